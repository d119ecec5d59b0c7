// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon CloudWatch refuses of alarms and metrics.
#include "session/alarms.h"
#include "session/refusals.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::alarms;

class RefusedAlarmsTest : public QObject {
    Q_OBJECT

private slots:
    void alarmsAreRefusedInAwsWords_data();
    void alarmsAreRefusedInAwsWords();
    void metricDataIsRefusedInAwsWords_data();
    void metricDataIsRefusedInAwsWords();
    void onlyAlarmsThatAreThereAreChanged_data();
    void onlyAlarmsThatAreThereAreChanged();
};

namespace {
std::string changed(const std::string& from, const std::string& to)
{
    std::string with = alarm(kYours, above("10"));
    const std::size_t at = with.find(from);
    return with.replace(at, from.size(), to);
}
} // namespace

void RefusedAlarmsTest::alarmsAreRefusedInAwsWords_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const std::string& answer) {
        addRefusal({name, "cloudwatch:PutMetricAlarm", with, answer});
    };
    const std::string failed = "ValidationError: 1 validation error detected: Value 'x' at '";
    const std::string among =
        "' failed to satisfy constraint: Member must satisfy enum value set: ";
    row("name", changed(R"("AlarmName":"busy")", R"("AlarmName":"")"),
        "ValidationError: The alarm name must be between 1 and 255 characters long.");
    const auto without = [&row](const std::string& key, const std::string& part) {
        row(key.c_str(), changed(part, {}),
            "ValidationError: The parameter " + key +
                " is required for an alarm based on a metric.");
    };
    without("MetricName", R"(,"MetricName":"Backlog")");
    without("Namespace", R"("Namespace":"Shop",)");
    without("Statistic", R"("Statistic":"Average",)");
    without("Threshold", R"("Threshold":10,)");
    without("Period", R"("Period":60,)");
    row("statistic", changed(R"("Average")", R"("x")"),
        failed + "statistic" + among + "[SampleCount, Average, Sum, Minimum, Maximum]");
    row("comparison", changed(R"("GreaterThanThreshold")", R"("x")"),
        failed + "comparisonOperator" + among +
            "[GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold, "
            "LessThanOrEqualToThreshold]");
    row("missing data", alarm(kYours, above("10") + R"(,"TreatMissingData":"x")"),
        failed + "treatMissingData" + among + "[breaching, notBreaching, ignore, missing]");
    row("period", changed(R"("Period":60)", R"("Period":90)"),
        "ValidationError: Period must be 10, 20, 30 or a multiple of 60");
    row("high resolution", changed(R"("Period":60)", R"("Period":10)"),
        "UnsupportedFeatureException: Stowage does not simulate alarms on high-resolution metrics "
        "yet; leave it out.");
    row("datapoints", alarm(kYours, above("10", 2, 3)),
        "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods");
    row("evaluation periods", alarm(kYours, above("10", 1'441)),
        "ValidationError: The value for parameter EvaluationPeriods is invalid: Evaluation "
        "periods is 1441; it must lie between 1 and 1440.");
    row("a day",
        R"({"AlarmName":"busy","Statistic":"Average","Period":120,)" + kYours + "," +
            above("10", 721) + "}",
        "ValidationError: Metrics cannot be checked across more than a day (EvaluationPeriods * "
        "Period must be <= 86400).");
    row("a week",
        R"({"AlarmName":"busy","Statistic":"Average","Period":3600,)" + kYours + "," +
            above("10", 169) + "}",
        "ValidationError: Metrics cannot be checked across more than seven days "
        "(EvaluationPeriods * Period must be <= 604800).");
    row("threshold", alarm(kYours, above("1e13")),
        "ValidationError: The value for parameter Threshold is too large.");
    row("actions", alarm(kYours, above("10") + R"(,"AlarmActions":["arn:aws:sns:x"])"),
        "ValidationError: Invalid arn: arn:aws:sns:x");
    row("percentile", alarm(kYours, above("10") + R"(,"ExtendedStatistic":"p99")"),
        "UnsupportedFeatureException: Stowage does not simulate ExtendedStatistic of alarms yet; "
        "leave it out.");
}

void RefusedAlarmsTest::alarmsAreRefusedInAwsWords()
{
    Story story;
    expectRefusal(story);
}

void RefusedAlarmsTest::metricDataIsRefusedInAwsWords_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const std::string& answer) {
        addRefusal({name, "cloudwatch:PutMetricData", with, answer});
    };
    const auto datum = [](const std::string& more) {
        return R"({"Namespace":"Shop","MetricData":[{"MetricName":"Backlog")" + more + "}]}";
    };
    const std::string both = "InvalidParameterCombination: Exactly one of the parameters "
                             "MetricData.member.1.Value and MetricData.member.1.StatisticValues "
                             "must be specified.";
    row("namespace of AWS", R"({"Namespace":"AWS/ECS","MetricData":[]})",
        "InvalidParameterValue: The value AWS/ECS for parameter Namespace is invalid.");
    row("no data", R"({"Namespace":"Shop","MetricData":[]})",
        "MissingParameter: The parameter MetricData is required.");
    row("no value", datum({}), both);
    row("two values",
        datum(R"(,"Value":1,"StatisticValues":{"SampleCount":1,"Sum":1,"Minimum":1,"Maximum":1})"),
        both);
    row("no name", R"({"Namespace":"Shop","MetricData":[{"MetricName":"","Value":1}]})",
        "InvalidParameterValue: The value  for parameter MetricData.member.1.MetricName is "
        "invalid.");
    row("empty dimension", datum(R"(,"Value":1,"Dimensions":[{"Name":"App","Value":""}])"),
        "InvalidParameterValue: The value App for parameter MetricData.member.1.Dimensions is "
        "invalid.");
    row("large", datum(R"(,"Value":1e13)"),
        "InvalidParameterValue: The value for parameter MetricData.member.1.Value is too large.");
    row("no samples",
        datum(R"(,"StatisticValues":{"SampleCount":0,"Sum":0,"Minimum":0,"Maximum":0})"),
        "InvalidParameterValue: The value for parameter MetricData.member.1.StatisticValues is "
        "invalid.");
    row("before the run", datum(R"(,"Value":1,"Timestamp":"2025-12-31T23:59:00Z")"),
        "InvalidParameterValue: The value 2025-12-31T23:59:00Z for parameter "
        "MetricData.member.1.Timestamp is invalid.");
    row("far ahead", datum(R"(,"Value":1,"Timestamp":"2026-01-01T02:01:00Z")"),
        "InvalidParameterValue: The value 2026-01-01T02:01:00Z for parameter "
        "MetricData.member.1.Timestamp is invalid.");
    row("list", datum(R"(,"Values":[1,2])"),
        "UnsupportedFeatureException: Stowage does not simulate Values of PutMetricData yet; "
        "leave it out.");
    row("entities", R"({"Namespace":"Shop","EntityMetricData":[{}]})",
        "UnsupportedFeatureException: Stowage does not simulate EntityMetricData of PutMetricData "
        "yet; leave it out.");
}

