// SPDX-License-Identifier: GPL-3.0-or-later
// Application Auto Scaling of services that track a target, through public calls and public state;
// worked cases name their oracle.
#include "session/drawn.h"
#include "session/service_scaling.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::service_scaling;
using io::Json;
using sim::ScalingHold;

namespace {
const std::string kService = "application-autoscaling:";

void called(Story& story, const std::string& operation, const std::string& with)
{
    QCOMPARE(story.call(operation, with), std::string());
}

// Tracks 50 with as many tasks to begin with, steady for five minutes.
Story tracked(int tasks, int most = 20, const std::string& more = {})
{
    Story story = shopOf(tasks);
    called(story, kService + "RegisterScalableTarget", bounds(1, most));
    called(story, kService + "PutScalingPolicy", tracking("p", "50", more));
    story.until(300);
    return story;
}

ScalingHold holdOf(const Story& story)
{
    const auto found = factsOf(story, FactKind::scalingHeld);
    if (found.empty())
        return ScalingHold::none;
    return static_cast<ScalingHold>(story.session.world().facts.payload(found.back())[0]);
}
} // namespace

class ServiceScalingTest : public QObject {
    Q_OBJECT

private slots:
    void boundsMoveTheCountAtOnce();
    void alarmsBearAwsNames();
    void o55_cpuTargetsAreReached();
    void o56_needsEnoughDatapoints_data();
    void o56_needsEnoughDatapoints();
    void goesOutOnceInACooldown();
    void aLargerNeedDoesNotWait();
    void goesInOnceInACooldown();
    void o59_theLargestWins();
    void o59_allMustAgreeToGoIn();
    void withoutDataNothingScales();
    void fromNoneACpuPolicyLiftsNothing();
    void o61_deploymentsHoldScaleIn();
    void boundsHold();
    void o62_backlogs();
    void activitiesAreToldAsAwsDoes();
    void aDrawnChangeOfSomethingElseKeepsTheCount();
    void disabledScaleInHasNoLowAlarm();
    void policiesGoWithTheirTarget();
    void readsItsValue();
};

void ServiceScalingTest::boundsMoveTheCountAtOnce()
{
    Story story = shopOf(2);
    story.until(60);
    called(story, kService + "RegisterScalableTarget", bounds(3, 6));
    QCOMPARE(desired(story), std::int64_t{3});
    called(story, kService + "RegisterScalableTarget", "{" + kOf + R"(,"MinCapacity":4})");
    QCOMPARE(desired(story), std::int64_t{4});
    called(story, kService + "RegisterScalableTarget", bounds(0, 1));
    QCOMPARE(desired(story), std::int64_t{1});
    called(story, kService + "DeregisterScalableTarget", "{" + kOf + "}");
    QVERIFY(itemsOf(story.state(), "scalableTargets").empty());
    QCOMPARE(desired(story), std::int64_t{1});
}

void ServiceScalingTest::alarmsBearAwsNames()
{
    Story story = tracked(2);
    const auto all = itemsOf(story.state(), "alarms");
    QCOMPARE(all.size(), std::size_t{2});
    QVERIFY(textOf(all[0], "AlarmName").starts_with("TargetTracking-service/shop/web-AlarmHigh-"));
    QVERIFY(textOf(all[1], "AlarmName").starts_with("TargetTracking-service/shop/web-AlarmLow-"));
    QCOMPARE(numberOf(all[0], "EvaluationPeriods"), std::int64_t{3});
    QCOMPARE(numberOf(all[1], "EvaluationPeriods"), std::int64_t{15});
    QCOMPARE(all[0].find("Threshold")->number(), 50.0);
    QCOMPARE(all[1].find("Threshold")->number(), 45.0);
    QCOMPARE(textOf(all[1], "ComparisonOperator"), std::string("LessThanThreshold"));
    const Json policy = itemsOf(story.state(), "scalingPolicies").at(0);
    QCOMPARE(*(*all[0].find("AlarmActions")->items())[0].text(), textOf(policy, "PolicyARN"));
    called(story, kService + "PutScalingPolicy", tracking("p", "80"));
    QCOMPARE(alarms::alarmOf(story, textOf(all[0], "AlarmName")).find("Threshold")->number(), 80.0);
    called(story, kService + "DeleteScalingPolicy", "{" + kOf + R"(,"PolicyName":"p"})");
    QVERIFY(itemsOf(story.state(), "alarms").empty());
}

