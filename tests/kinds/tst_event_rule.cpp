// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {
// A rule whose tasks do not match its own pattern.
EventRule ofServices()
{
    EventRule props;
    props.eventPattern = R"({"source":["aws.ecs"],"detail":{"group":[{"prefix":"service:"}]}})";
    return props;
}
} // namespace

class EventRuleKindTest : public QObject {
    Q_OBJECT

private slots:
    void objectsToWhatAwsRefuses_data();
    void objectsToWhatAwsRefuses();
    void tasksNeedAClusterAndARole();
    void itsOwnTasksMustNotMatch_data();
    void itsOwnTasksMustNotMatch();
    void tasksWithAnAddressNeedASubnet();
    void hasFiveTargetsAtMost();
    void goesIntoThePlanWithItsTargets();
    void cannotConfigureAVolume();
};

void EventRuleKindTest::objectsToWhatAwsRefuses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("words"); // empty: nothing
    const QString both = "Parameter(s) EventPattern or ScheduleExpression must be specified.";
    const QString bad = "Parameter ScheduleExpression is not valid.";
    QTest::newRow("neither") << QString() << QString() << both;
    QTest::newRow("schedule") << QString() << QString("rate(5 minutes)") << QString();
    QTest::newRow("unit") << QString() << QString("rate(5 minute)") << bad;
    QTest::newRow("once") << QString() << QString("at(2026-01-01T10:00:00)") << bad;
    QTest::newRow("no object") << QString("[]") << QString()
                               << QString("Event pattern is not valid. Reason: Filter is not an "
                                          "object.");
    QTest::newRow("both") << QString("{\"source\":[\"aws.s3\"]}") << QString("rate(1 day)")
                          << QString();
}

void EventRuleKindTest::objectsToWhatAwsRefuses()
{
    QFETCH(QString, pattern);
    QFETCH(QString, schedule);
    QFETCH(QString, words);
    Surroundings around;
    EventRule props;
    props.eventPattern = pattern.toStdString();
    props.scheduleExpression = schedule.toStdString();
    props.roleArn = "arn:aws:iam::123456789012:role/ecsEventsRole";
    Drawn& rule = around.add<EventRule>("mine", props);
    Surroundings::link(rule, around.add<TaskDefinition>("job"), "task");
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    const std::vector<std::string> wrong = Surroundings::wrong(rule);
    QCOMPARE(wrong.size(), std::size_t(words.isEmpty() ? 0 : 1));
    if (!words.isEmpty())
        QCOMPARE(QString::fromStdString(wrong.front()), words);
}

void EventRuleKindTest::tasksNeedAClusterAndARole()
{
    Surroundings around;
    Drawn& rule = around.add<EventRule>("mine", ofServices());
    QCOMPARE(Surroundings::wrong(rule), std::vector<std::string>{"The rule has no target."});
    Surroundings::link(rule, around.add<TaskDefinition>("job"), "task");
    QCOMPARE(
        Surroundings::wrong(rule),
        (std::vector<std::string>{"The rule has no cluster to run its tasks in.",
                                  "Without the events role EventBridge cannot run its tasks."}));
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    Surroundings::link(rule, around.add<Role>("ops"), "eventsRole");
    QCOMPARE(Surroundings::wrong(rule),
             std::vector<std::string>{"The role ops is linked as events role, but EventBridge "
                                      "cannot take it on."});
}

void EventRuleKindTest::itsOwnTasksMustNotMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("status"); // in which its tasks match it; empty: they do not
    const auto add = [](const char* name, const QString& detail, const char* group,
                        const char* status) {
        QTest::newRow(name) << QString(R"({"source":["aws.ecs"],"detail":{%1}})").arg(detail)
                            << QString(group) << QString(status);
    };
    add("whatever stops", R"("lastStatus":["STOPPED"])", "", "STOPPED");
    add("whatever runs", R"("lastStatus":["RUNNING"])", "", "RUNNING");
    add("its family", R"("lastStatus":["STOPPED"],"group":["family:job"])", "", "STOPPED");
    add("another family", R"("lastStatus":["STOPPED"],"group":["family:other"])", "", "");
    add("its family, in a group", R"("group":["family:job"])", "nightly", "");
    add("its group", R"("group":["nightly"])", "nightly", "PENDING");
    add("services", R"("group":[{"prefix":"service:"}])", "", "");
    add("not its own", R"("startedBy":[{"anything-but":"events-rule/mine"}])", "", "");
    add("an exit code", R"("containers":{"exitCode":[1]})", "", "");
    QTest::newRow("another service")
        << QString(R"({"source":["aws.s3"]})") << QString() << QString();
}

