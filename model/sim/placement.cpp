// SPDX-License-Identifier: MIT
#include "sim/placement.h"

#include "base/ensure.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace stowage::sim {

namespace {
constexpr std::uint16_t bit(Need need)
{
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(need));
}

std::uint16_t failedBy(const PlacementAsk& ask, const Candidate& candidate)
{
    std::uint16_t failed = candidate.failed;
    const auto require = [&failed](bool met, Need need) {
        if (!met)
            failed = static_cast<std::uint16_t>(failed | bit(need));
    };
    require(!ask.distinctInstance || candidate.tasksOfOwner == 0, Need::distinctInstance);
    require(candidate.portTaken == 0, Need::ports);
    require(candidate.cpuFree >= ask.cpu, Need::cpu);
    require(candidate.memoryFree >= ask.memory, Need::memory);
    return failed;
}

// How many tasks of the owner each bucket of a preference holds, instances that do not fit too.
using Spread = std::map<std::uint32_t, std::int64_t>;

std::vector<Spread> spreads(const PlacementAsk& ask, std::span<const Candidate> candidates)
{
    std::vector<Spread> counts(ask.preferences.size());
    for (std::size_t n = 0; n < counts.size(); ++n)
        if (ask.preferences[n] == Preference::spread)
            for (const Candidate& candidate : candidates)
                counts[n][candidate.bucket[n]] += candidate.tasksOfOwner;
    return counts;
}

std::int64_t keyOf(const PlacementAsk& ask, std::size_t n, const Candidate& candidate,
                   const std::vector<Spread>& counts)
{
    switch (ask.preferences[n]) {
    case Preference::spread:
        return counts[n].at(candidate.bucket[n]);
    case Preference::binpackCpu:
        return candidate.cpuFree;
    case Preference::binpackMemory:
        return candidate.memoryFree;
    case Preference::fewestOfOwner:
        return candidate.tasksOfOwner;
    case Preference::random:
        return static_cast<std::int64_t>(
            ask.dice.at(ask.draw * 0x1'0000'0000ULL + candidate.number) >> 1U);
    }
    return 0;
}

struct Entry {
    const Candidate* candidate = nullptr;
    RankedCandidate ranked;

    auto tie() const
    {
        return std::tuple(candidate->tasksInAll, candidate->registeredMicros, candidate->number);
    }
};

bool better(const Entry& left, const Entry& right)
{
    return left.ranked.keys != right.ranked.keys ? left.ranked.keys < right.ranked.keys
                                                 : left.tie() < right.tie();
}

bool nearer(const Entry& left, const Entry& right)
{
    const auto rank = [](const Entry& entry) {
        const std::uint16_t failed = entry.ranked.failed;
        return std::tuple((failed & bit(Need::active)) != 0, std::popcount(failed), entry.tie());
    };
    return rank(left) < rank(right);
}

template <class Order>
std::vector<RankedCandidate> firstOf(std::vector<Entry>& entries, std::size_t kept, Order before)
{
    const std::size_t count = std::min(kept, entries.size());
    std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count),
                      entries.end(), before);
    std::vector<RankedCandidate> ranked;
    for (std::size_t n = 0; n < count; ++n)
        ranked.push_back(entries[n].ranked);
    return ranked;
}
} // namespace

PlacementVerdict verdictFor(const PlacementAsk& ask)
{
    PlacementVerdict verdict;
    verdict.cpu = ask.cpu;
    verdict.memory = ask.memory;
    verdict.preferences = ask.preferences;
    verdict.fields = ask.fields;
    return verdict;
}

