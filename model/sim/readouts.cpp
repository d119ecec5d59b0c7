// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "sim/alarm_values.h"
#include "sim/capacity_values.h"
#include "sim/event_values.h"
#include "sim/fargate_readouts.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/image_values.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/usage.h"
#include "sim/log_values.h"
#include "sim/message_values.h"
#include "sim/metric_values.h"
#include "sim/network_readouts.h"
#include "sim/rollout_readouts.h"
#include "sim/scaling_readouts.h"
#include "sim/service_scaling_values.h"
#include "sim/storage_values.h"
#include "sim/traffic_readouts.h"

#include <algorithm>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

// CPU units and MiB that the running containers of a host take.
Ledger inUse(const World& world, const Host& host)
{
    Ledger used;
    for (Ix<Task> at = host.firstTask; at; at = world.tasks[at].nextOfHost) {
        const Ledger own = usage::of(world, at);
        used.cpu += own.cpu;
        used.memory += own.memory;
    }
    return used;
}

// What can be done, once each, by the oldest task that it would help.
void addHints(const std::vector<WaitingTask>& waiting, std::vector<ReadoutLine>& lines)
{
    std::vector<std::string> told;
    for (const WaitingTask& task : waiting) {
        if (task.hint.empty() || std::find(told.begin(), told.end(), task.hint) != told.end())
            continue;
        told.push_back(task.hint);
        lines.push_back({task.label, task.hint});
    }
}

void describe(const World& world, const Cluster& row, Readout& out)
{
    std::int64_t instances = 0, tasks = 0;
    for (Ix<Host> at = row.firstHost; at; at = world.hosts[at].nextOfCluster)
        ++instances;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        tasks += world.tasks[at].status == TaskStatus::running &&
                 &world.clusters[world.tasks[at].cluster] == &row;
    out.mood = tasks > 0 ? Mood::running : Mood::idle;
    out.word = row.active ? "ACTIVE" : "INACTIVE";
    out.headline = counted(instances, "instance", "instances") + ", " +
                   counted(tasks, "task", "tasks") + " running";
    out.lines = {{"Registered instances", text(instances)}, {"Running tasks", text(tasks)}};
    out.waiting = waitingTasks(world, row);
    if (row.waiting > 0)
        out.lines.push_back({"Tasks that wait for an instance", text(row.waiting)});
    for (ReadoutLine& line : keptLines(world, row.number))
        out.lines.push_back(std::move(line));
    addHints(out.waiting, out.lines);
    describeMetrics(world, row, out);
    out.verbs = {Verb::runTask};
}

Mood moodOf(const Host& host)
{
    if (host.phase == HostPhase::launching)
        return host.lacksRole ? Mood::unhealthy : Mood::starting;
    if (host.phase != HostPhase::up)
        return Mood::lost;
    if (!host.agentConnected)
        return Mood::unhealthy;
    return host.status == InstanceStatus::draining ? Mood::stopping : Mood::running;
}

std::string wordOf(const Host& host)
{
    if (host.phase == HostPhase::launching)
        return host.lacksRole ? "not registered, no role" : "launching";
    if (host.phase == HostPhase::up)
        return std::string(nameOf(host.status)) +
               (host.agentConnected ? "" : ", agent disconnected");
    if (host.phase == HostPhase::stopped)
        return "stopped";
    return host.forcedOut ? "deregistered" : host.terminated ? "terminated" : "crashed";
}

// What its group lets happen to it: in Standby and while it waits, whether its machine runs or not.
void addGroupVerbs(const Host& host, std::vector<Verb>& verbs)
{
    const LifecycleState state = host.membership.state;
    const bool serves = state == LifecycleState::inService && host.phase == HostPhase::up;
    if (serves || state == LifecycleState::standby) {
        verbs.push_back(host.membership.isProtected ? Verb::unprotect : Verb::protect);
        verbs.push_back(serves ? Verb::enterStandby : Verb::exitStandby);
        verbs.push_back(Verb::detach);
    }
    if (waitsForHooks(state))
        verbs.push_back(Verb::answerHook);
}

