// SPDX-License-Identifier: MIT
#include "aws/state_launch.h"

#include "aws/arns.h"
#include "plan/fargate.h"
#include "plan/instance_types.h"
#include "plan/provider_split.h"
#include "sim/adopt.h"
#include "sim/costs.h"
#include "sim/laws/launches.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::string_view kProviderArn = "arn:aws:ecs:us-east-1:123456789012:capacity-provider/";
constexpr double kNanosPerDollar = 1e9;

std::string_view platformOf(const std::string& asked)
{
    return asked.empty() ? sim::kFargatePlatform : std::string_view(asked);
}

void setPlatform(std::string_view version, Json& json)
{
    json.set("platformVersion", version);
    json.set("platformFamily", "Linux");
}

std::string_view switchText(bool isOn)
{
    return isOn ? "ENABLED" : "DISABLED";
}

// API CapacityProvider.
Json providerJson(const sim::World& world, Ix<sim::CapacityProvider> at)
{
    const sim::CapacityProvider& row = world.capacityProviders[at];
    const auto& node = world.asked.capacityProviders[at.slot];
    Json json = Json::object(), group = Json::object(), scaling = Json::object();
    json.set("capacityProviderArn", std::string(kProviderArn) + std::string(world.text(row.name)));
    json.set("name", world.text(row.name));
    json.set("status", "ACTIVE");
    if (row.group)
        group.set("autoScalingGroupArn", autoScalingGroupArn(world, row.group));
    scaling.set("status", switchText(node->isManaged));
    scaling.set("targetCapacity", node->targetCapacity);
    scaling.set("minimumScalingStepSize", node->minimumStep);
    scaling.set("maximumScalingStepSize", node->maximumStep);
    scaling.set("instanceWarmupPeriod", node->warmupSeconds);
    group.set("managedScaling", std::move(scaling));
    group.set("managedTerminationProtection", switchText(node->protectsInstances));
    group.set("managedDraining", switchText(node->drainsInstances));
    json.set("autoScalingGroupProvider", std::move(group));
    json.set("tags", Json::array());
    return json;
}

Json amountsJson(const sim::Bill& bill)
{
    const std::pair<std::string_view, std::int64_t> amounts[] = {{"ec2", bill.instances},
                                                                 {"ec2Spot", bill.spotInstances},
                                                                 {"fargate", bill.fargate},
                                                                 {"fargateSpot", bill.fargateSpot},
                                                                 {"ebs", bill.volumes}};
    std::int64_t total = 0;
    Json json = Json::object();
    for (const auto& [key, nanodollars] : amounts) {
        json.set(key, static_cast<double>(nanodollars) / kNanosPerDollar);
        total += nanodollars;
    }
    json.set("total", static_cast<double>(total) / kNanosPerDollar);
    return json;
}
} // namespace

Json strategyJson(const sim::ProviderStrategy& strategy)
{
    Json list = Json::array();
    for (const sim::StrategyItem& item : strategy) {
        Json json = Json::object();
        json.set("capacityProvider", item.provider);
        json.set("weight", item.weight);
        json.set("base", item.base);
        list.append(std::move(json));
    }
    return list;
}

namespace {
void setLaunch(const sim::World& world, const sim::Launch& launch, Ix<sim::Service> at, Json& json)
{
    const sim::fargate::Ways ways = sim::fargate::waysOf(launch.fargate, launch.providers);
    if (!launch.providers.empty())
        json.set("capacityProviderStrategy", strategyJson(ways ? ways.strategy : launch.providers));
    else
        json.set("launchType", ways ? "FARGATE" : "EC2");
    const auto node = sim::askedOf(world.asked.services, at.slot);
    if (ways)
        setPlatform(platformOf(node ? node->platformVersion : std::string()), json);
}
} // namespace

void setLaunch(const sim::World& world, Ix<sim::Service> at, Json& json)
{
    const Ix<sim::Deployment> newest = world.services[at].lastDeployment;
    const auto node = sim::askedOf(world.asked.services, at.slot);
    if (newest)
        setLaunch(world, newest, json);
    else
        setLaunch(world, node ? sim::launches::asked(*node) : sim::Launch{}, at, json);
}

void setLaunch(const sim::World& world, Ix<sim::Deployment> at, Json& json)
{
    setLaunch(world, sim::launches::of(world, at), world.deployments[at].service, json);
}

void setLaunch(const sim::World& world, Ix<sim::Task> at, Json& json)
{
    const sim::Task& task = world.tasks[at];
    const bool onFargate = task.capacity != sim::Capacity::ec2;
    json.set("launchType", onFargate ? "FARGATE" : "EC2");
    if (task.provider != 0)
        json.set("capacityProviderName", world.text(task.provider));
    if (!onFargate)
        return;
    if (task.byStrategy)
        json.set("capacityProviderName", sim::providerOf(task.capacity));
    setPlatform(sim::kFargatePlatform, json);
    const auto& node = world.asked.revisions[task.revision.slot];
    Json storage = Json::object();
    storage.set("sizeInGiB",
                node && node->ephemeralGib > 0 ? node->ephemeralGib : sim::kUsualEphemeralGib);
    json.set("ephemeralStorage", std::move(storage));
}

Json capacityProvidersJson(const sim::World& world)
{
    Json list = Json::array();
    for (const std::string_view name : {sim::kFargateProvider, sim::kFargateSpotProvider}) {
        Json json = Json::object();
        json.set("capacityProviderArn", std::string(kProviderArn) + std::string(name));
        json.set("name", name);
        json.set("status", "ACTIVE");
        json.set("tags", Json::array());
        list.append(std::move(json));
    }
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at))
        list.append(providerJson(world, at));
    return list;
}

Json costJson(const Moment& moment)
{
    Json json = Json::object();
    json.set("currency", "USD");
    json.set("pricesOf", sim::kPricesOf);
    json.set("assumes", "Approximate prices of us-east-1, On-Demand; Spot at 30 % of them, "
                        "although it floats; a month has 30 days. Load balancers, NAT gateways, "
                        "storage of instances and traffic are not counted.");
    json.set("perHour", amountsJson(sim::costPerHour(moment.world)));
    json.set("ofTheRun", amountsJson(sim::costOfRun(moment.world)));
    return json;
}

} // namespace stowage::aws
