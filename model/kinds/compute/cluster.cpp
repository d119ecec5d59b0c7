// SPDX-License-Identifier: MIT
#include "kinds/compute/cluster.h"

#include "field/row.h"
#include "kinds/kind_info.h"

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
};
static_assert(kRows.size() == memberCount<Cluster>(), "a member has no row");

constexpr std::array<std::string_view, 2> kParents = {"vpc", ""};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    bool services = false;
    bool instances = false;
    for (const Drawn* child : drawn.children) {
        services = services || child->as<Service>();
        instances = instances || child->as<Instance>();
    }
    if (services && !instances)
        findings.push_back({Severity::warning, "",
                            "The cluster has no container instance; its services have nowhere to "
                            "run tasks.",
                            "Drag an instance into it."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    plan.clusters.push_back({drawn.id, std::string(drawn.name),
                             static_cast<sim::Insights>(drawn.as<Cluster>()->containerInsights)});
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
        .help = "Instances and the services that run tasks on them. It is drawn in a VPC for "
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
