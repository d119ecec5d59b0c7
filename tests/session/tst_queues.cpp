// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon SQS through public calls and public state; worked cases name their oracle.
#include "session/alarms.h"
#include "session/messages.h"
#include "sim/engine.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class QueuesTest : public QObject {
    Q_OBJECT

private slots:
    void o69_timeoutsCountFromTheReceive_data();
    void o69_timeoutsCountFromTheReceive();
    void aNewTimeoutIsNotRemembered();
    void noMessageIsHiddenForMoreThanTwelveHours();
    void delayedMessagesWait();
    void theNewestHandleDeletes();
    void aHandleDeletesWhatIsVisibleAgain();
    void threeReceivesAreNotFour();
    void deadLettersKeepTheirTime();
    void messagesAreDroppedAtTheEndOfRetention();
    void purgingTakesAll();
    void asManyAsMayBeAreInFlight();
    void whatWasReceivedOftenGoesToTheBack();
    void metricsAreMeasured_data();
    void metricsAreMeasured();
    void aQueueThatRestsHasNoMetrics();
    void producersSendAtTheirRate();
    void aQueueThatGoesTakesItsMessagesAlong();
};

void QueuesTest::o69_timeoutsCountFromTheReceive_data()
{
    QTest::addColumn<int>("changesAt"); // -1: never
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("visibleAt");
    QTest::newRow("as it was") << -1 << 0 << 30;
    QTest::newRow("ten from then on") << 15 << 10 << 25;
    QTest::newRow("at once") << 5 << 0 << 5;
}

void QueuesTest::o69_timeoutsCountFromTheReceive()
{
    QFETCH(int, changesAt);
    QFETCH(int, timeout);
    QFETCH(int, visibleAt);
    Story story;
    makeQueue(story);
    QCOMPARE(send(story), std::string());
    QCOMPARE(receive(story), std::string());
    QCOMPARE(visible(story), std::int64_t{0});
    QCOMPARE(inFlight(story), std::int64_t{1});
    if (changesAt >= 0) {
        story.until(changesAt);
        QCOMPARE(story.call("sqs:ChangeMessageVisibility",
                            R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) +
                                R"(","VisibilityTimeout":)" + std::to_string(timeout) + "}"),
                 std::string());
    }
    if (timeout > 0 || changesAt < 0) {
        story.until(visibleAt - 0.1);
        QCOMPARE(visible(story), std::int64_t{0});
    }
    story.until(visibleAt + 0.1);
    QCOMPARE(visible(story), std::int64_t{1});
    QCOMPARE(inFlight(story), std::int64_t{0});
    QVERIFY(isWhole(story));
}

void QueuesTest::aNewTimeoutIsNotRemembered()
{
    Story story;
    makeQueue(story);
    send(story);
    receive(story, R"(,"VisibilityTimeout":5)");
    story.until(6);
    QCOMPARE(visible(story), std::int64_t{1});
    receive(story);
    story.until(35);
    QCOMPARE(visible(story), std::int64_t{0});
    story.until(37);
    QCOMPARE(visible(story), std::int64_t{1});
}

void QueuesTest::noMessageIsHiddenForMoreThanTwelveHours()
{
    Story story;
    makeQueue(story);
    send(story);
    receive(story, R"(,"VisibilityTimeout":43200)");
    story.until(60);
    const std::string with = R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) +
                             R"(","VisibilityTimeout":43200})";
    QCOMPARE(story.call("sqs:ChangeMessageVisibility", with),
             std::string("InvalidParameterValue: Value 43200 for parameter VisibilityTimeout is "
                         "invalid. Reason: Total VisibilityTimeout for the message is beyond "
                         "the limit [43200 seconds]"));
    QCOMPARE(inFlight(story), std::int64_t{1});
}

void QueuesTest::delayedMessagesWait()
{
    Story story;
    makeQueue(story, "orders", R"("DelaySeconds":"20")");
    send(story);
    send(story, R"(,"DelaySeconds":0)");
    send(story, R"(,"DelaySeconds":40)");
    QCOMPARE(visible(story), std::int64_t{1});
    QCOMPARE(attribute(story, "ApproximateNumberOfMessagesDelayed"), std::int64_t{2});
    story.until(21);
    QCOMPARE(visible(story), std::int64_t{2});
    story.until(41);
    QCOMPARE(visible(story), std::int64_t{3});
    QVERIFY(isWhole(story));
}

void QueuesTest::theNewestHandleDeletes()
{
    Story story;
    makeQueue(story);
    send(story);
    receive(story);
    const std::string with = R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) + R"("})";
    story.until(31); // it is visible again
    receive(story);
    QCOMPARE(story.call("sqs:DeleteMessage", with), std::string()); // of the first receive
    QCOMPARE(counted(story, "deleted"), std::int64_t{0});
    QCOMPARE(story.call("sqs:DeleteMessage",
                        R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) + R"("})"),
             std::string());
    QCOMPARE(counted(story, "deleted"), std::int64_t{1});
    QVERIFY(isWhole(story));
}

