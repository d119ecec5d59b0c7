// SPDX-License-Identifier: GPL-3.0-or-later
// Step scaling policies and scheduled actions of services, through public calls and public state;
// worked cases name their oracle.
#include "session/drawn.h"
#include "session/service_scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::service_scaling;
using io::Json;

namespace {
const std::string kService = "application-autoscaling:";

void called(Story& story, const std::string& operation, const std::string& with)
{
    QCOMPARE(story.call(operation, with), std::string());
}

// An alarm at 50 that runs the policy.
void run(Story& story, const std::string& policy, const std::string& comparison)
{
    std::string arn;
    for (const Json& each : itemsOf(story.state(), "scalingPolicies"))
        if (textOf(each, "PolicyName") == policy)
            arn = textOf(each, "PolicyARN");
    called(story, "cloudwatch:PutMetricAlarm",
           R"({"AlarmName":"for-)" + policy + R"(","Statistic":"Average","Period":60,)" +
               alarms::kYours + R"(,"Threshold":50,"EvaluationPeriods":1,"ComparisonOperator":")" +
               comparison + R"(","AlarmActions":[")" + arn + R"("]})");
}

Story stepped(int tasks, const std::string& type, const std::string& steps,
              const std::string& more = {})
{
    Story story = shopOf(tasks);
    called(story, kService + "RegisterScalableTarget", bounds(1, 40));
    called(story, kService + "PutScalingPolicy", stepping("out", type, steps, more));
    run(story, "out", "GreaterThanOrEqualToThreshold");
    story.until(300);
    return story;
}
} // namespace

class StepScalingTest : public QObject {
    Q_OBJECT

private slots:
    void o57_stepsFollowTheMetric();
    void actsAgainWhileTheAlarmStays();
    void aLargerStepAddsTheDifference();
    void alarmsWithoutActionsRunNothing();
    void o60_schedulesIgnoreCooldowns();
    void schedulesRepeat();
    void schedulesClampTheCount();
};

void StepScalingTest::o57_stepsFollowTheMetric()
{
    Story story = stepped(10, "PercentChangeInCapacity",
                          R"({"MetricIntervalLowerBound":0,"MetricIntervalUpperBound":10,)"
                          R"("ScalingAdjustment":0},{"MetricIntervalLowerBound":10,)"
                          R"("MetricIntervalUpperBound":20,"ScalingAdjustment":10},)"
                          R"({"MetricIntervalLowerBound":20,"ScalingAdjustment":30})");
    called(story, kService + "PutScalingPolicy",
           stepping("in", "PercentChangeInCapacity",
                    R"({"MetricIntervalLowerBound":-10,"MetricIntervalUpperBound":0,)"
                    R"("ScalingAdjustment":0},{"MetricIntervalLowerBound":-20,)"
                    R"("MetricIntervalUpperBound":-10,"ScalingAdjustment":-10},)"
                    R"({"MetricIntervalUpperBound":-20,"ScalingAdjustment":-30})"));
    run(story, "in", "LessThanOrEqualToThreshold");
    putAll(story, 5, 40, 50);
    const auto at = [&story](int minute, double value) {
        // Half of what comes to the average of two samples.
        putAll(story, minute, 1, value * 2 - 50);
    };
    at(6, 60);
    at(16, 70);
    at(26, 40);
    at(36, 30);
    story.until(8 * 60);
    QCOMPARE(desired(story), std::int64_t{11});
    story.until(18 * 60);
    QCOMPARE(desired(story), std::int64_t{14});
    story.until(28 * 60);
    QCOMPARE(desired(story), std::int64_t{13});
    story.until(38 * 60);
    QCOMPARE(desired(story), std::int64_t{10});
}

void StepScalingTest::actsAgainWhileTheAlarmStays()
{
    Story story =
        stepped(2, "ChangeInCapacity", R"({"MetricIntervalLowerBound":0,"ScalingAdjustment":1})",
                R"(,"Cooldown":120)");
    putAll(story, 5, 30, 60);
    story.until(420);
    QCOMPARE(desired(story), std::int64_t{3});
    story.until(539);
    QCOMPARE(desired(story), std::int64_t{3});
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{4});
    story.until(660);
    QCOMPARE(desired(story), std::int64_t{5});
}

