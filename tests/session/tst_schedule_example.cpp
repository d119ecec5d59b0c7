// SPDX-License-Identifier: GPL-3.0-or-later
// The example of a schedule that runs batch tasks: what its note says, and what fails without a
// part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class ScheduleExampleTest : public QObject {
    Q_OBJECT

private slots:
    void twoReportsEveryTenMinutes();
    void withoutAPartThereIsNoReport_data();
    void withoutAPartThereIsNoReport();
};

namespace {
std::int64_t reports(const Story& story)
{
    return events::counted(story, "buckets", "reports", "NumberOfObjects");
}

std::int64_t ofSchedule(const Story& story, const char* key)
{
    return events::counted(story, "schedules", "every-10-minutes", key);
}
} // namespace

void ScheduleExampleTest::twoReportsEveryTenMinutes()
{
    Story story(exampleNamed("schedule"));
    story.until(900);
    QCOMPARE(reports(story), std::int64_t{4}); // the first at once
    story.until(1'500);
    QCOMPARE(ofSchedule(story, "Invocations"), std::int64_t{3});
    QCOMPARE(reports(story), std::int64_t{6});
    const auto tasks = story.tasks();
    QCOMPARE(tasks.size(), std::size_t{6});
    for (const io::Json& task : tasks) {
        QCOMPARE(textOf(task, "lastStatus"), std::string("STOPPED"));
        QCOMPARE(numberOf(itemsOf(task, "containers").front(), "exitCode"), std::int64_t{0});
    }
}

void ScheduleExampleTest::withoutAPartThereIsNoReport_data()
{
    QTest::addColumn<QString>("part");
    for (const char* part : {"events role", "task role", "route"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void ScheduleExampleTest::withoutAPartThereIsNoReport()
{
    QFETCH(QString, part);
    Story story(exampleNamed("schedule"));
    story.until(400); // the first are done
    QCOMPARE(reports(story), std::int64_t{2});
    if (part == QLatin1String("events role"))
        takeAway(story, "role-1");
    else if (part == QLatin1String("task role"))
        takeAway(story, "role-2");
    else
        perform(story,
                doc::SetField{{ElementId("subnet-1"), ElementId("subnet-2")}, "natGateway", false});
    story.until(1'199);
    QCOMPARE(reports(story), std::int64_t{2});
    QCOMPARE(ofSchedule(story, "Invocations"), std::int64_t{2});
    auto tasks = story.tasks();
    if (part == QLatin1String("events role")) {
        QCOMPARE(ofSchedule(story, "FailedInvocations"), std::int64_t{1});
        QCOMPARE(tasks.size(), std::size_t{2});
        return;
    }
    QCOMPARE(tasks.size(), std::size_t{4}); // nobody has tried again
    std::erase_if(tasks, [](const io::Json& task) {
        return textOf(task, "createdAt") < "2026-01-01T00:05:00";
    });
    QCOMPARE(tasks.size(), std::size_t{2});
    for (const io::Json& task : tasks) {
        if (part == QLatin1String("task role"))
            QCOMPARE(numberOf(itemsOf(task, "containers").front(), "exitCode"), std::int64_t{1});
        else
            QVERIFY(textOf(task, "stoppedReason").starts_with("CannotPullContainerError"));
    }
}

QTEST_GUILESS_MAIN(ScheduleExampleTest)
#include "tst_schedule_example.moc"
