// SPDX-License-Identifier: GPL-3.0-or-later
// Warm pools of Auto Scaling groups: what they hold, how instances come into them, leave them for
// service and come back.
#include "session/drawn.h"
#include "session/pools.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;
using namespace stowage::session::pools;

namespace {
std::string complete(Story& story, const std::string& name, const std::string& instance)
{
    return story.call("autoscaling:CompleteLifecycleAction",
                      R"({"AutoScalingGroupName":"g","LifecycleHookName":")" + name +
                          R"(","LifecycleActionResult":"CONTINUE","InstanceId":")" + instance +
                          R"("})");
}

std::int64_t want(Story& story, int capacity)
{
    return static_cast<std::int64_t>(
        story.call("autoscaling:SetDesiredCapacity", desired(capacity)).size());
}

// "EC2 to WarmPool", of the newest wait for a hook.
std::string route(const Story& story)
{
    const Json event = story.event(factsOf(story, FactKind::lifecycleActionBegan).back());
    const Json& detail = *event.find("detail");
    return textOf(detail, "Origin") + " to " + textOf(detail, "Destination");
}
} // namespace

class WarmPoolsTest : public QObject {
    Q_OBJECT

private slots:
    void holdsWhatTheDesiredCapacityLeaves();
    void waitsInItsPoolState_data();
    void waitsInItsPoolState();
    void scaleOutTakesFromThePoolFirst();
    void whatIsMissingStartsCold();
    void hooksHoldOnTheWayInAndOut();
    void anAgentThatChecksRegistersLater();
    void withoutTheCheckTasksAreLost();
    void replacesWhatFailsInThePool();
    void returnsInstancesOnScaleIn();
    void stoppedInstancesCostNothing();
    void theWindowIsToldWhatItHolds();
};

void WarmPoolsTest::holdsWhatTheDesiredCapacityLeaves()
{
    Story story = withPool(sizes(1, 6, 2), {});
    story.until(150);
    QCOMPARE(zones(story), std::string("1a 2"));
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 4"));
    QCOMPARE(numberOf(group(story), "WarmPoolSize"), std::int64_t{4});
    put(story, R"(,"MaxGroupPreparedCapacity":3)");
    story.until(200);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    put(story, R"(,"MinSize":3)");
    story.until(400);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 3"));
    put(story, R"(,"MinSize":0,"MaxGroupPreparedCapacity":-1)"); // as without it
    story.until(600);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 4"));
    QCOMPARE(firstRule(whyLast(story, FactKind::warmPoolLaunchBegan)), std::string("pool.size"));
    QCOMPARE(want(story, 6), std::int64_t{0});
    story.until(700);
    QCOMPARE(zones(story), std::string("1a 6"));
    QCOMPARE(inPool(story), std::string());
    QCOMPARE(want(story, 5), std::int64_t{0});
    story.until(900);
    QCOMPARE(zones(story), std::string("1a 5"));
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
}

void WarmPoolsTest::waitsInItsPoolState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<double>("takes");
    QTest::newRow("stopped") << "Stopped" << 30.0;
    QTest::newRow("hibernated") << "Hibernated" << 20.0;
    QTest::newRow("running") << "Running" << 30.0;
}

void WarmPoolsTest::waitsInItsPoolState()
{
    QFETCH(QString, state);
    QFETCH(double, takes);
    const std::string wanted = state.toStdString();
    Story story = withPool(sizes(0, 2, 1), R"(,"PoolState":")" + wanted + "\"", true);
    story.until(60);
    QCOMPARE(inPool(story), std::string("Warmed:Pending 1"));
    story.until(150);
    QCOMPARE(inPool(story), "Warmed:" + wanted + " 1");
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("Successful"));
    QVERIFY(contains(textOf(activities(story)[0], "Description"),
                     "Launching a new EC2 instance into warm pool: i-"));
    want(story, 2);
    story.until(150 + takes - 1);
    QCOMPARE(zones(story), std::string("1a 1"));
    QCOMPARE(zones(story, "Pending"), std::string("1a 1"));
    QCOMPARE(textOf(activities(story)[0], "StatusCode"), std::string("PreInService"));
    QVERIFY(contains(textOf(activities(story)[0], "Description"),
                     "Launching a new EC2 instance from warm pool: i-"));
    story.until(150 + takes + 1);
    QCOMPARE(zones(story), std::string("1a 2"));
}

