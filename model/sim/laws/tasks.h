// SPDX-License-Identifier: MIT
// The life of a task, from its placement through its states until an hour after it STOPPED.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <string_view>

namespace stowage::sim::tasks {

struct NewTask {
    Ix<Cluster> cluster;
    Ix<Service> service; // kNone: standalone
    Ix<Deployment> deployment;
    Ix<Revision> revision;
    Ix<Host> host; // kNone: on Fargate, or it waits for one
    NameId group = 0;
    NameId startedBy = 0;
    bool replacing = false;
    NameId provider = 0; // of an Auto Scaling group; without a host it waits there
    // On Fargate:
    Capacity capacity = Capacity::ec2;
    NameId zone = 0;
    NameId subnet = 0;
    bool byStrategy = false;
    bool hasPublicAddress = false;
    ManagedVolume volume = {}; // of Amazon EBS, as RunTask configures it
};

// Reserves what the task needs on its host and begins its life there, or on a machine of its own.
Ix<Task> create(World& world, const NewTask& wanted);

// Sets the desired status to STOPPED; the scheduler counts its resources as free from now on.
// Nothing happens where it is asked to stop already.
void requestStop(World& world, Ix<Task> at, StopCode code, std::string_view reason);
void requestStop(World& world, Ix<Task> at, StopCode code, std::string_view reason,
                 RuleNumber rule);

// An essential container of a task that is to stop, of which its agent has not heard, has exited.
void endUnheard(World& world, Ix<Task> at);

Outcome stop(World& world, const StopTask& asked); // StopTask

// Appointments.
void step(World& world, Ix<Task> at);   // the end of its present phase
void forget(World& world, Ix<Task> at); // an hour after STOPPED

// Reactions.
void whenMachineStops(World& world, const Fact& fact);  // whatever runs there is frozen
void whenHostIsGone(World& world, const Fact& fact);    // its tasks are STOPPED
void whenAgentConnects(World& world, const Fact& fact); // it hears of the stops it missed
void whenTargetIsGone(World& world, const Fact& fact);  // object: the task that was deregistered

// Its containers have all exited: what is left is to let go of the host.
void finish(World& world, Ix<Task> at);

// It has waited, and its life begins on that host.
void land(World& world, Ix<Task> at, Ix<Host> host);

// The task that waits on its machine of Fargate, which has nobody else's, starts.
void admit(World& world, Ix<Task> at);

// Starts the tasks that wait on a host, first come, first served, as far as what others hold there
// allows it.
void admitWaiting(World& world, Ix<Host> at);

} // namespace stowage::sim::tasks
