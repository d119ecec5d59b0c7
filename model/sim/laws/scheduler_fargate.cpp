// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_fargate.h"

#include "plan/provider_split.h"
#include "sim/because.h"
#include "sim/laws/fargate_starts.h"
#include "sim/laws/launches.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/service_events.h"
#include "sim/rules.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace stowage::sim::scheduler {

namespace {
std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

// Of each item of the strategy the tasks that live, of a deployment or of all.
std::vector<int> countsOf(const World& world, const ProviderStrategy& strategy, Ix<Service> service,
                          Ix<Deployment> deployment)
{
    std::vector<int> counts(strategy.size());
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Task& task = world.tasks[at];
        const bool isCounted =
            task.desired == TaskStatus::running && (!deployment || task.deployment == deployment);
        for (std::size_t n = 0; n < strategy.size() && isCounted; ++n)
            counts[n] += capacityOf(strategy[n].provider) == task.capacity ? 1 : 0;
    }
    return counts;
}

// What kept tasks of a pass from being placed; the same is not told twice.
struct Lacking {
    std::uint64_t key = 0;
    std::vector<fargate::Choice> choices;

    void add(const fargate::Choice& choice)
    {
        key = key << 8U | static_cast<std::uint64_t>(choice.lack) << 2U | choice.words[1];
        choices.push_back(choice);
    }
};

void say(World& world, Ix<Service> service, const Lacking& lacking)
{
    Service& row = world.services[service];
    if (lacking.choices.empty()) {
        row.saidUnplaceable = false;
        return;
    }
    row.steady = false;
    const bool same = std::exchange(row.saidClosest, lacking.key) == lacking.key;
    world.clusters[row.cluster].anyWaits = true;
    if (std::exchange(row.saidUnplaceable, true) && same)
        return;
    for (const fargate::Choice& choice : lacking.choices) {
        const Because because(world, choice.fact != 0 ? choice.fact : world.cause);
        const std::uint32_t fact =
            world.tell({FactKind::fargateUnplaced, idOf(world.services[service]),
                        choice.lack == fargate::Lack::vcpus ? ruleNumber("fargate.vcpus")
                                                            : ruleNumber("fargate.capacity")},
                       choice.words);
        world.services[service].unplaceableFact = fact;
        service_events::mayRepeat(world, service, fact);
    }
}

// More starts than the account may make in this instant: the rest waits for the next ones.
bool waitsForRate(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    if (fargate::launchesLeft(world) > 0)
        return false;
    row.steady = false;
    if (!std::exchange(row.saidOverRate, true))
        service_events::mayRepeat(
            world, service,
            world.tell({FactKind::startsOverRate, idOf(row), ruleNumber("fargate.rate")},
                       {word(world.timing.fargateBurst), word(world.timing.fargateRate)}));
    lookAt(world, service, fargate::nextLaunchAt(world));
    return true;
}

bool anyPlace(World& world, Ix<Service> service, Ix<Deployment> deployment,
              const ProviderStrategy& strategy, const std::vector<int>& given)
{
    for (std::size_t n = 0; n < given.size(); ++n)
        if (given[n] > 0 && fargate::choose(world, askFor(world, service, deployment,
                                                          *capacityOf(strategy[n].provider)))
                                    .lack == fargate::Lack::none)
            return true;
    return false;
}
} // namespace

fargate::Ask askFor(World& world, Ix<Service> service, Ix<Deployment> deployment, Capacity capacity)
{
    fargate::Ask ask;
    ask.cluster = world.services[service].cluster;
    ask.service = service;
    ask.revision = world.deployments[deployment].revision;
    ask.group =
        world.names.intern("service:" + std::string(world.text(world.services[service].name)));
    ask.capacity = capacity;
    if (const auto& node = world.asked.services[service.slot])
        ask.subnets = node->subnets;
    return ask;
}

std::vector<std::uint64_t> startOnFargate(World& world, Ix<Service> service,
                                          Ix<Deployment> deployment, int count, int replacing)
{
    std::vector<std::uint64_t> started;
    if (count <= 0)
        return started;
    const fargate::Ways ways = launches::waysOf(world, deployment);
    const std::vector<int> before = countsOf(world, ways.strategy, service, deployment);
    const std::vector<int> given = splitOf(ways.strategy, before, count);
    // What found no place before and finds none now was told how it is divided.
    if (ways.byStrategy && (!world.services[service].saidUnplaceable ||
                            anyPlace(world, service, deployment, ways.strategy, given)))
        tellSplit(world, idOf(world.services[service]), ways.strategy, before, given);
    Lacking lacking;
    bool isThrottled = false;
    tasks::NewTask wanted;
    wanted.deployment = deployment;
    wanted.byStrategy = ways.byStrategy;
    wanted.hasPublicAddress = world.asked.services[service.slot]->assignsPublicIp;
    for (std::size_t item = 0; item < given.size() && !isThrottled; ++item) {
        const Capacity capacity = *capacityOf(ways.strategy[item].provider);
        const fargate::Ask ask = askFor(world, service, deployment, capacity);
        for (int n = 0; n < given[item] && !isThrottled; ++n) {
            const fargate::Choice choice = fargate::choose(world, ask);
            if (choice.lack != fargate::Lack::none) {
                lacking.add(choice);
                break;
            }
            isThrottled = waitsForRate(world, service);
            if (isThrottled)
                break;
            wanted.replacing = static_cast<int>(started.size()) < replacing;
            ++world.services[service].placed;
            const Ix<Task> made =
                fargate::startPlaced(world, ask, choice, wanted, idOf(world.services[service]));
            started.push_back(world.tasks[made].number);
        }
    }
    if (std::accumulate(given.begin(), given.end(), 0) < count)
        lacking.add(
            fargate::givenToNobody(world, askFor(world, service, deployment, Capacity::fargate)));
    world.services[service].saidOverRate = isThrottled;
    say(world, service, lacking);
    return started;
}

Ix<Task> victimOnFargate(const World& world, Ix<Service> service,
                         const std::vector<Ix<Task>>& tasks, const std::vector<bool>& first)
{
    const fargate::Ways ways = launches::waysOf(world, service);
    const std::vector<int> live = countsOf(world, ways.strategy, service, {});
    int all = 0;
    for (const int count : live)
        all += count;
    const std::vector<int> ideal =
        splitOf(ways.strategy, std::vector<int>(ways.strategy.size()), all);
    const auto excessOf = [&](Capacity capacity) {
        for (std::size_t n = 0; n < ways.strategy.size(); ++n)
            if (capacityOf(ways.strategy[n].provider) == capacity)
                return live[n] - ideal[n];
        return all; // of a provider that is no longer in the strategy
    };
    const auto inZone = [&](const Task& task) {
        int count = 0;
        for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
            count += world.tasks[at].zone == task.zone &&
                             world.tasks[at].capacity == task.capacity &&
                             world.tasks[at].desired == TaskStatus::running
                         ? 1
                         : 0;
        return count;
    };
    using Rank = std::tuple<bool, int, int, std::uint32_t>;
    Ix<Task> victim;
    Rank most;
    for (std::size_t n = 0; n < tasks.size(); ++n) {
        const Task& task = world.tasks[tasks[n]];
        const Rank rank{first[n], excessOf(task.capacity), inZone(task), task.number};
        if (!victim || rank > most) {
            victim = tasks[n];
            most = rank;
        }
    }
    return victim;
}

} // namespace stowage::sim::scheduler
