// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_providers.h"

#include "plan/provider_split.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/launches.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler_starts.h"
#include "sim/laws/service_events.h"
#include "sim/laws/tasks.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <climits>
#include <numeric>
#include <string>
#include <utility>

namespace stowage::sim::scheduler {

namespace {
constexpr std::uint64_t kLimitMark = ~std::uint64_t{0}; // no instance and need

std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

// Of each item the tasks of the deployment that are to run, waiting ones too.
std::vector<int> countsOf(const World& world, const ProviderStrategy& strategy, Ix<Service> service,
                          Ix<Deployment> deployment)
{
    std::vector<int> counts(strategy.size());
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Task& task = world.tasks[at];
        if (task.desired != TaskStatus::running || task.deployment != deployment)
            continue;
        for (std::size_t n = 0; n < strategy.size(); ++n)
            counts[n] += world.text(task.provider) == strategy[n].provider ? 1 : 0;
    }
    return counts;
}

// What kept tasks of a pass from being started; the same is not told twice.
struct Lacking {
    bool isFull = false;                   // more would wait in the cluster than may
    std::vector<PlacementVerdict> without; // of each provider that has no room and lets none wait

    bool any() const { return isFull || !without.empty(); }

    std::uint64_t key() const
    {
        if (without.empty())
            return kLimitMark;
        std::uint64_t mixed = isFull ? 1 : 0;
        for (const PlacementVerdict& verdict : without)
            mixed = mixed * 0x9E3779B97F4A7C15U + closestOf(verdict) + 1;
        return mixed >> 1U; // never the mark of the limit alone
    }
};

void say(World& world, Ix<Service> service, const Lacking& lacking)
{
    Service& row = world.services[service];
    if (!lacking.any()) {
        row.saidUnplaceable = false;
        return;
    }
    row.steady = false;
    const bool same = std::exchange(row.saidClosest, lacking.key()) == lacking.key();
    world.clusters[row.cluster].anyWaits = true;
    if (std::exchange(row.saidUnplaceable, true) && same)
        return;
    const EntityId id = idOf(row);
    const auto told = [&](std::uint32_t fact) {
        world.services[service].unplaceableFact = fact;
        service_events::mayRepeat(world, service, fact);
    };
    if (lacking.isFull)
        told(world.tell({FactKind::provisioningLimited, id, ruleNumber("provider.limit"),
                         idOf(world.clusters[row.cluster])},
                        {word(kMostWaiting)}));
    for (const PlacementVerdict& verdict : lacking.without)
        told(world.tell({FactKind::placementFailed, id, ruleNumber("placement.filter")},
                        wordsOf(verdict)));
}

std::uint64_t startWaiting(World& world, Ix<Service> service, Ix<Deployment> deployment,
                           Ix<CapacityProvider> provider, const PlacementVerdict& verdict,
                           bool replacing)
{
    const Service& row = world.services[service];
    tasks::NewTask wanted;
    wanted.cluster = row.cluster;
    wanted.service = service;
    wanted.deployment = deployment;
    wanted.revision = world.deployments[deployment].revision;
    wanted.group = world.names.intern("service:" + std::string(world.text(row.name)));
    wanted.replacing = replacing;
    wanted.byStrategy = true;
    wanted.provider = world.capacityProviders[provider].name;
    const Ix<Task> made = tasks::create(world, wanted);
    waiting_tasks::join(world, made, verdict);
    return world.tasks[made].number;
}

enum class Outcome : std::uint8_t { started, unplaceable, full };

// What one provider gives to the tasks that are its.
struct Starting {
    Ix<Service> service;
    Ix<Deployment> deployment;
    Ix<CapacityProvider> provider;
    bool replacing = false;
    bool isPacked = false; // no room was found for one like it in this pass
    PlacementVerdict without;
};

Outcome startOne(World& world, Starting& on, std::vector<std::uint64_t>& started)
{
    if (!on.isPacked) {
        placement::Wanted wanted =
            placement::wantedBy(world, on.service, world.deployments[on.deployment].revision);
        wanted.scalingGroup = world.capacityProviders[on.provider].group;
        PlacementVerdict verdict = placement::decide(world, wanted);
        if (verdict.winner != 0) {
            started.push_back(startPlaced(world, on.service, on.deployment, verdict, on.replacing,
                                          world.capacityProviders[on.provider].name));
            return Outcome::started;
        }
        on.isPacked = true;
        on.without = std::move(verdict);
    }
    if (!capacity_providers::isManaged(world, on.provider))
        return Outcome::unplaceable;
    if (waiting_tasks::isFull(world, world.services[on.service].cluster))
        return Outcome::full;
    started.push_back(
        startWaiting(world, on.service, on.deployment, on.provider, on.without, on.replacing));
    return Outcome::started;
}

// An item whose provider is not there, or has no group, has no instance to give.
PlacementVerdict verdictWithout(World& world, Ix<Service> service, Ix<Deployment> deployment)
{
    placement::Wanted wanted =
        placement::wantedBy(world, service, world.deployments[deployment].revision);
    return verdictFor(placement::askFor(world, wanted));
}
} // namespace

