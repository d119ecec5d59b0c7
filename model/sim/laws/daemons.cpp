// SPDX-License-Identifier: MIT
#include "sim/laws/daemons.h"

#include "sim/laws/host_resources.h"
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
constexpr unsigned kConstraints = bit(Need::location) | bit(Need::attribute) | bit(Need::memberOf);
constexpr unsigned kSuits = bit(Need::active) | kConstraints;

// By slot of instance: whether it is to hold a task, and whether it does.
struct Place {
    bool isActive = false;
    bool suits = false;
    bool violates = false; // a placement constraint; location and platform are none
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
    for (const Candidate& candidate : candidates) {
        Place& place = at(candidate.slot);
        place.suits = (candidate.failed & kSuits) == 0;
        place.isActive = (candidate.failed & bit(Need::active)) == 0;
        place.violates = (candidate.failed & bit(Need::memberOf)) != 0;
    }
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

void changeLedger(World& world, Ix<Host> at, Ix<Revision> revision, int sign)
{
    Host& host = world.hosts[at];
    host.scheduler.cpu += sign * std::int64_t{world.revisions[revision].cpu};
    host.scheduler.memory += sign * std::int64_t{world.revisions[revision].memory};
    ++host.version;
    world.mark(idOf(host));
}

// What fails while the instance is not ACTIVE is told once it is again.
void mindConstraint(World& world, const Task& task, const Place& place)
{
    const auto told = std::find(world.violators.begin(), world.violators.end(), task.number);
    const bool isTold = told != world.violators.end();
    if (!place.isActive || isTold == place.violates || task.desired != TaskStatus::running)
        return;
    if (isTold) {
        world.violators.erase(told);
        return;
    }
    world.violators.push_back(task.number);
    world.tell({FactKind::constraintsViolated, idOf(world.services[task.service]),
                ruleNumber("scheduler.daemonLeaves"), idOf(world.hosts[task.host])});
}

void forgetThoseThatLeft(World& world)
{
    std::erase_if(world.violators, [&world](std::uint32_t number) {
        const Ix<Task> task{world.slotOf({EntityKind::task, number})};
        return !task || world.tasks[task].desired == TaskStatus::stopped;
    });
}

// No fact tells that this room is free.
template <class Dropped>
void dropAsidesWhere(World& world, Ix<Service> service, const Dropped& isDropped)
{
    bool any = false;
    for (std::size_t n = world.asides.size(); n > 0; --n) {
        const Aside aside = world.asides[n - 1];
        if (aside.service == service && isDropped(aside.host))
            any = static_cast<bool>(takeAside(world, service, aside.host)) || any;
    }
    if (any)
        scheduler::whenRoomIsFree(world, world.services[service].cluster);
}

const DefinitionNode& nodeOf(const World& world, const Aside& aside)
{
    return *world.asked.revisions[aside.revision.slot];
}

bool hasInterface(const World& world, const Aside& aside)
{
    for (auto at = world.hosts[aside.host].firstTask; at; at = world.tasks[at].nextOfHost)
        if (world.tasks[at].service == aside.service &&
            world.asked.revisions[world.tasks[at].revision.slot]->network == NetworkMode::awsvpc)
            return true;
    return false;
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
    dropAsidesWhere(world, service, [&places](Ix<Host> host) {
        return host.slot >= places.size() || !places[host.slot].suits;
    });
    forgetThoseThatLeft(world);
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Place& place = places[world.tasks[at].host.slot];
        world.tasks[at].misplaced = !place.suits;
        mindConstraint(world, world.tasks[at], place);
    }
    setDesired(world, service, desired);
    return vacant;
}

bool staysUntilLast(const World& world, const Task& task)
{
    const Service& service = world.services[task.service];
    if (!service.daemon || !task.host)
        return false;
    const Host& host = world.hosts[task.host];
    if (service.status != ServiceStatus::active || host.status != InstanceStatus::draining ||
        host.phase != HostPhase::up || task.status != TaskStatus::running)
        return false;
    for (auto at = host.firstTask; at; at = world.tasks[at].nextOfHost) {
        const Task& other = world.tasks[at];
        if (!other.service || !world.services[other.service].daemon)
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
    setAside(world, row.service, row.host, row.revision);
}

void setAside(World& world, Ix<Service> service, Ix<Host> host, Ix<Revision> revision)
{
    if (!revision)
        return;
    takeAside(world, service, host);
    world.asides.push_back({service, host, revision});
    changeLedger(world, host, revision, 1);
}

Ix<Revision> takeAside(World& world, Ix<Service> service, Ix<Host> host)
{
    const auto found =
        std::find_if(world.asides.begin(), world.asides.end(), [&](const Aside& each) {
            return each.service == service && each.host == host;
        });
    if (found == world.asides.end())
        return {};
    const Ix<Revision> revision = found->revision;
    world.asides.erase(found);
    changeLedger(world, host, revision, -1);
    return revision;
}

Ledger asideOn(const World& world, Ix<Host> host)
{
    Ledger all;
    for (const Aside& each : world.asides) {
        const Revision& revision = world.revisions[each.revision];
        all.cpu += each.host == host ? revision.cpu : 0;
        all.memory += each.host == host ? revision.memory : 0;
    }
    return all;
}

bool keepsPort(const World& world, Ix<Host> host, std::uint16_t port, Protocol protocol)
{
    return std::any_of(world.asides.begin(), world.asides.end(), [&](const Aside& each) {
        if (each.host != host)
            return false;
        const std::vector<hosts::FixedPort> ports = hosts::fixedPortsOf(nodeOf(world, each));
        return std::find(ports.begin(), ports.end(), hosts::FixedPort{port, protocol}) !=
               ports.end();
    });
}

int portsAside(const World& world, Ix<Host> host)
{
    std::size_t count = 0;
    for (const Aside& each : world.asides)
        if (each.host == host)
            count += hosts::fixedPortsOf(nodeOf(world, each)).size();
    return static_cast<int>(count);
}

int interfacesAside(const World& world, Ix<Host> host)
{
    return static_cast<int>(
        std::count_if(world.asides.begin(), world.asides.end(), [&](const Aside& each) {
            return each.host == host && nodeOf(world, each).network == NetworkMode::awsvpc &&
                   !hasInterface(world, each);
        }));
}

void dropAsides(World& world, Ix<Service> service)
{
    dropAsidesWhere(world, service, [](Ix<Host>) { return true; });
}

void whenTaskStops(World& world, const Fact& fact)
{
    const Ix<Task> stopped{world.slotOf(fact.subject())};
    if (!stopped || world.tasks[stopped].status != TaskStatus::stopped)
        return;
    if (!world.tasks[stopped].host)
        return;
    const Host& host = world.hosts[world.tasks[stopped].host];
    if (host.status != InstanceStatus::draining)
        return;
    for (auto at = host.firstTask; at; at = world.tasks[at].nextOfHost)
        if (world.tasks[at].service && world.services[world.tasks[at].service].daemon)
            scheduler::lookAgain(world, world.tasks[at].service, scheduler::Look::forExcess);
}

} // namespace stowage::sim::daemons
