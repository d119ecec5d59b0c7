// SPDX-License-Identifier: GPL-3.0-or-later
// To how many tasks policies scale, from numbers alone; worked cases name their oracle.
#include "sim/laws/scaling_arithmetic.h"

#include <QtTest>

using namespace stowage::sim;
using namespace stowage::sim::scaling_arithmetic;

class ScalingArithmeticTest : public QObject {
    Q_OBJECT

private slots:
    void o55_targetsAreReached_data();
    void o55_targetsAreReached();
    void goesInByHalfAtMost_data();
    void goesInByHalfAtMost();
    void managedScalingFromAndToNone_data();
    void managedScalingFromAndToNone();
    void o57_stepsFollowTheMetric();
    void o58_percentagesAreRounded_data();
    void o58_percentagesAreRounded();
    void stepsHaveTheirBounds_data();
    void stepsHaveTheirBounds();
};

void ScalingArithmeticTest::o55_targetsAreReached_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("wanted");
    QTest::newRow("4 at 75 of 50") << 4 << 75 << 50 << 6;
    QTest::newRow("3 at 60 of 50") << 3 << 60 << 50 << 4;
    QTest::newRow("5 at 1500 of 1000") << 5 << 1'500 << 1'000 << 8;
    QTest::newRow("o62: 10 at 150 of 100") << 10 << 150 << 100 << 15;
    QTest::newRow("just above") << 2 << 51 << 50 << 3;
    QTest::newRow("from none") << 0 << 900 << 50 << 0;
}

void ScalingArithmeticTest::o55_targetsAreReached()
{
    QFETCH(int, current);
    QFETCH(int, value);
    QFETCH(int, target);
    QFETCH(int, wanted);
    QCOMPARE(trackedOut(current, value * kOne, target * kOne), wanted);
}

void ScalingArithmeticTest::goesInByHalfAtMost_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("wanted");
    QTest::newRow("a little") << 10 << 44 << 9;
    QTest::newRow("half") << 10 << 25 << 5;
    QTest::newRow("more than half") << 10 << 1 << 5;
    QTest::newRow("of three") << 3 << 1 << 2;
    QTest::newRow("the last but one") << 2 << 1 << 1;
    QTest::newRow("the last") << 1 << 0 << 0;
}

void ScalingArithmeticTest::goesInByHalfAtMost()
{
    QFETCH(int, current);
    QFETCH(int, value);
    QFETCH(int, wanted);
    QCOMPARE(trackedIn(current, value * kOne, 50 * kOne), wanted);
}

namespace {
ScalingPolicyNode percent(std::vector<StepNode> steps)
{
    ScalingPolicyNode node;
    node.type = PolicyType::step;
    node.adjustment = AdjustmentType::percentChangeInCapacity;
    node.steps = std::move(steps);
    return node;
}
} // namespace

void ScalingArithmeticTest::managedScalingFromAndToNone_data()
{
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("in");
    QTest::newRow("from none") << 0 << 200 << 100 << 2 << 0;
    QTest::newRow("from none, below a hundred") << 0 << 200 << 50 << 2 << 1;
    QTest::newRow("twice as many") << 2 << 200 << 100 << 4 << 4;
    QTest::newRow("spare") << 9 << 100 << 90 << 10 << 10;
    QTest::newRow("the last") << 1 << 0 << 100 << 0 << 0;
    QTest::newRow("never the last below a hundred") << 1 << 0 << 90 << 0 << 1;
}

void ScalingArithmeticTest::managedScalingFromAndToNone()
{
    QFETCH(int, running);
    QFETCH(int, percent);
    QFETCH(int, target);
    QFETCH(int, out);
    QFETCH(int, in);
    QCOMPARE(managedOut(running, percent * kOne, target * kOne), out);
    QCOMPARE(managedIn(running, percent * kOne, target * kOne), in);
}

void ScalingArithmeticTest::o57_stepsFollowTheMetric()
{
    const ScalingPolicyNode out = percent(
        {{Amount{0}, 10 * kOne, 0}, {10 * kOne, 20 * kOne, 10}, {20 * kOne, std::nullopt, 30}});
    const ScalingPolicyNode in = percent({{-10 * kOne, Amount{0}, 0},
                                          {-20 * kOne, -10 * kOne, -10},
                                          {std::nullopt, -20 * kOne, -30}});
    const Amount threshold = 50 * kOne;
    QCOMPARE(stepped(out, 10, 60 * kOne, threshold), std::optional(11));
    QCOMPARE(stepped(out, 11, 70 * kOne, threshold), std::optional(14));
    QCOMPARE(stepped(in, 14, 40 * kOne, threshold), std::optional(13));
    QCOMPARE(stepped(in, 13, 30 * kOne, threshold), std::optional(10));
}

void ScalingArithmeticTest::o58_percentagesAreRounded_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("change");
    QTest::newRow("12.7") << 127 << 10 << 12;
    QTest::newRow("0.67") << 67 << 1 << 1;
    QTest::newRow("-0.58") << 58 << -1 << -1;
    QTest::newRow("-6.67") << 667 << -1 << -6;
    QTest::newRow("0") << 10 << 0 << 0;
    QTest::newRow("of none") << 0 << 30 << 0;
}

void ScalingArithmeticTest::o58_percentagesAreRounded()
{
    QFETCH(int, current);
    QFETCH(int, percent);
    QFETCH(int, change);
    QCOMPARE(changeOf(current, percent), std::int64_t{change});
    ScalingPolicyNode least = ::percent({{std::nullopt, std::nullopt, 25}});
    least.minimumMagnitude = 2;
    QCOMPARE(stepped(least, 4, 0, 0), std::optional(6));
}

void ScalingArithmeticTest::stepsHaveTheirBounds_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("wanted"); // -1: no step
    QTest::newRow("at the threshold") << 50 << 11;
    QTest::newRow("below the next") << 59 << 11;
    QTest::newRow("at the next") << 60 << 12;
    QTest::newRow("just below") << 49 << 9;
    QTest::newRow("at the lower one") << 40 << 8;
    QTest::newRow("at the lowest") << 30 << -1; // it is open there
    QTest::newRow("far above") << 70 << -1;
}

void ScalingArithmeticTest::stepsHaveTheirBounds()
{
    QFETCH(int, value);
    QFETCH(int, wanted);
    ScalingPolicyNode node;
    node.steps = {{-20 * kOne, -10 * kOne, -2},
                  {-10 * kOne, Amount{0}, -1},
                  {Amount{0}, 10 * kOne, 1},
                  {10 * kOne, 20 * kOne, 2}};
    const auto to = stepped(node, 10, value * kOne, 50 * kOne);
    QCOMPARE(to.value_or(-1), wanted);
    node.adjustment = AdjustmentType::exactCapacity;
    if (to)
        QCOMPARE(*stepped(node, 10, value * kOne, 50 * kOne), std::max(0, wanted - 10));
}

QTEST_APPLESS_MAIN(ScalingArithmeticTest)
#include "tst_scaling_arithmetic.moc"
