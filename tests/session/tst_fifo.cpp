// SPDX-License-Identifier: GPL-3.0-or-later
// FIFO queues through public calls and public state.
#include "session/fifo.h"
#include "sim/engine.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::fifo;

class FifoTest : public QObject {
    Q_OBJECT

private slots:
    void groupsWaitForTheirEarlierMessages();
    void aReceiveTakesOneGroupFirst();
    void whatIsVisibleAgainIsTheNextOfItsGroup();
    void aGroupWaitsForAllThatWereReceivedTogether();
    void sameIdsAreOneMessageForFiveMinutes_data();
    void sameIdsAreOneMessageForFiveMinutes();
    void bodiesAreComparedWhereTheQueueSaysSo();
    void anOutdatedHandleDeletesNothing();
    void deadLettersKeepTheirGroupAndCountAnew();
    void aNewDelayHoldsForWhatIsDelayed();
    void asManyAsMayBeAreInFlight();
    void aBacklogOfOneGroupHidesTheOthers_data();
    void aBacklogOfOneGroupHidesTheOthers();
};

void FifoTest::groupsWaitForTheirEarlierMessages()
{
    Story story;
    makeFifo(story);
    QCOMPARE(sendTo(story, "a", "1"), std::string());
    sendTo(story, "a", "2");
    sendTo(story, "b", "3");
    QCOMPARE(receiveOf(story), std::string());
    QCOMPARE(bodies(story), std::string("1"));
    QCOMPARE(numberOf(queueOf(story, kQueue), "waitForTheirGroup"), std::int64_t{1});
    receiveOf(story);
    QCOMPARE(bodies(story), std::string("1,3"));
    QCOMPARE(each(story, "MessageGroupId"), std::string("a,b"));
    receiveOf(story); // 2 waits for 1
    QCOMPARE(bodies(story), std::string("1,3"));
    QCOMPARE(visible(story, kQueue), std::int64_t{1});
    QCOMPARE(deleteBy(story, handle(story, kQueue)), std::string());
    receiveOf(story);
    QCOMPARE(bodies(story), std::string("3,2"));
    const auto all = itemsOf(queueOf(story, kQueue), "inFlight");
    QVERIFY(textOf(all[1], "SequenceNumber") < textOf(all[0], "SequenceNumber"));
    QVERIFY(isWhole(story, kQueue));
}

void FifoTest::aReceiveTakesOneGroupFirst()
{
    Story story;
    makeFifo(story);
    sendTo(story, "a", "1");
    sendTo(story, "b", "2");
    sendTo(story, "a", "3");
    sendTo(story, "b", "4");
    receiveOf(story, 3);
    QCOMPARE(bodies(story), std::string("1,3,2"));
    receiveOf(story, 10);
    QCOMPARE(bodies(story), std::string("1,3,2"));
    QCOMPARE(visible(story, kQueue), std::int64_t{1});
}

void FifoTest::whatIsVisibleAgainIsTheNextOfItsGroup()
{
    Story story;
    makeFifo(story);
    for (const char* body : {"1", "2", "3"})
        sendTo(story, "a", body);
    receiveOf(story, 2, 5);
    QCOMPARE(bodies(story), std::string("1,2"));
    story.until(4);
    receiveOf(story, 10);
    QCOMPARE(bodies(story), std::string("1,2"));
    story.until(6);
    QCOMPARE(visible(story, kQueue), std::int64_t{3});
    for (int n = 0; n < 5; ++n) { // more often than a standard queue keeps the order
        receiveOf(story, 1, 1);
        QCOMPARE(bodies(story), std::string("1"));
        story.until(8 + 2 * n);
    }
    receiveOf(story, 10);
    QCOMPARE(bodies(story), std::string("1,2,3"));
    QVERIFY(isWhole(story, kQueue));
}

