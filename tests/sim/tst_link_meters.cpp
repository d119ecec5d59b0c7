// SPDX-License-Identifier: GPL-3.0-or-later
// What is metered along connections is counted whole, and its rate is of the last ten seconds.
#include "sim/link_meters.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::sim;

class LinkMetersTest : public QObject {
    Q_OBJECT

private slots:
    void ratesAreOfTheLastTenSeconds();
    void ratesFadeWithTheWindow();
    void theNewestHopsAreKeptInOrder();
    void whatSetsOutTogetherIsOneHop();
    void failuresAreCountedApart();
    void connectionsAreToldApart();
    void whatIsNoLongerDrawnIsForgotten();
};

namespace {
Time at(std::int64_t second)
{
    return Time{} + seconds(second);
}
} // namespace

void LinkMetersTest::ratesAreOfTheLastTenSeconds()
{
    LinkMeter meter;
    for (int second = 0; second < 30; ++second)
        note(meter, at(second), 5, false);
    QCOMPARE(meter.count, std::int64_t{150});
    QCOMPARE(milliPerSecond(meter, at(30)), std::int64_t{5'000});
    QCOMPARE(milliFailedPerSecond(meter, at(30)), std::int64_t{0});
}

void LinkMetersTest::ratesFadeWithTheWindow()
{
    LinkMeter meter;
    note(meter, at(5), 100, false);
    QCOMPARE(milliPerSecond(meter, at(9)), std::int64_t{10'000});
    QCOMPARE(milliPerSecond(meter, at(10)), std::int64_t{10'000});
    QCOMPARE(milliPerSecond(meter, at(15)), std::int64_t{5'000});
    QCOMPARE(milliPerSecond(meter, at(20)), std::int64_t{0});
    QCOMPARE(milliPerSecond(meter, at(500)), std::int64_t{0});
    note(meter, at(500), 1, false); // what was long ago does not come back
    QCOMPARE(milliPerSecond(meter, at(500)), std::int64_t{100});
    QCOMPARE(meter.count, std::int64_t{101});
}

void LinkMetersTest::theNewestHopsAreKeptInOrder()
{
    LinkMeter meter;
    QVERIFY(hopsOf(meter).empty());
    for (int second = 1; second <= 11; ++second)
        note(meter, at(second), second, false);
    const std::vector<FlowHop> hops = hopsOf(meter);
    QCOMPARE(hops.size(), LinkMeter::kHops);
    QCOMPARE(hops.front(), (FlowHop{at(4), 4, false}));
    QCOMPARE(hops.back(), (FlowHop{at(11), 11, false}));
}

void LinkMetersTest::whatSetsOutTogetherIsOneHop()
{
    LinkMeter meter;
    note(meter, at(1), 2, false);
    note(meter, at(1), 3, false);
    note(meter, at(1), 1, true);
    const std::vector<FlowHop> hops = hopsOf(meter);
    QCOMPARE(hops.size(), std::size_t{2});
    QCOMPARE(hops.front().count, std::int64_t{5});
    QVERIFY(hops.back().failed);
}

void LinkMetersTest::failuresAreCountedApart()
{
    LinkMeter meter;
    note(meter, at(1), 3, false);
    note(meter, at(2), 2, true);
    QCOMPARE(meter.count, std::int64_t{5});
    QCOMPARE(meter.failed, std::int64_t{2});
    QCOMPARE(milliPerSecond(meter, at(3)), std::int64_t{500});
    QCOMPARE(milliFailedPerSecond(meter, at(3)), std::int64_t{200});
}

void LinkMetersTest::connectionsAreToldApart()
{
    LinkMeters meters;
    meters.note(2, 1, FlowKind::messages, at(1), 1);
    meters.note(1, 2, FlowKind::writes, at(1), 1);
    meters.note(1, 2, FlowKind::reads, at(1), 1);
    meters.note(1, 2, FlowKind::reads, at(2), 4);
    QCOMPARE(meters.all().size(), std::size_t{3});
    QCOMPARE(meters.all().front().kind, FlowKind::reads); // in order of their ends and kinds
    QCOMPARE(meters.all().front().count, std::int64_t{5});
    meters.note(0, 2, FlowKind::reads, at(2), 1); // of what is not drawn
    meters.note(1, 0, FlowKind::reads, at(2), 1);
    meters.note(1, 3, FlowKind::reads, at(2), 0); // nothing went
    QCOMPARE(meters.all().size(), std::size_t{3});
}

void LinkMetersTest::whatIsNoLongerDrawnIsForgotten()
{
    LinkMeters meters;
    meters.note(1, 2, FlowKind::messages, at(1), 1);
    meters.note(2, 3, FlowKind::messages, at(1), 1);
    meters.note(3, 4, FlowKind::messages, at(1), 1);
    meters.forget(2);
    QCOMPARE(meters.all().size(), std::size_t{1});
    QCOMPARE(meters.all().front().from, std::uint32_t{3});
}

QTEST_GUILESS_MAIN(LinkMetersTest)
#include "tst_link_meters.moc"
