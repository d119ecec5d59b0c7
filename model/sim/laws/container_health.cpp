// SPDX-License-Identifier: MIT
#include "sim/laws/container_health.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/faults.h"
#include "sim/laws/machines.h"
#include "sim/rules.h"

namespace stowage::sim::container_health {

namespace {
Checking checkingOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = containers::nodeOf(world, at);
    const ContainerRun& run = world.containers[at];
    return {run.startedAt,
            run.listensAt,
            seconds(node.check.intervalSeconds),
            seconds(node.check.timeoutSeconds),
            seconds(node.check.startPeriodSeconds),
            node.check.retries,
            run.checksMeet};
}

CheckStanding standingOf(const ContainerRun& run)
{
    return {run.health, run.checksFailed, run.checkAt};
}

void setHealth(World& world, Ix<ContainerRun> at, HealthStatus health)
{
    ContainerRun& run = world.containers[at];
    if (health == run.health)
        return;
    run.health = health;
    if (machines::hears(world, run.task))
        run.reported = health;
    world.tell({FactKind::containerHealthChanged, idOf(run), ruleNumber("container.check"),
                idOf(world.tasks[run.task])},
               {static_cast<std::uint64_t>(health), static_cast<std::uint64_t>(run.checksFailed)});
}

void keep(World& world, Ix<ContainerRun> at)
{
    if (world.checkLogs.size() <= at.slot)
        world.checkLogs.resize(at.slot + 1);
    CheckLog& log = world.checkLogs[at.slot];
    const ContainerRun& run = world.containers[at];
    if (log.number != run.number)
        log = {run.number, {}};
    watch(checkingOf(world, at), standingOf(run), world.now, log.checks);
}

// Counts the checks until now. One that still hangs has failed: what it met when it began decides.
void settle(World& world, Ix<ContainerRun> at)
{
    keep(world, at);
    const CheckStanding now =
        counted(checkingOf(world, at), standingOf(world.containers[at]), world.now);
    ContainerRun& run = world.containers[at];
    run.checksFailed = static_cast<std::int16_t>(now.failures);
    run.checkAt = now.nextAt;
    const Because because(world, now.health != run.health ? run.checksFact : 0);
    setHealth(world, at, now.health);
}

void bookNext(World& world, Ix<ContainerRun> at)
{
    world.cancel(world.containers[at].check);
    const Time changes = nextChange(checkingOf(world, at), standingOf(world.containers[at]));
    if (changes != kNever)
        world.containers[at].check = world.book(changes, AppointmentKind::containerCheck, at.slot);
}

void meet(World& world, Ix<ContainerRun> at)
{
    const faults::Hit fault =
        faults::hittingChecks(world, FaultProbe::container, world.containers[at].task);
    ContainerRun& run = world.containers[at];
    run.checksFact = fault.fact;
    run.checksMeet = !fault                                 ? CheckAnswer::passes
                     : fault.asked->mode == FaultMode::hang ? CheckAnswer::hangs
                                                            : CheckAnswer::fails;
}

bool isWatched(const World& world, Ix<ContainerRun> at)
{
    return world.containers[at].status == ContainerStatus::running &&
           containers::nodeOf(world, at).check.stated &&
           machines::isUp(world, world.containers[at].task);
}
} // namespace

void begin(World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = containers::nodeOf(world, at);
    if (!node.check.stated)
        return;
    ContainerRun& run = world.containers[at];
    if (at.slot < world.checkLogs.size())
        world.checkLogs[at.slot] = {};
    run.checksFailed = 0;
    run.checkAt = world.now + seconds(node.check.intervalSeconds);
    meet(world, at);
    setHealth(world, at, HealthStatus::unknown);
    bookNext(world, at);
}

void end(World& world, Ix<ContainerRun> at)
{
    world.cancel(world.containers[at].check);
    ContainerRun& run = world.containers[at];
    if (run.status != ContainerStatus::running || !containers::nodeOf(world, at).check.stated)
        return;
    keep(world, at);
    run.checkAt = counted(checkingOf(world, at), standingOf(run), world.now).nextAt;
}

void due(World& world, Ix<ContainerRun> at)
{
    world.containers[at].check = {};
    settle(world, at);
    bookNext(world, at);
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind != FaultKind::failHealthChecks)
        return;
    for (auto at = world.containers.first(); at; at = world.containers.after(at)) {
        if (!isWatched(world, at))
            continue;
        settle(world, at);
        meet(world, at);
        bookNext(world, at);
    }
}

bool isChecked(const World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        const ContainerNode& node = containers::nodeOf(world, at);
        if (node.essential && node.check.stated)
            return true;
    }
    return false;
}

HealthStatus rolledUp(const World& world, Ix<Task> task)
{
    bool all = true;
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        if (!containers::nodeOf(world, at).essential)
            continue;
        if (world.containers[at].reported == HealthStatus::unhealthy)
            return HealthStatus::unhealthy;
        all = all && world.containers[at].reported == HealthStatus::healthy;
    }
    return all ? HealthStatus::healthy : HealthStatus::unknown;
}

Recent<Check> seenChecks(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    Recent<Check> seen;
    if (at.slot < world.checkLogs.size() && world.checkLogs[at.slot].number == run.number)
        seen = world.checkLogs[at.slot].checks;
    const Checking checking = checkingOf(world, at);
    if (isWatched(world, at))
        watch(checking, standingOf(run), world.now, seen);
    Recent<Check> known;
    for (const Check& check : seen.all())
        if (check.answer != CheckAnswer::hangs || check.begins + checking.timeout <= world.now)
            known.add(check);
    return known;
}

bool mayTurnHealthy(const World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
        if (world.containers[at].check && world.containers[at].health != HealthStatus::healthy)
            return true;
    return false;
}

} // namespace stowage::sim::container_health
