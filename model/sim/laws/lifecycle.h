// SPDX-License-Identifier: MIT
// What holds an instance of an Auto Scaling group on its way into service and out of it: lifecycle
// hooks, and the steps that its group takes by itself.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <string_view>

namespace stowage::sim::lifecycle {

// A pending instance has booted, or was there before: launch hooks hold it, or it is in service or
// in the warm pool.
void hasCome(World& world, Ix<Host> host);

// Its connections have ended. One that terminates is held by terminate hooks, where it was ever in
// service, or ends; the others go on to Standby or out of the group.
void hasDrained(World& world, Ix<Host> host);

// Nothing holds it up: its group moves it on shortly.
void bookStep(World& world, Ix<Host> host);
void bookStep(World& world, Ix<Host> host, Duration after);

// It waits for nothing any more.
void forget(World& world, Ix<Host> host);

// The wait for that hook ends as if it had been completed, where there is one.
void complete(World& world, Ix<Host> host, std::string_view hook);

// Its group is no more: it ends without an answer.
void letGo(World& world, Ix<Host> host);

// The wait for that hook, or the first where none is named; kNone: it does not wait.
Ix<LifecycleAction> waitOf(const World& world, Ix<Host> host, std::string_view hook = {});

Outcome answer(World& world, const AnswerHook& asked);

// Waits for hooks that are there no more end.
void hooksChanged(World& world, Ix<ScalingGroup> group);

void timedOut(World& world, Ix<LifecycleAction> action); // appointments
void stepDue(World& world, Ix<Host> host);

} // namespace stowage::sim::lifecycle
