// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_choices.h"

#include "base/random.h"

#include <algorithm>
#include <tuple>

namespace stowage::sim::auto_scaling_groups {

namespace {
ZoneCount& zoneIn(const World& world, std::vector<ZoneCount>& zones, NameId name, bool isEnabled)
{
    const auto at = std::find_if(zones.begin(), zones.end(),
                                 [name](const ZoneCount& zone) { return zone.zone == name; });
    if (at != zones.end())
        return *at;
    const auto next = std::find_if(zones.begin(), zones.end(), [&](const ZoneCount& zone) {
        return world.text(zone.zone) > world.text(name);
    });
    return *zones.insert(next, {name, isEnabled});
}

// Instances of zones that are no longer enabled go first.
bool holdsMore(const ZoneCount& a, const ZoneCount& b)
{
    return std::pair(!a.isEnabled, a.living) > std::pair(!b.isEnabled, b.living);
}

// The zone that a scale-in takes from: null where all instances are protected.
const ZoneCount* fullest(const std::vector<ZoneCount>& zones)
{
    const ZoneCount* most = nullptr;
    for (const ZoneCount& zone : zones)
        if (zone.movable > 0 && (most == nullptr || holdsMore(zone, *most)))
            most = &zone;
    return most;
}

// Where zones hold equally many, their instances are candidates together.
std::vector<Ix<Host>> candidates(const World& world, Ix<ScalingGroup> group)
{
    const std::vector<ZoneCount> zones = zonesOf(world, group);
    const ZoneCount* most = fullest(zones);
    std::vector<Ix<Host>> all;
    if (most == nullptr)
        return all;
    for (Ix<Host> at = world.autoScalingGroups[group].firstHost; at;
         at = world.hosts[at].nextOfGroup) {
        const Host& host = world.hosts[at];
        if (!isLiving(world, host) || host.membership.isProtected)
            continue;
        const auto zone = std::find_if(zones.begin(), zones.end(), [&](const ZoneCount& each) {
            return each.zone == host.zone;
        });
        if (!holdsMore(*most, *zone))
            all.push_back(at);
    }
    return all;
}

std::int64_t micros(const World& world, Ix<Host> at)
{
    return world.hosts[at].membership.launchedAt.micros;
}

// Until the next full hour since its launch.
std::int64_t toNextHour(const World& world, Ix<Host> at)
{
    const std::int64_t hour = hours(1).micros;
    return hour - (world.now.micros - micros(world, at)) % hour;
}

template <class Key> void keepLeast(std::vector<Ix<Host>>& left, Key key)
{
    std::int64_t least = INT64_MAX;
    for (const Ix<Host> at : left)
        least = std::min(least, key(at));
    std::erase_if(left, [&](Ix<Host> at) { return key(at) != least; });
}

// False: the policy knows no difference, for a group launches from one template and one type.
bool narrow(const World& world, TerminationPolicy policy, std::vector<Ix<Host>>& left, Decider& by)
{
    switch (policy) {
    case TerminationPolicy::oldestInstance:
        by = Decider::oldest;
        keepLeast(left, [&](Ix<Host> at) { return micros(world, at); });
        return true;
    case TerminationPolicy::newestInstance:
        by = Decider::newest;
        keepLeast(left, [&](Ix<Host> at) { return -micros(world, at); });
        return true;
    case TerminationPolicy::oldestLaunchTemplate:
        by = Decider::launchTemplate;
        keepLeast(left, [&](Ix<Host> at) {
            return std::int64_t{world.hosts[at].membership.launchVersion};
        });
        return true;
    case TerminationPolicy::closestToNextInstanceHour:
        by = Decider::instanceHour;
        keepLeast(left, [&](Ix<Host> at) { return toNextHour(world, at); });
        return true;
    case TerminationPolicy::byDefault:
    case TerminationPolicy::oldestLaunchConfiguration:
    case TerminationPolicy::allocationStrategy:
        break;
    }
    return false;
}

// `Default` is the oldest template, then the hour.
std::vector<TerminationPolicy> stepsOf(const AutoScalingGroupNode& node)
{
    std::vector<TerminationPolicy> steps;
    const auto add = [&steps](TerminationPolicy policy) {
        if (policy != TerminationPolicy::byDefault) {
            steps.push_back(policy);
            return;
        }
        steps.push_back(TerminationPolicy::oldestLaunchTemplate);
        steps.push_back(TerminationPolicy::closestToNextInstanceHour);
    };
    for (const TerminationPolicy policy : node.terminationPolicies)
        add(policy);
    if (node.terminationPolicies.empty())
        add(TerminationPolicy::byDefault);
    return steps;
}
} // namespace

bool isLiving(const World& world, const Host& host)
{
    const Membership& member = host.membership;
    const bool isGone = host.terminated || host.phase == HostPhase::stopped;
    return isPending(member.state) ||
           (member.state == LifecycleState::inService && (!isGone || member.failedAt > world.now));
}

std::vector<ZoneCount> zonesOf(const World& world, Ix<ScalingGroup> group)
{
    std::vector<ZoneCount> zones;
    const ScalingGroup& row = world.autoScalingGroups[group];
    const auto& node = world.asked.autoScalingGroups[group.slot];
    if (node)
        for (const GroupSubnet& subnet : node->subnets)
            zoneIn(world, zones, world.names.find(subnet.zone), true);
    if (node && node->subnets.empty())
        zoneIn(world, zones, 0, true);
    for (Ix<Host> at = row.firstHost; at; at = world.hosts[at].nextOfGroup) {
        const Host& host = world.hosts[at];
        if (!isLiving(world, host))
            continue;
        ZoneCount& zone = zoneIn(world, zones, host.zone, false);
        ++zone.living;
        zone.movable += host.membership.isProtected ? 0 : 1;
    }
    return zones;
}

std::int32_t livingIn(const std::vector<ZoneCount>& zones)
{
    std::int32_t living = 0;
    for (const ZoneCount& zone : zones)
        living += zone.living;
    return living;
}

std::vector<NameId> launchOrder(const World& world, std::vector<ZoneCount> zones)
{
    std::sort(zones.begin(), zones.end(), [&](const ZoneCount& a, const ZoneCount& b) {
        return std::pair(a.living, world.text(a.zone)) < std::pair(b.living, world.text(b.zone));
    });
    std::vector<NameId> order;
    for (const ZoneCount& zone : zones)
        if (zone.isEnabled)
            order.push_back(zone.zone);
    return order;
}

std::int32_t movesToBalance(std::vector<ZoneCount> zones)
{
    for (std::int32_t moves = 0;; ++moves) {
        const ZoneCount* const most = fullest(zones);
        ZoneCount* least = nullptr;
        for (ZoneCount& zone : zones)
            if (zone.isEnabled && (least == nullptr || zone.living < least->living))
                least = &zone;
        if (most == nullptr || least == nullptr ||
            (most->isEnabled && most->living - least->living < 2))
            return moves;
        ZoneCount& from = zones[static_cast<std::size_t>(most - zones.data())];
        --from.living;
        --from.movable;
        ++least->living;
    }
}

std::optional<Victim> victimOf(const World& world, Ix<ScalingGroup> group)
{
    const ScalingGroup& row = world.autoScalingGroups[group];
    std::vector<Ix<Host>> left = candidates(world, group);
    if (left.empty())
        return std::nullopt;
    Victim victim;
    const auto& node = world.asked.autoScalingGroups[group.slot];
    for (const TerminationPolicy policy : stepsOf(node ? *node : AutoScalingGroupNode())) {
        if (left.size() == 1)
            break;
        const std::size_t before = left.size();
        Decider by = victim.by;
        if (narrow(world, policy, left, by) && left.size() < before)
            victim.by = by;
    }
    if (left.size() > 1) {
        victim.by = Decider::chance;
        const Stream dice = streamOf(world.seed, world.text(row.element), Purpose::choice);
        victim.host = left[dice.below(left.size(), row.chosen)];
        return victim;
    }
    victim.host = left.front();
    return victim;
}

} // namespace stowage::sim::auto_scaling_groups