// During the cooldown what was added counts as part of what a larger step adds.
void StepScalingTest::aLargerStepAddsTheDifference()
{
    Story story = stepped(10, "ChangeInCapacity",
                          R"({"MetricIntervalLowerBound":0,"MetricIntervalUpperBound":10,)"
                          R"("ScalingAdjustment":2},{"MetricIntervalLowerBound":10,)"
                          R"("ScalingAdjustment":3})");
    putAll(story, 5, 2, 55);
    putAll(story, 7, 2, 65);
    story.until(420);
    QCOMPARE(desired(story), std::int64_t{12});
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{13});
}

void StepScalingTest::alarmsWithoutActionsRunNothing()
{
    Story story =
        stepped(2, "ChangeInCapacity", R"({"MetricIntervalLowerBound":0,"ScalingAdjustment":1})");
    called(story, "cloudwatch:DisableAlarmActions", R"({"AlarmNames":["for-out"]})");
    putAll(story, 5, 30, 60);
    story.until(600);
    QCOMPARE(desired(story), std::int64_t{2});
    called(story, "cloudwatch:EnableAlarmActions", R"({"AlarmNames":["for-out"]})");
    story.until(660);
    QCOMPARE(desired(story), std::int64_t{3});
}

void StepScalingTest::o60_schedulesIgnoreCooldowns()
{
    Story story = shopOf(4);
    called(story, kService + "RegisterScalableTarget", bounds(1, 20));
    called(story, kService + "PutScalingPolicy", tracking("p", "50"));
    called(story, kService + "PutScheduledAction",
           scheduled("morning", "at(2026-01-01T09:00:00)", R"("MinCapacity":5)"));
    story.until(8 * 3'600);
    putAll(story, 8 * 60 + 40, 30, 20);
    story.until(8 * 3'600 + 56 * 60);
    QCOMPARE(desired(story), std::int64_t{2});
    story.until(9 * 3'600 - 1);
    QVERIFY(story.session.world().services.count() == 1);
    const sim::World& world = story.session.world();
    QVERIFY(world.services[world.services.first()].scalable.inUntil > world.now);
    QCOMPARE(desired(story), std::int64_t{2});
    story.until(9 * 3'600);
    QCOMPARE(desired(story), std::int64_t{5});
    QCOMPARE(textOf(activities(story).front(), "Cause"),
             std::string("scheduled action name morning was triggered"));
    QCOMPARE(numberOf(itemsOf(story.state(), "scalableTargets").front(), "MinCapacity"),
             std::int64_t{5});
    // The drawing still says what was registered.
    const doc::Element& web = *story.session.document().find(idOfElement(story, "service", "web"));
    QCOMPARE(web.as<doc::Service>()->minCapacity, 1);
}

void StepScalingTest::schedulesRepeat()
{
    Story story = shopOf(2);
    called(story, kService + "RegisterScalableTarget", bounds(1, 20));
    called(story, kService + "PutScheduledAction",
           scheduled("up", "cron(0 * * * ? *)", R"("MinCapacity":4)"));
    called(story, kService + "PutScheduledAction",
           scheduled("down", "rate(90 minutes)", R"("MinCapacity":1,"MaxCapacity":3)"));
    story.until(3'601);
    QCOMPARE(desired(story), std::int64_t{4});
    story.until(90 * 60 + 1);
    QCOMPARE(desired(story), std::int64_t{3});
    story.until(2 * 3'600 + 1); // its maximum gives way
    QCOMPARE(desired(story), std::int64_t{4});
    called(story, kService + "DeleteScheduledAction",
           "{" + kOf + R"(,"ScheduledActionName":"up"})");
    QVERIFY(idOfElement(story, "scalingPolicy", "up").text.empty());
}

void StepScalingTest::schedulesClampTheCount()
{
    Story story = shopOf(8);
    called(story, kService + "RegisterScalableTarget", bounds(1, 20));
    called(story, kService + "PutScheduledAction",
           scheduled("night", "at(2026-01-01T00:10:00)", R"("MinCapacity":0,"MaxCapacity":2)"));
    story.until(599);
    QCOMPARE(desired(story), std::int64_t{8});
    story.until(600);
    QCOMPARE(desired(story), std::int64_t{2});
    QVERIFY(!story.session.world()
                 .scalingPolicies[story.session.world().scalingPolicies.first()]
                 .next); // never again
}

QTEST_APPLESS_MAIN(StepScalingTest)
#include "tst_step_scaling.moc"
