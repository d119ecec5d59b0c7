// SPDX-License-Identifier: MIT
#include "sim/service_event_values.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/health.h"
#include "sim/placement.h"

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

Words tasksOf(const World& world, const Fact& fact)
{
    const Words words = world.facts.payload(fact.number);
    return fact.kind == FactKind::tasksReplaced ? words.first(words.size() - 1) : words;
}

std::string tasksIn(const World& world, Words numbers)
{
    std::string text;
    for (const std::uint64_t number : numbers)
        text += (text.empty() ? "(task " : " (task ") +
                taskIdText(world, static_cast<std::uint32_t>(number)) + ")";
    return text;
}

// What the closest match lacks, in the words of a service event.
std::string lackOf(Need need)
{
    switch (need) {
    case Need::memory:
        return "has insufficient memory available.";
    case Need::cpu:
        return "has insufficient CPU units available.";
    case Need::ports:
        return "is already using a port required by your task.";
    case Need::networkInterface:
        return "encountered error \"RESOURCE:ENI\".";
    case Need::agent:
        return "encountered error \"AGENT\".";
    case Need::attribute:
        return "is missing an attribute required by your task.";
    case Need::location:
        return "encountered error \"LOCATION\".";
    case Need::memberOf:
    case Need::distinctInstance:
        return "encountered error \"MemberOf placement constraint unsatisfied.\"";
    case Need::active:
        break;
    }
    return {};
}

// Only the first reason of the closest match is told.
std::string closestIn(const World& world, Words words)
{
    const PlacementVerdict verdict = verdictOf(words);
    std::string text;
    if (verdict.candidates == 0) {
        text = " Reason: No Container Instances were found in your cluster.";
    } else if (const auto need = namedNeed(verdict.nearest.front())) {
        text = " The closest matching (container-instance " +
               containerInstanceIdText(world, verdict.nearest.front().number) + ") " +
               lackOf(*need);
    }
    return text + " For more information, see the Troubleshooting section of the Amazon ECS "
                  "Developer Guide.";
}

// The payload of targetReported: port, group, reason, status code, instance or 0.
std::string groupIn(const World& world, const Fact& fact, Words words)
{
    const std::uint32_t number = fact.kind == FactKind::targetReported
                                     ? static_cast<std::uint32_t>(words[1])
                                     : fact.objectNumber;
    return targetGroupArnText(world, number, nameOf(world, {EntityKind::targetGroup, number}));
}

std::string reachedIn(const World& world, const Fact& fact, Words words)
{
    const auto instance = static_cast<std::uint32_t>(words[4]);
    return instance != 0 ? "(instance " + instanceIdText(world, instance) + ")"
                         : "(task " + taskIdText(world, fact.objectNumber) + ")";
}
} // namespace

std::optional<std::string> serviceEventValue(const World& world, const Fact& fact,
                                             std::string_view key)
{
    const Words words = world.facts.payload(fact.number);
    if (key == "tasks")
        return tasksIn(world, tasksOf(world, fact));
    if (key == "n")
        return numberText(static_cast<std::int64_t>(tasksOf(world, fact).size()));
    if (key == "closest")
        return closestIn(world, words);
    if (key == "failures") {
        const PlacementVerdict verdict = verdictOf(words);
        const auto need =
            verdict.nearest.empty() ? std::nullopt : namedNeed(verdict.nearest.front());
        return need ? ": " + std::string(failureReason(*need))
                    : std::string(": NO ACTIVE INSTANCES");
    }
    if (key == "group")
        return groupIn(world, fact, words);
    if (key == "reached")
        return reachedIn(world, fact, words);
    if (key == "reason")
        return health::descriptionOf(static_cast<TargetReason>(words[2]),
                                     static_cast<int>(words[3]));
    return std::nullopt;
}

} // namespace stowage::sim
