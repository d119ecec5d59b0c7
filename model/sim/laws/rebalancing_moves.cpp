// SPDX-License-Identifier: MIT
#include "sim/laws/rebalancing_moves.h"

#include "plan/provider_split.h"
#include "sim/laws/fargate_starts.h"
#include "sim/laws/faults.h"
#include "sim/laws/launches.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/rebalancing.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_fargate.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::rebalancing {

namespace {
void add(std::vector<Zone>& zones, NameId name)
{
    const bool isKnown = std::any_of(zones.begin(), zones.end(),
                                     [name](const Zone& zone) { return zone.name == name; });
    if (name != 0 && !isKnown)
        zones.push_back({name, 0});
}

// The zones that the service may use and that have an instance.
std::vector<Zone> zonesOfInstances(const World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    const Ix<Revision> revision = world.deployments[row.lastDeployment].revision;
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    const placement::Wanted wanted = placement::wantedBy(world, service, revision);
    std::vector<Zone> zones;
    for (auto host = world.clusters[row.cluster].firstHost; host;
         host = world.hosts[host].nextOfCluster) {
        const Host& each = world.hosts[host];
        if (scheduler::isGivenTo(world, service, each) && each.status == InstanceStatus::active &&
            each.agentConnected && placement::isLocated(wanted, node, world.text(each.zone)))
            add(zones, each.zone);
    }
    return zones;
}

// The zone of a subnet; 0: there is no such subnet.
NameId zoneOf(const World& world, const ElementId& subnet)
{
    if (world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id == subnet)
                return world.names.find(node.zone);
    return 0;
}

// The zones of its subnets, but for those in which Fargate lacks capacity.
std::vector<Zone> zonesOfSubnets(const World& world, Ix<Service> service, Capacity capacity)
{
    const Service& row = world.services[service];
    const Ix<Revision> revision = world.deployments[row.lastDeployment].revision;
    std::vector<Zone> zones;
    for (const ElementId& subnet : world.asked.services[service.slot]->subnets) {
        const NameId zone = zoneOf(world, subnet);
        if (faults::lackOfFargate(world, {row.cluster, service, revision, capacity, zone}) == 0)
            add(zones, zone);
    }
    return zones;
}

// Where one task more, and one less where there are most, is more even than now: those with the
// fewest first.
std::vector<Zone> lackingZones(std::vector<Zone> zones)
{
    int most = 0;
    for (const Zone& zone : zones)
        most = std::max(most, zone.tasks);
    std::erase_if(zones, [most](const Zone& zone) { return most - zone.tasks < 2; });
    std::stable_sort(zones.begin(), zones.end(),
                     [](const Zone& a, const Zone& b) { return a.tasks < b.tasks; });
    return zones;
}

Move unplaced(NameId zone, const PlacementVerdict& verdict)
{
    Move move;
    move.zone = zone;
    move.lack = sim::wordsOf(verdict);
    move.lackRule = ruleNumber("rebalancing.moves");
    return move;
}

Move moveToInstance(const World& world, Ix<Service> service, const std::vector<Zone>& lacking)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    placement::Wanted wanted =
        placement::wantedBy(world, service, world.deployments[deployment].revision);
    const bool isByProvider = !launches::groupProvidersOf(world, deployment).empty();
    const auto provider =
        isByProvider ? scheduler::nextProvider(world, service, deployment) : Ix<CapacityProvider>{};
    if (provider)
        wanted.scalingGroup = world.capacityProviders[provider].group;
    if (isByProvider && !wanted.scalingGroup && !lacking.empty())
        return unplaced(lacking.front().name, verdictFor(placement::askFor(world, wanted)));
    Move first;
    for (const Zone& zone : lacking) {
        wanted.zone = zone.name;
        PlacementVerdict verdict = placement::decide(world, wanted);
        if (verdict.winner == 0) {
            if (first.zone == 0)
                first = unplaced(zone.name, verdict);
            continue;
        }
        Move move;
        move.zone = zone.name;
        move.isPlaced = true;
        move.verdict = std::move(verdict);
        move.provider = provider ? world.capacityProviders[provider].name : NameId{};
        return move;
    }
    return first;
}

