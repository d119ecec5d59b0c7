// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_policies.h"

#include "base/schedule.h"
#include "sim/identity.h"
#include "sim/laws/alarms.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/service_scaling.h"
#include "sim/rules.h"

#include <string>
#include <utility>

namespace stowage::sim::scaling_policies {

namespace {
constexpr std::int32_t kHighPeriods = 3, kManagedHighPeriods = 1, kLowPeriods = 15;

AlarmTest testFor(const ScalingPolicyNode& node, bool high)
{
    const bool isManaged = !node.provider.text.empty();
    const int tenths = isManaged ? 10 : node.group.text.empty() ? 9 : 7;
    AlarmTest test;
    test.statistic = node.statistic;
    test.comparison = high ? Comparison::greater : Comparison::less;
    test.periods = test.datapoints = !high       ? kLowPeriods
                                     : isManaged ? kManagedHighPeriods
                                                 : kHighPeriods;
    test.threshold = high ? node.target : node.target * tenths / 10;
    return test;
}

std::string alarmName(const World& world, const ScalingPolicy& policy, bool high)
{
    const std::string end =
        (high ? "-AlarmHigh-" : "-AlarmLow-") + trackingAlarmIdText(world, policy.number, high);
    if (policy.group)
        return "TargetTracking-" +
               std::string(world.text(world.autoScalingGroups[policy.group].name)) + end;
    const Service& service = world.services[policy.service];
    return "TargetTracking-service/" +
           std::string(world.text(world.clusters[service.cluster].name)) + "/" +
           std::string(world.text(service.name)) + end;
}

// The alarm is made, changed or dropped, as it is wanted.
void keepAlarm(World& world, Ix<ScalingPolicy> at, const ScalingPolicyNode& node, bool high)
{
    const ScalingPolicy& policy = world.scalingPolicies[at];
    const Ix<Alarm> known = high ? policy.high : policy.low;
    const bool isWanted = (policy.service || policy.group) &&
                          node.type == PolicyType::targetTracking && (high || !node.disableScaleIn);
    Ix<Alarm> now = known;
    if (isWanted && known) {
        alarms::changeTest(world, known, node.metric, testFor(node, high));
    } else if (isWanted) {
        now = alarms::make(world, alarmName(world, policy, high), node.metric, testFor(node, high),
                           at);
    } else if (known) {
        alarms::drop(world, known);
        now = {};
    }
    (high ? world.scalingPolicies[at].high : world.scalingPolicies[at].low) = now;
}

void bookSchedule(World& world, Ix<ScalingPolicy> at, const ScalingPolicyNode& node)
{
    ScalingPolicy& policy = world.scalingPolicies[at];
    world.cancel(policy.next);
    policy.nextAt = kNever;
    const auto schedule = Schedule::parse(node.schedule);
    if (node.type != PolicyType::scheduled || !schedule || !policy.service)
        return;
    const auto next = schedule->next(world.startMicros + world.now.micros,
                                     world.startMicros + policy.createdAt.micros);
    constexpr std::int64_t kFarthest = std::int64_t{400} * 366 * 86'400 * 1'000'000;
    if (!next || *next - world.startMicros > kFarthest)
        return;
    policy.nextAt = {*next - world.startMicros};
    policy.next = world.book(policy.nextAt, AppointmentKind::scheduleDue, at.slot);
}

void follow(World& world, Ix<ScalingPolicy> at, const ScalingPolicyNode& node)
{
    ScalingPolicy& policy = world.scalingPolicies[at];
    policy.name = world.names.intern(node.name);
    policy.type = node.type;
    keepAlarm(world, at, node, true);
    keepAlarm(world, at, node, false);
    bookSchedule(world, at, node);
    world.mark(idOf(world.scalingPolicies[at]));
    if (const Ix<ScalingGroup> group = world.scalingPolicies[at].group)
        group_scaling::whenSizesChange(world, group);
}

// What it scales: a service, or an Auto Scaling group.
struct Scaled {
    Ix<Service> service;
    Ix<ScalingGroup> group;
    bool operator==(const Scaled&) const = default;
};

Scaled scaledBy(const World& world, const ScalingPolicyNode& node)
{
    Scaled scaled{rowOf<Service>(world, EntityKind::service, node.service),
                  rowOf<ScalingGroup>(world, EntityKind::autoScalingGroup, node.group)};
    if (scaled.group && world.autoScalingGroups[scaled.group].isDeleted)
        scaled.group = {};
    return scaled;
}

// Alarms are named after what is scaled, so that others take their place.
void moveTo(World& world, Ix<ScalingPolicy> at, const Scaled& scaled)
{
    ScalingPolicy& policy = world.scalingPolicies[at];
    const Ix<Alarm> high = std::exchange(policy.high, {}), low = std::exchange(policy.low, {});
    policy.service = scaled.service;
    policy.group = scaled.group;
    for (const Ix<Alarm> alarm : {high, low})
        if (alarm)
            alarms::drop(world, alarm);
}

EntityId scaledId(const World& world, const ScalingPolicy& policy)
{
    if (policy.group)
        return idOf(world.autoScalingGroups[policy.group]);
    return policy.service ? idOf(world.services[policy.service]) : EntityId{};
}
} // namespace

std::uint32_t create(World& world, const ScalingPolicyNode& node)
{
    ScalingPolicy policy;
    policy.element = world.names.intern(node.id.text);
    policy.name = world.names.intern(node.name);
    policy.type = node.type;
    const Scaled scaled = scaledBy(world, node);
    policy.service = scaled.service;
    policy.group = scaled.group;
    policy.provider =
        rowOf<CapacityProvider>(world, EntityKind::capacityProvider, Subject(node.provider));
    policy.createdAt = world.now;
    const Ix<ScalingPolicy> at = world.scalingPolicies.add(policy);
    ScalingPolicy& row = world.scalingPolicies[at];
    row.number = world.nextNumber(EntityKind::scalingPolicy, at.slot);
    row.fact = world.tell({FactKind::scalingPolicyCreated, idOf(row), ruleNumber("scaling.alarms"),
                           scaledId(world, row)},
                          {static_cast<std::uint64_t>(node.type)});
    putAt(world.asked.scalingPolicies, at.slot, std::make_shared<const ScalingPolicyNode>(node));
    follow(world, at, node);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const ScalingPolicyNode& before)
{
    const Ix<ScalingPolicy> at{slot};
    const ScalingPolicyNode node = *world.asked.scalingPolicies[slot];
    if (node.service != before.service || node.group != before.group || node.type != before.type)
        moveTo(world, at, scaledBy(world, node));
    if (node.schedule != before.schedule)
        world.scalingPolicies[at].createdAt = world.now;
    follow(world, at, node);
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<ScalingPolicy> at{slot};
    const ScalingPolicy policy = world.scalingPolicies[at];
    world.tell({FactKind::scalingPolicyDeleted, idOf(policy), ruleNumber("scaling.alarms"),
                scaledId(world, policy)});
    for (const Ix<Alarm> alarm : {policy.high, policy.low})
        if (alarm)
            alarms::drop(world, alarm);
    world.cancel(world.scalingPolicies[at].next);
    world.gone(EntityKind::scalingPolicy, policy.number, policy.name);
    world.scalingPolicies.remove(at);
}

void resolve(World& world)
{
    for (auto at = world.scalingPolicies.first(); at; at = world.scalingPolicies.after(at)) {
        const ScalingPolicyNode node = *world.asked.scalingPolicies[at.slot];
        const ScalingPolicy& row = world.scalingPolicies[at];
        const Scaled scaled = scaledBy(world, node);
        if (row.provider || scaled == Scaled{row.service, row.group})
            continue; // those of providers are theirs to keep
        moveTo(world, at, scaled);
        follow(world, at, node);
    }
}

ScalingPolicyNode managedBy(const World& world, Ix<CapacityProvider> at,
                            const CapacityProviderNode& provider)
{
    const CapacityProvider& row = world.capacityProviders[at];
    ScalingPolicyNode node;
    node.name = "ECSManagedAutoScalingPolicy-" + managedPolicyIdText(world, row.number);
    node.group = provider.group;
    node.provider = provider.id;
    node.metric = {"AWS/ECS/ManagedScaling",
                   "CapacityProviderReservation",
                   {{"CapacityProviderName", provider.name},
                    {"ClusterName", std::string(world.text(world.clusters[row.cluster].name))}}};
    node.target = provider.targetCapacity * kOne;
    node.warmupSeconds = provider.warmupSeconds;
    return node;
}

void scheduleDue(World& world, Ix<ScalingPolicy> at)
{
    world.scalingPolicies[at].next = {};
    const ScalingPolicyNode node = *world.asked.scalingPolicies[at.slot];
    const ScalingPolicy policy = world.scalingPolicies[at];
    service_scaling::setBounds(world, policy.service, node.minCapacity, node.maxCapacity,
                               idOf(policy));
    bookSchedule(world, at, node);
}

} // namespace stowage::sim::scaling_policies
