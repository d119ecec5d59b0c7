// SPDX-License-Identifier: MIT
#include "sim/invariants_tasks.h"

#include "plan/fargate.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/daemons.h"
#include "sim/laws/machines.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::sim {

namespace {
bool holdsNothing(const Task& task)
{
    return !task.inScheduler && !task.inAgent && !task.firstPort && !task.firstTarget;
}

void checkTimes(const World& world, Ix<Task> at, Findings& findings)
{
    const Task& task = world.tasks[at];
    const TaskStory& story = world.taskStories[at.slot];
    const bool stops = task.desired == TaskStatus::stopped;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Task", task.number, otherwise);
    };
    expect(stops == (task.stopCode != StopCode::none), 16, "has a stopCode but does not stop");
    expect(stops == (story.stoppingAt != kNever), 16, "has no time at which it began to stop");
    expect(!stops || story.startedAt == kNever || story.startedAt <= story.stoppingAt, 16,
           "stopped before it started");
    expect(story.stoppedAt == kNever || story.stoppingAt <= story.stoppedAt, 16,
           "was STOPPED before it was asked to stop");
    expect((task.status >= TaskStatus::stopped) == (story.stoppedAt != kNever), 16,
           "has a stoppedAt that does not fit its status");
}

void checkContainer(const World& world, Ix<ContainerRun> at, const ContainerNode& node,
                    Findings& findings)
{
    const ContainerRun& run = world.containers[at];
    const Task& task = world.tasks[run.task];
    const auto& nodes = world.asked.revisions[task.revision.slot]->containers;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Container", run.number, otherwise);
    };
    expect(task.status != TaskStatus::running || !node.essential || run.startedAt != kNever, 11,
           "is essential and has not started in a RUNNING task");
    for (const Dependency& on : node.dependsOn)
        expect(!nodes[on.container].essential || on.condition == Condition::start ||
                   on.condition == Condition::healthy,
               11, "waits for the end of an essential container");
    expect(run.health != HealthStatus::unhealthy || run.checksFailed >= node.check.retries, 15,
           "is UNHEALTHY after fewer failures than its check's retries");
    expect(run.health == HealthStatus::unknown || node.check.stated, 15,
           "has a health and no check");
}

void checkContainers(const World& world, Ix<Task> at, Findings& findings)
{
    const Task& task = world.tasks[at];
    const auto& definition = world.asked.revisions[task.revision.slot];
    bool essential = false, essentialEnded = false, runs = false, runsOn = false, ordered = false;
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const ContainerRun& container = world.containers[run];
        const ContainerNode& node = definition->containers[container.index];
        checkContainer(world, run, node, findings);
        essential |= node.essential;
        essentialEnded |= node.essential && container.status == ContainerStatus::stopped;
        runs |= container.status == ContainerStatus::running;
        runsOn |= container.status == ContainerStatus::running && !container.signalled &&
                  !container_order::isNeeded(world, run);
        ordered |= !node.dependsOn.empty();
    }
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Task", task.number, otherwise);
    };
    expect(task.status >= TaskStatus::stopped ||
               world.tasks[at].rolledUp == container_health::rolledUp(world, at),
           15, "has a healthStatus that its essential containers do not give it");
    const bool reachable = machines::isUp(world, at);
    expect(essential, 13, "has no essential container");
    expect(task.status != TaskStatus::running || !essentialEnded || !reachable, 12,
           "is RUNNING without an essential container");
    expect(!essentialEnded || !runsOn || !reachable, 12,
           "has lost an essential container and others were not told to stop");
    expect(task.status != TaskStatus::stopped || !runs, 17, "is STOPPED and a container runs");
    const bool startsInOrder = ordered && task.status == TaskStatus::activating;
    expect(task.status >= TaskStatus::running || startsInOrder || !runs, 10,
           "runs before it is RUNNING");
}
} // namespace

