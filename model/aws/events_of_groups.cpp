// SPDX-License-Identifier: MIT
#include "aws/events_of_groups.h"

#include "aws/arns.h"
#include "aws/state_parts.h"
#include "sim/identity.h"

#include <span>

namespace stowage::aws {

using io::Json;
using sim::Ix;

// EventBridge events of Amazon EC2 Auto Scaling.
std::optional<Event> scalingEvent(const Telling& telling, std::string_view detailType)
{
    const sim::World& world = telling.moment.world;
    const Ix<sim::ScalingGroup> group{world.slotOf(telling.fact.subject())};
    if (!group)
        return std::nullopt;
    const auto activity = static_cast<std::uint32_t>(world.facts.payload(telling.fact.number)[0]);
    if (activity == 0) // its launch was abandoned, which was an event
        return std::nullopt;
    return Event{std::string(detailType), autoScalingGroupArn(world, group),
                 scalingEventDetail(telling.moment, activity), "aws.autoscaling"};
}

// The payload of lifecycleActionBegan: number, hook, whether it launches, metadata, until, and the
// way where a warm pool is at one end of it.
std::optional<Event> lifecycleEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    if (world.slotOf(telling.fact.subject()) == sim::kNone)
        return std::nullopt; // its group is gone
    const std::span<const std::uint64_t> words = world.facts.payload(telling.fact.number);
    const auto textAt = [&](std::size_t n) {
        return world.text(static_cast<sim::NameId>(words[n]));
    };
    const Ix<sim::ScalingGroup> group{world.slotOf(telling.fact.subject())};
    const bool launches = words[2] != 0;
    Event event{launches ? "EC2 Instance-launch Lifecycle Action"
                         : "EC2 Instance-terminate Lifecycle Action",
                autoScalingGroupArn(world, group), Json::object(), "aws.autoscaling"};
    event.detail.set("LifecycleActionToken",
                     sim::lifecycleTokenText(world, static_cast<std::uint32_t>(words[0])));
    event.detail.set("AutoScalingGroupName", world.text(world.autoScalingGroups[group].name));
    event.detail.set("LifecycleHookName", textAt(1));
    event.detail.set("EC2InstanceId", sim::instanceIdText(world, telling.fact.objectNumber));
    event.detail.set("LifecycleTransition", launches ? "autoscaling:EC2_INSTANCE_LAUNCHING"
                                                     : "autoscaling:EC2_INSTANCE_TERMINATING");
    if (!textAt(3).empty())
        event.detail.set("NotificationMetadata", textAt(3));
    setRoute(event.detail, words.size() > 5 ? static_cast<sim::PoolWay>(words[5]) : sim::PoolWay(),
             launches);
    return event;
}

// That it is in Standby is no event of AWS.
std::optional<Event> moveEvent(const Telling& telling)
{
    const auto step =
        static_cast<sim::ScalingStep>(telling.moment.world.facts.payload(telling.fact.number)[1]);
    return step == sim::ScalingStep::detach
               ? scalingEvent(telling, "EC2 Instance Terminate Successful")
               : std::nullopt;
}

// It has been launched into the warm pool, or has come back there.
std::optional<Event> poolEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const auto activity = static_cast<std::uint32_t>(world.facts.payload(telling.fact.number)[0]);
    const bool isNew = activity != 0 && world.activities[activity - 1].launches;
    return scalingEvent(telling, isNew ? "EC2 Instance Launch Successful"
                                       : "EC2 Instance Terminate Successful");
}

Event spotEvent(const Telling& telling)
{
    const sim::World& world = telling.moment.world;
    const std::string id = sim::instanceIdText(world, telling.fact.subjectNumber);
    Event event{"EC2 Spot Instance Interruption Warning",
                "arn:aws:ec2:us-east-1:123456789012:instance/" + id, Json::object(), "aws.ec2"};
    event.detail.set("instance-id", id);
    event.detail.set("instance-action", "terminate");
    return event;
}

} // namespace stowage::aws
