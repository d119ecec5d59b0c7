// SPDX-License-Identifier: MIT
#include "kinds/compute/service.h"

#include "kinds/compute/provider_strategy.h"
#include "kinds/compute/service_checks.h"
#include "kinds/compute/service_fargate.h"
#include "kinds/compute/service_rows.h"
#include "kinds/compute/service_strategy.h"
#include "kinds/compute/service_volumes.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 1> kParents = {"cluster"};
constexpr std::array kLinks = {
    LinkRule{.key = "runs",
             .to = "taskDefinition",
             .words = "runs",
             .help = "The task definition that its tasks are made from.",
             .mostFrom = 1},
    // Amazon ECS endpoints and quotas: five target groups per service.
    LinkRule{.key = "targets",
             .to = "targetGroup",
             .words = "registers tasks in",
             .help = "Its tasks get requests through this target group (loadBalancers).",
             .mostFrom = 5,
             .namesContainer = true,
             .sameVpc = true},
    LinkRule{.key = "alternate",
             .to = "targetGroup",
             .words = "shifts traffic to",
             .help = "The other target group, in which deployments that shift traffic register "
                     "every second set of tasks (advancedConfiguration.alternateTargetGroupArn).",
             .mostFrom = 1,
             .sameVpc = true},
    LinkRule{.key = "alarm",
             .to = "alarm",
             .words = "is watched by",
             .help = "The alarm ends a deployment of the service while it is in ALARM "
                     "(deploymentConfiguration.alarms)."},
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "places tasks in",
             .help = "For network mode awsvpc: where its tasks get their addresses.",
             .mostFrom = 16,
             .sameVpc = true},
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "For network mode awsvpc: the security group of its tasks.",
             .mostFrom = 5,
             .sameVpc = true},
    LinkRule{.key = "infrastructureRole",
             .to = "role",
             .words = "has its volumes made with",
             .help = "The infrastructure role: it lets Amazon ECS make, attach and delete the "
                     "volumes of its tasks (managedEBSVolume.roleArn).",
             .mostFrom = 1},
};

void lowerTargets(const Drawn& drawn, sim::ServiceNode& node)
{
    for (const Neighbour& target : drawn.out)
        if (target.link == "targets")
            node.targets.push_back(
                {target.element->id, std::string(target.container), target.port});
    if (const Drawn* alternate = drawn.linked("alternate"); alternate && node.targets.size() == 1)
        node.targets.front().alternate = alternate->id;
}

// Whatever the network mode that is drawn: a service may run an older revision with another one.
void lowerNetwork(const Drawn& drawn, sim::ServiceNode& node)
{
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        node.subnets.push_back(subnet->id);
        node.subnetZones.push_back(subnet->as<Subnet>()->availabilityZone);
    }
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Service& service = *drawn.as<Service>();
    const Drawn* cluster = drawn.inside<Cluster>();
    const Drawn* definition = drawn.linked("runs");
    // CreateService refuses a DAEMON service on Fargate.
    if (!cluster || !definition || definition->children.empty() ||
        service.deploymentController != DeploymentController::ecs ||
        (isOnFargate(drawn) && service.schedulingStrategy == SchedulingStrategy::daemon))
        return;
    sim::ServiceNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.cluster = cluster->id;
    node.definition = definition->id;
    node.revision = service.revision;
    node.desiredCount = service.desiredCount;
    node.minCapacity = service.minCapacity;
    node.maxCapacity = service.maxCapacity;
    node.minimumHealthyPercent = service.minimumHealthyPercent;
    const bool daemon = service.schedulingStrategy == SchedulingStrategy::daemon;
    node.scheduling = daemon ? sim::SchedulingStrategy::daemon : sim::SchedulingStrategy::replica;
    node.maximumPercent = daemon ? 100 : service.maximumPercent;
    node.healthCheckGraceSeconds = service.healthCheckGracePeriodSeconds;
    node.rebalances =
        canRebalance(drawn) && service.availabilityZoneRebalancing == ZoneRebalancing::enabled;
    node.breaker = {service.circuitBreaker, service.rollback,
                    static_cast<sim::ThresholdType>(service.thresholdType), service.thresholdValue,
                    service.resetOnHealthyTask};
    for (const PlacementStrategy& strategy :
         daemon ? std::vector<PlacementStrategy>() : service.placementStrategy)
        node.strategies.push_back(
            {static_cast<sim::StrategyType>(strategy.type),
             strategy.type == StrategyType::random ? std::string() : strategy.field});
    for (const PlacementConstraint& constraint : service.placementConstraints)
        node.constraints.push_back(
            {static_cast<sim::ConstraintType>(constraint.type), constraint.expression});
    lowerTargets(drawn, node);
    lowerStrategy(drawn, node);
    lowerNetwork(drawn, node);
    if (!daemon) // CreateService refuses a strategy of a DAEMON service
        node.providers = loweredStrategy(strategyOf(drawn));
    node.launchesByDefault =
        service.launchType == LaunchType::unspecified && service.capacityProviderStrategy.empty();
    node.fargate = service.launchType == LaunchType::fargate && node.providers.empty();
    node.assignsPublicIp = service.assignPublicIp == AssignPublicIp::enabled;
    node.platformVersion = service.platformVersion == "LATEST" ? "" : service.platformVersion;
    if (!daemon) // CreateService refuses a volume of a DAEMON service
        node.volume = loweredVolume(service);
    if (const Drawn* role = drawn.linked("infrastructureRole"))
        plan.infrastructureRoles.push_back({drawn.id, role->id});
    plan.services.push_back(std::move(node));
}

static_assert(
    static_cast<int>(StrategyType::spread) == static_cast<int>(sim::StrategyType::spread) &&
        static_cast<int>(StrategyType::binpack) == static_cast<int>(sim::StrategyType::binpack) &&
        static_cast<int>(ConstraintType::memberOf) ==
            static_cast<int>(sim::ConstraintType::memberOf) &&
        static_cast<int>(ThresholdType::count) == static_cast<int>(sim::ThresholdType::count),
    "strategies, constraints and thresholds are lowered by number");

} // namespace

KindInfo describe(Of<Service>)
{
    return kindOf<Service>({
        .key = "service",
        .idPrefix = "service",
        .label = "Service",
        .noun = "service",
        .plural = "services",
        .help = "Keeps the desired number of tasks running and replaces them on change or failure.",
        .searchWords = "ecs replica daemon tasks deployment",
        .group = Group::compute,
        .size = {180, 80},
        .parents = kParents,
        .links = kLinks,
        .rows = kServiceRows,
        .check = checkService,
        .lower = lower,
    });
}

} // namespace stowage::doc