std::vector<Verb> verbsWithoutAgent(const Host& host)
{
    const bool isDrawn = host.element != 0;
    if (host.phase == HostPhase::launching)
        return {Verb::terminate};
    if (host.phase == HostPhase::stopped && isDrawn)
        return {Verb::launchAgain, Verb::terminate};
    return isDrawn ? std::vector{Verb::launchAgain} : std::vector<Verb>{};
}

std::vector<Verb> verbsOf(const World& world, const Host& host)
{
    if (host.phase != HostPhase::up) {
        std::vector<Verb> verbs = verbsWithoutAgent(host);
        addGroupVerbs(host, verbs);
        return verbs;
    }
    const Ix<Host> at{world.slotOf(idOf(host))};
    const auto& node = world.asked.hosts[at.slot];
    const bool isSpot = node && node->spot;
    std::vector<Verb> verbs = {
        host.status == InstanceStatus::draining ? Verb::activate : Verb::drain, Verb::terminate,
        isSpot ? Verb::interruptSpot : Verb::stopInstance, Verb::crash};
    verbs.push_back(host.agentConnected ? Verb::disconnectAgent : Verb::connectAgent);
    verbs.push_back(Verb::deregister);
    addGroupVerbs(host, verbs);
    return verbs;
}

void describe(const World& world, const Host& row, Readout& out)
{
    std::int64_t tasks = 0;
    for (Ix<Task> at = row.firstTask; at; at = world.tasks[at].nextOfHost)
        ++tasks;
    out.mood = moodOf(row);
    out.word = wordOf(row);
    out.headline = row.phase == HostPhase::up ? counted(tasks, "task", "tasks") : out.word;
    out.verbs = verbsOf(world, row);
    out.name = world.text(row.name);
    out.type = world.text(row.instanceType);
    const auto& node = world.asked.hosts[world.slotOf(idOf(row))];
    out.spot = node && node->spot;
    out.lines = {{"Instance id", instanceIdText(world, row.number)},
                 {"Availability Zone", std::string(world.text(row.zone))},
                 {"Tasks", text(tasks)}};
    describeMembership(world, row, out);
    if (row.phase != HostPhase::up)
        return;
    const Ledger used = inUse(world, row);
    out.gauges = {{"cpu", row.scheduler.cpu, used.cpu, row.cpu, "units"},
                  {"mem", row.scheduler.memory, used.memory, row.memory, "MiB"}};
    out.lines.push_back({"CPU left", text(row.cpu - row.scheduler.cpu) + " units"});
    out.lines.push_back({"Memory left", text(row.memory - row.scheduler.memory) + " MiB"});
    describeNetwork(world, row, out);
    if (row.registeredAt != kNever)
        out.lines.push_back({"Registered", clockText(row.registeredAt)});
    if (row.healthAt != kNever) // once a check has found anything but OK
        out.lines.push_back({"Instance health", std::string(nameOf(row.health)) + " since " +
                                                    clockText(row.healthAt)});
}

void describe(const World& world, const Service& row, Readout& out)
{
    std::int64_t deployments = 0, unhealthy = 0;
    for (Ix<Deployment> at = row.firstDeployment; at; at = world.deployments[at].nextOfService)
        deployments += world.deployments[at].status != DeploymentStatus::inactive;
    for (Ix<Task> at = row.firstTask; at; at = world.tasks[at].nextOfOwner)
        unhealthy += world.tasks[at].health == HealthStatus::unhealthy;
    const bool whole = row.running == row.desired && row.pending == 0;
    out.mood = unhealthy > 0      ? Mood::unhealthy
               : row.desired == 0 ? Mood::idle
               : whole            ? Mood::running
                                  : Mood::starting;
    out.word = nameOf(row.status);
    out.headline = text(row.running) + " / " + text(row.desired) + " running";
    out.lines = {{"Desired", text(row.desired)},
                 {"Running", text(row.running)},
                 {"Pending", text(row.pending)},
                 {"Deployments", text(deployments)}};
    if (row.mayStartAt > world.now)
        out.lines.push_back({"Starts no task before", clockText(row.mayStartAt)});
    describeRollout(world, row, out);
    if (out.rollout && out.rollout->state == RolloutState::failed)
        out.mood = Mood::unhealthy;
    describeTraffic(world, row, out);
    describeMetrics(world, row, out);
    out.verbs = {Verb::forceNewDeployment};
    if (canRollBack(world, row))
        out.verbs.push_back(Verb::rollBack);
}

