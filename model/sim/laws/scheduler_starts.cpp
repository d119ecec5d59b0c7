// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_starts.h"

#include "sim/laws/circuit_breaker.h"
#include "sim/laws/daemons.h"
#include "sim/laws/launches.h"
#include "sim/laws/placement_board.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_fargate.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/service_events.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::scheduler {

namespace {
// Places and creates one task of a deployment; its number, or 0 where no instance meets its needs.
std::uint32_t startOne(World& world, Ix<Service> service, Ix<Deployment> deployment, bool replacing)
{
    const Ix<Revision> revision = world.deployments[deployment].revision;
    const PlacementVerdict verdict =
        placement::decideQuickly(world, placement::wantedBy(world, service, revision));
    if (verdict.winner == 0) {
        sayUnplaceable(world, service, verdict);
        return 0;
    }
    world.services[service].saidUnplaceable = false;
    return startPlaced(world, service, deployment, verdict, replacing);
}

bool isByProvider(const World& world, Ix<Deployment> at)
{
    return launches::waysOf(world, at) || !launches::groupProvidersOf(world, at).empty();
}

// Among capacity providers, or on Fargate by launch type.
std::vector<std::uint64_t> startDivided(World& world, Ix<Service> service,
                                        Ix<Deployment> deployment, int count, int replacing)
{
    return launches::waysOf(world, deployment)
               ? startOnFargate(world, service, deployment, count, replacing)
               : startOnProviders(world, service, deployment, count, replacing);
}

// During a deployment an unhealthy task is replaced with its own revision.
void restoreOlder(World& world, Ix<Service> service, int count, std::vector<std::uint64_t>& started)
{
    auto at = world.deployments[world.services[service].lastDeployment].previousOfService;
    for (; at && count > 0; at = world.deployments[at].previousOfService) {
        if (isByProvider(world, at)) {
            const int wanted = std::min(count, int{world.deployments[at].owed});
            for (const std::uint64_t task : startDivided(world, service, at, wanted, wanted)) {
                started.push_back(task);
                --world.deployments[at].owed;
                --count;
            }
            continue;
        }
        for (; count > 0 && world.deployments[at].owed > 0; --count) {
            const std::uint32_t number = startOne(world, service, at, true);
            if (number == 0)
                return;
            --world.deployments[at].owed;
            started.push_back(number);
        }
    }
}

void tellStarted(World& world, Ix<Service> service, std::vector<std::uint64_t>& started,
                 std::uint64_t replaced)
{
    if (started.empty())
        return;
    world.services[service].steady = false;
    const EntityId id = idOf(world.services[service]);
    if (replaced == 0) {
        world.tell({FactKind::tasksStarted, id, ruleNumber("scheduler.pass")}, started);
        return;
    }
    started.push_back(replaced);
    world.tell({FactKind::tasksReplaced, id, ruleNumber("scheduler.replace")}, started);
}
} // namespace

std::uint64_t closestOf(const PlacementVerdict& verdict)
{
    if (verdict.nearest.empty())
        return 0;
    return std::uint64_t{verdict.nearest.front().number} << 16U | verdict.nearest.front().failed;
}

void sayUnplaceable(World& world, Ix<Service> service, const PlacementVerdict& verdict)
{
    Service& row = world.services[service];
    const std::uint64_t closest = closestOf(verdict);
    const bool same = std::exchange(row.saidClosest, closest) == closest;
    row.steady = false;
    world.clusters[row.cluster].anyWaits = true;
    if (std::exchange(row.saidUnplaceable, true) && same)
        return;
    row.unplaceableFact = world.tell(
        {FactKind::placementFailed, idOf(row), ruleNumber("placement.filter")}, wordsOf(verdict));
    service_events::mayRepeat(world, service, row.unplaceableFact);
}

