// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/balancing.h"
#include "sim/queueing.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace stowage;
using namespace stowage::sim;
using queueing::Station;

class QueueingTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheClosedForms_data();
    void agreesWithTheClosedForms();
    void hasTheExponentialOfEveryArgument();
    void fillsWhereItCannotKeepUp();
    void approachesItsMean();
    void countsEveryRequestOnce();
    void takesTurns();
    void apportionsByLargestRemainder_data();
    void apportionsByLargestRemainder();
};

namespace {
bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 0.01 * expected;
}
} // namespace

void QueueingTest::agreesWithTheClosedForms_data()
{
    QTest::addColumn<double>("load");
    for (const double load : {0.5, 0.8, 0.95})
        QTest::addRow("%.2f", load) << load;
}

void QueueingTest::agreesWithTheClosedForms()
{
    QFETCH(double, load);
    const double service = 0.02;
    const Station one{load / service, service, 1};
    const double pace = 1 / service - one.perSecond;
    QVERIFY(isNear(queueing::waitProbability(one), load));
    QVERIFY(isNear(queueing::meanSeconds(one), 1 / pace));
    for (const double share : {0.5, 0.95, 0.99})
        QVERIFY(isNear(queueing::percentile(one, share), -std::log(1 - share) / pace));

    const Station two{2 * load / service, service, 2};
    const double waits = 2 * load * load / (1 + load);
    QVERIFY(isNear(queueing::waitProbability(two), waits));
    QVERIFY(isNear(queueing::meanSeconds(two), service / (1 - load * load)));
    const double ends = 1 / service, turns = 2 * ends - two.perSecond;
    for (const double share : {0.5, 0.95, 0.99}) {
        const double t = queueing::percentile(two, share);
        const double both =
            load == 0.5
                ? std::exp(-ends * t) * (1 + ends * t)
                : (turns * std::exp(-ends * t) - ends * std::exp(-turns * t)) / (turns - ends);
        QVERIFY(isNear((1 - waits) * std::exp(-ends * t) + waits * both, 1 - share));
    }
}

void QueueingTest::hasTheExponentialOfEveryArgument()
{
    for (double x = 0; x < 690; x += 0.37)
        QVERIFY(std::abs(queueing::expOfMinus(x) / std::exp(-x) - 1) < 1e-12);
    QCOMPARE(queueing::expOfMinus(1'000), 0.0);
}

void QueueingTest::fillsWhereItCannotKeepUp()
{
    const auto beyond = queueing::motionOf({150, 0.01, 1}, 7, 500);
    QVERIFY(isNear(beyond.slope, 50));
    QCOMPARE(beyond.restsAt, 500.0);
    QVERIFY(queueing::motionOf({100, 0.01, 1}, 7, 500).slope > 0);
}

void QueueingTest::approachesItsMean()
{
    const Station station{80, 0.01, 1};
    const auto above = queueing::motionOf(station, 100, 500);
    QVERIFY(isNear(above.restsAt, 4));
    QVERIFY(isNear(-above.slope, 20)); // works off what it can serve beyond what comes
    const auto below = queueing::motionOf(station, 0, 500);
    QVERIFY(below.slope > 0 && below.slope <= 20.0001);
}

void QueueingTest::countsEveryRequestOnce()
{
    balancing::Meter whole{1'234'567, {}, 0}, parts = whole;
    std::int64_t sum = 0;
    for (std::int64_t n = 1; n <= 1'000; ++n)
        sum += parts.read(Time{n * 86'399'999});
    QCOMPARE(sum, whole.read(Time{86'399'999'000}));
    balancing::Meter year{1'000'000'000, {}, 0};
    QCOMPARE(year.read(Time{} + days(365)), std::int64_t{31'536'000'000'000});
}

void QueueingTest::takesTurns()
{
    for (std::int64_t count = 0; count < 50; ++count) {
        std::int64_t sum = 0;
        for (std::int64_t place = 0; place < 7; ++place) {
            const std::int64_t turns = balancing::turnsOf(count, 7, place);
            QVERIFY(turns == count / 7 || turns == count / 7 + 1);
            sum += turns;
        }
        QCOMPARE(sum, count);
    }
}

void QueueingTest::apportionsByLargestRemainder_data()
{
    using Counts = std::vector<std::int64_t>;
    QTest::addColumn<int>("total");
    QTest::addColumn<Counts>("weights");
    QTest::addColumn<Counts>("shares");
    QTest::newRow("even") << 6 << Counts{1, 1, 1} << Counts{2, 2, 2};
    QTest::newRow("first among equals") << 7 << Counts{5, 5, 5} << Counts{3, 2, 2};
    QTest::newRow("largest remainder") << 10 << Counts{47, 16, 37} << Counts{5, 1, 4};
    QTest::newRow("nobody") << 5 << Counts{0, 0} << Counts{0, 0};
    QTest::newRow("nothing") << 0 << Counts{3, 4} << Counts{0, 0};
}

void QueueingTest::apportionsByLargestRemainder()
{
    using Counts = std::vector<std::int64_t>;
    QFETCH(int, total);
    QFETCH(Counts, weights);
    QTEST(balancing::apportioned(total, weights), "shares");
}

QTEST_GUILESS_MAIN(QueueingTest)
#include "tst_queueing.moc"
