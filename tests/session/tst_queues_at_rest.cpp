// SPDX-License-Identifier: GPL-3.0-or-later
// What queues do that nobody asks, and what they keep quiet about.
#include "session/alarms.h"
#include "session/messages.h"
#include "sim/engine.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class QueuesAtRestTest : public QObject {
    Q_OBJECT

private slots:
    void deadLettersWakeTheirQueue();
    void delaysAtARateAreNoEvents();
    void whatIsNearlyFullIsToldOnce();
};

void QueuesAtRestTest::deadLettersWakeTheirQueue()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 1));
    story.call("cloudwatch:PutMetricAlarm",
               R"({"AlarmName":"busy","Namespace":"AWS/SQS","MetricName":)"
               R"("ApproximateNumberOfMessagesVisible",)"
               R"("Dimensions":[{"Name":"QueueName","Value":"dead"}],"Statistic":"Average",)"
               R"("Period":60,"EvaluationPeriods":1,"Threshold":0.5,)"
               R"("ComparisonOperator":"GreaterThanThreshold"})");
    story.until(6 * 3'600 + 600);
    QCOMPARE(alarms::stateOf(story), std::string("INSUFFICIENT_DATA"));
    send(story);
    receive(story, R"(,"VisibilityTimeout":0)");
    story.until(6 * 3'600 + 601);
    receive(story); // it goes to dead
    QCOMPARE(visible(story, "dead"), std::int64_t{1});
    story.until(6 * 3'600 + 900);
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
}

// What is delayed at a rate shows without an appointment for each message.
void QueuesAtRestTest::delaysAtARateAreNoEvents()
{
    Story story;
    makeQueue(story, "orders", R"("DelaySeconds":"900")");
    doc::Users users;
    users.messagesPerSecond = 1'000;
    const ElementId shoppers = draw(story, "shoppers", users, {});
    perform(story, doc::AddLink{{shoppers, idOfElement(story, "queue", "orders"), "sends"}});
    story.until(100);
    perform(story, doc::SetField{{shoppers}, "messagesPerSecond", 10.0});
    story.until(950);
    const sim::World& world = story.session.world();
    QVERIFY(world.queues[world.queues.first()].nextAt > Time{} + seconds(2'000));
    QVERIFY(std::abs(visible(story) - 50'000) <= 1);
    story.until(1'001);
    QVERIFY(std::abs(visible(story) - 100'010) <= 2);
    QVERIFY(isWhole(story));
}

void QueuesAtRestTest::whatIsNearlyFullIsToldOnce()
{
    Story story;
    makeQueue(story);
    sendMany(story, 130'000);
    const ElementId orders = idOfElement(story, "queue", "orders");
    ReceiveMessages some;
    some.queue = orders;
    some.most = 120'000;
    sim::World world = story.session.world();
    QVERIFY(static_cast<bool>(sim::obey(world, some)));
    const auto told = [&] {
        int count = 0;
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
            count += world.facts.fact(n).kind == FactKind::receivesLimited ? 1 : 0;
        return count;
    };
    QCOMPARE(told(), 1);
    some.most = 1;
    for (std::uint32_t n = 1; n <= 5; ++n) {
        const Command done = DeleteMessage{orders, n};
        QVERIFY(static_cast<bool>(sim::obey(world, done)));
        QVERIFY(static_cast<bool>(sim::obey(world, some)));
    }
    QCOMPARE(world.queues[world.queues.first()].inFlight, std::int64_t{120'000});
    QCOMPARE(told(), 1);
}

QTEST_GUILESS_MAIN(QueuesAtRestTest)
#include "tst_queues_at_rest.moc"
