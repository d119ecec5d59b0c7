// SPDX-License-Identifier: MIT
#include "sim/scaling_values.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/scaling_choices.h"

#include <array>
#include <cstdint>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string number(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string zoneIn(const World& world, std::uint64_t word)
{
    const std::string zone(world.text(static_cast<NameId>(word)));
    return zone.empty() ? "its zone" : zone;
}

// The payload of scalingLaunchBegan: activity, instances, wanted, zone, step.
std::string launchIn(const World& world, const Fact&, Words words)
{
    const std::string zone = zoneIn(world, words[3]);
    switch (static_cast<ScalingStep>(words[4])) {
    case ScalingStep::replacement:
        return "An instance had to be replaced, and " + zone + " had the fewest";
    case ScalingStep::balance:
        return zone + " had the fewest instances, by two or more; the new one comes first, then "
                      "another one goes";
    default:
        return number(words[1]) + " of " + number(words[2]) +
               " desired instances were there, and " + zone + " had the fewest";
    }
}

std::string deciderWords(auto_scaling_groups::Decider decider)
{
    using auto_scaling_groups::Decider;
    switch (decider) {
    case Decider::oldest:
        return "it was launched first";
    case Decider::newest:
        return "it was launched last";
    case Decider::launchTemplate:
        return "it was launched with the oldest settings";
    case Decider::instanceHour:
        return "its next instance hour began soonest";
    case Decider::chance:
        return "it was chosen by chance among equals";
    case Decider::onlyOne:
        break;
    }
    return "it was the only one that could go";
}

// Of scalingTerminationBegan: activity, instances, wanted, zone, step, decider.
std::string victimIn(const World& world, const Fact&, Words words)
{
    switch (static_cast<ScalingStep>(words[4])) {
    case ScalingStep::healthCheck:
        return "It failed its health check";
    case ScalingStep::balancerCheck:
        return "A target group reported it unhealthy";
    case ScalingStep::userRequest:
        return "It was asked for";
    case ScalingStep::poolShrinks:
        return number(words[1]) + " instances were in the warm pool, which is to hold " +
               number(words[2]);
    default:
        return number(words[1]) + " instances were there and " + number(words[2]) +
               " desired; in " + zoneIn(world, words[3]) + " and zones like it " +
               deciderWords(static_cast<auto_scaling_groups::Decider>(words[5]));
    }
}

// Of scalingLaunchFailed: activity, zone, failure.
std::string failureIn(const World& world, const Fact&, Words words)
{
    if (static_cast<ScalingFailure>(words[2]) == ScalingFailure::noCapacity)
        return "there is no capacity in " + zoneIn(world, words[1]);
    if (static_cast<ScalingFailure>(words[2]) == ScalingFailure::abandoned)
        return "its lifecycle action was abandoned";
    return "the instance was terminated before it was in service";
}

std::string sizesIn(const World&, const Fact&, Words words)
{
    return "minimum " + number(words[2]) + ", desired " + number(words[1]) + ", maximum " +
           number(words[3]);
}

std::string instanceIn(const World& world, const Fact& fact, Words)
{
    return instanceIdText(world, fact.objectNumber);
}

std::string protectionIn(const World&, const Fact&, Words words)
{
    return words[0] != 0 ? "protected" : "unprotected";
}

// Of facts about lifecycle actions: their number, the name of the hook, then what differs.
std::string hookIn(const World& world, const Fact&, Words words)
{
    return std::string(world.text(static_cast<NameId>(words[1])));
}

std::string resultIn(const World&, const Fact&, Words words)
{
    return words[2] != 0 ? "CONTINUE" : "ABANDON";
}

std::string endIn(const World&, const Fact&, Words words)
{
    constexpr std::array<std::string_view, 4> kWords = {
        "it was completed", "nobody completed it before its heartbeat time-out",
        "no heartbeat holds it any longer", "the hook was deleted"};
    return std::string(kWords.at(words[3]));
}

