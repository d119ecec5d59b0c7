// SPDX-License-Identifier: MIT
// Which of a group's targets gets how many of its requests.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::dealing {

Dealing& of(World& world, Ix<TargetGroup> group);

// Gives every target that is asked its place and its share, from what is true now.
void deal(World& world, Ix<TargetGroup> group);

// What a target that leaves was owed, or had too much, is another's: in all they owe each other
// nothing.
void passOnOwed(World& world, Ix<Target> leaving);

// Requests that have come to a group, divided among its targets in whole numbers. Making one moves
// the group's turn on.
class Split {
public:
    Split(World& world, Ix<TargetGroup> group, std::int64_t requests);

    std::int64_t at(const Lane& lane) const;

private:
    std::int64_t requests_;
    std::int64_t places_;
    std::int64_t turn_;
    std::vector<std::int64_t> shares_; // by place; empty: all take turns
};

// Appointment: shares of targets in slow start have grown.
void grown(World& world, Ix<TargetGroup> group);

// Reaction: slow start begins and ends with the health of a target.
void whenTargetChanges(World& world, const Fact& fact);

} // namespace stowage::sim::dealing
