// SPDX-License-Identifier: MIT
#include "kinds/compute/service_checks.h"

#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/service_fargate.h"
#include "kinds/compute/service_strategy.h"
#include "kinds/compute/service_targets.h"
#include "kinds/compute/service_volumes.h"
#include "kinds/compute/task_definition.h"

#include <cstdint>
#include <string>

namespace stowage::doc {

namespace {
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

// DeploymentCircuitBreaker: rollback is a part of it.
void checkBreaker(const Service& service, std::vector<Finding>& findings)
{
    if (service.rollback && !service.circuitBreaker)
        findings.push_back({Severity::warning, "rollback",
                            "Nothing is rolled back without the circuit breaker.",
                            "Switch the circuit breaker on, or the rollback off."});
}

constexpr std::string_view kZone = "ecs.availability-zone";

void checkRebalancing(const Service& service, std::vector<Finding>& findings)
{
    const std::string objection = rebalancingObjection(service);
    if (service.availabilityZoneRebalancing == ZoneRebalancing::enabled && !objection.empty())
        findings.push_back({Severity::error, "availabilityZoneRebalancing", objection,
                            "Set zone rebalancing to DISABLED, or change the other."});
}

void checkDeployment(const Service& service, std::vector<Finding>& findings)
{
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        checkDaemon(service, findings);
    else
        checkReplicas(service, findings);
    checkBreaker(service, findings);
    checkRebalancing(service, findings);
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
    if (!drawn.linked("subnet") && !isOnFargate(drawn))
        findings.push_back({Severity::warning, "",
                            "The service has no subnet for the tasks of network mode awsvpc; AWS "
                            "wants one at least.",
                            "Draw a line from it to a subnet."});
}
} // namespace

// Balancing an Amazon ECS service across Availability Zones.
std::string rebalancingObjection(const Service& service)
{
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        return "Availability Zone rebalancing is not supported for services that use the DAEMON "
               "scheduling strategy.";
    if (service.maximumPercent <= 100)
        return "Availability Zone rebalancing is not supported for services with a maximumPercent "
               "of 100 or less.";
    if (!service.placementStrategy.empty()) {
        const PlacementStrategy& first = service.placementStrategy.front();
        if (first.type != StrategyType::spread || first.field != "attribute:" + std::string(kZone))
            return "Availability Zone rebalancing is only supported where the first placement "
                   "strategy spreads over Availability Zones.";
    }
    for (const PlacementConstraint& constraint : service.placementConstraints)
        if (constraint.expression.find(kZone) != std::string::npos)
            return "Availability Zone rebalancing is not supported with a placement constraint on "
                   "attribute:ecs.availability-zone.";
    return {};
}

bool canRebalance(const Drawn& drawn)
{
    return rebalancingObjection(*drawn.as<Service>()).empty();
}

void checkService(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Drawn* definition = drawn.linked("runs");
    if (!definition)
        findings.push_back({Severity::error, "", "The service runs no task definition.",
                            "Draw a line from it to a task definition."});
    checkDeployment(*drawn.as<Service>(), findings);
    checkStrategy(drawn, findings);
    checkCapacity(drawn, findings);
    if (!definition)
        return;
    for (const Neighbour& target : drawn.out)
        if (target.link == "targets")
            checkTarget(target, *definition, findings);
    checkNetwork(drawn, *definition, findings);
    checkGrace(drawn, *definition, findings);
    checkManagedVolume(drawn, *definition, findings);
}

} // namespace stowage::doc