// Four tasks at 75 %.
void ServiceScalingTest::o55_cpuTargetsAreReached()
{
    Story story = shopOf(4);
    called(story, kService + "RegisterScalableTarget", bounds(1, 10));
    called(story, kService + "PutScalingPolicy",
           "{" + kOf +
               R"(,"PolicyName":"cpu","PolicyType":"TargetTrackingScaling",)"
               R"("TargetTrackingScalingPolicyConfiguration":{"TargetValue":50,)"
               R"("PredefinedMetricSpecification":)"
               R"({"PredefinedMetricType":"ECSServiceAverageCPUUtilization"}}})");
    story.until(299.5);
    story.fault("stowage:usage", R"("on":{"service":"web"},"cpuUnits":96)");
    story.until(539);
    QCOMPARE(desired(story), std::int64_t{4});
    story.until(540); // three minutes at 75 %, seen a minute later
    QCOMPARE(desired(story), std::int64_t{6});
}

void ServiceScalingTest::o56_needsEnoughDatapoints_data()
{
    QTest::addColumn<QList<int>>("minutes"); // so many of that value, in turn
    QTest::addColumn<int>("desired");
    QTest::newRow("two minutes at 80") << QList<int>{5, 48, 2, 80, 5, 48} << 10;
    QTest::newRow("three minutes at 51") << QList<int>{5, 48, 3, 51} << 11;
    QTest::newRow("an hour at 47") << QList<int>{60, 47} << 10;
    QTest::newRow("fourteen minutes at 44") << QList<int>{5, 48, 14, 44, 5, 48} << 10;
    QTest::newRow("fifteen minutes at 44") << QList<int>{5, 48, 15, 44} << 9;
}

void ServiceScalingTest::o56_needsEnoughDatapoints()
{
    QFETCH(QList<int>, minutes);
    QFETCH(int, desired);
    Story story = tracked(10);
    int minute = 5;
    for (qsizetype n = 0; n < minutes.size(); n += 2) {
        putAll(story, minute, minutes[n], minutes[n + 1]);
        minute += minutes[n];
    }
    story.until((minute + 1) * 60);
    QCOMPARE(service_scaling::desired(story), std::int64_t{desired});
}

void ServiceScalingTest::goesOutOnceInACooldown()
{
    Story story = tracked(4);
    putAll(story, 5, 20, 75);
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{6});
    story.until(539 + 300);
    QCOMPARE(desired(story), std::int64_t{6});
    QVERIFY(holdOf(story) == ScalingHold::outCooldown);
    QCOMPARE(whyLast(story, FactKind::scalingHeld).rules.front().id,
             std::string("scaling.outCooldown"));
    story.until(540 + 300);
    QCOMPARE(desired(story), std::int64_t{9});
}

// Two are added to the two that were.
void ServiceScalingTest::aLargerNeedDoesNotWait()
{
    Story story = tracked(4);
    putAll(story, 5, 4, 75);
    putAll(story, 9, 5, 100);
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{6});
    story.until(660);
    QCOMPARE(desired(story), std::int64_t{8});
}

void ServiceScalingTest::goesInOnceInACooldown()
{
    Story story = tracked(10);
    putAll(story, 5, 60, 10);
    story.until(21 * 60 - 1);
    QCOMPARE(desired(story), std::int64_t{10});
    story.until(21 * 60);
    QCOMPARE(desired(story), std::int64_t{5});
    story.until(26 * 60 - 1);
    QCOMPARE(desired(story), std::int64_t{5});
    QVERIFY(holdOf(story) == ScalingHold::inCooldown);
    story.until(26 * 60);
    QCOMPARE(desired(story), std::int64_t{3});
}

