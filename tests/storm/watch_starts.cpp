// SPDX-License-Identifier: GPL-3.0-or-later
// When tasks and their containers may start: dependsOn, and the start throttle.
#include "sim/adopt.h"
#include "storm/watch.h"

#include <algorithm>
#include <utility>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
constexpr Duration kMostDelay = seconds(1'620); // Service throttle logic
}

void Watch::onTaskCreated(const World& world, const Fact& fact)
{
    noteNumber(fact, EntityKind::task);
    TaskMemory& task = tasks_[fact.subjectNumber];
    task = {};
    task.createdAt = fact.at();
    if (const Ix<Task> at{world.slotOf(fact.subject())})
        task.home = belongingOf(world, at);
    if (fact.objectKind != EntityKind::service)
        return;
    ServiceMemory& service = services_[fact.objectNumber];
    service.tasks.insert(fact.subjectNumber);
    findings_.expect(task.home.deployment != service.primary || service.throttle.until <= fact.at(),
                     26, "Service", fact.objectNumber, "starts a task before its delay is over");
    findings_.expect(failed_.count(task.home.deployment) == 0, 24, "Deployment",
                     task.home.deployment, "starts a task although it has FAILED");
}

// Only evaluated when a container starts for the first time.
bool Watch::isMet(const World& world, Ix<Task> task, const Dependency& dependency) const
{
    auto on = world.tasks[task].firstContainer;
    while (on && world.containers[on].index != dependency.container)
        on = world.containers[on].nextOfTask;
    const auto known = on ? containers_.find(world.containers[on].number) : containers_.end();
    if (known == containers_.end() || !known->second.hasStarted)
        return false;
    const ContainerMemory& memory = known->second;
    switch (dependency.condition) {
    case Condition::start:
        return true;
    case Condition::complete:
        return memory.isOver;
    case Condition::success:
        return memory.isOver && memory.code == 0;
    case Condition::healthy:
        return memory.health == HealthStatus::healthy;
    }
    return false;
}

void Watch::onContainerStarted(const World& world, const Fact& fact)
{
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Container", fact.subjectNumber, otherwise);
    };
    findings_.expect(!tasks_[fact.objectNumber].stops, 10, "Task", fact.objectNumber,
                     "starts a container although it is to stop");
    expect(killed_.count(fact.subjectNumber) == 0, 14, "starts after it was killed");
    ContainerMemory& memory = containers_[fact.subjectNumber];
    memory.isOver = false;
    const bool isRestart = std::exchange(memory.hasStarted, true);
    const Ix<ContainerRun> at{world.slotOf(fact.subject())};
    if (isRestart || !at)
        return;
    const ContainerRun& run = world.containers[at];
    const auto& node =
        world.asked.revisions[world.tasks[run.task].revision.slot]->containers[run.index];
    expect(std::all_of(node.dependsOn.begin(), node.dependsOn.end(),
                       [&](const Dependency& each) { return isMet(world, run.task, each); }),
           11, "starts before what it depends on has met its condition");
}

void Watch::noteStart(const TaskMemory& task)
{
    const auto service = services_.find(task.home.service);
    if (service == services_.end() || task.home.deployment != service->second.primary)
        return;
    ThrottleMemory& throttle = service->second.throttle;
    if (task.status == TaskStatus::running)
        throttle = {};
    if (task.status != TaskStatus::stopped || task.ran ||
        (task.stopCode != StopCode::taskFailedToStart &&
         task.stopCode != StopCode::essentialContainerExited))
        return;
    ++throttle.failures;
    throttle.newest = std::max(throttle.newest, task.createdAt);
}

// Delays are counted from the scheduler's pass at which the last failed task was created, or the
// one before it.
void Watch::onStartsDelayed(const World& world, const Fact& fact,
                            std::span<const std::uint64_t> words)
{
    const auto expect = [&](bool belief, const char* otherwise) {
        findings_.expect(belief, 26, "Service", fact.subjectNumber, otherwise);
    };
    ThrottleMemory& throttle = services_[fact.subjectNumber].throttle;
    const auto attempts = static_cast<std::int64_t>(words[0]);
    const Time until{static_cast<std::int64_t>(words[1])};
    const Duration delay = until - throttle.newest;
    expect(throttle.failures >= attempts, "is delayed although its tasks did not fail so often");
    expect(attempts > throttle.attempts, "counts fewer attempts than before");
    expect(delay <= kMostDelay, "waits longer than 27 min from start to start");
    expect(delay > throttle.delay || delay + world.timing.schedulerPass >= kMostDelay,
           "waits no longer than before");
    throttle.attempts = attempts;
    throttle.delay = delay;
    throttle.until = until;
}

void Watch::onDeployment(const World& world, const Fact& fact, std::uint64_t revision)
{
    noteNumber(fact, EntityKind::deployment);
    onNewest(world, fact, revision);
}

void Watch::onNewest(const World& world, const Fact& fact, std::uint64_t revision)
{
    ServiceMemory& service = services_[fact.objectNumber];
    service.primary = fact.subjectNumber;
    service.standsBeside = false;
    if (std::exchange(service.revision, revision) == revision)
        return;
    service.throttle = {};
    const Ix<Service> at{world.slotOf(fact.object())};
    findings_.expect(!at || world.services[at].mayStartAt <= world.now, 26, "Service",
                     fact.objectNumber, "makes another revision wait");
}

} // namespace stowage::storm
