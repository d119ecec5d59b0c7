// SPDX-License-Identifier: MIT
// Follows figures over a run by reading its facts once each: what the timeline draws.
#pragma once

#include "report/frame.h"
#include "sim/world.h"

#include <cstdint>
#include <map>
#include <vector>

namespace stowage::sim {

class SeriesReader {
public:
    // Reads the facts since the last call. True where a series got a point.
    bool read(const World& world);
    // RUNNING tasks of each service, and requests per second of each source.
    std::vector<Series> series() const;

private:
    void add(EntityId id, const World& world, Time at, std::int64_t value, bool isChange);

    std::uint32_t read_ = 0; // the newest fact that was read
    std::map<EntityId, Series> series_;
};

} // namespace stowage::sim
