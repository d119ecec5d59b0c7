// SPDX-License-Identifier: MIT
// Rules of CloudWatch's alarms, of the metrics that they watch and of those of one's own.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kAlarmRules[] = {
    {"alarm.state",
     "An alarm is ALARM when DatapointsToAlarm of its EvaluationPeriods newest datapoints breach "
     "the threshold, else OK; a new one is INSUFFICIENT_DATA.",
     Fidelity::documented, "Using Amazon CloudWatch alarms"},
    {"alarm.window",
     "An alarm is evaluated every minute, and each of its datapoints is of the period that ends "
     "with that minute or as many whole periods before.",
     Fidelity::documented, "Using Amazon CloudWatch alarms"},
    {"alarm.range",
     "An alarm looks at two periods more than its EvaluationPeriods, so that a late datapoint does "
     "not count as missing.",
     Fidelity::invented, ""},
    {"alarm.missing",
     "Missing datapoints are filled in as TreatMissingData says, and only as far as there are too "
     "few real ones.",
     Fidelity::documented, "Configuring how CloudWatch alarms treat missing data"},
    {"alarm.premature",
     "Where datapoints are missing, one that breaches alone does not alarm before it is as many "
     "periods old as datapoints would have to breach.",
     Fidelity::documented, "Configuring how CloudWatch alarms treat missing data"},
    {"alarm.set", "A state that was set holds until the alarm is evaluated again.",
     Fidelity::documented, "SetAlarmState"},
    {"alarm.history",
     "What was measured before anybody watched a metric counts as far back as the newest value "
     "held.",
     Fidelity::simplified, "Using Amazon CloudWatch alarms"},
    {"metrics.requests",
     "RequestCount counts requests for which there was a target, and RequestCountPerTarget divides "
     "them by the targets that were asked at the end of the minute.",
     Fidelity::simplified, "CloudWatch metrics for your Application Load Balancer"},
    {"metrics.responseTime",
     "TargetResponseTime is the mean time of what targets answered; without an answer there is no "
     "datapoint.",
     Fidelity::documented, "CloudWatch metrics for your Application Load Balancer"},
    {"metrics.errors",
     "HTTPCode_Target_5XX_Count counts errors that targets answered with, HTTPCode_ELB_5XX_Count "
     "those of the load balancer itself, where there were any.",
     Fidelity::documented, "CloudWatch metrics for your Application Load Balancer"},
    {"metrics.hosts",
     "HealthyHostCount and UnHealthyHostCount are those of the end of the minute, with the fewest "
     "and the most within it, as long as there are registered targets.",
     Fidelity::simplified, "CloudWatch metrics for your Application Load Balancer"},
    {"metrics.steady", "A minute in which nothing changed measures the same as the one before it.",
     Fidelity::simplified, ""},
    {"metrics.yours",
     "PutMetricData adds samples to the minute of their timestamp, which is at most two hours "
     "ahead.",
     Fidelity::documented, "PutMetricData"},
};

} // namespace stowage::sim
