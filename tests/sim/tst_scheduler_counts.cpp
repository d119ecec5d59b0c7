// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/laws/scheduler_counts.h"

#include <QTest>

#include <string>

using namespace stowage;
using namespace stowage::sim::scheduler;

class SchedulerCountsTest : public QObject {
    Q_OBJECT

private slots:
    void roundsThePercentages_data(); // O01 and the examples of AWS
    void roundsThePercentages();
    void rollsInTheStepsOfAws_data(); // O02, O04, O05, O06, O07 by counts
    void rollsInTheStepsOfAws();
    void blocksWhereNothingMayMove_data(); // O03, O04
    void blocksWhereNothingMayMove();
    void scalesWithoutThePercentages(); // O09 by counts
    void replacesTheUnhealthyStartFirst();
    void stopsOneUnhealthyWhereThereIsNoRoom();
    void waitsForNoneThatProtectionKeeps();
    void endsADeploymentOverABrokenOne();
    void saysThatItIsBlockedOnceNothingTurnsHealthy();
    void restoresOlderOnesAfterWhatIsMissing();
    void keepsBothBoundsWhateverTheCounts();
};

void SchedulerCountsTest::roundsThePercentages_data()
{
    QTest::addColumn<int>("desired");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("maximum");
    const int rows[][4] = {
        {3, 50, 2, 1},  {3, 66, 2, 1},
        {3, 67, 3, 2},  {3, 100, 3, 3},
        {3, 125, 4, 3}, {3, 134, 5, 4},
        {3, 150, 5, 4}, {3, 200, 6, 6},
        {4, 50, 2, 2},  {2, 75, 2, 1},
        {4, 200, 8, 8}, {0, 100, 0, 0},
        {1, 0, 0, 0},   {5'000, 200, 10'000, 10'000},
    };
    for (const auto& row : rows)
        QTest::addRow("%d at %d percent", row[0], row[1]) << row[0] << row[1] << row[2] << row[3];
}

void SchedulerCountsTest::roundsThePercentages()
{
    QFETCH(int, desired);
    QFETCH(int, percent);
    QTEST(minimumHealthy(desired, percent), "minimum");
    QTEST(maximumTasks(desired, percent), "maximum");
}

namespace {
// A service whose new tasks turn healthy, and whose stopping tasks end, before the next pass.
// Placement sees what stops as free, and a step is written after the stops and after the starts.
QString rolled(int desired, int minimum, int maximum, int roomForTasks)
{
    PassCounts counts;
    counts.desired = desired;
    counts.minimumHealthyPercent = minimum;
    counts.maximumPercent = maximum;
    counts.leaving = counts.leavingHealthy = desired;
    QString steps = QString("%1/0").arg(desired);
    const auto step = [&] {
        const QString now = QString("%1/%2").arg(counts.leaving).arg(counts.current);
        if (!steps.endsWith(now))
            steps += ' ' + now;
    };
    for (int pass = 0; pass < 20; ++pass) {
        const PassOrders orders = ordersFor(counts);
        if (orders.blocked)
            return steps + " blocked";
        counts.leaving -= orders.stopLeaving;
        counts.leavingHealthy = counts.leaving;
        step();
        counts.current +=
            std::min(orders.start, std::max(0, roomForTasks - counts.leaving - counts.current));
        step();
        counts.stopping = orders.stopLeaving;
        counts.replacedOnes = true;
        // While what was stopped still stops, nothing may happen that breaks a bound.
        const PassOrders between = ordersFor(counts);
        counts.current +=
            std::min(between.start, std::max(0, roomForTasks - counts.leaving - counts.current));
        counts.leaving -= between.stopLeaving;
        counts.leavingHealthy = counts.leaving;
        step();
        counts.stopping = 0;
        counts.currentHealthy = counts.current;
    }
    return steps;
}
} // namespace

void SchedulerCountsTest::rollsInTheStepsOfAws_data()
{
    QTest::addColumn<QList<int>>("given");
    QTest::addColumn<QString>("steps");
    QTest::newRow("O02") << QList<int>{4, 50, 100, 99} << "4/0 2/0 2/2 0/2 0/4";
    QTest::newRow("O04") << QList<int>{3, 100, 134, 99} << "3/0 3/1 2/1 2/2 1/2 1/3 0/3";
    QTest::newRow("O05") << QList<int>{6, 100, 200, 8} << "6/0 6/2 4/2 4/4 2/4 2/6 0/6";
    QTest::newRow("O06") << QList<int>{6, 50, 200, 8} << "6/0 3/0 3/5 0/5 0/6";
    QTest::newRow("O07 one at most") << QList<int>{1, 0, 100, 1} << "1/0 0/0 0/1";
    QTest::newRow("O07 no room") << QList<int>{1, 100, 200, 1} << "1/0";
    QTest::newRow("without a minimum") << QList<int>{3, 0, 200, 99} << "3/0 0/0 0/3";
}

void SchedulerCountsTest::rollsInTheStepsOfAws()
{
    QFETCH(QList<int>, given);
    QTEST(rolled(given[0], given[1], given[2], given[3]), "steps");
}

void SchedulerCountsTest::blocksWhereNothingMayMove_data()
{
    QTest::addColumn<QList<int>>("given");
    QTest::newRow("O03") << QList<int>{2, 75, 100};
    QTest::newRow("O04") << QList<int>{3, 100, 125};
    QTest::newRow("desired 1, 100/100") << QList<int>{1, 100, 100};
}

void SchedulerCountsTest::blocksWhereNothingMayMove()
{
    QFETCH(QList<int>, given);
    QCOMPARE(rolled(given[0], given[1], given[2], 99), QString("%1/0 blocked").arg(given[0]));
}

void SchedulerCountsTest::scalesWithoutThePercentages()
{
    PassCounts counts;
    counts.desired = 5;
    counts.current = counts.currentHealthy = 2;
    counts.maximumPercent = 100;
    counts.stopping = 4; // from a scale-in a moment ago
    QCOMPARE(ordersFor(counts).start, 3);
    counts.desired = 1;
    QCOMPARE(ordersFor(counts).scaleIn, 1);
}

void SchedulerCountsTest::replacesTheUnhealthyStartFirst()
{
    PassCounts counts;
    counts.desired = 4;
    counts.current = counts.currentHealthy = 3;
    counts.bad = 1;
    QCOMPARE(ordersFor(counts), (PassOrders{.start = 1}));
    counts.current = 4; // the replacement starts
    QCOMPARE(ordersFor(counts), PassOrders{});
    counts.currentHealthy = 4; // and is healthy
    QCOMPARE(ordersFor(counts), (PassOrders{.stopBad = 1}));
}

void SchedulerCountsTest::stopsOneUnhealthyWhereThereIsNoRoom()
{
    PassCounts counts;
    counts.desired = 2;
    counts.maximumPercent = 100;
    counts.bad = 2;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopBad = 1}));
    counts.bad = 1;
    counts.stopping = 1;
    counts.replacedOnes = true;
    QCOMPARE(ordersFor(counts), PassOrders{});
    counts.stopping = 0;
    QCOMPARE(ordersFor(counts).start, 1);
    counts = {}; // during a deployment, too, unless older ones go and make room
    counts.desired = 2;
    counts.bad = 2;
    counts.leaving = counts.leavingHealthy = 2;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopBad = 1}));
    counts.minimumHealthyPercent = 50;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopLeaving = 1}));
}

