// SPDX-License-Identifier: GPL-3.0-or-later
// What a service scheduler may do, counted from what was told of its tasks before.
#include "base/text.h"
#include "sim/adopt.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/scheduler_counts.h"
#include "storm/watch.h"
#include "storm/watch_constraints.h"

#include <algorithm>
#include <map>
#include <optional>

namespace stowage::storm {

using namespace stowage::sim;

void Watch::hearOfService(const World& world, const Fact& fact,
                          std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::serviceCreated:
        noteNumber(fact, EntityKind::service);
        services_[fact.subjectNumber].desired = static_cast<int>(words[0]);
        return;
    case FactKind::desiredCountChanged:
        services_[fact.subjectNumber].desired = static_cast<int>(words[1]);
        return;
    case FactKind::serviceDeleted:
        services_[fact.subjectNumber].desired = 0;
        return;
    case FactKind::deploymentStarted:
        return onDeployment(world, fact, words[0]);
    case FactKind::deploymentStageChanged:
        services_[fact.objectNumber].standsBeside =
            static_cast<DeploymentStrategy>(words[3]) != DeploymentStrategy::rolling &&
            static_cast<DeploymentStage>(words[1]) < DeploymentStage::cleanUp;
        return;
    case FactKind::startsDelayed:
        return onStartsDelayed(world, fact, words);
    case FactKind::deploymentCompleted:
        return onCompleted(world, fact);
    case FactKind::tasksStarted:
    case FactKind::tasksReplaced:
    case FactKind::rebalancingTaskStarted:
        return onTasksStarted(world, fact);
    case FactKind::rebalancingTaskStopped:
        return onMoved(world, fact);
    case FactKind::tasksStopped:
        return onTasksStopped(world, fact, words);
    default:
        return hearOfBreaker(world, fact, words);
    }
}

// Of an older deployment or on an instance that is not ACTIVE.
bool Watch::leaves(const TaskMemory& task) const
{
    const auto service = services_.find(task.home.service);
    const auto host = hosts_.find(task.host);
    if (service == services_.end() || task.home.deployment != service->second.primary)
        return true;
    return task.host != 0 &&
           (host == hosts_.end() || host->second.status != InstanceStatus::active);
}

// Whether the percentages bound what is started: some tasks are replaced by others.
bool Watch::isGoverned(const World& world, const ServiceMemory& service, int graceSeconds) const
{
    return std::any_of(service.tasks.begin(), service.tasks.end(), [&](std::uint32_t number) {
        const TaskMemory& task = tasks_.at(number);
        const Ix<Task> at{world.slotOf({EntityKind::task, number})};
        const Time started = at ? world.taskStories[at.slot].startedAt : kNever;
        const bool excused =
            !task.stops && started != kNever && started + seconds(graceSeconds) > world.now;
        return leaves(task) || (task.health == HealthStatus::unhealthy && !excused);
    });
}

// Each of two sets that stand side by side is bounded by itself.
void Watch::onStartedBeside(const Fact& fact, const ServiceMemory& service, int maximumPercent)
{
    std::map<std::uint32_t, int> live; // by number of deployment
    for (const std::uint32_t number : service.tasks)
        live[tasks_[number].home.deployment] += tasks_[number].stops ? 0 : 1;
    const int most =
        std::max(service.desired, scheduler::maximumTasks(service.desired, maximumPercent));
    for (const auto& [deployment, count] : live)
        findings_.expect(count <= most, 20, "Service", fact.subjectNumber,
                         "starts more tasks than its maximum beside others");
}

void Watch::onTasksStarted(const World& world, const Fact& fact)
{
    const Ix<Service> at{world.slotOf(fact.subject())};
    const auto asked = at ? askedOf(world.asked.services, at.slot) : nullptr;
    if (!asked || world.services[at].daemon) // of which one instance has one at most
        return;
    const ServiceMemory& service = services_[fact.subjectNumber];
    if (service.standsBeside)
        return onStartedBeside(fact, service, asked->maximumPercent);
    int live = 0, stopping = 0;
    for (const std::uint32_t number : service.tasks)
        ++(tasks_[number].stops ? stopping : live);
    const int most =
        std::max(service.desired, scheduler::maximumTasks(service.desired, asked->maximumPercent));
    findings_.expect(live <= most, 20, "Service", fact.subjectNumber,
                     "starts more tasks than its maximum");
    findings_.expect(
        live + stopping <= most || !isGoverned(world, service, asked->healthCheckGraceSeconds), 20,
        "Service", fact.subjectNumber, "replaces tasks by more than its maximum has room for");
}

// The percentages bind what is replaced, not a scale-in. Where nothing but a drain goes on and no
// load balancer looks, RUNNING is healthy enough (Draining Amazon ECS container instances).
void Watch::onTasksStopped(const World& world, const Fact& fact,
                           std::span<const std::uint64_t> words)
{
    const Ix<Service> at{world.slotOf(fact.subject())};
    const auto asked = at ? askedOf(world.asked.services, at.slot) : nullptr;
    if (!asked)
        return;
    const ServiceMemory& service = services_[fact.subjectNumber];
    bool drainsOnly = asked->targets.empty();
    for (const std::uint32_t number : service.tasks)
        drainsOnly =
            drainsOnly && (tasks_[number].home.deployment == service.primary ||
                           (tasks_[number].stops && tasks_[number].stopAsked != fact.at()));
    const auto countsHealthy = [&](const TaskMemory& task, TaskStatus status) {
        return status == TaskStatus::running && task.health != HealthStatus::unhealthy &&
               (task.counted || drainsOnly);
    };
    // A set that stands beside another and has more tasks than desired is scaled in.
    const auto isSurplus = [&](const TaskMemory& victim) {
        int left = 0;
        for (const std::uint32_t number : service.tasks)
            left +=
                !tasks_[number].stops && tasks_[number].home.deployment == victim.home.deployment;
        return service.standsBeside && left >= service.desired;
    };
    const bool healthyLeft = std::any_of(words.begin(), words.end(), [&](std::uint64_t number) {
        const TaskMemory& task = tasks_[static_cast<std::uint32_t>(number)];
        return leaves(task) && countsHealthy(task, task.stoppedIn) && !isSurplus(task);
    });
    int healthy = 0;
    for (const std::uint32_t number : service.tasks)
        healthy += !tasks_[number].stops && countsHealthy(tasks_[number], tasks_[number].status);
    findings_.expect(!healthyLeft || healthy >= scheduler::minimumHealthy(
                                                    service.desired, asked->minimumHealthyPercent),
                     21, "Service", fact.subjectNumber, "stops healthy tasks below its minimum");
}

