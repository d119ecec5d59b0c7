// SPDX-License-Identifier: MIT
#include "base/ensure.h"
#include "sim/placement_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

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
    all.reserve(question.owned.size() + kept * std::min<std::size_t>(orders_.size(), 4));
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
    const std::size_t count = std::min(kept, all.size()), keys = question.ask.preferences.size();
    const auto isBetter = [&all, keys](std::uint32_t one, std::uint32_t other) {
        const Found& left = all[one];
        const Found& right = all[other];
        for (std::size_t n = 0; n < keys; ++n)
            if (left.ranked.keys[n] != right.ranked.keys[n])
                return left.ranked.keys[n] < right.ranked.keys[n];
        return left.tie < right.tie;
    };
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(), isBetter);
    std::vector<Found> best;
    best.reserve(count);
    for (std::size_t n = 0; n < count; ++n)
        best.push_back(all[order[n]]);
    return best;
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
    PlacementVerdict verdict = verdictFor(ask);
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
