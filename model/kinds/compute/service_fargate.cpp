// SPDX-License-Identifier: MIT
#include "kinds/compute/service_fargate.h"

#include "kinds/compute/definition_fargate.h"
#include "kinds/compute/provider_strategy.h"

namespace stowage::doc {

namespace {
void refuse(std::vector<Finding>& findings, std::string_view field, std::string words,
            std::string advice)
{
    findings.push_back({Severity::error, field, std::move(words), std::move(advice)});
}

void checkDefinition(const Drawn& definition, std::vector<Finding>& findings)
{
    if (definition.as<TaskDefinition>()->requiresCompatibilities == Compatibility::ec2)
        refuse(findings, "launchType", "Task definition does not support launch_type FARGATE.",
               "Set the launch type of " + std::string(definition.name) +
                   " to FARGATE, and all that goes with it.");
    else if (!runsOnFargate(definition))
        refuse(findings, "launchType",
               "The task definition " + std::string(definition.name) +
                   " has a problem that keeps it from Fargate: " + fargateObjection(definition),
               "Mend the task definition.");
}

// What its tasks need to pull their images.
void checkRoute(const Drawn& service, std::vector<Finding>& findings)
{
    const bool hasAddress = service.as<Service>()->assignPublicIp == AssignPublicIp::enabled;
    for (const Drawn* drawn : service.allLinked("subnet")) {
        const Subnet& subnet = *drawn->as<Subnet>();
        const bool isPublic = subnet.access == SubnetAccess::isPublic;
        if (isPublic && !hasAddress)
            findings.push_back({Severity::warning, "assignPublicIp",
                                "From the public subnet " + std::string(drawn->name) +
                                    " tasks without a public address reach nothing, not even their "
                                    "images.",
                                "Set Public address to ENABLED, or use a private subnet with a NAT "
                                "gateway."});
        if (!isPublic && !subnet.natGateway && subnet.vpcEndpoints.empty())
            findings.push_back({Severity::warning, "",
                                "The private subnet " + std::string(drawn->name) +
                                    " has neither a NAT gateway nor VPC endpoints, so that tasks "
                                    "cannot pull their images.",
                                "Give it a NAT gateway, or the endpoints that the tasks need."});
    }
}
} // namespace

const std::vector<ProviderItem>& strategyOf(const Drawn& drawn)
{
    const Service& service = *drawn.as<Service>();
    const Drawn* cluster = drawn.inside<Cluster>();
    const bool isByDefault = service.capacityProviderStrategy.empty() &&
                             service.launchType == LaunchType::unspecified && cluster != nullptr;
    return isByDefault ? cluster->as<Cluster>()->defaultCapacityProviderStrategy
                       : service.capacityProviderStrategy;
}

bool isOnFargate(const Drawn& drawn)
{
    const std::vector<ProviderItem>& strategy = strategyOf(drawn);
    return strategy.empty() ? drawn.as<Service>()->launchType == LaunchType::fargate
                            : sim::isFargateProvider(strategy.front().capacityProvider);
}

void checkCapacity(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Service& service = *drawn.as<Service>();
    if (!service.capacityProviderStrategy.empty()) {
        if (service.launchType != LaunchType::unspecified)
            refuse(findings, "launchType",
                   "Specifying both a launch type and capacity provider strategy is not supported. "
                   "Remove one and try again.",
                   "Set the launch type to unspecified; until then the strategy counts.");
        if (const Drawn* cluster = drawn.inside<Cluster>())
            checkStrategy(service.capacityProviderStrategy, "capacityProviderStrategy", *cluster,
                          findings);
    }
    const Drawn* runs = drawn.linked("runs");
    if (!isOnFargate(drawn)) {
        if (service.schedulingStrategy == SchedulingStrategy::daemon &&
            !service.capacityProviderStrategy.empty())
            refuse(findings, "schedulingStrategy",
                   "Specifying a capacity provider strategy is not supported when you create a "
                   "service using the DAEMON scheduling strategy.",
                   "Choose REPLICA, or remove the strategy.");
        if (runs && runs->as<TaskDefinition>()->requiresCompatibilities == Compatibility::fargate)
            refuse(findings, "launchType", "Task definition does not support launch_type EC2.",
                   "Set the launch type of " + std::string(runs->name) +
                       " to EC2 too, or that of the service to FARGATE.");
        return;
    }
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        refuse(findings, "schedulingStrategy",
               "The daemon scheduling strategy is not supported on Fargate.",
               "Choose REPLICA, or launch type EC2.");
    if (!service.placementStrategy.empty() || !service.placementConstraints.empty())
        refuse(findings, "placementStrategy",
               "Placement strategies and constraints are not supported with FARGATE launch type.",
               "Remove them; tasks are spread over the zones of their subnets.");
    if (runs)
        checkDefinition(*runs, findings);
    if (drawn.linked("subnet") == nullptr)
        refuse(findings, "",
               "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
               "Draw a line from the service to a subnet.");
    checkRoute(drawn, findings);
}

} // namespace stowage::doc