std::uint32_t startPlaced(World& world, Ix<Service> service, Ix<Deployment> deployment,
                          const PlacementVerdict& verdict, bool replacing, NameId provider)
{
    Service& row = world.services[service];
    tasks::NewTask wanted;
    wanted.cluster = row.cluster;
    wanted.service = service;
    wanted.deployment = deployment;
    wanted.revision = world.deployments[deployment].revision;
    wanted.host = {verdict.winnerSlot};
    wanted.group = world.names.intern("service:" + std::string(world.text(row.name)));
    wanted.replacing = replacing;
    wanted.provider = provider;
    wanted.byStrategy = provider != 0;
    ++row.placed;
    const Ix<Task> made = tasks::create(world, wanted);
    world.taskStories[made.slot].placement =
        world.tell({FactKind::taskPlaced, idOf(world.tasks[made]), ruleNumber("placement.rank"),
                    idOf(world.hosts[wanted.host])},
                   wordsOf(verdict));
    return world.tasks[made].number;
}

void startAsOrdered(World& world, Ix<Service> service, Ix<Deployment> primary,
                    const PassCounts& counts, const PassOrders& orders)
{
    std::vector<std::uint64_t> started;
    const int beyond = std::max(0, counts.current + counts.bad - counts.desired);
    const int unreplaced = std::max(0, counts.bad - beyond) + world.deployments[primary].owed;
    std::uint64_t replaced = 0;
    bool allPlaced = true;
    const bool isDivided = isByProvider(world, primary);
    if (isDivided) {
        started = startDivided(world, service, primary, orders.start, unreplaced);
        replaced = std::min<std::uint64_t>(started.size(), static_cast<std::uint64_t>(unreplaced));
        allPlaced = orders.start <= 0 || !world.services[service].saidUnplaceable ||
                    isLimited(world, service);
    }
    for (int n = 0; n < orders.start && !isDivided; ++n) {
        const bool replacing = n < unreplaced;
        const std::uint32_t number = startOne(world, service, primary, replacing);
        allPlaced = number != 0;
        if (!allPlaced)
            break;
        replaced += replacing ? 1 : 0;
        started.push_back(number);
    }
    std::int32_t& owed = world.deployments[primary].owed;
    owed = orders.start > 0 ? std::max(0, owed - static_cast<int>(replaced)) : owed;
    const std::size_t own = started.size();
    restoreOlder(world, service, orders.restore, started);
    replaced += started.size() - own;
    tellStarted(world, service, started, replaced);
    if (!allPlaced && primary == world.services[service].lastDeployment)
        circuit_breaker::couldNotPlace(world, service);
}

void startDaemons(World& world, Ix<Service> service, const std::vector<Ix<Host>>& instances)
{
    const Ix<Deployment> primary = world.services[service].lastDeployment;
    placement::Wanted wanted =
        placement::wantedBy(world, service, world.deployments[primary].revision);
    std::vector<std::uint64_t> started;
    bool allPlaced = true;
    for (const Ix<Host> at : instances) {
        wanted.only = at;
        const Ix<Revision> kept = daemons::takeAside(world, service, at);
        const PlacementVerdict verdict = placement::decide(world, wanted);
        if (verdict.winner != 0) {
            started.push_back(startPlaced(world, service, primary, verdict, false));
            if (kept && kept != wanted.revision)
                whenRoomIsFree(world, wanted.cluster); // what the new one does not take
            continue;
        }
        daemons::setAside(world, service, at, kept);
        if (std::exchange(allPlaced, false))
            sayUnplaceable(world, service, verdict);
    }
    if (allPlaced)
        world.services[service].saidUnplaceable = false;
    std::int32_t& owed = world.deployments[primary].owed;
    const auto replaced = std::min(static_cast<std::int32_t>(started.size()), owed);
    owed -= replaced;
    tellStarted(world, service, started, static_cast<std::uint64_t>(replaced));
    if (!allPlaced)
        circuit_breaker::couldNotPlace(world, service);
}

} // namespace stowage::sim::scheduler