// The task that took its place elsewhere is healthy.
void Watch::onMoved(const World& world, const Fact& fact)
{
    const Ix<Service> at{world.slotOf(fact.subject())};
    const auto asked = at ? askedOf(world.asked.services, at.slot) : nullptr;
    if (!asked)
        return;
    const ServiceMemory& service = services_[fact.subjectNumber];
    int healthy = 0;
    for (const std::uint32_t number : service.tasks) {
        const TaskMemory& task = tasks_[number];
        healthy += !task.stops && task.counted && task.health != HealthStatus::unhealthy &&
                   task.status == TaskStatus::running;
    }
    findings_.expect(healthy >=
                         scheduler::minimumHealthy(service.desired, asked->minimumHealthyPercent),
                     21, "Service", fact.subjectNumber, "moves a healthy task below its minimum");
}

void Watch::onCompleted(const World& world, const Fact& fact)
{
    findings_.expect(completed_.insert(fact.subjectNumber).second, 22, "Deployment",
                     fact.subjectNumber, "completes for the second time");
    findings_.expect(failed_.count(fact.subjectNumber) == 0, 22, "Deployment", fact.subjectNumber,
                     "completes although it has FAILED");
    ServiceMemory& service = services_[fact.objectNumber];
    service.completed = fact.subjectNumber;
    findings_.expect(service.primary == fact.subjectNumber, 22, "Deployment", fact.subjectNumber,
                     "completes although it is not PRIMARY");
    const Ix<Service> at{world.slotOf(fact.object())};
    const bool isDaemon = at && world.services[at].daemon; // of which one stays where it drains
    int own = 0;
    bool all = true;
    for (const std::uint32_t number : service.tasks) {
        const TaskMemory& task = tasks_[number];
        const auto host = hosts_.find(task.host);
        if (isDaemon && host != hosts_.end() && host->second.status != InstanceStatus::active)
            continue;
        all = all && task.home.deployment == fact.subjectNumber;
        if (task.stops)
            continue;
        all = all && task.counted && task.status == TaskStatus::running &&
              task.health != HealthStatus::unhealthy;
        ++own;
    }
    findings_.expect(all && own == service.desired, 23, "Deployment", fact.subjectNumber,
                     "completes before its tasks are healthy");
}

namespace {
// Whether an ACTIVE instance is to hold a task of a DAEMON service, read without placement; none:
// nobody can say.
std::optional<bool> isToHold(const World& world, Ix<Host> host, const ServiceNode& asked,
                             const DefinitionNode& node)
{
    const auto& zones = asked.subnetZones;
    const bool isLocated =
        node.network != NetworkMode::awsvpc || zones.empty() ||
        std::find(zones.begin(), zones.end(), world.text(world.hosts[host].zone)) != zones.end();
    bool suits = isLocated && world.hosts[host].status == InstanceStatus::active;
    for (const auto* list : {&asked.constraints, &node.constraints})
        for (const Constraint& constraint : *list) {
            if (constraint.type != ConstraintType::memberOf)
                continue;
            const std::optional<bool> agrees = agreesWith(world, host, constraint.expression);
            if (!agrees)
                return std::nullopt;
            suits = suits && *agrees;
        }
    const std::string* processor = hosts::attribute(world, host, "ecs.cpu-architecture");
    const bool isOfKind = node.cpuArchitecture.empty() || processor == nullptr ||
                          *processor == lowered(node.cpuArchitecture);
    return suits && isOfKind && !node.osFamily.starts_with("WINDOWS");
}
} // namespace

// Once it is steady and nothing is to be looked at: one task on each instance that is to hold one.
void Watch::checkDaemon(const World& world, Ix<Service> at)
{
    const Service& service = world.services[at];
    const auto asked = askedOf(world.asked.services, at.slot);
    if (!service.daemon || !service.steady || service.pass || !asked || !service.lastDeployment)
        return;
    const Ix<Revision> revision = world.deployments[service.lastDeployment].revision;
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    std::map<std::uint32_t, int> held; // tasks by number of instance
    for (const std::uint32_t number : services_[service.number].tasks)
        held[tasks_[number].host] += tasks_[number].protectedUntil > world.now ? 0 : 1;
    for (auto host = world.clusters[service.cluster].firstHost; host;
         host = world.hosts[host].nextOfCluster) {
        const std::uint32_t number = world.hosts[host].number;
        const std::optional<bool> holds = isToHold(world, host, *asked, node);
        if (!holds)
            return;
        const bool isThere = held.count(number) > 0;
        findings_.expect(!*holds || isThere, 28, "Service", service.number,
                         "is a steady DAEMON without a task on an instance that is to hold one");
        findings_.expect(*holds || !isThere || held[number] == 0, 28, "Service", service.number,
                         "is a steady DAEMON with a task on an instance that is to hold none");
    }
}

} // namespace stowage::storm
