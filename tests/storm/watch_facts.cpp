// SPDX-License-Identifier: GPL-3.0-or-later
// What each fact must find, by the memory that earlier facts have left.
#include "base/random.h"
#include "sim/adopt.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/capacity_reservation.h"
#include "storm/watch.h"
#include "storm/watch_constraints.h"

#include <algorithm>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
// Of the expressions that random drawings use; what is not known is not judged.
bool agrees(const World& world, Ix<Host> host, const std::string& expression)
{
    return agreesWith(world, host, expression).value_or(true);
}
} // namespace

void Watch::hear(const World& world, const Fact& fact, std::span<const std::uint64_t> words)
{
    touch(fact.subject());
    touch(fact.object());
    hearOfFargate(world, fact, words);
    if (fact.subjectKind == EntityKind::you) // may have had targets share otherwise for a while
        turns_.clear();
    if (fact.subjectKind == EntityKind::task)
        hearOfTask(world, fact, words);
    else
        hearOfRest(world, fact, words);
}

void Watch::hearOfTask(const World& world, const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::taskCreated:
        onTaskCreated(world, fact);
        break;
    case FactKind::taskStatusChanged:
        onTaskStatus(fact, words);
        break;
    case FactKind::taskStopRequested:
        onStopRequested(world, fact, words);
        break;
    case FactKind::taskHealthChanged:
        tasks_[fact.subjectNumber].health = static_cast<HealthStatus>(words[0]);
        tasks_[fact.subjectNumber].counted = words[1] != 0;
        break;
    case FactKind::taskPlaced:
        onPlaced(world, fact);
        break;
    default:
        break;
    }
}

void Watch::hearOfRest(const World& world, const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::containerStarted:
        return onContainerStarted(world, fact);
    case FactKind::containerExited:
        containers_[fact.subjectNumber].isOver = true;
        containers_[fact.subjectNumber].code = words[0];
        return;
    case FactKind::containerHealthChanged:
        containers_[fact.subjectNumber].health = static_cast<HealthStatus>(words[0]);
        return;
    case FactKind::containerSignalled:
        return onSignal(world, fact, words[0]);
    case FactKind::targetRegistered:
        noteNumber(fact, EntityKind::target);
        targets_[fact.subjectNumber] = {TargetState::initial, fact.at(), {}};
        return;
    case FactKind::targetHealthChanged:
        return onTargetHealth(world, fact, words[0]);
    case FactKind::instanceLaunched:
        noteNumber(fact, EntityKind::instance);
        launches_[fact.subjectNumber] = fact.at();
        return;
    case FactKind::instanceRegistered:
        hosts_[fact.subjectNumber] = {InstanceStatus::active, true};
        return checkLaunch(world, fact);
    case FactKind::instanceStatusChanged:
        hosts_[fact.subjectNumber].status = static_cast<InstanceStatus>(words[1]);
        return;
    case FactKind::youProtectedTask:
        tasks_[fact.objectNumber].protectedUntil = Time{static_cast<std::int64_t>(words[0])};
        return;
    case FactKind::scalingLaunchBegan:
    case FactKind::scalingTerminationBegan:
        return onScaling(world, fact, words);
    case FactKind::scheduleFired:
    case FactKind::eventRuleChanged:
    case FactKind::eventRuleDeleted:
        return hearOfRule(world, fact, words);
    case FactKind::scalableTargetChanged:
        return onScalableTarget(fact, words);
    case FactKind::serviceScaled:
        return onServiceScaled(world, fact, words);
    case FactKind::groupScaled:
        return onGroupScaled(world, fact, words);
    case FactKind::instanceTerminated:
    case FactKind::agentDisconnected:
        hosts_[fact.subjectNumber].connected = false;
        return;
    case FactKind::agentConnected:
        hosts_[fact.subjectNumber].connected = true;
        return;
    default:
        return hearOfService(world, fact, words);
    }
}

