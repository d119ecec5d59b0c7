// SPDX-License-Identifier: GPL-3.0-or-later
// What volumes of Amazon EBS may be asked for, and which instances attach them.
#include "plan/managed_volumes.h"

#include <QtTest>

using namespace stowage::sim;

class ManagedVolumesTest : public QObject {
    Q_OBJECT

private slots:
    void haveTheSizesOfTheirType_data();
    void haveTheSizesOfTheirType();
    void haveIopsByTheirType();
    void haveThroughputByTheirIops();
    void areAttachedToNitroInstances();
};

namespace {
ManagedVolumeNode volumeOf(EbsType type, int gib, int iops = 0, int throughput = 0)
{
    ManagedVolumeNode node;
    node.name = "v";
    node.type = type;
    node.sizeGib = gib;
    node.iops = iops;
    node.throughput = throughput;
    return node;
}

bool isMade(EbsType type, int gib, int iops = 0, int throughput = 0)
{
    return !objectionTo(volumeOf(type, gib, iops, throughput));
}
} // namespace

void ManagedVolumesTest::haveTheSizesOfTheirType_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto add = [](EbsType type, int least, int most) {
        QTest::newRow(std::string(nameOf(type)).c_str()) << static_cast<int>(type) << least << most;
    };
    add(EbsType::gp2, 1, 16'384);
    add(EbsType::gp3, 1, 16'384);
    add(EbsType::io1, 4, 16'384);
    add(EbsType::io2, 4, 16'384);
    add(EbsType::st1, 125, 16'384);
    add(EbsType::sc1, 125, 16'384);
    add(EbsType::standard, 1, 1'024);
}

void ManagedVolumesTest::haveTheSizesOfTheirType()
{
    QFETCH(int, type);
    QFETCH(int, least);
    QFETCH(int, most);
    const auto is = static_cast<EbsType>(type);
    const int iops = is == EbsType::io1 || is == EbsType::io2 ? 100 : 0;
    QVERIFY(isMade(is, least, iops) && isMade(is, most, iops));
    QVERIFY(!isMade(is, least - 1, iops) && !isMade(is, most + 1, iops));
}

void ManagedVolumesTest::haveIopsByTheirType()
{
    QCOMPARE(iopsOf(EbsType::gp3, 10, 0), 3'000);
    QCOMPARE(iopsOf(EbsType::gp2, 10, 0), 100);
    QCOMPARE(iopsOf(EbsType::gp2, 1'000, 0), 3'000);
    QCOMPARE(iopsOf(EbsType::gp2, 16'000, 0), 16'000);
    QCOMPARE(iopsOf(EbsType::st1, 125, 0), 0);
    QVERIFY(isMade(EbsType::gp3, 1, 3'000)); // what it has anyway
    QVERIFY(isMade(EbsType::gp3, 32, 16'000) && !isMade(EbsType::gp3, 31, 16'000));
    QVERIFY(!isMade(EbsType::gp3, 100, 16'001));
    QVERIFY(!isMade(EbsType::io2, 10));
    QVERIFY(isMade(EbsType::io1, 10, 500) && !isMade(EbsType::io1, 10, 501));
    QVERIFY(!isMade(EbsType::gp2, 10, 3'000) && !isMade(EbsType::sc1, 125, 100));
}

void ManagedVolumesTest::haveThroughputByTheirIops()
{
    QVERIFY(isMade(EbsType::gp3, 10, 0, 750) && !isMade(EbsType::gp3, 10, 0, 751));
    QVERIFY(isMade(EbsType::gp3, 10, 4'000, 1'000));
    QVERIFY(!isMade(EbsType::gp3, 10, 0, 124) && !isMade(EbsType::gp3, 10, 5'000, 1'001));
    QVERIFY(!isMade(EbsType::gp2, 10, 0, 250));
}

void ManagedVolumesTest::areAttachedToNitroInstances()
{
    for (const char* name : {"t3.micro", "m5.large", "c6g.medium", "g4dn.xlarge", "", "x9.huge"})
        QVERIFY2(isNitro(name), name);
    for (const char* name : {"t2.micro", "m4.large", "c4.large", "r4.xlarge", "i3.large"})
        QVERIFY2(!isNitro(name), name);
}

QTEST_APPLESS_MAIN(ManagedVolumesTest)
#include "tst_managed_volumes.moc"
