// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/provider_split.h"

#include <QtTest>

using namespace stowage::sim;

class ProviderSplitTest : public QObject {
    Q_OBJECT

private slots:
    void o45_dividesByBaseAndWeight_data();
    void o45_dividesByBaseAndWeight();
    void o46_refusesWhatDividesNothing_data();
    void o46_refusesWhatDividesNothing();
    void oneByOneIsTheSameAsAllAtOnce();
    void whatLacksComesBackToItsProvider();
};

namespace {
ProviderStrategy workshop()
{
    return {{"FARGATE", 2, 1}, {"FARGATE_SPOT", 0, 3}};
}
} // namespace

void ProviderSplitTest::o45_dividesByBaseAndWeight_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("1") << 1 << 1 << 0;
    QTest::newRow("2") << 2 << 2 << 0;
    QTest::newRow("3") << 3 << 2 << 1;
    QTest::newRow("10") << 10 << 4 << 6;
    QTest::newRow("22") << 22 << 7 << 15;
}

void ProviderSplitTest::o45_dividesByBaseAndWeight()
{
    QFETCH(int, tasks);
    const std::vector<int> given = splitOf(workshop(), {0, 0}, tasks);
    QTEST(given[0], "first");
    QTEST(given[1], "second");
}

void ProviderSplitTest::o46_refusesWhatDividesNothing_data()
{
    QTest::addColumn<std::vector<StrategyItem>>("strategy");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const ProviderStrategy& strategy, const char* words) {
        QTest::newRow(name) << std::vector<StrategyItem>(strategy) << words;
    };
    row("the workshop's", workshop(), "");
    row("none", {}, "");
    row("all weights 0", {{"FARGATE", 2, 0}, {"FARGATE_SPOT", 0, 0}},
        "A capacity provider strategy must contain at least one capacity provider with a weight "
        "value greater than zero.");
    row("two bases", {{"FARGATE", 1, 1}, {"FARGATE_SPOT", 1, 1}},
        "Only one capacity provider in a capacity provider strategy can have a base defined.");
    row("mixed", {{"FARGATE", 0, 1}, {"mine", 0, 1}},
        "A capacity provider strategy cannot contain a mix of capacity providers using Auto "
        "Scaling "
        "groups and Fargate providers.");
    row("twice", {{"FARGATE", 0, 1}, {"FARGATE", 0, 1}},
        "A capacity provider strategy cannot contain duplicate capacity providers.");
    row("base", {{"FARGATE", 100'001, 1}}, "The base value must be between 0 and 100000.");
    row("weight", {{"FARGATE", 0, 1'001}}, "The weight value must be between 0 and 1000.");
    row("21", ProviderStrategy(21, {"FARGATE", 0, 1}),
        "A capacity provider strategy can contain a maximum of 20 capacity providers.");
}

void ProviderSplitTest::o46_refusesWhatDividesNothing()
{
    QFETCH(std::vector<StrategyItem>, strategy);
    QTEST(QString::fromStdString(objectionTo(strategy)), "words");
}

void ProviderSplitTest::oneByOneIsTheSameAsAllAtOnce()
{
    const ProviderStrategy strategy{{"FARGATE", 0, 2}, {"FARGATE_SPOT", 5, 3}};
    std::vector<int> counts(2);
    for (int n = 1; n <= 40; ++n) {
        const std::vector<int> given = splitOf(strategy, counts, 1);
        counts[0] += given[0];
        counts[1] += given[1];
        QCOMPARE(splitOf(strategy, {0, 0}, n), counts);
    }
    QCOMPARE(counts, (std::vector<int>{14, 26})); // 35 beyond the base as 2 to 3
}

// Spot has lost its six of ten: all that is started goes there, and nothing to the other.
void ProviderSplitTest::whatLacksComesBackToItsProvider()
{
    QCOMPARE(splitOf(workshop(), {4, 0}, 6), (std::vector<int>{0, 6}));
    QCOMPARE(splitOf(workshop(), {3, 6}, 1), (std::vector<int>{1, 0}));
    QCOMPARE(splitOf(workshop(), {4, 0}, 18), (std::vector<int>{3, 15}));
}

QTEST_GUILESS_MAIN(ProviderSplitTest)
#include "tst_provider_split.moc"
