// SPDX-License-Identifier: MIT
#include "kinds/compute/service.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/compute/service_targets.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 1> kLaunchTypes = {"EC2"};
constexpr std::array<std::string_view, 2> kScheduling = {"REPLICA", "DAEMON"};
constexpr std::array<std::string_view, 3> kStrategies = {"random", "spread", "binpack"};
constexpr std::array<std::string_view, 4> kStrategyFields = {"attribute:ecs.availability-zone",
                                                             "instanceId", "cpu", "memory"};
constexpr std::array<std::string_view, 2> kConstraints = {"distinctInstance", "memberOf"};

constexpr std::array kStrategyColumns = {
    row<&PlacementStrategy::type>({.key = "type",
                                   .label = "Type",
                                   .help =
                                       "random, spread over a field's values, or binpack onto the "
                                       "fullest (type).",
                                   .choices = kStrategies,
                                   .ecs = "type"}),
    row<&PlacementStrategy::field>({.key = "field",
                                    .label = "Field",
                                    .help = "What to spread over, or cpu or memory to pack by "
                                            "(field).",
                                    .max = 255,
                                    .choices = kStrategyFields,
                                    .open = true,
                                    .ecs = "field"}),
};
static_assert(kStrategyColumns.size() == memberCount<PlacementStrategy>(), "a member has no row");

constexpr std::array kConstraintColumns = {
    row<&PlacementConstraint::type>({.key = "type",
                                     .label = "Type",
                                     .help = "distinctInstance, or memberOf with an expression "
                                             "(type).",
                                     .choices = kConstraints,
                                     .ecs = "type"}),
    row<&PlacementConstraint::expression>(
        {.key = "expression",
         .label = "Expression",
         .help = "A cluster query that instances must satisfy (expression).",
         .max = 2000,
         .ecs = "expression"}),
};
static_assert(kConstraintColumns.size() == memberCount<PlacementConstraint>(),
              "a member has no row");

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
                               .help = "Where its tasks run (launchType).",
                               .section = "Run",
                               .choices = kLaunchTypes,
                               .effect = Effect::replacement,
                               .ecs = "launchType",
                               .cloudFormation = "LaunchType"}),
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

// Amazon ECS services, daemon: no more than one task on an instance, wherever that is.
void checkDaemon(const Service& service, std::vector<Finding>& findings)
{
    if (!service.placementStrategy.empty())
        findings.push_back({Severity::error, "placementStrategy",
                            "The daemon scheduling strategy does not support placement strategies.",
                            "Remove the placement strategy, or place by constraints."});
    if (service.minimumHealthyPercent == 100)
        findings.push_back({Severity::warning, "minimumHealthyPercent",
                            "A DAEMON service runs at most one task on an instance, so with 100 % "
                            "minimum healthy no deployment can replace any.",
                            "Lower minimum healthy; AWS's default is 0 %."});
}

// Semantics of the deployment configuration: minimum rounded up, maximum rounded down.
void checkReplicas(const Service& service, std::vector<Finding>& findings)
{
    const std::int64_t desired = service.desiredCount;
    const std::int64_t least = (desired * service.minimumHealthyPercent + 99) / 100;
    const std::int64_t most = desired * service.maximumPercent / 100;
    if (desired > 0 && least >= desired && most <= desired)
        findings.push_back({Severity::warning, "maximumPercent",
                            "With " + counted(desired, "desired task", "desired tasks") +
                                ", minimum healthy and maximum allow no task to be stopped or "
                                "started; no deployment or drain can finish.",
                            "Lower minimum healthy or raise maximum."});
}

void checkDeployment(const Service& service, std::vector<Finding>& findings)
{
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        checkDaemon(service, findings);
    else
        checkReplicas(service, findings);
    for (const PlacementStrategy& strategy : service.placementStrategy)
        if (strategy.type == StrategyType::binpack && strategy.field != "cpu" &&
            strategy.field != "memory")
            findings.push_back({Severity::error, "placementStrategy",
                                "binpack packs by cpu or memory, not by " + strategy.field + ".",
                                "Set the strategy's field to cpu or memory."});
    for (const PlacementConstraint& constraint : service.placementConstraints)
        if (constraint.type == ConstraintType::memberOf && constraint.expression.empty())
            findings.push_back({Severity::error, "placementConstraints",
                                "A memberOf constraint has no expression.",
                                "Write one, such as attribute:ecs.instance-type == m5.large."});
}

void checkNetwork(const Drawn& drawn, const Drawn& definition, std::vector<Finding>& findings)
{
    if (definition.as<TaskDefinition>()->networkMode != NetworkMode::awsvpc)
        return;
    checkGuarded(drawn, findings);
    if (!drawn.linked("subnet"))
        findings.push_back({Severity::warning, "",
                            "The service has no subnet for the tasks of network mode awsvpc; AWS "
                            "wants one at least.",
                            "Draw a line from it to a subnet."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Drawn* definition = drawn.linked("runs");
    if (!definition)
        findings.push_back({Severity::error, "", "The service runs no task definition.",
                            "Draw a line from it to a task definition."});
    checkDeployment(*drawn.as<Service>(), findings);
    if (!definition)
        return;
    for (const Neighbour& target : drawn.out)
        if (target.link == "targets")
            checkTarget(target, *definition, findings);
    checkNetwork(drawn, *definition, findings);
    checkGrace(drawn, *definition, findings);
}

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
    if (!cluster || !definition || definition->children.empty())
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
    plan.services.push_back(std::move(node));
}

static_assert(static_cast<int>(StrategyType::spread) ==
                      static_cast<int>(sim::StrategyType::spread) &&
                  static_cast<int>(StrategyType::binpack) ==
                      static_cast<int>(sim::StrategyType::binpack) &&
                  static_cast<int>(ConstraintType::memberOf) ==
                      static_cast<int>(sim::ConstraintType::memberOf),
              "strategies and constraints are lowered by number");

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
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
