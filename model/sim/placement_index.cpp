// SPDX-License-Identifier: MIT
#include "sim/placement_index.h"

#include "base/ensure.h"

#include <algorithm>
#include <bit>

namespace stowage::sim {

namespace {
constexpr std::uint16_t bit(Need need)
{
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(need));
}
} // namespace

// An ask with what holds for all instances of a group.
struct PlacementIndex::Question {
    const PlacementAsk& ask;
    std::span<const GroupView> groups;
    std::vector<OwnedHost> owned;     // instances that rank, or fail, by the owner's tasks on them
    std::vector<std::uint32_t> order; // groups, those that the first preference spreads to first
    std::vector<std::array<std::int64_t, kMostPreferences>> spread; // by group, per preference
    Figure figure = byTasks;                                        // that ranks within a group

    bool hasCpu(std::int64_t free) const { return free >= ask.cpu; }
    bool hasMemory(std::int64_t free) const { return free >= ask.memory; }
};

bool PlacementIndex::serves(const PlacementAsk& ask)
{
    int packs = 0;
    for (const Preference preference : ask.preferences) {
        if (preference == Preference::random)
            return false;
        packs += preference == Preference::binpackCpu || preference == Preference::binpackMemory;
    }
    return packs <= 1;
}

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

PlacementIndex::Question PlacementIndex::question(const PlacementAsk& ask,
                                                  std::span<const GroupView> groups,
                                                  std::uint32_t owner)
{
    ensure(serves(ask) && groups.size() >= orders_.size(), "the index serves what it is asked");
    Question made{ask, groups, {}, {}, {}, byTasks};
    made.spread.resize(orders_.size());
    for (std::uint32_t group = 0; group < orders_.size(); ++group)
        made.order.push_back(group);
    const Owner none;
    const Owner& tasks = owner < owners_.size() ? owners_[owner] : none;
    const bool byOwner =
        ask.distinctInstance || std::find(ask.preferences.begin(), ask.preferences.end(),
                                          Preference::fewestOfOwner) != ask.preferences.end();
    for (const OwnedHost& host : tasks.hosts) {
        if (!byOwner)
            break;
        if (holds(host.slot)) {
            rows_[host.slot].owned = host.tasks;
            made.owned.push_back(host);
        }
    }
    for (std::size_t n = 0; n < ask.preferences.size(); ++n) {
        if (ask.preferences[n] == Preference::binpackCpu)
            made.figure = byCpu;
        if (ask.preferences[n] == Preference::binpackMemory)
            made.figure = byMemory;
        if (ask.preferences[n] != Preference::spread)
            continue;
        for (std::size_t group = 0; group < orders_.size(); ++group)
            for (std::size_t other = 0; other < tasks.byGroup.size(); ++other)
                if (groups[group].bucket[n] == groups[other].bucket[n])
                    made.spread[group][n] += tasks.byGroup[other];
    }
    std::sort(made.order.begin(), made.order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return std::pair(made.spread[left][0], left) < std::pair(made.spread[right][0], right);
    });
    order(made.figure);
    return made;
}

std::uint16_t PlacementIndex::failedBy(const Question& question, const Row& row) const
{
    unsigned failed = question.groups[row.host.group].failed;
    failed |= question.ask.distinctInstance && row.owned > 0 ? bit(Need::distinctInstance) : 0U;
    failed |= question.hasCpu(row.host.cpuFree) ? 0U : bit(Need::cpu);
    failed |= question.hasMemory(row.host.memoryFree) ? 0U : bit(Need::memory);
    return static_cast<std::uint16_t>(failed);
}

PlacementIndex::Found PlacementIndex::found(const Question& question, std::uint32_t slot) const
{
    const Row& row = rows_[slot];
    Found made;
    made.slot = slot;
    made.tie = entryOf(slot, byTasks).tie;
    made.ranked.number = row.host.number;
    made.ranked.failed = failedBy(question, row);
    made.ranked.cpuFree = row.host.cpuFree;
    made.ranked.memoryFree = row.host.memoryFree;
    for (std::size_t n = 0; n < question.ask.preferences.size(); ++n) {
        switch (question.ask.preferences[n]) {
        case Preference::spread:
            made.ranked.keys[n] = question.spread[row.host.group][n];
            break;
        case Preference::binpackCpu:
            made.ranked.keys[n] = row.host.cpuFree;
            break;
        case Preference::binpackMemory:
            made.ranked.keys[n] = row.host.memoryFree;
            break;
        case Preference::fewestOfOwner:
            made.ranked.keys[n] = row.owned;
            break;
        case Preference::random:
            break;
        }
    }
    return made;
}

// The best of each group whose instances fit, and those of the owner, which rank by themselves.
std::vector<PlacementIndex::Found> PlacementIndex::fitting(const Question& question,
                                                           std::size_t kept) const
{
    std::vector<Found> all;
    for (const OwnedHost& host : question.owned)
        if (failedBy(question, rows_[host.slot]) == 0)
            all.push_back(found(question, host.slot));
    std::int64_t spread = 0;
    for (const std::uint32_t group : question.order) {
        // What the first preference puts behind those that are enough already cannot come in.
        if (all.size() >= kept && question.spread[group][0] != spread && question.owned.empty())
            break;
        spread = question.spread[group][0];
        if (question.groups[group].failed != 0)
            continue;
        std::size_t left = kept;
        orders_[group][question.figure].walk(
            [&](const CandidateOrder::Block& block) {
                return question.hasCpu(block.mostCpu) && question.hasMemory(block.mostMemory);
            },
            [&](const OrderedCandidate& entry) {
                if (!question.hasCpu(entry.cpuFree) || !question.hasMemory(entry.memoryFree) ||
                    rows_[entry.slot].owned > 0)
                    return true;
                all.push_back(found(question, entry.slot));
                return --left > 0;
            });
    }
    const std::size_t count = std::min(kept, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
                      [](const Found& left, const Found& right) {
                          return left.ranked.keys != right.ranked.keys
                                     ? left.ranked.keys < right.ranked.keys
                                     : left.tie < right.tie;
                      });
    all.resize(count);
    return all;
}