void describe(const World& world, const Revision& row, Readout& out)
{
    out.word = row.active ? "ACTIVE" : "INACTIVE";
    out.headline = "revision " + text(row.revision);
    out.lines = {{"Reserves CPU", text(row.cpu) + " units"},
                 {"Reserves memory", text(row.memory) + " MiB"}};
    for (ReadoutLine& line : storageLines(world, Ix<Revision>{world.slotOf(idOf(row))}))
        out.lines.push_back(std::move(line));
    out.verbs = {Verb::runTask};
}

template <class Row>
void describeIn(const World& world, const Table<Row>& table, std::uint32_t slot, Readout& out)
{
    const Row& row = table[Ix<Row>{slot}];
    out.subject = subjectOf(world, idOf(row));
    describe(world, row, out);
}

void describeStore(const World& world, EntityKind kind, std::uint32_t slot, Readout& out)
{
    if (kind == EntityKind::bucket)
        describeIn(world, world.buckets, slot, out);
    else if (kind == EntityKind::dynamoTable)
        describeIn(world, world.dynamoTables, slot, out);
    else if (kind == EntityKind::fileSystem)
        describeIn(world, world.fileSystems, slot, out);
    else if (kind == EntityKind::imageRepository)
        describeIn(world, world.imageStore.repositories, slot, out);
    else if (kind == EntityKind::logGroup)
        describeIn(world, world.logStore.groups, slot, out);
}
} // namespace

Readout readoutOf(const World& world, EntityKind kind, std::uint32_t slot)
{
    Readout out;
    switch (kind) {
    case EntityKind::cluster:
        describeIn(world, world.clusters, slot, out);
        break;
    case EntityKind::instance:
        describeIn(world, world.hosts, slot, out);
        break;
    case EntityKind::revision:
        describeIn(world, world.revisions, slot, out);
        break;
    case EntityKind::service:
        describeIn(world, world.services, slot, out);
        break;
    case EntityKind::targetGroup:
        describeIn(world, world.targetGroups, slot, out);
        break;
    case EntityKind::loadBalancer:
        describeIn(world, world.balancers, slot, out);
        break;
    case EntityKind::source:
        describeIn(world, world.sources, slot, out);
        break;
    case EntityKind::autoScalingGroup:
        describeIn(world, world.autoScalingGroups, slot, out);
        break;
    case EntityKind::fargate:
        describeIn(world, world.fargateAreas, slot, out);
        break;
    case EntityKind::alarm:
        describeIn(world, world.alarms, slot, out);
        break;
    case EntityKind::scalingPolicy:
        describeIn(world, world.scalingPolicies, slot, out);
        break;
    case EntityKind::capacityProvider:
        describeIn(world, world.capacityProviders, slot, out);
        break;
    case EntityKind::queue:
        describeIn(world, world.queues, slot, out);
        break;
    case EntityKind::topic:
        describeIn(world, world.topics, slot, out);
        break;
    case EntityKind::subscriber:
        describeIn(world, world.subscribers, slot, out);
        break;
    case EntityKind::eventRule:
        describeIn(world, world.eventRules, slot, out);
        break;
    default:
        describeStore(world, kind, slot, out);
        break;
    }
    return out;
}

} // namespace stowage::sim
