// SPDX-License-Identifier: MIT
// Instances that go to Standby and back, out of an Auto Scaling group and into one.
#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/scaling_input.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/scaling_moves.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using sim::Ix;
using sim::LifecycleState;

constexpr std::size_t kMostInstances = 20; // API EnterStandby and the like

struct Wanted {
    const CallInput& input;
    const doc::Element& group;
    Ix<sim::ScalingGroup> row;
    GroupMove move;
    std::vector<Ix<sim::Host>> hosts = {};
};

std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string idText(const Wanted& wanted, Ix<sim::Host> host)
{
    return sim::instanceIdText(wanted.input.world, wanted.input.world.hosts[host].number);
}

// Whoever is named twice is moved once.
void take(Wanted& wanted, Ix<sim::Host> host)
{
    if (std::find(wanted.hosts.begin(), wanted.hosts.end(), host) == wanted.hosts.end())
        wanted.hosts.push_back(host);
}

// The states that the move is from; empty: the instance is in one of them.
std::string_view missedStates(GroupMove move, LifecycleState state)
{
    if (move != GroupMove::exitStandby && state == LifecycleState::inService)
        return {};
    if (move != GroupMove::enterStandby && state == LifecycleState::standby)
        return {};
    return move == GroupMove::enterStandby  ? "InService"
           : move == GroupMove::exitStandby ? "Standby"
                                            : "InService or Standby";
}

std::optional<AwsException> addMember(Wanted& wanted, const std::string& name)
{
    const Ix<sim::Host> member = memberIn(wanted.input, wanted.group, name);
    if (!member)
        return notOfGroup(name, wanted.group);
    const std::string_view states =
        missedStates(wanted.move, wanted.input.world.hosts[member].membership.state);
    if (!states.empty())
        return scalingError("The instance " + idText(wanted, member) + " is not in " +
                            std::string(states) + ".");
    take(wanted, member);
    return std::nullopt;
}

// One that is to be attached runs in a zone of the group, and is of none.
std::optional<AwsException> addStranger(Wanted& wanted, const std::string& name)
{
    const sim::World& world = wanted.input.world;
    const EntityId instance = instanceNamed(world, name);
    const Ix<sim::Host> at{instance ? world.slotOf(instance) : sim::kNone};
    if (!at)
        return scalingError("Invalid Instance ID(s): [" + plainLine(name) + "] specified");
    const sim::Host& host = world.hosts[at];
    if (sim::isMember(host.membership.state))
        return scalingError(
            "The Instance: " + idText(wanted, at) + " is already part of AutoScalingGroup:" +
            std::string(world.text(world.autoScalingGroups[host.membership.group].name)));
    if (!sim::auto_scaling_groups::isAttachable(host))
        return scalingError("Instance " + idText(wanted, at) + " is not in correct state.");
    if (!sim::auto_scaling_groups::isInZoneOf(wanted.input.world, wanted.row, host))
        return scalingError("The instance " + idText(wanted, at) +
                            " is not in an Availability Zone of Auto Scaling group " +
                            wanted.group.name + ".");
    take(wanted, at);
    return std::nullopt;
}

std::string_view wordsFor(GroupMove move)
{
    switch (move) {
    case GroupMove::enterStandby:
        return "place into standby ";
    case GroupMove::exitStandby:
        return "take out of standby ";
    case GroupMove::detach:
        return "detach ";
    case GroupMove::attach:
        break;
    }
    return "attach ";
}

AwsException badSizes(const Wanted& wanted, std::int64_t count)
{
    const sim::ScalingGroup& row = wanted.input.world.autoScalingGroups[wanted.row];
    return scalingError(
        "AutoScalingGroup " + wanted.group.name + " has min-size=" + text(row.minSize) +
        ", max-size=" + text(row.maxSize) + ", and desired-size=" + text(row.desired) + ". To " +
        std::string(wordsFor(wanted.move)) + counted(count, "instance", "instances") +
        ", please update the AutoScalingGroup sizes appropriately.");
}

// Of the desired capacity. Of those that leave, the ones in Standby do not count.
std::int64_t changeBy(const Wanted& wanted)
{
    if (wanted.move == GroupMove::exitStandby || wanted.move == GroupMove::attach)
        return static_cast<std::int64_t>(wanted.hosts.size());
    if (!flagIn(wanted.input.with, "ShouldDecrementDesiredCapacity"))
        return 0;
    return -std::count_if(wanted.hosts.begin(), wanted.hosts.end(), [&](Ix<sim::Host> host) {
        return wanted.input.world.hosts[host].membership.state == LifecycleState::inService;
    });
}

Planned carriedOut(const Wanted& wanted)
{
    const CallInput& input = wanted.input;
    const sim::ScalingGroup& row = input.world.autoScalingGroups[wanted.row];
    const std::int64_t change = changeBy(wanted);
    const std::int64_t desired = row.desired + change;
    if (change != 0 && (desired < row.minSize || desired > row.maxSize))
        return badSizes(wanted, change < 0 ? -change : change);
    CallDraft draft(input.document);
    if (change != 0) {
        draft.command(AskAgain{wanted.group.id, {"desiredCapacity"}});
        draft.edit(doc::SetField{{wanted.group.id}, "desiredCapacity", desired});
    }
    for (const Ix<sim::Host> host : wanted.hosts)
        draft.command(
            MoveInGroup{idOf(input.world.hosts[host]), wanted.move, change < 0, wanted.group.id});
    return std::move(draft).plan();
}

Planned moveAll(const CallInput& input, GroupMove move)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    const std::vector<std::string> names = textsIn(input.with, "InstanceIds");
    if (names.empty())
        return scalingError("You must specify at least one instance ID.");
    if (names.size() > kMostInstances)
        return scalingError("You can specify up to 20 instances.");
    Wanted wanted{
        input, group,
        sim::rowOf<sim::ScalingGroup>(input.world, EntityKind::autoScalingGroup, group.id), move};
    for (const std::string& name : names) {
        if (!wanted.row)
            return notOfGroup(name, group);
        if (auto exception =
                move == GroupMove::attach ? addStranger(wanted, name) : addMember(wanted, name))
            return *std::move(exception);
    }
    return carriedOut(wanted);
}
} // namespace

Planned enterStandby(const CallInput& input)
{
    return moveAll(input, GroupMove::enterStandby);
}

Planned exitStandby(const CallInput& input)
{
    return moveAll(input, GroupMove::exitStandby);
}

Planned detachInstances(const CallInput& input)
{
    return moveAll(input, GroupMove::detach);
}

Planned attachInstances(const CallInput& input)
{
    return moveAll(input, GroupMove::attach);
}

} // namespace stowage::aws
