// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/damages.h"

#include "sim/engine.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
// The balanced service is service-1, the one without is service-2.
Ix<Service> serviceOf(const World& world, const char* element)
{
    return rowOf<Service>(world, EntityKind::service, Subject(ElementId(element)));
}
Ix<Service> balanced(const World& world)
{
    return serviceOf(world, "service-1");
}
Ix<Service> alone(const World& world)
{
    return serviceOf(world, "service-2");
}
Ix<Task> taskOf(const World& world, Ix<Service> service)
{
    return world.services[service].firstTask;
}
Ix<Task> serverless(const World& world)
{
    return taskOf(world, serviceOf(world, "service-3"));
}
Ix<Task> stoppedTask(const World& world)
{
    auto at = world.tasks.first();
    while (world.tasks[at].status != TaskStatus::stopped)
        at = world.tasks.after(at);
    return at;
}
EntityId clusterOf(const World& world)
{
    return idOf(world.clusters[world.clusters.first()]);
}

template <class Node> void ask(std::shared_ptr<const Node>& asked, void (*change)(Node& node))
{
    Node node = *asked;
    change(node);
    asked = std::make_shared<const Node>(node);
}

void tellStop(World& world, Ix<Task> task, StopCode code)
{
    const EntityId service = idOf(world.services[world.tasks[task].service]);
    world.tell({FactKind::taskStopRequested, idOf(world.tasks[task]), 0, service},
               {static_cast<std::uint64_t>(code), 0,
                static_cast<std::uint64_t>(world.tasks[task].status), 0});
}

void tellHost(World& world, Ix<Host> host, InstanceStatus status)
{
    world.tell(
        {FactKind::instanceStatusChanged, idOf(world.hosts[host])},
        {static_cast<std::uint64_t>(world.hosts[host].status), static_cast<std::uint64_t>(status)});
}

void tellPlaced(World& world, Ix<Task> task, Ix<Host> host)
{
    world.tell({FactKind::taskPlaced, idOf(world.tasks[task]), 0, idOf(world.hosts[host])});
}