void QueuesTest::aHandleDeletesWhatIsVisibleAgain()
{
    Story story;
    makeQueue(story);
    sendMany(story, 3);
    receive(story);
    const std::string with = R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) + R"("})";
    story.until(31);
    QCOMPARE(visible(story), std::int64_t{3});
    QCOMPARE(story.call("sqs:DeleteMessage", with), std::string());
    QCOMPARE(counted(story, "deleted"), std::int64_t{1});
    QCOMPARE(visible(story), std::int64_t{2});
    QCOMPARE(story.call("sqs:DeleteMessage", with), std::string()); // once more, and nothing
    QCOMPARE(counted(story, "deleted"), std::int64_t{1});
    QVERIFY(isWhole(story));
}

void QueuesTest::threeReceivesAreNotFour()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 3));
    QCOMPARE(textOf(queueOf(story), "RedrivePolicy"),
             std::string(R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead",)"
                         R"("maxReceiveCount":3})"));
    send(story);
    for (int n = 1; n <= 3; ++n) {
        receive(story, R"(,"VisibilityTimeout":1)");
        QCOMPARE(counted(story, "received"), std::int64_t{n});
        story.until(2 * n);
        QCOMPARE(visible(story), std::int64_t{1});
    }
    receive(story);
    QCOMPARE(counted(story, "received"), std::int64_t{3});
    QCOMPARE(visible(story), std::int64_t{0});
    QCOMPARE(visible(story, "dead"), std::int64_t{1});
    QVERIFY(isWhole(story) && isWhole(story, "dead"));
}