void Watch::onScaling(const World& world, const Fact& fact, std::span<const std::uint64_t> words)
{
    const Ix<ScalingGroup> group{world.slotOf(fact.subject())};
    const Ix<Host> host{world.slotOf(fact.object())};
    if (!group || !host)
        return;
    const auto step = static_cast<ScalingStep>(words[4]);
    const ScalingGroup& row = world.autoScalingGroups[group];
    const auto expect = [&](bool belief, const char* otherwise) {
        findings_.expect(belief, 50, "Auto Scaling group", row.number, otherwise);
    };
    expect(fact.kind == FactKind::scalingLaunchBegan || step != ScalingStep::difference ||
               !world.hosts[host].membership.isProtected,
           "chose a protected instance");
    const Ix<CapacityProvider> provider = capacity_providers::of(world, group);
    const bool isSpared = provider && world.asked.capacityProviders[provider.slot] &&
                          world.asked.capacityProviders[provider.slot]->protectsInstances;
    findings_.expect(fact.kind == FactKind::scalingLaunchBegan || step != ScalingStep::difference ||
                         !isSpared || !capacity::isBusy(world, host),
                     38, "Auto Scaling group", row.number, "scales in where a task runs");
    const std::int64_t most = row.maxSize + std::max(row.maxSize / 10, 1);
    expect(step != ScalingStep::balance || static_cast<std::int64_t>(words[2]) <= most,
           "balances far beyond its maximum");
}

void Watch::noteNumber(const Fact& fact, EntityKind kind)
{
    std::uint32_t& highest = highest_[kind];
    findings_.expect(fact.subjectNumber > highest, 6, "Fact", fact.number,
                     "gives a number for the second time");
    highest = std::max(highest, fact.subjectNumber);
}

void Watch::onTaskStatus(const Fact& fact, std::span<const std::uint64_t> words)
{
    TaskMemory& task = tasks_[fact.subjectNumber];
    const auto before = static_cast<TaskStatus>(words[0]),
               after = static_cast<TaskStatus>(words[1]);
    findings_.expect(before == task.status && after > before, 9, "Task", fact.subjectNumber,
                     "has gone back to an earlier status");
    task.status = after;
    task.ran = task.ran || after == TaskStatus::running;
    noteStart(task);
    if (after == TaskStatus::stopped && fact.objectKind == EntityKind::service)
        services_[fact.objectNumber].tasks.erase(fact.subjectNumber);
}

void Watch::onStopRequested(const World& world, const Fact& fact,
                            std::span<const std::uint64_t> words)
{
    TaskMemory& task = tasks_[fact.subjectNumber];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Task", fact.subjectNumber, otherwise);
    };
    expect(!task.stops, 10, "is asked to stop for the second time");
    const auto code = static_cast<StopCode>(words[0]);
    expect(code > StopCode::none && code <= StopCode::infrastructureHealth, 16,
           "has no stopCode that AWS knows");
    task.stops = true;
    task.stopCode = code;
    task.stoppedIn = task.status;
    task.stopAsked = fact.at();
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const Fact* cause = fact.cause != 0 ? &world.facts.fact(fact.cause) : nullptr;
    if (code == StopCode::essentialContainerExited) {
        bool essential = false;
        for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask)
            essential |= world.asked.revisions[world.tasks[at].revision.slot]
                             ->containers[world.containers[run].index]
                             .essential &&
                         world.containers[run].status == ContainerStatus::stopped;
        expect(cause != nullptr && essential, 12, "stops although no essential container did");
    }
    const Service* service =
        world.tasks[at].service ? &world.services[world.tasks[at].service] : nullptr;
    const std::string_view reason = world.text(world.taskStories[at.slot].stoppedReason);
    const auto asked =
        service != nullptr ? askedOf(world.asked.services, world.tasks[at].service.slot) : nullptr;
    const bool lives = service != nullptr && service->status == ServiceStatus::active;
    // Draining Amazon ECS container instances: those that are not RUNNING there stop at once.
    const Ix<Host> host = world.tasks[at].host;
    const bool isExcused = host && world.hosts[host].status == InstanceStatus::draining &&
                           task.stoppedIn != TaskStatus::running;
    if (lives && code == StopCode::serviceSchedulerInitiated && !isExcused)
        expect(task.protectedUntil <= fact.at() || task.health == HealthStatus::unhealthy, 30,
               "is stopped by the scheduler although it is protected");
    if (asked && reason.starts_with("Task failed ELB health checks"))
        expect(world.taskStories[at.slot].startedAt + seconds(asked->healthCheckGraceSeconds) <=
                   fact.at(),
               27, "fails health checks within its grace period");
}