// Tasks beyond the maximum that nobody heard of before.
void startTooMany(World& world)
{
    const EntityId service = idOf(world.services[balanced(world)]);
    for (std::uint32_t number = 1'000; number < 1'100; ++number)
        world.tell({FactKind::taskCreated, {EntityKind::task, number}, 0, service});
    world.tell({FactKind::tasksStarted, service}, {1'000});
}

// All tasks leave DRAINING instances at once.
void stopTooMany(World& world)
{
    for (auto host = world.hosts.first(); host; host = world.hosts.after(host))
        tellHost(world, host, InstanceStatus::draining);
    std::vector<std::uint64_t> numbers;
    const Ix<Service> service = balanced(world);
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        tellStop(world, at, StopCode::serviceSchedulerInitiated);
        numbers.push_back(world.tasks[at].number);
    }
    world.tell({FactKind::tasksStopped, idOf(world.services[service])}, numbers);
}

void completeTooEarly(World& world)
{
    const EntityId service = idOf(world.services[balanced(world)]);
    const EntityId deployment{EntityKind::deployment, 1'000};
    world.tell({FactKind::deploymentStarted, deployment, 0, service}, {1});
    world.tell({FactKind::deploymentCompleted, deployment, 0, service});
}

void placeBeside(World& world)
{
    const Ix<Task> first = taskOf(world, alone(world));
    tellPlaced(world, world.tasks[first].nextOfOwner, world.tasks[first].host);
}

// A task of the service without a balancer that never comes to be RUNNING.
void failToStart(World& world)
{
    const Ix<Task> task = taskOf(world, alone(world));
    const EntityId service = idOf(world.services[alone(world)]);
    world.tell({FactKind::taskCreated, idOf(world.tasks[task]), 0, service});
    tellStop(world, task, StopCode::taskFailedToStart);
    world.tell({FactKind::taskStatusChanged, idOf(world.tasks[task]), 0, service},
               {static_cast<std::uint64_t>(TaskStatus::provisioning),
                static_cast<std::uint64_t>(TaskStatus::stopped), 9});
}

void delayStarts(World& world, std::uint64_t attempts, Duration delay)
{
    world.tell({FactKind::startsDelayed, idOf(world.services[alone(world)])},
               {attempts, static_cast<std::uint64_t>((world.now + delay).micros)});
}

void failThreeTimes(World& world, Duration delay)
{
    for (int n = 0; n < 3; ++n)
        failToStart(world);
    delayStarts(world, 3, delay);
}

void makeARevisionWait(World& world)
{
    Service& service = world.services[alone(world)];
    service.mayStartAt = world.now + minutes(10);
    world.tell({FactKind::deploymentStarted, {EntityKind::deployment, 1'000}, 0, idOf(service)},
               {1'000});
}

// All instances are to hold one, and two do.
void countTooFewDaemons(World& world)
{
    const Ix<Service> at = alone(world);
    ask<ServiceNode>(world.asked.services[at.slot],
                     [](ServiceNode& node) { node.constraints.clear(); });
    world.services[at].daemon = true;
    world.services[at].steady = true;
}

// Its dependency is not HEALTHY yet.
void startTooEarly(World& world)
{
    const Task& task = world.tasks[world.clusters[world.clusters.first()].firstAlone];
    const Ix<ContainerRun> waiting = world.containers[task.firstContainer].nextOfTask;
    world.tell({FactKind::containerStarted, idOf(world.containers[waiting]), 0, idOf(task)});
}

void stopProtectedWhereItDrains(World& world)
{
    const Ix<Task> at = taskOf(world, alone(world));
    const Ix<Host> host = world.tasks[at].host;
    tellHost(world, host, InstanceStatus::draining);
    world.hosts[host].status = InstanceStatus::draining;
    world.tell({FactKind::youProtectedTask, kYou, 0, idOf(world.tasks[at])},
               {static_cast<std::uint64_t>((world.now + hours(1)).micros)});
    tellStop(world, at, StopCode::serviceSchedulerInitiated);
}

void loseAnAppointment(World& world)
{
    world.agenda.cancel(world.tasks[stoppedTask(world)].step);
}

void launchByOtherDice(World& world)
{
    world.seed += 1;
    advance(world, world.now + minutes(5));
}

const Damage kDamages[] = {
    {1, "time goes back", [](World& w) { w.now = w.now - seconds(1); }},
    {1, "a lost appointment", loseAnAppointment},
    {2, "an appointment of nothing",
     [](World& w) { w.book(w.now + hours(1), AppointmentKind::taskStep, 0); }},
    {3, "an instant without an end", [](World& w) { w.paused = "It goes on and on."; }},
    {4, "other dice", launchByOtherDice},
    {6, "a number given twice",
     [](World& w) {
         w.tell({FactKind::taskCreated, idOf(w.tasks[stoppedTask(w)]), 0, clusterOf(w)});
     }},
    {6, "a row that is another's", [](World& w) { w.tasks[taskOf(w, alone(w))].number += 1; }},
    {7, "a count that is no sum", [](World& w) { w.services[balanced(w)].running += 1; }},
    {7, "less than nothing", [](World& w) { w.hosts[w.hosts.first()].scheduler.cpu = -1; }},
    {7, "a count of targets",
     [](World& w) { w.targetGroups[w.targetGroups.first()].healthy += 1; }},
    {9, "a status that goes back",
     [](World& w) {
         const Ix<Task> at = taskOf(w, alone(w));
         w.tell({FactKind::taskStatusChanged, idOf(w.tasks[at]), 0, idOf(w.services[alone(w)])},
                {static_cast<std::uint64_t>(TaskStatus::running),
                 static_cast<std::uint64_t>(TaskStatus::pending), 9});
     }},
    {9, "a status that nobody told",
     [](World& w) { w.tasks[taskOf(w, alone(w))].status = TaskStatus::deactivating; }},
    {10, "a stop that is taken back",
     [](World& w) { w.tasks[stoppedTask(w)].desired = TaskStatus::running; }},
    {10, "a container that starts too late",
     [](World& w) {
         const Task& task = w.tasks[stoppedTask(w)];
         w.tell(
             {FactKind::containerStarted, idOf(w.containers[task.firstContainer]), 0, idOf(task)});
     }},
    {11, "an essential container that never started",
     [](World& w) {
         w.containers[w.tasks[taskOf(w, alone(w))].firstContainer].startedAt = kNever;
     }},
    {11, "a container that does not wait", startTooEarly},
    {12, "a task that outlives its essential container",
     [](World& w) {
         w.containers[w.tasks[taskOf(w, alone(w))].firstContainer].status =
             ContainerStatus::stopped;
     }},
    {12, "a stop for a container that runs",
     [](World& w) { tellStop(w, taskOf(w, alone(w)), StopCode::essentialContainerExited); }},
    {13, "no essential container",
     [](World& w) {
         ask<DefinitionNode>(w.asked.revisions[w.tasks[taskOf(w, alone(w))].revision.slot],
                             [](DefinitionNode& node) { node.containers[0].essential = false; });
     }},
    {14, "SIGKILL out of nothing",
     [](World& w) {
         const Task& task = w.tasks[taskOf(w, alone(w))];
         w.tell(
             {FactKind::containerSignalled, idOf(w.containers[task.firstContainer]), 0, idOf(task)},
             {9});
     }},
    {15, "a health that nobody reported",
     [](World& w) { w.tasks[taskOf(w, alone(w))].rolledUp = HealthStatus::healthy; }},
    {15, "UNHEALTHY without a failure",
     [](World& w) {
         w.containers[w.tasks[taskOf(w, alone(w))].firstContainer].health = HealthStatus::unhealthy;
     }},
    {16, "a stopCode of a task that runs",
     [](World& w) { w.tasks[taskOf(w, alone(w))].stopCode = StopCode::userInitiated; }},
    {16, "STOPPED before it began to stop",
     [](World& w) { w.taskStories[stoppedTask(w).slot].stoppedAt = Time{}; }},
    {17, "a STOPPED task that holds memory",
     [](World& w) { w.tasks[stoppedTask(w)].inAgent = true; }},
    {18, "another revision",
     [](World& w) {
         w.tasks[taskOf(w, alone(w))].revision = w.tasks[taskOf(w, balanced(w))].revision;
     }},
    {18, "another service's deployment",
     [](World& w) {
         w.tasks[taskOf(w, alone(w))].deployment = w.services[balanced(w)].lastDeployment;
     }},
    {19, "an image that changes",
     [](World& w) {
         ask<DefinitionNode>(w.asked.revisions[w.revisions.first().slot],
                             [](DefinitionNode& node) { node.containers[0].image = "other"; });
     }},
    {19, "a number given twice",
     [](World& w) {
         const auto first = w.revisions.first();
         Revision& second = w.revisions[w.revisions.after(first)];
         second.family = w.revisions[first].family;
         second.revision = w.revisions[first].revision;
     }},
    {20, "more than the maximum", startTooMany},
    {21, "less than the minimum", stopTooMany},
    {22, "an end for the second time",
     [](World& w) {
         const Service& service = w.services[alone(w)];
         w.tell({FactKind::deploymentCompleted, idOf(w.deployments[service.lastDeployment]), 0,
                 idOf(service)});
     }},
    {22, "no PRIMARY deployment",
     [](World& w) {
         w.deployments[w.services[alone(w)].lastDeployment].status = DeploymentStatus::active;
     }},
    {23, "an end before its tasks run", completeTooEarly},
    {26, "a wait without an end",
     [](World& w) { w.services[alone(w)].mayStartAt = w.now + hours(1); }},
    {26, "a wait although its tasks run", [](World& w) { delayStarts(w, 3, seconds(30)); }},
    {26, "a wait that is no longer",
     [](World& w) {
         failThreeTimes(w, seconds(60));
         failToStart(w);
         delayStarts(w, 4, seconds(30));
     }},
    {26, "a start that does not wait",
     [](World& w) {
         failThreeTimes(w, minutes(10));
         failToStart(w);
     }},
    {26, "another revision that waits", makeARevisionWait},
    {27, "healthy too early",
     [](World& w) { w.taskStories[taskOf(w, alone(w)).slot].startedAt = w.now; }},
    {27, "healthy though a container is not",
     [](World& w) {
         const Ix<Revision> at = w.tasks[taskOf(w, alone(w))].revision;
         DefinitionNode node = *w.asked.revisions[at.slot];
         node.containers.front().check.stated = true;
         w.asked.revisions[at.slot] = std::make_shared<const DefinitionNode>(std::move(node));
     }},
    {28, "a daemon with two tasks on one instance",
     [](World& w) {
         w.services[balanced(w)].daemon = true;
         const Ix<Task> first = taskOf(w, balanced(w));
         w.tasks[w.tasks[first].nextOfOwner].host = w.tasks[first].host;
     }},
    {28, "a steady daemon whose count is none of its own",
     [](World& w) {
         w.services[alone(w)].daemon = true;
         w.services[alone(w)].steady = true;
         w.services[alone(w)].desired += 1;
     }},
    {28, "instances without their daemon that nobody counts", countTooFewDaemons},
    {29, "INACTIVE with tasks",
     [](World& w) { w.services[alone(w)].status = ServiceStatus::inactive; }},
    {29, "a deleted cluster with services",
     [](World& w) { w.clusters[w.clusters.first()].active = false; }},
    {29, "a task for a deleted cluster",
     [](World& w) {
         const Ix<Task> at = taskOf(w, alone(w));
         w.clusters[w.tasks[at].cluster].active = false;
         tellPlaced(w, at, w.tasks[at].host);
     }},
    {30, "a protected task that the scheduler stops",
     [](World& w) {
         const Ix<Task> at = taskOf(w, alone(w));
         w.tell({FactKind::youProtectedTask, kYou, 0, idOf(w.tasks[at])},
                {static_cast<std::uint64_t>((w.now + hours(1)).micros)});
         tellStop(w, at, StopCode::serviceSchedulerInitiated);
     }},
    {30, "a protected task that the scheduler stops on a DRAINING instance",
     stopProtectedWhereItDrains},
    {31, "more promised than registered",
     [](World& w) { w.hosts[w.tasks[taskOf(w, alone(w))].host].cpu = 1; }},
    {32, "a size that Fargate does not have",
     [](World& w) { w.revisions[w.tasks[serverless(w)].revision].cpu = 300; }},
    {36, "a base that is not met",
     [](World& w) {
         w.tell({FactKind::strategySplit, idOf(w.services[w.tasks[serverless(w)].service])},
                {1, 2, 1, 0, 1, 2, 0, 3, 0, 4});
     }},
    {36, "weights that are not kept",
     [](World& w) {
         w.tell({FactKind::strategySplit, idOf(w.services[w.tasks[serverless(w)].service])},
                {1, 0, 1, 0, 4, 2, 0, 3, 0, 4});
     }},
    {37, "a machine that Spot does not take back",
     [](World& w) {
         const Ix<Task> at = serverless(w);
         tellStop(w, at, StopCode::spotInterruption);
         w.now = w.now + minutes(3);
         w.tell({FactKind::taskStatusChanged, idOf(w.tasks[at]), 0,
                 idOf(w.services[w.tasks[at].service])},
                {static_cast<std::uint64_t>(TaskStatus::stopping),
                 static_cast<std::uint64_t>(TaskStatus::deprovisioning), 0});
     }},
    {33, "a task for a DRAINING instance",
     [](World& w) {
         const Ix<Task> at = taskOf(w, alone(w));
         tellHost(w, w.tasks[at].host, InstanceStatus::draining);
         tellPlaced(w, at, w.tasks[at].host);
     }},
    {34, "two on one of the distinct instances", placeBeside},
    {34, "outside the zone that is asked for",
     [](World& w) { tellPlaced(w, taskOf(w, alone(w)), w.hosts.first()); }},
    {63, "money for nothing", [](World& w) { w.bill.fargate += 1; }},
    {35, "a ledger that is no sum", [](World& w) { w.hosts[w.hosts.first()].agent.memory += 1; }},
};
} // namespace

const std::vector<Damage>& damages()
{
    static const std::vector<Damage> all = [] {
        std::vector<Damage> list(std::begin(kDamages), std::end(kDamages));
        for (const std::span<const Damage> more :
             {trafficDamages(), breakerDamages(), capacityDamages(), messageDamages(),
              storageDamages(), imageDamages(), logDamages()})
            list.insert(list.end(), more.begin(), more.end());
        return list;
    }();
    return all;
}

} // namespace stowage::storm
