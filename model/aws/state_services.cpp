// SPDX-License-Identifier: MIT
// Services with their deployments and events, and the health of targets.
#include "aws/arns.h"
#include "aws/state_deployments.h"
#include "aws/state_launch.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/health.h"
#include "sim/laws/machines.h"
#include "sim/notices.h"

#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::size_t kMostEvents = 100; // AWS: DescribeServices gives the last 100

std::string rolloutReason(const sim::World& world, const sim::Deployment& deployment)
{
    const std::string id = sim::deploymentIdText(world, deployment.number);
    if (deployment.rollout == RolloutState::failed)
        return failureReason(deployment.ground, id);
    if (deployment.rollsBack && deployment.rolledBack)
        return rollbackReason(world.deployments[deployment.rolledBack].ground, id);
    const bool isOver = deployment.rollout == RolloutState::completed;
    return "ECS deployment " + id + (isOver ? " completed." : " in progress.");
}

Json deploymentsJson(const Moment& moment, const sim::Service& service)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    // The newest, which is PRIMARY, first.
    for (auto at = service.lastDeployment; at; at = world.deployments[at].previousOfService) {
        const sim::Deployment& deployment = world.deployments[at];
        const bool isKeptUp =
            deployment.status == DeploymentStatus::primary ||
            at == sim::deployment_stages::standingBeside(world, deployment.service);
        Json json = Json::object();
        json.set("id", sim::deploymentIdText(world, deployment.number));
        json.set("status", nameOf(deployment.status));
        json.set("taskDefinition", taskDefinitionArn(world, deployment.revision));
        json.set("desiredCount", isKeptUp ? std::int64_t{service.desired} : std::int64_t{0});
        json.set("runningCount", std::int64_t{deployment.running});
        json.set("pendingCount", std::int64_t{deployment.pending});
        json.set("failedTasks", std::int64_t{deployment.failedTasks});
        json.set("createdAt", moment.text(deployment.createdAt));
        json.set("updatedAt", moment.text(deployment.updatedAt));
        setLaunch(world, at, json);
        setVolumes(world, at, json);
        json.set("rolloutState", nameOf(deployment.rollout));
        json.set("rolloutStateReason", rolloutReason(world, deployment));
        list.append(std::move(json));
    }
    return list;
}

// Newest first.
Json eventsJson(const Moment& moment, EntityId service)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (std::uint32_t number = world.facts.count();
         number > 0 && list.items()->size() < kMostEvents; --number) {
        const Fact& fact = world.facts.fact(number);
        if (!sim::isServiceEvent(fact.kind) ||
            (fact.subject() != service && fact.object() != service))
            continue;
        Json json = Json::object();
        json.set("id", sim::eventIdText(world, number));
        json.set("createdAt", moment.text(fact.at()));
        json.set("message", sim::noticeOf(world, number).text);
        list.append(std::move(json));
    }
    return list;
}

Json idsJson(const std::vector<ElementId>& ids)
{
    Json list = Json::array();
    for (const ElementId& id : ids)
        list.append(id.text);
    return list;
}

// Of a service whose tasks have an interface of their own.
void setNetwork(const sim::World& world, Ix<sim::Service> at, Json& json)
{
    const auto& asked = world.asked.services[at.slot];
    const Ix<sim::Deployment> primary = world.services[at].lastDeployment;
    if (!asked || !primary)
        return;
    const auto& node = world.asked.revisions[world.deployments[primary].revision.slot];
    if (!node || node->network != sim::NetworkMode::awsvpc)
        return;
    Json own = Json::object();
    own.set("subnets", idsJson(asked->subnets));
    own.set("securityGroups", idsJson(asked->securityGroups));
    own.set("assignPublicIp", asked->assignsPublicIp ? "ENABLED" : "DISABLED");
    Json network = Json::object();
    network.set("awsvpcConfiguration", std::move(own));
    json.set("networkConfiguration", std::move(network));
}

std::string_view nameOf(sim::StrategyType type)
{
    return type == sim::StrategyType::spread    ? "spread"
           : type == sim::StrategyType::binpack ? "binpack"
                                                : "random";
}

Json constraintsJson(const sim::ServiceNode& asked)
{
    Json list = Json::array();
    for (const sim::Constraint& each : asked.constraints) {
        const bool isMemberOf = each.type == sim::ConstraintType::memberOf;
        Json json = Json::object();
        json.set("type", isMemberOf ? "memberOf" : "distinctInstance");
        if (isMemberOf)
            json.set("expression", each.expression);
        list.append(std::move(json));
    }
    return list;
}

Json strategyJson(const sim::ServiceNode& asked)
{
    Json list = Json::array();
    for (const sim::Strategy& each : asked.strategies) {
        Json json = Json::object();
        json.set("type", nameOf(each.type));
        if (!each.field.empty())
            json.set("field", each.field);
        list.append(std::move(json));
    }
    return list;
}

