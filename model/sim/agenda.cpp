// SPDX-License-Identifier: MIT
#include "sim/agenda.h"

#include "base/ensure.h"

#include <algorithm>

namespace stowage::sim {

namespace {
constexpr std::uint64_t kHandles = 1ULL << 24;
constexpr std::uint64_t kSequences = 1ULL << 36;

std::uint64_t handleOf(std::uint64_t key)
{
    return key % kHandles;
}
} // namespace

Booking Agenda::book(Time at, unsigned priority, Appointment what)
{
    ensure(priority < kPriorities, "a priority fits into four bits");
    ensure(++sequence_ < kSequences, "a run's bookings can be counted in 36 bits");
    if (free_.empty()) {
        ensure(records_.size() < kHandles, "pending appointments can be counted in 24 bits");
        free_.push_back(static_cast<std::uint32_t>(records_.size()));
        records_.emplace_back();
        keys_.push_back(0);
    }
    const std::uint32_t handle = free_.back();
    free_.pop_back();
    const std::uint64_t key =
        (std::uint64_t{priority} * kSequences + sequence_) * kHandles + handle;
    records_[handle] = what;
    keys_[handle] = key;
    entries_.push_back({at.micros, key});
    siftUp(entries_.size() - 1);
    return {key};
}

bool Agenda::cancel(Booking booking)
{
    const std::uint64_t handle = handleOf(booking.key);
    if (!booking || handle >= keys_.size() || keys_[handle] != booking.key)
        return false;
    keys_[handle] = 0;
    ++cancelled_;
    if (cancelled_ > 64 && cancelled_ * 2 > entries_.size())
        sweep();
    return true;
}

Time Agenda::nextDue()
{
    dropCancelledTop();
    return entries_.empty() ? kNever : Time{entries_.front().at};
}

Appointment Agenda::take()
{
    dropCancelledTop();
    ensure(!entries_.empty(), "an appointment is only taken where there is one");
    const std::uint64_t handle = handleOf(entries_.front().key);
    keys_[handle] = 0;
    removeTop();
    return records_[handle];
}

void Agenda::siftUp(std::size_t place)
{
    const Entry entry = entries_[place];
    while (place > 0 && entry < entries_[(place - 1) / 4]) {
        entries_[place] = entries_[(place - 1) / 4];
        place = (place - 1) / 4;
    }
    entries_[place] = entry;
}

void Agenda::siftDown(std::size_t place)
{
    const Entry entry = entries_[place];
    for (;;) {
        const std::size_t first = place * 4 + 1;
        if (first >= entries_.size())
            break;
        const std::size_t last = std::min(first + 4, entries_.size());
        std::size_t least = first;
        for (std::size_t child = first + 1; child < last; ++child)
            least = entries_[child] < entries_[least] ? child : least;
        if (entry < entries_[least])
            break;
        entries_[place] = entries_[least];
        place = least;
    }
    entries_[place] = entry;
}

void Agenda::removeTop()
{
    free_.push_back(static_cast<std::uint32_t>(handleOf(entries_.front().key)));
    entries_.front() = entries_.back();
    entries_.pop_back();
    if (!entries_.empty())
        siftDown(0);
}

void Agenda::dropCancelledTop()
{
    while (!entries_.empty() && keys_[handleOf(entries_.front().key)] != entries_.front().key) {
        removeTop();
        --cancelled_;
    }
}

// Keeps the memory of what was cancelled below that of what is booked.
void Agenda::sweep()
{
    std::erase_if(entries_, [this](const Entry& entry) {
        const std::uint64_t handle = handleOf(entry.key);
        if (keys_[handle] == entry.key)
            return false;
        free_.push_back(static_cast<std::uint32_t>(handle));
        return true;
    });
    cancelled_ = 0;
    for (std::size_t place = entries_.size(); place-- > 0;)
        siftDown(place);
}

} // namespace stowage::sim
