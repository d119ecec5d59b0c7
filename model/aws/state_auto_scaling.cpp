// SPDX-License-Identifier: MIT
// The activities of Auto Scaling groups, as DescribeScalingActivities gives them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/scaling_values.h"

#include <array>
#include <set>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;
using sim::ScalingStep;

std::string text(std::int64_t number)
{
    return numberText(number);
}

// API Activity, StatusCode and Progress.
struct Standing {
    std::string_view code;
    int percent = 100;
};

Standing standingOf(const sim::World& world, const sim::ScalingActivity& activity)
{
    constexpr std::array<std::string_view, 4> kNames = {"InProgress", "Successful", "Failed",
                                                        "Cancelled"};
    if (activity.status != sim::ScalingStatus::inProgress)
        return {kNames.at(static_cast<std::size_t>(activity.status))};
    const Ix<sim::Host> host{world.slotOf({EntityKind::instance, activity.host})};
    if (host && sim::waitsForHooks(world.hosts[host].membership.state))
        return {"MidLifecycleAction", 60};
    if (activity.step == ScalingStep::exitStandby || activity.step == ScalingStep::attach ||
        activity.pool == sim::PoolWay::from)
        return {"PreInService", 30};
    return {kNames.front(), 50};
}

// Causes tell whole seconds.
std::string secondsText(const Moment& moment, Time at)
{
    constexpr std::int64_t kMicros = 1'000'000;
    return moment.text({at.micros / kMicros * kMicros});
}

std::string instanceOf(const sim::World& world, const sim::ScalingActivity& activity)
{
    return activity.host == 0 ? std::string() : sim::instanceIdText(world, activity.host);
}

std::string requestWords(const Moment& moment, const sim::ScalingRequest& request)
{
    const std::string change = " changing the desired capacity from " + text(request.from) +
                               " to " + text(request.to) + ".";
    const std::string at = "At " + secondsText(moment, request.at) + " a user request ";
    if (request.origin == sim::ScalingOrigin::policy)
        return "At " + secondsText(moment, request.at) + " a monitor alarm " +
               std::string(moment.world.text(request.alarm)) + " in state ALARM triggered policy " +
               std::string(moment.world.text(request.policy)) + change + "  ";
    switch (request.origin) {
    case sim::ScalingOrigin::created:
        return at + "created an AutoScalingGroup" + change + "  ";
    case sim::ScalingOrigin::updated:
        return at + "update of AutoScalingGroup constraints to min: " + text(request.minSize) +
               ", max: " + text(request.maxSize) + ", desired: " + text(request.to) + change + "  ";
    case sim::ScalingOrigin::desired:
        return at + "explicitly set group desired capacity" + change + "  ";
    case sim::ScalingOrigin::policy:
    case sim::ScalingOrigin::deleted:
    case sim::ScalingOrigin::none:
        break;
    }
    return {};
}

std::string capacityWords(const sim::ScalingActivity& activity)
{
    return std::string(activity.launches ? ", increasing" : ", shrinking") + " the capacity from " +
           text(activity.from) + " to " + text(activity.to) + ".";
}

std::string launchWords(const Moment& moment, const sim::ScalingActivity& activity)
{
    const std::string at = "At " + secondsText(moment, activity.startedAt) + " ";
    const std::string started =
        at +
        "an instance was started in response to a difference between desired and actual "
        "capacity" +
        capacityWords(activity);
    const std::string instance = instanceOf(moment.world, activity);
    if (activity.pool == sim::PoolWay::into)
        return started;
    switch (activity.step) {
    case ScalingStep::exitStandby:
        return at + "instance " + instance +
               " was moved out of standby in response to a user request" + capacityWords(activity);
    case ScalingStep::attach:
        return at +
               "an instance was added in response to user request. Keeping the capacity at the "
               "new " +
               text(activity.to) + ".";
    case ScalingStep::replacement:
        return at + "an instance was launched in response to an unhealthy instance needing to be "
                    "replaced.";
    case ScalingStep::balance:
        return at + "instances were launched to balance instances in zones " +
               std::string(moment.world.text(activity.zone)) +
               " with other zones resulting in more than desired number of instances in the "
               "group.  " +
               started;
    default:
        return requestWords(moment, activity.request) + started;
    }
}

