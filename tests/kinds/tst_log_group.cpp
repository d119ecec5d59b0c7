// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class LogGroupKindTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedAsCloudWatchAllows_data();
    void isNamedAsCloudWatchAllows();
    void keepsLinesAsLongAsAwsOffers();
    void isLoweredWithItsRetention();
};

void LogGroupKindTest::isNamedAsCloudWatchAllows_data()
{
    QTest::addColumn<bool>("isFit");
    for (const char* fit : {"/ecs/web", "a", "A_b-c.d#1"})
        QTest::newRow(fit) << true;
    for (const char* unfit : {"a b", "web:1", "*"})
        QTest::newRow(unfit) << false;
}

void LogGroupKindTest::isNamedAsCloudWatchAllows()
{
    QFETCH(bool, isFit);
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<LogGroup>(QTest::currentDataTag())).empty(), isFit);
}

void LogGroupKindTest::keepsLinesAsLongAsAwsOffers()
{
    Surroundings around;
    for (const int days : {0, 1, 7, 3'653})
        QVERIFY(Surroundings::wrong(around.add<LogGroup>("/ecs/web", {days})).empty());
    QCOMPARE(Surroundings::wrong(around.add<LogGroup>("/ecs/web", {2})),
             (std::vector<std::string>{"Lines cannot be kept for 2 days."}));
    const auto offered = (*infoOf<LogGroup>().offered)(LogGroup{}, "retentionInDays");
    QCOMPARE(offered.size(), std::size_t{23});
    QCOMPARE(offered.front(), std::int64_t{0}); // for ever
}

void LogGroupKindTest::isLoweredWithItsRetention()
{
    Surroundings around;
    const sim::Plan plan = Surroundings::lowered(around.add<LogGroup>("/ecs/web", {30}));
    QCOMPARE(plan.logGroups.front().name, std::string("/ecs/web"));
    QCOMPARE(plan.logGroups.front().retentionDays, 30);
}

QTEST_GUILESS_MAIN(LogGroupKindTest)
#include "tst_log_group.moc"
