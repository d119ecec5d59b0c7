// SPDX-License-Identifier: MIT
// IAM roles: what the agent may do with the role of its instance and with that of a task's start.
#pragma once

#include "plan/plan.h"
#include "sim/world.h"

#include <string>
#include <string_view>

namespace stowage::sim::roles {

// Takes over the roles of a drawing. What they are about is looked at anew by lookAtAll, once all
// else is adopted.
void adopt(World& world, const Plan& plan);
void lookAtAll(World& world); // every instance

// Why the agent of such an instance may not call Amazon ECS, in words without a full stop; empty:
// it may.
std::string lackOf(const World& world, const HostNode& node);
// Tells that the agent cannot register.
void refuse(World& world, Ix<Host> at, const std::string& lack);

// Whether there is anything that a role is needed for before the task starts: secrets and registry
// credentials, and on Fargate private images and logs.
bool fetches(const World& world, Ix<Task> task);

// What keeps the agent from fetching what the task starts with.
struct Refusal {
    std::string lack;   // in words without a full stop; empty: nothing does
    std::string reason; // that the task stops for
    RuleNumber rule = 0;
    std::uint32_t fact = 0; // that took the role away or changed it; 0: none did
};
Refusal refusalOf(const World& world, Ix<Task> at);

// The fact that what the container calls of AWS is denied; 0: it is not, or it calls nothing.
std::uint32_t deniedFact(const World& world, Ix<ContainerRun> at);

// Why an application may not make such a call of AWS, in words without a full stop; empty: it may.
std::string callsLack(const World& world, Ix<Task> task, std::string_view action);
// Its drawn task role, where that is one; empty: it is not its policies that deny anything.
std::string taskRoleName(const World& world, Ix<Task> task);
// The fact that took it away or changed what it allows; 0: none did.
std::uint32_t taskRoleTaken(const World& world, Ix<Task> task);

// Why EventBridge may not do that for a rule, likewise. `named`: by ARN, of a role not drawn.
std::string eventsLack(const World& world, const ElementId& role, bool named,
                       std::string_view action);

// The fact that took its role away or changed what that allows; 0: none did.
std::uint32_t eventsRoleTaken(const World& world, const EventRuleNode& node);

void whenContainerStarts(World& world, const Fact& fact); // reaction: its calls are looked at

} // namespace stowage::sim::roles
