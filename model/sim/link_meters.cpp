// SPDX-License-Identifier: MIT
#include "sim/link_meters.h"

#include <algorithm>
#include <tuple>

namespace stowage::sim {

namespace {
Time windowAt(Time now)
{
    return {now.micros - now.micros % LinkMeter::kWindow.micros};
}

// The part of the window before that ended less than a window ago counts with the present one.
std::int64_t milliOver(const LinkMeter& meter, Time now, std::int64_t inWindow, std::int64_t before)
{
    const Time window = windowAt(now);
    if (window == meter.window + LinkMeter::kWindow) {
        before = inWindow;
        inWindow = 0;
    } else if (window != meter.window) {
        return 0;
    }
    const std::int64_t whole = LinkMeter::kWindow.micros;
    const std::int64_t left = whole - (now - window).micros;
    constexpr std::int64_t kParts = 10'000; // of a window, so that no product overflows
    const std::int64_t share = left * kParts / whole;
    constexpr std::int64_t kSecondsOfWindow = LinkMeter::kWindow / seconds(1);
    return (inWindow * kParts + before * share) * (1'000 / kSecondsOfWindow) / kParts;
}

auto endsOf(const LinkMeter& meter)
{
    return std::tuple(meter.from, meter.to, meter.kind);
}
} // namespace

void note(LinkMeter& meter, Time now, std::int64_t count, bool failed)
{
    const Time window = windowAt(now);
    if (window != meter.window) {
        const bool isNext = window == meter.window + LinkMeter::kWindow;
        meter.before = isNext ? meter.inWindow : 0;
        meter.failedBefore = isNext ? meter.failedInWindow : 0;
        meter.inWindow = meter.failedInWindow = 0;
        meter.window = window;
    }
    meter.count += count;
    meter.inWindow += count;
    if (failed) {
        meter.failed += count;
        meter.failedInWindow += count;
    }
    if (meter.hopsSoFar > 0) {
        FlowHop& last = meter.hops.at((meter.hopsSoFar - 1) % LinkMeter::kHops);
        if (last.at == now && last.failed == failed) {
            last.count += count;
            return;
        }
    }
    meter.hops.at(meter.hopsSoFar % LinkMeter::kHops) = {now, count, failed};
    ++meter.hopsSoFar;
}

std::int64_t milliPerSecond(const LinkMeter& meter, Time now)
{
    return milliOver(meter, now, meter.inWindow, meter.before);
}

std::int64_t milliFailedPerSecond(const LinkMeter& meter, Time now)
{
    return milliOver(meter, now, meter.failedInWindow, meter.failedBefore);
}

std::vector<FlowHop> hopsOf(const LinkMeter& meter)
{
    std::vector<FlowHop> hops;
    const std::uint32_t kept = std::min<std::uint32_t>(meter.hopsSoFar, LinkMeter::kHops);
    for (std::uint32_t n = meter.hopsSoFar - kept; n < meter.hopsSoFar; ++n)
        hops.push_back(meter.hops.at(n % LinkMeter::kHops));
    return hops;
}

void LinkMeters::note(std::uint32_t from, std::uint32_t to, FlowKind kind, Time now,
                      std::int64_t count, bool failed)
{
    if (from == 0 || to == 0 || count <= 0)
        return;
    LinkMeter fresh;
    fresh.from = from;
    fresh.to = to;
    fresh.kind = kind;
    const auto at = std::lower_bound(
        meters_.begin(), meters_.end(), fresh,
        [](const LinkMeter& a, const LinkMeter& b) { return endsOf(a) < endsOf(b); });
    const bool isThere = at != meters_.end() && endsOf(*at) == endsOf(fresh);
    LinkMeter& meter = isThere ? *at : *meters_.insert(at, fresh);
    sim::note(meter, now, count, failed);
}

void LinkMeters::forget(std::uint32_t element)
{
    std::erase_if(meters_, [element](const LinkMeter& meter) {
        return meter.from == element || meter.to == element;
    });
}

} // namespace stowage::sim
