// SPDX-License-Identifier: MIT
// The weights with which rules of listeners divide requests between the two target groups of a
// service.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::traffic_shift {

// That the tasks of a deployment are registered in.
const ElementId& groupOf(const World& world, Ix<Deployment> at, const ServiceTarget& wanted);

// Whether a service has two target groups, between which its deployments may change.
bool hasAlternate(const World& world, Ix<Service> service);

// Whether deployments of a service set the weights of a rule.
bool isRuled(const World& world, const Ruled& rule);

// Of the requests to such a rule, the tenths of a percent that go to its second target group.
int atSecond(const World& world, const Ruled& rule);

// Of the production traffic of its service, the tenths of a percent that go to a deployment.
int shareOf(const World& world, Ix<Deployment> at);

// A rule that forwards to a target group of the service, so that there is traffic to shift.
bool hasRule(const World& world, Ix<Service> service, bool isTest);

// Of the production traffic, so much goes to the deployment from now on and the rest to the other.
void set(World& world, Ix<Deployment> to, int tenths);
void setTest(World& world, Ix<Deployment> to); // all of the test traffic, where there is a rule

// Where a service has two target groups from now on, its rules say to which they forward.
void adopt(World& world, Ix<Service> service, const ServiceNode* before);

// By which AskAgain names what a rule forwards to.
std::string askedField(const RuleKey& rule);

// A rule that was set to forward to the other target group, or to the same one again, does so; to
// give it another priority, or its listener another port, changes no weight.
void whenRulesChange(World& world, const BalancerNode& before, const BalancerNode& now);

} // namespace stowage::sim::traffic_shift
