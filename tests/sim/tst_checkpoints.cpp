// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/checkpoints.h"
#include "sim/engine.h"
#include "support/traffic_plan.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

namespace {
World emptyWorld()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    return *begin(plan);
}
} // namespace

class CheckpointsTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheNewestBeforeAnInstant();
    void forgetsWhatWasDiscarded();
    void staysWithinItsBytes();
    void goesOnAsTheRunDid();
    void goesOnWithoutRoomToSpare();
    void weighsMessages();
};

void CheckpointsTest::findsTheNewestBeforeAnInstant()
{
    World world = emptyWorld();
    Checkpoints checkpoints;
    QVERIFY(!checkpoints.before(Time{}));
    for (int n = 0; n < 3; ++n) {
        checkpoints.keep(world);
        advance(world, world.now + seconds(10));
    }
    QCOMPARE(checkpoints.before(Time{} + seconds(19))->now, Time{} + seconds(10));
    QCOMPARE(checkpoints.before(Time{} + seconds(20))->now, Time{} + seconds(20));
    QCOMPARE(checkpoints.before(Time{} + hours(1))->now, Time{} + seconds(20));
}

void CheckpointsTest::forgetsWhatWasDiscarded()
{
    World world = emptyWorld();
    Checkpoints checkpoints;
    for (int n = 0; n < 4; ++n) {
        checkpoints.keep(world);
        checkpoints.keep(world);
        advance(world, world.now + seconds(10));
    }
    QCOMPARE(checkpoints.count(), std::size_t{4});
    checkpoints.forgetAfter(Time{} + seconds(15));
    QCOMPARE(checkpoints.count(), std::size_t{2});
    checkpoints.forgetAfter(Time{} - seconds(1));
    QCOMPARE(checkpoints.bytes(), std::size_t{0});
}

void CheckpointsTest::staysWithinItsBytes()
{
    World world = emptyWorld();
    const std::size_t most = bytesOf(world) * 12;
    Checkpoints checkpoints(most);
    for (int n = 0; n < 2000; ++n) {
        checkpoints.keep(world);
        advance(world, world.now + seconds(1));
        QVERIFY(checkpoints.bytes() <= most);
    }
    const std::vector<Time> times = checkpoints.times();
    QCOMPARE(times.front(), Time{});
    QCOMPARE(times.back(), Time{} + seconds(1999));
    QVERIFY(times.back() - times[times.size() - 2] <= seconds(4));
    QVERIFY(times[2] - times[1] > seconds(100));
}

void CheckpointsTest::goesOnAsTheRunDid()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    for (int n = 1; n <= 20; ++n) {
        HostNode host;
        host.id = ElementId("instance-" + std::to_string(n));
        host.cluster = plan.clusters[0].id;
        host.instanceType = "t3.micro";
        plan.hosts.push_back(host);
    }
    World world = *begin(plan);
    Checkpoints checkpoints;
    for (int n = 0; n < 20; ++n) {
        checkpoints.keep(world);
        advance(world, world.now + seconds(8));
    }
    for (const Time at : checkpoints.times()) {
        World again = *checkpoints.before(at);
        advance(again, world.now);
        QCOMPARE(again.facts.digest().text(), world.facts.digest().text());
    }
}

// A copy has no room to spare: what grows moves in it, and stays where it is in the original.
void CheckpointsTest::goesOnWithoutRoomToSpare()
{
    Plan plan = tests::shop(6, 40);
    plan.targetGroups[0].slowStartSeconds = 30;
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    plan.services[0].desiredCount = 2;
    adopt(world, plan);
    advance(world, Time{} + hours(3)); // the room of six is there still
    World copy = world;
    plan.services[0].desiredCount = 12;
    for (World* each : {&world, &copy}) {
        stepForEdit(*each);
        adopt(*each, plan);
        advance(*each, each->now + minutes(30));
    }
    QCOMPARE(copy.facts.count(), world.facts.count());
    QCOMPARE(copy.facts.digest().text(), world.facts.digest().text());
    QVERIFY(world.targets.count() >= 12);
}

void CheckpointsTest::weighsMessages()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    QueueNode queue;
    queue.id = ElementId("queue-1");
    queue.name = "orders";
    plan.queues.push_back(queue);
    World world = *begin(plan);
    SendMessages send;
    send.queue = queue.id;
    send.body = "hello";
    send.count = 10'000;
    QVERIFY(static_cast<bool>(obey(world, send)));
    const std::size_t before = bytesOf(world);
    ReceiveMessages receive;
    receive.queue = queue.id;
    receive.most = 10'000;
    QVERIFY(static_cast<bool>(obey(world, receive)));
    QCOMPARE(world.flights.count(), std::size_t{10'000});
    QVERIFY(bytesOf(world) >= before + 10'000 * sizeof(Flight));
}

QTEST_GUILESS_MAIN(CheckpointsTest)
#include "tst_checkpoints.moc"
