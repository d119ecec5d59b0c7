// SPDX-License-Identifier: MIT
#include "sim/laws/event_tasks.h"

#include "plan/fargate.h"
#include "plan/provider_split.h"
#include "sim/adopt.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/definitions.h"
#include "sim/laws/managed_volumes.h"

#include <algorithm>

namespace stowage::sim::event_tasks {

namespace {
// As long as startedBy of EventBridge is at most, and never cut within a character.
std::string startedBy(const std::string& text)
{
    std::size_t most = std::min<std::size_t>(text.size(), 36);
    while (most < text.size() && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

bool isOnFargate(const RunTask& run)
{
    return run.fargate ||
           (!run.providers.empty() && isFargateProvider(run.providers.front().provider));
}

std::string invalid(const std::string& words)
{
    return "InvalidParameterException: " + words;
}

// A default strategy may outlive what it names.
bool areProvidersThere(const World& world, const RunTask& run)
{
    const auto cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(run.cluster));
    const std::vector<std::string>& associated = world.asked.clusters[cluster.slot]->providers;
    return std::all_of(run.providers.begin(), run.providers.end(), [&](const ProviderItem& item) {
        if (std::find(associated.begin(), associated.end(), item.provider) == associated.end())
            return false;
        if (isFargateProvider(item.provider))
            return true;
        const auto at = capacity_providers::named(world, cluster, item.provider);
        return at && world.capacityProviders[at].group;
    });
}

std::string objectionToPlatform(const RunTask& run)
{
    if (run.platformVersion.empty())
        return {};
    if (!isOnFargate(run))
        return invalid("The platform version must be null when specifying an EC2 launch type");
    if (run.platformVersion != "LATEST" && run.platformVersion != kFargatePlatform)
        return "PlatformUnknownException: The specified platform version does not exist";
    return {};
}

std::string objectionToNetwork(const RunTask& run, NetworkMode mode)
{
    const bool isGiven = !run.subnets.empty() || !run.securityGroups.empty();
    if (mode == NetworkMode::awsvpc && run.subnets.empty())
        return invalid("Network Configuration must be provided when networkMode 'awsvpc' is "
                       "specified");
    if (mode != NetworkMode::awsvpc && isGiven)
        return invalid("Network Configuration is not valid for the given networkMode of this task "
                       "definition");
    if (isGiven && run.assignsPublicIp && !isOnFargate(run))
        return invalid("Assign public IP is not supported for this launch type");
    return {};
}
} // namespace

RunTask callFor(const World& world, const EventRuleNode& node, const ElementId& definition)
{
    RunTask run;
    run.cluster = node.task.cluster;
    run.definition = definition;
    run.revision = node.task.revision;
    run.count = node.task.count;
    run.group = node.task.group;
    run.startedBy =
        startedBy((node.isScheduler ? "chronos-schedule/" : "events-rule/") + node.name);
    run.subnets = node.task.subnets;
    run.securityGroups = node.task.securityGroups;
    run.subnetZones = node.task.subnetZones;
    run.fargate = node.task.fargate;
    run.assignsPublicIp = node.task.assignsPublicIp;
    run.platformVersion = node.task.platform;
    const auto cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(run.cluster));
    if (node.task.byDefault && cluster)
        for (const StrategyItem& item : world.asked.clusters[cluster.slot]->defaultStrategy)
            run.providers.push_back({item.provider, item.base, item.weight});
    return run;
}

std::string objectionTo(const World& world, const RunTask& run)
{
    const Ix<Revision> revision = definitions::find(world, run.definition, run.revision);
    if (!revision)
        return "ClientException: TaskDefinition not found";
    if (!areProvidersThere(world, run))
        return invalid("The specified capacity provider strategy cannot contain a capacity "
                       "provider that is not associated with the cluster. Associate the capacity "
                       "provider with the cluster and try again");
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    const bool onFargate = isOnFargate(run);
    if (onFargate ? !node.runsOnFargate : !node.runsOnEc2)
        return invalid(std::string("Task definition does not support launch_type ") +
                       (onFargate ? "FARGATE" : "EC2"));
    if (const std::string words = managed_volumes::objectionTo(world, revision, run.volume.name);
        !words.empty())
        return invalid(words.substr(0, words.size() - 1));
    const std::string platform = objectionToPlatform(run);
    return platform.empty() ? objectionToNetwork(run, node.network) : platform;
}

} // namespace stowage::sim::event_tasks