void WarmPoolsTest::scaleOutTakesFromThePoolFirst()
{
    Story story = withPool(sizes(1, 4, 1), {}, true, R"("us-east-1a,us-east-1b")");
    story.until(150);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 3"));
    want(story, 4);
    story.until(190);
    QCOMPARE(zones(story), std::string("1a 2, 1b 2"));
    QCOMPARE(factsOf(story, FactKind::scalingLaunchBegan).size(), std::size_t(1)); // the first one
    QCOMPARE(factsOf(story, FactKind::warmPoolTaken).size(), std::size_t(3));
    QCOMPARE(firstRule(whyLast(story, FactKind::warmPoolTaken)), std::string("pool.first"));
}

void WarmPoolsTest::whatIsMissingStartsCold()
{
    Story story = withPool(sizes(0, 5, 0), R"(,"MaxGroupPreparedCapacity":1)", true);
    story.until(150);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    want(story, 3);
    story.until(190);
    QCOMPARE(zones(story), std::string("1a 1"));
    story.until(300);
    QCOMPARE(zones(story), std::string("1a 3"));
    QCOMPARE(inPool(story), std::string());
}

void WarmPoolsTest::hooksHoldOnTheWayInAndOut()
{
    Story story = hooked(hook("up", true) + "," + hook("down", false), 0);
    check(story);
    put(story, R"(,"MaxGroupPreparedCapacity":1)");
    story.until(130);
    QCOMPARE(inPool(story), std::string("Warmed:Pending:Wait 1"));
    QCOMPARE(route(story), std::string("EC2 to WarmPool"));
    const std::string id = warmId(story);
    QCOMPARE(complete(story, "up", id), std::string());
    story.until(135);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    want(story, 1);
    story.until(170);
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(route(story), std::string("WarmPool to AutoScalingGroup"));
    QCOMPARE(firstRule(whyLast(story, FactKind::lifecycleActionBegan)), std::string("pool.hooks"));
    complete(story, "up", id);
    story.until(175);
    QCOMPARE(stateOf(story, id), std::string("InService"));
    put(story, R"(,"MinSize":1)");
    story.until(300);
    const std::string other = warmId(story);
    complete(story, "up", other);
    story.until(310);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    story.call("autoscaling:DeleteWarmPool", R"({"AutoScalingGroupName":"g","ForceDelete":true})");
    story.until(311);
    QCOMPARE(inPool(story), std::string("Warmed:Terminating:Wait 1"));
    QCOMPARE(route(story), std::string("WarmPool to EC2"));
    complete(story, "down", other);
    story.until(320);
    QVERIFY(itemsOf(story.state(), "warmPools").empty());
}

