// SPDX-License-Identifier: GPL-3.0-or-later
// Auto Scaling groups that CloudWatch alarms scale: simple, step and target tracking policies.
#include "session/alarms.h"
#include "session/managed.h"
#include "session/service_scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::managed;
using stowage::session::service_scaling::putAll;

class GroupPoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void simpleScalingWaitsForItsCooldown();
    void stepsReckonWithWhatWarmsUp();
    void stepsScaleInMinuteByMinute();
    void tracksTheReservationOfItsCluster();
    void tracksTheProcessorsOfItsInstances();
    void trackedAlarmsAreSevenTenthsApart();
    void keepsToTheSizes();
    void policiesAreReplacedAndDeleted();
    void activitiesNameTheAlarm();
};

namespace {
const std::string kPut = "autoscaling:PutScalingPolicy";

std::string policy(const std::string& name, const std::string& more)
{
    return R"({"AutoScalingGroupName":"g","PolicyName":")" + name + "\"," + more + "}";
}

std::string arnOf(const Story& story, const std::string& name)
{
    for (const io::Json& each : itemsOf(story.state(), "scalingPolicies"))
        if (textOf(each, "PolicyName") == name)
            return textOf(each, "PolicyARN");
    return {};
}

// Runs a policy while the backlog is above a threshold.
void watch(Story& story, const std::string& threshold, const std::string& name,
           const std::string& alarm = "busy", const std::string& comparison = "Greater")
{
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        R"({"AlarmName":")" + alarm +
                            R"(","Statistic":"Average","Period":60,"EvaluationPeriods":1,)" +
                            R"("Threshold":)" + threshold + R"(,"ComparisonOperator":")" +
                            comparison + R"(ThanThreshold","AlarmActions":[")" +
                            arnOf(story, name) + "\"]," + alarms::kYours + "}"),
             std::string());
}

Story group(const std::string& sizes)
{
    Story story;
    const std::string refusal =
        story.call("autoscaling:CreateAutoScalingGroup",
                   R"({"AutoScalingGroupName":"g",)" + sizes + R"(,"InstanceType":"c5.large",)" +
                       R"("VPCZoneIdentifier":"us-east-1a"})");
    if (!refusal.empty())
        qFatal("%s", refusal.c_str());
    return story;
}

// Second of each change of the desired capacity by a policy, and to what.
std::vector<std::pair<int, int>> changes(const Story& story)
{
    std::vector<std::pair<int, int>> all;
    for (const std::uint32_t n : factsOf(story, FactKind::groupScaled))
        all.emplace_back(static_cast<int>(story.session.world().facts.fact(n).atMicros / 1'000'000),
                         static_cast<int>(story.session.world().facts.payload(n)[1]));
    return all;
}
} // namespace

void GroupPoliciesTest::simpleScalingWaitsForItsCooldown()
{
    Story story = group(scaling::sizes(0, 10, 1));
    QCOMPARE(story.call(kPut, policy("out", R"("AdjustmentType":"ChangeInCapacity",)"
                                            R"("ScalingAdjustment":1,"Cooldown":240)")),
             std::string());
    watch(story, "10", "out");
    story.until(290);
    putAll(story, 5, 11, 20);
    story.until(1'500);
    const auto all = changes(story);
    QVERIFY(all.size() >= 2);
    QCOMPARE(all[0].second, 2);
    QCOMPARE(all[1].second, 3);
    QCOMPARE(all[1].first - all[0].first, 240);
    const auto held = payloads(story, FactKind::groupScalingHeld);
    QCOMPARE(held.front()[0], static_cast<std::uint64_t>(sim::ScalingHold::cooldown));
}

void GroupPoliciesTest::stepsReckonWithWhatWarmsUp()
{
    Story story = group(scaling::sizes(0, 20, 10));
    QCOMPARE(story.call(kPut, policy("out",
                                     R"("PolicyType":"StepScaling","AdjustmentType":)"
                                     R"("PercentChangeInCapacity","EstimatedInstanceWarmup":600,)"
                                     R"("StepAdjustments":[{"MetricIntervalLowerBound":0,)"
                                     R"("MetricIntervalUpperBound":10,"ScalingAdjustment":10},)"
                                     R"({"MetricIntervalLowerBound":10,"ScalingAdjustment":30}])")),
             std::string());
    watch(story, "50", "out");
    story.until(290);
    putAll(story, 5, 3, 55); // 10 % of 10: 11
    putAll(story, 8, 3, 65); // 30 % of 10: 13, which is 2 more
    story.until(1'000);
    const auto all = changes(story);
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].second, 11);
    QCOMPARE(all[1].second, 13);
}

