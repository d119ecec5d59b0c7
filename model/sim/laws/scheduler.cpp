// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/deployments.h"
#include "sim/laws/placement_board.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::scheduler {

namespace {
using TaskList = std::vector<Ix<Task>>;

// The tasks of a service as a pass sees them.
struct Sorted {
    TaskList current, bad, leaving, leavingBad;
    PassCounts counts;
    int running = 0;         // of `current`
    bool deploying = false;  // some that leave are of an older deployment
    Time graceEnds = kNever; // the first end of a grace period that still excuses a task
};

bool leaves(const World& world, const Task& task)
{
    return task.deployment != world.services[task.service].lastDeployment ||
           world.hosts[task.host].status != InstanceStatus::active;
}

// healthCheckGracePeriodSeconds: counted from the start of the task.
Time graceEndOf(const World& world, Ix<Task> at)
{
    const auto& asked = world.asked.services[world.tasks[at].service.slot];
    const Time started = world.taskStories[at.slot].startedAt;
    return started == kNever || !asked ? Time{} : started + seconds(asked->healthCheckGraceSeconds);
}

void sortLive(const World& world, Ix<Task> at, Sorted& sorted)
{
    const Task& task = world.tasks[at];
    const bool unhealthy = task.health == HealthStatus::unhealthy;
    const Time graceEnds = graceEndOf(world, at);
    const bool excused = unhealthy && graceEnds > world.now;
    if (excused)
        sorted.graceEnds = std::min(sorted.graceEnds, graceEnds);
    const bool bad = unhealthy && !excused;
    PassCounts& counts = sorted.counts;
    if (leaves(world, task)) {
        const bool gone = bad || task.status != TaskStatus::running;
        (gone ? sorted.leavingBad : sorted.leaving).push_back(at);
        const bool drained = task.deployment == world.services[task.service].lastDeployment;
        const auto& asked = world.asked.services[task.service.slot];
        const bool alone = drained && (!asked || asked->targets.empty());
        sorted.deploying = sorted.deploying || !drained;
        counts.leavingHealthy += !gone && (alone || countsHealthy(world, at)) ? 1 : 0;
    } else {
        (bad ? sorted.bad : sorted.current).push_back(at);
        counts.currentHealthy += !bad && countsHealthy(world, at) ? 1 : 0;
        sorted.running += !bad && task.status == TaskStatus::running ? 1 : 0;
    }
}

Sorted sortedTasks(const World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    Sorted sorted;
    PassCounts& counts = sorted.counts;
    counts.desired = row.desired;
    const auto& asked = world.asked.services[service.slot];
    if (asked) {
        counts.minimumHealthyPercent = asked->minimumHealthyPercent;
        counts.maximumPercent = asked->maximumPercent;
    }
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Task& task = world.tasks[at];
        if (task.desired == TaskStatus::running) {
            sortLive(world, at, sorted);
            continue;
        }
        ++counts.stopping;
        counts.replacedOnes |= leaves(world, task) || task.health == HealthStatus::unhealthy;
    }
    // To replace what drains, RUNNING is healthy enough where no load balancer looks.
    if (!sorted.leaving.empty() && !sorted.deploying && (!asked || asked->targets.empty()))
        counts.currentHealthy = sorted.running;
    counts.current = static_cast<int>(sorted.current.size());
    counts.bad = static_cast<int>(sorted.bad.size());
    counts.leaving = static_cast<int>(sorted.leaving.size());
    counts.leavingBad = static_cast<int>(sorted.leavingBad.size());
    return sorted;
}

std::string scalingReason(const World& world, Ix<Service> service)
{
    const Deployment& primary = world.deployments[world.services[service].lastDeployment];
    return "Scaling activity initiated by (deployment " + deploymentIdText(world, primary.number) +
           ")";
}

