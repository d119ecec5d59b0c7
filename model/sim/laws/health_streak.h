// SPDX-License-Identifier: MIT
// Follows the health checks of one target by arithmetic, without an appointment for each probe.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "report/states.h"
#include "sim/recent.h"

#include <cstdint>
#include <string_view>

namespace stowage::sim::health {

// HealthCheck of a target group; probes are sent at phase + k × interval, k = 1, 2, …
struct Probing {
    Time phase;
    Duration interval = seconds(30); // longer than the time-out
    Duration timeout = seconds(5);
    int healthyThreshold = 5;
    int unhealthyThreshold = 2;
};

enum class Answer : std::uint8_t {
    good,
    wrongStatus, // Target.ResponseCodeMismatch
    refused,     // Target.FailedHealthChecks
    silent,      // Target.Timeout: the result is known a time-out after the probe is sent
};

// What probes meet: a closed port before `listensAt`, then `answer`.
struct Condition {
    Time listensAt;
    Answer answer = Answer::good;
    bool operator==(const Condition&) const = default;
};

struct Standing {
    TargetState state = TargetState::initial; // initial, healthy or unhealthy
    int streak = 0;                           // successes, or failures where negative
    bool wasUnhealthy = false;                // one success is no longer enough
    Answer lastFailure = Answer::good;        // good: none yet
    bool operator==(const Standing&) const = default;
};

// Counts one result. A new target needs one success; a target that was unhealthy needs the whole
// threshold (Target group health checks).
Standing counted(const Probing& probing, Standing standing, Answer answer);

// Counts the probes sent in (after, until].
Standing counted(const Probing& probing, Standing standing, const Condition& met, Time after,
                 Time until);

struct Change {
    Time sentAt = kNever; // the probe that decides
    Time knownAt = kNever;
};

// A probe with what it met and how the target stood with it.
struct Probe {
    Time sentAt;
    std::uint16_t statusCode = 0; // 0: no answer came
    std::int16_t streak = 0;
    Answer answer = Answer::good;
    TargetState state = TargetState::initial;
};

// Adds the last probes sent in (after, until], where `standing` is that after `after` and answers
// bear `statusCode`.
void watch(const Probing& probing, Standing standing, const Condition& met, Time after, Time until,
           int statusCode, Recent<Probe>& seen);

// Those of the target with this number.
struct ProbeLog {
    std::uint32_t number = 0;
    Recent<Probe> probes;
};

// The next probe after `after` that would change the state; kNever: none while the condition stays.
Change nextChange(const Probing& probing, const Standing& standing, const Condition& met,
                  Time after);

// Whether a status code agrees with a matcher: `200`, `200-299`, `200,302`. Error: not a list of
// codes and ranges.
Result<bool> matches(std::string_view matcher, int code);

} // namespace stowage::sim::health
