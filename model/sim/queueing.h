// SPDX-License-Identifier: MIT
// Says how long requests take where they queue for equal servers (M/M/c), without a maths library,
// so that every machine computes the same.
#pragma once

namespace stowage::sim::queueing {

struct Station {
    double perSecond = 0;      // arrivals
    double serviceSeconds = 0; // mean of one server
    int servers = 1;

    double capacity() const { return servers / serviceSeconds; } // per second; infinite for 0 s
    bool keepsUp() const { return perSecond * serviceSeconds < servers; }
    bool operator==(const Station&) const = default;
};

double expOfMinus(double x); // e^-x for x >= 0

// All of a station that keeps up, in its steady state.
double waitProbability(const Station& station); // Erlang C, by its recurrence
double meanSeconds(const Station& station);     // waiting and service
double shareWithin(const Station& station, double seconds);
double percentile(const Station& station, double share); // seconds; share: 0 … 1, not 1

// How the number of requests at a station moves from now on: evenly, until it rests.
struct Motion {
    double slope = 0;   // per second
    double restsAt = 0; // the level that it moves to and keeps
    bool operator==(const Motion&) const = default;
};

// `limit`: the most that can wait and be served together. A station that does not keep up fills to
// it; one that does approaches its mean no faster than it can work off.
Motion motionOf(const Station& station, double level, double limit);

} // namespace stowage::sim::queueing
