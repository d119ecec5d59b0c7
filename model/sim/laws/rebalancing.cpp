// SPDX-License-Identifier: MIT
#include "sim/laws/rebalancing.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/operations.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/rebalancing_moves.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_fargate.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/scheduler_tasks.h"
#include "sim/laws/start_rate.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stowage::sim::rebalancing {

namespace {
std::vector<std::uint64_t> wordsOf(const Share& share)
{
    std::vector<std::uint64_t> words;
    for (const Zone& zone : share.zones) {
        words.push_back(zone.name);
        words.push_back(static_cast<std::uint64_t>(zone.tasks));
    }
    return words;
}

// The same for the same distribution, never 0.
std::uint64_t markOf(const std::vector<Share>& shares)
{
    std::uint64_t mark = 1;
    for (const Share& share : shares)
        for (const std::uint64_t word : wordsOf(share))
            mark = mark * 1'000'003 + word + 1;
    return mark | 1;
}

int tasksThatAre(const World& world, Ix<Service> service, TaskStatus desired)
{
    int tasks = 0;
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
        tasks += world.tasks[at].desired == desired ? 1 : 0;
    return tasks;
}

// None too many, none too few: one more is what maximumPercent allows.
bool isComplete(const World& world, Ix<Service> service)
{
    return tasksThatAre(world, service, TaskStatus::stopped) == 0 &&
           tasksThatAre(world, service, TaskStatus::running) == world.services[service].desired;
}

// Balancing an Amazon ECS service across Availability Zones: once it is steady, and while it
// deploys nothing.
bool mayMove(const World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    const auto& asked = world.asked.services[service.slot];
    if (!asked || !asked->rebalances || row.daemon || row.status != ServiceStatus::active ||
        !row.steady || row.firstDeployment != row.lastDeployment || lacksProvider(world, service))
        return false;
    return world.deployments[row.lastDeployment].rollout == RolloutState::completed &&
           scheduler::maximumTasks(row.desired, asked->maximumPercent) > row.desired;
}

void end(World& world, Ix<Service> service, Ending why)
{
    Service& row = world.services[service];
    row.moves = false;
    row.mover = {};
    row.failedMove = why == Ending::taskFailed;
    const Because because(
        world, world.tell({FactKind::rebalancingEnded, idOf(row), ruleNumber("rebalancing.ends")},
                          {static_cast<std::uint64_t>(why)}));
    // What started elsewhere is no longer spared.
    scheduler::lookAgain(world, service, scheduler::Look::forExcess);
}

// Those that may go from a zone that has the most.
std::vector<Ix<Task>> movableFrom(const World& world, Ix<Service> service, const Share& share,
                                  NameId& from)
{
    int most = 0;
    for (const Zone& zone : share.zones)
        most = std::max(most, zone.tasks);
    std::vector<Ix<Task>> there;
    for (const Zone& zone : share.zones) {
        if (zone.tasks != most || !there.empty())
            continue;
        from = zone.name;
        for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
            const Task& task = world.tasks[at];
            if (task.desired == TaskStatus::running && task.zone == zone.name &&
                task.capacity == share.capacity && !task_protection::isProtected(world, at))
                there.push_back(at);
        }
    }
    return there;
}

bool areAllProtected(const World& world, Ix<Service> service, const Share& share)
{
    NameId from = 0;
    return movableFrom(world, service, share, from).empty();
}

// Whether a task may be started now at all.
bool mayStart(World& world, Ix<Service> service, const Share& share)
{
    return !operations::holdUp(world, service) && start_rate::allowsOne(world, service) &&
           mayLaunch(world, service, share);
}

// One at a time, as maximumPercent allows.
void startNext(World& world, Ix<Service> service, const Share& share)
{
    const Because because(world, world.services[service].movedFact);
    world.services[service].unevenMark = markOf(sharesOf(world, service));
    world.clusters[world.services[service].cluster].anyWaits = true;
    if (areAllProtected(world, service, share))
        return end(world, service, Ending::allProtected);
    const Move move = moveFor(world, service, share);
    if (move.isPlaced) {
        const Ix<Task> task = carryOut(world, service, move);
        Service& row = world.services[service];
        row.mover = task;
        world.tell({FactKind::rebalancingTaskStarted, idOf(row), ruleNumber("rebalancing.moves"),
                    idOf(world.tasks[task])},
                   {move.zone});
        return;
    }
    std::vector<std::uint64_t> words{move.zone};
    words.insert(words.end(), move.lack.begin(), move.lack.end());
    world.tell({FactKind::rebalancingUnplaceable, idOf(world.services[service]), move.lackRule},
               words);
    end(world, service, Ending::noRoom);
}

Ix<Task> victimAmong(const World& world, Ix<Service> service, const Share& share,
                     const std::vector<Ix<Task>>& tasks)
{
    const std::vector<bool> none(tasks.size(), false);
    return share.capacity == Capacity::ec2
               ? placement::victimAmong(world, service, tasks, none)
               : scheduler::victimOnFargate(world, service, tasks, none);
}

