// SPDX-License-Identifier: MIT
#include "sim/queueing.h"

#include <algorithm>

namespace stowage::sim::queueing {

namespace {
constexpr double kLn2 = 0.693147180559945309417;

// The tail of the time that a request waits and is then served.
double shareAbove(const Station& station, double seconds)
{
    const double ends = 1 / station.serviceSeconds;
    const double turns = station.servers * ends - station.perSecond;
    const double waits = waitProbability(station);
    const double served = expOfMinus(ends * seconds);
    const double apart = turns - ends;
    // Where both rates nearly agree their difference is all rounding error.
    const double after = apart < 1e-6 * ends && apart > -1e-6 * ends
                             ? served * (1 + ends * seconds)
                             : (turns * served - ends * expOfMinus(turns * seconds)) / apart;
    return (1 - waits) * served + waits * after;
}
} // namespace

double expOfMinus(double x)
{
    if (x > 700)
        return 0;
    const int halvings = static_cast<int>(x / kLn2);
    const double rest = x - halvings * kLn2;
    double term = 1, sum = 1;
    for (int n = 1; n <= 18; ++n) {
        term *= rest / n;
        sum += term;
    }
    double result = 1 / sum;
    for (int n = 0; n < halvings; ++n)
        result /= 2;
    return result;
}

double waitProbability(const Station& station)
{
    const double offered = station.perSecond * station.serviceSeconds;
    double blocked = 1; // Erlang B
    for (int n = 1; n <= station.servers; ++n)
        blocked = offered * blocked / (n + offered * blocked);
    const double idle = 1 - offered / station.servers;
    return blocked / (idle + blocked * (1 - idle));
}

double meanSeconds(const Station& station)
{
    const double spare = station.servers / station.serviceSeconds - station.perSecond;
    return station.serviceSeconds <= 0 ? 0
                                       : waitProbability(station) / spare + station.serviceSeconds;
}

double shareWithin(const Station& station, double seconds)
{
    if (station.serviceSeconds <= 0)
        return 1;
    return seconds <= 0 ? 0 : 1 - shareAbove(station, seconds);
}

double percentile(const Station& station, double share)
{
    if (station.serviceSeconds <= 0)
        return 0;
    double low = 0, high = station.serviceSeconds;
    while (shareWithin(station, high) < share)
        high *= 2;
    for (int n = 0; n < 60; ++n) {
        const double middle = (low + high) / 2;
        (shareWithin(station, middle) < share ? low : high) = middle;
    }
    return high;
}

Motion motionOf(const Station& station, double level, double limit)
{
    if (station.serviceSeconds <= 0)
        return {0, 0};
    const double spare = station.capacity() - station.perSecond;
    // At exact saturation the mean has no bound either; it only takes longer to get there.
    if (!station.keepsUp())
        return {std::max(-spare, station.capacity() / 1000), limit};
    const double mean = meanSeconds(station);
    const double rest = std::min(limit, station.perSecond * mean);
    const double way = rest - level;
    if (way > 0)
        return {std::min(way / mean, spare), rest};
    return {way < 0 ? -spare : 0, rest};
}

} // namespace stowage::sim::queueing
