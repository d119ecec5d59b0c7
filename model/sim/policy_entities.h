// SPDX-License-Identifier: MIT
// The rows of a World that scale services and Auto Scaling groups: scalable targets and policies.
#pragma once

#include "base/time.h"
#include "plan/metrics.h"
#include "sim/agenda.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

struct Alarm;
struct CapacityProvider;
struct ScalingGroup;
struct Service;

// Why a scaling does not happen.
enum class ScalingHold : std::uint8_t {
    none,
    outCooldown,
    inCooldown,
    deployment, // in progress: no scale-in
    notAll,     // another policy does not agree to scale in
    noData,     // another policy has no data, and so does not agree
    atMaximum,
    atMinimum,
    warmup,      // instances that came last do not count yet
    quarterHour, // since a scale-out of managed scaling
    cooldown,    // of simple scaling
};

// What Application Auto Scaling knows of a service.
struct Scalable {
    bool isRegistered = false;
    std::int32_t minCapacity = 0, maxCapacity = 0;
    Time outUntil;            // a scale-out's cooldown ends
    std::int32_t outBase = 0; // what that was reckoned from
    Time inUntil;             // a scale-in's
    Booking look;
    Time lookAt = kNever;
    ScalingHold saidHold = ScalingHold::none; // since something changed
    std::uint32_t saidPolicy = 0;             // whose it was
};

// What it was asked for is World::asked.scalingPolicies at the same slot.
struct ScalingPolicy {
    std::uint32_t number = 0;
    std::uint32_t element = 0;     // NameId
    std::uint32_t name = 0;        // NameId
    Ix<Service> service;           // kNone: it scales none
    Ix<ScalingGroup> group;        // kNone: it scales none
    Ix<CapacityProvider> provider; // whose managed scaling it is; kNone: nobody's
    PolicyType type = PolicyType::targetTracking;
    Ix<Alarm> high, low; // of a tracked target
    Time createdAt;
    std::uint32_t fact = 0; // that it was made or changed
    Booking next;           // of a schedule
    Time nextAt = kNever;
};

} // namespace stowage::sim