// Takes `count` victims out of the list and stops them.
void stopSome(World& world, Ix<Service> service, TaskList tasks, int count,
              std::vector<std::uint64_t>& stopped)
{
    for (; count > 0 && !tasks.empty(); --count) {
        std::vector<bool> first;
        for (const Ix<Task> at : tasks)
            first.push_back(!countsHealthy(world, at));
        const Ix<Task> victim = placement::victimAmong(world, service, tasks, first);
        std::erase(tasks, victim);
        const Task& task = world.tasks[victim];
        const bool failed = task.health == HealthStatus::unhealthy && task.firstTarget;
        std::string reason = scalingReason(world, service);
        if (failed) {
            const TargetGroup& group = world.targetGroups[world.targets[task.firstTarget].group];
            reason = "Task failed ELB health checks in (target-group " +
                     targetGroupArnText(world, group.number, world.text(group.name)) + ")";
        }
        stopped.push_back(task.number);
        const bool drains = world.hosts[task.host].status == InstanceStatus::draining;
        tasks::requestStop(world, victim, StopCode::serviceSchedulerInitiated, reason,
                           drains ? ruleNumber("instance.drainRunning")
                                  : ruleNumber("task.release"));
    }
}

void stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                   const PassOrders& orders)
{
    std::vector<std::uint64_t> stopped;
    const int bad = std::min(orders.stopLeaving, sorted.counts.leavingBad);
    stopSome(world, service, sorted.leavingBad, bad, stopped);
    stopSome(world, service, sorted.leaving, orders.stopLeaving - bad, stopped);
    stopSome(world, service, sorted.bad, orders.stopBad, stopped);
    stopSome(world, service, sorted.current, orders.scaleIn, stopped);
    if (stopped.empty())
        return;
    world.services[service].steady = false;
    world.tell(
        {FactKind::tasksStopped, idOf(world.services[service]), ruleNumber("scheduler.pass")},
        stopped);
}

std::uint64_t closestOf(const PlacementVerdict& verdict)
{
    if (verdict.nearest.empty())
        return 0;
    return std::uint64_t{verdict.nearest.front().number} << 16U | verdict.nearest.front().failed;
}

void startAsOrdered(World& world, Ix<Service> service, int count, int replaced)
{
    std::vector<std::uint64_t> started;
    const Ix<Deployment> primary = world.services[service].lastDeployment;
    for (int n = 0; n < count; ++n) {
        const Ix<Revision> revision = world.deployments[primary].revision;
        const PlacementVerdict verdict =
            placement::decideQuickly(world, placement::wantedBy(world, service, revision));
        const std::vector<std::uint64_t> words = wordsOf(verdict);
        Service& row = world.services[service];
        if (verdict.winner == 0) {
            // The same message is not told twice, another reason is.
            const std::uint64_t closest = closestOf(verdict);
            const bool same = std::exchange(row.saidClosest, closest) == closest;
            if (!std::exchange(row.saidUnplaceable, true) || !same)
                world.tell({FactKind::placementFailed, idOf(row), ruleNumber("placement.filter")},
                           words);
            row.steady = false;
            break;
        }
        row.saidUnplaceable = false;
        tasks::NewTask wanted;
        wanted.cluster = row.cluster;
        wanted.service = service;
        wanted.deployment = primary;
        wanted.revision = revision;
        wanted.host = {verdict.winnerSlot};
        wanted.group = world.names.intern("service:" + std::string(world.text(row.name)));
        wanted.replacing = n < replaced;
        const Ix<Task> made = tasks::create(world, wanted);
        world.taskStories[made.slot].placement =
            world.tell({FactKind::taskPlaced, idOf(world.tasks[made]), ruleNumber("placement.rank"),
                        idOf(world.hosts[wanted.host])},
                       words);
        started.push_back(world.tasks[made].number);
    }
    if (started.empty())
        return;
    world.services[service].steady = false;
    world.tell(
        {FactKind::tasksStarted, idOf(world.services[service]), ruleNumber("scheduler.pass")},
        started);
}

void sayHowItStands(World& world, Ix<Service> service, const PassOrders& orders)
{
    Service& row = world.services[service];
    if (!orders.blocked)
        row.saidBlocked = false;
    else if (!std::exchange(row.saidBlocked, true))
        world.tell({FactKind::serviceBlocked, idOf(row), ruleNumber("scheduler.blocked")});
    const PassCounts after = sortedTasks(world, service).counts;
    const bool settled = after.current == row.desired && after.currentHealthy == row.desired &&
                         after.bad + after.leaving + after.leavingBad == 0;
    if (!settled)
        return;
    bool oldOnes = false;
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner)
        oldOnes |= world.tasks[at].deployment != row.lastDeployment;
    if (oldOnes)
        return;
    deployments::retireEmpty(world, service);
    deployments::complete(world, row.lastDeployment);
    if (after.stopping == 0 && !std::exchange(world.services[service].steady, true))
        world.tell({FactKind::serviceSteady, idOf(world.services[service]),
                    ruleNumber("scheduler.steady")});
}

