// SPDX-License-Identifier: MIT
// Counts what goes along each connection of the drawing; laws note it, pictures read it, and
// nothing is decided by it.
#pragma once

#include "base/time.h"
#include "report/flow.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stowage::sim {

struct LinkMeter {
    static constexpr std::size_t kHops = 8;
    static constexpr Duration kWindow = seconds(10);

    std::uint32_t from = 0, to = 0; // NameIds of element ids
    FlowKind kind = FlowKind::messages;
    std::int64_t count = 0, failed = 0;
    // Of the window that was noted in last and of the one before it.
    Time window;
    std::int64_t inWindow = 0, before = 0, failedInWindow = 0, failedBefore = 0;
    std::uint32_t hopsSoFar = 0; // the newest of them are kept, each at its remainder
    std::array<FlowHop, kHops> hops = {};
};

// As many go along it at this instant; of one instant they are one hop.
void note(LinkMeter& meter, Time now, std::int64_t count, bool failed);

// Thousandths per second, over the last ten seconds.
std::int64_t milliPerSecond(const LinkMeter& meter, Time now);
std::int64_t milliFailedPerSecond(const LinkMeter& meter, Time now);
std::vector<FlowHop> hopsOf(const LinkMeter& meter); // in order

// All meters of a run, in order of their ends.
class LinkMeters {
public:
    void note(std::uint32_t from, std::uint32_t to, FlowKind kind, Time now, std::int64_t count,
              bool failed = false);
    void forget(std::uint32_t element); // it is no longer drawn
    const std::vector<LinkMeter>& all() const { return meters_; }

private:
    std::vector<LinkMeter> meters_;
};

} // namespace stowage::sim