bool isGivenTo(const World& world, Ix<Service> service, const Host& host)
{
    const ProviderStrategy strategy = launches::groupProvidersOf(world, service);
    const Ix<CapacityProvider> own = capacity_providers::of(world, host.membership.group);
    return strategy.empty() ||
           (own && std::any_of(strategy.begin(), strategy.end(), [&](const StrategyItem& item) {
                return item.provider == world.text(world.capacityProviders[own].name);
            }));
}

Ix<CapacityProvider> nextProvider(const World& world, Ix<Service> service,
                                  Ix<Deployment> deployment)
{
    const ProviderStrategy strategy = launches::groupProvidersOf(world, deployment);
    const std::vector<int> given =
        splitOf(strategy, countsOf(world, strategy, service, deployment), 1);
    for (std::size_t n = 0; n < given.size(); ++n)
        if (given[n] > 0)
            return capacity_providers::named(world, world.services[service].cluster,
                                             strategy[n].provider);
    return {};
}

std::vector<std::uint64_t> startOnProviders(World& world, Ix<Service> service,
                                            Ix<Deployment> deployment, int count, int replacing)
{
    std::vector<std::uint64_t> started;
    if (count <= 0)
        return started;
    const ProviderStrategy strategy = launches::groupProvidersOf(world, deployment);
    const std::vector<int> before = countsOf(world, strategy, service, deployment);
    const std::vector<int> given = splitOf(strategy, before, count);
    if (!world.services[service].saidUnplaceable)
        tellSplit(world, idOf(world.services[service]), strategy, before, given);
    Lacking lacking;
    for (std::size_t item = 0; item < given.size(); ++item) {
        Starting on{service, deployment, {}, false, false, {}};
        on.provider = capacity_providers::named(world, world.services[service].cluster,
                                                strategy[item].provider);
        if (given[item] > 0 && (!on.provider || !world.capacityProviders[on.provider].group)) {
            lacking.without.push_back(verdictWithout(world, service, deployment));
            continue;
        }
        for (int n = 0; n < given[item]; ++n) {
            on.replacing = static_cast<int>(started.size()) < replacing;
            const Outcome outcome = startOne(world, on, started);
            if (outcome == Outcome::started)
                continue;
            if (outcome == Outcome::full)
                lacking.isFull = true;
            else
                lacking.without.push_back(std::move(on.without));
            break;
        }
    }
    say(world, service, lacking);
    return started;
}

bool isLimited(const World& world, Ix<Service> service)
{
    const Service& row = world.services[service];
    return row.saidUnplaceable && row.saidClosest == kLimitMark;
}

std::vector<Ix<Task>> mostBeyondShare(const World& world, Ix<Service> service,
                                      const std::vector<Ix<Task>>& tasks,
                                      const std::vector<bool>& first)
{
    const ProviderStrategy strategy = launches::groupProvidersOf(world, service);
    std::vector<int> live(strategy.size());
    for (auto at = world.services[service].firstDeployment; at;
         at = world.deployments[at].nextOfService) {
        const std::vector<int> own = countsOf(world, strategy, service, at);
        for (std::size_t n = 0; n < live.size(); ++n)
            live[n] += own[n];
    }
    const int all = std::accumulate(live.begin(), live.end(), 0);
    const std::vector<int> ideal = splitOf(strategy, std::vector<int>(strategy.size()), all);
    const auto excessOf = [&](Ix<Task> at) {
        for (std::size_t n = 0; n < strategy.size(); ++n)
            if (world.text(world.tasks[at].provider) == strategy[n].provider)
                return live[n] - ideal[n];
        return all + 1; // of a provider that is no longer in the strategy
    };
    std::vector<Ix<Task>> chosen;
    std::pair<bool, int> most{false, INT_MIN};
    for (std::size_t n = 0; n < tasks.size(); ++n) {
        const std::pair rank{static_cast<bool>(first[n]), excessOf(tasks[n])};
        if (rank > most || chosen.empty()) {
            chosen.clear();
            most = rank;
        }
        if (rank == most)
            chosen.push_back(tasks[n]);
    }
    return chosen;
}

void tellSplit(World& world, EntityId subject, const ProviderStrategy& strategy,
               const std::vector<int>& before, const std::vector<int>& given)
{
    std::vector<std::uint64_t> words;
    for (std::size_t n = 0; n < strategy.size(); ++n) {
        words.push_back(world.names.intern(strategy[n].provider));
        for (const int number : {strategy[n].base, strategy[n].weight, before[n], given[n]})
            words.push_back(word(number));
    }
    world.tell({FactKind::strategySplit, subject, ruleNumber("provider.split")}, words);
}

} // namespace stowage::sim::scheduler
