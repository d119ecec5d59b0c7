// SPDX-License-Identifier: MIT
// A CloudWatch alarm: it watches one metric and says whether that is beyond a threshold.
#pragma once

#include "field/value.h"
#include "kinds/of.h"

#include <string>

namespace stowage::doc {

// In the order of sim::MetricStatistic, sim::Comparison and sim::MissingPoints.
enum class AlarmStatistic { average, minimum, maximum, sum, sampleCount };
enum class AlarmComparison { greaterOrEqual, greater, less, lessOrEqual };
enum class AlarmMissing { missing, ignore, breaching, notBreaching };

struct Alarm {
    std::string metricNamespace = "AWS/ECS";
    std::string metricName = "CPUUtilization";
    Pairs dimensions = {}; // where nothing is linked that has the metric
    AlarmStatistic statistic = AlarmStatistic::average;
    int period = 60; // seconds
    int evaluationPeriods = 3;
    int datapointsToAlarm = 0; // 0: all of them
    AlarmComparison comparisonOperator = AlarmComparison::greater;
    double threshold = 80;
    AlarmMissing treatMissingData = AlarmMissing::missing;
    bool actionsEnabled = true;
};

KindInfo describe(Of<Alarm>);

} // namespace stowage::doc