void bookPass(World& world, Ix<Service> service, Time notBefore)
{
    Service& row = world.services[service];
    if (row.pass)
        return;
    const Duration grid = world.timing.schedulerPass;
    const std::int64_t passed = (notBefore - row.createdAt + grid - microseconds(1)) / grid;
    row.pass =
        world.book(row.createdAt + grid * passed, AppointmentKind::servicePass, service.slot);
}

void endOf(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    row.status = ServiceStatus::inactive;
    world.tell({FactKind::serviceStatusChanged, idOf(row), ruleNumber("service.delete")},
               {static_cast<std::uint64_t>(row.status)});
    Cluster& cluster = world.clusters[row.cluster];
    unlink(world.services, kServicesOfCluster, cluster.firstService, cluster.lastService, service);
}
} // namespace

bool countsHealthy(const World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    return row.status == TaskStatus::running && row.countedHealthy &&
           row.health != HealthStatus::unhealthy;
}

void lookAgain(World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    if (row.status == ServiceStatus::inactive)
        return;
    // A service that was just created is looked at before any time passes.
    bookPass(world, service, world.now == row.createdAt ? world.now : world.now + microseconds(1));
}

void pass(World& world, Ix<Service> service)
{
    world.services[service].pass = {};
    if (!world.services[service].lastDeployment) {
        if (world.services[service].status == ServiceStatus::draining)
            endOf(world, service);
        return;
    }
    const Sorted sorted = sortedTasks(world, service);
    const PassOrders orders = ordersFor(sorted.counts);
    stopAsOrdered(world, service, sorted, orders);
    startAsOrdered(world, service, orders.start, sorted.counts.bad);
    if (world.services[service].status == ServiceStatus::draining) {
        if (!world.services[service].firstTask)
            endOf(world, service);
        return;
    }
    sayHowItStands(world, service, orders);
    if (sorted.graceEnds != kNever)
        bookPass(world, service, sorted.graceEnds);
}

void whenTaskChanges(World& world, const Fact& fact)
{
    if (fact.objectKind != EntityKind::service)
        return;
    if (const Ix<Service> service{world.slotOf(fact.object())})
        lookAgain(world, service);
}

void whenRoomChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task)
        return;
    const Ix<Cluster> cluster = world.tasks[task].cluster;
    for (auto at = world.clusters[cluster].firstService; at; at = world.services[at].nextOfCluster)
        if (world.services[at].saidUnplaceable)
            lookAgain(world, at);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    const Ix<Cluster> cluster = world.hosts[host].cluster;
    for (auto at = world.clusters[cluster].firstService; at; at = world.services[at].nextOfCluster)
        lookAgain(world, at);
}

void whenInstanceDrains(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host || world.hosts[host].status != InstanceStatus::draining)
        return;
    TaskList waiting;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost)
        if (world.tasks[at].service && world.tasks[at].status < TaskStatus::running)
            waiting.push_back(at);
    for (const Ix<Task> at : waiting)
        tasks::requestStop(world, at, StopCode::serviceSchedulerInitiated,
                           scalingReason(world, world.tasks[at].service),
                           ruleNumber("instance.drainPending"));
}

void whenTargetChanges(World& world, const Fact& fact)
{
    const Ix<Target> target{world.slotOf(fact.subject())};
    if (!target || !world.tasks.holds(world.targets[target].task))
        return;
    const Ix<Task> at = world.targets[target].task;
    bool all = true, any = false;
    for (auto each = world.tasks[at].firstTarget; each; each = world.targets[each].nextOfTask) {
        all = all && world.targets[each].state == TargetState::healthy;
        any = any || world.targets[each].state == TargetState::unhealthy;
    }
    Task& task = world.tasks[at];
    const HealthStatus health = all   ? HealthStatus::healthy
                                : any ? HealthStatus::unhealthy
                                      : HealthStatus::unknown;
    if (!task.service || task.desired != TaskStatus::running ||
        (health == task.health && task.countedHealthy == all))
        return;
    task.health = health;
    task.countedHealthy = all;
    world.tell({FactKind::taskHealthChanged, idOf(task), ruleNumber("deployment.healthy"),
                idOf(world.services[task.service])},
               {static_cast<std::uint64_t>(health), all ? 1ULL : 0ULL});
}

} // namespace stowage::sim::scheduler
