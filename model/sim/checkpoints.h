// SPDX-License-Identifier: MIT
// Keeps copies of a World along its run, dense near the newest, so that any instant is near one.
#pragma once

#include "base/time.h"
#include "sim/world.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace stowage::sim {

// So many are replayed at most to reach an instant; the benchmarks say how long that takes.
inline constexpr std::uint64_t kAppointmentsBetweenCheckpoints = 6'000;

std::size_t bytesOf(const World& world); // about what a copy of it takes

class Checkpoints {
public:
    explicit Checkpoints(std::size_t mostBytes = std::size_t{512} << 20) : mostBytes_(mostBytes) {}

    // Instants come in order; one at an instant that is kept already takes its place. The first
    // and the newest are kept whatever they take.
    void keep(const World& world);

    // The newest one at or before the instant; null: there is none. Holds until the next keep.
    const World* before(Time at) const;

    void forgetAfter(Time at); // what came later is discarded

    std::size_t count() const { return kept_.size(); }
    std::size_t bytes() const { return bytes_; }
    std::vector<Time> times() const;

private:
    struct Kept {
        std::unique_ptr<World> world;
        std::size_t bytes = 0;
    };

    std::unique_ptr<World> copyOf(const World& world);
    void drop(std::size_t place);
    void thin();

    std::vector<Kept> kept_;
    std::unique_ptr<World> spare_; // its buffers serve the next copy
    std::size_t bytes_ = 0;
    std::size_t mostBytes_;
};

} // namespace stowage::sim