void GroupPoliciesTest::stepsScaleInMinuteByMinute()
{
    Story story = group(scaling::sizes(2, 10, 5));
    QCOMPARE(story.call(kPut, policy("in", R"("PolicyType":"StepScaling","AdjustmentType":)"
                                           R"("ChangeInCapacity","StepAdjustments":)"
                                           R"([{"MetricIntervalUpperBound":0,)"
                                           R"("ScalingAdjustment":-1}])")),
             std::string());
    watch(story, "10", "in", "idle", "Less");
    story.until(290);
    putAll(story, 5, 10, 5);
    story.until(1'200);
    const auto all = changes(story);
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(all[2].second, 2);
    QCOMPARE(all[1].first - all[0].first, 60);
    QCOMPARE(payloads(story, FactKind::groupScalingHeld).back()[0],
             static_cast<std::uint64_t>(sim::ScalingHold::atMinimum));
}

void GroupPoliciesTest::tracksTheReservationOfItsCluster()
{
    Story story = group(scaling::sizes(1, 10, 1));
    QCOMPARE(story.call(kPut,
                        policy("cpu", R"("PolicyType":"TargetTrackingScaling",)"
                                      R"("EstimatedInstanceWarmup":180,)"
                                      R"("TargetTrackingConfiguration":{"TargetValue":50,)"
                                      R"("CustomizedMetricSpecification":{"Namespace":"AWS/ECS",)"
                                      R"("MetricName":"CPUReservation","Statistic":"Average",)"
                                      R"("Dimensions":[{"Name":"ClusterName","Value":"shop"}]}})")),
             std::string());
    story.definition("app", 512, 256);
    story.until(150);
    story.service("web", 3);
    story.until(900);
    QCOMPARE(desiredOf(story), std::int64_t{2}); // 75 % of one is 37.5 % of two
    want(story, 1);
    story.until(3'000);
    QCOMPARE(desiredOf(story), std::int64_t{1});
    const WhyCard why = whyLast(story, FactKind::groupScaled);
    QCOMPARE(firstRule(why), std::string("group.tracking"));
}

void GroupPoliciesTest::tracksTheProcessorsOfItsInstances()
{
    Story story = group(scaling::sizes(1, 10, 1));
    QCOMPARE(
        story.call(kPut, policy("cpu", R"("PolicyType":"TargetTrackingScaling",)"
                                       R"("TargetTrackingConfiguration":{"TargetValue":40,)"
                                       R"("PredefinedMetricSpecification":)"
                                       R"({"PredefinedMetricType":"ASGAverageCPUUtilization"}})")),
        std::string());
    story.definition("app", 512, 256);
    story.until(150);
    story.service("web", 2);
    story.until(300);
    story.fault("stowage:usage", R"("on":{"service":"web"},"cpuUnits":800)"); // 78 % of 2048
    story.until(900);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    const auto alarms = itemsOf(story.state(), "alarms");
    QCOMPARE(textOf(alarms[0], "Namespace"), std::string("AWS/EC2"));
    QCOMPARE(alarms[1].find("Threshold")->number(), 28.0);
}

void GroupPoliciesTest::trackedAlarmsAreSevenTenthsApart()
{
    Story story = group(scaling::sizes(1, 10, 1));
    story.call(kPut, policy("cpu", R"("PolicyType":"TargetTrackingScaling",)"
                                   R"("TargetTrackingConfiguration":{"TargetValue":50,)"
                                   R"("CustomizedMetricSpecification":{"Namespace":"Shop",)"
                                   R"("MetricName":"Backlog","Statistic":"Average"}})"));
    const auto alarms = itemsOf(story.state(), "alarms");
    QCOMPARE(alarms.size(), std::size_t{2});
    QCOMPARE(alarms[0].find("Threshold")->number(), 50.0);
    QCOMPARE(numberOf(alarms[0], "EvaluationPeriods"), std::int64_t{3});
    QCOMPARE(alarms[1].find("Threshold")->number(), 35.0);
    QCOMPARE(numberOf(alarms[1], "EvaluationPeriods"), std::int64_t{15});
}

void GroupPoliciesTest::keepsToTheSizes()
{
    Story story = group(scaling::sizes(0, 3, 2));
    story.call(kPut, policy("out", R"("AdjustmentType":"ExactCapacity","ScalingAdjustment":9)"));
    watch(story, "10", "out");
    story.until(290);
    putAll(story, 5, 2, 20);
    story.until(900);
    QCOMPARE(desiredOf(story), std::int64_t{3});
    const WhyCard why = whyLast(story, FactKind::groupScaled);
    QVERIFY2(why.sentence.find("wished for 9; the sizes of the group leave 3") != std::string::npos,
             why.sentence.c_str());
}

void GroupPoliciesTest::policiesAreReplacedAndDeleted()
{
    Story story = group(scaling::sizes(0, 3, 2));
    story.call(kPut, policy("out", R"("AdjustmentType":"ExactCapacity","ScalingAdjustment":3)"));
    QCOMPARE(story.call(kPut, policy("out", R"("PolicyType":"StepScaling","AdjustmentType":)"
                                            R"("ChangeInCapacity","StepAdjustments":)"
                                            R"([{"ScalingAdjustment":1}])")),
             std::string("ValidationError: The type of a scaling policy cannot be changed."));
    QCOMPARE(itemsOf(story.state(), "scalingPolicies").size(), std::size_t{1});
    QCOMPARE(textOf(itemsOf(story.state(), "scalingPolicies").front(), "PolicyType"),
             std::string("SimpleScaling"));
    QCOMPARE(
        story.call("autoscaling:DeletePolicy", R"({"PolicyName":")" + arnOf(story, "out") + "\"}"),
        std::string());
    QVERIFY(itemsOf(story.state(), "scalingPolicies").empty());
    QCOMPARE(story.call("autoscaling:DeletePolicy",
                        R"({"AutoScalingGroupName":"g","PolicyName":"out"})"),
             std::string("ValidationError: No policy with name out was found."));
}

void GroupPoliciesTest::activitiesNameTheAlarm()
{
    Story story = group(scaling::sizes(0, 3, 1));
    story.call(kPut, policy("out", R"("AdjustmentType":"ChangeInCapacity","ScalingAdjustment":1)"));
    watch(story, "10", "out");
    story.until(290);
    putAll(story, 5, 1, 20);
    story.until(600);
    const std::string cause = textOf(scaling::activities(story).front(), "Cause");
    QVERIFY2(cause.find("a monitor alarm busy in state ALARM triggered policy out changing the "
                        "desired capacity from 1 to 2.") != std::string::npos,
             cause.c_str());
}

QTEST_GUILESS_MAIN(GroupPoliciesTest)
#include "tst_group_policies.moc"