// An older task that may go makes the room itself.
void SchedulerCountsTest::waitsForNoneThatProtectionKeeps()
{
    PassCounts counts;
    counts.desired = 2;
    counts.minimumHealthyPercent = 0;
    counts.maximumPercent = 100;
    counts.bad = counts.leaving = counts.leavingHealthy = 1;
    QCOMPARE(ordersFor(counts).stopLeaving, 1);
    QCOMPARE(ordersFor(counts).stopBad, 0);
    counts.kept = 1;
    QCOMPARE(ordersFor(counts).stopBad, 1);
}

void SchedulerCountsTest::endsADeploymentOverABrokenOne()
{
    PassCounts counts;
    counts.desired = 4;
    counts.leavingBad = 4;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopLeaving = 4, .start = 4}));
    counts.leavingBad = 0;
    counts.leaving = 4; // they never turn healthy, as targets in a zone that is not enabled
    counts.current = counts.currentHealthy = 4;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopLeaving = 4}));
}

void SchedulerCountsTest::saysThatItIsBlockedOnceNothingTurnsHealthy()
{
    PassCounts counts;
    counts.desired = 3;
    counts.maximumPercent = 150;
    counts.leaving = 3; // for ever unused in their target group
    counts.current = 1;
    counts.undecided = 1;
    QVERIFY(!ordersFor(counts).blocked);
    counts.currentHealthy = 1;
    counts.undecided = 0;
    QCOMPARE(ordersFor(counts), (PassOrders{.blocked = true}));
}