void stopWhereMostAre(World& world, Ix<Service> service, const Share& share)
{
    Service& row = world.services[service];
    const Because because(world, world.taskStories[row.mover.slot].healthFact);
    NameId from = 0;
    const std::vector<Ix<Task>> there = movableFrom(world, service, share, from);
    if (there.empty())
        return end(world, service, Ending::allProtected);
    const Ix<Task> victim = victimAmong(world, service, share, there);
    ++row.chosen;
    row.mover = {};
    const std::uint32_t deployment = world.deployments[row.lastDeployment].number;
    tasks::requestStop(world, victim, StopCode::serviceSchedulerInitiated,
                       "Availability-zone rebalancing initiated by (deployment " +
                           deploymentIdText(world, deployment) + ")",
                       ruleNumber("rebalancing.moves"));
    world.services[service].movedFact =
        world.tell({FactKind::rebalancingTaskStopped, idOf(world.services[service]),
                    ruleNumber("rebalancing.moves"), idOf(world.tasks[victim])},
                   {from});
}

// One that is within its grace period may be unhealthy, and the others are needed then.
bool maySpareOne(const World& world, Ix<Service> service)
{
    int healthy = 0;
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
        healthy += world.tasks[at].desired == TaskStatus::running && task_health::counts(world, at)
                       ? 1
                       : 0;
    const auto& asked = world.asked.services[service.slot];
    return healthy >
           scheduler::minimumHealthy(world.services[service].desired, asked->minimumHealthyPercent);
}

// What the task that started elsewhere has come to; none: it may go on.
std::optional<Ending> endOf(const World& world, Ix<Task> mover)
{
    const Task& task = world.tasks[mover];
    if (task.desired != TaskStatus::stopped) {
        const bool failed = task.health == HealthStatus::unhealthy &&
                            scheduler::graceEndOf(world, mover) <= world.now;
        return failed ? std::optional(Ending::taskFailed) : std::nullopt;
    }
    // The scheduler stops it for its checks, or because fewer are needed.
    const bool released =
        task.stopCode == StopCode::serviceSchedulerInitiated && !task.failedChecks;
    return released ? Ending::interrupted : Ending::taskFailed;
}

// The task that started elsewhere is there; no other one need go where one has gone by itself.
void follow(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    if (!task_health::counts(world, row.mover))
        return;
    if (tasksThatAre(world, service, TaskStatus::running) <= row.desired)
        row.mover = {};
    else if (maySpareOne(world, service) && !operations::holdUp(world, service))
        stopWhereMostAre(world, service, shareOf(world, service, world.tasks[row.mover].capacity));
}

void goOn(World& world, Ix<Service> service)
{
    if (world.services[service].mover)
        follow(world, service);
    if (!world.services[service].moves || world.services[service].mover ||
        !isComplete(world, service))
        return;
    const Share share = shareOf(world, service, world.services[service].moving);
    if (!isEven(share)) {
        if (mayStart(world, service, share))
            startNext(world, service, share);
        return;
    }
    Service& row = world.services[service];
    row.moves = false;
    row.unevenMark = 0;
    const Because because(world, world.tell({FactKind::rebalancingCompleted, idOf(row),
                                             ruleNumber("rebalancing.even")},
                                            wordsOf(share)));
    if (share.capacity != Capacity::ec2)
        scheduler::lookAgain(world, service); // what is on other capacity may not be even
}

// What came to nothing is tried again once there is room, or once it is another distribution.
bool isHopeless(World& world, Ix<Service> service, const Share& share)
{
    return world.services[service].failedMove || areAllProtected(world, service, share) ||
           !moveFor(world, service, share).isPlaced;
}

void begin(World& world, Ix<Service> service)
{
    const std::vector<Share> shares = sharesOf(world, service);
    const bool wasTried = world.services[service].unevenMark == markOf(shares);
    bool areEven = true;
    for (const Share& share : shares) {
        if (isEven(share))
            continue;
        areEven = false;
        if (wasTried && isHopeless(world, service, share))
            continue;
        if (!mayStart(world, service, share))
            return;
        Service& row = world.services[service];
        row.moves = true;
        row.moving = share.capacity;
        row.failedMove = false;
        row.movedFact =
            world.tell({FactKind::rebalancingBegan, idOf(row), ruleNumber("rebalancing.even")},
                       wordsOf(share));
        return startNext(world, service, share);
    }
    if (areEven)
        world.services[service].unevenMark = 0;
}
} // namespace

bool isEven(std::span<const int> tasks)
{
    if (tasks.empty())
        return true;
    const auto [least, most] = std::minmax_element(tasks.begin(), tasks.end());
    return *most - *least <= 1;
}

scheduler::PassOrders sparing(const World& world, Ix<Service> service, scheduler::PassOrders orders)
{
    const Service& row = world.services[service];
    if (row.moves && row.mover && world.tasks[row.mover].desired == TaskStatus::running &&
        mayMove(world, service))
        orders.scaleIn = std::max(0, orders.scaleIn - 1);
    return orders;
}

void review(World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    const bool may = mayMove(world, service);
    if (!row.moves) {
        if (may && isComplete(world, service))
            begin(world, service);
        return;
    }
    // It is why the service is not steady, where it has failed.
    const auto why = row.mover ? endOf(world, row.mover) : std::nullopt;
    if (why)
        return end(world, service, *why);
    return may ? goOn(world, service) : end(world, service, Ending::interrupted);
}

} // namespace stowage::sim::rebalancing