void Watch::onSignal(const World& world, const Fact& fact, std::uint64_t signal)
{
    const auto expect = [&](bool belief, const char* otherwise) {
        findings_.expect(belief, 14, "Container", fact.subjectNumber, otherwise);
    };
    expect(killed_.count(fact.subjectNumber) == 0, "is signalled after it was killed");
    if (signal != 9) {
        terminated_[fact.subjectNumber] = fact.at();
        return;
    }
    killed_.insert(fact.subjectNumber);
    const auto term = terminated_.find(fact.subjectNumber);
    const Ix<ContainerRun> at{world.slotOf(fact.subject())};
    expect(term != terminated_.end(), "is killed without SIGTERM");
    if (term == terminated_.end() || !at)
        return;
    const ContainerRun& run = world.containers[at];
    const auto& node =
        world.asked.revisions[world.tasks[run.task].revision.slot]->containers[run.index];
    const Ix<Host> host = world.tasks[run.task].host;
    const auto agent = host ? world.asked.hosts[host.slot] : nullptr;
    const int ofAgent = agent ? agent->stopTimeoutSeconds : 30;
    const auto task = tasks_.find(world.tasks[run.task].number);
    const bool isTakenBack = task != tasks_.end() &&
                             task->second.stopCode == StopCode::spotInterruption &&
                             fact.at() - task->second.stopAsked == minutes(2);
    const int stated = node.stopTimeoutSeconds > 0 ? node.stopTimeoutSeconds : ofAgent;
    const int most = world.tasks[run.task].capacity != Capacity::ec2 ? 120 : stated;
    expect(isTakenBack || fact.at() - term->second == seconds(std::min(stated, most)),
           "is killed before or after its stop time-out");
    expect(run.status != ContainerStatus::running, "runs after SIGKILL");
}

void Watch::onPlaced(const World& world, const Fact& fact)
{
    tasks_[fact.subjectNumber].host = fact.objectNumber;
    const HostMemory& host = hosts_[fact.objectNumber];
    findings_.expect(host.status == InstanceStatus::active && host.connected, 33, "Task",
                     fact.subjectNumber, "is placed on an instance that takes none");
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const Task& task = world.tasks[at];
    findings_.expect(world.clusters[task.cluster].active, 29, "Task", fact.subjectNumber,
                     "is placed in a deleted cluster");
    if (!task.service)
        return;
    const auto asked = askedOf(world.asked.services, task.service.slot);
    if (!asked)
        return;
    int beside = 0;
    for (const std::uint32_t number : services_[world.services[task.service].number].tasks) {
        const TaskMemory& other = tasks_[number];
        beside += number != fact.subjectNumber && !other.stops && other.host == fact.objectNumber;
    }
    for (const Constraint& constraint : asked->constraints)
        findings_.expect(constraint.type == ConstraintType::distinctInstance
                             ? beside == 0
                             : agrees(world, task.host, constraint.expression),
                         34, "Task", fact.subjectNumber, "is placed against a constraint");
}

void Watch::checkLaunch(const World& world, const Fact& fact)
{
    const Ix<Host> at{world.slotOf(fact.subject())};
    const auto asked = at ? askedOf(world.asked.hosts, at.slot) : nullptr;
    if (!asked || asked->registersAtOnce)
        return;
    const std::int64_t jitter = world.timing.hostLaunchJitter.micros;
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    const std::string_view owner =
        group ? world.text(world.autoScalingGroups[group].element) : asked->id.text;
    const Stream dice = streamOf(world.seed, owner, Purpose::timing);
    const Duration takes = world.timing.hostLaunch +
                           microseconds(dice.between(-jitter, jitter, world.hosts[at].launches));
    // It registers once it has booted, or later where its zone was cut off or it had no role.
    const Duration took = fact.at() - launches_[fact.subjectNumber];
    const bool isLate =
        fact.cause == 0 || world.facts.fact(fact.cause).kind != FactKind::instanceLaunched;
    findings_.expect(isLate ? took > takes : took == takes, 4, "Instance", fact.subjectNumber,
                     "takes another time to launch than its dice say");
}

} // namespace stowage::storm
