// SPDX-License-Identifier: GPL-3.0-or-later
// What interrupts Availability Zone rebalancing, and what it leaves behind.
#include "session/crowded.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RebalancingEndsTest : public QObject {
    Q_OBJECT

private slots:
    void aTaskThatFailsStopsIt_data();
    void aTaskThatFailsStopsIt();
    void aTaskMayRecoverWithinItsGracePeriod();
    void protectedTasksStay();
    void aDeploymentInterruptsIt();
    void itEndsWithItsService();
    void whereOneIsGoneNoOtherGoes();
    void itWaitsWhileRequestsAreThrottled();
};

void RebalancingEndsTest::aTaskThatFailsStopsIt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("with");
    QTest::newRow("never runs") << "stowage:bad-image"
                                << "";
    QTest::newRow("fails its checks") << "stowage:fail-health-checks"
                                      << R"(,"probe":"container")";
}

// It is not tried again as long as nothing changes.
void RebalancingEndsTest::aTaskThatFailsStopsIt()
{
    QFETCH(QString, fault);
    QFETCH(QString, with);
    Story story = crowded(2, {}, {}, kCheck);
    story.instance("i-b", "us-east-1b");
    QCOMPARE(story.fault(fault.toStdString(),
                         R"("on":{"availabilityZone":"us-east-1b"})" + with.toStdString()),
             std::string());
    story.until(3'600);
    QCOMPARE(split(story), (std::vector<int>{2, 0, 0}));
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::rebalancingEnded).size(), std::size_t{1});
}

void RebalancingEndsTest::aTaskMayRecoverWithinItsGracePeriod()
{
    Story story = crowded(2, {}, R"(,"healthCheckGracePeriodSeconds":900)", kCheck);
    story.instance("i-b", "us-east-1b");
    story.fault("stowage:fail-health-checks",
                R"("on":{"availabilityZone":"us-east-1b"},"probe":"container","for":"3m")");
    story.until(240);
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{1});
    QVERIFY(factsOf(story, FactKind::rebalancingEnded).empty());
    story.until(900);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
}

// Not one task too many is started for nothing.
void RebalancingEndsTest::protectedTasksStay()
{
    Story story = crowded(2, {});
    const sim::World& world = story.session.world();
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        QVERIFY(story.session.command(ProtectTask{sim::idOf(world.tasks[at]), hours(2)}));
    story.instance("i-b", "us-east-1b");
    story.until(1'200);
    QVERIFY(factsOf(story, FactKind::rebalancingTaskStarted).empty());
    QCOMPARE(factsOf(story, FactKind::rebalancingEnded).size(), std::size_t{1});
    story.until(9'000);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
}

void RebalancingEndsTest::aDeploymentInterruptsIt()
{
    Story story = crowded(2, {"us-east-1b"});
    story.until(140); // the new task is not healthy yet
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{1});
    update(story, R"("forceNewDeployment":true)");
    story.until(150);
    QCOMPARE(factsOf(story, FactKind::rebalancingEnded).size(), std::size_t{1});
    QVERIFY(story.told("web", "(service web) stopped AZ Rebalancing."));
    story.until(1'200);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
}

void RebalancingEndsTest::itEndsWithItsService()
{
    Story story = crowded(2, {"us-east-1b"});
    story.until(140);
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{1});
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(400);
    QCOMPARE(split(story), (std::vector<int>{0, 0, 0}));
    QCOMPARE(factsOf(story, FactKind::serviceStatusChanged).size(), std::size_t{2});
}

void RebalancingEndsTest::whereOneIsGoneNoOtherGoes()
{
    Story story = crowded(2, {"us-east-1b"});
    story.until(140);
    QCOMPARE(factsOf(story, FactKind::rebalancingTaskStarted).size(), std::size_t{1});
    story.call("ecs:StopTask", R"({"cluster":"shop","task":")" +
                                   textOf(story.tasks().front(), "taskArn") + R"("})");
    story.until(400);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
    QCOMPARE(factsOf(story, FactKind::rebalancingCompleted).size(), std::size_t{1});
    update(story, R"("desiredCount":1)");
    story.until(500);
    QCOMPARE(split(story), (std::vector<int>{1, 0, 0}));
}

void RebalancingEndsTest::itWaitsWhileRequestsAreThrottled()
{
    Story story = crowded(2, {});
    story.instance("i-b", "us-east-1b");
    story.fault("stowage:api-throttling", R"("on":{},"for":"10m")");
    story.until(700);
    QVERIFY(factsOf(story, FactKind::rebalancingBegan).empty());
    QCOMPARE(factsOf(story, FactKind::operationsThrottled).size(), std::size_t{1});
    story.until(1'000);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
}

QTEST_GUILESS_MAIN(RebalancingEndsTest)
#include "tst_rebalancing_ends.moc"
