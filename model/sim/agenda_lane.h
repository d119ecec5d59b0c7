// SPDX-License-Identifier: MIT
// A queue of appointments that are booked the same time ahead, and so come in order by themselves.
#pragma once

#include "sim/agenda_heap.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stowage::sim {

struct Appointment {
    std::uint32_t cause = 0; // number of the fact that made it; 0: none
    std::uint32_t what = 0;  // appointment kind: 6 bits | entity slot: 26 bits
};

class AgendaLane {
public:
    bool empty() const { return head_ == places_.size(); }
    std::size_t size() const { return places_.size() - head_; } // with those that were cancelled
    std::size_t bytes() const { return places_.capacity() * sizeof(Place); }
    const AgendaEntry& front() const { return places_[head_].entry; }
    Appointment frontWhat() const { return places_[head_].what; }

    bool takes(const AgendaEntry& entry) const
    {
        return empty() || places_.back().entry.before(entry);
    }
    void push(const AgendaEntry& entry, Appointment what)
    {
        growByQuarter(places_);
        places_.push_back({entry, what});
    }

    void pop()
    {
        ++head_;
        dropCancelledFront();
        // What lies before the head is given back before it is half of what follows.
        if (head_ > 32 && head_ * 2 > size()) {
            places_.erase(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(head_));
            head_ = 0;
            shrinkByHalf(places_);
        }
    }

    // Keys of a lane grow as its times do; false: the key is not there any more.
    bool cancel(std::uint64_t key)
    {
        const auto at = std::lower_bound(
            places_.begin() + static_cast<std::ptrdiff_t>(head_), places_.end(), key,
            [](const Place& place, std::uint64_t wanted) { return place.entry.key < wanted; });
        if (at == places_.end() || at->entry.key != key || at->what.what == kCancelled)
            return false;
        at->what.what = kCancelled;
        ++cancelled_;
        if (cancelled_ > 64 && cancelled_ * 2 > size())
            sweep();
        dropCancelledFront();
        return true;
    }

    std::size_t cancelled() const { return cancelled_; }

private:
    struct Place {
        AgendaEntry entry;
        Appointment what;
    };
    static constexpr std::uint32_t kCancelled = UINT32_MAX;

    void dropCancelledFront()
    {
        for (; !empty() && places_[head_].what.what == kCancelled; ++head_)
            --cancelled_;
    }

    void sweep()
    {
        places_.erase(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(head_));
        head_ = 0;
        std::erase_if(places_, [](const Place& place) { return place.what.what == kCancelled; });
        cancelled_ = 0;
        shrinkByHalf(places_);
    }

    std::vector<Place> places_; // sorted; those before the head were taken
    std::size_t head_ = 0;
    std::size_t cancelled_ = 0;
};

} // namespace stowage::sim
