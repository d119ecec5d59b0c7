// SPDX-License-Identifier: MIT
// How containers serve the requests that reach them, with the processors of their instance.
#pragma once

#include "sim/laws/endings.h"
#include "sim/laws/machines.h"
#include "sim/world.h"

namespace stowage::sim::serving {

Lane& laneOf(World& world, Ix<Target> target);

double idleTimeout(const World& world, const Target& target); // of its balancer, in seconds

double levelAt(const Lane& lane, Time now); // requests there, as a flow

// Takes in what arrived since the lane was settled last, and ends what has ended by now.
void settle(World& world, Ix<Target> target, std::int64_t arrivals, traffic::Endings& endings);

// Nothing is there, nothing comes, and nothing is left to end.
bool isIdle(const Lane& lane);
// That is so of all targets of the group, and it makes no difference what they could do.
bool isIdle(const World& world, Ix<TargetGroup> group);

// It is idle and was when it was started last, and waits for nothing.
bool rests(const Lane& lane);

// Divides the processors of a machine among what it serves, and books what changes next. only: what
// requests meet can have changed at this task alone; kNone: at any.
void share(World& world, const machines::Machine& machine, Ix<Task> only = {});

// The same for a target of an address that nobody has.
void shareNothing(World& world, Ix<Target> target);

// Counts the lanes of a group that are strained; the first begins an overload, the last ends it.
void tellOverload(World& world, Ix<TargetGroup> group, std::int32_t change);

// It is shared anew at the end of this instant, on account of one task or of any.
void book(World& world, const machines::Machine& machine, Ix<Task> only = {});

void queueDue(World& world, Ix<Target> target); // appointments
void due(World& world, const machines::Machine& machine);

// Whether health checks of the target wait in its queue until they time out.
bool keepsProbesWaiting(const World& world, Ix<Target> target);

// Thousandths of a request per second that fail, and with which code; of 0: none.
struct Failing {
    double perSecond = 0;
    std::uint16_t code = 0;
    bool byBalancer = true; // not by the target
};
Failing failingOf(const Lane& lane);

// The fact behind requests that fail or wait at a target that has a lane; 0: none is known.
std::uint32_t reasonOf(const World& world, Ix<Target> target);

// Reactions.
void whenContainerChanges(World& world, const Fact& fact);
void whenMachineStops(World& world, const Fact& fact);

} // namespace stowage::sim::serving
