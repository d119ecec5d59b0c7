// SPDX-License-Identifier: MIT
#include "sim/rebalancing_values.h"

#include "base/text.h"
#include "sim/fargate_values.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/rebalancing.h"
#include "sim/placement.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string numberIn(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string zoneIn(const World& world, std::uint64_t word)
{
    return zoneIdText(world.text(static_cast<NameId>(word)));
}

// The payload of rebalancingBegan and rebalancingCompleted: zone and tasks, in turn.
std::string countsIn(const World& world, Words words)
{
    std::string text;
    for (std::size_t n = 0; n + 1 < words.size(); n += 2)
        text += (text.empty() ? "" : ", ") + numberIn(words[n + 1]) + " tasks in " +
                zoneIn(world, words[n]);
    return text;
}

std::string splitIn(Words words)
{
    std::uint64_t tasks = 0;
    for (std::size_t n = 0; n + 1 < words.size(); n += 2)
        tasks += words[n + 1];
    const std::uint64_t zones = words.size() / 2;
    const std::string least = numberIn(tasks / zones);
    return counted(static_cast<std::int64_t>(tasks), "task", "tasks") + " over " + numberIn(zones) +
           " Availability Zones are even with " +
           (tasks % zones == 0 ? least : least + " or " + numberIn(tasks / zones + 1)) + " in each";
}

// On Fargate another law than that of the move says why there is none.
bool isOnInstances(const Fact& fact)
{
    return fact.rule == ruleNumber("rebalancing.moves");
}

std::string lackIn(const World& world, const Fact& fact, Words words)
{
    if (!isOnInstances(fact))
        return fargateLacking(words.subspan(1));
    const PlacementVerdict verdict = verdictOf(words.subspan(1));
    if (verdict.nearest.empty())
        return "No instance of the zone takes tasks";
    const RankedCandidate& nearest = verdict.nearest.front();
    const auto need = namedNeed(nearest);
    return "The closest, " + nameOf(world, {EntityKind::instance, nearest.number}) +
           ", does not meet a requirement" + (need ? ": " + std::string(failureReason(*need)) : "");
}

std::string endingIn(Words words)
{
    switch (static_cast<rebalancing::Ending>(words[0])) {
    case rebalancing::Ending::taskFailed:
        return "The task that started in another zone is not healthy";
    case rebalancing::Ending::noRoom:
        return "No zone with too few tasks has room for one";
    case rebalancing::Ending::allProtected:
        return "All tasks in the zone with the most are protected";
    case rebalancing::Ending::interrupted:
        break;
    }
    return "The service is not steady any more, or is set otherwise";
}
} // namespace

std::optional<std::string> rebalancingValue(const World& world, const Fact& fact,
                                            std::string_view key)
{
    const Words words = world.facts.payload(fact.number);
    if (key == "zoneCounts")
        return countsIn(world, words);
    if (key == "evenSplit")
        return splitIn(words);
    const bool isOfMove =
        fact.kind >= FactKind::rebalancingBegan && fact.kind <= FactKind::rebalancingEnded;
    if (key == "zone" && isOfMove)
        return zoneIn(world, words[0]);
    if (key == "zoneLack")
        return lackIn(world, fact, words);
    if (key == "zoneGround")
        return isOnInstances(fact) ? "no container instance met all of its requirements."
                                   : fargateLack(words.subspan(1));
    if (key == "taskId")
        return taskIdText(world, fact.objectNumber);
    if (key == "ending")
        return endingIn(words);
    return std::nullopt;
}

} // namespace stowage::sim
