// SPDX-License-Identifier: MIT
#include "sim/service_scaling_values.h"

#include "base/text.h"
#include "sim/alarm_values.h"
#include "sim/frame_builder.h"
#include "sim/laws/alarms.h"
#include "sim/laws/metric_sources.h"

#include <span>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string number(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string amount(std::uint64_t word)
{
    return numberText(static_cast<double>(static_cast<Amount>(word)) / static_cast<double>(kOne));
}

std::string tasks(std::uint64_t word)
{
    return counted(static_cast<std::int64_t>(word), "task", "tasks");
}

// The payload of serviceScaled: from, to, wished for, current, value, limit, alarm.
std::string reckonedIn(const World& world, const Fact& fact, Words words)
{
    if (words[6] == 0)
        return number(words[0]) + " lay outside the bounds of " + nameOf(world, fact.object()) +
               ", which moves to the nearer one at once";
    const std::string reckoned = "With " + tasks(words[3]) + " and the metric at " +
                                 amount(words[4]) + " against " + amount(words[5]) + ", " +
                                 nameOf(world, fact.subject()) + " wished for " + number(words[2]);
    return words[1] == words[2] ? reckoned : reckoned + "; the bounds leave " + number(words[1]);
}

// Of scalingHeld: why, wished for, desired, current, value, limit, until, other policy.
std::string heldIn(const World& world, const Fact&, Words words)
{
    const auto other = [&] {
        return nameOf(world, {EntityKind::scalingPolicy, static_cast<std::uint32_t>(words[7])});
    };
    const std::string until = clockText({static_cast<std::int64_t>(words[6])});
    switch (static_cast<ScalingHold>(words[0])) {
    case ScalingHold::outCooldown:
        return "the cooldown of the last scale-out lasts until " + until;
    case ScalingHold::inCooldown:
        return "the cooldown of the last scale-in lasts until " + until;
    case ScalingHold::deployment:
        return "a deployment is in progress";
    case ScalingHold::notAll:
        return other() + " does not agree to scale in";
    case ScalingHold::noData:
        return other() + " has no data";
    case ScalingHold::atMaximum:
        return "it is at its maximum";
    case ScalingHold::atMinimum:
        return "it is at its minimum";
    default: // the others are of Auto Scaling groups
        return {};
    }
}

std::string wishedIn(const World&, const Fact&, Words words)
{
    return "from " + number(words[2]) + " to " + number(words[1]);
}

std::string numbersIn(const World&, const Fact&, Words words)
{
    return "with " + tasks(words[3]) + " and the metric at " + amount(words[4]) + " against " +
           amount(words[5]);
}

std::string boundsIn(const World&, const Fact&, Words words)
{
    return words[0] == 0
               ? "is no scalable target any more"
               : "is a scalable target from " + number(words[1]) + " to " + tasks(words[2]);
}

std::string policyIn(const World&, const Fact&, Words words)
{
    switch (static_cast<PolicyType>(words[0])) {
    case PolicyType::targetTracking:
        return "tracks a target";
    case PolicyType::step:
        return "scales by steps";
    case PolicyType::simple:
        return "adjusts its group when an alarm goes off";
    case PolicyType::scheduled:
        break;
    }
    return "follows a schedule";
}

