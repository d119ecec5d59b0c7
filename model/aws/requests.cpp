// SPDX-License-Identifier: MIT
#include "aws/requests.h"

#include "aws/event_requests.h"
#include "aws/fault_requests.h"
#include "aws/message_requests.h"
#include "aws/metric_requests.h"
#include "aws/scaling_requests.h"
#include "aws/target_requests.h"
#include "aws/volume_input.h"
#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

Error gone(std::string_view noun)
{
    return {Fault::notFound, "The " + std::string(noun) + " is no longer there.", {}};
}

io::Recorded call(std::string_view operation, Json with)
{
    return {{}, io::RecordedCall{std::string(operation), std::move(with)}, {}};
}

std::string clusterName(const sim::World& world, sim::Ix<sim::Cluster> cluster)
{
    return std::string(world.text(world.clusters[cluster].name));
}

std::string nameOfElement(const sim::World& world, const ElementId& element)
{
    const sim::ElementPlace place = world.placeOf(element);
    switch (place.kind) {
    case EntityKind::cluster:
        return clusterName(world, {place.slot});
    case EntityKind::service:
        return std::string(world.text(world.services[sim::Ix<sim::Service>{place.slot}].name));
    case EntityKind::revision:
        return std::string(world.text(world.revisions[sim::Ix<sim::Revision>{place.slot}].family));
    default:
        return element.text;
    }
}

Result<io::Recorded> request(const sim::World& world, const StopTask& asked)
{
    const std::uint32_t slot = world.slotOf(asked.task);
    if (asked.task.kind != EntityKind::task || slot == sim::kNone)
        return gone("task");
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.tasks[sim::Ix<sim::Task>{slot}].cluster));
    with.set("task", sim::taskIdText(world, asked.task.number));
    if (!asked.reason.empty())
        with.set("reason", asked.reason);
    return call("ecs:StopTask", std::move(with));
}

sim::Ix<sim::Host> hostOf(const sim::World& world, const Subject& instance)
{
    return sim::rowOf<sim::Host>(world, EntityKind::instance, instance);
}

Result<io::Recorded> request(const sim::World& world, const TerminateInstance& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    Json ids = Json::array();
    ids.append(sim::instanceIdText(world, world.hosts[host].number));
    Json with = Json::object();
    with.set("InstanceIds", std::move(ids));
    return call("ec2:TerminateInstances", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const StopInstance& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    Json ids = Json::array();
    ids.append(sim::instanceIdText(world, world.hosts[host].number));
    Json with = Json::object();
    with.set("InstanceIds", std::move(ids));
    return call("ec2:StopInstances", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const TerminateInGroup& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    Json with = Json::object();
    with.set("InstanceId", sim::instanceIdText(world, world.hosts[host].number));
    with.set("ShouldDecrementDesiredCapacity", asked.decrements);
    return call("autoscaling:TerminateInstanceInAutoScalingGroup", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const ProtectInstance& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host || !world.hosts[host].membership.group)
        return gone("instance");
    const sim::ScalingGroup& group = world.autoScalingGroups[world.hosts[host].membership.group];
    Json ids = Json::array();
    ids.append(sim::instanceIdText(world, world.hosts[host].number));
    Json with = Json::object();
    with.set("InstanceIds", std::move(ids));
    with.set("AutoScalingGroupName", world.text(group.name));
    with.set("ProtectedFromScaleIn", asked.isProtected);
    return call("autoscaling:SetInstanceProtection", std::move(with));
}

// What files of their own say.
template <class Asked, class... Kinds>
concept OneOf = (std::is_same_v<Asked, Kinds> || ...);
template <OneOf<MoveInGroup, AnswerHook, RegisterTarget, DeregisterTarget, StopDeployment,
                SendMessages, ReceiveMessages, DeleteMessage, ChangeVisibility, PurgeQueue,
                PublishMessage, ConfirmSubscription, PutEvents, PutObject, Follow>
              Asked>
Result<io::Recorded> request(const sim::World& world, const Asked& asked)
{
    return requestOf(world, asked);
}

io::Recorded faultOn(std::string_view fault, std::string_view selector, std::string value)
{
    io::RecordedFault recorded{std::string(fault)};
    recorded.on.set(selector, std::move(value));
    return {{}, std::move(recorded), {}};
}

Result<io::Recorded> request(const sim::World& world, const CrashInstance& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    return faultOn("stowage:instance-crash", "instance",
                   sim::instanceIdText(world, world.hosts[host].number));
}

Result<io::Recorded> request(const sim::World& world, const InterruptSpot& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    return faultOn("aws:ec2:send-spot-instance-interruptions", "instance",
                   sim::instanceIdText(world, world.hosts[host].number));
}

Result<io::Recorded> request(const sim::World& world, const LaunchAgain& asked)
{
    if (!hostOf(world, asked.instance))
        return gone("instance");
    return faultOn("stowage:launch-again", "instance", asked.instance.text);
}

Result<io::Recorded> request(const sim::World& world, const SetInstanceState& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host || !world.hosts[host].cluster)
        return gone("instance");
    Json ids = Json::array();
    ids.append(sim::containerInstanceIdText(world, world.hosts[host].number));
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.hosts[host].cluster));
    with.set("containerInstances", std::move(ids));
    with.set("status", asked.draining ? "DRAINING" : "ACTIVE");
    return call("ecs:UpdateContainerInstancesState", std::move(with));
}

