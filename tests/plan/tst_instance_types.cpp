// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/instance_types.h"

#include <QtTest>

#include <algorithm>

using namespace stowage::sim;

class InstanceTypesTest : public QObject {
    Q_OBJECT

private slots:
    void knowsWhatTypesOffer_data();
    void knowsWhatTypesOffer();
    void registersLessThanIsAdvertised();
    void countsOneInterfaceAsTheInstancesOwn();
    void findsNothingByAWrongName();
};

void InstanceTypesTest::knowsWhatTypesOffer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("cpu");
    QTest::addColumn<int>("registered");
    QTest::addColumn<int>("pods");
    QTest::addColumn<qint64>("microDollars");
    QTest::addColumn<QString>("architecture");
    QTest::newRow("t3.micro") << "t3.micro" << 2048 << 954 << 4 << qint64(10'400) << "X86_64";
    QTest::newRow("m5.large") << "m5.large" << 2048 << 7823 << 29 << qint64(96'000) << "X86_64";
    QTest::newRow("t4g.large") << "t4g.large" << 2048 << 7813 << 35 << qint64(67'200) << "ARM64";
    QTest::newRow("m6g.medium") << "m6g.medium" << 1024 << 3912 << 8 << qint64(38'500) << "ARM64";
    QTest::newRow("m5.4xlarge") << "m5.4xlarge" << 16384 << 62587 << 234 << qint64(768'000)
                                << "X86_64";
}

void InstanceTypesTest::knowsWhatTypesOffer()
{
    QFETCH(QString, name);
    QFETCH(int, cpu);
    QFETCH(int, registered);
    QFETCH(int, pods);
    QFETCH(qint64, microDollars);
    QFETCH(QString, architecture);
    const InstanceType* type = findInstanceType(name.toStdString());
    QVERIFY(type);
    QCOMPARE(type->cpuUnits, cpu);
    QCOMPARE(type->registeredMib, registered);
    QCOMPARE(type->pods, pods);
    QCOMPARE(type->microDollars, microDollars);
    QCOMPARE(std::string(type->architecture), architecture.toStdString());
}

void InstanceTypesTest::registersLessThanIsAdvertised()
{
    QCOMPARE(instanceTypes().size(), std::size_t(33));
    QCOMPARE(instanceTypeNames().size(), instanceTypes().size());
    for (const InstanceType& type : instanceTypes()) {
        QCOMPARE(type.cpuUnits, type.vcpus * 1024);
        if (type.name == "t4g.large")
            continue;
        // Advertised less 4.5 %, at least 70 MiB.
        const int kept = std::max(70'000, type.memoryMib * 45);
        const int estimate = type.memoryMib * 1000 - kept;
        QVERIFY2(std::abs(type.registeredMib * 1000 - estimate) <= 1000,
                 std::string(type.name).c_str());
    }
}

void InstanceTypesTest::countsOneInterfaceAsTheInstancesOwn()
{
    for (const InstanceType& type : instanceTypes()) {
        QCOMPARE(type.awsvpcTasks, type.networkInterfaces - 1);
        QVERIFY(!type.trunking() || type.awsvpcTasksTrunked > type.awsvpcTasks);
        QVERIFY(!(type.name.starts_with("t") && type.trunking()));
    }
}

void InstanceTypesTest::findsNothingByAWrongName()
{
    QVERIFY(!findInstanceType("m5"));
    QVERIFY(!findInstanceType(""));
}

QTEST_GUILESS_MAIN(InstanceTypesTest)
#include "tst_instance_types.moc"