std::string terminationWords(const Moment& moment, const sim::ScalingActivity& activity)
{
    const std::string at = "At " + secondsText(moment, activity.startedAt) + " ";
    const std::string instance = instanceOf(moment.world, activity);
    switch (activity.step) {
    case ScalingStep::healthCheck:
        return at + "an instance was taken out of service in response to an EC2 health check "
                    "indicating it has been terminated or stopped.";
    case ScalingStep::balancerCheck:
        return at + "an instance was taken out of service in response to an ELB system health "
                    "check failure.";
    case ScalingStep::enterStandby:
    case ScalingStep::detach:
        return at + "instance " + instance +
               (activity.step == ScalingStep::detach ? " was detached" : " was moved to standby") +
               " in response to a user request" +
               (activity.from > activity.to ? capacityWords(activity) : ".");
    case ScalingStep::userRequest:
        if (activity.request.origin == sim::ScalingOrigin::deleted)
            return at + "a user request force deleted AutoScalingGroup.  " + at + "instance " +
                   instance + " was taken out of service.";
        return at + "instance " + instance +
               " was taken out of service in response to a user request" +
               (activity.from > activity.to ? capacityWords(activity) : ".");
    case ScalingStep::poolShrinks:
        return at +
               "an instance was taken out of service in response to a difference between "
               "desired and actual capacity" +
               capacityWords(activity);
    default:
        return requestWords(moment, activity.request) + at +
               "an instance was taken out of service in response to a difference between desired "
               "and actual capacity" +
               capacityWords(activity) +
               (instance.empty()
                    ? std::string()
                    : "  " + at + "instance " + instance + " was selected for termination.");
    }
}

// The zones of its group where capacity may be had instead.
std::string otherZones(const sim::World& world, const sim::ScalingActivity& activity)
{
    std::set<std::string> zones;
    if (const auto& node = world.asked.autoScalingGroups[activity.group.slot])
        for (const sim::GroupSubnet& subnet : node->subnets)
            if (subnet.zone != world.text(activity.zone))
                zones.insert(subnet.zone);
    return joined(std::vector<std::string>(zones.begin(), zones.end()), ", ");
}

std::string_view abandonedWords(sim::HookEnd how)
{
    constexpr std::array<std::string_view, 4> kWords = {
        "Lifecycle Action Completed with ABANDON Result", "Heartbeat Timeout", "Global Timeout",
        "Lifecycle hook deleted"};
    return kWords.at(static_cast<std::size_t>(how));
}

std::string messageOf(const sim::World& world, const sim::ScalingActivity& activity)
{
    switch (activity.failure) {
    case sim::ScalingFailure::noCapacity: {
        const std::string type(world.text(activity.type));
        const std::string others = otherZones(world, activity);
        return "Could not launch On-Demand Instances. InsufficientInstanceCapacity - We currently "
               "do not have sufficient " +
               type + " capacity in the Availability Zone you requested (" +
               std::string(world.text(activity.zone)) +
               "). Our system will be working on provisioning additional capacity. You can "
               "currently get " +
               type + " capacity by not specifying an Availability Zone in your request" +
               (others.empty() ? std::string() : " or choosing " + others) +
               ". Launching EC2 instance failed.";
    }
    case sim::ScalingFailure::diedPending:
        return "Instance became unhealthy while waiting for instance to be in InService state. "
               "Termination Reason: Client.UserInitiatedShutdown: User initiated shutdown";
    case sim::ScalingFailure::allProtected:
        return "Could not scale to desired capacity because all remaining instances are protected "
               "from scale-in.";
    case sim::ScalingFailure::abandoned:
        return "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token " +
               sim::lifecycleTokenText(world, activity.abandoned) +
               " was abandoned: " + std::string(abandonedWords(activity.abandonedBy));
    case sim::ScalingFailure::none:
        break;
    }
    return {};
}

