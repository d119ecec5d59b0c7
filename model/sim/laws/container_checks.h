// SPDX-License-Identifier: MIT
// Follows the health checks of one container by arithmetic, without an appointment for each.
#pragma once

#include "base/time.h"
#include "report/states.h"
#include "sim/recent.h"

namespace stowage::sim::container_health {

enum class CheckAnswer : std::uint8_t {
    passes,
    fails, // at once
    hangs, // until the time-out
};

// API HealthCheck, as Docker carries it out. Before `listensAt` checks fail at once, then they meet
// `answer`.
struct Checking {
    Time startedAt;
    Time listensAt;
    Duration interval = seconds(30);
    Duration timeout = seconds(5);
    Duration startPeriod = {};
    int retries = 3;
    CheckAnswer answer = CheckAnswer::passes;
};

struct CheckStanding {
    HealthStatus health = HealthStatus::unknown;
    int failures = 0; // in a row, up to the retries
    Time nextAt;      // the next check begins
    bool operator==(const CheckStanding&) const = default;
};

// Counts the checks that begin until then, this instant too.
CheckStanding counted(const Checking& checking, CheckStanding standing, Time until);

// A check with how the container stood after it.
struct Check {
    Time begins;
    std::int16_t failures = 0;
    CheckAnswer answer = CheckAnswer::passes;
    HealthStatus health = HealthStatus::unknown;
    bool excused = false; // it failed within the start period, which does not count
};

// Adds the last checks that begin until then.
void watch(const Checking& checking, CheckStanding standing, Time until, Recent<Check>& seen);

// Those of the container with this number.
struct CheckLog {
    std::uint32_t number = 0;
    Recent<Check> checks;
};

// When the health changes, if what checks meet stays as it is; kNever: it does not.
Time nextChange(const Checking& checking, CheckStanding standing);

} // namespace stowage::sim::container_health
