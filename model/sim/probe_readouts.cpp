// SPDX-License-Identifier: MIT
#include "sim/probe_readouts.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/container_health.h"
#include "sim/laws/containers.h"
#include "sim/laws/health.h"
#include "sim/laws/targets.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string ofAll(int count, int threshold, const char* what)
{
    return text(std::min(count, threshold)) + " of " + text(threshold) + " " + what;
}

// Elastic Load Balancing needs one success of a new target, else the whole threshold.
std::string streakText(const HealthCheck& check, const health::Probe& probe)
{
    return probe.streak > 0 ? ofAll(probe.streak, check.healthyThreshold, "passed")
                            : ofAll(-probe.streak, check.unhealthyThreshold, "failed");
}

std::string answerText(const health::Probe& probe)
{
    switch (probe.answer) {
    case health::Answer::good:
    case health::Answer::wrongStatus:
        return "HTTP " + text(probe.statusCode);
    case health::Answer::refused:
        return "connection refused";
    case health::Answer::silent:
        break;
    }
    return health::descriptionOf(TargetReason::timeout, 0);
}

Mood moodOf(TargetState state)
{
    switch (state) {
    case TargetState::healthy:
        return Mood::running;
    case TargetState::initial:
        return Mood::starting;
    case TargetState::draining:
        return Mood::stopping;
    case TargetState::unhealthy:
        return Mood::unhealthy;
    case TargetState::unused:
    case TargetState::unavailable:
        break;
    }
    return Mood::idle;
}

std::string nameOf(const World& world, const Target& target, bool byTask)
{
    const auto& group = world.asked.targetGroups[target.group.slot];
    std::string who;
    if (byTask)
        who = world.text(world.targetGroups[target.group].name);
    else if (target.address != 0) // registered by hand
        who = world.text(target.address);
    else if (group->targetType == TargetType::ip)
        who = privateAddressText(world.tasks[target.task].number);
    else
        who = world.text(world.hosts[target.host].name);
    return who + ":" + text(target.port);
}

ProbeHistory historyOf(const World& world, Ix<Target> at, bool byTask)
{
    const Target& target = world.targets[at];
    const HealthCheck& check = world.asked.targetGroups[target.group.slot]->healthCheck;
    ProbeHistory out;
    out.name = nameOf(world, target, byTask);
    out.check = "HTTP GET " + check.path + " every " + text(check.intervalSeconds) +
                " s, time-out " + text(check.timeoutSeconds) + " s, success codes " + check.matcher;
    out.state = stowage::nameOf(target.state);
    out.mood = moodOf(target.state);
    if (target.reason != TargetReason::none)
        out.reason = health::codeOf(target.reason) + ": " +
                     health::descriptionOf(target.reason, target.statusCode);
    out.threshold = "healthy after " + text(check.healthyThreshold) + ", unhealthy after " +
                    text(check.unhealthyThreshold) + " in a row";
    const auto seen = health::seenProbes(world, at);
    for (const health::Probe& probe : seen.all())
        out.probes.insert(out.probes.begin(), {probe.sentAt, probe.answer == health::Answer::good,
                                               answerText(probe), streakText(check, probe)});
    return out;
}

Mood moodOf(HealthStatus health)
{
    return health == HealthStatus::healthy     ? Mood::running
           : health == HealthStatus::unhealthy ? Mood::unhealthy
                                               : Mood::starting;
}

ProbeHistory historyOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const ContainerNode& node = containers::nodeOf(world, at);
    ProbeHistory out;
    out.name = node.name;
    out.check = "health check every " + text(node.check.intervalSeconds) + " s, time-out " +
                text(node.check.timeoutSeconds) + " s, start period " +
                text(node.check.startPeriodSeconds) + " s";
    out.state = stowage::nameOf(run.reported);
    out.mood = moodOf(run.reported);
    if (run.health != run.reported) // its agent is disconnected
        out.reason = "On the instance it is " + std::string(stowage::nameOf(run.health)) +
                     ", which Amazon ECS does not know.";
    out.threshold = "HEALTHY after 1, UNHEALTHY after " + text(node.check.retries) + " in a row";
    const auto seen = container_health::seenChecks(world, at);
    for (const container_health::Check& check : seen.all()) {
        const bool passed = check.answer == container_health::CheckAnswer::passes;
        const bool hung = check.answer == container_health::CheckAnswer::hangs;
        out.probes.insert(out.probes.begin(),
                          {check.begins, passed,
                           passed ? "exit code 0"
                           : hung ? "no answer within " + text(node.check.timeoutSeconds) + " s"
                                  : "exit code 1",
                           passed          ? std::string()
                           : check.excused ? "in the start period"
                                           : ofAll(check.failures, node.check.retries, "failed")});
    }
    return out;
}

std::vector<ProbeHistory> ofTask(const World& world, Ix<Task> task)
{
    std::vector<ProbeHistory> all;
    for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask)
        all.push_back(historyOf(world, at, true));
    for (const Ix<Target> at : world.targetsByHand)
        if (targets::taskBehind(world, world.targets[at]) == task)
            all.push_back(historyOf(world, at, true));
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
        if (containers::nodeOf(world, at).check.stated)
            all.push_back(historyOf(world, at));
    return all;
}

std::vector<ProbeHistory> ofGroup(const World& world, Ix<TargetGroup> group)
{
    std::vector<Ix<Target>> targets;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        targets.push_back(at);
    std::stable_partition(targets.begin(), targets.end(), [&world](Ix<Target> at) {
        return world.targets[at].state != TargetState::healthy;
    });
    targets.resize(std::min(targets.size(), kMostHistories));
    std::vector<ProbeHistory> all;
    for (const Ix<Target> at : targets)
        all.push_back(historyOf(world, at, false));
    return all;
}
} // namespace

std::vector<ProbeHistory> probesOf(const World& world, const Subject& subject)
{
    const ElementPlace place = world.placeOf(subject);
    if (place.kind == EntityKind::task)
        return ofTask(world, {place.slot});
    if (place.kind == EntityKind::targetGroup)
        return ofGroup(world, {place.slot});
    return {};
}

} // namespace stowage::sim
