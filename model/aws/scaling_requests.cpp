// SPDX-License-Identifier: MIT
#include "aws/scaling_requests.h"

#include "aws/arns.h"
#include "sim/identity.h"
#include "sim/laws/lifecycle.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

io::Recorded call(std::string_view operation, Json with)
{
    return {{}, io::RecordedCall{std::string(operation), std::move(with)}, {}};
}

Error gone(std::string_view noun)
{
    return {Fault::notFound, "The " + std::string(noun) + " is no longer there.", {}};
}
} // namespace

Result<io::Recorded> requestOf(const sim::World& world, const MoveInGroup& asked)
{
    constexpr std::array<std::string_view, 4> kCalls = {
        "autoscaling:EnterStandby", "autoscaling:ExitStandby", "autoscaling:DetachInstances",
        "autoscaling:AttachInstances"};
    const auto host = sim::rowOf<sim::Host>(world, EntityKind::instance, asked.instance);
    if (!host)
        return gone("instance");
    const auto group =
        asked.move == GroupMove::attach
            ? sim::rowOf<sim::ScalingGroup>(world, EntityKind::autoScalingGroup, asked.group)
            : world.hosts[host].membership.group;
    if (!group)
        return gone("Auto Scaling group");
    Json ids = Json::array();
    ids.append(sim::instanceIdText(world, world.hosts[host].number));
    Json with = Json::object();
    with.set("InstanceIds", std::move(ids));
    with.set("AutoScalingGroupName", world.text(world.autoScalingGroups[group].name));
    if (asked.move == GroupMove::enterStandby || asked.move == GroupMove::detach)
        with.set("ShouldDecrementDesiredCapacity", asked.decrements);
    return call(kCalls.at(static_cast<std::size_t>(asked.move)), std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const AnswerHook& asked)
{
    const auto host = sim::rowOf<sim::Host>(world, EntityKind::instance, asked.instance);
    const auto wait =
        host ? sim::lifecycle::waitOf(world, host, asked.hook) : Ix<sim::LifecycleAction>{};
    if (!wait)
        return gone("lifecycle action");
    const auto group = world.hosts[host].membership.group;
    Json with = Json::object();
    with.set("LifecycleHookName", world.text(world.lifecycleActions[wait].hook));
    with.set("AutoScalingGroupName", world.text(world.autoScalingGroups[group].name));
    with.set("InstanceId", sim::instanceIdText(world, world.hosts[host].number));
    if (asked.answer == HookAnswer::waits)
        return call("autoscaling:RecordLifecycleActionHeartbeat", std::move(with));
    with.set("LifecycleActionResult",
             asked.answer == HookAnswer::proceeds ? "CONTINUE" : "ABANDON");
    return call("autoscaling:CompleteLifecycleAction", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const StopDeployment& asked)
{
    const Ix<sim::Deployment> at{world.slotOf(asked.deployment)};
    if (asked.deployment.kind != EntityKind::deployment || !at)
        return gone("deployment");
    Json with = Json::object();
    with.set("serviceDeploymentArn", serviceDeploymentArn(world, at));
    with.set("stopType", "ROLLBACK");
    return call("ecs:StopServiceDeployment", std::move(with));
}

} // namespace stowage::aws
