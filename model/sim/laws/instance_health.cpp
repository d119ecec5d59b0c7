// SPDX-License-Identifier: MIT
#include "sim/laws/instance_health.h"

#include "sim/laws/faults.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::instance_health {

namespace {
bool isKnown(const Host& host)
{
    return host.registeredAt != kNever && host.phase != HostPhase::buried;
}

// The number of checks up to an instant; the first one falls one interval after the registration.
std::int64_t checksUntil(const World& world, const Host& host, Time until)
{
    return std::max<std::int64_t>(0, (until - host.registeredAt).micros) /
           world.timing.instanceCheck.micros;
}

Time checkNumber(const World& world, const Host& host, std::int64_t number)
{
    return host.registeredAt + world.timing.instanceCheck * number;
}

// What a check would find now.
InstanceHealth found(const World& world, Ix<Host> at)
{
    if (!world.hosts[at].agentConnected)
        return InstanceHealth::insufficientData;
    return faults::impairs(world, at) ? InstanceHealth::impaired : InstanceHealth::ok;
}

void reconsider(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    world.cancel(host.check);
    if (!isKnown(host) || found(world, at) == host.health)
        return;
    const Time next = checkNumber(world, host, checksUntil(world, host, world.now) + 1);
    host.check = world.book(next, AppointmentKind::instanceCheck, at.slot);
}
} // namespace

Known of(const World& world, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    const std::int64_t checks = checksUntil(
        world, host, host.agentConnected ? world.now : std::min(world.now, host.heardUntil));
    const Time checkedAt = checkNumber(world, host, checks);
    if (host.healthAt != kNever)
        return {host.health, host.healthAt, checkedAt};
    if (checksUntil(world, host, world.now) == 0)
        return {InstanceHealth::initializing, host.registeredAt, checkedAt};
    return {InstanceHealth::ok, checkNumber(world, host, 1), checkedAt};
}

void due(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    host.check = {};
    const InstanceHealth health = found(world, at);
    if (health == host.health)
        return;
    const InstanceHealth before = std::exchange(host.health, health);
    host.healthAt = world.now;
    ++host.version;
    world.tell({FactKind::instanceHealthChanged, idOf(host), ruleNumber("instance.health")},
               {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(health)});
}

void whenAgentChanges(World& world, const Fact& fact)
{
    const Ix<Host> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    world.hosts[at].heardUntil = world.hosts[at].agentConnected ? kNever : world.now;
    reconsider(world, at);
}

void whenInstanceIsGone(World& world, const Fact& fact)
{
    if (const Ix<Host> at{world.slotOf(fact.subject())}; at)
        reconsider(world, at);
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind != FaultKind::impairInstance)
        return;
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        reconsider(world, at);
}

} // namespace stowage::sim::instance_health
