// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ScheduleKindTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatTheSchedulerTakes_data();
    void takesWhatTheSchedulerTakes();
    void hasOneTarget();
    void goesIntoThePlanAsARuleOfItsOwn();
};

namespace {
EventSchedule withRole(const std::string& expression)
{
    EventSchedule props;
    props.scheduleExpression = expression;
    props.roleArn = "arn:aws:iam::123456789012:role/scheduler";
    return props;
}
} // namespace

void ScheduleKindTest::takesWhatTheSchedulerTakes_data()
{
    QTest::addColumn<bool>("isFit");
    for (const char* fit : {"rate(1 hour)", "rate(1 hours)", "rate(5 minute)", "cron(0 10 * * ? *)",
                            "at(2026-01-01T09:00:00)"})
        QTest::newRow(fit) << true;
    for (const char* unfit :
         {"", "rate(1 hourss)", "rate(0 hours)", "cron(0 10 * * * *)", "at(2026-01-01)"})
        QTest::newRow(qPrintable(QString("not ") + unfit)) << false;
}

void ScheduleKindTest::takesWhatTheSchedulerTakes()
{
    QFETCH(bool, isFit);
    Surroundings around;
    QString expression = QString::fromUtf8(QTest::currentDataTag());
    if (!isFit)
        expression = expression.mid(4);
    Drawn& schedule = around.add<EventSchedule>("nightly", withRole(expression.toStdString()));
    Surroundings::link(schedule, around.add<TaskDefinition>("job"), "task");
    Surroundings::link(schedule, around.add<Cluster>("shop"), "cluster");
    QCOMPARE(Surroundings::wrong(schedule).empty(), isFit);
}

void ScheduleKindTest::hasOneTarget()
{
    Surroundings around;
    Drawn& schedule = around.add<EventSchedule>("nightly", withRole("rate(1 hour)"));
    const std::vector<std::string> wrong{"A schedule has exactly one target."};
    QCOMPARE(Surroundings::wrong(schedule), wrong);
    Surroundings::link(schedule, around.add<TaskDefinition>("job"), "task");
    QCOMPARE(Surroundings::wrong(schedule),
             std::vector<std::string>{"The schedule has no cluster to run its tasks in."});
    Surroundings::link(schedule, around.add<Cluster>("shop"), "cluster");
    QVERIFY(Surroundings::wrong(schedule).empty());
    Surroundings::link(schedule, around.add<TaskDefinition>("other"), "task");
    QCOMPARE(Surroundings::wrong(schedule), wrong);
}

void ScheduleKindTest::goesIntoThePlanAsARuleOfItsOwn()
{
    Surroundings around;
    EventSchedule props = withRole("at(2026-01-01T09:00:00)");
    props.flexibleMinutes = 15;
    Drawn& schedule = around.add<EventSchedule>("nightly", props);
    Drawn& job = around.add<TaskDefinition>("job");
    Surroundings::link(schedule, job, "task");
    const sim::Plan plan = Surroundings::lowered(schedule);
    QCOMPARE(plan.events.rules.size(), std::size_t(1));
    const sim::EventRuleNode& node = plan.events.rules.front();
    QVERIFY(node.isScheduler && node.enabled && node.namesRole && node.pattern.empty());
    QCOMPARE(node.windowMinutes, 15);
    QCOMPARE(node.targets.size(), std::size_t(1));
    QCOMPARE(node.targets.front().id.text, job.id.text);
}

QTEST_GUILESS_MAIN(ScheduleKindTest)
#include "tst_schedule.moc"
