// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_wishes.h"

#include "sim/adopt.h"
#include "sim/laws/alarms.h"
#include "sim/laws/capacity_reservation.h"
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

// What is scaled, as policies reckon with it.
struct Scaled {
    std::int32_t current =
        0; // that a scale-out is reckoned from: what came last does not count yet
    std::int32_t running = 0;
    std::int32_t desired = 0;
};

// During the cooldown of a scale-out what it added counts as there already.
Scaled scaledOf(const World& world, Ix<Service> at)
{
    const Service& service = world.services[at];
    const bool isYoung = world.now < service.scalable.outUntil;
    return {isYoung ? std::min(service.scalable.outBase, service.running) : service.running,
            service.running, service.desired};
}

// While instances warm up, too. What a group has is what it desires.
Scaled scaledOf(const World& world, Ix<ScalingGroup> at)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    const bool isYoung = world.now < group.scaling.outUntil;
    return {isYoung ? std::min(group.scaling.outBase, group.desired) : group.desired, group.desired,
            group.desired};
}

void addVeto(const World& world, Ix<ScalingPolicy> policy, Ix<Alarm> low, Wishes& wishes)
{
    const bool hasData = world.alarms[low].state != AlarmState::insufficientData;
    wishes.vetoes.push_back({policy, hasData ? ScalingHold::notAll : ScalingHold::noData});
}

void addTracked(const World& world, const Scaled& scaled, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicy& row = world.scalingPolicies[policy];
    const ScalingPolicyNode& node = nodeOf(world, policy);
    if (isAlarming(world, row.high)) {
        const Amount value = newestOf(world, row.high).value_or(0);
        const std::int32_t to = scaling_arithmetic::trackedOut(scaled.current, value, node.target);
        const std::int32_t later =
            scaling_arithmetic::trackedOut(scaled.running, value, node.target);
        wishes.out.push_back({policy, row.high, to, scaled.current, value, node.target, later});
    }
    if (!row.low)
        return;
    if (!isAlarming(world, row.low))
        return addVeto(world, policy, row.low, wishes);
    const Amount value = newestOf(world, row.low).value_or(node.target);
    wishes.trackedIn.push_back({policy, row.low,
                                scaling_arithmetic::trackedIn(scaled.running, value, node.target),
                                scaled.running, value, node.target});
}

// Managed scaling: from what was measured of the instances that there were then.
void addManaged(const World& world, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicy& row = world.scalingPolicies[policy];
    const Amount target = nodeOf(world, policy).target;
    const Reservation& seen = world.capacityProviders[row.provider].seen;
    const Amount value = capacity::percentOf(seen);
    if (isAlarming(world, row.high)) {
        const std::int32_t to = scaling_arithmetic::managedOut(seen.running, value, target);
        wishes.out.push_back({policy, row.high, to, seen.running, value, target, to});
    }
    if (!isAlarming(world, row.low))
        return addVeto(world, policy, row.low, wishes);
    const std::int32_t in = scaling_arithmetic::managedIn(seen.running, value, target);
    wishes.trackedIn.push_back({policy, row.low, in, seen.running, value, target});
}

std::optional<std::int32_t> adjusted(const ScalingPolicyNode& node, std::int32_t current,
                                     Amount value, Amount limit)
{
    return node.type == PolicyType::simple
               ? scaling_arithmetic::simple(node, current)
               : scaling_arithmetic::stepped(node, current, value, limit);
}

// Of each alarm that runs it.
void addAdjusted(const World& world, const Scaled& scaled, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicyNode& node = nodeOf(world, policy);
    const std::int32_t current = node.type == PolicyType::simple ? scaled.running : scaled.current;
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
        const auto to = adjusted(node, current, *value, limit);
        const auto later = adjusted(node, scaled.running, *value, limit);
        if (!to || !later)
            continue;
        if (*later < scaled.running)
            wishes.steppedIn.push_back(
                {policy, alarm, *later, scaled.running, *value, limit, *later});
        else if (*to > scaled.desired || *later > scaled.desired)
            wishes.out.push_back({policy, alarm, *to, current, *value, limit, *later});
    }
}

void add(const World& world, const Scaled& scaled, Ix<ScalingPolicy> policy, Wishes& wishes)
{
    const ScalingPolicy& row = world.scalingPolicies[policy];
    switch (row.type) {
    case PolicyType::targetTracking:
        return row.provider ? addManaged(world, policy, wishes)
                            : addTracked(world, scaled, policy, wishes);
    case PolicyType::step:
    case PolicyType::simple:
        return addAdjusted(world, scaled, policy, wishes);
    case PolicyType::scheduled:
        return;
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
    const Scaled scaled = scaledOf(world, at);
    for (auto policy = world.scalingPolicies.first(); policy;
         policy = world.scalingPolicies.after(policy))
        if (world.scalingPolicies[policy].service == at)
            add(world, scaled, policy, wishes);
    return wishes;
}

Wishes wishesFor(const World& world, Ix<ScalingGroup> at)
{
    Wishes wishes;
    const Scaled scaled = scaledOf(world, at);
    for (auto policy = world.scalingPolicies.first(); policy;
         policy = world.scalingPolicies.after(policy))
        if (world.scalingPolicies[policy].group == at)
            add(world, scaled, policy, wishes);
    return wishes;
}

const Wish* largestOf(const std::vector<Wish>& wishes)
{
    const auto found = std::max_element(wishes.begin(), wishes.end(),
                                        [](const Wish& a, const Wish& b) { return a.to < b.to; });
    return found == wishes.end() ? nullptr : &*found;
}

} // namespace stowage::sim::service_scaling
