// SPDX-License-Identifier: MIT
#include "sim/laws/agents.h"

#include "sim/commands.h"
#include "sim/laws/faults.h"
#include "sim/laws/hosts.h"
#include "sim/rules.h"

namespace stowage::sim::agents {

namespace {
void disconnect(World& world, Ix<Host> at, RuleNumber rule)
{
    Host& host = world.hosts[at];
    host.agentConnected = false;
    ++host.version;
    world.tell({FactKind::agentDisconnected, idOf(host), rule});
}

void connect(World& world, Ix<Host> at, RuleNumber rule)
{
    Host& host = world.hosts[at];
    host.agentConnected = true;
    ++host.version;
    world.tell({FactKind::agentConnected, idOf(host), rule});
}
} // namespace

Outcome setConnection(World& world, const SetAgentConnection& asked)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, asked.instance);
    if (!at || world.hosts[at].phase != HostPhase::up)
        return Error{Fault::notFound, "No agent runs on that instance; choose one that runs.",
                     "InvalidParameterException"};
    Host& host = world.hosts[at];
    if (asked.connected && host.lacksRole)
        return Error{Fault::refused,
                     "The agent has no container instance role to connect with; give it one.",
                     "AccessDeniedException"};
    // One that is cut off and is disconnected now stays away when it no longer is.
    if (host.agentConnected == asked.connected && !asked.lasts && !host.cutOff)
        return Done{};
    youAsked(world, FactKind::youSetAgentConnection, idOf(host), {asked.connected ? 1ULL : 0ULL});
    world.cancel(host.reconnect);
    if (asked.connected) {
        if (!host.agentConnected)
            reconnect(world, at);
        return Done{};
    }
    if (host.agentConnected)
        disconnect(world, at, ruleNumber("instance.agent"));
    world.hosts[at].cutOff = false; // you keep it away
    if (asked.lasts)
        world.hosts[at].reconnect =
            world.book(world.now + *asked.lasts, AppointmentKind::agentReconnects, at.slot);
    return Done{};
}

void reconnect(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    host.reconnect = {};
    host.cutOff = host.lacksRole || faults::disruption(world, world.hosts[at].zone) != 0;
    if (!host.cutOff)
        connect(world, at, ruleNumber("instance.agent"));
}

void cutOff(World& world, Ix<Host> at)
{
    world.hosts[at].lacksRole = true;
    if (!world.hosts[at].agentConnected)
        return;
    world.hosts[at].cutOff = true;
    disconnect(world, at, ruleNumber("role.agent"));
}

void restore(World& world, Ix<Host> at)
{
    world.hosts[at].lacksRole = false;
    if (!world.hosts[at].cutOff || faults::disruption(world, world.hosts[at].zone) != 0)
        return;
    world.hosts[at].cutOff = false;
    connect(world, at, ruleNumber("role.agent"));
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind != FaultKind::disruptConnectivity)
        return;
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        Host& host = world.hosts[at];
        if (host.phase > HostPhase::up)
            continue;
        const bool isCut = faults::disruption(world, world.hosts[at].zone) != 0;
        if (isCut && host.agentConnected) {
            host.cutOff = true;
            disconnect(world, at, ruleNumber("fault.disrupt"));
        } else if (!isCut && host.cutOff && !host.lacksRole) {
            host.cutOff = false;
            if (host.phase == HostPhase::launching)
                hosts::launched(world, at);
            else
                connect(world, at, ruleNumber("fault.disrupt"));
        }
    }
}

bool hears(const World& world, Ix<Host> at)
{
    return world.hosts[at].phase == HostPhase::up && world.hosts[at].agentConnected;
}

} // namespace stowage::sim::agents
