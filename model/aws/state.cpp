// SPDX-License-Identifier: MIT
#include "aws/state.h"

#include "aws/arns.h"
#include "aws/state_deployments.h"
#include "aws/state_launch.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/traffic_report.h"

#include <array>
#include <utility>

namespace stowage::aws {

using io::Json;

std::string Moment::text(Time at) const
{
    return instantText(startMicros + at.micros);
}

namespace {
Json settingsJson(const sim::World& world, sim::Ix<sim::Cluster> at)
{
    constexpr std::array<std::string_view, 3> kValues = {"disabled", "enabled", "enhanced"};
    const auto& node = world.asked.clusters[at.slot];
    Json setting = Json::object();
    setting.set("name", "containerInsights");
    setting.set("value", kValues.at(node ? static_cast<std::size_t>(node->insights) : 0));
    Json settings = Json::array();
    settings.append(std::move(setting));
    return settings;
}

void setProviders(const sim::World& world, sim::Ix<sim::Cluster> at, Json& json)
{
    const auto& asked = world.asked.clusters[at.slot];
    Json providers = Json::array();
    if (asked)
        for (const std::string& name : asked->providers)
            providers.append(name);
    json.set("capacityProviders", std::move(providers));
    json.set("defaultCapacityProviderStrategy",
             strategyJson(asked ? asked->defaultStrategy : sim::ProviderStrategy{}));
}
} // namespace

Json clustersJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at)) {
        const sim::Cluster& cluster = world.clusters[at];
        std::int64_t instances = 0;
        std::int64_t running = 0;
        std::int64_t pending = 0;
        std::int64_t services = 0;
        for (auto host = cluster.firstHost; host; host = world.hosts[host].nextOfCluster)
            ++instances;
        for (auto service = cluster.firstService; service;
             service = world.services[service].nextOfCluster)
            services += world.services[service].status == ServiceStatus::active ? 1 : 0;
        for (auto task = world.tasks.first(); task; task = world.tasks.after(task)) {
            if (world.tasks[task].cluster != at)
                continue;
            const TaskStatus status = world.tasks[task].status;
            running += status == TaskStatus::running ? 1 : 0;
            pending += status < TaskStatus::running ? 1 : 0;
        }
        Json json = Json::object();
        json.set("clusterArn", clusterArn(world, at));
        json.set("clusterName", world.text(cluster.name));
        json.set("status", cluster.active ? "ACTIVE" : "INACTIVE");
        json.set("registeredContainerInstancesCount", instances);
        json.set("runningTasksCount", running);
        json.set("pendingTasksCount", pending);
        json.set("activeServicesCount", services);
        json.set("settings", settingsJson(world, at));
        for (const std::string_view key : {"statistics", "tags"})
            json.set(key, Json::array());
        setProviders(world, at, json);
        list.append(std::move(json));
    }
    return list;
}

Json trafficJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json sources = Json::object();
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].isOther)
            continue;
        const sim::TrafficReport report = sim::trafficOf(world, at);
        Json errors = Json::object();
        for (const auto& [code, count] : report.errors)
            errors.set(code, count);
        Json source = Json::object();
        source.set("requests", report.requests);
        source.set("answered", report.answered);
        source.set("open", report.open);
        source.set("errors", std::move(errors));
        source.set("HTTPCode_ELB_3XX_Count", report.balancer3xx);
        source.set("HTTPCode_ELB_4XX_Count", report.balancer4xx);
        source.set("HTTPCode_ELB_5XX_Count", report.balancer5xx);
        source.set("HTTPCode_Target_5XX_Count", report.target5xx);
        Json latency = Json::object();
        latency.set("p50Micros", report.p50Micros);
        latency.set("p95Micros", report.p95Micros);
        latency.set("p99Micros", report.p99Micros);
        source.set("latency", std::move(latency));
        sources.set(world.text(world.sources[at].name), std::move(source));
    }
    return sources;
}

Json stateJson(const doc::Document& document, const sim::World& world)
{
    // The start was checked when the document was read.
    const Result<std::int64_t> start = parseInstant(document.start);
    const Moment moment{world, start ? *start : 0};
    Json json = Json::object();
    json.set("start", moment.text({}));
    json.set("now", moment.text(world.now));
    json.set("seed", document.seed);
    json.set("digest", world.facts.digest().text());
    json.set("clusters", clustersJson(moment));
    json.set("services", servicesJson(moment));
    json.set("serviceDeployments", serviceDeploymentsJson(moment));
    json.set("tasks", tasksJson(moment));
    json.set("containerInstances", containerInstancesJson(moment));
    json.set("networkInterfaces", networkInterfacesJson(moment));
    json.set("taskDefinitions", taskDefinitionsJson(document, moment));
    json.set("capacityProviders", capacityProvidersJson(world));
    json.set("autoScalingGroups", autoScalingGroupsJson(moment));
    json.set("warmPools", warmPoolsJson(moment));
    json.set("scalingActivities", scalingActivitiesJson(moment));
    json.set("scalableTargets", scalableTargetsJson(moment));
    json.set("scalingPolicies", scalingPoliciesJson(moment));
    json.set("alarms", alarmsJson(moment));
    json.set("queues", queuesJson(moment));
    json.set("topics", topicsJson(moment));
    json.set("subscribers", subscribersJson(moment));
    json.set("targetHealth", targetHealthJson(moment));
    json.set("listenerRules", listenerRulesJson(moment));
    json.set("metrics", metricsJson(moment));
    json.set("rules", eventRulesJson(moment, false));
    json.set("schedules", eventRulesJson(moment, true));
    json.set("buckets", bucketsJson(world));
    json.set("tables", dynamoTablesJson(world));
    json.set("fileSystems", fileSystemsJson(world));
    json.set("mountTargets", mountTargetsJson(world));
    json.set("volumes", volumesJson(moment));
    json.set("repositories", repositoriesJson(moment));
    json.set("images", repositoryImagesJson(moment));
    json.set("logGroups", logGroupsJson(moment));
    json.set("logEvents", logEventsJson(moment));
    json.set("traffic", trafficJson(moment));
    if (world.followed)
        json.set("followed", followedJson(moment));
    json.set("cost", costJson(moment));
    return json;
}

} // namespace stowage::aws