void QueuesTest::deadLettersKeepTheirTime()
{
    Story story;
    makeQueue(story, "dead", R"("MessageRetentionPeriod":"3600")");
    makeQueue(story, "orders", redrive("dead", 1));
    send(story);
    receive(story, R"(,"VisibilityTimeout":0)");
    story.until(3'000);
    receive(story); // it goes to dead
    QCOMPARE(visible(story, "dead"), std::int64_t{1});
    story.until(3'590);
    QCOMPARE(visible(story, "dead"), std::int64_t{1});
    story.until(3'660);
    QCOMPARE(visible(story, "dead"), std::int64_t{0});
    QCOMPARE(counted(story, "expired", "dead"), std::int64_t{1});
    QVERIFY(isWhole(story, "dead"));
}

void QueuesTest::messagesAreDroppedAtTheEndOfRetention()
{
    Story story;
    makeQueue(story, "orders", R"("MessageRetentionPeriod":"60")");
    sendMany(story, 100);
    story.until(50);
    sendMany(story, 10);
    story.until(59);
    QCOMPARE(visible(story), std::int64_t{110});
    story.until(61);
    QCOMPARE(visible(story), std::int64_t{10});
    QCOMPARE(counted(story, "expired"), std::int64_t{100});
    story.until(121);
    QCOMPARE(counted(story, "expired"), std::int64_t{110});
    QVERIFY(isWhole(story));
}

void QueuesTest::purgingTakesAll()
{
    Story story;
    makeQueue(story);
    sendMany(story, 7);
    receive(story, R"(,"MaxNumberOfMessages":3)");
    QCOMPARE(inFlight(story), std::int64_t{3});
    QCOMPARE(story.call("sqs:PurgeQueue", R"({"QueueUrl":"orders"})"), std::string());
    QCOMPARE(visible(story) + inFlight(story), std::int64_t{0});
    QCOMPARE(counted(story, "purged"), std::int64_t{7});
    story.until(59);
    QCOMPARE(story.call("sqs:PurgeQueue", R"({"QueueUrl":"orders"})"),
             std::string("PurgeQueueInProgress: Only one PurgeQueue operation on orders is allowed "
                         "every 60 seconds."));
    story.until(61);
    QCOMPARE(story.call("sqs:PurgeQueue", R"({"QueueUrl":"orders"})"), std::string());
    QVERIFY(isWhole(story));
}

void QueuesTest::asManyAsMayBeAreInFlight()
{
    Story story;
    makeQueue(story);
    sendMany(story, 130'000);
    ReceiveMessages all;
    all.queue = idOfElement(story, "queue", "orders");
    all.most = 119'995;
    sim::World world = story.session.world();
    QVERIFY(static_cast<bool>(sim::obey(world, all)));
    all.most = 10;
    QVERIFY(static_cast<bool>(sim::obey(world, all)));
    const sim::Queue& queue = world.queues[world.queues.first()];
    QCOMPARE(queue.inFlight, std::int64_t{120'000});
    const Outcome more = sim::obey(world, all);
    QVERIFY(!more);
    QCOMPARE(more.error().where, std::string("OverLimit"));
    all.wait = seconds(20); // a long poll gets nothing, and no error
    QVERIFY(static_cast<bool>(sim::obey(world, all)));
    QCOMPARE(queue.inFlight, std::int64_t{120'000});
}

// The first of two messages was received three times.
void QueuesTest::whatWasReceivedOftenGoesToTheBack()
{
    Story story;
    makeQueue(story);
    send(story);
    for (int n = 1; n <= 3; ++n) {
        receive(story, R"(,"VisibilityTimeout":1)");
        story.until(2 * n);
    }
    story.call("sqs:SendMessage", R"({"QueueUrl":"orders","MessageBody":"second"})");
    receive(story, R"(,"VisibilityTimeout":1)"); // the first for the fourth time, to the back
    story.until(8);
    receive(story);
    QCOMPARE(textOf(itemsOf(queueOf(story), "inFlight").front(), "Body"), std::string("second"));
}

void QueuesTest::metricsAreMeasured_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("statistic");
    QTest::addColumn<QString>("value"); // in the first minute
    QTest::newRow("visible") << "ApproximateNumberOfMessagesVisible"
                             << "Average"
                             << "8.0";
    QTest::newRow("in flight") << "ApproximateNumberOfMessagesNotVisible"
                               << "Maximum"
                               << "2.0";
    QTest::newRow("delayed") << "ApproximateNumberOfMessagesDelayed"
                             << "Sum"
                             << "1.0";
    QTest::newRow("sent") << "NumberOfMessagesSent"
                          << "Sum"
                          << "12.0";
    QTest::newRow("received") << "NumberOfMessagesReceived"
                              << "Sum"
                              << "3.0";
    QTest::newRow("deleted") << "NumberOfMessagesDeleted"
                             << "Sum"
                             << "1.0";
    QTest::newRow("age") << "ApproximateAgeOfOldestMessage"
                         << "Maximum"
                         << "49.0";
}

// An alarm's reason tells the value of the minute.
void QueuesTest::metricsAreMeasured()
{
    QFETCH(QString, metric);
    QFETCH(QString, statistic);
    QFETCH(QString, value);
    Story story;
    makeQueue(story);
    const std::string with =
        R"({"AlarmName":"busy","Namespace":"AWS/SQS","MetricName":")" + metric.toStdString() +
        R"(","Dimensions":[{"Name":"QueueName","Value":"orders"}],"Statistic":")" +
        statistic.toStdString() +
        R"(","Period":60,"EvaluationPeriods":1,"Threshold":0.5,)"
        R"("ComparisonOperator":"GreaterThanThreshold"})";
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm", with), std::string());
    story.until(10);
    sendMany(story, 11);
    send(story, R"(,"DelaySeconds":600)");
    receive(story, R"(,"MaxNumberOfMessages":3,"VisibilityTimeout":600)");
    story.call("sqs:DeleteMessage",
               R"({"QueueUrl":"orders","ReceiptHandle":")" + handle(story) + R"("})");
    story.until(121);
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
    const std::string reason = alarms::reasonOf(story);
    QVERIFY2(reason.find("[" + value.toStdString() + " (") != std::string::npos, reason.c_str());
}

void QueuesTest::aQueueThatRestsHasNoMetrics()
{
    Story story;
    makeQueue(story);
    story.call("cloudwatch:PutMetricAlarm",
               R"({"AlarmName":"busy","Namespace":"AWS/SQS","MetricName":)"
               R"("ApproximateNumberOfMessagesVisible",)"
               R"("Dimensions":[{"Name":"QueueName","Value":"orders"}],"Statistic":"Average",)"
               R"("Period":60,"EvaluationPeriods":1,"Threshold":0.5,)"
               R"("ComparisonOperator":"GreaterThanThreshold"})");
    story.until(3'600);
    QCOMPARE(alarms::stateOf(story), std::string("OK"));
    story.until(6 * 3'600 + 600);
    QCOMPARE(alarms::stateOf(story), std::string("INSUFFICIENT_DATA"));
    send(story);
    story.until(6 * 3'600 + 900);
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
}

void QueuesTest::producersSendAtTheirRate()
{
    Story story;
    makeQueue(story);
    doc::Users users;
    users.messagesPerSecond = 2;
    const ElementId shoppers = draw(story, "shoppers", users, {});
    perform(story, doc::AddLink{{shoppers, idOfElement(story, "queue", "orders"), "sends"}});
    story.until(100);
    QVERIFY(std::abs(visible(story) - 200) <= 1);
    perform(story, doc::SetField{{shoppers}, "messagesPerSecond", 10.0});
    story.until(200);
    QVERIFY(std::abs(visible(story) - 1'200) <= 1);
    QCOMPARE(story.fault("stowage:traffic", R"("on":{"source":"shoppers"},"requestsPerSecond":50)"),
             std::string());
    story.until(300);
    QVERIFY(std::abs(visible(story) - 6'200) <= 1);
    QVERIFY(isWhole(story));
}

void QueuesTest::aQueueThatGoesTakesItsMessagesAlong()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 1));
    sendMany(story, 5);
    receive(story, R"(,"MaxNumberOfMessages":2)");
    perform(story, doc::RemoveElements{{idOfElement(story, "queue", "dead")}});
    QVERIFY(textOf(queueOf(story), "RedrivePolicy").empty());
    perform(story, doc::RemoveElements{{idOfElement(story, "queue", "orders")}});
    QCOMPARE(send(story), std::string("QueueDoesNotExist: The specified queue does not exist."));
    QCOMPARE(story.session.world().flights.count(), std::size_t{0});
    story.until(3'600);
}

QTEST_GUILESS_MAIN(QueuesTest)
#include "tst_queues.moc"
