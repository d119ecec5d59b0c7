// SPDX-License-Identifier: MIT
#include "sim/invariants_scaling.h"

#include "sim/laws/hosts.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/warm_pools.h"

namespace stowage::sim {

namespace {
void checkMembers(const World& world, Ix<ScalingGroup> at, Findings& findings)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Auto Scaling group", group.number, otherwise);
    };
    for (Ix<Host> host = group.firstHost; host; host = world.hosts[host].nextOfGroup) {
        const Host& row = world.hosts[host];
        const Membership& member = row.membership;
        expect(member.group == at, 51, "lists an instance of another group");
        expect(isMember(member.state), 51, "lists an instance that has left it");
        const bool wasThere =
            member.activity != 0 && member.activity <= world.activities.size() &&
            world.activities[member.activity - 1].step == ScalingStep::exitStandby;
        expect(!isPending(member.state) || row.phase <= HostPhase::gone || wasThere ||
                   row.forcedOut,
               51, "waits for an instance that is gone");
        expect(waitsForHooks(member.state) == static_cast<bool>(lifecycle::waitOf(world, host)), 52,
               "has an instance that waits for no hook, or does not wait for one");
        const bool isAsleep = member.state == LifecycleState::warmedStopped ||
                              member.state == LifecycleState::warmedHibernated;
        expect(!isAsleep || (!row.firstTask && row.billedSince == kNever && !row.agentConnected),
               95, "runs a task on an instance that is stopped in its warm pool, or pays for it");
        expect(!hosts::isHeldBack(world, row) || member.returns || row.registeredAt != kNever ||
                   !row.firstTask,
               95, "runs a task on an instance in its warm pool whose agent checks for that");
        expect(row.isAsleep == isAsleep || !row.isAsleep ||
                   member.state == LifecycleState::warmedPendingProceed ||
                   isTerminating(member.state),
               95, "has an instance that is stopped for a warm pool and not there");
        expect(member.state != LifecycleState::inService || row.registeredAt != kNever ||
                   row.lacksRole,
               51, "has an instance in service that never booted");
        expect(member.activity <= world.activities.size(), 51,
               "has an instance with an activity that is not there");
        expect(member.activity == 0 ||
                   world.activities[member.activity - 1].status == ScalingStatus::inProgress,
               51, "has an instance whose activity is over");
    }
}

// The host of a wait is of a group, and lets it end in time.
void checkWaits(const World& world, Findings& findings)
{
    for (auto at = world.lifecycleActions.first(); at; at = world.lifecycleActions.after(at)) {
        const LifecycleAction& action = world.lifecycleActions[at];
        const Membership& member = world.hosts[action.host].membership;
        const auto expect = [&](bool belief, const char* otherwise) {
            findings.expect(belief, 52, "Lifecycle action", action.number, otherwise);
        };
        expect(isMember(member.state) && waitsForHooks(member.state), "holds nothing");
        const bool comes = isPending(member.state) || (isWarming(member.state) && !member.returns);
        expect(action.launches == comes, "holds up the wrong transition");
        expect(action.until <= action.most && static_cast<bool>(action.timeout),
               "never ends by itself");
    }
}
} // namespace

void checkScalingGroup(const World& world, Ix<ScalingGroup> at, Findings& findings)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Auto Scaling group", group.number, otherwise);
    };
    expect(world.slotOf(idOf(group)) == at.slot, 6, "is not found by its number");
    expect(group.minSize >= 0 && group.minSize <= group.desired && group.desired <= group.maxSize,
           49, "desires less than its minimum or more than its maximum");
    expect(!group.isDeleted || group.desired == 0, 49, "is deleted and desires instances");
    expect(group.replacing >= 0, 7, "replaces fewer instances than none");
    checkMembers(world, at, findings);
    expect(group.lookAt <= world.now ||
               warm_pools::heldBy(world, at) <= warm_pools::sizeOf(world, at),
           96, "prepares more instances than its warm pool may hold");
}

Findings brokenByScaling(const World& world)
{
    Findings findings;
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at))
        checkScalingGroup(world, at, findings);
    checkWaits(world, findings);
    return findings;
}

} // namespace stowage::sim
