// SPDX-License-Identifier: MIT
// A priority queue of 16-byte entries in which the four children of a node share one cache line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace stowage::sim {

template <class Value> struct CacheLineAllocator {
    using value_type = Value;
    static constexpr std::align_val_t kLine{64};

    CacheLineAllocator() = default;
    template <class Other> CacheLineAllocator(const CacheLineAllocator<Other>&) {}

    Value* allocate(std::size_t count)
    {
        return static_cast<Value*>(::operator new(count * sizeof(Value), kLine));
    }
    void deallocate(Value* values, std::size_t) { ::operator delete(values, kLine); }
    bool operator==(const CacheLineAllocator&) const = default;
};

struct AgendaEntry {
    std::int64_t at = 0;
    std::uint64_t key = 0;

    // Without a branch: which of two entries comes first is as good as random to a processor.
    bool before(const AgendaEntry& other) const
    {
        return (unsigned{at < other.at} | (unsigned{at == other.at} & unsigned{key < other.key})) !=
               0;
    }
};
static_assert(sizeof(AgendaEntry) == 16);

// Doubling would leave up to half of what is pending unused in every copy of a World.
template <class Values> void growByQuarter(Values& values)
{
    if (values.size() == values.capacity()) [[unlikely]]
        values.reserve(values.size() + values.size() / 4 + 16);
}

// Gives back the room of a fuller hour. As much must leave as stays, so it costs little each.
template <class Values> void shrinkByHalf(Values& values)
{
    if (values.capacity() <= values.size() * 2 + 64) [[likely]]
        return;
    Values kept;
    kept.reserve(values.size() + values.size() / 4 + 16);
    kept.assign(values.begin(), values.end());
    values.swap(kept);
}

class AgendaHeap {
public:
    bool empty() const { return entries_.size() == kBefore; }
    std::size_t size() const { return entries_.size() - kBefore; }
    std::size_t bytes() const { return entries_.capacity() * sizeof(AgendaEntry); }
    const AgendaEntry& top() const { return entries_[kBefore]; }

    void push(AgendaEntry entry)
    {
        growByQuarter(entries_);
        entries_.push_back(entry);
        rise(size() - 1, entry);
    }

    void replaceTop(AgendaEntry entry) { sink(0, entry); }

    void pop()
    {
        const AgendaEntry last = entries_.back();
        entries_.pop_back();
        shrinkByHalf(entries_);
        if (!empty())
            sink(0, last);
    }

    // The top and its children, one of which is the next top.
    template <class Visit> void forSoonest(Visit visit) const
    {
        const std::size_t end = std::min(entries_.size(), kBefore + 5);
        for (std::size_t at = kBefore; at < end; ++at)
            visit(entries_[at]);
    }

    template <class Predicate> void eraseIf(Predicate gone)
    {
        std::size_t kept = kBefore;
        for (std::size_t at = kBefore; at < entries_.size(); ++at)
            if (!gone(std::as_const(entries_[at])))
                entries_[kept++] = entries_[at];
        entries_.resize(kept);
        shrinkByHalf(entries_);
        for (std::size_t node = size(); node-- > 0;)
            sink(node, entries_[node + kBefore]);
    }

private:
    // Node n lies at n + 3, so that its children, nodes 4n + 1 to 4n + 4, begin a cache line.
    static constexpr std::size_t kBefore = 3;

    void rise(std::size_t node, AgendaEntry entry)
    {
        AgendaEntry* const nodes = entries_.data() + kBefore;
        while (node > 0 && entry.before(nodes[(node - 1) / 4])) {
            nodes[node] = nodes[(node - 1) / 4];
            node = (node - 1) / 4;
        }
        nodes[node] = entry;
    }

    void sink(std::size_t node, AgendaEntry entry)
    {
        AgendaEntry* const nodes = entries_.data() + kBefore;
        const std::size_t count = size();
        for (std::size_t first = node * 4 + 1; first < count; first = node * 4 + 1) {
            // The next level is fetched while this one is compared; far below the last node there
            // is nothing to fetch, and asking for it does no harm.
            for (std::size_t child = 0; child < 4; ++child)
                __builtin_prefetch(nodes + (first + child) * 4 + 1);
            const std::size_t least =
                first + 4 <= count ? leastOfFour(nodes, first) : leastOf(nodes, first, count);
            if (!nodes[least].before(entry))
                break;
            nodes[node] = nodes[least];
            node = least;
        }
        nodes[node] = entry;
    }

    static std::size_t leastOfFour(const AgendaEntry* nodes, std::size_t first)
    {
        const std::size_t left = first + (nodes[first + 1].before(nodes[first]) ? 1 : 0);
        const std::size_t right = first + 2 + (nodes[first + 3].before(nodes[first + 2]) ? 1 : 0);
        const bool second = nodes[right].before(nodes[left]);
        return left + (right - left) * std::size_t{second};
    }

    static std::size_t leastOf(const AgendaEntry* nodes, std::size_t first, std::size_t end)
    {
        std::size_t least = first;
        for (std::size_t node = first + 1; node < end; ++node)
            least = nodes[node].before(nodes[least]) ? node : least;
        return least;
    }

    std::vector<AgendaEntry, CacheLineAllocator<AgendaEntry>> entries_{kBefore};
};

} // namespace stowage::sim
