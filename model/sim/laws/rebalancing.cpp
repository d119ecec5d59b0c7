// SPDX-License-Identifier: MIT
#include "sim/laws/rebalancing.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/operations.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/laws/scheduler_tasks.h"
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
struct Zone {
    NameId name = 0;
    int tasks = 0;
};

// The zones that the service may use and that have an instance, in order of their names.
std::vector<Zone> zonesOf(const World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    const Ix<Revision> revision = world.deployments[row.lastDeployment].revision;
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    const placement::Wanted wanted = placement::wantedBy(world, service, revision);
    std::vector<Zone> zones;
    for (auto host = world.clusters[row.cluster].firstHost; host;
         host = world.hosts[host].nextOfCluster) {
        const Host& each = world.hosts[host];
        const bool isKnown = std::any_of(zones.begin(), zones.end(), [&each](const Zone& zone) {
            return zone.name == each.zone;
        });
        if (each.zone != 0 && !isKnown && scheduler::isGivenTo(world, service, each) &&
            each.status == InstanceStatus::active && each.agentConnected &&
            placement::isLocated(wanted, node, world.text(each.zone)))
            zones.push_back({each.zone, 0});
    }
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner)
        for (Zone& zone : zones)
            zone.tasks +=
                world.tasks[at].desired == TaskStatus::running && world.tasks[at].zone == zone.name
                    ? 1
                    : 0;
    std::sort(zones.begin(), zones.end(), [&world](const Zone& a, const Zone& b) {
        return world.text(a.name) < world.text(b.name);
    });
    return zones;
}

bool areEven(const std::vector<Zone>& zones)
{
    std::vector<int> tasks;
    for (const Zone& zone : zones)
        tasks.push_back(zone.tasks);
    return isEven(tasks);
}

std::vector<std::uint64_t> wordsOf(const std::vector<Zone>& zones)
{
    std::vector<std::uint64_t> words;
    for (const Zone& zone : zones) {
        words.push_back(zone.name);
        words.push_back(static_cast<std::uint64_t>(zone.tasks));
    }
    return words;
}

