// SPDX-License-Identifier: MIT
#include "sim/placement_index.h"

#include "base/ensure.h"

#include <algorithm>

namespace stowage::sim {

bool PlacementIndex::holds(std::uint32_t slot) const
{
    return slot < rows_.size() && rows_[slot].there;
}

void PlacementIndex::set(std::uint32_t slot, const IndexedHost& host)
{
    if (holds(slot) && rows_[slot].host == host)
        return;
    if (rows_.size() <= slot)
        rows_.resize(slot + 1);
    Row& row = rows_[slot];
    const bool another = !row.there || row.host.number != host.number ||
                         row.host.registeredMicros != host.registeredMicros;
    const bool moves = !row.there || row.host.group != host.group;
    if (row.there) {
        unlink(slot);
        if (moves)
            countOwned(slot, -1);
    }
    if (orders_.size() <= host.group) {
        orders_.resize(host.group + 1);
        members_.resize(host.group + 1);
        for (Size& size : sizes_)
            size.groups.resize(host.group + 1);
        for (Owner& owner : owners_)
            owner.byGroup.resize(host.group + 1);
    }
    row.there = true;
    row.host = host;
    if (another)
        rankByAge(slot);
    link(slot);
    if (moves)
        countOwned(slot, 1);
}

void PlacementIndex::remove(std::uint32_t slot)
{
    if (!holds(slot))
        return;
    unlink(slot);
    countOwned(slot, -1);
    rows_[slot] = {};
}

void PlacementIndex::addTasks(std::uint32_t owner, std::uint32_t slot, std::int32_t by)
{
    if (owners_.size() <= owner)
        owners_.resize(owner + 1);
    Owner& row = owners_[owner];
    row.byGroup.resize(orders_.size());
    const auto at = std::lower_bound(
        row.hosts.begin(), row.hosts.end(), slot,
        [](const OwnedHost& each, std::uint32_t wanted) { return each.slot < wanted; });
    if (at == row.hosts.end() || at->slot != slot) {
        ensure(by > 0, "only tasks that were added are taken away");
        row.hosts.insert(at, {slot, by});
    } else if ((at->tasks += by) == 0) {
        row.hosts.erase(at);
    }
    if (holds(slot))
        row.byGroup[rows_[slot].host.group] += by;
}

// All tasks on an instance come to its group, or leave it.
void PlacementIndex::countOwned(std::uint32_t slot, int sign)
{
    for (Owner& owner : owners_) {
        const auto at = std::lower_bound(
            owner.hosts.begin(), owner.hosts.end(), slot,
            [](const OwnedHost& each, std::uint32_t wanted) { return each.slot < wanted; });
        if (at != owner.hosts.end() && at->slot == slot)
            owner.byGroup[rows_[slot].host.group] += sign * at->tasks;
    }
}

OrderedCandidate PlacementIndex::entryOf(std::uint32_t slot, std::size_t figure) const
{
    const Row& row = rows_[slot];
    const IndexedHost& host = row.host;
    const std::int64_t value = figure == byMemory ? host.memoryFree
                               : figure == byCpu  ? host.cpuFree
                                                  : 0;
    return {value, static_cast<std::uint64_t>(host.tasksInAll) << 32U | row.age, host.cpuFree,
            host.memoryFree, slot};
}

void PlacementIndex::link(std::uint32_t slot)
{
    const IndexedHost& host = rows_[slot].host;
    for (std::size_t figure = 0; figure < kFigures; ++figure)
        if (ordered_[figure])
            orders_[host.group][figure].insert(entryOf(slot, figure));
    for (Size& size : sizes_)
        size.groups[host.group].count(host.cpuFree < size.cpu, host.memoryFree < size.memory, 1);
    ++members_[host.group];
    ++count_;
    rows_[slot].linked = true;
}

void PlacementIndex::unlink(std::uint32_t slot)
{
    const IndexedHost& host = rows_[slot].host;
    for (std::size_t figure = 0; figure < kFigures; ++figure)
        if (ordered_[figure])
            orders_[host.group][figure].erase(entryOf(slot, figure));
    for (Size& size : sizes_)
        size.groups[host.group].count(host.cpuFree < size.cpu, host.memoryFree < size.memory, -1);
    --members_[host.group];
    --count_;
    rows_[slot].linked = false;
}

void PlacementIndex::rankByAge(std::uint32_t slot)
{
    const std::pair registered(rows_[slot].host.registeredMicros, rows_[slot].host.number);
    if (registered <= youngest_)
        return rankAllByAge();
    youngest_ = registered;
    rows_[slot].age = ++lastAge_;
}

// For those that do not come in order of their registration, as the first ones of a World.
void PlacementIndex::rankAllByAge()
{
    std::vector<std::uint32_t> slots;
    for (std::uint32_t slot = 0; slot < rows_.size(); ++slot)
        if (rows_[slot].there)
            slots.push_back(slot);
    std::sort(slots.begin(), slots.end(), [this](std::uint32_t left, std::uint32_t right) {
        const IndexedHost &a = rows_[left].host, &b = rows_[right].host;
        return std::pair(a.registeredMicros, a.number) < std::pair(b.registeredMicros, b.number);
    });
    lastAge_ = 0;
    for (const std::uint32_t slot : slots)
        rows_[slot].age = ++lastAge_;
    const std::array<bool, kFigures> wanted = std::exchange(ordered_, {});
    for (auto& group : orders_)
        group = {};
    for (std::size_t figure = 0; figure < kFigures; ++figure)
        if (wanted[figure])
            order(static_cast<Figure>(figure));
}

void PlacementIndex::order(Figure figure)
{
    if (std::exchange(ordered_[figure], true))
        return;
    for (std::uint32_t slot = 0; slot < rows_.size(); ++slot)
        if (rows_[slot].linked)
            orders_[rows_[slot].host.group][figure].insert(entryOf(slot, figure));
}

const PlacementIndex::Size& PlacementIndex::sizeOf(const PlacementAsk& ask)
{
    constexpr std::size_t kMostSizes = 256;
    ++asks_;
    for (Size& size : sizes_) {
        if (size.cpu == ask.cpu && size.memory == ask.memory) {
            size.used = asks_;
            return size;
        }
    }
    if (sizes_.size() == kMostSizes)
        sizes_.erase(
            std::min_element(sizes_.begin(), sizes_.end(), [](const Size& left, const Size& right) {
                return left.used < right.used;
            }));
    Size& size = sizes_.emplace_back(Size{ask.cpu, ask.memory, asks_, {}});
    size.groups.resize(orders_.size());
    for (const Row& row : rows_)
        if (row.linked)
            size.groups[row.host.group].count(row.host.cpuFree < ask.cpu,
                                              row.host.memoryFree < ask.memory, 1);
    return size;
}

} // namespace stowage::sim
