// SPDX-License-Identifier: MIT
// What is asked of a group that is there: its capacity, its instances, its end.
#include "aws/calls_auto_scaling.h"

#include "aws/call_draft.h"
#include "aws/scaling_input.h"
#include "base/text.h"
#include "kinds/compute/auto_scaling_group.h"
#include "sim/identity.h"
#include "sim/laws/scaling_choices.h"

#include <utility>

namespace stowage::aws {

namespace {
using sim::Ix;

std::string text(std::int64_t number)
{
    return numberText(number);
}

// The instance of that name, where a group has it and has not given it up.
Ix<sim::Host> memberNamed(const sim::World& world, const std::string& name)
{
    const EntityId instance = instanceNamed(world, name);
    const Ix<sim::Host> at{instance ? world.slotOf(instance) : sim::kNone};
    if (!at)
        return {};
    const sim::LifecycleState state = world.hosts[at].membership.state;
    const bool counts = sim::isMember(state) && !sim::isTerminating(state) &&
                        state != sim::LifecycleState::detaching;
    return counts ? at : Ix<sim::Host>{};
}

const doc::Element& drawnGroupOf(const CallInput& input, Ix<sim::Host> member)
{
    const Ix<sim::ScalingGroup> group = input.world.hosts[member].membership.group;
    return *input.document.find(
        ElementId(std::string(input.world.text(input.world.autoScalingGroups[group].element))));
}

bool hasInstances(const sim::World& world, const doc::Element& group)
{
    const sim::ElementPlace place = world.placeOf(group.id);
    return place.kind == EntityKind::autoScalingGroup &&
           world.autoScalingGroups[Ix<sim::ScalingGroup>{place.slot}].firstHost;
}
} // namespace

Ix<sim::Host> memberIn(const CallInput& input, const doc::Element& group, const std::string& name)
{
    const Ix<sim::Host> member = memberNamed(input.world, name);
    return member && drawnGroupOf(input, member).id == group.id ? member : Ix<sim::Host>{};
}

AwsException notOfGroup(const std::string& instance, const doc::Element& group)
{
    return scalingError("The instance " + plainLine(instance) +
                        " is not part of Auto Scaling group " + group.name + ".");
}

Planned deleteAutoScalingGroup(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    if (hasInstances(input.world, group) && !flagIn(input.with, "ForceDelete"))
        return AwsException{"ResourceInUse",
                            "You cannot delete an AutoScalingGroup while there are instances or "
                            "pending Spot instance request(s) still in the group."};
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{group.id}});
    return std::move(draft).plan();
}

Planned setDesiredCapacity(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    if (flagIn(input.with, "HonorCooldown"))
        return unsupported("HonorCooldown of Auto Scaling groups");
    const doc::Element& group = *std::get<const doc::Element*>(found);
    const doc::AutoScalingGroup& drawn = *group.as<doc::AutoScalingGroup>();
    const std::int64_t wanted = *input.with.find("DesiredCapacity")->integer();
    if (wanted > drawn.maxSize)
        return scalingError("New SetDesiredCapacity value " + text(wanted) +
                            " is above max value " + text(drawn.maxSize) +
                            " for the AutoScalingGroup.");
    if (wanted < drawn.minSize)
        return scalingError("New SetDesiredCapacity value " + text(wanted) +
                            " is below min value " + text(drawn.minSize) +
                            " for the AutoScalingGroup.");
    CallDraft draft(input.document);
    draft.command(AskAgain{group.id, {"desiredCapacity"}});
    draft.edit(doc::SetField{{group.id}, "desiredCapacity", wanted});
    return std::move(draft).plan();
}

Planned terminateInstanceInAutoScalingGroup(const CallInput& input)
{
    const std::string name = textIn(input.with, "InstanceId");
    const Ix<sim::Host> member = memberNamed(input.world, name);
    if (!member)
        return scalingError("Instance Id not found - No managed instance found for instance ID: " +
                            plainLine(name));
    if (sim::isWarmed(input.world.hosts[member].membership.state))
        return scalingError("TerminateInstanceInAutoScalingGroup cannot be called on instances in "
                            "a warm pool.");
    CallDraft draft(input.document);
    // One in Standby counts for nothing, and nothing is lowered with it.
    const bool decrements =
        flagIn(input.with, "ShouldDecrementDesiredCapacity") &&
        sim::auto_scaling_groups::isLiving(input.world, input.world.hosts[member]);
    if (decrements) {
        const doc::Element& group = drawnGroupOf(input, member);
        const std::int64_t minimum = group.as<doc::AutoScalingGroup>()->minSize;
        const std::int64_t desired =
            input.world.autoScalingGroups[input.world.hosts[member].membership.group].desired;
        if (desired <= minimum)
            return scalingError("Currently, desiredSize equals minSize (" + text(minimum) +
                                "). Terminating instance without replacement will violate group's "
                                "min size constraint. Either set shouldDecrementDesiredCapacity "
                                "flag to false or lower group's min size.");
        draft.command(AskAgain{group.id, {"desiredCapacity"}});
        draft.edit(doc::SetField{{group.id}, "desiredCapacity", desired - 1});
    }
    draft.command(TerminateInGroup{sim::idOf(input.world.hosts[member]), decrements});
    return std::move(draft).plan();
}

Planned setInstanceProtection(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const Ix<sim::Host> member = memberIn(input, group, name);
        if (!member)
            return notOfGroup(name, group);
        const sim::Host& host = input.world.hosts[member];
        if (host.membership.state < sim::LifecycleState::inService ||
            host.membership.state > sim::LifecycleState::standby)
            return scalingError("The instance " + sim::instanceIdText(input.world, host.number) +
                                " is not in InService or EnteringStandby or Standby.");
        plan.commands.emplace_back(
            ProtectInstance{sim::idOf(host), flagIn(input.with, "ProtectedFromScaleIn")});
    }
    return plan;
}

} // namespace stowage::aws
