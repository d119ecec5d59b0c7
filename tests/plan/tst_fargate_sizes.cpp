// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/fargate.h"

#include <QtTest>

using namespace stowage::sim;

class FargateSizesTest : public QObject {
    Q_OBJECT

private slots:
    void o41_onlySomeMemoryGoesWithEachCpu_data();
    void o41_onlySomeMemoryGoesWithEachCpu();
    void listsTheMemoryThatMayBeChosen_data();
    void listsTheMemoryThatMayBeChosen();
    void knowsImagesOfPrivateRegistries();
};

void FargateSizesTest::o41_onlySomeMemoryGoesWithEachCpu_data()
{
    QTest::addColumn<int>("cpu");
    QTest::addColumn<int>("memory");
    QTest::addColumn<bool>("fits");
    const auto row = [](int cpu, int memory, bool fits) {
        QTest::addRow("%d/%d", cpu, memory) << cpu << memory << fits;
    };
    row(256, 512, true);
    row(512, 4'096, true);
    row(1'024, 8'192, true);
    row(2'048, 16'384, true);
    row(4'096, 8'192, true);
    row(16'384, 122'880, true);
    row(256, 3'072, false);
    row(512, 512, false);
    row(1'024, 1'024, false);
    row(1'024, 2'560, false);
    row(1'024, 9'216, false);
    row(2'048, 2'048, false);
    row(300, 512, false);
    row(8'192, 17'408, false);
}

void FargateSizesTest::o41_onlySomeMemoryGoesWithEachCpu()
{
    QFETCH(int, cpu);
    QFETCH(int, memory);
    QFETCH(bool, fits);
    QCOMPARE(isFargateSize(cpu, memory), fits);
}

void FargateSizesTest::listsTheMemoryThatMayBeChosen_data()
{
    QTest::addColumn<int>("cpu");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("count");
    QTest::newRow("quarter") << 256 << 512 << 2'048 << 3;
    QTest::newRow("half") << 512 << 1'024 << 4'096 << 4;
    QTest::newRow("four") << 4'096 << 8'192 << 30'720 << 23;
    QTest::newRow("eight") << 8'192 << 16'384 << 61'440 << 12;
    QTest::newRow("sixteen") << 16'384 << 32'768 << 122'880 << 12;
}

void FargateSizesTest::listsTheMemoryThatMayBeChosen()
{
    QFETCH(int, cpu);
    const std::vector<int> memories = fargateMemories(cpu);
    QTEST(memories.front(), "first");
    QTEST(memories.back(), "last");
    QTEST(static_cast<int>(memories.size()), "count");
    QVERIFY(fargateMemories(cpu + 1).empty());
}

void FargateSizesTest::knowsImagesOfPrivateRegistries()
{
    QVERIFY(isPrivateEcrImage("123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1"));
    QVERIFY(!isPrivateEcrImage("public.ecr.aws/docker/library/nginx:latest"));
    QVERIFY(!isPrivateEcrImage("app:1"));
    QVERIFY(!isPrivateEcrImage("me/123.dkr.ecr.example:1"));
}

QTEST_GUILESS_MAIN(FargateSizesTest)
#include "tst_fargate_sizes.moc"