void EventRuleKindTest::itsOwnTasksMustNotMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, group);
    QFETCH(QString, status);
    Surroundings around;
    EventRule props;
    props.eventPattern = pattern.toStdString();
    props.taskGroup = group.toStdString();
    props.roleArn = "arn:aws:iam::123456789012:role/ecsEventsRole";
    Drawn& rule = around.add<EventRule>("mine", props);
    Surroundings::link(rule, around.add<TaskDefinition>("job"), "task");
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    const std::vector<std::string> wrong = Surroundings::wrong(rule);
    QCOMPARE(wrong.empty(), status.isEmpty());
    if (!status.isEmpty())
        QCOMPARE(QString::fromStdString(wrong.front()),
                 "Its pattern matches the tasks of job that it runs itself: each that is " +
                     status + " runs the next ones, without end.");
    props.state = EventRuleState::disabled;
    const Props off = props;
    rule.props = &off;
    QVERIFY(Surroundings::wrong(rule).empty());
}

void EventRuleKindTest::tasksWithAnAddressNeedASubnet()
{
    Surroundings around;
    EventRule props = ofServices();
    props.roleArn = "arn:aws:iam::123456789012:role/ecsEventsRole";
    Drawn& rule = around.add<EventRule>("mine", props);
    TaskDefinition definition;
    definition.networkMode = NetworkMode::awsvpc;
    Surroundings::link(rule, around.add<TaskDefinition>("job", definition), "task");
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    QCOMPARE(Surroundings::wrong(rule).size(), std::size_t(1));
    Surroundings::link(rule, around.add<Subnet>("a"), "subnet");
    QVERIFY(Surroundings::wrong(rule).empty());
}

void EventRuleKindTest::hasFiveTargetsAtMost()
{
    Surroundings around;
    EventRule props = ofServices();
    props.roleArn = "arn:aws:iam::123456789012:role/ecsEventsRole";
    Drawn& rule = around.add<EventRule>("mine", props);
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    for (int n = 0; n < 5; ++n)
        Surroundings::link(rule, around.add<TaskDefinition>("job"), "task");
    QVERIFY(Surroundings::wrong(rule).empty());
    Surroundings::link(rule, around.add<TaskDefinition>("job"), "task");
    QCOMPARE(Surroundings::wrong(rule), std::vector<std::string>{"A rule has at most 5 targets."});
}

void EventRuleKindTest::cannotConfigureAVolume()
{
    Surroundings around;
    EventRule props = ofServices();
    props.roleArn = "ecsEventsRole";
    TaskDefinition runs;
    runs.volumes.emplace_back();
    runs.volumes.front().name = "data";
    runs.volumes.front().type = VolumeType::ebs;
    Drawn& rule = around.add<EventRule>("mine", props);
    Surroundings::link(rule, around.add<TaskDefinition>("job", runs), "task");
    Surroundings::link(rule, around.add<Cluster>("shop"), "cluster");
    QCOMPARE(Surroundings::wrong(rule),
             std::vector<std::string>{
                 "Nobody configures volume data of job, which EventBridge cannot do."});
}

void EventRuleKindTest::goesIntoThePlanWithItsTargets()
{
    Surroundings around;
    EventRule props;
    props.scheduleExpression = "rate(1 hour)";
    props.state = EventRuleState::disabled;
    props.taskCount = 3;
    props.launchType = EventLaunchType::fargate;
    Drawn& rule = around.add<EventRule>("mine", props);
    Drawn& job = around.add<TaskDefinition>("job");
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& role = around.add<Role>("events", Role{RolePurpose::events});
    Subnet subnet;
    subnet.availabilityZone = "us-east-1b";
    Drawn& home = around.add<Subnet>("b", subnet);
    Surroundings::link(rule, job, "task");
    Surroundings::link(rule, cluster, "cluster");
    Surroundings::link(rule, role, "eventsRole");
    Surroundings::link(rule, home, "subnet");
    const sim::Plan plan = Surroundings::lowered(rule);
    QCOMPARE(plan.events.rules.size(), std::size_t(1));
    const sim::EventRuleNode& node = plan.events.rules.front();
    QCOMPARE(node.schedule, std::string("rate(1 hour)"));
    QVERIFY(!node.enabled && node.task.fargate && !node.task.byDefault && !node.namesRole);
    QCOMPARE(node.task.count, 3);
    QCOMPARE(node.targets.size(), std::size_t(1));
    QVERIFY(node.targets.front().kind == sim::EventTargetKind::task);
    QCOMPARE(node.targets.front().id.text, job.id.text);
    QCOMPARE(node.task.cluster.text, cluster.id.text);
    QCOMPARE(node.role.text, role.id.text);
    QCOMPARE(node.task.subnetZones, std::vector<std::string>{"us-east-1b"});
    QCOMPARE(node.retries, 185);
    QCOMPARE(node.ageSeconds, 86'400);
}

QTEST_GUILESS_MAIN(EventRuleKindTest)
#include "tst_event_rule.moc"
