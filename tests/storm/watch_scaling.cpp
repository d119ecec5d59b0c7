// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what scales services and groups keeps to their bounds, to cooldowns and to what all agree
// on.
#include "sim/rules.h"
#include "storm/watch.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
bool allAgree(const World& world, Ix<Service> service)
{
    for (auto at = world.scalingPolicies.first(); at; at = world.scalingPolicies.after(at)) {
        const ScalingPolicy& policy = world.scalingPolicies[at];
        if (policy.service == service && policy.low &&
            world.alarms[policy.low].state != AlarmState::alarm)
            return false;
    }
    return true;
}

bool deploys(const World& world, const Service& service)
{
    return service.firstDeployment != service.lastDeployment ||
           (service.lastDeployment &&
            world.deployments[service.lastDeployment].rollout == RolloutState::inProgress);
}
} // namespace

// The payload: whether it is one, and its bounds. They may change again within the instant.
void Watch::onScalableTarget(const Fact& fact, std::span<const std::uint64_t> words)
{
    if (words[0] != 0)
        bounds_[fact.subjectNumber] = {static_cast<std::int64_t>(words[1]),
                                       static_cast<std::int64_t>(words[2])};
    else
        bounds_.erase(fact.subjectNumber);
}

// The payload: from, to, wished for, current, value, limit, alarm.
void Watch::onServiceScaled(const World& world, const Fact& fact,
                            std::span<const std::uint64_t> words)
{
    const Ix<Service> at{world.slotOf(fact.object())};
    const auto bounds = bounds_.find(fact.objectNumber);
    if (!at || bounds == bounds_.end())
        return;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Service", fact.objectNumber, otherwise);
    };
    const auto from = static_cast<std::int64_t>(words[0]), to = static_cast<std::int64_t>(words[1]);
    expect(to >= bounds->second.first && to <= bounds->second.second, 58,
           "scales beyond its bounds");
    if (words[6] == 0)
        return;
    Time& noInBefore = noScaleInBefore_[fact.objectNumber];
    const Ix<ScalingPolicy> policy{world.slotOf(fact.subject())};
    if (to > from) {
        noInBefore = fact.at();
        return;
    }
    expect(fact.at() >= noInBefore, 59, "scales in within the cooldown of a scale-in");
    expect(!deploys(world, world.services[at]), 59, "scales in while a deployment is in progress");
    expect(fact.rule != ruleNumber("scaling.in") || allAgree(world, at), 58,
           "scales in although not all agree");
    if (!policy)
        return;
    const ScalingPolicyNode& node = *world.asked.scalingPolicies[policy.slot];
    noInBefore = fact.at() + seconds(node.type == PolicyType::step ? node.cooldownSeconds
                                                                   : node.inCooldownSeconds);
}

// The payload begins: from, to, wished for.
void Watch::onGroupScaled(const World& world, const Fact& fact,
                          std::span<const std::uint64_t> words)
{
    const Ix<ScalingGroup> at{world.slotOf(fact.object())};
    if (!at)
        return;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Auto Scaling group", fact.objectNumber, otherwise);
    };
    const ScalingGroup& group = world.autoScalingGroups[at];
    const auto from = static_cast<std::int64_t>(words[0]), to = static_cast<std::int64_t>(words[1]);
    expect(to >= group.minSize && to <= group.maxSize && to != from, 58,
           "is scaled beyond its sizes, or to what it is");
    const Ix<ScalingPolicy> policy{world.slotOf(fact.subject())};
    const bool isManaged = policy && world.scalingPolicies[policy].provider;
    if (to > from)
        groupScaledOut_[fact.objectNumber] = fact.at();
    else if (const auto out = groupScaledOut_.find(fact.objectNumber);
             isManaged && out != groupScaledOut_.end())
        expect(fact.at() >= out->second + minutes(15), 59,
               "is scaled in within 15 min of a scale-out");
}

} // namespace stowage::storm
