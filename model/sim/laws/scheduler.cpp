// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler.h"

#include "base/text.h"
#include "sim/because.h"
#include "sim/laws/daemons.h"
#include "sim/laws/deployments.h"
#include "sim/laws/machines.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler_fargate.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/laws/service_events.h"
#include "sim/laws/start_throttle.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"
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
    int staying = 0;         // a daemon's, until others have left their instance
    int keptYoung = 0;       // of `leaving`: protected, and not healthy yet
    bool deploying = false;  // some that leave are of an older deployment
    Time graceEnds = kNever; // the first end of a grace period that still excuses a task
};

bool leaves(const World& world, const Task& task)
{
    return task.deployment != world.services[task.service].lastDeployment || task.misplaced ||
           (task.host && world.hosts[task.host].status != InstanceStatus::active);
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
    counts.undecided += excused || task_health::mayTurnHealthy(world, at) ? 1 : 0;
    if (leaves(world, task)) {
        const bool gone = bad || task.status != TaskStatus::running;
        (gone ? sorted.leavingBad : sorted.leaving).push_back(at);
        sorted.deploying =
            sorted.deploying || task.deployment != world.services[task.service].lastDeployment;
        const bool young = !gone && !task_health::counts(world, at);
        counts.leavingHealthy += !gone && !young ? 1 : 0;
        sorted.keptYoung += young && task_protection::isProtected(world, at) ? 1 : 0;
    } else {
        (bad ? sorted.bad : sorted.current).push_back(at);
        counts.currentHealthy += !bad && task_health::counts(world, at) ? 1 : 0;
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
            if (daemons::staysUntilLast(world, task))
                ++sorted.staying;
            else
                sortLive(world, at, sorted);
            continue;
        }
        ++counts.stopping;
        counts.replacedOnes |= leaves(world, task) || task.health == HealthStatus::unhealthy;
    }
    // To replace what drains, RUNNING is healthy enough where no load balancer looks.
    if (!sorted.leaving.empty() && !sorted.deploying && (!asked || asked->targets.empty())) {
        counts.currentHealthy = sorted.running;
        counts.leavingHealthy = static_cast<int>(sorted.leaving.size());
        sorted.keptYoung = 0;
    }
    for (auto at = row.firstDeployment; at; at = world.deployments[at].nextOfService)
        if (at != row.lastDeployment)
            counts.owed += world.deployments[at].owed;
    counts.current = static_cast<int>(sorted.current.size());
    counts.bad = static_cast<int>(sorted.bad.size());
    counts.leaving = static_cast<int>(sorted.leaving.size());
    counts.leavingBad = static_cast<int>(sorted.leavingBad.size());
    return sorted;
}

// Numbers of tasks, as service events tell them apart.
struct Stopped {
    std::vector<std::uint64_t> running, pending;
};

// Which tasks go before all others when some of a list stop.
enum class First {
    notHealthy,        // rolling: the bounds count on those that are healthy
    broken,            // scale-in: unhealthy, or not RUNNING yet
    whicheverItBefalls // none: one unhealthy task is as good as another
};

Ix<Task> victimOf(const World& world, Ix<Service> service, const TaskList& tasks, First rule)
{
    const Service& row = world.services[service];
    if (rule == First::whicheverItBefalls) {
        const Stream dice = streamOf(world.seed, world.text(row.element), Purpose::choice);
        return tasks[dice.below(tasks.size(), row.chosen)];
    }
    std::vector<bool> first;
    for (const Ix<Task> at : tasks) {
        const Task& task = world.tasks[at];
        const bool broken =
            task.health == HealthStatus::unhealthy || task.status != TaskStatus::running;
        first.push_back(rule == First::broken ? broken : !task_health::counts(world, at));
    }
    if (machines::isOnFargate(world, tasks.front()))
        return victimOnFargate(world, service, tasks, first);
    return placement::victimAmong(world, service, tasks, first);
}

// Takes `count` victims out of the list and stops them.
void stopSome(World& world, Ix<Service> service, TaskList tasks, int count, First rule,
              Stopped& stopped)
{
    for (; count > 0 && !tasks.empty(); --count) {
        const Ix<Task> victim = victimOf(world, service, tasks, rule);
        ++world.services[service].chosen;
        std::erase(tasks, victim);
        const Task& task = world.tasks[victim];
        (task.status == TaskStatus::running ? stopped.running : stopped.pending)
            .push_back(task.number);
        const StopGround ground = stopGround(world, service, victim);
        const Because because(world, ground.fact);
        tasks::requestStop(world, victim, StopCode::serviceSchedulerInitiated, ground.reason,
                           isDraining(world, task) ? ruleNumber("instance.drainRunning")
                                                   : ruleNumber("task.release"));
    }
}