void FifoTest::aGroupWaitsForAllThatWereReceivedTogether()
{
    Story story;
    makeFifo(story);
    sendTo(story, "a", "1");
    sendTo(story, "a", "2");
    receiveOf(story, 2);
    QCOMPARE(story.call("sqs:ChangeMessageVisibility",
                        R"({"QueueUrl":"orders.fifo","ReceiptHandle":")" + handle(story, kQueue) +
                            R"(","VisibilityTimeout":0})"),
             std::string());
    QCOMPARE(visible(story, kQueue), std::int64_t{1});
    receiveOf(story);
    QCOMPARE(bodies(story), std::string("2"));
    QCOMPARE(deleteBy(story, handle(story, kQueue)), std::string());
    receiveOf(story);
    QCOMPARE(bodies(story), std::string("1"));
}

void FifoTest::sameIdsAreOneMessageForFiveMinutes_data()
{
    QTest::addColumn<bool>("isDeleted"); // in between
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("messages");
    QTest::newRow("4:59") << false << 299 << 1;
    QTest::newRow("5:01") << false << 301 << 2;
    QTest::newRow("4:59 and deleted") << true << 299 << 0;
    QTest::newRow("5:01 and deleted") << true << 301 << 1;
}

void FifoTest::sameIdsAreOneMessageForFiveMinutes()
{
    QFETCH(bool, isDeleted);
    QFETCH(int, second);
    QFETCH(int, messages);
    Story story;
    makeFifo(story);
    QCOMPARE(sendTo(story, "a", "1", "id"), std::string());
    if (isDeleted) {
        receiveOf(story);
        QCOMPARE(deleteBy(story, handle(story, kQueue)), std::string());
    }
    story.until(60);
    QCOMPARE(sendTo(story, "b", "other", "id"), std::string()); // which prolongs nothing
    story.until(second);
    QCOMPARE(sendTo(story, "a", "1", "id"), std::string());
    QCOMPARE(visible(story, kQueue), std::int64_t{messages});
    QCOMPARE(counted(story, "duplicates", kQueue), std::int64_t{second < 300 ? 2 : 1});
    QCOMPARE(counted(story, "sent", kQueue), std::int64_t{second < 300 ? 1 : 2});
    QVERIFY(isWhole(story, kQueue));
}

void FifoTest::bodiesAreComparedWhereTheQueueSaysSo()
{
    Story story;
    makeFifo(story, R"("ContentBasedDeduplication":"true")");
    QCOMPARE(textOf(queueOf(story, kQueue), "ContentBasedDeduplication"), std::string("true"));
    const auto sends = [&](const std::string& body) {
        return story.call("sqs:SendMessage", R"({"QueueUrl":"orders.fifo","MessageBody":")" + body +
                                                 R"(","MessageGroupId":"a"})");
    };
    QCOMPARE(sends("1"), std::string());
    QCOMPARE(sends("1"), std::string());
    QCOMPARE(sends("2"), std::string());
    QCOMPARE(visible(story, kQueue), std::int64_t{2});
    sendTo(story, "a", "1", "another"); // an id of its own counts more than the body
    QCOMPARE(visible(story, kQueue), std::int64_t{3});
    QCOMPARE(story.call("sqs:SetQueueAttributes", R"({"QueueUrl":"orders.fifo","Attributes":)"
                                                  R"({"ContentBasedDeduplication":"false"}})"),
             std::string());
    QCOMPARE(sends("3"), std::string("InvalidParameterValue: The queue should either have "
                                     "ContentBasedDeduplication enabled or MessageDeduplicationId "
                                     "provided explicitly"));
}

void FifoTest::anOutdatedHandleDeletesNothing()
{
    Story story;
    makeFifo(story);
    sendTo(story, "a", "1");
    receiveOf(story, 1, 5);
    const std::string old = handle(story, kQueue);
    const std::string answer = "InvalidParameterValue: Value " + old +
                               " for parameter ReceiptHandle is invalid. Reason: The receipt "
                               "handle has expired.";
    story.until(6);
    QCOMPARE(deleteBy(story, old), answer); // it is visible again
    receiveOf(story);
    QCOMPARE(deleteBy(story, old), answer); // it was received since
    QCOMPARE(counted(story, "deleted", kQueue), std::int64_t{0});
    const std::string current = handle(story, kQueue);
    QCOMPARE(deleteBy(story, current), std::string());
    QCOMPARE(deleteBy(story, current), std::string()); // once more, and nothing
    QCOMPARE(counted(story, "deleted", kQueue), std::int64_t{1});
    QVERIFY(isWhole(story, kQueue));
}

