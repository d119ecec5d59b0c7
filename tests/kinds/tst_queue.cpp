// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class QueueTest : public QObject {
    Q_OBJECT

private slots:
    void hasAwsDefaults();
    void sendsDeadLettersToAnotherQueue();
    void saysWhereDeadLettersDieEarly();
    void isPolledByContainers();
    void isOfAnOrder();
    void saysWhatDoesNotGoWithItsOrder();
    void saysWhoMaySend();
};

void QueueTest::hasAwsDefaults()
{
    Surroundings around;
    const sim::Plan plan = Surroundings::lowered(around.add<Queue>("orders"));
    QCOMPARE(plan.queues.size(), std::size_t{1});
    QCOMPARE(plan.queues[0].visibilitySeconds, 30);
    QCOMPARE(plan.queues[0].delaySeconds, 0);
    QCOMPARE(plan.queues[0].retentionSeconds, 4 * 86'400);
    QCOMPARE(plan.queues[0].waitSeconds, 0);
    QVERIFY(plan.queues[0].deadLetters.isEmpty());
}

void QueueTest::sendsDeadLettersToAnotherQueue()
{
    Surroundings around;
    Queue props;
    props.maxReceiveCount = 3;
    Drawn& orders = around.add<Queue>("orders", props);
    Drawn& dead = around.add<Queue>("dead");
    Surroundings::link(orders, dead, "deadLetters");
    const sim::Plan plan = Surroundings::lowered(orders);
    QCOMPARE(plan.queues[0].deadLetters, dead.id);
    QCOMPARE(plan.queues[0].maxReceiveCount, 3);
    QVERIFY(Surroundings::wrong(orders).empty());
}

void QueueTest::saysWhereDeadLettersDieEarly()
{
    Surroundings around;
    Drawn& orders = around.add<Queue>("orders");
    Queue props;
    props.messageRetentionPeriod = 60;
    Drawn& dead = around.add<Queue>("dead", props);
    Surroundings::link(orders, dead, "deadLetters");
    QCOMPARE(
        Surroundings::wrong(orders),
        (std::vector<std::string>{"Dead letters keep the time of their sending, and dead drops "
                                  "them sooner than this queue."}));
}

void QueueTest::isPolledByContainers()
{
    Surroundings around;
    Drawn& orders = around.add<Queue>("orders");
    Drawn& definition = around.add<TaskDefinition>("worker");
    Container props;
    props.messageSeconds = 0.1;
    props.messagesPerReceive = 10;
    props.poisonPercent = 2.5;
    props.onPoison = PoisonEnd::hang;
    Drawn& container = around.add<Container>("app", props, &definition);
    Surroundings::link(container, orders, "polls");
    const sim::Plan plan = Surroundings::lowered(definition);
    QCOMPARE(plan.polls, (std::vector<sim::PollNode>{{definition.id, "app", orders.id}}));
    const sim::Application& program = plan.definitions[0].containers[0].application;
    QCOMPARE(program.messageMillis, std::int64_t{100});
    QCOMPARE(program.messagesPerReceive, 10);
    QCOMPARE(program.poisonBasisPoints, 250);
    QCOMPARE(program.onPoison, sim::OnPoison::hangs);
}

void QueueTest::isOfAnOrder()
{
    Surroundings around;
    Queue props;
    props.contentBasedDeduplication = true;
    props.messageGroups = 7;
    QVERIFY(!Surroundings::lowered(around.add<Queue>("orders", props)).queues[0].dedupsByContent);
    props.type = MessageOrder::fifo;
    const Drawn& orders = around.add<Queue>("orders.fifo", props);
    QVERIFY(Surroundings::wrong(orders).empty());
    const sim::QueueNode node = Surroundings::lowered(orders).queues[0];
    QVERIFY(node.isFifo && node.dedupsByContent);
    QCOMPARE(node.messageGroups, 7);
}

void QueueTest::saysWhatDoesNotGoWithItsOrder()
{
    using Words = std::vector<std::string>;
    Surroundings around;
    Queue props;
    QCOMPARE(Surroundings::wrong(around.add<Queue>("a.fifo", props)),
             Words{"The name of a standard queue cannot end with .fifo."});
    props.contentBasedDeduplication = true;
    QCOMPARE(Surroundings::wrong(around.add<Queue>("a", props)),
             Words{"Only a FIFO queue deduplicates messages."});
    props.type = MessageOrder::fifo;
    QCOMPARE(Surroundings::wrong(around.add<Queue>("a", props)),
             Words{"The name of a FIFO queue must end with .fifo."});
    Drawn& orders = around.add<Queue>("orders.fifo", props);
    Surroundings::link(orders, around.add<Queue>("dead"), "deadLetters");
    Surroundings::link(around.add<SnsTopic>("news"), orders, "queue");
    Surroundings::link(around.add<EventRule>("nightly"), orders, "queue");
    Surroundings::link(around.add<EventSchedule>("hourly"), orders, "deadLetter");
    QCOMPARE(Surroundings::wrong(orders),
             (Words{"Dead-letter queue must be same type of queue as the source, and dead is not.",
                    "FIFO SQS Queues can not be subscribed to standard SNS topics, and news is "
                    "one.",
                    "nightly gives its messages no message group, so that the queue takes none of "
                    "them.",
                    "The dead-letter queue of hourly must be a standard queue."}));
}

void QueueTest::saysWhoMaySend()
{
    Surroundings around;
    Drawn& open = around.add<Queue>("open");
    QVERIFY(Surroundings::lowered(open).queues[0].letsLinked);
    Queue props;
    props.policy = QueuePolicy::stated;
    props.senders = {{SendingPrincipal::topics, "arn:aws:sns:us-east-1:123456789012:news"}};
    Drawn& queue = around.add<Queue>("orders", props);
    const sim::QueueNode node = Surroundings::lowered(queue).queues[0];
    QVERIFY(!node.letsLinked);
    QCOMPARE(node.senders,
             (std::vector<sim::QueueSender>{
                 {sim::SendingService::topics, "arn:aws:sns:us-east-1:123456789012:news"}}));
    for (const char* name : {"news", "other"}) {
        Drawn& topic = around.add<SnsTopic>(name);
        Surroundings::link(topic, queue, "queue");
        Surroundings::link(topic, open, "queue");
        const std::vector<std::string> wrong = Surroundings::wrong(topic);
        QCOMPARE(wrong.empty(), name == std::string("news"));
        if (!wrong.empty())
            QCOMPARE(wrong[0], std::string("The policy of the queue orders does not let other "
                                           "send: nothing arrives there."));
    }
    EventRule timed;
    timed.eventPattern = "";
    timed.scheduleExpression = "rate(1 hour)";
    Drawn& rule = around.add<EventRule>("news", timed);
    Surroundings::link(rule, queue, "queue");
    QCOMPARE(Surroundings::wrong(rule),
             std::vector<std::string>{"The policy of the queue orders does not let news send: "
                                      "nothing arrives there."});
}

QTEST_GUILESS_MAIN(QueueTest)
#include "tst_queue.moc"
