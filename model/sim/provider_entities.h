// SPDX-License-Identifier: MIT
// The rows of a World that are about capacity providers of Auto Scaling groups.
#pragma once

#include "base/time.h"
#include "sim/agenda.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

struct Cluster;
struct Revision;
struct ScalingGroup;
struct ScalingPolicy;

constexpr std::int32_t kMostWaiting = 500; // tasks in PROVISIONING of a cluster, service quotas

// Cluster auto scaling: what the tasks of a provider need of its instances, and what it has.
struct Reservation {
    std::int32_t running = 0;  // N: instances that it has
    std::int32_t needed = 0;   // M: instances that its tasks need
    std::int32_t busy = 0;     // of N, that run a task which is no daemon's
    std::int32_t asked = 0;    // further instances for the tasks that wait
    std::int32_t further = 0;  // the same within its step sizes
    std::int32_t waiting = 0;  // tasks
    std::int32_t tooLarge = 0; // of these, such that some type of its group cannot take
    Ix<Revision> largest;      // of one of those
    bool operator==(const Reservation&) const = default;
};

// What it was asked for is World::asked.capacityProviders at the same slot.
struct CapacityProvider {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    Ix<Cluster> cluster;
    Ix<ScalingGroup> group;   // kNone: it has none
    Ix<ScalingPolicy> policy; // of its managed scaling; kNone: it has none
    bool isMeasured = false;  // once, at least
    Reservation coming;       // at the end of the newest minute that was measured
    Reservation seen;         // as CloudWatch shows it
};

// What the scaling policies of an Auto Scaling group have done.
struct GroupScaling {
    Booking look;
    Time lookAt = kNever;
    Time outAt = kNever;          // they scaled out last
    Time outUntil;                // what came with it counts from then on
    std::int32_t outBase = 0;     // what that was reckoned from
    Time cooldownUntil;           // of simple scaling
    std::uint8_t saidHold = 0;    // ScalingHold, since something changed
    std::uint32_t saidPolicy = 0; // whose it was
};

} // namespace stowage::sim