PlacementVerdict place(const PlacementAsk& ask, std::span<const Candidate> candidates,
                       std::size_t kept)
{
    ensure(ask.preferences.size() <= kMostPreferences, "strategies are at most five");
    const std::vector<Spread> counts = spreads(ask, candidates);
    PlacementVerdict verdict = verdictFor(ask);
    std::vector<Entry> fitting, missing;
    for (const Candidate& candidate : candidates) {
        Entry entry{&candidate,
                    {candidate.number,
                     failedBy(ask, candidate),
                     candidate.portTaken,
                     candidate.cpuFree,
                     candidate.memoryFree,
                     {}}};
        for (std::size_t n = 0; n < ask.preferences.size(); ++n)
            entry.ranked.keys[n] = keyOf(ask, n, candidate, counts);
        for (std::size_t need = 0; need < kNeeds; ++need)
            verdict.failedNeeds[need] += entry.ranked.failed >> need & 1U;
        (entry.ranked.failed == 0 ? fitting : missing).push_back(entry);
    }
    verdict.candidates = static_cast<std::uint32_t>(candidates.size());
    verdict.fitting = static_cast<std::uint32_t>(fitting.size());
    const auto winner = std::min_element(fitting.begin(), fitting.end(), better);
    if (winner != fitting.end()) {
        verdict.winner = winner->candidate->number;
        verdict.winnerSlot = winner->candidate->slot;
    }
    verdict.best = firstOf(fitting, kept, better);
    verdict.nearest = firstOf(missing, kept, nearer);
    return verdict;
}

std::optional<Need> namedNeed(const RankedCandidate& candidate)
{
    if (candidate.failed == 0 || (candidate.failed & bit(Need::active)) != 0)
        return std::nullopt;
    return static_cast<Need>(std::countr_zero(candidate.failed));
}

std::string_view failureReason(Need need)
{
    switch (need) {
    case Need::active:
        return "INACTIVE";
    case Need::agent:
        return "AGENT";
    case Need::location:
        return "LOCATION";
    case Need::attribute:
        return "ATTRIBUTE";
    case Need::memberOf:
    case Need::distinctInstance:
        return "MemberOf placement constraint unsatisfied";
    case Need::ports:
        return "RESOURCE:PORTS";
    case Need::cpu:
        return "RESOURCE:CPU";
    case Need::memory:
        return "RESOURCE:MEMORY";
    case Need::networkInterface:
        return "RESOURCE:ENI";
    }
    return {};
}

namespace {
constexpr std::size_t kAskedAt = 4 + kNeeds; // CPU, memory, and a word per preference
constexpr std::size_t kHeadWords = kAskedAt + 2 + kMostPreferences;
constexpr std::size_t kRankedWords = 3 + kMostPreferences;
} // namespace

std::vector<std::uint64_t> wordsOf(const PlacementVerdict& verdict)
{
    std::vector<std::uint64_t> words{
        std::uint64_t{verdict.winnerSlot} << 32U | verdict.winner,
        std::uint64_t{verdict.fitting} << 32U | verdict.candidates,
        verdict.best.size(),
        verdict.nearest.size(),
    };
    words.insert(words.end(), verdict.failedNeeds.begin(), verdict.failedNeeds.end());
    words.push_back(static_cast<std::uint64_t>(verdict.cpu));
    words.push_back(static_cast<std::uint64_t>(verdict.memory));
    for (std::size_t n = 0; n < kMostPreferences; ++n) {
        const bool is = n < verdict.preferences.size();
        const std::uint64_t kind = is ? static_cast<std::uint64_t>(verdict.preferences[n]) + 1 : 0;
        words.push_back(kind << 32U | verdict.fields[n]);
    }
    for (const std::vector<RankedCandidate>* list : {&verdict.best, &verdict.nearest}) {
        for (const RankedCandidate& ranked : *list) {
            words.push_back(std::uint64_t{ranked.portTaken} << 48U |
                            std::uint64_t{ranked.failed} << 32U | ranked.number);
            words.push_back(static_cast<std::uint64_t>(ranked.cpuFree));
            words.push_back(static_cast<std::uint64_t>(ranked.memoryFree));
            for (const std::int64_t key : ranked.keys)
                words.push_back(static_cast<std::uint64_t>(key));
        }
    }
    return words;
}

