// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_wishes.h"

#include "sim/adopt.h"
#include "sim/laws/alarms.h"
#include "sim/laws/scaling_arithmetic.h"

#include <algorithm>
#include <optional>

namespace stowage::sim::service_scaling {

namespace {
bool isAlarming(const World& world, Ix<Alarm> at)
{
    return at && world.alarms[at].state == AlarmState::alarm && world.alarms[at].actionsEnabled;
}

std::optional<Amount> newestOf(const World& world, Ix<Alarm> at)
{
    const std::vector<alarms::Looked> looked = alarms::lookedAt(world, world.alarms[at], world.now);
    for (auto each = looked.rbegin(); each != looked.rend(); ++each)
        if (each->value)
            return each->value;
    return std::nullopt;
}

// During the cooldown of a scale-out what it added counts as there already.
std::int32_t currentFor(const World& world, Ix<Service> at)
{
    const Service& service = world.services[at];
    return world.now < service.scalable.outUntil
               ? std::min(service.scalable.outBase, service.running)
               : service.running;
}

void addTracked(const World& world, Ix<Service> at, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicy& row = world.scalingPolicies[policy];
    const ScalingPolicyNode& node = nodeOf(world, policy);
    const Service& service = world.services[at];
    if (isAlarming(world, row.high)) {
        const Amount value = newestOf(world, row.high).value_or(0);
        const std::int32_t current = currentFor(world, at);
        const std::int32_t to = scaling_arithmetic::trackedOut(current, value, node.target);
        const std::int32_t later =
            scaling_arithmetic::trackedOut(service.running, value, node.target);
        wishes.out.push_back({policy, row.high, to, current, value, node.target, later});
    }
    if (!row.low)
        return;
    if (!isAlarming(world, row.low)) {
        const bool hasData = world.alarms[row.low].state != AlarmState::insufficientData;
        wishes.vetoes.push_back({policy, hasData ? ScalingHold::notAll : ScalingHold::noData});
        return;
    }
    const Amount value = newestOf(world, row.low).value_or(node.target);
    wishes.trackedIn.push_back({policy, row.low,
                                scaling_arithmetic::trackedIn(service.running, value, node.target),
                                service.running, value, node.target});
}

// Of each alarm that runs it.
void addStepped(const World& world, Ix<Service> at, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicyNode& node = nodeOf(world, policy);
    const Service& service = world.services[at];
    for (auto alarm = world.alarms.first(); alarm; alarm = world.alarms.after(alarm)) {
        const auto asked = askedOf(world.asked.alarms, alarm.slot);
        if (!asked || !isAlarming(world, alarm) ||
            std::find(asked->policies.begin(), asked->policies.end(), node.id) ==
                asked->policies.end())
            continue;
        const Amount limit = world.alarms[alarm].test.threshold;
        const std::optional<Amount> value = newestOf(world, alarm);
        if (!value)
            continue;
        const std::int32_t current = currentFor(world, at);
        const auto to = scaling_arithmetic::stepped(node, current, *value, limit);
        const auto later = scaling_arithmetic::stepped(node, service.running, *value, limit);
        if (!to || !later)
            continue;
        if (*later < service.running)
            wishes.steppedIn.push_back(
                {policy, alarm, *later, service.running, *value, limit, *later});
        else if (*to > service.desired || *later > service.desired)
            wishes.out.push_back({policy, alarm, *to, current, *value, limit, *later});
    }
}
} // namespace

const ScalingPolicyNode& nodeOf(const World& world, Ix<ScalingPolicy> at)
{
    return *world.asked.scalingPolicies[at.slot];
}

Wishes wishesFor(const World& world, Ix<Service> at)
{
    Wishes wishes;
    for (auto policy = world.scalingPolicies.first(); policy;
         policy = world.scalingPolicies.after(policy)) {
        if (world.scalingPolicies[policy].service != at)
            continue;
        if (world.scalingPolicies[policy].type == PolicyType::targetTracking)
            addTracked(world, at, policy, wishes);
        else if (world.scalingPolicies[policy].type == PolicyType::step)
            addStepped(world, at, policy, wishes);
    }
    return wishes;
}

const Wish* largestOf(const std::vector<Wish>& wishes)
{
    const auto found = std::max_element(wishes.begin(), wishes.end(),
                                        [](const Wish& a, const Wish& b) { return a.to < b.to; });
    return found == wishes.end() ? nullptr : &*found;
}

} // namespace stowage::sim::service_scaling
