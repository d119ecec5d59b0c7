// SPDX-License-Identifier: MIT
// Which rule of a listener the requests of a source match, and what it makes of them.
#pragma once

#include "sim/world.h"

namespace stowage::sim::listener_rules {

// Of the listener at the source's port; null: none, so that its default action is taken.
const ListenerRuleNode* matching(const World& world, Ix<Source> at, Ix<Balancer> balancer);

// The status code of the load balancer's own answer by a rule, or where it is null by the default
// action; 0: it forwards.
std::uint16_t answerOf(const ListenerRuleNode* rule, const ListenerNode& listener);

// Of so many requests, those for the second target group of a rule.
std::int64_t secondPart(const ListenerRuleNode& rule, std::int64_t requests);

// From now on the rule holds for the requests of a source to this balancer, or where it is null
// the default action of its listener.
void follow(World& world, Ix<Source> at, Ix<Balancer> balancer, const ListenerRuleNode* rule,
            const ListenerNode& listener);

// No listener hears the source.
void forget(World& world, Ix<Source> at);

} // namespace stowage::sim::listener_rules
