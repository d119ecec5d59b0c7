// SPDX-License-Identifier: MIT
#include "sim/message_runs.h"

#include <algorithm>

namespace stowage::sim {

namespace {
// Products of a rate and a time need more than 64 bits.
__extension__ using Wide = __int128;
constexpr std::int64_t kBillion = 1'000'000'000;
} // namespace

Time sentAt(const MessageRun& run, std::int64_t n)
{
    if (run.milliPerSecond == 0)
        return run.start;
    const Wide missing = Wide{n + 1} * kBillion - run.billionths;
    const Wide micros = (missing + run.milliPerSecond - 1) / run.milliPerSecond;
    return run.start + microseconds(static_cast<std::int64_t>(micros));
}

std::int64_t sentBy(const MessageRun& run, Time at)
{
    if (at < run.start)
        return 0;
    if (run.milliPerSecond == 0)
        return run.to;
    const Wide come = Wide{run.milliPerSecond} * (at - run.start).micros + run.billionths;
    return static_cast<std::int64_t>(come / kBillion);
}

std::int64_t leftOf(const MessageRun& run, Time at)
{
    return std::clamp<std::int64_t>(sentBy(run, at) - run.from, 0, run.count());
}

bool follows(const MessageRun& first, const MessageRun& second)
{
    return first.serial == second.serial && first.to == second.from &&
           first.receives == second.receives && first.movedAt == second.movedAt &&
           first.fact == second.fact && first.handle == second.handle &&
           first.group == second.group && first.arrival == second.arrival &&
           first.isDealt == second.isDealt;
}

} // namespace stowage::sim
