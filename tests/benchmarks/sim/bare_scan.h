// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of placement: arrays grouped by zone, and the least of a whole zone without a
// branch.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace stowage::benchmarks {

struct Need {
    std::int32_t cpu = 0;
    std::int32_t memory = 0;
};

// Spread over three zones, then binpack by memory, then fewest tasks, then the oldest.
class BareScan {
public:
    static constexpr std::uint32_t kZones = 3;

    BareScan(std::uint32_t hosts, std::uint32_t services) : services_(services)
    {
        for (std::uint32_t zone = 0; zone < kZones; ++zone)
            zones_[zone].reserve(hosts / kZones + 1);
    }

    // Hosts are added in order of their number, host n to zone n mod 3.
    void add(std::uint32_t host, Need free) { zones_[host % kZones].add(host, free); }

    void take(std::uint32_t host, std::uint32_t service, Need need, int by)
    {
        services_[service][host % kZones] += by;
        zones_[host % kZones].take(host / kZones, need, by);
    }

    std::uint32_t choose(std::uint32_t service, Need need) const // UINT32_MAX: none fits
    {
        const std::array<std::int32_t, kZones>& counts = services_[service];
        std::array<std::uint32_t, kZones> order{0, 1, 2};
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return counts[a] < counts[b]; });
        std::uint64_t best = UINT64_MAX;
        for (std::size_t n = 0; n < kZones; ++n) {
            if (n > 0 && best != UINT64_MAX && counts[order[n]] != counts[order[n - 1]])
                break;
            best = std::min(best, zones_[order[n]].least(need));
        }
        return best == UINT64_MAX ? UINT32_MAX : static_cast<std::uint32_t>(best & 0xF'FFFFU);
    }

private:
    // The key is memory free: 32 bits | tasks: 12 bits | host: 20 bits.
    class Zone {
    public:
        void reserve(std::size_t count)
        {
            keys_.reserve(count);
            cpu_.reserve(count);
        }
        void add(std::uint32_t host, Need free)
        {
            keys_.push_back(static_cast<std::uint64_t>(free.memory) << 32U | host);
            cpu_.push_back(free.cpu);
        }
        void take(std::uint32_t at, Need need, int by)
        {
            const std::int64_t step = (std::int64_t{1} << 20U) - (std::int64_t{need.memory} << 32U);
            keys_[at] += static_cast<std::uint64_t>(step * by);
            cpu_[at] -= need.cpu * by;
        }
        std::uint64_t least(Need need) const
        {
            const std::uint64_t from = static_cast<std::uint64_t>(need.memory) << 32U;
            std::uint64_t best = UINT64_MAX;
            for (std::size_t at = 0; at < keys_.size(); ++at) {
                // Without a branch, so that the compiler takes several at once.
                const auto hasMemory = static_cast<unsigned>(keys_[at] >= from);
                const auto hasCpu = static_cast<unsigned>(cpu_[at] >= need.cpu);
                const bool fits = (hasMemory & hasCpu) != 0;
                const std::uint64_t key = fits ? keys_[at] : UINT64_MAX;
                best = key < best ? key : best;
            }
            return best;
        }

    private:
        std::vector<std::uint64_t> keys_;
        std::vector<std::int32_t> cpu_;
    };

    std::array<Zone, kZones> zones_;
    std::vector<std::array<std::int32_t, kZones>> services_;
};

} // namespace stowage::benchmarks