// Unhealthy tasks that stop before anything was started in their place.
void noteOwed(World& world, Ix<Service> service, const Sorted& sorted, const PassOrders& orders)
{
    const Ix<Deployment> primary = world.services[service].lastDeployment;
    for (const Ix<Task> at : sorted.leavingBad) {
        const Task& task = world.tasks[at];
        if (task.health == HealthStatus::unhealthy && task.deployment != primary &&
            !world.services[service].daemon)
            ++world.deployments[task.deployment].owed;
    }
    if (sorted.counts.current + sorted.counts.bad <= sorted.counts.desired)
        world.deployments[primary].owed += orders.stopBad;
}

void stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                   const PassOrders& orders)
{
    Stopped stopped;
    const int bad = std::min(orders.stopLeaving, sorted.counts.leavingBad);
    noteOwed(world, service, sorted, orders);
    int spared = 0;
    // How many of those that may go have to stay is what keeps the service from its steady state.
    const auto stopUnprotected = [&](TaskList tasks, int count, int kept, First rule) {
        const int held = task_protection::spare(world, service, tasks);
        const int may = std::min(std::max(0, count - kept), static_cast<int>(tasks.size()));
        spared += std::min(held, std::max(0, count - may));
        stopSome(world, service, std::move(tasks), may, rule, stopped);
    };
    stopUnprotected(sorted.leavingBad, bad, 0, First::notHealthy);
    // No healthy task goes in the place of one that is protected and not healthy yet.
    const int keptYoung =
        world.services[service].status == ServiceStatus::active ? sorted.keptYoung : 0;
    stopUnprotected(sorted.leaving, orders.stopLeaving - bad, keptYoung, First::notHealthy);
    stopSome(world, service, sorted.bad, orders.stopBad, First::whicheverItBefalls, stopped);
    stopUnprotected(sorted.current, orders.scaleIn, 0, First::broken);
    task_protection::say(world, service, spared);
    const EntityId id = idOf(world.services[service]);
    if (!stopped.running.empty() || !stopped.pending.empty())
        world.services[service].steady = false;
    if (!stopped.running.empty())
        world.tell({FactKind::tasksStopped, id, ruleNumber("scheduler.pass")}, stopped.running);
    if (!stopped.pending.empty())
        world.tell({FactKind::pendingTasksStopped, id, ruleNumber("scheduler.pass")},
                   stopped.pending);
}

void sayHowItStands(World& world, Ix<Service> service, const PassCounts& before,
                    const PassOrders& orders)
{
    Service& row = world.services[service];
    if (!orders.blocked)
        row.saidBlocked = false;
    else if (!std::exchange(row.saidBlocked, true))
        service_events::mayRepeat(
            world, service,
            world.tell(
                {FactKind::serviceBlocked, idOf(row), ruleNumber("scheduler.blocked")},
                {static_cast<std::uint64_t>(row.desired),
                 static_cast<std::uint64_t>(
                     minimumHealthy(row.desired, before.minimumHealthyPercent)),
                 static_cast<std::uint64_t>(maximumTasks(row.desired, before.maximumPercent))}));
    const Sorted sorted = sortedTasks(world, service);
    const PassCounts& after = sorted.counts;
    const bool settled = after.current == row.desired && after.currentHealthy == row.desired &&
                         after.bad + after.leaving + after.leavingBad + sorted.staying == 0;
    row.steady = row.steady && (settled || !row.daemon); // its next task waits for the one before
    if (!settled)
        return;
    bool oldOnes = false;
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner)
        oldOnes |= world.tasks[at].deployment != row.lastDeployment;
    if (oldOnes)
        return;
    deployments::retireEmpty(world, service);
    deployments::complete(world, row.lastDeployment, after.current);
    if (after.stopping == 0 && !std::exchange(world.services[service].steady, true))
        service_events::mayRepeat(
            world, service,
            world.tell({FactKind::serviceSteady, idOf(world.services[service]),
                        ruleNumber("scheduler.steady")},
                       {static_cast<std::uint64_t>(after.current)}));
}