// Instances of a group that run no task of the owner and lack one or both of CPU and memory, or
// none: the first of them by tie.
void PlacementIndex::addMissing(const Question& question, std::uint32_t group, int lacking,
                                std::vector<Found>& level) const
{
    std::size_t left = PlacementVerdict::kKept;
    orders_[group][byTasks].walk(
        [&](const CandidateOrder::Block& block) {
            const int least = (question.hasCpu(block.leastCpu) ? 0 : 1) +
                              (question.hasMemory(block.leastMemory) ? 0 : 1);
            const int most = (question.hasCpu(block.mostCpu) ? 0 : 1) +
                             (question.hasMemory(block.mostMemory) ? 0 : 1);
            return most <= lacking && lacking <= least;
        },
        [&](const OrderedCandidate& entry) {
            const int lacks = (question.hasCpu(entry.cpuFree) ? 0 : 1) +
                              (question.hasMemory(entry.memoryFree) ? 0 : 1);
            if (lacks != lacking || rows_[entry.slot].owned > 0)
                return true;
            level.push_back(found(question, entry.slot));
            return --left > 0;
        });
}

// Those that fail the fewest needs first; whatever is not ACTIVE comes last.
std::vector<PlacementIndex::Found> PlacementIndex::missing(const Question& question) const
{
    std::vector<Found> nearest, level;
    for (unsigned rank = 0; rank <= 2 * kNeeds && nearest.size() < PlacementVerdict::kKept;
         ++rank) {
        const bool inactive = rank > kNeeds;
        const int needs = static_cast<int>(inactive ? rank - kNeeds : rank);
        const auto isHere = [&](std::uint16_t failed) {
            return ((failed & bit(Need::active)) != 0) == inactive;
        };
        level.clear();
        for (std::uint32_t group = 0; group < orders_.size() && needs > 0; ++group) {
            const std::uint16_t failed = question.groups[group].failed;
            const int lacking = needs - std::popcount(failed);
            if (isHere(failed) && lacking >= 0 && lacking <= 2 && members_[group] > 0)
                addMissing(question, group, lacking, level);
        }
        for (const OwnedHost& host : question.owned) {
            const std::uint16_t failed = failedBy(question, rows_[host.slot]);
            if (needs > 0 && isHere(failed) && std::popcount(failed) == needs)
                level.push_back(found(question, host.slot));
        }
        std::sort(level.begin(), level.end(),
                  [](const Found& left, const Found& right) { return left.tie < right.tie; });
        nearest.insert(nearest.end(), level.begin(), level.end());
    }
    nearest.resize(std::min(nearest.size(), PlacementVerdict::kKept));
    return nearest;
}

void PlacementIndex::countFailures(const Question& question, PlacementVerdict& verdict)
{
    const Size& size = sizeOf(question.ask);
    const auto add = [&](Need need, std::uint32_t count) {
        verdict.failedNeeds[static_cast<std::size_t>(need)] += count;
    };
    for (std::size_t group = 0; group < orders_.size(); ++group) {
        const std::uint16_t failed = question.groups[group].failed;
        for (std::size_t need = 0; need < kNeeds; ++need)
            verdict.failedNeeds[need] += (failed >> need & 1U) != 0 ? members_[group] : 0;
        const Lacking& lacking = size.groups[group];
        add(Need::cpu, static_cast<std::uint32_t>(lacking.cpu));
        add(Need::memory, static_cast<std::uint32_t>(lacking.memory));
        if (failed == 0)
            verdict.fitting += members_[group] - static_cast<std::uint32_t>(lacking.either);
    }
    if (!question.ask.distinctInstance)
        return;
    add(Need::distinctInstance, static_cast<std::uint32_t>(question.owned.size()));
    for (const OwnedHost& host : question.owned)
        if (failedBy(question, rows_[host.slot]) == bit(Need::distinctInstance))
            --verdict.fitting;
}

void PlacementIndex::answered(const Question& question)
{
    for (const OwnedHost& host : question.owned)
        rows_[host.slot].owned = 0;
}

PlacementVerdict PlacementIndex::place(const PlacementAsk& ask, std::span<const GroupView> groups,
                                       std::uint32_t owner)
{
    const Question asked = question(ask, groups, owner);
    PlacementVerdict verdict;
    verdict.candidates = static_cast<std::uint32_t>(count_);
    countFailures(asked, verdict);
    const std::vector<Found> best = fitting(asked, PlacementVerdict::kKept);
    if (!best.empty()) {
        verdict.winner = best.front().ranked.number;
        verdict.winnerSlot = best.front().slot;
    }
    for (const Found& each : best)
        verdict.best.push_back(each.ranked);
    if (verdict.fitting < verdict.candidates) {
        order(byTasks);
        for (const Found& each : missing(asked))
            verdict.nearest.push_back(each.ranked);
    }
    answered(asked);
    return verdict;
}

std::uint32_t PlacementIndex::choose(const PlacementAsk& ask, std::span<const GroupView> groups,
                                     std::uint32_t owner)
{
    const Question asked = question(ask, groups, owner);
    const std::vector<Found> best = fitting(asked, 1);
    answered(asked);
    return best.empty() ? UINT32_MAX : best.front().slot;
}

} // namespace stowage::sim
