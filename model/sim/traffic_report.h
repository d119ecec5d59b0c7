// SPDX-License-Identifier: MIT
// What became of the requests of a source, counted up to the present instant.
#pragma once

#include "sim/world.h"

#include <map>
#include <string>

namespace stowage::sim {

struct TrafficReport {
    std::int64_t requests = 0; // sent so far
    std::int64_t open = 0;     // not ended yet
    std::int64_t answered = 0; // with a status below 400
    // Ended otherwise, by status code: "502", "503"; "refused" where nobody listens.
    std::map<std::string, std::int64_t> errors;
    // Of status 500 and above: those that the load balancer made, and those that targets made.
    std::int64_t balancer5xx = 0, target5xx = 0;
    // Redirects and fixed responses of 4XX.
    std::int64_t balancer3xx = 0, balancer4xx = 0;
    // Of the requests that targets answered, in microseconds; 0: none yet.
    std::int64_t p50Micros = 0, p95Micros = 0, p99Micros = 0;
    bool operator==(const TrafficReport&) const = default;
};

TrafficReport trafficOf(const World& world, Ix<Source> source);

// What happens per second now, in thousandths of a request.
struct TrafficRates {
    std::int64_t milliPerSecond = 0;
    std::map<std::string, std::int64_t> milliErrorsPerSecond; // by status code
    std::int64_t p50Micros = 0, p95Micros = 0, p99Micros = 0; // of what is answered now
    std::int64_t milliErrors() const;
    bool operator==(const TrafficRates&) const = default;
};

// Without latencies, which take longer to find.
TrafficRates errorRatesOf(const World& world, Ix<TargetGroup> group);
TrafficRates errorRatesOf(const World& world, Ix<Source> source);
TrafficRates ratesOf(const World& world, Ix<TargetGroup> group);
TrafficRates ratesOf(const World& world, Ix<Source> source);

std::string errorName(std::uint16_t code); // "503", "refused"

} // namespace stowage::sim
