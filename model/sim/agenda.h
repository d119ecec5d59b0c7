// SPDX-License-Identifier: MIT
// Holds the appointments of a World and hands them out by time, priority and order of booking.
#pragma once

#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stowage::sim {

struct Appointment {
    std::uint32_t cause = 0; // number of the fact that made it; 0: none
    std::uint32_t what = 0;  // appointment kind: 6 bits | entity slot: 26 bits
};

// Names a booking; stays safe to cancel after the appointment was kept.
struct Booking {
    std::uint64_t key = 0; // 0: none

    explicit operator bool() const { return key != 0; }
};

class Agenda {
public:
    static constexpr unsigned kPriorities = 16;

    // priority: 0 … 15, the lower first among those of one instant.
    Booking book(Time at, unsigned priority, Appointment what);
    bool cancel(Booking booking); // false: kept or cancelled before

    Time nextDue();     // kNever: none
    Appointment take(); // the next one; there must be one

    std::size_t count() const { return entries_.size() - cancelled_; }
    std::size_t stored() const { return entries_.size(); } // with those that were cancelled

private:
    struct Entry {
        std::int64_t at = 0;
        std::uint64_t key = 0; // priority: 4 | sequence: 36 | handle: 24
        auto operator<=>(const Entry&) const = default;
    };
    static_assert(sizeof(Entry) == 16);

    void siftUp(std::size_t place);
    void siftDown(std::size_t place);
    void removeTop();
    void dropCancelledTop();
    void sweep();

    std::vector<Entry> entries_; // a heap with four children to a node
    std::vector<Appointment> records_;
    std::vector<std::uint64_t> keys_; // by handle: the key that is booked; 0: cancelled or free
    std::vector<std::uint32_t> free_;
    std::uint64_t sequence_ = 0;
    std::size_t cancelled_ = 0;
};

} // namespace stowage::sim