Json attributeOf(const std::string& name, const std::string& instance)
{
    Json attribute = Json::object();
    attribute.set("name", name);
    attribute.set("targetId", instance);
    return attribute;
}

Result<io::Recorded> request(const sim::World& world, const ChangeAttributes& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host || !world.hosts[host].cluster)
        return gone("instance");
    const std::string id = sim::containerInstanceIdText(world, world.hosts[host].number);
    Json attributes = Json::array();
    for (const auto& [name, value] : asked.put) {
        Json attribute = attributeOf(name, id);
        attribute.set("value", value);
        attributes.append(std::move(attribute));
    }
    for (const std::string& name : asked.removed)
        attributes.append(attributeOf(name, id));
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.hosts[host].cluster));
    with.set("attributes", std::move(attributes));
    return call(asked.removed.empty() ? "ecs:PutAttributes" : "ecs:DeleteAttributes",
                std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const SetAgentConnection& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host)
        return gone("instance");
    io::Recorded recorded =
        faultOn(asked.connected ? "stowage:agent-reconnect" : "stowage:agent-disconnect",
                "instance", sim::instanceIdText(world, world.hosts[host].number));
    std::get<io::RecordedFault>(recorded.what).lasts = asked.lasts;
    return recorded;
}

Result<io::Recorded> request(const sim::World& world, const DeregisterInstance& asked)
{
    const sim::Ix<sim::Host> host = hostOf(world, asked.instance);
    if (!host || !world.hosts[host].cluster)
        return gone("instance");
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.hosts[host].cluster));
    with.set("containerInstance", sim::containerInstanceIdText(world, world.hosts[host].number));
    with.set("force", true);
    return call("ecs:DeregisterContainerInstance", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const DeregisterRevision& asked)
{
    const auto at = sim::rowOf<sim::Revision>(world, EntityKind::revision, asked.revision);
    if (!at)
        return gone("task definition");
    const sim::Revision& row = world.revisions[at];
    Json with = Json::object();
    with.set("taskDefinition",
             std::string(world.text(row.family)) + ":" + numberText(std::int64_t{row.revision}));
    return call("ecs:DeregisterTaskDefinition", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const ProtectTask& asked)
{
    const std::uint32_t slot = world.slotOf(asked.task);
    if (asked.task.kind != EntityKind::task || slot == sim::kNone)
        return gone("task");
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.tasks[sim::Ix<sim::Task>{slot}].cluster));
    with.set("tasks", Json(Json::Array{sim::taskIdText(world, asked.task.number)}));
    with.set("protectionEnabled", asked.lasts.has_value());
    if (asked.lasts)
        with.set("expiresInMinutes", asked.lasts->micros / 60'000'000);
    return call("ecs:UpdateTaskProtection", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const ForceNewDeployment& asked)
{
    const auto service = sim::rowOf<sim::Service>(world, EntityKind::service, asked.service);
    if (!service)
        return gone("service");
    Json with = Json::object();
    with.set("cluster", clusterName(world, world.services[service].cluster));
    with.set("service", nameOfElement(world, asked.service));
    with.set("forceNewDeployment", true);
    return call("ecs:UpdateService", std::move(with));
}

