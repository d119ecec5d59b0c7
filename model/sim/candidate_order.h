// SPDX-License-Identifier: MIT
// Keeps instances in order of one figure, in blocks that tell whether a look inside is worth it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace stowage::sim {

// CPU in units, memory in MiB.
struct OrderedCandidate {
    std::int64_t figure = 0;
    std::uint64_t tie = 0; // fewest tasks, then age; no two are equal
    std::int32_t cpuFree = 0;
    std::int32_t memoryFree = 0;
    std::uint32_t slot = 0;

    bool operator<(const OrderedCandidate& other) const
    {
        return figure != other.figure ? figure < other.figure : tie < other.tie;
    }
};

class CandidateOrder {
public:
    struct Block {
        std::int32_t leastCpu = std::numeric_limits<std::int32_t>::max();
        std::int32_t mostCpu = std::numeric_limits<std::int32_t>::min();
        std::int32_t leastMemory = std::numeric_limits<std::int32_t>::max();
        std::int32_t mostMemory = std::numeric_limits<std::int32_t>::min();
        std::vector<OrderedCandidate> entries;

        void widen(const OrderedCandidate& entry)
        {
            leastCpu = std::min(leastCpu, entry.cpuFree);
            mostCpu = std::max(mostCpu, entry.cpuFree);
            leastMemory = std::min(leastMemory, entry.memoryFree);
            mostMemory = std::max(mostMemory, entry.memoryFree);
        }
    };

    void insert(const OrderedCandidate& entry)
    {
        if (blocks_.empty()) {
            blocks_.emplace_back().entries.reserve(kMost);
            lasts_.push_back(keyOf(entry));
        }
        std::size_t at = blockOf(entry);
        if (blocks_[at].entries.size() == kMost) {
            split(at);
            at += lasts_[at] < keyOf(entry) ? 1 : 0;
        }
        std::vector<OrderedCandidate>& entries = blocks_[at].entries;
        entries.insert(std::lower_bound(entries.begin(), entries.end(), entry), entry);
        blocks_[at].widen(entry);
        lasts_[at] = std::max(lasts_[at], keyOf(entry));
    }

    void erase(const OrderedCandidate& entry)
    {
        const std::size_t at = blockOf(entry);
        Block& block = blocks_[at];
        block.entries.erase(std::lower_bound(block.entries.begin(), block.entries.end(), entry));
        if (block.entries.empty()) {
            blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(at));
            lasts_.erase(lasts_.begin() + static_cast<std::ptrdiff_t>(at));
            return;
        }
        lasts_[at] = keyOf(block.entries.back());
        if (entry.cpuFree == block.leastCpu || entry.cpuFree == block.mostCpu ||
            entry.memoryFree == block.leastMemory || entry.memoryFree == block.mostMemory)
            measure(block);
    }

    // In order, until `visit` returns false; only blocks in which `possible` sees a chance.
    template <class Possible, class Visit> void walk(Possible possible, Visit visit) const
    {
        for (const Block& block : blocks_) {
            if (!possible(block))
                continue;
            for (const OrderedCandidate& entry : block.entries)
                if (!visit(entry))
                    return;
        }
    }

private:
    static constexpr std::size_t kMost = 64;

    using Key = std::pair<std::int64_t, std::uint64_t>;

    static Key keyOf(const OrderedCandidate& entry) { return {entry.figure, entry.tie}; }

    // The first block that ends at or after the entry, else the last.
    std::size_t blockOf(const OrderedCandidate& entry) const
    {
        const auto at = std::lower_bound(lasts_.begin(), lasts_.end(), keyOf(entry));
        return static_cast<std::size_t>(at - lasts_.begin()) - (at == lasts_.end() ? 1 : 0);
    }

    static void measure(Block& block)
    {
        Block fresh;
        for (const OrderedCandidate& entry : block.entries)
            fresh.widen(entry);
        fresh.entries = std::move(block.entries);
        block = std::move(fresh);
    }

    void split(std::size_t at)
    {
        Block upper;
        upper.entries.reserve(kMost);
        std::vector<OrderedCandidate>& entries = blocks_[at].entries;
        const auto middle = entries.begin() + kMost / 2;
        upper.entries.assign(middle, entries.end());
        entries.erase(middle, entries.end());
        measure(blocks_[at]);
        measure(upper);
        lasts_.insert(lasts_.begin() + static_cast<std::ptrdiff_t>(at),
                      keyOf(blocks_[at].entries.back()));
        blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(upper));
    }

    std::vector<Block> blocks_; // none is empty
    std::vector<Key> lasts_;    // of each block: to find one reads these alone
};

} // namespace stowage::sim