std::string descriptionOf(const sim::World& world, const sim::ScalingActivity& activity)
{
    const std::string instance = instanceOf(world, activity);
    switch (activity.step) {
    case ScalingStep::enterStandby:
        return "Moving EC2 instance to Standby: " + instance;
    case ScalingStep::exitStandby:
        return "Moving EC2 instance out of Standby: " + instance;
    case ScalingStep::detach:
        return "Detaching EC2 instance: " + instance;
    case ScalingStep::attach:
        return "Attaching an existing EC2 instance: " + instance;
    default:
        break;
    }
    if (activity.pool == sim::PoolWay::back)
        return "Returning EC2 instance to warm pool: " + instance;
    if (!activity.launches)
        return "Terminating EC2 instance" + (instance.empty() ? "" : ": " + instance);
    const std::string launching = std::string("Launching a new EC2 instance") +
                                  (activity.pool == sim::PoolWay::into   ? " into warm pool"
                                   : activity.pool == sim::PoolWay::from ? " from warm pool"
                                                                         : "");
    if (instance.empty())
        return launching + ".  Status Reason: " + messageOf(world, activity);
    if (activity.failure == sim::ScalingFailure::abandoned)
        return launching + ": " + instance + ".  Status Reason: " + messageOf(world, activity);
    return launching + ": " + instance;
}

Json activityJson(const Moment& moment, std::uint32_t number)
{
    const sim::World& world = moment.world;
    const sim::ScalingActivity& activity = world.activities[number - 1];
    Json json = Json::object();
    json.set("ActivityId", sim::activityIdText(world, number));
    json.set("AutoScalingGroupName", world.text(world.autoScalingGroups[activity.group].name));
    json.set("AutoScalingGroupARN", autoScalingGroupArn(world, activity.group));
    json.set("Description", descriptionOf(world, activity));
    json.set("Cause", activity.launches ? launchWords(moment, activity)
                                        : terminationWords(moment, activity));
    json.set("StartTime", moment.text(activity.startedAt));
    if (activity.endedAt != kNever)
        json.set("EndTime", moment.text(activity.endedAt));
    const Standing standing = standingOf(world, activity);
    json.set("StatusCode", standing.code);
    if (const std::string message = messageOf(world, activity); !message.empty())
        json.set("StatusMessage", message);
    json.set("Progress", standing.percent);
    if (activity.zone != 0)
        json.set("Details",
                 "{\"Availability Zone\":\"" + std::string(world.text(activity.zone)) + "\"}");
    return json;
}
} // namespace

void setRoute(Json& detail, sim::PoolWay way, bool launches)
{
    using sim::PoolWay;
    const bool fromPool = way == PoolWay::from || way == PoolWay::out;
    const bool toPool = way == PoolWay::into || way == PoolWay::back;
    detail.set("Origin", fromPool ? "WarmPool" : launches ? "EC2" : "AutoScalingGroup");
    detail.set("Destination", toPool ? "WarmPool" : launches ? "AutoScalingGroup" : "EC2");
}

// The newest first.
Json scalingActivitiesJson(const Moment& moment)
{
    Json list = Json::array();
    for (auto number = static_cast<std::uint32_t>(moment.world.activities.size()); number > 0;
         --number)
        list.append(activityJson(moment, number));
    appendServiceActivities(moment, list);
    return list;
}

Json scalingEventDetail(const Moment& moment, std::uint32_t number)
{
    const sim::ScalingActivity& activity = moment.world.activities[number - 1];
    Json detail = Json::object();
    detail.set("StatusCode", standingOf(moment.world, activity).code);
    detail.set("Description", descriptionOf(moment.world, activity));
    detail.set("AutoScalingGroupName",
               moment.world.text(moment.world.autoScalingGroups[activity.group].name));
    detail.set("ActivityId", sim::activityIdText(moment.world, number));
    detail.set("RequestId", sim::activityIdText(moment.world, number));
    Json details = Json::object();
    details.set("Availability Zone", moment.world.text(activity.zone));
    detail.set("Details", std::move(details));
    detail.set("StatusMessage", messageOf(moment.world, activity));
    detail.set("EndTime",
               moment.text(activity.endedAt == kNever ? moment.world.now : activity.endedAt));
    detail.set("EC2InstanceId", instanceOf(moment.world, activity));
    detail.set("StartTime", moment.text(activity.startedAt));
    detail.set("Cause", activity.launches ? launchWords(moment, activity)
                                          : terminationWords(moment, activity));
    setRoute(detail, activity.pool, activity.launches);
    return detail;
}

} // namespace stowage::aws
