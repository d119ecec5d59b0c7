// SPDX-License-Identifier: MIT
// Attributes requests that end in a target group to the sources that sent them.
#pragma once

#include "sim/laws/latencies.h"
#include "sim/world.h"

#include <optional>
#include <vector>

namespace stowage::sim::traffic {

struct Ending {
    std::uint16_t code = 200;
    bool byBalancer = false;
    std::optional<latencies::Spread> took; // of answers
    bool operator==(const Ending&) const = default;
};

void count(SourceCounts& counts, const Ending& ending, std::int64_t requests);

// Gathers equal endings, and splits them among the sources in proportion to what each has open.
class Endings {
public:
    Endings(World& world, Ix<TargetGroup> group);

    const std::vector<Ix<Source>>& sources() const { return sources_; }
    void add(const Ending& ending, std::int64_t requests);
    std::vector<std::int64_t> flush(); // what each source got of the last batch

private:
    World& world_;
    Ix<TargetGroup> group_;
    std::vector<Ix<Source>> sources_;
    Ending pending_;
    std::int64_t requests_ = 0;
};

} // namespace stowage::sim::traffic