// Of scalingMoveBegan: activity, instances, wanted, step.
std::string moveIn(const World&, const Fact&, Words words)
{
    switch (static_cast<ScalingStep>(words[3])) {
    case ScalingStep::enterStandby:
        return "Moving EC2 instance to Standby";
    case ScalingStep::exitStandby:
        return "Moving EC2 instance out of Standby";
    case ScalingStep::detach:
        return "Detaching EC2 instance";
    default:
        return "Attaching an existing EC2 instance";
    }
}

// Of scalingMoved: activity, step.
std::string movedIn(const World& world, const Fact& fact, Words words)
{
    const std::string group = nameOf(world, fact.subject());
    return static_cast<ScalingStep>(words[1]) == ScalingStep::detach ? "detached from " + group
                                                                     : "in Standby in " + group;
}

// Of warmPoolChanged: state, size, whether it takes instances back.
std::string poolIn(const World&, const Fact&, Words words)
{
    constexpr std::array<std::string_view, 4> kStates = {"", "Stopped", "Running", "Hibernated"};
    if (words[0] == 0)
        return "has no warm pool any more";
    return "has a warm pool of " +
           counted(static_cast<std::int64_t>(words[1]), "instance", "instances") + ", " +
           std::string(kStates.at(words[0])) +
           (words[2] != 0 ? ", to which a scale-in returns them" : "");
}

// Of warmPoolLaunchBegan: activity, instances, wanted, zone.
std::string fillingIn(const World&, const Fact&, Words words)
{
    return "The warm pool held " + number(words[1]) + " of " +
           counted(static_cast<std::int64_t>(words[2]), "instance", "instances");
}

// Of warmPoolEntered: activity, state.
std::string warmedIn(const World&, const Fact&, Words words)
{
    return std::string(nameOf(static_cast<LifecycleState>(words[1])));
}

// Of warmPoolTaken: activity, instances, wanted, zone, step.
std::string takenIn(const World& world, const Fact&, Words words)
{
    const std::string ready = "the warm pool had one ready in " + zoneIn(world, words[3]);
    return static_cast<ScalingStep>(words[4]) == ScalingStep::replacement
               ? "An instance had to be replaced, and " + ready
               : number(words[1]) + " of " + number(words[2]) +
                     " desired instances were there, and " + ready;
}

struct Value {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr Value kValues[] = {
    {"launch", launchIn},   {"victim", victimIn}, {"launchFailure", failureIn},
    {"sizes", sizesIn},     {"ec2", instanceIn},  {"protection", protectionIn},
    {"hook", hookIn},       {"result", resultIn}, {"hookEnd", endIn},
    {"move", moveIn},       {"moved", movedIn},   {"pool", poolIn},
    {"filling", fillingIn}, {"warmed", warmedIn}, {"taken", takenIn},
};
} // namespace

std::string_view nameOf(LifecycleState state)
{
    constexpr std::array<std::string_view, 22> kNames = {"Terminated",
                                                         "Pending",
                                                         "Pending:Wait",
                                                         "Pending:Proceed",
                                                         "InService",
                                                         "EnteringStandby",
                                                         "Standby",
                                                         "Detaching",
                                                         "Detached",
                                                         "Terminating",
                                                         "Terminating:Wait",
                                                         "Terminating:Proceed",
                                                         "Terminated",
                                                         "Warmed:Pending",
                                                         "Warmed:Pending:Wait",
                                                         "Warmed:Pending:Proceed",
                                                         "Warmed:Stopped",
                                                         "Warmed:Running",
                                                         "Warmed:Hibernated",
                                                         "Warmed:Terminating",
                                                         "Warmed:Terminating:Wait",
                                                         "Warmed:Terminating:Proceed"};
    return kNames.at(static_cast<std::size_t>(state));
}

std::optional<std::string> scalingValue(const World& world, const Fact& fact, std::string_view key)
{
    for (const Value& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

} // namespace stowage::sim
