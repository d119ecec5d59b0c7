// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/prices.h"

#include <QtTest>

#include <array>
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
    void volumesCostByTypeAndSize_data();
    void volumesCostByTypeAndSize();
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

void PricesTest::volumesCostByTypeAndSize_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("gib");
    QTest::addColumn<int>("iops");
    QTest::addColumn<int>("throughput");
    QTest::addColumn<qint64>("milliDollars"); // of a month
    const auto row = [](const char* name, EbsType type, std::array<int, 3> size, qint64 price) {
        QTest::newRow(name) << static_cast<int>(type) << size[0] << size[1] << size[2] << price;
    };
    row("gp3", EbsType::gp3, {720, 0, 0}, 57'600);
    row("gp3 with what it has anyway", EbsType::gp3, {720, 3'000, 125}, 57'600);
    row("gp3 with 720 IOPS more", EbsType::gp3, {720, 3'720, 0}, 61'200);
    row("gp3 with 72 MiB/s more", EbsType::gp3, {720, 0, 197}, 60'480);
    row("gp2", EbsType::gp2, {720, 0, 0}, 72'000);
    row("io1", EbsType::io1, {720, 7'200, 0}, 558'000);
    row("io2 like io1", EbsType::io2, {720, 7'200, 0}, 558'000);
    // 90 $ of storage, 2,080 $ of the first, 1,472 $ of the next and 204.8 $ of all others.
    row("io2 by three rates", EbsType::io2, {720, 70'400, 0}, 3'846'800);
    row("st1", EbsType::st1, {720, 0, 0}, 32'400);
    row("sc1", EbsType::sc1, {720, 0, 0}, 10'800);
    row("standard", EbsType::standard, {720, 0, 0}, 36'000);
}

void PricesTest::volumesCostByTypeAndSize()
{
    QFETCH(int, type);
    QFETCH(int, gib);
    QFETCH(int, iops);
    QFETCH(int, throughput);
    QFETCH(qint64, milliDollars);
    ManagedVolumeNode volume;
    volume.type = static_cast<EbsType>(type);
    volume.sizeGib = gib;
    volume.iops = iops;
    volume.throughput = throughput;
    const Nanodollars perHour = volumePerHour(volume);
    QCOMPARE(static_cast<qint64>(perHour), milliDollars * 1'000'000 / 720);
    QCOMPARE(volumeCost(volume, seconds(1)), volumeCost(volume, seconds(60)));
    QCOMPARE(volumeCost(volume, minutes(60)), perHour);
}

QTEST_GUILESS_MAIN(PricesTest)
#include "tst_prices.moc"
