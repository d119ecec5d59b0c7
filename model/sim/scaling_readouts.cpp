// SPDX-License-Identifier: MIT
#include "sim/scaling_readouts.h"

#include "base/text.h"
#include "sim/scaling_values.h"

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
    if (isPending(state))
        return Mood::starting;
    if (isTerminating(state) || state == LifecycleState::detaching ||
        state == LifecycleState::enteringStandby)
        return Mood::stopping;
    return state == LifecycleState::inService ? usual : Mood::info;
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
    std::int64_t pending = 0, inService = 0, terminating = 0, spared = 0, standby = 0;
    for (Ix<Host> at = row.firstHost; at; at = world.hosts[at].nextOfGroup) {
        const Membership& member = world.hosts[at].membership;
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
    out.spared = host.membership.isProtected;
    out.lines.push_back({"Auto Scaling group", std::string(world.text(group.name))});
    out.lines.push_back({"Lifecycle state", std::string(nameOf(host.membership.state))});
    out.lines.push_back({"Protected from scale-in", host.membership.isProtected ? "yes" : "no"});
    describeWaits(world, host, out);
}

} // namespace stowage::sim
