// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_starts.h"

#include "sim/laws/placement_board.h"
#include "sim/laws/service_events.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::scheduler {

namespace {
std::uint64_t closestOf(const PlacementVerdict& verdict)
{
    if (verdict.nearest.empty())
        return 0;
    return std::uint64_t{verdict.nearest.front().number} << 16U | verdict.nearest.front().failed;
}

// Places and creates one task of a deployment; its number, or 0 where no instance meets its needs.
std::uint32_t startOne(World& world, Ix<Service> service, Ix<Deployment> deployment, bool replacing)
{
    const Ix<Revision> revision = world.deployments[deployment].revision;
    const placement::Wanted wishes = placement::wantedBy(world, service, revision);
    const PlacementVerdict verdict = placement::decideQuickly(world, wishes);
    const std::vector<std::uint64_t> words = wordsOf(verdict);
    Service& row = world.services[service];
    if (verdict.winner == 0) {
        // The same message is not told twice, another reason is.
        const std::uint64_t closest = closestOf(verdict);
        const bool same = std::exchange(row.saidClosest, closest) == closest;
        row.steady = false;
        if (!std::exchange(row.saidUnplaceable, true) || !same)
            service_events::mayRepeat(
                world, service,
                world.tell({FactKind::placementFailed, idOf(row), ruleNumber("placement.filter")},
                           words));
        return 0;
    }
    row.saidUnplaceable = false;
    tasks::NewTask wanted;
    wanted.cluster = row.cluster;
    wanted.service = service;
    wanted.deployment = deployment;
    wanted.revision = revision;
    wanted.host = {verdict.winnerSlot};
    wanted.group = world.names.intern("service:" + std::string(world.text(row.name)));
    wanted.replacing = replacing;
    ++row.placed;
    const Ix<Task> made = tasks::create(world, wanted);
    world.taskStories[made.slot].placement =
        world.tell({FactKind::taskPlaced, idOf(world.tasks[made]), ruleNumber("placement.rank"),
                    idOf(world.hosts[wanted.host])},
                   words);
    return world.tasks[made].number;
}

// During a deployment an unhealthy task is replaced with its own revision.
void restoreOlder(World& world, Ix<Service> service, int count, std::vector<std::uint64_t>& started)
{
    auto at = world.deployments[world.services[service].lastDeployment].previousOfService;
    for (; at && count > 0; at = world.deployments[at].previousOfService) {
        for (; count > 0 && world.deployments[at].owed > 0; --count) {
            const std::uint32_t number = startOne(world, service, at, true);
            if (number == 0)
                return;
            --world.deployments[at].owed;
            started.push_back(number);
        }
    }
}
} // namespace

void startAsOrdered(World& world, Ix<Service> service, const PassCounts& counts,
                    const PassOrders& orders)
{
    std::vector<std::uint64_t> started;
    const Ix<Deployment> primary = world.services[service].lastDeployment;
    const int beyond = std::max(0, counts.current + counts.bad - counts.desired);
    const int unreplaced = std::max(0, counts.bad - beyond) + world.deployments[primary].owed;
    std::uint64_t replaced = 0;
    for (int n = 0; n < orders.start; ++n) {
        const bool replacing = n < unreplaced;
        const std::uint32_t number = startOne(world, service, primary, replacing);
        if (number == 0)
            break;
        replaced += replacing ? 1 : 0;
        started.push_back(number);
    }
    std::int32_t& owed = world.deployments[primary].owed;
    owed = orders.start > 0 ? std::max(0, owed - static_cast<int>(replaced)) : owed;
    const std::size_t own = started.size();
    restoreOlder(world, service, orders.restore, started);
    replaced += started.size() - own;
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

} // namespace stowage::sim::scheduler
