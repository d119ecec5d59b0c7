// SPDX-License-Identifier: MIT
#include "sim/laws/orphans.h"

#include "sim/commands.h"
#include "sim/rules.h"

namespace stowage::sim::orphans {

bool isOne(const Host& host)
{
    return host.phase == HostPhase::buried && host.forcedOut && !host.terminated;
}

Outcome terminate(World& world, Ix<Host> at)
{
    youAsked(world, FactKind::youTerminatedInstance, idOf(world.hosts[at]));
    Host& host = world.hosts[at];
    host.terminated = true;
    ++host.version;
    world.tell({FactKind::instanceTerminated, idOf(host), ruleNumber("instance.terminate")});
    return Done{};
}

} // namespace stowage::sim::orphans