void FifoTest::deadLettersKeepTheirGroupAndCountAnew()
{
    Story story;
    makeFifo(story, R"("MessageRetentionPeriod":"3600")", "dead.fifo");
    makeFifo(story, redrive("dead.fifo", 1));
    sendTo(story, "a", "1");
    sendTo(story, "a", "2");
    receiveOf(story, 1, 1);
    story.until(3'000);
    receiveOf(story); // the first goes to the dead-letter queue, and the second is the next
    QCOMPARE(bodies(story), std::string("2"));
    QCOMPARE(visible(story, "dead.fifo"), std::int64_t{1});
    receive(story, {}, "dead.fifo");
    QCOMPARE(bodies(story, "dead.fifo"), std::string("1"));
    QCOMPARE(each(story, "MessageGroupId", "dead.fifo"), std::string("a"));
    story.until(6'590);
    QCOMPARE(visible(story, "dead.fifo"), std::int64_t{1});
    story.until(6'700);
    QCOMPARE(visible(story, "dead.fifo"), std::int64_t{0});
    QCOMPARE(counted(story, "expired", "dead.fifo"), std::int64_t{1});
    QVERIFY(isWhole(story, kQueue) && isWhole(story, "dead.fifo"));
}

void FifoTest::aNewDelayHoldsForWhatIsDelayed()
{
    Story story;
    makeFifo(story, R"("DelaySeconds":"100")");
    sendTo(story, "a", "1");
    story.until(10);
    QCOMPARE(story.call("sqs:SetQueueAttributes",
                        R"({"QueueUrl":"orders.fifo","Attributes":{"DelaySeconds":"20"}})"),
             std::string());
    story.until(19.9);
    QCOMPARE(visible(story, kQueue), std::int64_t{0});
    story.until(21);
    QCOMPARE(visible(story, kQueue), std::int64_t{1});
    QVERIFY(isWhole(story, kQueue));
}

void FifoTest::asManyAsMayBeAreInFlight()
{
    Story story;
    makeFifo(story);
    sendBacklog(story, 130'000);
    ReceiveMessages all;
    all.queue = idOfElement(story, "queue", kQueue);
    all.most = 130'000;
    sim::World world = story.session.world();
    QVERIFY(static_cast<bool>(sim::obey(world, all)));
    const sim::Queue& queue = world.queues[world.queues.first()];
    QCOMPARE(queue.inFlight, std::int64_t{120'000});
    all.most = 10;
    QVERIFY(static_cast<bool>(sim::obey(world, all))); // nothing, and no error either
    QCOMPARE(queue.inFlight, std::int64_t{120'000});
    QVERIFY(queue.isFull);
}

void FifoTest::aBacklogOfOneGroupHidesTheOthers_data()
{
    QTest::addColumn<int>("backlog");
    QTest::addColumn<int>("received");
    QTest::newRow("up to the last") << 120'000 << 2; // one of which is in flight
    QTest::newRow("beyond it") << 120'001 << 1;
}

void FifoTest::aBacklogOfOneGroupHidesTheOthers()
{
    QFETCH(int, backlog);
    QFETCH(int, received);
    Story story;
    makeFifo(story);
    sendBacklog(story, backlog);
    sendTo(story, "b", "other");
    receiveOf(story);
    receiveOf(story);
    QCOMPARE(inFlight(story, kQueue), std::int64_t{received});
}

QTEST_GUILESS_MAIN(FifoTest)
#include "tst_fifo.moc"