void RefusedAlarmsTest::metricDataIsRefusedInAwsWords()
{
    Story story;
    expectRefusal(story);
}

void RefusedAlarmsTest::onlyAlarmsThatAreThereAreChanged_data()
{
    addRefusalColumns();
    const std::string gone = "ResourceNotFound: Alarm nobody does not exist";
    for (const char* operation : {"DeleteAlarms", "DisableAlarmActions", "EnableAlarmActions"})
        addRefusal({operation, "cloudwatch:" + std::string(operation),
                    R"({"AlarmNames":["nobody"]})", gone});
    addRefusal({"SetAlarmState", "cloudwatch:SetAlarmState",
                R"({"AlarmName":"nobody","StateValue":"OK","StateReason":"x"})", gone});
    addRefusal({"state", "cloudwatch:SetAlarmState",
                R"({"AlarmName":"busy","StateValue":"x","StateReason":"x"})",
                "ValidationError: 1 validation error detected: Value 'x' at 'stateValue' failed "
                "to satisfy constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, "
                "ALARM, OK]"});
}

void RefusedAlarmsTest::onlyAlarmsThatAreThereAreChanged()
{
    Story story;
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm", alarm(kYours, above("10"))), std::string());
    expectRefusal(story);
}

QTEST_APPLESS_MAIN(RefusedAlarmsTest)
#include "tst_refused_alarms.moc"
