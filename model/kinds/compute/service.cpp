// SPDX-License-Identifier: MIT
#include "kinds/compute/service.h"

#include "field/row.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/compute/service_checks.h"
#include "kinds/compute/service_columns.h"
#include "kinds/compute/service_fargate.h"
#include "kinds/kind_info.h"
#include "plan/fargate.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 3> kLaunchTypes = {"EC2", "FARGATE", "unspecified"};
constexpr std::array<std::string_view, 2> kPlatforms = {"LATEST", sim::kFargatePlatform};
constexpr std::array<std::string_view, 2> kAssigns = {"DISABLED", "ENABLED"};
constexpr std::array<std::string_view, 2> kRebalancing = {"DISABLED", "ENABLED"};
constexpr std::array<std::string_view, 3> kThresholds = {"BOUNDED_PERCENT", "UNBOUNDED_PERCENT",
                                                         "COUNT"};
constexpr std::array<std::string_view, 2> kScheduling = {"REPLICA", "DAEMON"};
// Ranges: API CreateService and "Amazon ECS endpoints and quotas".
constexpr std::array kRows = {
    row<&Service::desiredCount>(
        {.key = "desiredCount",
         .label = "Desired tasks",
         .help = "How many tasks the scheduler keeps running (desiredCount). A DAEMON service "
                 "counts its instances instead.",
         .section = "Scale",
         .min = 0,
         .max = 5000,
         .ecs = "desiredCount",
         .cloudFormation = "DesiredCount"}),
    row<&Service::minCapacity>({.key = "minCapacity",
                                .label = "Minimum capacity",
                                .help = "To how few tasks scaling policies may go "
                                        "(RegisterScalableTarget, MinCapacity).",
                                .section = "Scale",
                                .max = 10'000}),
    row<&Service::maxCapacity>({.key = "maxCapacity",
                                .label = "Maximum capacity",
                                .help = "To how many tasks scaling policies may go "
                                        "(RegisterScalableTarget, MaxCapacity).",
                                .section = "Scale",
                                .min = 1,
                                .max = 10'000,
                                .zeroMeans = "policies do not scale it"}),
    row<&Service::launchType>({.key = "launchType",
                               .label = "Launch type",
                               .help = "Where its tasks run (launchType). Unspecified: by its "
                                       "capacity provider strategy, or that of its cluster.",
                               .section = "Run",
                               .choices = kLaunchTypes,
                               .effect = Effect::replacement,
                               .ecs = "launchType",
                               .cloudFormation = "LaunchType"}),
    row<&Service::capacityProviderStrategy>(
        {.key = "capacityProviderStrategy",
         .label = "Capacity provider strategy",
         .help = "How its tasks are divided among capacity providers when they are started, where "
                 "no launch type is stated (capacityProviderStrategy).",
         .section = "Run",
         .max = sim::kMostProviders,
         .columns = kProviderColumns,
         .ecs = "capacityProviderStrategy",
         .cloudFormation = "CapacityProviderStrategy"}),
    row<&Service::platformVersion>({.key = "platformVersion",
                                    .label = "Platform version",
                                    .help = "What its tasks run on, on Fargate (platformVersion).",
                                    .section = "Run",
                                    .max = 32,
                                    .choices = kPlatforms,
                                    .effect = Effect::rollout,
                                    .ecs = "platformVersion",
                                    .cloudFormation = "PlatformVersion"}),
    row<&Service::assignPublicIp>(
        {.key = "assignPublicIp",
         .label = "Public address",
         .help = "Whether the interfaces of its tasks on Fargate get a public address, without "
                 "which they reach nothing from a public subnet (assignPublicIp).",
         .section = "Run",
         .choices = kAssigns,
         .effect = Effect::rollout,
         .ecs = "networkConfiguration.awsvpcConfiguration.assignPublicIp",
         .cloudFormation = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp"}),
    row<&Service::schedulingStrategy>({.key = "schedulingStrategy",
                                       .label = "Scheduling strategy",
                                       .help =
                                           "REPLICA keeps a number of tasks, DAEMON one on each "
                                           "instance that meets the constraints "
                                           "(schedulingStrategy).",
                                       .section = "Run",
                                       .choices = kScheduling,
                                       .effect = Effect::replacement,
                                       .ecs = "schedulingStrategy",
                                       .cloudFormation = "SchedulingStrategy"}),
    row<&Service::revision>({.key = "revision",
                             .label = "Revision",
                             .help = "Which revision of its task definition it runs "
                                     "(taskDefinition, family:revision).",
                             .section = "Run",
                             .min = 1,
                             .max = 1'000'000,
                             .zeroMeans = "latest drawn",
                             .effect = Effect::rollout}),
    row<&Service::minimumHealthyPercent>(
        {.key = "minimumHealthyPercent",
         .label = "Minimum healthy",
         .help = "The part of the desired tasks that must stay healthy while tasks are replaced, "
                 "rounded up (minimumHealthyPercent).",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 0,
         .max = 100,
         .ecs = "deploymentConfiguration.minimumHealthyPercent",
         .cloudFormation = "DeploymentConfiguration.MinimumHealthyPercent"}),
    row<&Service::maximumPercent>(
        {.key = "maximumPercent",
         .label = "Maximum",
         .help = "The most tasks while tasks are replaced, as part of the desired tasks, rounded "
                 "down (maximumPercent). DAEMON: always 100.",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 100,
         .max = 200,
         .ecs = "deploymentConfiguration.maximumPercent",
         .cloudFormation = "DeploymentConfiguration.MaximumPercent"}),
    row<&Service::circuitBreaker>(
        {.key = "circuitBreaker",
         .label = "Circuit breaker",
         .help = "A deployment whose tasks fail too often ends as FAILED and starts no more "
                 "(deploymentCircuitBreaker.enable).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.enable",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.Enable"}),
    row<&Service::rollback>(
        {.key = "rollback",
         .label = "Roll back on failure",
         .help = "After a deployment that failed, the last one that was COMPLETED is in progress "
                 "again (deploymentCircuitBreaker.rollback).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.rollback",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.Rollback"}),
    row<&Service::thresholdType>(
        {.key = "thresholdType",
         .label = "Failure threshold type",
         .help = "BOUNDED_PERCENT: the threshold is a part of the desired tasks, 3 at least and "
                 "200 at most; UNBOUNDED_PERCENT: without those bounds; COUNT: a number of tasks "
                 "(thresholdConfiguration.type).",
         .section = "Deployment",
         .choices = kThresholds,
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.type",
         .cloudFormation =
             "DeploymentConfiguration.DeploymentCircuitBreaker.ThresholdConfiguration.Type"}),
    row<&Service::thresholdValue>(
        {.key = "thresholdValue",
         .label = "Failure threshold",
         .help = "The percentage, rounded up, or the number of failed tasks at which a deployment "
                 "fails (thresholdConfiguration.value).",
         .section = "Deployment",
         .min = 1,
         .max = 5000,
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.value",
         .cloudFormation =
             "DeploymentConfiguration.DeploymentCircuitBreaker.ThresholdConfiguration.Value"}),
    row<&Service::resetOnHealthyTask>(
        {.key = "resetOnHealthyTask",
         .label = "Healthy task resets",
         .help = "A task that is healthy takes the count of failed tasks back to 0 "
                 "(deploymentCircuitBreaker.resetOnHealthyTask).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.resetOnHealthyTask",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.ResetOnHealthyTask"}),
    row<&Service::healthCheckGracePeriodSeconds>(
        {.key = "healthCheckGracePeriodSeconds",
         .label = "Health check grace period",
         .help =
             "How long after a task's start bad health checks do not make the scheduler stop it "
             "(healthCheckGracePeriodSeconds).",
         .section = "Expose",
         .unit = Unit::seconds,
         .min = 0,
         .max = 2'147'483'647,
         .ecs = "healthCheckGracePeriodSeconds",
         .cloudFormation = "HealthCheckGracePeriodSeconds"}),
    row<&Service::availabilityZoneRebalancing>(
        {.key = "availabilityZoneRebalancing",
         .label = "Zone rebalancing",
         .help =
             "Moves tasks of a steady service to Availability Zones that hold fewer; not with a "
             "maximum of 100 %, DAEMON, or another first strategy than spread over zones "
             "(availabilityZoneRebalancing).",
         .section = "Placement",
         .choices = kRebalancing,
         .ecs = "availabilityZoneRebalancing",
         .cloudFormation = "AvailabilityZoneRebalancing"}),
    row<&Service::placementStrategy>(
        {.key = "placementStrategy",
         .label = "Placement strategy",
         .help = "How instances are preferred, the first strategy counting most "
                 "(placementStrategy). None: spread over availability zones.",
         .section = "Placement",
         .max = 5,
         .columns = kStrategyColumns,
         .ecs = "placementStrategy",
         .cloudFormation = "PlacementStrategies"}),
    row<&Service::placementConstraints>({.key = "placementConstraints",
                                         .label = "Placement constraints",
                                         .help = "What an instance must satisfy "
                                                 "(placementConstraints).",
                                         .section = "Placement",
                                         .max = 10,
                                         .columns = kConstraintColumns,
                                         .ecs = "placementConstraints",
                                         .cloudFormation = "PlacementConstraints"}),
};
static_assert(kRows.size() == memberCount<Service>(), "a member has no row");

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
};

void lowerTargets(const Drawn& drawn, sim::ServiceNode& node)
{
    for (const Neighbour& target : drawn.out)
        if (target.link == "targets")
            node.targets.push_back(
                {target.element->id, std::string(target.container), target.port});
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
    lowerNetwork(drawn, node);
    if (!daemon) // CreateService refuses a strategy of a DAEMON service
        node.providers = loweredStrategy(strategyOf(drawn));
    node.fargate = service.launchType == LaunchType::fargate && node.providers.empty();
    node.assignsPublicIp = service.assignPublicIp == AssignPublicIp::enabled;
    node.platformVersion = service.platformVersion == "LATEST" ? "" : service.platformVersion;
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
        .rows = kRows,
        .check = checkService,
        .lower = lower,
    });
}

} // namespace stowage::doc
