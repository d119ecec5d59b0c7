// SPDX-License-Identifier: MIT
// Faults that a user injects: which are in force, and what they hit.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::faults {

Outcome inject(World& world, const InjectFault& asked);
void end(World& world, Ix<FaultInForce> at);

// Whether all selectors but count and percent agree. Things are named by id, ARN, element or name;
// an instance is also selected by what runs on it.
bool selects(const World& world, const FaultTarget& on, Ix<Task> task);
bool selects(const World& world, const FaultTarget& on, Ix<Host> host);

// How many of so many things count and percent leave: AWS FIS rounds down.
std::int64_t quotaOf(const FaultTarget& on, std::int64_t things);

// A fault in force and the fact that injected it.
struct Hit {
    const InjectFault* asked = nullptr; // null: none
    std::uint32_t fact = 0;
    Time beganAt = {};
    explicit operator bool() const { return asked != nullptr; }
};

// The newest fault of a kind that hits the task now. A fault with count or percent
// chooses among the tasks that live when it is injected, and a new one for each that goes, so that
// it always hits as many as it may.
Hit hitting(const World& world, FaultKind kind, Ix<Task> task);

// The same of those that make health checks of that origin, alb or container, fail.
Hit hittingChecks(const World& world, FaultProbe probe, Ix<Task> task);

// The newest traffic fault on a source; null: none.
const InjectFault* hittingSource(const World& world, Ix<Source> source);

// The newest fact that leaves a group's launches in a zone without capacity; 0: none does.
std::uint32_t lackOfCapacity(const World& world, Ix<ScalingGroup> group, NameId zone);

// The newest fact that cuts the host's zone off from all others; 0: none does.
// The newest fault that leaves Fargate without capacity for such a task; 0: there is some.
struct FargateWanted {
    Ix<Cluster> cluster;
    Ix<Service> service; // kNone: standalone
    Ix<Revision> revision;
    Capacity capacity = Capacity::fargate;
    NameId zone = 0;
};
std::uint32_t lackOfFargate(const World& world, const FargateWanted& wanted);

std::uint32_t disruption(const World& world, NameId zone);

// Whether the container runtime of the host does not answer.
bool impairs(const World& world, Ix<Host> host);

void taskCreated(World& world, Ix<Task> task); // may be chosen
void taskStopped(World& world, Ix<Task> task); // makes room

} // namespace stowage::sim::faults