Move moveToFargate(World& world, Ix<Service> service, Capacity capacity,
                   const std::vector<Zone>& lacking)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    Move first;
    for (const Zone& zone : lacking) {
        fargate::Ask ask = scheduler::askFor(world, service, deployment, capacity);
        std::erase_if(ask.subnets,
                      [&](const ElementId& subnet) { return zoneOf(world, subnet) != zone.name; });
        Move move;
        move.zone = zone.name;
        move.choice = fargate::choose(world, ask);
        move.isPlaced = move.choice.lack == fargate::Lack::none;
        move.lack = move.choice.words;
        move.lackRule = move.choice.lack == fargate::Lack::vcpus ? ruleNumber("fargate.vcpus")
                                                                 : ruleNumber("fargate.capacity");
        move.onFargate = std::move(ask);
        if (move.isPlaced)
            return move;
        if (first.zone == 0)
            first = std::move(move);
    }
    return first;
}
} // namespace

Share shareOf(const World& world, Ix<Service> service, Capacity capacity)
{
    Share share;
    share.capacity = capacity;
    share.zones = capacity == Capacity::ec2 ? zonesOfInstances(world, service)
                                            : zonesOfSubnets(world, service, capacity);
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Task& task = world.tasks[at];
        for (Zone& zone : share.zones)
            zone.tasks += task.desired == TaskStatus::running && task.capacity == capacity &&
                                  task.zone == zone.name
                              ? 1
                              : 0;
    }
    std::sort(share.zones.begin(), share.zones.end(), [&world](const Zone& a, const Zone& b) {
        return world.text(a.name) < world.text(b.name);
    });
    return share;
}

std::vector<Share> sharesOf(const World& world, Ix<Service> service)
{
    const fargate::Ways ways = launches::waysOf(world, service);
    std::vector<Share> shares;
    for (const StrategyItem& item : ways.strategy)
        shares.push_back(shareOf(world, service, *capacityOf(item.provider)));
    if (!ways)
        shares.push_back(shareOf(world, service, Capacity::ec2));
    return shares;
}

bool isEven(const Share& share)
{
    std::vector<int> tasks;
    for (const Zone& zone : share.zones)
        tasks.push_back(zone.tasks);
    return isEven(tasks);
}

bool lacksProvider(const World& world, Ix<Service> service)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    if (launches::groupProvidersOf(world, deployment).empty())
        return false;
    const auto next = scheduler::nextProvider(world, service, deployment);
    return !next || !world.capacityProviders[next].group;
}

Move moveFor(World& world, Ix<Service> service, const Share& share)
{
    const std::vector<Zone> lacking = lackingZones(share.zones);
    return share.capacity == Capacity::ec2 ? moveToInstance(world, service, lacking)
                                           : moveToFargate(world, service, share.capacity, lacking);
}

Ix<Task> carryOut(World& world, Ix<Service> service, const Move& move)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    if (move.onFargate) {
        ++world.services[service].placed;
        tasks::NewTask wanted;
        wanted.deployment = deployment;
        wanted.byStrategy = launches::waysOf(world, deployment).byStrategy;
        wanted.hasPublicAddress = world.asked.services[service.slot]->assignsPublicIp;
        return fargate::startPlaced(world, *move.onFargate, move.choice, wanted,
                                    idOf(world.services[service]));
    }
    const std::uint32_t number =
        scheduler::startPlaced(world, service, deployment, move.verdict, false, move.provider);
    return {world.slotOf({EntityKind::task, number})};
}

bool mayLaunch(World& world, Ix<Service> service, const Share& share)
{
    if (share.capacity == Capacity::ec2 || fargate::launchesLeft(world) > 0)
        return true;
    scheduler::lookAt(world, service, fargate::nextLaunchAt(world));
    return false;
}

} // namespace stowage::sim::rebalancing
