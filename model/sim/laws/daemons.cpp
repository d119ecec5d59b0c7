// SPDX-License-Identifier: MIT
#include "sim/laws/daemons.h"

#include "sim/laws/hosts.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::daemons {

namespace {
constexpr unsigned bit(Need need)
{
    return 1U << static_cast<unsigned>(need);
}

// A connection that is lost for a while leaves the instance as it is.
constexpr unsigned kSuits =
    bit(Need::active) | bit(Need::location) | bit(Need::attribute) | bit(Need::memberOf);

// By slot of instance: whether it is to hold a task, and whether it does.
struct Place {
    bool suits = false;
    bool taken = false;
};

std::vector<Place> placesOf(const World& world, Ix<Service> service,
                            const std::vector<Candidate>& candidates)
{
    std::vector<Place> places;
    const auto at = [&places](std::uint32_t slot) -> Place& {
        if (places.size() <= slot)
            places.resize(slot + 1);
        return places[slot];
    };
    for (const Candidate& candidate : candidates)
        at(candidate.slot).suits = (candidate.failed & kSuits) == 0;
    for (auto task = world.services[service].firstTask; task; task = world.tasks[task].nextOfOwner)
        at(world.tasks[task].host.slot).taken = true;
    return places;
}

void setDesired(World& world, Ix<Service> service, std::int32_t desired)
{
    Service& row = world.services[service];
    const std::int32_t old = std::exchange(row.desired, desired);
    if (old == desired)
        return;
    row.steady = false;
    world.tell({FactKind::desiredCountChanged, idOf(row), ruleNumber("scheduler.daemon")},
               {static_cast<std::uint64_t>(old), static_cast<std::uint64_t>(desired)});
}

void changeLedger(World& world, Ix<Host> at, const Ledger& amount, int sign)
{
    Host& host = world.hosts[at];
    host.scheduler.cpu += sign * amount.cpu;
    host.scheduler.memory += sign * amount.memory;
    ++host.version;
    world.mark(idOf(host));
}
} // namespace

std::vector<Ix<Host>> review(World& world, Ix<Service> service)
{
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    const placement::Wanted wanted =
        placement::wantedBy(world, service, world.deployments[newest].revision);
    const std::vector<Candidate> candidates = placement::candidatesFor(world, wanted);
    const std::vector<Place> places = placesOf(world, service, candidates);
    std::vector<Ix<Host>> vacant;
    std::int32_t desired = 0;
    for (const Candidate& candidate : candidates) {
        const Place& place = places[candidate.slot];
        desired += place.suits ? 1 : 0;
        if (place.suits && !place.taken)
            vacant.push_back({candidate.slot});
    }
    for (std::size_t n = world.asides.size(); n > 0; --n) {
        const Aside aside = world.asides[n - 1];
        if (aside.service == service &&
            (aside.host.slot >= places.size() || !places[aside.host.slot].suits))
            takeAside(world, service, aside.host);
    }
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        Task& task = world.tasks[at];
        task.misplaced = !places[task.host.slot].suits;
    }
    setDesired(world, service, desired);
    return vacant;
}

bool staysUntilLast(const World& world, const Task& task)
{
    const Host& host = world.hosts[task.host];
    if (!world.services[task.service].daemon || host.status != InstanceStatus::draining ||
        host.phase != HostPhase::up || task.status != TaskStatus::running)
        return false;
    for (auto at = host.firstTask; at; at = world.tasks[at].nextOfHost) {
        const Task& other = world.tasks[at];
        if (other.service && !world.services[other.service].daemon)
            return true;
    }
    return false;
}

void keepRoom(World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    if (!row.service || !world.services[row.service].daemon || row.misplaced ||
        world.services[row.service].status != ServiceStatus::active)
        return;
    const Host& host = world.hosts[row.host];
    if (host.phase != HostPhase::up || host.status != InstanceStatus::active)
        return;
    const Revision& revision = world.revisions[row.revision];
    setAside(world, row.service, row.host, {revision.cpu, revision.memory});
}

void setAside(World& world, Ix<Service> service, Ix<Host> host, const Ledger& amount)
{
    if (amount == Ledger{})
        return;
    takeAside(world, service, host);
    world.asides.push_back({service, host, amount});
    changeLedger(world, host, amount, 1);
}

Ledger takeAside(World& world, Ix<Service> service, Ix<Host> host)
{
    const auto found =
        std::find_if(world.asides.begin(), world.asides.end(), [&](const Aside& each) {
            return each.service == service && each.host == host;
        });
    if (found == world.asides.end())
        return {};
    const Ledger amount = found->amount;
    world.asides.erase(found);
    changeLedger(world, host, amount, -1);
    return amount;
}

Ledger asideOn(const World& world, Ix<Host> host)
{
    Ledger all;
    for (const Aside& each : world.asides) {
        all.cpu += each.host == host ? each.amount.cpu : 0;
        all.memory += each.host == host ? each.amount.memory : 0;
    }
    return all;
}

void dropAsides(World& world, Ix<Service> service)
{
    for (std::size_t n = world.asides.size(); n > 0; --n)
        if (world.asides[n - 1].service == service)
            takeAside(world, service, world.asides[n - 1].host);
}

void whenTaskStops(World& world, const Fact& fact)
{
    const Ix<Task> stopped{world.slotOf(fact.subject())};
    if (!stopped || world.tasks[stopped].status != TaskStatus::stopped)
        return;
    const Host& host = world.hosts[world.tasks[stopped].host];
    if (host.status != InstanceStatus::draining)
        return;
    for (auto at = host.firstTask; at; at = world.tasks[at].nextOfHost)
        if (world.tasks[at].service && world.services[world.tasks[at].service].daemon)
            scheduler::lookAgain(world, world.tasks[at].service, scheduler::Look::forExcess);
}

} // namespace stowage::sim::daemons
