// SPDX-License-Identifier: MIT
#include "sim/adopt.h"

#include "sim/engine.h"
#include "sim/laws/alarms.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/buckets.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/clusters.h"
#include "sim/laws/definitions.h"
#include "sim/laws/dynamo_tables.h"
#include "sim/laws/event_rules.h"
#include "sim/laws/fargate.h"
#include "sim/laws/file_systems.h"
#include "sim/laws/hosts.h"
#include "sim/laws/image_repositories.h"
#include "sim/laws/log_groups.h"
#include "sim/laws/metrics.h"
#include "sim/laws/network.h"
#include "sim/laws/queues.h"
#include "sim/laws/roles.h"
#include "sim/laws/scaling_policies.h"
#include "sim/laws/services.h"
#include "sim/laws/stores.h"
#include "sim/laws/target_groups.h"
#include "sim/laws/topics.h"
#include "sim/laws/traffic.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim {

void noteEdit(World& world)
{
    if (world.cause != 0)
        return;
    const Telling edited{FactKind::youEdited, kYou, ruleNumber("run.you"), kSimulation};
    world.cause = world.asked.edit.empty()
                      ? world.tell(edited)
                      : world.tell(edited, {world.names.intern(world.asked.edit)});
}

namespace {
void adoptSettings(World& world, const Plan& plan)
{
    world.startMicros = plan.startMicros;
    if (world.trunking == plan.awsvpcTrunking)
        return;
    noteEdit(world);
    world.trunking = plan.awsvpcTrunking;
}

void adoptStores(World& world, const Plan& plan)
{
    adoptNodes(world, buckets::kNodes, plan.events.buckets);
    adoptNodes(world, dynamo_tables::kNodes, plan.events.tables);
    stores::adoptUses(world, plan.events.uses);
    adoptNodes(world, file_systems::kNodes, plan.fileSystems);
    file_systems::adoptUses(world, plan);
}

void removeStores(World& world, const Plan& plan)
{
    removeNodes(world, file_systems::kNodes, plan.fileSystems);
    removeNodes(world, dynamo_tables::kNodes, plan.events.tables);
    removeNodes(world, buckets::kNodes, plan.events.buckets);
}

// Backwards, so that what stands in something goes before it.
void removeMissing(World& world, const Plan& plan)
{
    removeNodes(world, event_rules::kNodes, plan.events.rules);
    removeStores(world, plan);
    removeNodes(world, alarms::kNodes, plan.alarms);
    removeNodes(world, scaling_policies::kNodes, plan.scalingPolicies);
    removeNodes(world, traffic::kSources, plan.sources);
    removeNodes(world, topics::kNodes, plan.topics);
    removeNodes(world, topics::kSubscribers, plan.subscribers);
    removeNodes(world, queues::kNodes, plan.queues);
    removeNodes(world, services::kNodes, plan.services);
    removeNodes(world, target_groups::kGroups, plan.targetGroups);
    removeNodes(world, target_groups::kBalancers, plan.balancers);
    removeNodes(world, capacity_providers::kNodes, plan.capacityProviders);
    removeNodes(world, auto_scaling_groups::kNodes, plan.autoScalingGroups);
    removeNodes(world, fargate::kNodes, plan.fargate);
    removeNodes(world, hosts::kNodes, plan.hosts);
    definitions::removeMissing(world, plan.definitions);
    removeNodes(world, clusters::kNodes, plan.clusters);
    removeNodes(world, image_repositories::kNodes, plan.imageRepositories);
    removeNodes(world, log_groups::kNodes, plan.logGroups);
}
} // namespace

bool isAsked(const World& world, const ElementId& element, std::string_view field, bool differs)
{
    return differs ||
           std::any_of(world.asked.again.begin(), world.asked.again.end(), [&](const auto& again) {
               return again.first == element && again.second == field;
           });
}

bool isAskedAgain(const World& world, const ElementId& element)
{
    return std::any_of(world.asked.again.begin(), world.asked.again.end(),
                       [&](const auto& again) { return again.first == element; });
}

void adopt(World& world, const Plan& plan, const Origin& origin)
{
    world.cause = origin.call;
    world.asked.edit = origin.edit;
    adoptSettings(world, plan);
    const bool regrouped = network::adoptGroups(world, plan);
    const bool isRouted = fargate::adoptAccount(world, plan);
    roles::adopt(world, plan);
    workers::adopt(world, plan);
    adoptNodes(world, image_repositories::kNodes, plan.imageRepositories);
    adoptNodes(world, log_groups::kNodes, plan.logGroups);
    adoptNodes(world, clusters::kNodes, plan.clusters);
    definitions::adopt(world, plan.definitions);
    adoptNodes(world, hosts::kNodes, plan.hosts);
    adoptNodes(world, fargate::kNodes, plan.fargate);
    adoptNodes(world, auto_scaling_groups::kNodes, plan.autoScalingGroups);
    adoptNodes(world, capacity_providers::kNodes, plan.capacityProviders);
    adoptNodes(world, target_groups::kBalancers, plan.balancers);
    adoptNodes(world, target_groups::kGroups, plan.targetGroups);
    adoptNodes(world, services::kNodes, plan.services);
    adoptNodes(world, queues::kNodes, plan.queues);
    adoptNodes(world, topics::kSubscribers, plan.subscribers);
    adoptNodes(world, topics::kNodes, plan.topics);
    adoptNodes(world, traffic::kSources, plan.sources);
    adoptNodes(world, scaling_policies::kNodes, plan.scalingPolicies);
    adoptNodes(world, alarms::kNodes, plan.alarms);
    adoptStores(world, plan);
    adoptNodes(world, event_rules::kNodes, plan.events.rules);

    removeMissing(world, plan);
    roles::lookAtAll(world);
    if (regrouped)
        network::lookAtAll(world);
    if (isRouted)
        fargate::lookAtAll(world);
    traffic::route(world);
    queues::resolve(world);
    topics::resolve(world);
    workers::lookAtAll(world);
    capacity_providers::resolve(world);
    scaling_policies::resolve(world);
    metrics::resolve(world);
    world.asked.again.clear();
    world.asked.edit.clear();
    react(world);
}

} // namespace stowage::sim