// A newer revision that never turns healthy takes no room from what kept the service up.
void SchedulerCountsTest::restoresOlderOnesAfterWhatIsMissing()
{
    PassCounts counts;
    counts.desired = 4;
    counts.leaving = counts.leavingHealthy = 3;
    counts.owed = 1;
    QCOMPARE(ordersFor(counts), (PassOrders{.start = 4, .restore = 1}));
    counts.current = 3;
    counts.bad = 1;
    QCOMPARE(ordersFor(counts), (PassOrders{.restore = 1}));
    counts.currentHealthy = 3;
    counts.maximumPercent = 225;
    QCOMPARE(ordersFor(counts), (PassOrders{.stopLeaving = 2, .start = 1}));
}

void SchedulerCountsTest::keepsBothBoundsWhateverTheCounts()
{
    const Stream dice = streamOf(1, "counts", Purpose::choice);
    int starts = 0, stops = 0;
    for (std::uint64_t n = 0; n < 20'000; ++n) {
        auto draw = [&, at = n * 16](std::uint64_t bound) mutable {
            return static_cast<int>(dice.below(bound, at++));
        };
        PassCounts counts;
        counts.desired = draw(9);
        counts.minimumHealthyPercent = 25 * draw(5);
        counts.maximumPercent = 100 + 25 * draw(5);
        counts.current = draw(9);
        counts.currentHealthy = counts.current > 0 ? draw(counts.current + 1U) : 0;
        counts.leaving = 1 + draw(8);
        counts.leavingHealthy = draw(counts.leaving + 1U);
        counts.leavingBad = draw(3);
        counts.stopping = draw(3);
        counts.owed = draw(3);
        const PassOrders orders = ordersFor(counts);
        const int minimum = minimumHealthy(counts.desired, counts.minimumHealthyPercent);
        const int maximum = maximumTasks(counts.desired, counts.maximumPercent);
        const int live = counts.current + counts.leaving + counts.leavingBad + counts.stopping;
        const int begun = orders.start + orders.restore;
        QVERIFY(begun == 0 || live + begun <= maximum);
        QVERIFY(orders.stopLeaving <= counts.leaving + counts.leavingBad);
        // Those that are not healthy go first, so this many healthy ones stop at most.
        const int healthyStopped = std::max(0, orders.stopLeaving - counts.leavingBad -
                                                   (counts.leaving - counts.leavingHealthy));
        // A scale-in may befall those that are healthy, and is not bounded itself.
        const int kept = std::max(0, counts.currentHealthy - orders.scaleIn);
        QVERIFY(healthyStopped == 0 || kept + counts.leavingHealthy - healthyStopped >= minimum);
        starts += orders.start;
        stops += healthyStopped;
    }
    QVERIFY(starts > 100 && stops > 100);
}

QTEST_GUILESS_MAIN(SchedulerCountsTest)
#include "tst_scheduler_counts.moc"