struct Value {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr Value kValues[] = {
    {"reckoned", reckonedIn},
    {"held", heldIn},
    {"wished", wishedIn},
    {"numbers", numbersIn},
    {"target", boundsIn},
    {"policy", policyIn},
    {"from", [](const World&, const Fact&, Words words) { return number(words[0]); }},
    {"to", [](const World&, const Fact&, Words words) { return number(words[1]); }},
};

bool isAboutScaling(FactKind kind)
{
    switch (kind) {
    case FactKind::scalableTargetChanged:
    case FactKind::scalingPolicyCreated:
    case FactKind::scalingPolicyDeleted:
    case FactKind::serviceScaled:
    case FactKind::scalingHeld:
        return true;
    default:
        return false;
    }
}

void describeAlarms(const World& world, const ScalingPolicy& row, const ScalingPolicyNode& node,
                    Readout& out)
{
    const std::vector<alarms::Looked> looked = alarms::newest(world, world.alarms[row.high]);
    const bool isThere = !looked.empty() && looked.back().value.has_value();
    const std::string value = isThere ? numberOf(*looked.back().value) : "no data";
    out.headline = value + " of " + numberOf(node.target);
    out.lines.push_back({"Tracks", node.metric.name});
    out.lines.push_back({"Target", numberOf(node.target)});
    out.lines.push_back({"Newest datapoint", value});
    out.lines.push_back({"Scale-out alarm", std::string(nameOf(world.alarms[row.high].state))});
    if (row.low)
        out.lines.push_back({"Scale-in alarm", std::string(nameOf(world.alarms[row.low].state))});
    const bool isOut = world.alarms[row.high].state == AlarmState::alarm;
    const bool isIn = row.low && world.alarms[row.low].state == AlarmState::alarm;
    out.mood = !isThere ? Mood::idle
               : isOut  ? Mood::starting
               : isIn   ? Mood::stopping
                        : Mood::running;
    out.word = !isThere ? "no data" : isOut ? "above target" : isIn ? "below target" : "on target";
}

void describeTracking(const World& world, const ScalingPolicy& row, const ScalingPolicyNode& node,
                      Readout& out)
{
    describeAlarms(world, row, node, out);
    const Scalable& scalable = world.services[row.service].scalable;
    if (scalable.isRegistered)
        out.headline += ", " + text(scalable.minCapacity) + " to " +
                        counted(scalable.maxCapacity, "task", "tasks");
}

void describeOfGroup(const World& world, const ScalingPolicy& row, const ScalingPolicyNode& node,
                     Readout& out)
{
    const ScalingGroup& group = world.autoScalingGroups[row.group];
    out.lines = {{"Auto Scaling group", std::string(world.text(group.name))},
                 {"Minimum", text(group.minSize)},
                 {"Desired", text(group.desired)},
                 {"Maximum", text(group.maxSize)}};
    if (row.high) {
        describeAlarms(world, row, node, out);
        out.headline +=
            ", " + text(group.minSize) + " to " + counted(group.maxSize, "instance", "instances");
    } else if (row.type == PolicyType::step) {
        out.word = "steps";
        out.headline = counted(static_cast<std::int64_t>(node.steps.size()), "step", "steps");
    } else {
        out.word = row.type == PolicyType::simple ? "simple" : "not simulated";
        out.headline = text(group.desired) + " desired";
    }
    if (group.scaling.outUntil > world.now)
        out.lines.push_back({"Instances warm up", clockText(group.scaling.outUntil)});
    if (group.scaling.cooldownUntil > world.now)
        out.lines.push_back({"Cooldown", clockText(group.scaling.cooldownUntil)});
}
} // namespace

std::string scalingCause(const World& world, const Fact& fact)
{
    const Words words = world.facts.payload(fact.number);
    const std::string policy = nameOf(world, fact.subject());
    if (words[6] != 0)
        return "monitor alarm " +
               nameOf(world, {EntityKind::alarm, static_cast<std::uint32_t>(words[6])}) +
               " in state ALARM triggered policy " + policy;
    if (fact.subjectKind == EntityKind::scalingPolicy)
        return "scheduled action name " + policy + " was triggered";
    return words[1] > words[0] ? "minimum capacity was set to " + number(words[1])
                               : "maximum capacity was set to " + number(words[1]);
}

std::optional<std::string> serviceScalingValue(const World& world, const Fact& fact,
                                               std::string_view key)
{
    if (!isAboutScaling(fact.kind))
        return std::nullopt;
    for (const Value& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

void describe(const World& world, const ScalingPolicy& row, Readout& out)
{
    const std::uint32_t slot = world.slotOf(idOf(row));
    const ScalingPolicyNode& node = *world.asked.scalingPolicies[slot];
    if (row.group)
        return describeOfGroup(world, row, node, out);
    if (!row.service) {
        out.word = "scales nothing";
        out.headline = "no service";
        return;
    }
    const Service& service = world.services[row.service];
    const Scalable& scalable = service.scalable;
    out.lines = {{"Service", std::string(world.text(service.name))},
                 {"Desired", text(service.desired)},
                 {"Running", text(service.running)}};
    if (scalable.isRegistered) {
        out.lines.push_back({"Minimum", text(scalable.minCapacity)});
        out.lines.push_back({"Maximum", text(scalable.maxCapacity)});
    }
    if (row.high) {
        describeTracking(world, row, node, out);
    } else if (row.type == PolicyType::scheduled) {
        out.word = "scheduled";
        out.headline = row.nextAt == kNever ? "never again" : "next " + clockText(row.nextAt);
        out.lines.push_back({"Schedule", node.schedule});
    } else {
        out.word = "steps";
        out.headline = counted(static_cast<std::int64_t>(node.steps.size()), "step", "steps");
    }
    if (!scalable.isRegistered) {
        out.mood = Mood::idle;
        out.word = "no scalable target";
    }
    if (scalable.outUntil > world.now)
        out.lines.push_back({"Scale-out cooldown", clockText(scalable.outUntil)});
    if (scalable.inUntil > world.now)
        out.lines.push_back({"Scale-in cooldown", clockText(scalable.inUntil)});
}

} // namespace stowage::sim
