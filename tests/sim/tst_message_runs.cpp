// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of messages: when each was sent, and the ring that keeps them in order.
#include "sim/message_ring.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::sim;

class MessageRunsTest : public QObject {
    Q_OBJECT

private slots:
    void eachIsSentAtItsTime_data();
    void eachIsSentAtItsTime();
    void allAtOnce();
    void joinWhatGoesOn();
    void keepTheirOrder();
    void giveTheirRoomBack();
    void areTakenOutAndPutIn();
};

void MessageRunsTest::eachIsSentAtItsTime_data()
{
    QTest::addColumn<qlonglong>("milliPerSecond");
    QTest::addColumn<qlonglong>("billionths");
    QTest::newRow("one a second") << 1'000LL << 0LL;
    QTest::newRow("three a second") << 3'000LL << 0LL;
    QTest::newRow("one in a while") << 7LL << 0LL;
    QTest::newRow("a million a second") << 1'000'000'000LL << 0LL;
    QTest::newRow("half of one had come") << 1'000LL << 500'000'000LL;
}

// Just before its time a message was not sent, and at its time it was.
void MessageRunsTest::eachIsSentAtItsTime()
{
    QFETCH(qlonglong, milliPerSecond);
    QFETCH(qlonglong, billionths);
    MessageRun run;
    run.start = Time{} + seconds(10);
    run.milliPerSecond = milliPerSecond;
    run.billionths = static_cast<std::int32_t>(billionths);
    for (const std::int64_t n : {0, 1, 2, 99, 12'345}) {
        const Time at = sentAt(run, n);
        QVERIFY(at > run.start);
        QVERIFY(sentBy(run, at) >= n + 1);
        QVERIFY(sentBy(run, at - microseconds(1)) <= n);
    }
    QCOMPARE(sentBy(run, run.start - seconds(1)), std::int64_t{0});
}

void MessageRunsTest::allAtOnce()
{
    MessageRun run;
    run.start = Time{} + seconds(10);
    run.to = 500;
    run.from = 100;
    QCOMPARE(sentAt(run, 400), run.start);
    QCOMPARE(leftOf(run, run.start - microseconds(1)), std::int64_t{0});
    QCOMPARE(leftOf(run, run.start), std::int64_t{400});
}

void MessageRunsTest::joinWhatGoesOn()
{
    MessageRun run;
    run.serial = 1;
    run.to = 5;
    MessageRun more = run;
    more.from = 5;
    more.to = 9;
    MessageRing ring;
    ring.pushBack(run);
    ring.pushBack(more);
    QCOMPARE(ring.count(), std::size_t{1});
    QCOMPARE(ring.front().count(), std::int64_t{9});
    more.receives = 1;
    ring.pushBack(more);
    QCOMPARE(ring.count(), std::size_t{2});
}

void MessageRunsTest::keepTheirOrder()
{
    MessageRing ring;
    const auto made = [](std::uint32_t serial) {
        MessageRun run;
        run.serial = serial;
        run.to = 1;
        return run;
    };
    for (std::uint32_t n = 1; n <= 100; ++n)
        ring.pushBack(made(n));
    for (std::uint32_t n = 1; n <= 50; ++n) {
        QCOMPARE(ring.front().serial, n);
        ring.popFront();
        ring.pushBack(made(100 + n));
    }
    ring.pushFront(made(7));
    QCOMPARE(ring.front().serial, std::uint32_t{7});
    ring.popFront();
    ring.dropEmpty([](const MessageRun& run) { return run.serial % 2 == 0; });
    QCOMPARE(ring.count(), std::size_t{50});
    for (std::size_t n = 0; n < ring.count(); ++n)
        QCOMPARE(ring[n].serial, static_cast<std::uint32_t>(51 + 2 * n));
}

void MessageRunsTest::giveTheirRoomBack()
{
    MessageRing ring;
    for (std::uint32_t n = 1; n <= 10'000; ++n) {
        MessageRun run;
        run.serial = n;
        run.to = 1;
        ring.pushBack(run);
    }
    const std::size_t most = ring.bytes();
    while (ring.count() > 1)
        ring.popFront();
    QVERIFY(ring.bytes() * 100 < most);
    QCOMPARE(ring.front().serial, std::uint32_t{10'000});
}

// As a list does that moves all that follows.
void MessageRunsTest::areTakenOutAndPutIn()
{
    MessageRing ring;
    std::vector<std::uint32_t> plain;
    const auto made = [](std::uint32_t serial) {
        MessageRun run;
        run.serial = serial;
        run.to = 1;
        return run;
    };
    for (std::uint32_t n = 1; n <= 500; ++n) {
        const std::size_t place = n * 7'919 % (plain.size() + 1);
        ring.insert(place, made(n));
        plain.insert(plain.begin() + static_cast<std::ptrdiff_t>(place), n);
        if (n % 3 != 0)
            continue;
        const std::size_t gone = n * 104'729 % plain.size();
        ring.erase(gone);
        plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(gone));
    }
    QCOMPARE(ring.count(), plain.size());
    for (std::size_t n = 0; n < plain.size(); ++n)
        QCOMPARE(ring[n].serial, plain[n]);
}

QTEST_APPLESS_MAIN(MessageRunsTest)
#include "tst_message_runs.moc"
