// SPDX-License-Identifier: GPL-3.0-or-later
// Cluster auto scaling: what capacity providers make of their Auto Scaling groups.
#include "kinds/compute/capacity_provider.h"
#include "kinds/observe/alarm.h"
#include "session/managed.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::managed;

class ManagedScalingTest : public QObject {
    Q_OBJECT

private slots:
    void o47_reservationIsNeededOfRunning_data();
    void o47_reservationIsNeededOfRunning();
    void o48_waitingTasksArePackedOnTheLargestType();
    void o49_stepSizesBoundAScaleOut_data();
    void o49_stepSizesBoundAScaleOut();
    void o50_aTargetBelowAHundredKeepsSpare_data();
    void o50_aTargetBelowAHundredKeepsSpare();
    void o51_aTaskForNoTypeWaitsForEver();
    void o52_scalesInAfterFifteenMinutes();
    void fromNoneToTwo();
    void neverToNoneBelowAHundred();
    void theNextScaleOutWaitsForTheWarmUp();
    void halfOfThemAtMost();
    void daemonsKeepNoInstance();
    void alarmsAndPolicyBearAwsNames();
    void stopsAtTheMaximum();
    void launchTypeEc2NeverTriggersIt();
    void fourThatFillTheirInstancesComeFromNone();
    void idleOnesGoToNone();
    void anotherClusterBearsTheName();
    void anAlarmWatchesTheSameGroup();
};

namespace {
// So many instances run so many tasks of a size that only one fits on each.
Story filled(int instances, int tasks, const std::string& scaling = {}, int most = 20)
{
    Story story = withGroup(session::scaling::sizes(0, most, instances), scaling,
                            R"(,"managedTerminationProtection":"ENABLED")",
                            R"(,"NewInstancesProtectedFromScaleIn":true)");
    story.definition("app", 2'048, 1'024);
    story.until(150);
    story.service("web", tasks, kOnProvider);
    return story;
}
} // namespace

void ManagedScalingTest::o47_reservationIsNeededOfRunning_data()
{
    QTest::addColumn<int>("instances");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<QString>("percent");
    QTest::newRow("0 of 0") << 0 << 0 << "100.0";
    QTest::newRow("1 of 0") << 0 << 1 << "200.0";
    QTest::newRow("0 of 5") << 5 << 0 << "0.0";
    QTest::newRow("2 of 3") << 3 << 2 << "66.7";
    QTest::newRow("4 of 2") << 2 << 4 << "200.0";
    QTest::newRow("9 of 10") << 10 << 9 << "90.0";
}

void ManagedScalingTest::o47_reservationIsNeededOfRunning()
{
    QFETCH(int, instances);
    QFETCH(int, tasks);
    QFETCH(QString, percent);
    Story story = filled(instances, tasks);
    story.until(310);
    QVERIFY(reservation(story).has_value());
    QCOMPARE(QString::number(*reservation(story), 'f', 1), percent);
}

void ManagedScalingTest::o48_waitingTasksArePackedOnTheLargestType()
{
    Story story = withGroup(scaling::sizes(0, 10, 2));
    story.definition("full", 2'048, 3'000);
    story.definition("app", 512, 1'024);
    story.until(150);
    story.service("fill", 2, kOnProvider, "full");
    story.until(200);
    QCOMPARE(story.running("fill"), std::int64_t{2});
    story.service("web", 5, kOnProvider);
    story.until(215);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 5);
    story.until(310);
    QCOMPARE(*reservation(story), 200.0);
    QCOMPARE(desiredOf(story), std::int64_t{4});
    const auto scaled = payloads(story, FactKind::groupScaled);
    QCOMPARE(scaled.size(), std::size_t{1});
    // from, to, wished for, current, value, limit, alarm, M, N, k, within steps, waiting
    QCOMPARE(scaled[0][0], std::uint64_t{2});
    QCOMPARE(scaled[0][1], std::uint64_t{4});
    QCOMPARE(scaled[0][7], std::uint64_t{4});
    QCOMPARE(scaled[0][8], std::uint64_t{2});
    QCOMPARE(scaled[0][9], std::uint64_t{2});
    QCOMPARE(scaled[0][11], std::uint64_t{5});
    story.until(500);
    QCOMPARE(story.running("web"), std::int64_t{5});
    const WhyCard why = whyLast(story, FactKind::groupScaled);
    QVERIFY2(why.sentence.find("M = 4 needed of N = 2 (k = 2 for 5 that wait), which is 200 % "
                               "against a target of 100 %") != std::string::npos,
             why.sentence.c_str());
    QCOMPARE(story.told("web", "unable to place"), false);
}

