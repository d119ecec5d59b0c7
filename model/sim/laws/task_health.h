// SPDX-License-Identifier: MIT
// Whether a service counts on a task: by its targets, or where none decides by how long it has run.
#pragma once

#include "sim/world.h"

namespace stowage::sim::task_health {

bool counts(const World& world, Ix<Task> task);         // towards minimumHealthyPercent
bool mayTurnHealthy(const World& world, Ix<Task> task); // by itself, in time

// Decides anew after the task has started, or what decides about it has changed.
void review(World& world, Ix<Task> task);
void reviewAll(World& world, Ix<Service> service);

void due(World& world, Ix<Task> task); // appointment: it has run long enough

void whenTargetChanges(World& world, const Fact& fact);    // its health
void whenContainerChanges(World& world, const Fact& fact); // its health
void whenAgentConnects(World& world, const Fact& fact);    // it reports what it saw meanwhile
void whenTargetIsGone(World& world, const Fact& fact);     // object: the task that was deregistered

} // namespace stowage::sim::task_health
