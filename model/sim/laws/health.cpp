// SPDX-License-Identifier: MIT
#include "sim/laws/health.h"

#include "sim/because.h"
#include "sim/laws/faults.h"
#include "sim/laws/machines.h"
#include "sim/laws/network.h"
#include "sim/laws/serving.h"
#include "sim/laws/targets.h"
#include "sim/laws/targets_by_hand.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::health {

namespace {
constexpr int kOk = 200;

Probing probingOf(const Target& target, const HealthCheck& check)
{
    return {target.probePhase, seconds(check.intervalSeconds), seconds(check.timeoutSeconds),
            check.healthyThreshold, check.unhealthyThreshold};
}

const HealthCheck& checkOf(const World& world, const Target& target)
{
    return world.asked.targetGroups[target.group.slot]->healthCheck;
}

// None where it is in use.
TargetReason unusedBy(const World& world, const Target& target)
{
    const Ix<Balancer> balancer = world.targetGroups[target.group].balancer;
    if (!balancer)
        return TargetReason::notInUse;
    const auto& zones = world.asked.balancers[balancer.slot]->zones;
    const machines::Machine machine = machines::of(world, target);
    const bool isEnabled = zones.empty() || !machine ||
                           std::find(zones.begin(), zones.end(),
                                     world.text(machines::zoneOf(world, machine))) != zones.end();
    if (!isEnabled)
        return TargetReason::zoneNotEnabled;
    return targets_by_hand::isStopped(world, target) ? TargetReason::invalidState
                                                     : TargetReason::none;
}

struct Met {
    Condition condition;
    int statusCode = 0;     // 0: no answer comes
    std::uint32_t fact = 0; // why, where something in force decides; 0: what has just happened
};

Met answering(const World& world, const Target& target, Time listensAt, int code)
{
    const Result<bool> agrees = matches(checkOf(world, target).matcher, code);
    return {{listensAt, agrees && *agrees ? Answer::good : Answer::wrongStatus}, code};
}

// What probes meet from now on.
Met metBy(const World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    if (target.blockFact != 0)
        return {{world.now, Answer::silent}, 0, target.blockFact};
    if (!machines::isUp(world, machines::of(world, target)))
        return {{world.now, Answer::silent}, 0};
    if (!target.container || world.containers[target.container].status != ContainerStatus::running)
        return {{world.now, Answer::refused}, 0};
    const ContainerRun& run = world.containers[target.container];
    const Time listensAt = run.listensAt;
    const faults::Hit fault = faults::hittingChecks(world, FaultProbe::alb, run.task);
    if (serving::keepsProbesWaiting(world, at))
        return {{listensAt, Answer::silent}, 0, serving::reasonOf(world, at)};
    const faults::Hit delay = faults::hitting(world, FaultKind::networkLatency, run.task);
    if (delay && delay.asked->delayMillis >= checkOf(world, target).timeoutSeconds * 1'000)
        return {{listensAt, Answer::silent}, 0, delay.fact};
    if (!fault)
        return answering(world, target, listensAt, kOk);
    if (fault.asked->mode == FaultMode::hang)
        return {{listensAt, Answer::silent}, 0, fault.fact};
    if (fault.asked->mode == FaultMode::close)
        return {{listensAt, Answer::refused}, 0, fault.fact};
    Met met = answering(world, target, listensAt, fault.asked->statusCode);
    met.fact = fault.fact;
    return met;
}

TargetReason reasonOf(Answer failure)
{
    switch (failure) {
    case Answer::good:
        return TargetReason::none;
    case Answer::wrongStatus:
        return TargetReason::responseCodeMismatch;
    case Answer::refused:
        return TargetReason::failedHealthChecks;
    case Answer::silent:
        return TargetReason::timeout;
    }
    return TargetReason::none;
}

Standing standingOf(const Target& target)
{
    return {target.state, target.streak, target.wasUnhealthy, target.lastFailure};
}

bool isProbed(const Target& target)
{
    return target.state == TargetState::initial || target.state == TargetState::healthy ||
           target.state == TargetState::unhealthy;
}

void see(const World& world, Ix<Target> at, const HealthCheck& check, Recent<Probe>& seen)
{
    const Target& target = world.targets[at];
    watch(probingOf(target, check), standingOf(target), target.met, target.probedUntil, world.now,
          target.statusCode, seen);
}

void keep(World& world, Ix<Target> at, const HealthCheck& check)
{
    if (world.probeLogs.size() <= at.slot)
        world.probeLogs.resize(at.slot + 1);
    ProbeLog& log = world.probeLogs[at.slot];
    const std::uint32_t number = world.targets[at].number;
    if (log.number != number)
        log = {number, {}};
    see(world, at, check, log.probes);
}

void settle(World& world, Ix<Target> at, const HealthCheck& check)
{
    keep(world, at, check);
    Target& target = world.targets[at];
    const Standing now = counted(probingOf(target, check), standingOf(target), target.met,
                                 target.probedUntil, world.now);
    target.probedUntil = world.now;
    target.streak = static_cast<std::int16_t>(now.streak);
    target.wasUnhealthy = now.wasUnhealthy;
    target.lastFailure = now.lastFailure;
    const Because because(world, now.state != target.state ? target.metFact : 0);
    if (now.state != target.state)
        targets::setState(world, at, now.state,
                          now.state == TargetState::unhealthy ? reasonOf(now.lastFailure)
                                                              : TargetReason::none);
}

void bookNext(World& world, Ix<Target> at)
{
    world.cancel(world.targets[at].next);
    Target& target = world.targets[at];
    target.changesAt = kNever;
    if (!isProbed(target))
        return;
    const Change change = nextChange(probingOf(target, checkOf(world, target)), standingOf(target),
                                     target.met, target.probedUntil);
    target.changesAt = change.knownAt;
    if (change.knownAt != kNever)
        target.next = world.book(change.knownAt, AppointmentKind::probeDue, at.slot);
}

void putIntoUse(World& world, Ix<Target> at, TargetReason unused)
{
    Target& target = world.targets[at];
    const bool used = unused == TargetReason::none;
    if (used ? target.state != TargetState::unused : target.reason == unused)
        return;
    target.streak = 0;
    target.wasUnhealthy = false;
    target.lastFailure = Answer::good;
    target.probePhase = target.probedUntil = world.now;
    targets::setState(world, at, used ? TargetState::initial : TargetState::unused,
                      used ? TargetReason::initialHealthChecking : unused);
}

void lookAgain(World& world, Ix<Target> at, const HealthCheck& before)
{
    if (world.targets[at].state == TargetState::draining)
        return;
    if (isProbed(world.targets[at]))
        settle(world, at, before);
    putIntoUse(world, at, unusedBy(world, world.targets[at]));
    network::look(world, at);
    const Met met = metBy(world, at);
    Target& target = world.targets[at];
    if (met.fact != 0 || target.metFact == 0 || met.condition.answer != target.met.answer ||
        met.statusCode != target.statusCode)
        target.metFact = met.fact != 0 ? met.fact : world.cause;
    target.met = met.condition;
    target.statusCode = static_cast<std::uint16_t>(met.statusCode);
    bookNext(world, at);
}

void reconsiderTask(World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask)
        reconsider(world, at);
}
} // namespace

