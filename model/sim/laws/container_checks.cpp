// SPDX-License-Identifier: MIT
#include "sim/laws/container_checks.h"

#include <algorithm>

namespace stowage::sim::container_health {

namespace {
CheckAnswer answerOf(const Checking& checking, Time begins)
{
    return begins < checking.listensAt ? CheckAnswer::fails : checking.answer;
}

Duration lengthOf(const Checking& checking, CheckAnswer answer)
{
    return answer == CheckAnswer::hangs ? checking.timeout : Duration{};
}

bool isExcused(const Checking& checking, const CheckStanding& standing, Time begins)
{
    return standing.health == HealthStatus::unknown &&
           begins < checking.startedAt + checking.startPeriod;
}

CheckStanding afterOne(const Checking& checking, CheckStanding standing)
{
    const Time begins = standing.nextAt;
    const CheckAnswer answer = answerOf(checking, begins);
    standing.nextAt = begins + lengthOf(checking, answer) + checking.interval;
    if (answer == CheckAnswer::passes)
        return {HealthStatus::healthy, 0, standing.nextAt};
    if (!isExcused(checking, standing, begins))
        standing.failures = std::min(standing.failures + 1, checking.retries);
    if (standing.failures >= checking.retries)
        standing.health = HealthStatus::unhealthy;
    return standing;
}

// Whether checks change nothing until the program listens, or where it does, at all.
bool isSettled(const Checking& checking, const CheckStanding& standing)
{
    return answerOf(checking, standing.nextAt) == CheckAnswer::passes
               ? standing.health == HealthStatus::healthy && standing.failures == 0
               : standing.health == HealthStatus::unhealthy &&
                     standing.failures >= checking.retries;
}

// Leaves out checks that change nothing: the next one begins after `until`, or once it listens.
void skip(const Checking& checking, CheckStanding& standing, Time until)
{
    const CheckAnswer answer = answerOf(checking, standing.nextAt);
    const std::int64_t cycle = (checking.interval + lengthOf(checking, answer)).micros;
    const Time end = standing.nextAt < checking.listensAt
                         ? std::min(until, checking.listensAt - microseconds(1))
                         : until;
    const std::int64_t count = (end - standing.nextAt).micros / cycle + 1;
    standing.nextAt = standing.nextAt + microseconds(count * cycle);
}
} // namespace

CheckStanding counted(const Checking& checking, CheckStanding standing, Time until)
{
    while (standing.nextAt <= until) {
        if (isSettled(checking, standing))
            skip(checking, standing, until);
        else
            standing = afterOne(checking, standing);
    }
    return standing;
}

void watch(const Checking& checking, CheckStanding standing, Time until, Recent<Check>& seen)
{
    while (standing.nextAt <= until) {
        const CheckAnswer answer = answerOf(checking, standing.nextAt);
        const Time lately =
            until - (checking.interval + lengthOf(checking, answer)) * std::int64_t{kRecent};
        if (isSettled(checking, standing) && standing.nextAt < lately) {
            skip(checking, standing, lately);
            continue;
        }
        Check check{standing.nextAt, 0, answer, HealthStatus::unknown, false};
        check.excused =
            answer != CheckAnswer::passes && isExcused(checking, standing, standing.nextAt);
        standing = afterOne(checking, standing);
        check.failures = static_cast<std::int16_t>(standing.failures);
        check.health = standing.health;
        seen.add(check);
    }
}

Time nextChange(const Checking& checking, CheckStanding standing)
{
    for (;;) {
        if (isSettled(checking, standing)) {
            if (standing.nextAt >= checking.listensAt)
                return kNever;
            skip(checking, standing, checking.listensAt);
            continue;
        }
        const Time begins = standing.nextAt;
        const HealthStatus before = standing.health;
        standing = afterOne(checking, standing);
        if (standing.health != before)
            return begins + lengthOf(checking, answerOf(checking, begins));
    }
}

} // namespace stowage::sim::container_health
