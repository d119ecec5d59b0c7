// SPDX-License-Identifier: MIT
#include "sim/laws/task_health.h"

#include "sim/laws/container_health.h"
#include "sim/rules.h"

namespace stowage::sim::task_health {

namespace {
struct Verdict {
    HealthStatus health = HealthStatus::unknown;
    bool counted = false;
};

Verdict byTargets(const World& world, const Task& task)
{
    bool all = true, any = false;
    for (auto each = task.firstTarget; each; each = world.targets[each].nextOfTask) {
        all = all && world.targets[each].state == TargetState::healthy;
        any = any || world.targets[each].state == TargetState::unhealthy;
    }
    return {all   ? HealthStatus::healthy
            : any ? HealthStatus::unhealthy
                  : HealthStatus::unknown,
            all};
}

// Both must agree that it is healthy; one is enough that it is not.
Verdict both(const Verdict& a, const Verdict& b)
{
    const bool any = a.health == HealthStatus::unhealthy || b.health == HealthStatus::unhealthy;
    const bool all = a.health == HealthStatus::healthy && b.health == HealthStatus::healthy;
    return {any   ? HealthStatus::unhealthy
            : all ? HealthStatus::healthy
                  : HealthStatus::unknown,
            a.counted && b.counted};
}

// A task of the newest deployment that is in none of the target groups its service names waits for
// them; older ones have lost theirs, and one that a rollback brought back may never have had any.
bool waitsForTargets(const World& world, const Task& task)
{
    const auto& asked = world.asked.services[task.service.slot];
    return asked && !asked->targets.empty() &&
           task.deployment == world.services[task.service].lastDeployment &&
           !world.deployments[task.deployment].untargeted;
}

Time ranLongEnoughAt(const World& world, Ix<Task> task)
{
    return world.taskStories[task.slot].startedAt + world.timing.countedHealthyAfter;
}

// DeploymentConfiguration: by its targets, its containers or both; where neither decides, by time.
Verdict verdictOn(World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const Verdict checks{task.rolledUp, task.rolledUp == HealthStatus::healthy};
    const bool isChecked = container_health::isChecked(world, at);
    if (task.firstTarget)
        return isChecked ? both(byTargets(world, task), checks) : byTargets(world, task);
    if (waitsForTargets(world, task))
        return isChecked ? both({}, checks) : Verdict{};
    if (isChecked)
        return checks;
    const Time enough = ranLongEnoughAt(world, at);
    if (enough > world.now)
        world.tasks[at].step = world.book(enough, AppointmentKind::taskHealthy, at.slot);
    return {HealthStatus::unknown, enough <= world.now};
}

void review(World& world, Ix<Task> at, RuleNumber rule)
{
    Task& task = world.tasks[at];
    if (!task.service || task.desired != TaskStatus::running || task.status != TaskStatus::running)
        return;
    world.cancel(task.step);
    const Verdict verdict = verdictOn(world, at);
    if (verdict.health == task.health && verdict.counted == task.countedHealthy)
        return;
    task.health = verdict.health;
    task.countedHealthy = verdict.counted;
    task.wasHealthy = task.wasHealthy || verdict.counted;
    task.saidUnhealthy = task.saidUnhealthy && verdict.health == HealthStatus::unhealthy;
    world.taskStories[at.slot].healthFact = world.tell(
        {FactKind::taskHealthChanged, idOf(task), rule, idOf(world.services[task.service])},
        {static_cast<std::uint64_t>(verdict.health), verdict.counted ? 1ULL : 0ULL});
}
} // namespace

bool counts(const World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    return row.status == TaskStatus::running && row.countedHealthy &&
           row.health != HealthStatus::unhealthy;
}

bool mayTurnHealthy(const World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    bool probed = false;
    for (auto at = row.firstTarget; at; at = world.targets[at].nextOfTask)
        probed = probed || world.targets[at].state == TargetState::initial;
    return row.status < TaskStatus::running || row.step || probed ||
           container_health::mayTurnHealthy(world, task);
}

void review(World& world, Ix<Task> at)
{
    review(world, at, ruleNumber("deployment.healthy"));
}

void reviewAll(World& world, Ix<Service> service)
{
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
        review(world, at);
}

void due(World& world, Ix<Task> task)
{
    world.tasks[task].step = {};
    review(world, task);
}

void whenTargetChanges(World& world, const Fact& fact)
{
    const Ix<Target> target{world.slotOf(fact.subject())};
    if (target && world.tasks.holds(world.targets[target].task))
        review(world, world.targets[target].task);
}

namespace {
void rollUp(World& world, Ix<Task> at)
{
    const HealthStatus now = container_health::rolledUp(world, at);
    Task& task = world.tasks[at];
    if (now == task.rolledUp)
        return;
    task.rolledUp = now;
    if (task.service)
        return review(world, at, ruleNumber("container.task"));
    task.health = now; // nobody acts on it
    world.taskStories[at.slot].healthFact =
        world.tell({FactKind::taskHealthChanged, idOf(task), ruleNumber("container.ignored"),
                    idOf(world.clusters[task.cluster])},
                   {static_cast<std::uint64_t>(now), 0});
}
} // namespace

void whenContainerChanges(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.object())};
    if (at && world.tasks[at].status < TaskStatus::stopped)
        rollUp(world, at);
}

void whenAgentConnects(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost) {
        for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask)
            world.containers[run].reported = world.containers[run].health;
        rollUp(world, at);
    }
}

void whenTargetIsGone(World& world, const Fact& fact)
{
    if (const Ix<Task> task{world.slotOf(fact.object())};
        task && fact.objectKind == EntityKind::task)
        review(world, task, ruleNumber("deployment.targetsGone"));
}

} // namespace stowage::sim::task_health
