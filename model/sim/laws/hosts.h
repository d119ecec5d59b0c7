// SPDX-License-Identifier: MIT
// Container instances: launch, registration, draining, and the two ways in which they are lost.
#pragma once

#include "base/result.h"
#include "sim/adopt.h"

namespace stowage::sim::hosts {

std::uint32_t create(World& world, const HostNode& node);
void change(World& world, std::uint32_t slot, const HostNode& before);
void remove(World& world, std::uint32_t slot); // terminates it

inline constexpr NodeLaw<HostNode> kNodes{EntityKind::instance, &Asked::hosts, create, change,
                                          remove};

// instanceTerminated and, for a crash, agentDisconnected are told at the moment at which the
// machine stops, and with it all that runs there (phase gone). instanceDeregistered follows once
// the control plane has noticed (phase buried, INACTIVE); for a crash instanceLost comes just
// before it.
Outcome terminate(World& world, const TerminateInstance& asked);
// Its agent is gone (phase stopped) and its tasks with it; instanceStopNoticed follows.
Outcome stop(World& world, const StopInstance& asked);
// EC2 gives a Spot instance its notice, and takes it two minutes later.
Outcome interrupt(World& world, const InterruptSpot& asked);
void spotTaken(World& world, Ix<Host> at);
Outcome crash(World& world, const CrashInstance& asked);
Outcome launchAgain(World& world, const LaunchAgain& asked);
// DeregisterContainerInstance with force: what runs there runs on unknown to Amazon ECS, for which
// its tasks are STOPPED.
Outcome deregister(World& world, const DeregisterInstance& asked);
Outcome setState(World& world, const SetInstanceState& asked); // ACTIVE or DRAINING
void drain(World& world, Ix<Host> at, RuleNumber rule);        // where it is ACTIVE

// An instance of a group, which has no drawn element, in two steps: its number is known before it
// is launched.
Ix<Host> prepare(World& world, const HostNode& node, Ix<ScalingGroup> group);
void start(World& world, Ix<Host> at);
void shutDown(World& world, Ix<Host> at); // terminates it, unless that was done

// Its machine stops, and Amazon ECS, which keeps it registered, notices a little later.
void halt(World& world, Ix<Host> at, RuleNumber rule);

// Stops an instance for the warm pool of its group; whether Amazon ECS has to notice, which
// instanceStopNoticed tells. Waking it takes a while; then its agent registers or connects.
bool putToSleep(World& world, Ix<Host> at);
void wake(World& world, Ix<Host> at, Duration takes);
// Its agent checks for warm pools, and it is in one.
bool isHeldBack(const World& world, const Host& host);

// Amazon EC2 On-Demand pricing: from its launch on, as long as it is not stopped, terminated, lost
// or deregistered.
void bill(World& world, Ix<Host> at, bool runs);

void launched(World& world, Ix<Host> at);
void lossNoticed(World& world, Ix<Host> at);

// Whether new tasks may be placed there: ACTIVE, and its agent is connected as far as ECS knows.
inline bool takesTasks(const Host& host)
{
    return host.status == InstanceStatus::active && host.agentConnected;
}

} // namespace stowage::sim::hosts
