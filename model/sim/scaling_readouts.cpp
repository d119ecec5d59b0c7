// SPDX-License-Identifier: MIT
#include "sim/scaling_readouts.h"

#include "base/text.h"
#include "sim/laws/warm_pools.h"
#include "sim/scaling_values.h"

#include <array>
#include <string>
#include <string_view>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

// One that no machine failure shows instead.
Mood moodOf(LifecycleState state, Mood usual)
{
    if (usual != Mood::running)
        return usual;
    if (isPending(state) || isWarming(state))
        return Mood::starting;
    if (isTerminating(state) || state == LifecycleState::detaching ||
        state == LifecycleState::enteringStandby)
        return Mood::stopping;
    return state == LifecycleState::inService ? usual : Mood::info;
}

// A machine that stands still in the warm pool, or waits there unknown to Amazon ECS, is as it
// should be.
void describeInPool(const Host& host, Readout& out)
{
    if (!isInPool(host.membership.state) || host.phase > HostPhase::stopped)
        return;
    const bool hibernates = host.membership.state == LifecycleState::warmedHibernated;
    if (!host.isAsleep && host.phase != HostPhase::launching)
        return;
    out.mood = Mood::info;
    out.word = !host.isAsleep ? "running, not registered" : hibernates ? "hibernated" : "stopped";
    out.headline = out.word;
}

// "2 of 3, Stopped"
std::string poolText(const World& world, const ScalingGroup& row, std::int64_t held)
{
    constexpr std::array<std::string_view, 4> kStates = {"deleted", "Stopped", "Running",
                                                         "Hibernated"};
    const Ix<ScalingGroup> at{world.slotOf(idOf(row))};
    const auto& node = world.asked.autoScalingGroups[at.slot];
    const WarmPoolState state = node ? node->warmPool.state : WarmPoolState::none;
    return text(held) + " of " + text(warm_pools::sizeOf(world, at)) + ", " +
           std::string(kStates.at(static_cast<std::size_t>(state)));
}

void describeWaits(const World& world, const Host& host, Readout& out)
{
    for (auto at = world.lifecycleActions.first(); at; at = world.lifecycleActions.after(at)) {
        const LifecycleAction& action = world.lifecycleActions[at];
        if (world.hosts[action.host].number == host.number)
            out.lines.push_back({"Waits for " + std::string(world.text(action.hook)),
                                 "until " + clockText(action.until)});
    }
}
} // namespace

void describe(const World& world, const ScalingGroup& row, Readout& out)
{
    std::int64_t pending = 0, inService = 0, terminating = 0, spared = 0, standby = 0, warmed = 0;
    for (Ix<Host> at = row.firstHost; at; at = world.hosts[at].nextOfGroup) {
        const Membership& member = world.hosts[at].membership;
        warmed += isWarmed(member.state) && !isTerminating(member.state);
        pending += isPending(member.state);
        inService += member.state == LifecycleState::inService;
        terminating += isTerminating(member.state);
        standby += member.state == LifecycleState::enteringStandby ||
                   member.state == LifecycleState::standby;
        spared += member.isProtected;
    }
    const bool isShort = inService < row.desired;
    out.mood = row.failedLaunches > 0 && isShort ? Mood::unhealthy
               : isShort || pending > 0          ? Mood::starting
               : terminating > 0                 ? Mood::stopping
               : inService > 0                   ? Mood::running
                                                 : Mood::idle;
    out.word = isShort ? "scaling out" : inService > row.desired ? "scaling in" : "steady";
    out.headline = text(inService) + " / " + text(row.desired) + " in service";
    out.lines = {{"Minimum", text(row.minSize)}, {"Desired", text(row.desired)},
                 {"Maximum", text(row.maxSize)}, {"In service", text(inService)},
                 {"Pending", text(pending)},     {"Terminating", text(terminating)}};
    if (standby > 0)
        out.lines.push_back({"Standby", text(standby)});
    if (const Ix<ScalingGroup> at{world.slotOf(idOf(row))};
        warmed > 0 || warm_pools::sizeOf(world, at) > 0)
        out.lines.push_back({"Warm pool", poolText(world, row, warmed)});
    if (spared > 0)
        out.lines.push_back({"Protected from scale-in", text(spared)});
    if (row.mayLaunchAt > world.now)
        out.lines.push_back({"Tries to launch again", clockText(row.mayLaunchAt)});
}

void describeMembership(const World& world, const Host& host, Readout& out)
{
    if (!host.membership.group)
        return;
    const ScalingGroup& group = world.autoScalingGroups[host.membership.group];
    if (host.membership.state == LifecycleState::gone) // it is shown in the group no longer
        return;
    if (host.element == 0) { // a drawn one is shown where it was drawn
        out.group = ElementId(std::string(world.text(group.element)));
        out.zone = world.text(host.zone);
    }
    out.lifecycle = nameOf(host.membership.state);
    out.mood = moodOf(host.membership.state, out.mood);
    describeInPool(host, out);
    out.spared = host.membership.isProtected;
    out.lines.push_back({"Auto Scaling group", std::string(world.text(group.name))});
    out.lines.push_back({"Lifecycle state", std::string(nameOf(host.membership.state))});
    out.lines.push_back({"Protected from scale-in", host.membership.isProtected ? "yes" : "no"});
    describeWaits(world, host, out);
}

} // namespace stowage::sim
