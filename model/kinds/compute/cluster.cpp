// SPDX-License-Identifier: MIT
#include "kinds/compute/cluster.h"

#include "field/row.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/frame_rows.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 3> kInsights = {"disabled", "enabled", "enhanced"};

constexpr std::array kRows = {
    row<&Cluster::containerInsights>(
        {.key = "containerInsights",
         .label = "Container Insights",
         .help = "Whether CloudWatch counts its tasks, services and instances minute by minute "
                 "(ClusterSettings, containerInsights).",
         .section = "Observe",
         .choices = kInsights,
         .effect = Effect::live}),
    row<&Cluster::defaultCapacityProviderStrategy>(
        {.key = "defaultCapacityProviderStrategy",
         .label = "Default strategy",
         .help = "By which tasks are started for services that state neither a launch type nor a "
                 "strategy (defaultCapacityProviderStrategy).",
         .section = "Capacity",
         .max = sim::kMostProviders,
         .columns = kProviderColumns,
         .cloudFormation = "DefaultCapacityProviderStrategy"}),
    kArrangementRow<Cluster>,
    kCollapsedRow<Cluster>,
};
static_assert(kRows.size() == memberCount<Cluster>(), "a member has no row");

constexpr std::array<std::string_view, 2> kParents = {"vpc", ""};

bool needsInstances(const Drawn& cluster, const Service& service)
{
    if (!service.capacityProviderStrategy.empty())
        return false;
    const bool isByDefault = service.launchType == LaunchType::unspecified &&
                             !cluster.as<Cluster>()->defaultCapacityProviderStrategy.empty();
    return service.launchType != LaunchType::fargate && !isByDefault;
}

// Those that are drawn in it, each once.
std::vector<std::string> providersOf(const Drawn& cluster)
{
    std::vector<std::string> providers;
    for (const Drawn* child : cluster.children) {
        std::string provider;
        if (const Fargate* area = child->as<Fargate>())
            provider = area->capacityProvider == FargateProvider::spot ? sim::kFargateSpotProvider
                                                                       : sim::kFargateProvider;
        else if (child->as<CapacityProvider>())
            provider = child->name;
        if (!provider.empty() &&
            std::find(providers.begin(), providers.end(), provider) == providers.end())
            providers.push_back(std::move(provider));
    }
    return providers;
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    bool services = false;
    bool instances = false;
    for (const Drawn* child : drawn.children) {
        services =
            services || (child->as<Service>() && needsInstances(drawn, *child->as<Service>()));
        instances = instances || child->as<Instance>() || child->as<AutoScalingGroup>();
    }
    if (services && !instances)
        findings.push_back({Severity::warning, "",
                            "The cluster has no container instance; its services have nowhere to "
                            "run tasks.",
                            "Drag an instance or an Auto Scaling group into it."});
    if (providersOf(drawn).size() > static_cast<std::size_t>(sim::kMostClusterProviders))
        findings.push_back({Severity::error, "",
                            "A cluster can have at most 20 capacity providers.",
                            "Delete some of them."});
    checkStrategy(drawn.as<Cluster>()->defaultCapacityProviderStrategy,
                  "defaultCapacityProviderStrategy", drawn, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    sim::ClusterNode node;
    node.id = drawn.id;
    node.name = std::string(drawn.name);
    node.insights = static_cast<sim::Insights>(drawn.as<Cluster>()->containerInsights);
    node.providers = providersOf(drawn);
    node.defaultStrategy = loweredStrategy(drawn.as<Cluster>()->defaultCapacityProviderStrategy);
    plan.clusters.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<Cluster>)
{
    return kindOf<Cluster>({
        .key = "cluster",
        .idPrefix = "cluster",
        .label = "ECS cluster",
        .noun = "cluster",
        .plural = "clusters",
        .help = "Instances, Fargate capacity and the services that run tasks on them. It is drawn "
                "in a VPC for "
                "clarity; in AWS it belongs to the region.",
        .searchWords = "ecs capacity",
        .group = Group::compute,
        .size = {640, 400},
        .holdsOthers = true,
        .parents = kParents,
        .rows = kRows,
        .notExported = "A cluster is no part of a task definition; services name it.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
