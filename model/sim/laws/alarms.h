// SPDX-License-Identifier: MIT
// CloudWatch's alarms: what they watch, and when their state changes.
#pragma once

#include "sim/adopt.h"

#include <optional>
#include <vector>

namespace stowage::sim::alarms {

std::uint32_t create(World& world, const AlarmNode& node);
void change(World& world, std::uint32_t slot, const AlarmNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<AlarmNode> kNodes{EntityKind::alarm, &Asked::alarms, create, change,
                                           remove};

// Those of a scaling policy that tracks a target.
Ix<Alarm> make(World& world, std::string_view name, const MetricNode& metric, const AlarmTest& test,
               Ix<ScalingPolicy> policy);
void changeTest(World& world, Ix<Alarm> at, const MetricNode& metric, const AlarmTest& test);
void drop(World& world, Ix<Alarm> at);

Outcome setState(World& world, const SetAlarmState& asked);

// A later point of the metric is known.
void whenSeriesChanges(World& world, Ix<Metric> metric);

void due(World& world, Ix<Alarm> at); // appointment

// A datapoint that an alarm looks at.
struct Looked {
    Time minute; // its period begins
    std::optional<Amount> value;
    Sign sign = Sign::missing;
};
// Oldest first, as they are at an evaluation.
std::vector<Looked> lookedAt(const World& world, const Alarm& alarm, Time evaluation);
// The newest ones that are seen now, oldest first.
std::vector<Looked> newest(const World& world, const Alarm& alarm);

} // namespace stowage::sim::alarms