Json placement(const std::vector<std::pair<std::string, std::string>>& rows, std::string_view key)
{
    Json all = Json::array();
    for (const auto& [type, value] : rows) {
        Json one = Json::object();
        one.set("type", type);
        if (!value.empty())
            one.set(key, value);
        all.append(std::move(one));
    }
    return all;
}

Json network(const RunTask& asked)
{
    Json awsvpc = Json::object();
    for (const auto& [key, ids] : {std::pair("subnets", &asked.subnets),
                                   std::pair("securityGroups", &asked.securityGroups)}) {
        Json list = Json::array();
        for (const ElementId& id : *ids)
            list.append(id.text);
        awsvpc.set(key, std::move(list));
    }
    if (asked.assignsPublicIp)
        awsvpc.set("assignPublicIp", "ENABLED");
    Json network = Json::object();
    network.set("awsvpcConfiguration", std::move(awsvpc));
    return network;
}

Json strategy(const RunTask& asked)
{
    Json list = Json::array();
    for (const ProviderItem& item : asked.providers) {
        Json one = Json::object();
        one.set("capacityProvider", item.provider);
        one.set("weight", item.weight);
        one.set("base", item.base);
        list.append(std::move(one));
    }
    return list;
}

Result<io::Recorded> request(const sim::World& world, const RunTask& asked)
{
    Json with = Json::object();
    with.set("cluster", nameOfElement(world, asked.cluster));
    std::string definition = nameOfElement(world, asked.definition);
    if (asked.revision != 0)
        definition += ":" + numberText(std::int64_t{asked.revision});
    with.set("taskDefinition", std::move(definition));
    if (asked.instances.empty())
        with.set("count", asked.count);
    if (!asked.group.empty())
        with.set("group", asked.group);
    if (!asked.startedBy.empty())
        with.set("startedBy", asked.startedBy);
    if (!asked.strategies.empty())
        with.set("placementStrategy", placement(asked.strategies, "field"));
    if (!asked.constraints.empty())
        with.set("placementConstraints", placement(asked.constraints, "expression"));
    if (!asked.subnets.empty())
        with.set("networkConfiguration", network(asked));
    if (asked.fargate)
        with.set("launchType", "FARGATE");
    if (!asked.providers.empty())
        with.set("capacityProviderStrategy", strategy(asked));
    if (!asked.platformVersion.empty())
        with.set("platformVersion", asked.platformVersion);
    if (!asked.volume.name.empty())
        with.set("volumeConfigurations", volumeConfigurationsJson(asked.volume));
    if (asked.instances.empty())
        return call("ecs:RunTask", std::move(with));
    Json names = Json::array();
    for (const EntityId instance : asked.instances)
        names.append(sim::containerInstanceIdText(world, instance.number));
    with.set("containerInstances", std::move(names));
    return call("ecs:StartTask", std::move(with));
}

Result<io::Recorded> request(const sim::World& /*world*/, const PushImage& asked)
{
    const std::size_t colon = asked.image.rfind(':');
    Json with = Json::object();
    with.set("repositoryName", asked.image.substr(0, colon));
    with.set("imageTag", asked.image.substr(colon + 1));
    if (!asked.digest.empty())
        with.set("imageDigest", asked.digest);
    return call("ecr:PutImage", std::move(with));
}

Result<io::Recorded> request(const sim::World& world, const SetAlarmState& asked)
{
    if (!sim::rowOf<sim::Alarm>(world, EntityKind::alarm, Subject(asked.alarm)))
        return gone("alarm");
    return call("cloudwatch:SetAlarmState", inputOf(world, asked));
}

Result<io::Recorded> request(const sim::World& world, const PutSamples& asked)
{
    return call("cloudwatch:PutMetricData", inputOf(world, asked));
}

Result<io::Recorded> request(const sim::World& /*world*/, const AskAgain& /*asked*/)
{
    return Error{Fault::invalid, "Asking again is part of a call, not one of its own.", {}};
}

Result<io::Recorded> request(const sim::World& /*world*/, const InjectFault& asked)
{
    return io::Recorded{{}, faultOf(asked), {}};
}
} // namespace

Result<io::Recorded> requestOf(const sim::World& world, const Command& command)
{
    return std::visit([&](const auto& asked) { return request(world, asked); }, command);
}

} // namespace stowage::aws
