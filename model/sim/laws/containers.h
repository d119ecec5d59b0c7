// SPDX-License-Identifier: MIT
// Containers of a task: started together, ended by themselves, by SIGTERM or by SIGKILL.
#pragma once

#include "sim/world.h"

namespace stowage::sim::containers {

const ContainerNode& nodeOf(const World& world, Ix<ContainerRun> at);

// Its own, or those of the agent that runs it.
Duration stopTimeout(const World& world, Ix<ContainerRun> at);
Duration startTimeout(const World& world, Ix<ContainerRun> at);

void start(World& world, Ix<ContainerRun> at);

// It stops with 143 before it has started; where it is essential, so does its task.
void neverStart(World& world, Ix<ContainerRun> at, std::string_view reason);

// Its log driver does not start: it stops before it has started; where it is essential, its task
// fails to start.
void cannotStart(World& world, Ix<ContainerRun> at, std::string_view reason);

// Its program ends with an error, now.
void fail(World& world, Ix<ContainerRun> at, RuleNumber rule);

void signal(World& world, Ix<ContainerRun> at); // SIGTERM, and SIGKILL after its stop time-out
// Those of it that run, were not told yet, and that no other one that runs depends on.
void signalAll(World& world, Ix<Task> task);

// Appointments.
void exit(World& world, Ix<ContainerRun> at);
void kill(World& world, Ix<ContainerRun> at);

void whenFaultsChange(World& world, const Fact& fact); // what runs falls into a crash loop

void killAll(World& world, Ix<Task> task); // its machine is taken away
bool anyRuns(const World& world, Ix<Task> task);

} // namespace stowage::sim::containers