// A look that is booked for the end of a grace period does not put off one that is due before.
void bookPass(World& world, Ix<Service> service, Time notBefore)
{
    Service& row = world.services[service];
    const Duration grid = world.timing.schedulerPass;
    const std::int64_t passed = (notBefore - row.createdAt + grid - microseconds(1)) / grid;
    const Time at = row.createdAt + grid * passed;
    if (row.pass && row.passAt <= at)
        return;
    world.cancel(row.pass);
    row.passAt = at;
    row.pass = world.book(at, AppointmentKind::servicePass, service.slot);
}

// Amazon ECS service event messages: a message is told again after six hours if its cause is still
// there.
void forgetWhatWasSaid(Service& row)
{
    if (std::exchange(row.repeats, false)) {
        row.saidBlocked = row.saidUnplaceable = row.saidInconsistent = row.steady = false;
        row.saidProtected = 0;
    }
}

// vacant: of a DAEMON service, the instances that are to hold a task and hold none.
PassOrders ordersOf(World& world, Ix<Service> service, const PassCounts& counts,
                    const std::vector<Ix<Host>>* vacant)
{
    PassOrders orders = ordersFor(counts);
    if (vacant) {
        orders.start = static_cast<int>(vacant->size());
        orders.restore = 0;
        orders.blocked = orders.blocked && vacant->empty();
    }
    return start_throttle::limited(world, service, orders);
}

void endOf(World& world, Ix<Service> service)
{
    world.cancel(world.services[service].repeat);
    Service& row = world.services[service];
    row.status = ServiceStatus::inactive;
    world.tell({FactKind::serviceStatusChanged, idOf(row), ruleNumber("service.delete")},
               {static_cast<std::uint64_t>(row.status)});
    Cluster& cluster = world.clusters[row.cluster];
    unlink(world.services, kServicesOfCluster, cluster.firstService, cluster.lastService, service);
}
} // namespace

void lookAgain(World& world, Ix<Service> service, Look why)
{
    Service& row = world.services[service];
    if (row.status == ServiceStatus::inactive)
        return;
    if (why == Look::forMissing && row.lackFact == 0)
        row.lackFact = world.cause;
    if (why == Look::forExcess && row.excessFact == 0)
        row.excessFact = world.cause;
    // A service that was just created is looked at before any time passes, and once: what starts
    // and ends in no time is started again by the next pass.
    const bool first = world.now == row.createdAt && row.passAt == kNever;
    bookPass(world, service, first ? world.now : world.now + microseconds(1));
}

void lookAtOnce(World& world, Ix<Service> service)
{
    lookAgain(world, service, Look::forMissing);
    Service& row = world.services[service];
    if (row.status == ServiceStatus::inactive || row.passAt <= world.now)
        return;
    world.cancel(row.pass);
    row.passAt = world.now;
    row.pass = world.book(world.now, AppointmentKind::servicePass, service.slot);
}

void lookAt(World& world, Ix<Service> service, Time notBefore)
{
    bookPass(world, service, notBefore);
}

void pass(World& world, Ix<Service> service)
{
    world.services[service].pass = {};
    // Many facts lead to one pass, and what booked it need not be what makes it act.
    const std::uint32_t lack = std::exchange(world.services[service].lackFact, 0);
    const std::uint32_t excess = std::exchange(world.services[service].excessFact, 0);
    if (!world.services[service].lastDeployment) {
        if (world.services[service].status == ServiceStatus::draining)
            endOf(world, service);
        return;
    }
    service_events::tellTargets(world, service);
    forgetWhatWasSaid(world.services[service]);
    const bool daemon =
        world.services[service].daemon && world.services[service].status == ServiceStatus::active;
    std::vector<Ix<Host>> vacant;
    if (daemon) {
        const Because because(world, lack != 0 ? lack : excess);
        vacant = daemons::review(world, service);
    }
    const Sorted sorted = sortedTasks(world, service);
    const PassOrders orders = ordersOf(world, service, sorted.counts, daemon ? &vacant : nullptr);
    service_events::tellUnhealthy(world, service, sorted.bad);
    service_events::tellUnhealthy(world, service, sorted.leavingBad);
    {
        const Because because(world, excess);
        stopAsOrdered(world, service, sorted, orders);
    }
    {
        const Because because(world, lack);
        if (daemon && orders.start > 0)
            startDaemons(world, service, vacant);
        else
            startAsOrdered(world, service, sorted.counts, orders);
    }
    if (world.services[service].status == ServiceStatus::draining) {
        if (!world.services[service].firstTask)
            endOf(world, service);
        return;
    }
    sayHowItStands(world, service, sorted.counts, orders);
    if (sorted.graceEnds != kNever)
        bookPass(world, service, sorted.graceEnds);
}

} // namespace stowage::sim::scheduler
