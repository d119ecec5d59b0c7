// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/prices.h"

#include <QtTest>

#include <cmath>

using namespace stowage;
using namespace stowage::sim;

Q_DECLARE_METATYPE(stowage::sim::FargateTaskSize)

class PricesTest : public QObject {
    Q_OBJECT

private slots:
    void o43_costsOfFargate_data();
    void o43_costsOfFargate();
    void whatIsPaidForDiffers_data();
    void whatIsPaidForDiffers();
    void instancesCostWhatTheCatalogueSays();
};

void PricesTest::o43_costsOfFargate_data()
{
    QTest::addColumn<int>("cpu");
    QTest::addColumn<int>("memory");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("microDollars");
    QTest::newRow("1 vCPU and 2 GB for an hour")
        << 1'024 << 2'048 << qint64(3'600) << qint64(49'370);
    QTest::newRow("20 s are paid as a minute") << 1'024 << 2'048 << qint64(20) << qint64(823);
    QTest::newRow("a minute") << 1'024 << 2'048 << qint64(60) << qint64(823);
    QTest::newRow("0.25 and 0.5 for a month")
        << 256 << 512 << qint64(730 * 3'600) << qint64(9'010'025);
}

void PricesTest::o43_costsOfFargate()
{
    QFETCH(int, cpu);
    QFETCH(int, memory);
    QFETCH(qint64, seconds);
    FargateTaskSize size;
    size.cpu = cpu;
    size.memory = memory;
    const Nanodollars cost = fargateCost(size, stowage::seconds(seconds));
    QTEST(static_cast<qint64>((cost + 500) / 1'000), "microDollars");
}

void PricesTest::whatIsPaidForDiffers_data()
{
    QTest::addColumn<FargateTaskSize>("size");
    QTest::addColumn<qint64>("nanoDollars"); // of an hour
    const auto row = [](const char* name, FargateTaskSize size, qint64 nanoDollars) {
        QTest::newRow(name) << size << nanoDollars;
    };
    row("Intel", {1'024, 2'048, 0, false, false, false}, 49'370'000);
    row("ARM", {1'024, 2'048, 0, true, false, false}, 39'500'000);
    row("Windows with its licence", {1'024, 2'048, 0, false, true, false}, 157'580'000);
    row("the usual storage", {1'024, 2'048, 20, false, false, false}, 49'370'000);
    row("30 GiB more", {1'024, 2'048, 50, false, false, false}, 52'700'000);
    row("Spot", {1'024, 2'048, 0, false, false, true}, 14'811'000);
}

void PricesTest::whatIsPaidForDiffers()
{
    QFETCH(FargateTaskSize, size);
    QTEST(static_cast<qint64>(fargatePerHour(size)), "nanoDollars");
    const std::int64_t least = size.windows ? 300 : 60;
    QCOMPARE(fargateCost(size, seconds(1)), fargateCost(size, seconds(least)));
    QVERIFY(fargateCost(size, seconds(least + 1)) > fargateCost(size, seconds(least)));
}

void PricesTest::instancesCostWhatTheCatalogueSays()
{
    QCOMPARE(instancePerHour("m5.large", false), Nanodollars{96'000'000});
    QCOMPARE(instancePerHour("m5.large", true), Nanodollars{28'800'000});
    QCOMPARE(instancePerHour("x9.huge", false), Nanodollars{0});
    QCOMPARE(instanceCost("m5.large", false, minutes(30)), Nanodollars{48'000'000});
    QCOMPARE(instanceCost("m5.large", false, seconds(3)), Nanodollars{1'600'000});
}

QTEST_GUILESS_MAIN(PricesTest)
#include "tst_prices.moc"