// +3 and +200 % of ten.
void ServiceScalingTest::o59_theLargestWins()
{
    Story story = shopOf(10);
    called(story, kService + "RegisterScalableTarget", bounds(1, 100));
    called(story, kService + "PutScalingPolicy",
           stepping("a", "ChangeInCapacity",
                    R"({"MetricIntervalLowerBound":0,"ScalingAdjustment":3})"));
    called(story, kService + "PutScalingPolicy",
           stepping("b", "PercentChangeInCapacity",
                    R"({"MetricIntervalLowerBound":0,"ScalingAdjustment":200})"));
    std::string actions;
    for (const Json& policy : itemsOf(story.state(), "scalingPolicies"))
        actions += (actions.empty() ? "\"" : ",\"") + textOf(policy, "PolicyARN") + "\"";
    called(story, "cloudwatch:PutMetricAlarm",
           alarms::alarm(alarms::kYours,
                         alarms::above("10") + R"(,"AlarmActions":[)" + actions + "]"));
    story.until(240);
    putAll(story, 4, 1, 20);
    story.until(360);
    QCOMPARE(desired(story), std::int64_t{30});
}

void ServiceScalingTest::o59_allMustAgreeToGoIn()
{
    Story story = tracked(10);
    called(story, kService + "PutScalingPolicy", tracking("q", "50", {}, "Other"));
    putAll(story, 5, 60, 30); // wishes for 6
    putAll(story, 5, 40, 48, "Other");
    story.until(22 * 60);
    QCOMPARE(desired(story), std::int64_t{10});
    QVERIFY(holdOf(story) == ScalingHold::notAll);
    const WhyCard card = whyLast(story, FactKind::scalingHeld);
    QCOMPARE(card.question, std::string("Why does p not scale web from 10 to 6?"));
    QVERIFY(card.sentence.find("but q does not agree to scale in") != std::string::npos);
    putAll(story, 45, 5, 60, "Other"); // now it wants out to 12
    story.until(50 * 60);
    QCOMPARE(desired(story), std::int64_t{12});
}

void ServiceScalingTest::withoutDataNothingScales()
{
    Story story = tracked(10);
    called(story, kService + "PutScalingPolicy", tracking("q", "50", {}, "Other"));
    putAll(story, 5, 30, 10);
    story.until(30 * 60);
    QCOMPARE(desired(story), std::int64_t{10});
    QVERIFY(holdOf(story) == ScalingHold::noData);
}

