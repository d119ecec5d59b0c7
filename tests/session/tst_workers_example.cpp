// SPDX-License-Identifier: GPL-3.0-or-later
// The example of workers that scale by their queue: what its note says, and what fails without a
// part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class WorkersExampleTest : public QObject {
    Q_OBJECT

private slots:
    void tasksFollowTheBacklog();
    void withoutATaskRoleTheQueueGrows();
    void aShortTimeoutDoesTheWorkTwice();
    void aMaximumKeepsTheBacklog();
};

void WorkersExampleTest::tasksFollowTheBacklog()
{
    Story story(exampleNamed("workers"));
    story.until(290);
    QCOMPARE(story.running("worker"), std::int64_t{4});
    QVERIFY(visible(story) < 10);
    story.until(305);
    QVERIFY(visible(story) > 1'400);
    story.until(840);
    QCOMPARE(story.running("worker"), std::int64_t{20});
    QVERIFY(visible(story) < 10);
    QVERIFY(isWhole(story));
    story.until(3'600);
    QCOMPARE(numberOf(story.service("worker"), "desiredCount"), std::int64_t{4});
    QVERIFY(counted(story, "wentDead") > 5);
    QCOMPARE(visible(story, "orders-dead"), counted(story, "wentDead"));
    QVERIFY(isWhole(story));
}

void WorkersExampleTest::withoutATaskRoleTheQueueGrows()
{
    Story story(exampleNamed("workers"));
    story.until(120);
    takeAway(story, "role-1");
    story.until(200);
    const std::int64_t deleted = counted(story, "deleted");
    story.until(290);
    QCOMPARE(counted(story, "deleted"), deleted);
    QVERIFY(visible(story) > 200);
    QVERIFY(isWhole(story));
}

void WorkersExampleTest::aShortTimeoutDoesTheWorkTwice()
{
    Story story(exampleNamed("workers"));
    perform(story, doc::SetField{{ElementId("queue-1")}, "visibilityTimeout", std::int64_t{1}});
    story.until(290);
    QVERIFY(counted(story, "inVain") > 0);
    QVERIFY(counted(story, "received") > counted(story, "sent"));
    QVERIFY(isWhole(story));
}

void WorkersExampleTest::aMaximumKeepsTheBacklog()
{
    Story story(exampleNamed("workers"));
    perform(story, doc::SetField{{ElementId("service-1")}, "maxCapacity", std::int64_t{4}});
    story.until(840);
    QCOMPARE(story.running("worker"), std::int64_t{4});
    QVERIFY(visible(story) > 500);
    QVERIFY(isWhole(story));
}

QTEST_GUILESS_MAIN(WorkersExampleTest)
#include "tst_workers_example.moc"
