// SPDX-License-Identifier: MIT
// Instances that are stopped, and such that a warm pool stops and starts again.
#include "sim/laws/hosts.h"
#include "sim/rules.h"

namespace stowage::sim::hosts {

void halt(World& world, Ix<Host> at, RuleNumber rule)
{
    bill(world, at, false);
    Host& host = world.hosts[at];
    world.cancel(host.pending);
    world.cancel(host.reconnect);
    host.phase = HostPhase::stopped;
    host.agentConnected = false;
    ++host.version;
    const std::uint32_t fact = world.tell({FactKind::agentDisconnected, idOf(host), rule});
    host.pending = world.bookAfter(fact, world.now + world.timing.terminationNoticed,
                                   AppointmentKind::hostLossNoticed, at.slot);
}

// One that Amazon ECS has deregistered is nobody's machine here: it is not stopped.
bool putToSleep(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    if (host.phase > HostPhase::stopped)
        return false;
    host.isAsleep = true;
    world.mark(idOf(host));
    if (host.phase == HostPhase::up) {
        halt(world, at, ruleNumber("pool.stops"));
        return true;
    }
    bill(world, at, false);
    return static_cast<bool>(host.pending); // a stop that was asked for is being noticed
}

void wake(World& world, Ix<Host> at, Duration takes)
{
    Host& host = world.hosts[at];
    if (host.isAsleep)
        bill(world, at, true);
    host.isAsleep = false;
    host.wakes = host.phase == HostPhase::stopped;
    host.pending = world.book(world.now + takes, AppointmentKind::hostLaunched, at.slot);
    world.mark(idOf(host));
}

bool isHeldBack(const World& world, const Host& host)
{
    if (!host.membership.group || !isWarmed(host.membership.state))
        return false;
    const auto node = askedOf(world.asked.hosts, world.slotOf(idOf(host)));
    return node && node->checksWarmPool;
}

} // namespace stowage::sim::hosts
