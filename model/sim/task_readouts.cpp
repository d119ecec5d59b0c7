// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "sim/fargate_readouts.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/container_order.h"
#include "sim/laws/fargate.h"
#include "sim/laws/roles.h"
#include "sim/network_readouts.h"
#include "sim/storage_values.h"

namespace stowage::sim {

namespace {
Mood moodOf(const World& world, const Task& task)
{
    if (task.status >= TaskStatus::stopped)
        return Mood::idle;
    if (task.host && world.hosts[task.host].phase > HostPhase::up)
        return Mood::lost;
    if (task.desired == TaskStatus::stopped || task.status > TaskStatus::running)
        return Mood::stopping;
    if (task.status < TaskStatus::running)
        return Mood::starting;
    return task.health == HealthStatus::unhealthy ? Mood::unhealthy : Mood::running;
}

std::string wordOf(const World& world, const Task& task, const TaskStory& story)
{
    std::string word(nameOf(task.status));
    if (task.host && world.hosts[task.host].phase > HostPhase::up &&
        task.status < TaskStatus::stopped)
        return word + " lost";
    if (isUnplaced(task) && task.status == TaskStatus::provisioning)
        return word + " waiting";
    const bool pulls = story.pullStartedAt != kNever && story.pullStoppedAt == kNever;
    if (task.status < TaskStatus::running && pulls)
        return word + " pulling";
    if (task.status == TaskStatus::running && task.health == HealthStatus::unhealthy)
        return word + " unhealthy";
    return word;
}

std::string_view statusOf(const ContainerRun& run)
{
    return run.status == ContainerStatus::pending   ? "PENDING"
           : run.status == ContainerStatus::running ? "RUNNING"
                                                    : "STOPPED";
}

std::string conditionOf(Condition condition)
{
    switch (condition) {
    case Condition::start:
        return "START";
    case Condition::complete:
        return "COMPLETE";
    case Condition::success:
        return "SUCCESS";
    case Condition::healthy:
        break;
    }
    return "HEALTHY";
}

std::string saidOf(const ContainerRun& run, const ContainerNode& node, bool isDenied)
{
    std::string said(statusOf(run));
    if (run.status == ContainerStatus::stopped && run.exited)
        said += ", exit code " + numberText(std::int64_t{run.exitCode});
    if (run.status == ContainerStatus::running && node.check.stated)
        said += ", " + std::string(nameOf(run.reported));
    if (run.restarts > 0)
        said += ", " + counted(run.restarts, "restart", "restarts");
    if (run.status == ContainerStatus::running && !node.application.awsAction.empty())
        said += ", " + node.application.awsAction + (isDenied ? " denied" : " allowed");
    return said;
}

// Of each that has exited, by name where there are more.
std::string exitOf(const World& world, const Task& task)
{
    const auto& nodes = world.asked.revisions[task.revision.slot]->containers;
    std::string said;
    for (auto at = task.firstContainer; at; at = world.containers[at].nextOfTask) {
        const ContainerRun& run = world.containers[at];
        if (run.status != ContainerStatus::stopped || !run.exited)
            continue;
        said += said.empty() ? "" : ", ";
        said += nodes.size() == 1 ? "exit code " : nodes[run.index].name + " exit code ";
        said += numberText(std::int64_t{run.exitCode});
    }
    return said;
}

std::vector<ReadoutLine> containersOf(const World& world, const Task& task)
{
    const auto& nodes = world.asked.revisions[task.revision.slot]->containers;
    const bool isPlain = nodes.size() == 1 && !nodes.front().check.stated &&
                         !nodes.front().restart.enabled &&
                         nodes.front().application.awsAction.empty();
    std::vector<ReadoutLine> lines;
    for (auto at = task.firstContainer; at && !isPlain; at = world.containers[at].nextOfTask) {
        const ContainerRun& run = world.containers[at];
        std::string said = saidOf(run, nodes[run.index], roles::deniedFact(world, at) != 0);
        if (const Dependency* on = container_order::waitsFor(world, at))
            said += ", waits for " + nodes[on->container].name + ": " + conditionOf(on->condition);
        lines.push_back({nodes[run.index].name, std::move(said)});
    }
    return lines;
}
} // namespace

TaskReadout readoutOf(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const TaskStory& story = world.taskStories[at.slot];
    const Revision& revision = world.revisions[task.revision];
    TaskReadout out;
    out.task = idOf(task);
    if (task.service)
        out.service = ElementId(std::string(world.text(world.services[task.service].element)));
    out.definition = ElementId(std::string(world.text(revision.element)));
    if (task.host)
        out.host = subjectOf(world, idOf(world.hosts[task.host]));
    else if (const Ix<FargateArea> area = fargate::areaOf(world, task))
        out.host = subjectOf(world, idOf(world.fargateAreas[area]));
    describeCapacity(world, at, out);
    out.revision = revision.revision;
    out.older = task.deployment && world.deployments.holds(task.deployment) &&
                world.deployments[task.deployment].status != DeploymentStatus::primary;
    out.status = task.status;
    out.desired = task.desired;
    out.health = task.health;
    out.mood = moodOf(world, task);
    out.label = nameOf(world, idOf(task));
    out.word = wordOf(world, task, story);
    out.id = taskIdText(world, task.number);
    out.stopCode = stowage::nameOf(task.stopCode);
    out.reason = world.text(story.stoppedReason);
    out.containers = containersOf(world, task);
    for (ReadoutLine& line : storageLines(world, at))
        out.containers.push_back(std::move(line));
    out.exit = exitOf(world, task);
    describeNetwork(world, task, out);
    out.since = task.since;
    out.expectedEnd = task.phaseEnds;
    out.protectedUntil = story.protectedUntil;
    return out;
}

} // namespace stowage::sim
