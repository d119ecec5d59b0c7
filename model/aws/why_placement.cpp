// SPDX-License-Identifier: MIT
#include "aws/why_placement.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/placement.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using sim::Need;

// What a preference of a verdict counts, in words.
std::string wordOf(const sim::World& world, const sim::PlacementVerdict& verdict, std::size_t n)
{
    const std::string_view field = world.text(verdict.fields[n]);
    switch (verdict.preferences[n]) {
    case sim::Preference::spread:
        if (field == "instanceId" || field == "host")
            return "tasks of its group on the instance";
        if (field == "attribute:ecs.availability-zone")
            return "tasks of its group in the Availability Zone";
        return "tasks of its group with the same " + std::string(field);
    case sim::Preference::binpackCpu:
        return "cpu left";
    case sim::Preference::binpackMemory:
        return "memory left";
    case sim::Preference::random:
        return "drawn number";
    case sim::Preference::fewestOfOwner:
        return "tasks of its group on the instance";
    }
    return {};
}

std::string_view wordsOf(Need need)
{
    switch (need) {
    case Need::active:
        return "is not ACTIVE";
    case Need::agent:
        return "its agent is disconnected";
    case Need::location:
        return "is in none of the task's Availability Zones";
    case Need::attribute:
        return "its platform does not match";
    case Need::memberOf:
        return "MemberOf placement constraint unsatisfied";
    case Need::distinctInstance:
        return "runs another task of it already";
    case Need::ports:
        return "already uses a port required by the task";
    case Need::cpu:
        return "has insufficient CPU units available";
    case Need::memory:
        return "has insufficient memory available";
    case Need::networkInterface:
        return "has no network interface left for the task";
    }
    return {};
}

bool hasFailed(const sim::RankedCandidate& candidate, Need need)
{
    return (candidate.failed >> static_cast<unsigned>(need) & 1U) != 0;
}

std::string verdictOn(const sim::RankedCandidate& candidate)
{
    std::string words;
    for (std::size_t n = 0; n < sim::kNeeds; ++n)
        if (hasFailed(candidate, static_cast<Need>(n)))
            words += (words.empty() ? "" : ", ") + std::string(wordsOf(static_cast<Need>(n)));
    return words;
}

CandidateRow rowOf(const sim::World& world, const sim::RankedCandidate& candidate,
                   const sim::PlacementVerdict& verdict)
{
    CandidateRow row;
    const EntityId instance{EntityKind::instance, candidate.number};
    row.instance = sim::subjectOf(world, instance);
    row.name = sim::nameOf(world, instance);
    row.fits = candidate.failed == 0;
    row.requirements.push_back(
        {"CPU", verdict.cpu, candidate.cpuFree, "units", !hasFailed(candidate, Need::cpu)});
    row.requirements.push_back({"Memory", verdict.memory, candidate.memoryFree, "MiB",
                                !hasFailed(candidate, Need::memory)});
    if (hasFailed(candidate, Need::ports))
        row.requirements.push_back({"Port", candidate.portTaken, 0, "", false});
    if (hasFailed(candidate, Need::networkInterface))
        row.requirements.push_back({"Network interface", 1, 0, "", false});
    for (std::size_t n = 0; row.fits && n < verdict.preferences.size(); ++n)
        row.ranks.push_back({wordOf(world, verdict, n), numberText(candidate.keys[n])});
    return row;
}

// Where the winner was better than the next one.
std::string reasonFor(const sim::World& world, const sim::PlacementVerdict& verdict)
{
    if (verdict.fitting == 1)
        return "no other one met all requirements";
    if (verdict.best.size() < 2)
        return "it ranked first";
    const auto& first = verdict.best[0].keys;
    const auto& second = verdict.best[1].keys;
    for (std::size_t n = 0; n < verdict.preferences.size(); ++n)
        if (first[n] != second[n])
            return "it ranked first by " + wordOf(world, verdict, n) + ", " + numberText(first[n]) +
                   " against " + numberText(second[n]);
    return "they ranked alike, so fewest tasks and then the oldest registration decided";
}

std::string counted(std::int64_t count)
{
    return numberText(count) + (count == 1 ? " container instance" : " container instances");
}
} // namespace

bool isPlacement(const Fact& fact)
{
    return fact.kind == FactKind::taskPlaced || fact.kind == FactKind::placementFailed ||
           fact.kind == FactKind::runTaskFailed;
}

void addPlacement(const sim::World& world, const Fact& fact, WhyCard& card)
{
    const sim::PlacementVerdict verdict = sim::verdictOf(world.facts.payload(fact.number));
    card.candidatesInAll = verdict.candidates;
    for (const sim::RankedCandidate& candidate : verdict.best) {
        CandidateRow row = rowOf(world, candidate, verdict);
        row.chosen = candidate.number == verdict.winner;
        row.verdict =
            row.chosen
                ? "chosen"
                : "ranked " + numberText(static_cast<std::int64_t>(card.candidates.size() + 1));
        card.candidates.push_back(std::move(row));
    }
    for (const sim::RankedCandidate& candidate : verdict.nearest) {
        CandidateRow row = rowOf(world, candidate, verdict);
        row.verdict = verdictOn(candidate);
        card.candidates.push_back(std::move(row));
    }
    if (verdict.winner != 0) {
        card.sentence = "Placed on " + sim::nameOf(world, {EntityKind::instance, verdict.winner}) +
                        ": " + numberText(std::int64_t{verdict.fitting}) + " of " +
                        counted(verdict.candidates) + " met all requirements, and " +
                        reasonFor(world, verdict) + ".";
    } else if (verdict.candidates == 0) {
        card.sentence = "No container instance is registered in the cluster.";
    } else {
        card.sentence =
            "None of " + counted(verdict.candidates) + " met all requirements" +
            (verdict.nearest.empty()
                 ? std::string(".")
                 : "; the closest, " +
                       sim::nameOf(world, {EntityKind::instance, verdict.nearest.front().number}) +
                       ", " + verdictOn(verdict.nearest.front()) + ".");
    }
}

} // namespace stowage::aws
