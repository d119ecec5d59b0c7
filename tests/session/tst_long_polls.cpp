// SPDX-License-Identifier: GPL-3.0-or-later
// ReceiveMessage by hand that waits: until something is visible, or until its time is over.
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class LongPollsTest : public QObject {
    Q_OBJECT

private slots:
    void aReceiveWaitsForWhatComes_data();
    void aReceiveWaitsForWhatComes();
    void whoHasWaitedLongestIsFirst();
    void whatIsReturnedIsReceived();
    void theQueueSaysHowLongUnlessItIsSaid();
    void goesWithItsQueue();
    void replayIsTheSame();
};

namespace {
std::string longPoll(Story& story, int wait, const std::string& more = {})
{
    return receive(story, R"(,"WaitTimeSeconds":)" + std::to_string(wait) + more);
}

std::size_t waiting(const Story& story)
{
    return story.session.world().waitingReceives.count();
}
} // namespace

void LongPollsTest::aReceiveWaitsForWhatComes_data()
{
    QTest::addColumn<int>("sentAt"); // seconds
    QTest::addColumn<std::string>("more");
    QTest::addColumn<int>("received");
    const std::string none;
    QTest::newRow("in time") << 9 << none << 1;
    QTest::newRow("too late") << 11 << none << 0;
    QTest::newRow("visible in time") << 5 << std::string(R"(,"DelaySeconds":4)") << 1;
    QTest::newRow("visible too late") << 5 << std::string(R"(,"DelaySeconds":6)") << 0;
}

void LongPollsTest::aReceiveWaitsForWhatComes()
{
    QFETCH(int, sentAt);
    QFETCH(std::string, more);
    QFETCH(int, received);
    Story story;
    makeQueue(story);
    QCOMPARE(longPoll(story, 10), std::string());
    QCOMPARE(waiting(story), std::size_t{1});
    QCOMPARE(counted(story, "received"), std::int64_t{0});
    story.until(sentAt);
    send(story, more);
    story.until(20);
    QCOMPARE(waiting(story), std::size_t{0});
    QCOMPARE(counted(story, "received"), std::int64_t{received});
    QCOMPARE(inFlight(story), std::int64_t{received});
    QCOMPARE(visible(story), std::int64_t{1 - received});
    const sim::World& world = story.session.world();
    QCOMPARE(world.queues[world.queues.first()].counts.emptyReceives, std::int64_t{1 - received});
    QVERIFY(isWhole(story));
}

void LongPollsTest::whoHasWaitedLongestIsFirst()
{
    Story story;
    makeQueue(story);
    longPoll(story, 20, R"(,"VisibilityTimeout":100)");
    story.until(1);
    longPoll(story, 20, R"(,"VisibilityTimeout":200)");
    story.until(2);
    send(story);
    story.until(3);
    QCOMPARE(waiting(story), std::size_t{1});
    const sim::World& world = story.session.world();
    const sim::Flight& flight = world.flights[world.flights.first()];
    QCOMPARE(flight.deadline - flight.receivedAt, seconds(100));
    send(story);
    story.until(4);
    QCOMPARE(waiting(story), std::size_t{0});
    QCOMPARE(inFlight(story), std::int64_t{2});
}

// A message whose timeout ends meanwhile.
void LongPollsTest::whatIsReturnedIsReceived()
{
    Story story;
    makeQueue(story);
    send(story);
    receive(story, R"(,"VisibilityTimeout":5)");
    longPoll(story, 20);
    QCOMPARE(waiting(story), std::size_t{1});
    story.until(6);
    QCOMPARE(waiting(story), std::size_t{0});
    QCOMPARE(counted(story, "received"), std::int64_t{2});
}

void LongPollsTest::theQueueSaysHowLongUnlessItIsSaid()
{
    Story story;
    makeQueue(story, "orders", R"("ReceiveMessageWaitTimeSeconds":"15")");
    receive(story);
    QCOMPARE(waiting(story), std::size_t{1});
    longPoll(story, 0);
    QCOMPARE(waiting(story), std::size_t{1});
    story.until(14.9);
    QCOMPARE(waiting(story), std::size_t{1});
    story.until(15.1);
    QCOMPARE(waiting(story), std::size_t{0});
}

void LongPollsTest::goesWithItsQueue()
{
    Story story;
    makeQueue(story);
    longPoll(story, 20);
    perform(story, doc::RemoveElements{{idOfElement(story, "queue", "orders")}});
    QCOMPARE(waiting(story), std::size_t{0});
    story.until(60);
}

void LongPollsTest::replayIsTheSame()
{
    Story story;
    story.session = *Session::open(doc::Document{}, Keep::everything); // it goes back in time
    makeQueue(story);
    longPoll(story, 7);
    story.until(3);
    send(story);
    story.until(30);
    const std::string digest = story.session.world().facts.digest().text();
    story.session.goTo(Time{} + seconds(2));
    QCOMPARE(waiting(story), std::size_t{1});
    story.session.goTo(Time{} + seconds(30));
    QCOMPARE(story.session.world().facts.digest().text(), digest);
    QCOMPARE(counted(story, "received"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(LongPollsTest)
#include "tst_long_polls.moc"