// As the definition of the newest deployment names container and port where the service does not.
Json balancersJson(const sim::World& world, const sim::ServiceNode& asked,
                   const sim::DefinitionNode* definition)
{
    Json list = Json::array();
    for (const sim::ServiceTarget& each : asked.targets) {
        const auto group =
            sim::rowOf<sim::TargetGroup>(world, EntityKind::targetGroup, Subject(each.targetGroup));
        if (!group)
            continue;
        Json json = Json::object();
        json.set("targetGroupArn", targetGroupArn(world, group));
        std::string name = each.container;
        std::int64_t port = each.containerPort;
        for (std::size_t n = 0; definition != nullptr && n < definition->containers.size(); ++n) {
            const sim::ContainerNode& node = definition->containers[n];
            if (node.ports.empty() || (!name.empty() && node.name != name))
                continue;
            name = node.name;
            port = port != 0 ? port : node.ports.front().containerPort;
            break;
        }
        json.set("containerName", name);
        json.set("containerPort", port);
        setAdvanced(world, asked, each, json);
        list.append(std::move(json));
    }
    return list;
}

void setAsked(const sim::World& world, Ix<sim::Service> at, Json& json)
{
    const auto& asked = world.asked.services[at.slot];
    if (!asked)
        return;
    const Ix<sim::Deployment> primary = world.services[at].lastDeployment;
    const sim::DefinitionNode* definition =
        primary ? world.asked.revisions[world.deployments[primary].revision.slot].get() : nullptr;
    json.set("deploymentConfiguration", deploymentConfigurationJson(world, *asked));
    json.set("deploymentController", controllerJson());
    json.set("availabilityZoneRebalancing", asked->rebalances ? "ENABLED" : "DISABLED");
    json.set("placementConstraints", constraintsJson(*asked));
    json.set("placementStrategy", strategyJson(*asked));
    json.set("loadBalancers", balancersJson(world, *asked, definition));
    if (!asked->targets.empty())
        json.set("healthCheckGracePeriodSeconds", std::int64_t{asked->healthCheckGraceSeconds});
}

Json targetJson(const sim::World& world, const sim::Target& target)
{
    const auto& group = world.asked.targetGroups[target.group.slot];
    const bool byAddress = group && group->targetType == sim::TargetType::ip;
    Json of = Json::object();
    of.set("Id", targetIdOf(world, target));
    of.set("Port", int{target.port});
    if (const sim::machines::Machine machine = sim::machines::of(world, target);
        byAddress && machine)
        of.set("AvailabilityZone", world.text(sim::machines::zoneOf(world, machine)));
    Json health = Json::object();
    health.set("State", nameOf(target.state));
    if (const std::string reason = sim::health::codeOf(target.reason); !reason.empty()) {
        health.set("Reason", reason);
        health.set("Description", sim::health::descriptionOf(target.reason, target.statusCode));
    }
    Json json = Json::object();
    json.set("Target", std::move(of));
    json.set("HealthCheckPort", numberText(std::int64_t{target.port}));
    json.set("TargetHealth", std::move(health));
    return json;
}

// One that drains and was registered anew is told of once.
bool isSuperseded(const sim::World& world, const sim::TargetGroup& group, Ix<sim::Target> at)
{
    const sim::Target& target = world.targets[at];
    if (target.task || target.state != TargetState::draining)
        return false;
    for (auto other = group.firstTarget; other; other = world.targets[other].nextOfGroup) {
        const sim::Target& row = world.targets[other];
        if (row.state != TargetState::draining && row.host == target.host &&
            row.address == target.address && row.port == target.port)
            return true;
    }
    return false;
}
} // namespace

std::string targetIdOf(const sim::World& world, const sim::Target& target)
{
    if (target.address != 0)
        return std::string(world.text(target.address));
    // A group that is taken away leaves its targets to drain: then only they say what they are.
    const auto& group = world.asked.targetGroups[target.group.slot];
    const bool byAddress = group && group->targetType == sim::TargetType::ip;
    return target.task && (byAddress || !target.host)
               ? addressOf(world, target.task)
               : sim::instanceIdText(world, world.hosts[target.host].number);
}

Json servicesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        Json json = Json::object();
        json.set("serviceArn", serviceArn(world, at));
        json.set("serviceName", world.text(service.name));
        json.set("clusterArn", clusterArn(world, service.cluster));
        json.set("status", nameOf(service.status));
        json.set("desiredCount", std::int64_t{service.desired});
        json.set("runningCount", std::int64_t{service.running});
        json.set("pendingCount", std::int64_t{service.pending});
        setLaunch(world, at, json);
        json.set("schedulingStrategy", service.daemon ? "DAEMON" : "REPLICA");
        if (service.lastDeployment)
            json.set("taskDefinition",
                     taskDefinitionArn(world, world.deployments[service.lastDeployment].revision));
        setAsked(world, at, json);
        setNetwork(world, at, json);
        json.set("createdAt", moment.text(service.createdAt));
        json.set("deployments", deploymentsJson(moment, service));
        json.set("events", eventsJson(moment, sim::idOf(service)));
        list.append(std::move(json));
    }
    return list;
}

Json targetHealthJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json groups = Json::object();
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at)) {
        const sim::TargetGroup& group = world.targetGroups[at];
        Json list = Json::array();
        for (auto target = group.firstTarget; target; target = world.targets[target].nextOfGroup)
            if (!isSuperseded(world, group, target))
                list.append(targetJson(world, world.targets[target]));
        groups.set(world.text(group.name), std::move(list));
    }
    return groups;
}

} // namespace stowage::aws
