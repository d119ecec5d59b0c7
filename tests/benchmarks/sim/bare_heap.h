// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of queues: a 4-ary heap of 16-byte events and nothing else.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

namespace stowage::benchmarks {

struct BareEvent {
    std::int64_t at = 0;
    std::uint64_t key = 0; // sequence: 40 bits | handle: 24 bits
};

inline std::uint64_t comesFirst(const BareEvent& left, const BareEvent& right)
{
    return std::uint64_t{left.at < right.at} |
           (std::uint64_t{left.at == right.at} & std::uint64_t{left.key < right.key});
}

class BareHeap {
public:
    explicit BareHeap(std::size_t most)
        : lines_(static_cast<BareEvent*>(std::aligned_alloc(64, (most + 11) / 4 * 64)))
    {
    }

    std::size_t size() const { return count_; }
    const BareEvent& top() const { return lines_.get()[3]; }

    void push(BareEvent event)
    {
        BareEvent* const events = lines_.get() + 3;
        std::size_t at = count_++;
        while (at > 0 && comesFirst(event, events[(at - 1) / 4]) != 0) {
            events[at] = events[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        events[at] = event;
    }

    void pop()
    {
        BareEvent* const events = lines_.get() + 3;
        const BareEvent last = events[--count_];
        std::size_t at = 0;
        for (std::size_t child = 1; child < count_; child = at * 4 + 1) {
            for (std::size_t n = 0; n < 4; ++n)
                __builtin_prefetch(events + (child + n) * 4 + 1);
            std::size_t least = child;
            if (child + 4 <= count_) {
                const std::size_t left = child + comesFirst(events[child + 1], events[child]);
                const std::size_t right =
                    child + 2 + comesFirst(events[child + 3], events[child + 2]);
                least = left + (right - left) * comesFirst(events[right], events[left]);
            } else {
                for (std::size_t n = child + 1; n < count_; ++n)
                    least = comesFirst(events[n], events[least]) != 0 ? n : least;
            }
            if (comesFirst(events[least], last) == 0)
                break;
            events[at] = events[least];
            at = least;
        }
        events[at] = last;
    }

private:
    struct Free {
        void operator()(void* at) const { std::free(at); }
    };
    std::unique_ptr<BareEvent, Free> lines_;
    std::size_t count_ = 0;
};

} // namespace stowage::benchmarks