void reconsider(World& world, Ix<Target> at)
{
    const HealthCheck check = checkOf(world, world.targets[at]);
    lookAgain(world, at, check);
}

void probeAnew(World& world, Ix<Target> at, const HealthCheck& before)
{
    if (world.targets[at].state == TargetState::draining)
        return; // nobody probes it; what it waits for is the end of its delay
    lookAgain(world, at, before);
    world.targets[at].probePhase = world.now;
    bookNext(world, at);
}

void due(World& world, Ix<Target> at)
{
    world.targets[at].next = {}; // it is being kept
    settle(world, at, HealthCheck(checkOf(world, world.targets[at])));
    bookNext(world, at);
}

Recent<Probe> seenProbes(const World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    const HealthCheck& check = checkOf(world, target);
    Recent<Probe> seen;
    if (at.slot < world.probeLogs.size() && world.probeLogs[at.slot].number == target.number)
        seen = world.probeLogs[at.slot].probes;
    if (isProbed(target))
        see(world, at, check, seen);
    Recent<Probe> known;
    for (const Probe& probe : seen.all()) {
        const bool waits = probe.answer == Answer::silent &&
                           probe.sentAt + seconds(check.timeoutSeconds) > world.now;
        if (!waits)
            known.add(probe);
    }
    return known;
}

void keepProbes(World& world, Ix<Target> at)
{
    if (isProbed(world.targets[at]))
        keep(world, at, checkOf(world, world.targets[at]));
}

void whenContainerChanges(World& world, const Fact& fact)
{
    if (const std::uint32_t slot = world.slotOf(fact.subject());
        fact.subjectKind == EntityKind::container && slot != kNone) {
        const Ix<Task> task = world.containers[Ix<ContainerRun>{slot}].task;
        targets_by_hand::follow(world, machines::of(world, task));
        reconsiderTask(world, task);
    }
}

void whenMachineStops(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    targets_by_hand::follow(world, {host, {}});
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost)
        reconsiderTask(world, at);
}

void whenFaultsChange(World& world, const Fact& /*fact*/)
{
    for (auto at = world.targets.first(); at; at = world.targets.after(at))
        reconsider(world, at);
}

std::string codeOf(TargetReason reason)
{
    switch (reason) {
    case TargetReason::none:
        return {};
    case TargetReason::registrationInProgress:
        return "Elb.RegistrationInProgress";
    case TargetReason::initialHealthChecking:
        return "Elb.InitialHealthChecking";
    case TargetReason::responseCodeMismatch:
        return "Target.ResponseCodeMismatch";
    case TargetReason::timeout:
        return "Target.Timeout";
    case TargetReason::failedHealthChecks:
        return "Target.FailedHealthChecks";
    case TargetReason::notRegistered:
        return "Target.NotRegistered";
    case TargetReason::notInUse:
    case TargetReason::zoneNotEnabled:
        return "Target.NotInUse";
    case TargetReason::invalidState:
        return "Target.InvalidState";
    case TargetReason::deregistrationInProgress:
        return "Target.DeregistrationInProgress";
    }
    return {};
}

std::string descriptionOf(TargetReason reason, int statusCode)
{
    switch (reason) {
    case TargetReason::none:
        return {};
    case TargetReason::registrationInProgress:
        return "Target registration is in progress";
    case TargetReason::initialHealthChecking:
        return "Initial health checks in progress";
    case TargetReason::responseCodeMismatch:
        return "Health checks failed with these codes: [" + std::to_string(statusCode) + "]";
    case TargetReason::timeout:
        return "Request timed out";
    case TargetReason::failedHealthChecks:
        return "Health checks failed";
    case TargetReason::notRegistered:
        return "Target is not registered to the target group";
    case TargetReason::notInUse:
        return "Target group is not configured to receive traffic from the load balancer";
    case TargetReason::zoneNotEnabled:
        return "Target is in an Availability Zone that is not enabled for the load balancer";
    case TargetReason::invalidState:
        return "Target is in the stopped state";
    case TargetReason::deregistrationInProgress:
        return "Target deregistration is in progress";
    }
    return {};
}

} // namespace stowage::sim::health
