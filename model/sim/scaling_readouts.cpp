// SPDX-License-Identifier: MIT
#include "sim/scaling_readouts.h"

#include "base/text.h"

#include <string_view>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string_view wordOf(LifecycleState state)
{
    switch (state) {
    case LifecycleState::pending:
        return "Pending";
    case LifecycleState::inService:
        return "InService";
    case LifecycleState::terminating:
        return "Terminating";
    case LifecycleState::none:
    case LifecycleState::gone:
        break;
    }
    return "Terminated";
}
} // namespace

void describe(const World& world, const ScalingGroup& row, Readout& out)
{
    std::int64_t pending = 0, inService = 0, terminating = 0, spared = 0;
    for (Ix<Host> at = row.firstHost; at; at = world.hosts[at].nextOfGroup) {
        const Membership& member = world.hosts[at].membership;
        pending += member.state == LifecycleState::pending;
        inService += member.state == LifecycleState::inService;
        terminating += member.state == LifecycleState::terminating;
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
    out.group = ElementId(std::string(world.text(group.element)));
    out.zone = world.text(host.zone);
    out.lifecycle = wordOf(host.membership.state);
    out.spared = host.membership.isProtected;
    out.lines.push_back({"Auto Scaling group", std::string(world.text(group.name))});
    out.lines.push_back({"Lifecycle state", std::string(wordOf(host.membership.state))});
    out.lines.push_back({"Protected from scale-in", host.membership.isProtected ? "yes" : "no"});
}

} // namespace stowage::sim
