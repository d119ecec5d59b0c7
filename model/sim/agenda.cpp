// SPDX-License-Identifier: MIT
#include "sim/agenda.h"

#include "base/ensure.h"

#include <algorithm>
#include <utility>

namespace stowage::sim {

namespace {
// A key is priority: 4 bits | sequence: 32 bits | handle: 24 bits. The last handles name lanes.
constexpr std::uint64_t kHandles = 1ULL << 24;
constexpr std::uint64_t kSequences = 1ULL << 32;

std::uint64_t handleOf(std::uint64_t key)
{
    return key % kHandles;
}

std::uint32_t sequenceOf(std::uint64_t key)
{
    return static_cast<std::uint32_t>(key / kHandles % kSequences);
}
} // namespace

Agenda::Agenda()
{
    heads_.fill(kNothing);
}

Booking Agenda::book(Time at, unsigned priority, Appointment what, Duration ahead)
{
    ensure(priority < kPriorities, "a priority fits into four bits");
    ensure(++sequence_ < kSequences, "a run's bookings can be counted in 32 bits");
    AgendaEntry entry{at.micros, (priority * kSequences + sequence_) * kHandles};
    const std::size_t source = ahead.micros > 0 ? laneFor(entry, {ahead.micros, priority}) : kHeap;
    if (source == kHeap) {
        const std::uint32_t handle = newHandle();
        records_[handle] = {what, sequenceOf(entry.key)};
        entry.key += handle;
        if (std::exchange(hole_, false))
            heap_.replaceTop(entry);
        else
            heap_.push(entry);
    } else {
        entry.key += kHandles - kLanes + source;
        lanes_[source].push(entry, what);
        heads_[source] = lanes_[source].front();
    }
    if (settled_ && entry.before(next_)) {
        next_ = entry;
        source_ = source;
    }
    return {entry.key};
}

// A length that comes several times in a row where no other is waiting gets the lane. Wrong guesses
// cost speed alone, for what would come out of order goes to the heap.
std::size_t Agenda::laneFor(const AgendaEntry& entry, Use use)
{
    constexpr std::uint64_t kScatter = 0x9E37'79B9'7F4A'7C15;
    constexpr unsigned kTimes = 4;
    const std::uint64_t hash = (static_cast<std::uint64_t>(use.ahead) + use.priority) * kScatter;
    const std::size_t lane = hash >> 60U;
    static_assert(kLanes == 16);
    if (uses_[lane] != use) {
        Newcomer& newcomer = newcomers_[lane];
        if (newcomer.use != use)
            newcomer = {use, 0};
        if (++newcomer.times < kTimes || !lanes_[lane].empty())
            return kHeap;
        uses_[lane] = use;
        lanesUsed_ = std::max(lanesUsed_, lane + 1);
    }
    return lanes_[lane].takes(entry) ? lane : kHeap;
}

bool Agenda::cancel(Booking booking)
{
    if (!booking)
        return false;
    const std::uint64_t handle = handleOf(booking.key);
    if (handle >= kHandles - kLanes) {
        const std::size_t lane = handle - (kHandles - kLanes);
        if (!lanes_[lane].cancel(booking.key))
            return false;
        settleLane(lane);
    } else {
        if (handle >= records_.size() || records_[handle].sequence != sequenceOf(booking.key))
            return false;
        records_[handle].sequence = 0;
        ++cancelled_;
        if (cancelled_ > 64 && cancelled_ * 2 > heap_.size())
            sweepHeap();
    }
    settled_ = settled_ && booking.key != next_.key;
    return true;
}

Appointment Agenda::take()
{
    if (!settled_)
        settle();
    ensure(next_.key != kNothing.key, "an appointment is only taken where there is one");
    settled_ = false;
    if (source_ == kHeap) {
        const auto handle = static_cast<std::uint32_t>(handleOf(next_.key));
        const Appointment what = records_[handle].what;
        give(handle);
        hole_ = true;
        return what;
    }
    const Appointment what = lanes_[source_].frontWhat();
    lanes_[source_].pop();
    settleLane(source_);
    return what;
}

std::size_t Agenda::count() const
{
    std::size_t cancelled = cancelled_;
    for (const AgendaLane& lane : lanes_)
        cancelled += lane.cancelled();
    return stored() - cancelled;
}

std::size_t Agenda::stored() const
{
    std::size_t stored = heap_.size() - std::size_t{hole_};
    for (const AgendaLane& lane : lanes_)
        stored += lane.size();
    return stored;
}

std::size_t Agenda::bytes() const
{
    std::size_t bytes = heap_.bytes() + records_.capacity() * sizeof(Record);
    for (const AgendaLane& lane : lanes_)
        bytes += lane.bytes();
    return bytes;
}

std::uint32_t Agenda::newHandle()
{
    if (freeHandle_ == 0) {
        ensure(records_.size() < kHandles - kLanes,
               "pending appointments can be counted in 24 bits");
        growByQuarter(records_);
        records_.emplace_back();
        return static_cast<std::uint32_t>(records_.size() - 1);
    }
    const std::uint32_t handle = freeHandle_ - 1;
    freeHandle_ = records_[handle].what.cause;
    return handle;
}

void Agenda::give(std::uint32_t handle)
{
    records_[handle] = {{freeHandle_, 0}, 0};
    freeHandle_ = handle + 1;
}

bool Agenda::isStale(const AgendaEntry& entry) const
{
    return records_[handleOf(entry.key)].sequence != sequenceOf(entry.key);
}

void Agenda::closeHole()
{
    if (std::exchange(hole_, false))
        heap_.pop();
}

// Keeps the memory of what was cancelled below that of what is booked.
void Agenda::sweepHeap()
{
    closeHole();
    heap_.eraseIf([this](const AgendaEntry& entry) {
        const bool stale = isStale(entry);
        if (stale)
            give(static_cast<std::uint32_t>(handleOf(entry.key)));
        return stale;
    });
    cancelled_ = 0;
}

void Agenda::settle()
{
    if (hole_)
        closeHole();
    while (cancelled_ > 0 && !heap_.empty() && isStale(heap_.top())) {
        const auto handle = static_cast<std::uint32_t>(handleOf(heap_.top().key));
        heap_.pop();
        give(handle);
        --cancelled_;
    }
    // Records lie scattered; those of the entries that can come next are fetched ahead.
    heap_.forSoonest(
        [this](const AgendaEntry& entry) { __builtin_prefetch(&records_[handleOf(entry.key)]); });
    AgendaEntry next = heap_.empty() ? kNothing : heap_.top();
    std::size_t source = kHeap;
    for (std::size_t lane = 0; lane < lanesUsed_; ++lane) {
        const bool first = heads_[lane].before(next);
        next.at = first ? heads_[lane].at : next.at;
        next.key = first ? heads_[lane].key : next.key;
        source = first ? lane : source;
    }
    next_ = next;
    source_ = source;
    settled_ = true;
}

void Agenda::settleLane(std::size_t lane)
{
    heads_[lane] = lanes_[lane].empty() ? kNothing : lanes_[lane].front();
}

} // namespace stowage::sim
