// SPDX-License-Identifier: MIT
#include "sim/laws/waiting_tasks.h"

#include "sim/laws/capacity_providers.h"
#include "sim/laws/run_task.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace stowage::sim::waiting_tasks {

namespace {
// What no instance has, as the closest match says it; 0: there is no instance.
std::uint8_t lackOf(const PlacementVerdict& verdict)
{
    if (verdict.nearest.empty())
        return 0;
    const std::optional<Need> need = namedNeed(verdict.nearest.front());
    return need ? static_cast<std::uint8_t>(static_cast<int>(*need) + 1) : std::uint8_t{0};
}

// Tasks that are alike find the same.
using Key = std::tuple<std::uint32_t, std::uint32_t, NameId, const RunTask*>;

const RunTask* runOf(const World& world, Ix<Task> at)
{
    return at.slot < world.waitingRuns.size() ? world.waitingRuns[at.slot].get() : nullptr;
}

Key keyOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    return {task.service.slot, task.revision.slot, task.provider, runOf(world, at)};
}

placement::Wanted wantedBy(World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    if (task.service)
        return placement::wantedBy(world, task.service, task.revision);
    return standalone::wantedBy(world, *runOf(world, at), task.cluster, task.revision);
}

// And what they lack.
struct Failed {
    Key key;
    std::uint8_t lack = 0;
};

// False: no instance of its provider takes it.
bool placeOne(World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const auto provider = capacity_providers::named(world, task.cluster, world.text(task.provider));
    if (!provider || !world.capacityProviders[provider].group)
        return false;
    placement::Wanted wanted = wantedBy(world, at);
    wanted.scalingGroup = world.capacityProviders[provider].group;
    const PlacementVerdict verdict = placement::decide(world, wanted);
    if (verdict.winner == 0) {
        world.tasks[at].lack = lackOf(verdict);
        return false;
    }
    ++(task.service ? world.services[task.service].placed : world.clusters[task.cluster].placed);
    const Ix<Host> host{verdict.winnerSlot};
    leave(world, at);
    world.taskStories[at.slot].placement =
        world.tell({FactKind::taskPlaced, idOf(world.tasks[at]), ruleNumber("placement.rank"),
                    idOf(world.hosts[host])},
                   wordsOf(verdict));
    tasks::land(world, at, host);
    return true;
}
} // namespace

void join(World& world, Ix<Task> at, const PlacementVerdict& verdict)
{
    Task& task = world.tasks[at];
    Cluster& cluster = world.clusters[task.cluster];
    linkLast(world.tasks, kOfHost, cluster.firstWaiting, cluster.lastWaiting, at);
    ++cluster.waiting;
    task.lack = lackOf(verdict);
    task.step = world.book(world.now + kLong, AppointmentKind::taskStep, at.slot);
    const auto provider = capacity_providers::named(world, task.cluster, world.text(task.provider));
    const EntityId of = provider ? idOf(world.capacityProviders[provider]) : EntityId{};
    world.mark(idOf(cluster));
    world.tell({FactKind::taskWaits, idOf(task), ruleNumber("provider.waits"), of},
               wordsOf(verdict));
}

void leave(World& world, Ix<Task> at)
{
    world.cancel(world.tasks[at].step);
    Cluster& cluster = world.clusters[world.tasks[at].cluster];
    unlink(world.tasks, kOfHost, cluster.firstWaiting, cluster.lastWaiting, at);
    const bool wasFull = cluster.waiting-- >= kMostWaiting;
    world.mark(idOf(cluster));
    if (at.slot < world.waitingRuns.size())
        world.waitingRuns[at.slot] = nullptr;
    if (wasFull)
        scheduler::whenRoomIsFree(world, world.tasks[at].cluster);
}

void waitedLong(World& world, Ix<Task> at)
{
    world.mark(idOf(world.tasks[at])); // and with it its cluster
}

void giveUp(World& world, Ix<Cluster> at, NameId provider)
{
    std::vector<Ix<Task>> left;
    for (auto task = world.clusters[at].firstWaiting; task; task = world.tasks[task].nextOfHost)
        if (world.tasks[task].provider == provider)
            left.push_back(task);
    for (const Ix<Task> task : left)
        tasks::requestStop(world, task, StopCode::taskFailedToStart,
                           "TaskFailedToStart: EMPTY CAPACITY PROVIDER",
                           ruleNumber("provider.group"));
}

bool isFull(const World& world, Ix<Cluster> cluster)
{
    return world.clusters[cluster].waiting >= kMostWaiting;
}

void bookLook(World& world, Ix<Cluster> at)
{
    Cluster& cluster = world.clusters[at];
    if (cluster.firstWaiting && !cluster.placing)
        cluster.placing = world.book(world.now, AppointmentKind::waitingDue, at.slot);
}

void look(World& world, Ix<Cluster> at)
{
    world.clusters[at].placing = {};
    std::vector<Ix<Task>> waiting;
    for (auto task = world.clusters[at].firstWaiting; task; task = world.tasks[task].nextOfHost)
        waiting.push_back(task);
    std::vector<Failed> failed;
    for (const Ix<Task> task : waiting) {
        const Key key = keyOf(world, task);
        const auto alike = std::find_if(failed.begin(), failed.end(),
                                        [&](const Failed& each) { return each.key == key; });
        if (alike != failed.end())
            world.tasks[task].lack = alike->lack;
        else if (!placeOne(world, task))
            failed.push_back({key, world.tasks[task].lack});
    }
    if (!failed.empty())
        world.mark(idOf(world.clusters[at]));
}

} // namespace stowage::sim::waiting_tasks
