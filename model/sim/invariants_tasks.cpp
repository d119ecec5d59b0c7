// SPDX-License-Identifier: MIT
#include "sim/invariants_tasks.h"

#include "base/text.h"

#include <set>
#include <utility>

namespace stowage::sim {

namespace {
class Findings {
public:
    explicit Findings(const char* what) : what_(what) {}

    void expect(bool belief, std::uint32_t number, const char* otherwise)
    {
        if (!belief)
            broken.push_back(std::string(what_) + " " + numberText(std::int64_t{number}) + " " +
                             otherwise + ".");
    }

    std::vector<std::string> broken;

private:
    const char* what_;
};

bool holdsNothing(const Task& task)
{
    return !task.inScheduler && !task.inAgent && !task.firstPort;
}

void checkTask(const World& world, Ix<Task> at, Findings& findings)
{
    const Task& task = world.tasks[at];
    const TaskStory& story = world.taskStories[at.slot];
    const bool stops = task.desired == TaskStatus::stopped;
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, task.number, otherwise);
    };
    expect(task.desired == TaskStatus::running || stops, "is desired neither RUNNING nor STOPPED");
    expect(stops || task.status <= TaskStatus::running, "stops although nobody asked for it");
    expect(stops == (task.stopCode != StopCode::none), "has a stopCode exactly while it stops");
    expect(stops == (story.stoppingAt != kNever), "has no time at which it began to stop");
    expect(!stops || story.startedAt == kNever || story.startedAt <= story.stoppingAt,
           "stopped before it started");
    expect(story.stoppedAt == kNever || story.stoppingAt <= story.stoppedAt,
           "was STOPPED before it was asked to stop");
    expect(task.status != TaskStatus::stopped || holdsNothing(task),
           "is STOPPED and still holds resources");
    expect(!stops || !task.inScheduler, "is asked to stop and still counts for the scheduler");
    expect(world.clusters.holds(task.cluster) && world.revisions.holds(task.revision),
           "has no cluster or no revision");
    expect(static_cast<bool>(task.service) == static_cast<bool>(task.deployment),
           "belongs to a service without a deployment, or the other way round");
    bool essentialEnded = false, runs = false;
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const ContainerRun& container = world.containers[run];
        const auto& node = world.asked.revisions[task.revision.slot]->containers[container.index];
        essentialEnded |= node.essential && container.status == ContainerStatus::stopped;
        runs |= container.status == ContainerStatus::running;
    }
    expect(task.status != TaskStatus::running || !essentialEnded || stops,
           "is RUNNING without an essential container");
    expect(task.status != TaskStatus::stopped || !runs, "is STOPPED and a container runs");
}

void checkHost(const World& world, Ix<Host> at, Findings& findings)
{
    const Host& host = world.hosts[at];
    Ledger scheduler, agent;
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost) {
        const Revision& revision = world.revisions[world.tasks[task].revision];
        for (auto [held, ledger] : {std::pair(world.tasks[task].inScheduler, &scheduler),
                                    std::pair(world.tasks[task].inAgent, &agent)}) {
            ledger->cpu += held ? revision.cpu : 0;
            ledger->memory += held ? revision.memory : 0;
        }
    }
    findings.expect(scheduler == host.scheduler, host.number,
                    "has a scheduler's ledger that is not the sum of its tasks");
    findings.expect(agent == host.agent, host.number,
                    "has an agent's ledger that is not the sum of its tasks");
    findings.expect(scheduler.cpu <= host.cpu && scheduler.memory <= host.memory, host.number,
                    "has promised more than it registered");
    findings.expect(host.phase != HostPhase::buried || !host.firstTask, host.number,
                    "is deregistered and holds tasks");
    std::set<std::pair<std::uint16_t, Protocol>> taken;
    for (auto use = host.firstPort; use; use = world.ports[use].nextOfHost)
        if (world.ports[use].inScheduler)
            findings.expect(
                taken.insert({world.ports[use].hostPort, world.ports[use].protocol}).second,
                host.number, "has one port taken twice");
}
} // namespace

std::vector<std::string> brokenByTasks(const World& world)
{
    Findings tasks("Task"), hosts("Instance");
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        checkTask(world, at, tasks);
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        checkHost(world, at, hosts);
    tasks.broken.insert(tasks.broken.end(), hosts.broken.begin(), hosts.broken.end());
    return tasks.broken;
}

} // namespace stowage::sim