void WarmPoolsTest::anAgentThatChecksRegistersLater()
{
    Story story = withPool(sizes(0, 2, 0), {}, true);
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(150);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 2"));
    QVERIFY(itemsOf(story.state(), "containerInstances").empty());
    QCOMPARE(story.running("web"), std::int64_t{0});
    QCOMPARE(firstRule(whyLast(story, FactKind::agentHeldBack)), std::string("pool.check"));
    want(story, 1);
    story.until(200);
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(1));
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void WarmPoolsTest::withoutTheCheckTasksAreLost()
{
    Story story = hooked(hook("up", true), 0);
    put(story, R"(,"MaxGroupPreparedCapacity":1)");
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(140);
    QCOMPARE(inPool(story), std::string("Warmed:Pending:Wait 1"));
    QCOMPARE(story.running("web"), std::int64_t{1}); // it registered once it had booted
    const std::string id = warmId(story);
    complete(story, "up", id);
    story.until(155);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    QCOMPARE(story.running("web"), std::int64_t{0});
    const std::vector<Json> instances = itemsOf(story.state(), "containerInstances");
    QCOMPARE(instances.size(), std::size_t(1));
    QVERIFY(!*instances[0].find("agentConnected")->boolean());
    QCOMPARE(firstRule(whyLast(story, FactKind::agentDisconnected)), std::string("pool.stops"));
    want(story, 1);
    story.until(240);
    QCOMPARE(stateOf(story, id), std::string("Pending:Wait"));
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(1));
    QVERIFY(*itemsOf(story.state(), "containerInstances")[0].find("agentConnected")->boolean());
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void WarmPoolsTest::replacesWhatFailsInThePool()
{
    Story story = withPool(sizes(0, 1, 0), {}, true);
    story.until(150);
    const std::string id = warmId(story);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})");
    story.until(151);
    QCOMPARE(inPool(story), std::string("Warmed:Pending 1"));
    QCOMPARE(firstRule(whyLast(story, FactKind::scalingTerminationBegan)),
             std::string("group.health"));
    story.until(300);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    QVERIFY(warmId(story) != id);
}

void WarmPoolsTest::returnsInstancesOnScaleIn()
{
    Story story = withPool(sizes(0, 3, 2), kReuse, true);
    story.until(150);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 1"));
    want(story, 1);
    story.until(150.5);
    QCOMPARE(inPool(story), std::string("Warmed:Pending 1, Warmed:Stopped 1"));
    QVERIFY(contains(textOf(activities(story)[0], "Description"),
                     "Returning EC2 instance to warm pool: i-"));
    story.until(160);
    QCOMPARE(inPool(story), std::string("Warmed:Stopped 2"));
    QCOMPARE(zones(story), std::string("1a 1"));
    QVERIFY(factsOf(story, FactKind::scalingTerminationBegan).empty());
    QCOMPARE(firstRule(whyLast(story, FactKind::warmPoolReturned)), std::string("pool.reuse"));
    want(story, 3);
    story.until(195);
    QCOMPARE(zones(story), std::string("1a 3"));
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t(3));
}

void WarmPoolsTest::stoppedInstancesCostNothing()
{
    const auto perHour = [](const Story& story) {
        return story.state().find("cost")->find("perHour")->find("instances")->number();
    };
    Story story = withPool(sizes(0, 2, 1), {}, true);
    story.until(60);
    const double two = perHour(story);
    story.until(150);
    QCOMPARE(perHour(story) * 2, two);
    put(story, R"(,"PoolState":"Running")"); // for those that come in from now on
    story.until(200);
    QCOMPARE(perHour(story) * 2, two);
    want(story, 2);
    story.until(200.5);
    QCOMPARE(perHour(story), two); // from its start on
}

void WarmPoolsTest::theWindowIsToldWhatItHolds()
{
    Story story = withPool(sizes(0, 2, 1), {}, true);
    story.until(150);
    std::string held, word, lifecycle;
    for (const Readout& readout : sim::wholeFrame(story.session.world()).readouts) {
        for (const ReadoutLine& line : readout.lines)
            if (line.label == "Warm pool")
                held = line.value;
        if (readout.lifecycle.starts_with("Warmed:")) {
            lifecycle = readout.lifecycle;
            word = readout.word;
            QVERIFY(readout.mood == Mood::info);
        }
    }
    QCOMPARE(held, std::string("1 of 1, Stopped"));
    QCOMPARE(lifecycle, std::string("Warmed:Stopped"));
    QCOMPARE(word, std::string("stopped"));
}

QTEST_GUILESS_MAIN(WarmPoolsTest)
#include "tst_warm_pools.moc"