PlacementVerdict verdictOf(std::span<const std::uint64_t> words)
{
    ensure(words.size() >= kHeadWords &&
               words.size() == kHeadWords + (words[2] + words[3]) * kRankedWords,
           "the words are those of a placement");
    PlacementVerdict verdict;
    verdict.winner = static_cast<std::uint32_t>(words[0]);
    verdict.winnerSlot = static_cast<std::uint32_t>(words[0] >> 32U);
    verdict.candidates = static_cast<std::uint32_t>(words[1]);
    verdict.fitting = static_cast<std::uint32_t>(words[1] >> 32U);
    for (std::size_t need = 0; need < kNeeds; ++need)
        verdict.failedNeeds[need] = static_cast<std::uint32_t>(words[4 + need]);
    verdict.cpu = static_cast<std::int64_t>(words[kAskedAt]);
    verdict.memory = static_cast<std::int64_t>(words[kAskedAt + 1]);
    for (std::size_t n = 0; n < kMostPreferences; ++n) {
        const std::uint64_t word = words[kAskedAt + 2 + n];
        verdict.fields[n] = static_cast<std::uint32_t>(word);
        if (word >> 32U != 0)
            verdict.preferences.push_back(static_cast<Preference>((word >> 32U) - 1));
    }
    std::size_t at = kHeadWords;
    for (std::size_t n = 0; n < words[2] + words[3]; ++n) {
        RankedCandidate ranked;
        ranked.number = static_cast<std::uint32_t>(words[at]);
        ranked.failed = static_cast<std::uint16_t>(words[at] >> 32U);
        ranked.portTaken = static_cast<std::uint16_t>(words[at] >> 48U);
        ranked.cpuFree = static_cast<std::int64_t>(words[at + 1]);
        ranked.memoryFree = static_cast<std::int64_t>(words[at + 2]);
        for (std::size_t key = 0; key < kMostPreferences; ++key)
            ranked.keys[key] = static_cast<std::int64_t>(words[at + 3 + key]);
        at += kRankedWords;
        (n < words[2] ? verdict.best : verdict.nearest).push_back(ranked);
    }
    return verdict;
}

std::uint32_t chooseVictim(const PlacementAsk& ask, std::span<const Victim> victims)
{
    ensure(!victims.empty(), "a victim is chosen among tasks");
    std::vector<const Victim*> left;
    for (const Victim& victim : victims)
        left.push_back(&victim);
    // Keeps those for which `value` is the greatest.
    const auto keep = [&left](auto value) {
        std::vector<std::int64_t> values;
        for (const Victim* victim : left)
            values.push_back(value(*victim));
        const std::int64_t greatest = *std::max_element(values.begin(), values.end());
        std::size_t n = 0;
        std::erase_if(left, [&](const Victim*) { return values[n++] != greatest; });
    };
    keep([](const Victim& victim) { return victim.goesFirst ? 1 : 0; });
    for (std::size_t n = 0; n < ask.preferences.size(); ++n) {
        const bool spreads = ask.preferences[n] == Preference::spread;
        const auto place = [&](const Victim& victim) -> std::int64_t {
            return spreads ? victim.bucket[n] : victim.host;
        };
        std::vector<std::int64_t> places;
        for (const Victim& victim : victims)
            places.push_back(place(victim));
        std::sort(places.begin(), places.end());
        keep([&](const Victim& victim) -> std::int64_t {
            switch (ask.preferences[n]) {
            case Preference::spread:
            case Preference::fewestOfOwner: {
                const auto crowd = std::equal_range(places.begin(), places.end(), place(victim));
                return crowd.second - crowd.first;
            }
            case Preference::binpackCpu:
                return victim.cpuFreeAfter;
            case Preference::binpackMemory:
                return victim.memoryFreeAfter;
            case Preference::random:
                return 0;
            }
            return 0;
        });
    }
    const bool byDefault =
        !ask.preferences.empty() && ask.preferences.back() == Preference::fewestOfOwner;
    if (!byDefault)
        return left[ask.dice.below(left.size(), ask.draw)]->slot;
    keep([](const Victim& victim) { return static_cast<std::int64_t>(victim.number); });
    return left.front()->slot;
}

} // namespace stowage::sim