// The same for the same distribution, never 0.
std::uint64_t markOf(const std::vector<Zone>& zones)
{
    std::uint64_t mark = 1;
    for (const std::uint64_t word : wordsOf(zones))
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

// Its strategy names one that has no instances to give.
bool lacksProvider(const World& world, Ix<Service> service)
{
    if (scheduler::groupProvidersOf(world, service).empty())
        return false;
    const auto next =
        scheduler::nextProvider(world, service, world.services[service].lastDeployment);
    return !next || !world.capacityProviders[next].group;
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

// Where one task more, and one less where there are most, is more even than now: those with the
// fewest first.
std::vector<Zone> lackingZones(std::vector<Zone> zones)
{
    int most = 0;
    for (const Zone& zone : zones)
        most = std::max(most, zone.tasks);
    std::erase_if(zones, [most](const Zone& zone) { return most - zone.tasks < 2; });
    std::stable_sort(zones.begin(), zones.end(),
                     [](const Zone& a, const Zone& b) { return a.tasks < b.tasks; });
    return zones;
}

struct Move {
    NameId zone = 0;
    PlacementVerdict verdict;
    NameId provider = 0; // 0: it is on any instance
};

// Into the zone with the fewest tasks that has room; without a winner: why the first one has none.
Move moveFor(const World& world, Ix<Service> service, const std::vector<Zone>& zones)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    placement::Wanted wanted =
        placement::wantedBy(world, service, world.deployments[deployment].revision);
    const bool isByProvider = !scheduler::groupProvidersOf(world, service).empty();
    const auto provider =
        isByProvider ? scheduler::nextProvider(world, service, deployment) : Ix<CapacityProvider>{};
    if (provider)
        wanted.scalingGroup = world.capacityProviders[provider].group;
    const std::vector<Zone> lacking = lackingZones(zones);
    if (isByProvider && !wanted.scalingGroup && !lacking.empty())
        return {lacking.front().name, verdictFor(placement::askFor(world, wanted)), 0};
    Move first;
    for (const Zone& zone : lacking) {
        wanted.zone = zone.name;
        Move move{zone.name, placement::decide(world, wanted),
                  provider ? world.capacityProviders[provider].name : NameId{}};
        if (move.verdict.winner != 0)
            return move;
        if (first.zone == 0)
            first = std::move(move);
    }
    return first;
}

void startIn(World& world, Ix<Service> service, const Move& move)
{
    const Ix<Deployment> deployment = world.services[service].lastDeployment;
    const std::uint32_t number =
        scheduler::startPlaced(world, service, deployment, move.verdict, false, move.provider);
    Service& row = world.services[service];
    row.mover = {world.slotOf({EntityKind::task, number})};
    world.tell({FactKind::rebalancingTaskStarted, idOf(row), ruleNumber("rebalancing.moves"),
                idOf(world.tasks[row.mover])},
               {move.zone});
}

// Those that may go from a zone that has the most.
std::vector<Ix<Task>> movableFrom(const World& world, Ix<Service> service,
                                  const std::vector<Zone>& zones, NameId& from)
{
    int most = 0;
    for (const Zone& zone : zones)
        most = std::max(most, zone.tasks);
    std::vector<Ix<Task>> there;
    for (const Zone& zone : zones) {
        if (zone.tasks != most || !there.empty())
            continue;
        from = zone.name;
        for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
            if (world.tasks[at].desired == TaskStatus::running &&
                world.tasks[at].zone == zone.name && !task_protection::isProtected(world, at))
                there.push_back(at);
    }
    return there;
}

bool areAllProtected(const World& world, Ix<Service> service, const std::vector<Zone>& zones)
{
    NameId from = 0;
    return movableFrom(world, service, zones, from).empty();
}

// One at a time, as maximumPercent allows.
void startNext(World& world, Ix<Service> service, const std::vector<Zone>& zones)
{
    const Because because(world, world.services[service].movedFact);
    world.services[service].unevenMark = markOf(zones);
    world.clusters[world.services[service].cluster].anyWaits = true;
    if (areAllProtected(world, service, zones))
        return end(world, service, Ending::allProtected);
    const Move move = moveFor(world, service, zones);
    if (move.verdict.winner != 0)
        return startIn(world, service, move);
    std::vector<std::uint64_t> words{move.zone};
    const std::vector<std::uint64_t> verdict = sim::wordsOf(move.verdict);
    words.insert(words.end(), verdict.begin(), verdict.end());
    world.tell({FactKind::rebalancingUnplaceable, idOf(world.services[service]),
                ruleNumber("rebalancing.moves")},
               words);
    end(world, service, Ending::noRoom);
}

void stopWhereMostAre(World& world, Ix<Service> service, const std::vector<Zone>& zones)
{
    Service& row = world.services[service];
    const Because because(world, world.taskStories[row.mover.slot].healthFact);
    NameId from = 0;
    const std::vector<Ix<Task>> there = movableFrom(world, service, zones, from);
    if (there.empty())
        return end(world, service, Ending::allProtected);
    const Ix<Task> victim =
        placement::victimAmong(world, service, there, std::vector<bool>(there.size(), false));
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
        stopWhereMostAre(world, service, zonesOf(world, service));
}

void goOn(World& world, Ix<Service> service)
{
    if (world.services[service].mover)
        follow(world, service);
    if (!world.services[service].moves || world.services[service].mover ||
        !isComplete(world, service))
        return;
    const std::vector<Zone> zones = zonesOf(world, service);
    if (!areEven(zones)) {
        if (!operations::holdUp(world, service))
            startNext(world, service, zones);
        return;
    }
    Service& row = world.services[service];
    row.moves = false;
    row.unevenMark = 0;
    world.tell({FactKind::rebalancingCompleted, idOf(row), ruleNumber("rebalancing.even")},
               wordsOf(zones));
}

void begin(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    const std::vector<Zone> zones = zonesOf(world, service);
    if (areEven(zones)) {
        row.unevenMark = 0;
        return;
    }
    // What came to nothing is tried again once there is room, or once it is another distribution.
    const bool wasTried = row.unevenMark == markOf(zones);
    if (wasTried && (row.failedMove || areAllProtected(world, service, zones) ||
                     moveFor(world, service, zones).verdict.winner == 0))
        return;
    if (operations::holdUp(world, service))
        return;
    row.moves = true;
    row.failedMove = false;
    row.movedFact = world.tell(
        {FactKind::rebalancingBegan, idOf(row), ruleNumber("rebalancing.even")}, wordsOf(zones));
    startNext(world, service, zones);
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
