// SPDX-License-Identifier: MIT
#include "aws/why_placement.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/laws/placement_candidates.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using sim::Need;

// What was wanted, where it can still be told; a revision never changes.
struct Asked {
    std::int64_t cpu = 0, memory = 0;
    std::vector<std::string> preferences; // in words; those of the service as it is now
    bool isKnown = false;
};

// What the key of a strategy counts; `owner` is the service, or the group of the tasks.
std::string wordOf(const sim::Strategy& strategy, const std::string& owner)
{
    const std::string tasks = owner.empty() ? "tasks of the group" : "tasks of " + owner;
    if (strategy.type == sim::StrategyType::binpack)
        return strategy.field + " left";
    if (strategy.type != sim::StrategyType::spread)
        return "drawn number";
    if (strategy.field == "instanceId" || strategy.field == "host")
        return tasks + " on the instance";
    if (strategy.field == "attribute:ecs.availability-zone")
        return tasks + " in the Availability Zone";
    return tasks + " with the same " + strategy.field;
}

Asked askedFor(const sim::World& world, const Fact& fact)
{
    Asked asked;
    sim::Ix<sim::Service> service;
    sim::Ix<sim::Revision> revision;
    if (fact.kind == FactKind::taskPlaced) {
        const sim::Ix<sim::Task> at{world.slotOf(fact.subject())};
        if (!at)
            return asked;
        service = world.tasks[at].service;
        revision = world.tasks[at].revision;
    } else if (fact.kind == FactKind::placementFailed) {
        service = {world.slotOf(fact.subject())};
        if (!service || !world.services[service].lastDeployment)
            return asked;
        revision = world.deployments[world.services[service].lastDeployment].revision;
    } else {
        revision = {world.slotOf(fact.object())};
    }
    if (!revision)
        return asked;
    sim::placement::Wanted wanted;
    wanted.revision = revision;
    if (service)
        wanted = sim::placement::wantedBy(world, service, revision);
    const sim::PlacementAsk ask = sim::placement::askFor(world, wanted);
    asked.cpu = ask.cpu;
    asked.memory = ask.memory;
    asked.isKnown = true;
    for (const sim::Strategy& strategy : wanted.strategies)
        asked.preferences.push_back(
            wordOf(strategy, service ? sim::nameOf(world, sim::idOf(world.services[service]))
                                     : std::string()));
    return asked;
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
                   const Asked& asked)
{
    CandidateRow row;
    const EntityId instance{EntityKind::instance, candidate.number};
    row.instance = sim::subjectOf(world, instance);
    row.name = sim::nameOf(world, instance);
    row.fits = candidate.failed == 0;
    if (asked.isKnown) {
        row.requirements.push_back(
            {"CPU", asked.cpu, candidate.cpuFree, "units", !hasFailed(candidate, Need::cpu)});
        row.requirements.push_back({"Memory", asked.memory, candidate.memoryFree, "MiB",
                                    !hasFailed(candidate, Need::memory)});
    }
    if (hasFailed(candidate, Need::ports))
        row.requirements.push_back({"Port", candidate.portTaken, 0, "", false});
    for (std::size_t n = 0; row.fits && n < asked.preferences.size() && n < candidate.keys.size();
         ++n)
        row.ranks.push_back({asked.preferences[n], numberText(candidate.keys[n])});
    return row;
}

// Where the winner was better than the next one.
std::string reasonFor(const sim::PlacementVerdict& verdict, const Asked& asked)
{
    if (verdict.fitting == 1)
        return "no other one met all requirements";
    if (verdict.best.size() < 2)
        return "it ranked first";
    const auto& first = verdict.best[0].keys;
    const auto& second = verdict.best[1].keys;
    for (std::size_t n = 0; n < first.size(); ++n)
        if (first[n] != second[n])
            return n < asked.preferences.size()
                       ? "it ranked first by " + asked.preferences[n] + ", " +
                             numberText(first[n]) + " against " + numberText(second[n])
                       : "it was the best by preference " +
                             numberText(static_cast<std::int64_t>(n) + 1);
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
    const Asked asked = askedFor(world, fact);
    card.candidatesInAll = verdict.candidates;
    for (const sim::RankedCandidate& candidate : verdict.best) {
        CandidateRow row = rowOf(world, candidate, asked);
        row.chosen = candidate.number == verdict.winner;
        row.verdict =
            row.chosen
                ? "chosen"
                : "ranked " + numberText(static_cast<std::int64_t>(card.candidates.size() + 1));
        card.candidates.push_back(std::move(row));
    }
    for (const sim::RankedCandidate& candidate : verdict.nearest) {
        CandidateRow row = rowOf(world, candidate, asked);
        row.verdict = verdictOn(candidate);
        card.candidates.push_back(std::move(row));
    }
    if (verdict.winner != 0) {
        card.sentence = "Placed on " + sim::nameOf(world, {EntityKind::instance, verdict.winner}) +
                        ": of " + counted(verdict.candidates) + " " +
                        numberText(std::int64_t{verdict.fitting}) + " met all requirements, and " +
                        reasonFor(verdict, asked) + ".";
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
