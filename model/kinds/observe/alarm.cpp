// SPDX-License-Identifier: MIT
#include "kinds/observe/alarm.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"
#include "kinds/observe/watched_metric.h"

#include <cmath>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 4> kComparisons = {
    "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
    "LessThanOrEqualToThreshold"};
constexpr std::array<std::string_view, 4> kMissing = {"missing", "ignore", "breaching",
                                                      "notBreaching"};

// Ranges: API PutMetricAlarm.
const std::array kRows = {
    row<&Alarm::metricNamespace>({.key = "metricNamespace",
                                  .label = "Namespace",
                                  .help = "Where the metric comes from (Namespace).",
                                  .section = "Metric",
                                  .max = 255,
                                  .choices = kNamespaces,
                                  .open = true,
                                  .cloudFormation = "Namespace"}),
    row<&Alarm::metricName>({.key = "metricName",
                             .label = "Metric name",
                             .help = "What the alarm watches (MetricName).",
                             .section = "Metric",
                             .max = 255,
                             .choices = kMetricNames,
                             .open = true,
                             .cloudFormation = "MetricName"}),
    row<&Alarm::dimensions>({.key = "dimensions",
                             .label = "Dimensions",
                             .help = "Of which thing the metric is, where the alarm is linked to "
                                     "none (Dimensions).",
                             .section = "Metric",
                             .max = 30}),
    row<&Alarm::statistic>({.key = "statistic",
                            .label = "Statistic",
                            .help = "What becomes of all that is measured in a period (Statistic).",
                            .section = "Metric",
                            .choices = kStatistics,
                            .cloudFormation = "Statistic"}),
    row<&Alarm::period>({.key = "period",
                         .label = "Period",
                         .help = "Over which a datapoint is measured, in whole minutes (Period).",
                         .section = "Metric",
                         .unit = Unit::seconds,
                         .min = 60,
                         .max = 86'400,
                         .cloudFormation = "Period"}),
    row<&Alarm::evaluationPeriods>({.key = "evaluationPeriods",
                                    .label = "Evaluation periods",
                                    .help = "How many of the newest datapoints are looked at "
                                            "(EvaluationPeriods).",
                                    .section = "Condition",
                                    .min = 1,
                                    .max = 1'440,
                                    .cloudFormation = "EvaluationPeriods"}),
    row<&Alarm::datapointsToAlarm>({.key = "datapointsToAlarm",
                                    .label = "Datapoints to alarm",
                                    .help = "How many of them must be beyond the threshold "
                                            "(DatapointsToAlarm).",
                                    .section = "Condition",
                                    .min = 1,
                                    .max = 1'440,
                                    .zeroMeans = "all of them",
                                    .cloudFormation = "DatapointsToAlarm"}),
    row<&Alarm::comparisonOperator>({.key = "comparisonOperator",
                                     .label = "Comparison",
                                     .help = "On which side of the threshold a datapoint breaches "
                                             "it (ComparisonOperator).",
                                     .section = "Condition",
                                     .choices = kComparisons,
                                     .cloudFormation = "ComparisonOperator"}),
    row<&Alarm::threshold>({.key = "threshold",
                            .label = "Threshold",
                            .help = "What datapoints are compared with (Threshold).",
                            .section = "Condition",
                            .min = -1e12,
                            .max = 1e12,
                            .cloudFormation = "Threshold"}),
    row<&Alarm::treatMissingData>({.key = "treatMissingData",
                                   .label = "Missing data",
                                   .help = "What a datapoint counts as that is not there "
                                           "(TreatMissingData).",
                                   .section = "Condition",
                                   .choices = kMissing,
                                   .cloudFormation = "TreatMissingData"}),
    row<&Alarm::actionsEnabled>({.key = "actionsEnabled",
                                 .label = "Actions enabled",
                                 .help = "Whether a change of its state does anything "
                                         "(ActionsEnabled).",
                                 .section = "Actions",
                                 .cloudFormation = "ActionsEnabled"}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<Alarm>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array<LinkRule, kWatches.size() + 2> kLinks = {
    kWatches[0],
    kWatches[1],
    kWatches[2],
    kWatches[3],
    kWatches[4],
    kWatches[5],
    kWatches[6],
    LinkRule{.key = "topic",
             .to = "topic",
             .words = "notifies",
             .help = "The topic that it publishes to when it goes into ALARM (AlarmActions)."},
    LinkRule{.key = "scalingPolicy",
             .to = "scalingPolicy",
             .words = "runs",
             .help = "The step scaling policy that acts while the alarm is in ALARM "
                     "(AlarmActions)."}};

std::string text(int number)
{
    return numberText(std::int64_t{number});
}

void checkPeriods(const Alarm& alarm, std::vector<Finding>& findings)
{
    constexpr int kMostSeconds = 86'400, kMostOfHours = 604'800;
    if (alarm.period % 60 != 0)
        findings.push_back(
            {Severity::error, "period",
             "The period of " + text(alarm.period) + " s is no whole number of minutes.",
             "Take a multiple of 60."});
    if (alarm.datapointsToAlarm > alarm.evaluationPeriods)
        findings.push_back({Severity::error, "datapointsToAlarm",
                            "DatapointsToAlarm must be less than or equal to EvaluationPeriods.",
                            "Lower it, or raise the evaluation periods."});
    const int most = alarm.period >= 3'600 ? kMostOfHours : kMostSeconds;
    if (alarm.evaluationPeriods > most / alarm.period)
        findings.push_back({Severity::error, "evaluationPeriods",
                            "Metrics cannot be checked across more than " +
                                std::string(most == kMostSeconds ? "a day" : "seven days") +
                                " (EvaluationPeriods * Period must be <= " + text(most) + ").",
                            "Look at fewer periods, or at shorter ones."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Alarm& alarm = *drawn.as<Alarm>();
    checkPeriods(alarm, findings);
    checkMetric(drawn, {alarm.metricNamespace, alarm.metricName}, alarm.dimensions, findings);
    for (const Drawn* topic : drawn.allLinked("topic"))
        checkPublishing(drawn, *topic, sim::SendingService::alarms, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Alarm& alarm = *drawn.as<Alarm>();
    sim::AlarmNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.metric = metricOf(drawn, {alarm.metricNamespace, alarm.metricName}, alarm.dimensions);
    node.statistic = static_cast<sim::MetricStatistic>(alarm.statistic);
    node.periodMinutes = std::max(1, alarm.period / 60);
    node.evaluationPeriods = alarm.evaluationPeriods;
    node.datapointsToAlarm = alarm.datapointsToAlarm == 0
                                 ? alarm.evaluationPeriods
                                 : std::min(alarm.datapointsToAlarm, alarm.evaluationPeriods);
    node.comparison = static_cast<sim::Comparison>(alarm.comparisonOperator);
    node.threshold = std::llround(alarm.threshold * static_cast<double>(sim::kOne));
    node.missingData = static_cast<sim::MissingPoints>(alarm.treatMissingData);
    node.actionsEnabled = alarm.actionsEnabled;
    for (const Drawn* policy : drawn.allLinked("scalingPolicy"))
        node.policies.push_back(policy->id);
    for (const Drawn* topic : drawn.allLinked("topic"))
        node.topics.push_back(topic->id);
    plan.alarms.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<Alarm>)
{
    return kindOf<Alarm>({
        .key = "alarm",
        .idPrefix = "alarm",
        .label = "CloudWatch alarm",
        .noun = "alarm",
        .plural = "alarms",
        .article = "an",
        .help = "Watches a metric and changes its state when enough of its datapoints are beyond "
                "a threshold.",
        .searchWords = "cloudwatch metric threshold monitor observe cpu memory latency errors",
        .group = Group::observe,
        .size = {200, 100},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "An alarm is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
