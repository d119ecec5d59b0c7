// SPDX-License-Identifier: GPL-3.0-or-later
// The example of storage: what its note says, and what fails without a part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class StorageExampleTest : public QObject {
    Q_OBJECT

private slots:
    void pagesOutliveTheirTasks();
    void theDiskOfFargateFillsUp();
    void withoutAPartNothingMounts_data();
    void withoutAPartNothingMounts();
};

void StorageExampleTest::pagesOutliveTheirTasks()
{
    Story story(exampleNamed("storage"));
    story.until(300);
    QCOMPARE(story.running("wiki"), std::int64_t{2});
    QCOMPARE(story.running("render"), std::int64_t{1});
    QCOMPARE(factsOf(story, FactKind::fileSystemMounted).size(), std::size_t{2});
    story.call("ecs:UpdateService", R"({"cluster":"press","service":"wiki","desiredCount":0})");
    story.until(500);
    QCOMPARE(story.running("wiki"), std::int64_t{0});
    const io::Json state = story.state();
    const auto systems = itemsOf(state, "fileSystems");
    QCOMPARE(systems.size(), std::size_t{1});
    QVERIFY(numberOf(*systems.front().find("SizeInBytes"), "Value") > 0);
}

void StorageExampleTest::theDiskOfFargateFillsUp()
{
    Story story(exampleNamed("storage"));
    story.until(600);
    QVERIFY(factsOf(story, FactKind::diskFilled).empty());
    story.until(1'500);
    QCOMPARE(factsOf(story, FactKind::diskFilled).size(), std::size_t{1});
    QCOMPARE(story.running("render"), std::int64_t{1}); // another, with an empty disk
}

void StorageExampleTest::withoutAPartNothingMounts_data()
{
    QTest::addColumn<QString>("part");
    for (const char* part : {"file-system-1", "subnet-1"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void StorageExampleTest::withoutAPartNothingMounts()
{
    QFETCH(QString, part);
    Story story(exampleNamed("storage"));
    story.until(300);
    if (part == QLatin1String("subnet-1"))
        perform(story,
                doc::RemoveLink{ElementId("file-system-1"), ElementId("subnet-1"), "subnet"});
    else
        takeAway(story, "file-system-1");
    story.call("ecs:UpdateService",
               R"({"cluster":"press","service":"wiki","forceNewDeployment":true})");
    story.until(900);
    QVERIFY(!factsOf(story, FactKind::mountFailed).empty());
}

QTEST_GUILESS_MAIN(StorageExampleTest)
#include "tst_storage_example.moc"
