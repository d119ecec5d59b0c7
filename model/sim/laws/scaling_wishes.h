// SPDX-License-Identifier: MIT
// What the policies of a service or an Auto Scaling group would set its desired number to, before
// anything holds them.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::service_scaling {

// What a policy would set the desired number to.
struct Wish {
    Ix<ScalingPolicy> policy;
    Ix<Alarm> alarm;
    std::int32_t to = 0;
    std::int32_t current = 0; // that it is reckoned from
    Amount value = 0;
    Amount limit = 0;       // the target, or the threshold
    std::int32_t later = 0; // `to` once no cooldown makes it smaller, reckoned from what runs
};

// Why a tracked target does not scale in, by a policy that does not agree.
struct Veto {
    Ix<ScalingPolicy> policy;
    ScalingHold hold = ScalingHold::none;
};

struct Wishes {
    std::vector<Wish> out, trackedIn, steppedIn;
    std::vector<Veto> vetoes;
};

Wishes wishesFor(const World& world, Ix<Service> at);
Wishes wishesFor(const World& world, Ix<ScalingGroup> at);

// The one with the largest capacity, the earliest among equals; null: there is none.
const Wish* largestOf(const std::vector<Wish>& wishes);

const ScalingPolicyNode& nodeOf(const World& world, Ix<ScalingPolicy> at);

} // namespace stowage::sim::service_scaling