void ManagedScalingTest::o49_stepSizesBoundAScaleOut_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<double>("percent");
    QTest::addColumn<int>("desired");
    QTest::newRow("minimum") << R"(,"minimumScalingStepSize":3)" << 1 << 250.0 << 5;
    QTest::newRow("maximum") << R"(,"maximumScalingStepSize":5)" << 12 << 350.0 << 7;
}

void ManagedScalingTest::o49_stepSizesBoundAScaleOut()
{
    QFETCH(QString, steps);
    QFETCH(int, waiting);
    QFETCH(double, percent);
    QFETCH(int, desired);
    Story story = filled(2, 2, steps.toStdString());
    story.until(200);
    want(story, 2 + waiting);
    story.until(310);
    QCOMPARE(*reservation(story), percent);
    QCOMPARE(desiredOf(story), std::int64_t{desired});
}

void ManagedScalingTest::o50_aTargetBelowAHundredKeepsSpare_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("desired");
    QTest::newRow("100") << 100 << 2;
    QTest::newRow("50") << 50 << 4;
}

void ManagedScalingTest::o50_aTargetBelowAHundredKeepsSpare()
{
    QFETCH(int, target);
    QFETCH(int, desired);
    Story story = filled(3, 2, R"(,"targetCapacity":)" + std::to_string(target));
    story.until(2'000);
    QCOMPARE(desiredOf(story), std::int64_t{desired});
    story.until(4'000);
    QCOMPARE(desiredOf(story), std::int64_t{desired});
}

void ManagedScalingTest::o51_aTaskForNoTypeWaitsForEver()
{
    Story story;
    QCOMPARE(story.call("autoscaling:CreateAutoScalingGroup",
                        R"({"AutoScalingGroupName":"g","MinSize":0,"MaxSize":10,)"
                        R"("DesiredCapacity":1,"VPCZoneIdentifier":"us-east-1a",)"
                        R"("MixedInstancesPolicy":{"LaunchTemplate":{"Overrides":[)"
                        R"({"InstanceType":"c5.large"},{"InstanceType":"t3.small"}]}}})"),
             std::string());
    provide(story);
    story.definition("full", 1'024, 1'900);
    story.definition("app", 128, 3'000);
    story.until(150);
    story.service("fill", 1, kOnProvider, "full");
    story.until(200);
    story.service("web", 1, kOnProvider);
    story.until(7'200);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 1);
    QCOMPARE(*reservation(story), 100.0);
    QCOMPARE(desiredOf(story), std::int64_t{1});
    QCOMPARE(factsOf(story, FactKind::taskNeverFits).size(), std::size_t{1});
    const Frame frame = sim::wholeFrame(story.session.world());
    std::size_t waiting = 0;
    for (const Readout& readout : frame.readouts)
        for (const WaitingTask& task : readout.waiting) {
            QVERIFY(task.isTooLarge);
            QVERIFY(task.hint.find("larger than an instance type") != std::string::npos);
            ++waiting;
        }
    QCOMPARE(waiting, std::size_t{1});
}

void ManagedScalingTest::o52_scalesInAfterFifteenMinutes()
{
    Story story = filled(4, 4);
    story.until(600);
    QCOMPARE(*reservation(story), 100.0);
    want(story, 2);
    const double from = 660; // the first minute that ends with M = 2
    story.until(from + 15 * 60 - 1);
    QCOMPARE(desiredOf(story), std::int64_t{4});
    story.until(from + 17 * 60);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    story.until(from + 40 * 60);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    QCOMPARE(scaling::zones(story), std::string("1a 2"));
}

void ManagedScalingTest::fromNoneToTwo()
{
    Story story = filled(0, 7);
    story.until(300);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{0});
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{7});
}

void ManagedScalingTest::neverToNoneBelowAHundred()
{
    Story story = filled(0, 1, R"(,"targetCapacity":50)");
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{1});
    want(story, 0);
    story.until(9'000);
    QVERIFY(desiredOf(story) > 0);
}

void ManagedScalingTest::theNextScaleOutWaitsForTheWarmUp()
{
    Story story = filled(1, 1, R"(,"instanceWarmupPeriod":900)");
    story.until(300);
    want(story, 2);
    story.until(480);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    want(story, 4);
    story.until(900);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    const auto held = payloads(story, FactKind::groupScalingHeld);
    QVERIFY(!held.empty());
    QCOMPARE(held.back()[0], static_cast<std::uint64_t>(sim::ScalingHold::warmup));
    QCOMPARE(held.back()[1], std::uint64_t{4});
    const WhyCard why = whyLast(story, FactKind::groupScalingHeld);
    QVERIFY2(why.sentence.find("instances that came last warm up until") != std::string::npos,
             why.sentence.c_str());
    story.until(1'500);
    QCOMPARE(desiredOf(story), std::int64_t{4});
}

void ManagedScalingTest::halfOfThemAtMost()
{
    Story story = filled(10, 10);
    story.until(600);
    want(story, 1);
    story.until(3'600);
    std::vector<std::uint64_t> to;
    for (const auto& words : payloads(story, FactKind::groupScaled))
        to.push_back(words[1]);
    QCOMPARE(to.front(), std::uint64_t{5});
    QCOMPARE(to.back(), std::uint64_t{1});
    QCOMPARE(desiredOf(story), std::int64_t{1});
}

void ManagedScalingTest::daemonsKeepNoInstance()
{
    Story story = withGroup(scaling::sizes(0, 4, 2));
    story.definition("app", 128, 128);
    story.until(150);
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"agent","taskDefinition":"app",)"
                        R"("schedulingStrategy":"DAEMON"})"),
             std::string());
    story.until(310);
    QCOMPARE(story.running("agent"), std::int64_t{2});
    QCOMPARE(*reservation(story), 0.0);
    story.until(3'600);
    QCOMPARE(desiredOf(story), std::int64_t{0});
}

void ManagedScalingTest::alarmsAndPolicyBearAwsNames()
{
    Story story = withGroup(scaling::sizes(0, 4, 1));
    const auto alarms = itemsOf(story.state(), "alarms");
    QCOMPARE(alarms.size(), std::size_t{2});
    QVERIFY(textOf(alarms[0], "AlarmName").starts_with("TargetTracking-g-AlarmHigh-"));
    QVERIFY(textOf(alarms[1], "AlarmName").starts_with("TargetTracking-g-AlarmLow-"));
    QCOMPARE(numberOf(alarms[0], "EvaluationPeriods"), std::int64_t{1});
    QCOMPARE(numberOf(alarms[1], "EvaluationPeriods"), std::int64_t{15});
    const auto policies = itemsOf(story.state(), "scalingPolicies");
    QCOMPARE(policies.size(), std::size_t{1});
    QVERIFY(textOf(policies[0], "PolicyName").starts_with("ECSManagedAutoScalingPolicy-"));
    QCOMPARE(textOf(policies[0], "AutoScalingGroupName"), std::string("g"));
    const auto providers = itemsOf(story.state(), "capacityProviders");
    QCOMPARE(textOf(providers.back(), "name"), std::string("p"));
    story.call("ecs:UpdateCapacityProvider",
               R"({"name":"p","autoScalingGroupProvider":{"managedScaling":)"
               R"({"status":"DISABLED"}}})");
    QVERIFY(itemsOf(story.state(), "alarms").empty());
}

void ManagedScalingTest::stopsAtTheMaximum()
{
    Story story = filled(1, 5, {}, 2);
    story.until(1'200);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    QCOMPARE(tasksIn(story, "PROVISIONING"), 3);
    QCOMPARE(payloads(story, FactKind::groupScalingHeld).back()[0],
             static_cast<std::uint64_t>(sim::ScalingHold::atMaximum));
    story.call("autoscaling:UpdateAutoScalingGroup", R"({"AutoScalingGroupName":"g","MaxSize":6})");
    story.until(2'400);
    QCOMPARE(story.running("web"), std::int64_t{5});
}

void ManagedScalingTest::launchTypeEc2NeverTriggersIt()
{
    Story story = withGroup(scaling::sizes(0, 4, 1));
    story.definition("app", 2'048, 1'024);
    story.until(150);
    story.service("web", 3, R"(,"launchType":"EC2")");
    story.until(900);
    QCOMPARE(desiredOf(story), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(story.told("web", "unable to place a task"));
}

// CPR is 200 twice: of none and two, and then of two and four.
void ManagedScalingTest::fourThatFillTheirInstancesComeFromNone()
{
    Story story = filled(0, 4);
    story.until(300);
    QCOMPARE(desiredOf(story), std::int64_t{2});
    story.until(1'500);
    QCOMPARE(desiredOf(story), std::int64_t{4});
    QCOMPARE(story.running("web"), std::int64_t{4});
    QCOMPARE(tasksIn(story, "PROVISIONING"), 0);
}

// CPR stays at 0 on the way.
void ManagedScalingTest::idleOnesGoToNone()
{
    Story story = withGroup(scaling::sizes(0, 20, 8));
    story.until(5'400);
    QCOMPARE(desiredOf(story), std::int64_t{0});
    std::vector<std::uint64_t> to;
    for (const auto& words : payloads(story, FactKind::groupScaled))
        to.push_back(words[1]);
    const std::vector<std::uint64_t> halves = {4, 2, 1, 0};
    QVERIFY(to == halves);
}

void ManagedScalingTest::anotherClusterBearsTheName()
{
    Story story = withGroup(scaling::sizes(0, 4, 0));
    story.definition("app", 2'048, 1'024);
    story.until(60);
    perform(story, doc::RemoveElements{{idOfElement(story, "cluster", "shop")}});
    story.until(90);
    QVERIFY(story.session.undo().has_value());
    story.until(120);
    story.service("web", 1, kOnProvider);
    story.until(600);
    QVERIFY(reservation(story).has_value());
    QCOMPARE(*reservation(story), 50.0); // of two, to which none always scales out
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void ManagedScalingTest::anAlarmWatchesTheSameGroup()
{
    Story story = withGroup(scaling::sizes(0, 4, 0));
    join(story, draw(story, "busy", doc::Alarm{}, {}), idOfElement(story, "autoScalingGroup", "g"));
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"h","MinSize":0,"MaxSize":2,"InstanceType":"c5.large",)"
               R"("VPCZoneIdentifier":"us-east-1a"})");
    join(story, draw(story, "later", doc::Alarm{}, {}),
         idOfElement(story, "autoScalingGroup", "h"));
    QCOMPARE(story.call("ecs:CreateCapacityProvider",
                        R"({"name":"q","autoScalingGroupProvider":{"autoScalingGroupArn":"h"}})"),
             std::string());
    const ElementId third = draw(story, "third", doc::CapacityProvider{}, {});
    const doc::Link again{third, idOfElement(story, "autoScalingGroup", "g"), "autoScalingGroup"};
    QVERIFY(doc::refuseLink(story.session.document(), again).has_value());
}

QTEST_GUILESS_MAIN(ManagedScalingTest)
#include "tst_managed_scaling.moc"
