// SPDX-License-Identifier: MIT
#include "sim/laws/launches.h"

#include "plan/provider_split.h"
#include "sim/adopt.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace stowage::sim::launches {

Launch asked(const ServiceNode& node)
{
    return {node.fargate && node.providers.empty(), node.providers, node.volume};
}

const Launch& of(const World& world, Ix<Deployment> at)
{
    return *world.launches[at.slot];
}

void begin(World& world, Ix<Deployment> at, Ix<Deployment> before)
{
    const Ix<Service> service = world.deployments[at].service;
    const bool isKept = before && world.services[service].keepsLaunch;
    putAt(world.launches, at.slot,
          std::make_shared<const Launch>(isKept ? of(world, before)
                                                : asked(*world.asked.services[service.slot])));
}

namespace {
// But for the volumes of its tasks.
bool runsAlike(const Launch& one, const Launch& other)
{
    return one.fargate == other.fargate && one.providers == other.providers;
}
} // namespace

bool isMoved(const World& world, Ix<Service> service, const ServiceNode& before)
{
    const ServiceNode& node = *world.asked.services[service.slot];
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    const Launch now = asked(node), then = asked(before);
    // PutClusterCapacityProviders: another default is for services that are created from then on.
    const bool isStated = !node.launchesByDefault || !before.launchesByDefault;
    const bool moves = isStated && !runsAlike(now, then);
    const bool hasOther = now.volume != then.volume;
    const bool differs = (moves || hasOther) && newest && now != of(world, newest);
    return isAsked(world, node.id, "launch", differs);
}

void rename(World& world, Ix<Cluster> cluster, std::string_view before, std::string_view now)
{
    for (auto at = world.deployments.first(); at; at = world.deployments.after(at)) {
        const Ix<Service> service = world.deployments[at].service;
        if (!world.services.holds(service) || world.services[service].cluster != cluster)
            continue;
        Launch launch = of(world, at);
        for (StrategyItem& item : launch.providers)
            if (item.provider == before)
                item.provider = now;
        if (launch != of(world, at))
            putAt(world.launches, at.slot, std::make_shared<const Launch>(std::move(launch)));
    }
}

fargate::Ways waysOf(const World& world, Ix<Deployment> at)
{
    if (!at || !world.asked.services[world.deployments[at].service.slot])
        return {};
    const Launch& launch = of(world, at);
    return fargate::waysOf(launch.fargate, launch.providers);
}

fargate::Ways waysOf(const World& world, Ix<Service> service)
{
    return waysOf(world, world.services[service].lastDeployment);
}

ProviderStrategy groupProvidersOf(const World& world, Ix<Deployment> at)
{
    if (!at || !world.asked.services[world.deployments[at].service.slot])
        return {};
    const ProviderStrategy& providers = of(world, at).providers;
    return providers.empty() || isFargateProvider(providers.front().provider) ? ProviderStrategy{}
                                                                              : providers;
}

ProviderStrategy groupProvidersOf(const World& world, Ix<Service> service)
{
    return groupProvidersOf(world, world.services[service].lastDeployment);
}

bool anyOnFargate(const World& world, Ix<Service> service)
{
    for (auto at = world.services[service].firstDeployment; at;
         at = world.deployments[at].nextOfService)
        if (waysOf(world, at))
            return true;
    return false;
}

} // namespace stowage::sim::launches