void checkTask(const World& world, Ix<Task> at, Findings& findings)
{
    const Task& task = world.tasks[at];
    const bool stops = task.desired == TaskStatus::stopped;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Task", task.number, otherwise);
    };
    expect(world.slotOf(idOf(task)) == at.slot, 6, "is not found by its number");
    expect(task.desired == TaskStatus::running || stops, 10,
           "is desired neither RUNNING nor STOPPED");
    expect(stops || task.status <= TaskStatus::running, 10, "stops although nobody asked for it");
    expect(task.status != TaskStatus::stopped || holdsNothing(task), 17,
           "is STOPPED and still holds resources");
    expect(!stops || !task.inScheduler, 17, "is asked to stop and still counts for the scheduler");
    const bool named =
        world.clusters.holds(task.cluster) && world.revisions.holds(task.revision) &&
        static_cast<bool>(task.service) == static_cast<bool>(task.deployment) &&
        (!task.deployment || (world.deployments.holds(task.deployment) &&
                              world.deployments[task.deployment].service == task.service));
    expect(named, 18, "has not one cluster, one revision and, in a service, one deployment");
    if (!named)
        return;
    checkTimes(world, at, findings);
    checkContainers(world, at, findings);
    const Revision& revision = world.revisions[task.revision];
    expect(!machines::isOnFargate(world, at) || isFargateSize(revision.cpu, revision.memory), 32,
           "runs on Fargate in a size that it does not have");
    expect(machines::isOnFargate(world, at) != static_cast<bool>(task.host) || isUnplaced(task), 18,
           "is on an instance and on Fargate, or on neither");
    expect(!isUnplaced(task) || task.status == TaskStatus::stopped ||
               (task.status == TaskStatus::provisioning && !stops && task.provider != 0),
           33, "is on no instance and does not wait for one");
}

void checkHost(const World& world, Ix<Host> at, Findings& findings)
{
    const Host& host = world.hosts[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Instance", host.number, otherwise);
    };
    Ledger scheduler = daemons::asideOn(world, at), agent;
    std::int32_t interfaces = 0;
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost) {
        const Revision& revision = world.revisions[world.tasks[task].revision];
        for (auto [held, ledger] : {std::pair(world.tasks[task].inScheduler, &scheduler),
                                    std::pair(world.tasks[task].inAgent, &agent)}) {
            ledger->cpu += held ? revision.cpu : 0;
            ledger->memory += held ? revision.memory : 0;
        }
        const auto& node = world.asked.revisions[world.tasks[task].revision.slot];
        interfaces += node->network == NetworkMode::awsvpc;
    }
    expect(world.slotOf(idOf(host)) == at.slot, 6, "is not found by its number");
    expect(scheduler == host.scheduler, 35,
           "has a scheduler's ledger that is not the sum of its tasks and of what is set aside");
    expect(agent == host.agent, 35, "has an agent's ledger that is not the sum of its tasks");
    expect(interfaces == host.interfaces, 35,
           "has interfaces for tasks that are not those of its tasks");
    expect(host.mostInterfaces < 0 || interfaces <= host.mostInterfaces, 31,
           "has more interfaces than its type allows");
    expect(scheduler.cpu <= host.cpu && scheduler.memory <= host.memory, 31,
           "has promised more than it registered");
    expect(host.scheduler.cpu >= 0 && host.scheduler.memory >= 0 && host.agent.cpu >= 0 &&
               host.agent.memory >= 0 && host.cpu >= 0 && host.memory >= 0,
           7, "has less than nothing");
    expect(host.phase != HostPhase::buried || !host.firstTask, 33,
           "is deregistered and holds tasks");
    std::vector<std::pair<std::uint16_t, Protocol>> taken;
    for (auto use = host.firstPort; use; use = world.ports[use].nextOfHost)
        if (world.ports[use].inScheduler)
            taken.emplace_back(world.ports[use].hostPort, world.ports[use].protocol);
    std::sort(taken.begin(), taken.end());
    expect(std::adjacent_find(taken.begin(), taken.end()) == taken.end(), 31,
           "has one port taken twice");
}

Findings brokenByTasks(const World& world)
{
    Findings findings;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        checkTask(world, at, findings);
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        checkHost(world, at, findings);
    return findings;
}

} // namespace stowage::sim
