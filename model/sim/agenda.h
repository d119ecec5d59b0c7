// SPDX-License-Identifier: MIT
// Holds the appointments of a World and hands them out by time, priority and order of booking.
#pragma once

#include "base/time.h"
#include "sim/agenda_heap.h"
#include "sim/agenda_lane.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stowage::sim {

// Names a booking; stays safe to cancel after the appointment was kept.
struct Booking {
    std::uint64_t key = 0; // 0: none

    explicit operator bool() const { return key != 0; }
};

class Agenda {
public:
    static constexpr unsigned kPriorities = 16;

    Agenda();

    // priority: 0 … 15, the lower first among those of one instant. What is booked again and again
    // the same time ahead waits in a lane, which costs less; 0: nobody knows how far ahead it is.
    Booking book(Time at, unsigned priority, Appointment what, Duration ahead = {});
    bool cancel(Booking booking); // false: kept or cancelled before

    Time nextDue() // kNever: none
    {
        if (!settled_)
            settle();
        return {next_.at};
    }
    Appointment take(); // the next one; there must be one

    std::size_t count() const; // without those that were cancelled
    std::size_t stored() const;
    std::size_t bytes() const; // that hold them

private:
    static constexpr std::size_t kLanes = 16;
    static constexpr std::size_t kHeap = kLanes; // where no lane is meant
    static constexpr AgendaEntry kNothing{INT64_MAX, UINT64_MAX};

    // What a lane is for: appointments of one priority, booked this far ahead.
    struct Use {
        std::int64_t ahead = 0;
        unsigned priority = 0;
        bool operator==(const Use&) const = default;
    };

    // The use that came last to a lane that is another's.
    struct Newcomer {
        Use use;
        unsigned times = 0; // in a row
    };

    struct Record { // of a booking in the heap, by its handle
        Appointment what;
        std::uint32_t sequence = 0; // 0: cancelled, or the handle is free
    };

    std::size_t laneFor(const AgendaEntry& entry, Use use);
    std::uint32_t newHandle();
    void give(std::uint32_t handle);
    bool isStale(const AgendaEntry& entry) const;
    void closeHole();
    void sweepHeap();
    void settle();
    void settleLane(std::size_t lane);

    AgendaHeap heap_;
    std::vector<Record> records_;
    std::uint32_t freeHandle_ = 0; // + 1; each free record names the one after it
    std::array<AgendaLane, kLanes> lanes_;
    std::array<Use, kLanes> uses_;
    std::array<Newcomer, kLanes> newcomers_;
    std::array<AgendaEntry, kLanes> heads_;
    std::size_t lanesUsed_ = 0;
    AgendaEntry next_ = kNothing; // where settled
    std::size_t source_ = kHeap;  // where the next one lies
    bool settled_ = true;
    bool hole_ = false; // the top of the heap was taken; what is booked next may fill its place
    std::uint64_t sequence_ = 0;
    std::size_t cancelled_ = 0; // in the heap
};

} // namespace stowage::sim
