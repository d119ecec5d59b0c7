// SPDX-License-Identifier: MIT
// Decides on the state of an alarm from the newest datapoints of its metric alone.
#pragma once

#include "plan/metrics.h"
#include "report/states.h"

#include <cstdint>
#include <span>

namespace stowage::sim {

// What an alarm holds datapoints against.
struct AlarmTest {
    MetricStatistic statistic = MetricStatistic::average;
    Comparison comparison = Comparison::greater;
    MissingPoints missing = MissingPoints::missing;
    std::int32_t periodMinutes = 1;
    std::int32_t periods = 1;    // EvaluationPeriods
    std::int32_t datapoints = 1; // DatapointsToAlarm
    Amount threshold = 0;
    bool operator==(const AlarmTest&) const = default;

    bool isBreaching(Amount value) const;
};

enum class Sign : std::uint8_t { missing, good, breaching };

// The signs are those of the evaluation range, oldest first; `now` is kept where they do not say
// enough.
AlarmState evaluated(const AlarmTest& test, std::span<const Sign> signs, AlarmState now);

} // namespace stowage::sim