void ServiceScalingTest::fromNoneACpuPolicyLiftsNothing()
{
    Story story = shopOf(0);
    called(story, kService + "RegisterScalableTarget", bounds(0, 10));
    called(story, kService + "PutScalingPolicy",
           "{" + kOf +
               R"(,"PolicyName":"cpu","PolicyType":"TargetTrackingScaling",)"
               R"("TargetTrackingScalingPolicyConfiguration":{"TargetValue":50,)"
               R"("PredefinedMetricSpecification":)"
               R"({"PredefinedMetricType":"ECSServiceAverageCPUUtilization"}}})");
    story.until(1'800);
    QCOMPARE(desired(story), std::int64_t{0});
    for (const Json& alarm : itemsOf(story.state(), "alarms"))
        QCOMPARE(textOf(alarm, "StateValue"), std::string("INSUFFICIENT_DATA"));
}

void ServiceScalingTest::o61_deploymentsHoldScaleIn()
{
    Story story = tracked(6);
    putAll(story, 5, 16, 10);
    story.until(1'200);
    // A deployment that never ends.
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[{"name":"app","image":"app:1",)"
               R"("cpu":128,"memory":100000}]})");
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","taskDefinition":"app"})");
    story.until(1'320);
    QCOMPARE(desired(story), std::int64_t{6});
    QVERIFY(holdOf(story) == ScalingHold::deployment);
    putAll(story, 22, 5, 100);
    story.until(1'560);
    QCOMPARE(desired(story), std::int64_t{12});
}

void ServiceScalingTest::boundsHold()
{
    Story story = tracked(4, 5);
    putAll(story, 5, 30, 100);
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{5});
    story.until(900);
    QVERIFY(holdOf(story) == ScalingHold::atMaximum);
    // By hand beyond the maximum: out changes nothing.
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":8})");
    story.until(1'200);
    QCOMPARE(desired(story), std::int64_t{8});
    putAll(story, 35, 20, 44);
    story.until(52 * 60);
    QCOMPARE(desired(story), std::int64_t{5}); // to the maximum first
}

// 1,500 messages of a tenth of a second, to be done in ten seconds: a backlog of 150 a task.
void ServiceScalingTest::o62_backlogs()
{
    Story story = shopOf(10);
    called(story, kService + "RegisterScalableTarget", bounds(1, 100));
    called(story, kService + "PutScalingPolicy", tracking("backlog", "100"));
    putAll(story, 5, 3, 1'500.0 / 10);
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{15});
}

void ServiceScalingTest::activitiesAreToldAsAwsDoes()
{
    Story story = tracked(4);
    putAll(story, 5, 3, 75);
    story.until(540);
    const Json newest = activities(story).front();
    QCOMPARE(textOf(newest, "ResourceId"), std::string("service/shop/web"));
    QCOMPARE(textOf(newest, "Description"), std::string("Setting desired count to 6."));
    QVERIFY(textOf(newest, "Cause")
                .starts_with("monitor alarm TargetTracking-service/shop/web-AlarmHigh-"));
    QVERIFY(textOf(newest, "Cause").ends_with(" in state ALARM triggered policy p"));
    QCOMPARE(textOf(newest, "StatusMessage"),
             std::string("Successfully set desired count to 6. Change successfully fulfilled by "
                         "ecs."));
    QCOMPARE(textOf(newest, "StartTime"), std::string("2026-01-01T00:09:00Z"));
    const Json event = story.event(factsOf(story, FactKind::serviceScaled).back());
    QCOMPARE(textOf(event, "detail-type"), std::string("ECS Service Action"));
    QCOMPARE(textOf(*event.find("detail"), "eventName"),
             std::string("SERVICE_DESIRED_COUNT_UPDATED"));
    const WhyCard card = whyLast(story, FactKind::serviceScaled);
    QCOMPARE(card.question, std::string("Why did web scale from 4 to 6?"));
    QVERIFY(card.sentence.starts_with(
        "With 4 tasks and the metric at 75 against 50, p wished for 6. "));
}

void ServiceScalingTest::aDrawnChangeOfSomethingElseKeepsTheCount()
{
    Story story = tracked(4);
    putAll(story, 5, 3, 75);
    story.until(540);
    QCOMPARE(desired(story), std::int64_t{6});
    const ElementId web = idOfElement(story, "service", "web");
    perform(story, doc::SetField{{web}, "maximumPercent", std::int64_t{150}});
    QCOMPARE(desired(story), std::int64_t{6});
    QCOMPARE(story.session.document().find(web)->as<doc::Service>()->desiredCount, 4);
    perform(story, doc::SetField{{web}, "desiredCount", std::int64_t{3}});
    QCOMPARE(desired(story), std::int64_t{3});
}

void ServiceScalingTest::disabledScaleInHasNoLowAlarm()
{
    Story story = tracked(10, 20, R"(,"DisableScaleIn":true)");
    QCOMPARE(itemsOf(story.state(), "alarms").size(), std::size_t{1});
    // It has no say in what others scale in.
    called(story, kService + "PutScalingPolicy", tracking("q", "50", {}, "Other"));
    putAll(story, 5, 60, 48);
    putAll(story, 5, 60, 30, "Other");
    story.until(22 * 60);
    QCOMPARE(desired(story), std::int64_t{6});
}

void ServiceScalingTest::policiesGoWithTheirTarget()
{
    Story story = tracked(2);
    called(story, kService + "DeregisterScalableTarget", "{" + kOf + "}");
    QVERIFY(itemsOf(story.state(), "scalingPolicies").empty());
    QVERIFY(itemsOf(story.state(), "alarms").empty());
    QVERIFY(idOfElement(story, "scalingPolicy", "p").text.empty());
}

void ServiceScalingTest::readsItsValue()
{
    Story story = tracked(4);
    const auto read = [&story] {
        return sim::readoutOf(story.session.world(), EntityKind::scalingPolicy, 0);
    };
    QCOMPARE(read().word, std::string("no data"));
    putAll(story, 5, 3, 75);
    story.until(421);
    QCOMPARE(read().headline, std::string("75 of 50, 1 to 20 tasks"));
    QCOMPARE(read().word, std::string("on target"));
    story.until(541);
    QCOMPARE(read().word, std::string("above target"));
}

QTEST_APPLESS_MAIN(ServiceScalingTest)
#include "tst_service_scaling.moc"
