// SPDX-License-Identifier: GPL-3.0-or-later
// O15: a DAEMON service runs one task on each ACTIVE instance that meets its constraints.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
// Three instances, and an agent that is to run on each of them.
Story fleet(const std::string& more = {})
{
    Story story;
    for (const char* name : {"i1", "i2", "i3"})
        story.instance(name, "us-east-1a");
    story.definition("agent", 256, 256);
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"agent",)"
               R"("schedulingStrategy":"DAEMON")" +
                   more + "}");
    return story;
}

void setState(Story& story, const std::string& instance, const std::string& status)
{
    const std::string with = R"({"cluster":"shop","containerInstances":[")" + instance +
                             R"("],"status":")" + status + R"("})";
    const std::string answer = story.call("ecs:UpdateContainerInstancesState", with);
    QCOMPARE(answer, std::string());
}

std::int64_t desired(const Story& story)
{
    return numberOf(story.service("agent"), "desiredCount");
}

int violations(const Story& story)
{
    const sim::FactLog& facts = story.session.world().facts;
    int count = 0;
    for (std::uint32_t fact = 1; fact <= facts.count(); ++fact)
        count += facts.fact(fact).kind == FactKind::constraintsViolated ? 1 : 0;
    return count;
}

void putRole(Story& story)
{
    const std::string put = story.call(
        "ecs:PutAttributes",
        R"({"cluster":"shop","attributes":[{"name":"role","value":"db","targetId":"i2"}]})");
    QCOMPARE(put, std::string());
}

const std::string kNoRole = R"(,"placementConstraints":[{"type":"memberOf",)"
                            R"~("expression":"not(attribute:role exists)"}])~";
} // namespace

class DaemonsTest : public QObject {
    Q_OBJECT

private slots:
    void runOnEachActiveInstance();
    void aNewInstanceHasItFirst();
    void aCountIsRefused_data();
    void aCountIsRefused();
    void areReplacedOneByOne();
    void theirRoomIsKept();
    void areTheLastToLeave();
    void stayForStandaloneTasks();
    void leaveWhereTheConstraintFails();
    void sayWhatFailedWhileItDrained();
    void otherSubnetsViolateNoConstraint();
    void sayWhatFailsForOneThatLeavesAnyhow();
    void sayWhereTheyFindNoRoom();
};

void DaemonsTest::runOnEachActiveInstance()
{
    Story story = fleet();
    story.instance("i4", "us-east-1b");
    setState(story, "i4", "DRAINING");
    story.until(60);
    QCOMPARE(story.running("agent"), std::int64_t{3}); // O15
    QCOMPARE(desired(story), std::int64_t{3});
    QCOMPARE(story.runningOn("i4"), std::int64_t{0});
    const io::Json service = story.service("agent");
    QCOMPARE(textOf(service, "schedulingStrategy"), std::string("DAEMON"));
    setState(story, "i4", "ACTIVE");
    story.until(90);
    QCOMPARE(story.running("agent"), std::int64_t{4});
    for (const char* name : {"i1", "i2", "i3", "i4"})
        QCOMPARE(story.runningOn(name), std::int64_t{1});
    QCOMPARE(desired(story), std::int64_t{4});
    QVERIFY(story.told("agent", "has reached a steady state"));
}

// Four tasks of web wait for room; the instance that comes has place for three and the agent.
void DaemonsTest::aNewInstanceHasItFirst()
{
    Story story = fleet();
    story.definition("app", 512, 900);
    story.service("web", 13);
    story.until(61);
    QCOMPARE(story.running("web"), std::int64_t{9});
    story.instance("i4", "us-east-1a");
    story.until(120);
    QCOMPARE(story.running("agent"), std::int64_t{4});
    QCOMPARE(story.running("web"), std::int64_t{12});
}

void DaemonsTest::aCountIsRefused_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* operation, const char* more,
                        const char* answer) {
        QTest::newRow(name) << QString::fromLatin1(operation) << QString::fromLatin1(more)
                            << QString::fromLatin1(answer);
    };
    constexpr const char* kCount =
        "InvalidParameterException: The daemon scheduling strategy does not support a desired "
        "count for services. Remove the desired count value and try again";
    add("create with a count", "ecs:CreateService", R"(,"desiredCount":2)", kCount);
    add("update with a count", "ecs:UpdateService", R"(,"desiredCount":2)", kCount);
    add("create with a strategy", "ecs:CreateService",
        R"(,"placementStrategy":[{"type":"random"}])",
        "InvalidParameterException: The daemon scheduling strategy does not support placement "
        "strategies. Remove the placement strategy and try again");
    add("more than 100 percent", "ecs:UpdateService",
        R"(,"deploymentConfiguration":{"maximumPercent":150})",
        "InvalidParameterException: The daemon scheduling strategy does not support values above "
        "100 for maximumPercent on a deployment configuration. Change the maximumPercent value to "
        "100, and try again");
    add("what it may", "ecs:UpdateService", R"(,"deploymentConfiguration":{"maximumPercent":100})",
        "");
}

void DaemonsTest::aCountIsRefused()
{
    QFETCH(QString, operation);
    QFETCH(QString, more);
    QFETCH(QString, answer);
    Story story = fleet();
    const bool creates = operation == QStringLiteral("ecs:CreateService");
    const std::string names =
        creates ? R"("serviceName":"other","taskDefinition":"agent","schedulingStrategy":"DAEMON")"
                : R"("service":"agent")";
    const std::string said = story.call(operation.toStdString(),
                                        R"({"cluster":"shop",)" + names + more.toStdString() + "}");
    QCOMPARE(QString::fromStdString(said), answer);
}

// At most one on an instance, the one that stops too, so that the old one goes first.
void DaemonsTest::areReplacedOneByOne()
{
    Story story = fleet(R"(,"deploymentConfiguration":{"minimumHealthyPercent":50})");
    story.until(120);
    story.definition("agent", 128, 256);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"agent","taskDefinition":"agent"})");
    std::int64_t least = 3;
    for (int second = 121; second < 400; ++second) {
        story.until(second);
        least = std::min(least, story.running("agent"));
    }
    QCOMPARE(least, std::int64_t{2}); // ceil(3 × 50 %)
    QCOMPARE(story.ofRevision("agent", 2), std::int64_t{3});
    QVERIFY(story.told("agent", "deployment completed"));
}

// web would take all that the agents let go of between the old and the new.
void DaemonsTest::theirRoomIsKept()
{
    Story story = fleet();
    story.until(60);
    story.definition("app", 256, 256);
    story.service("web", 100);
    story.until(120);
    const std::int64_t before = story.running("web");
    QCOMPARE(before, std::int64_t{3 * 7}); // 2048 / 256 less one for the agent
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"agent","forceNewDeployment":true})");
    story.until(240);
    QCOMPARE(story.running("agent"), std::int64_t{3});
    QCOMPARE(story.running("web"), before);
}

void DaemonsTest::areTheLastToLeave()
{
    Story story = fleet();
    story.definition("app", 256, 256);
    story.service("web", 3, R"(,"placementStrategy":[{"type":"spread","field":"instanceId"}])");
    story.until(120);
    setState(story, "i1", "DRAINING");
    double webLeft = 0, agentLeft = 0;
    for (double second = 121; second < 300; ++second) {
        story.until(second);
        if (webLeft == 0 && story.runningOn("i1", "service:web") == 0)
            webLeft = second;
        if (agentLeft == 0 && story.runningOn("i1", "service:agent") == 0)
            agentLeft = second;
    }
    QVERIFY(webLeft > 0);
    QVERIFY2(agentLeft >= webLeft, "the daemon stays until the others are gone");
    QCOMPARE(story.running("agent"), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(desired(story), std::int64_t{2});
}

void DaemonsTest::stayForStandaloneTasks()
{
    Story story = fleet();
    story.definition("job", 64, 64, R"(,"dockerLabels":{"stowage.exit":"after:300s,code:0"})");
    const std::string answer =
        story.call("ecs:StartTask",
                   R"({"cluster":"shop","taskDefinition":"job","containerInstances":["i1"]})");
    QCOMPARE(answer, std::string());
    story.until(60);
    setState(story, "i1", "DRAINING");
    story.until(250);
    QCOMPARE(story.runningOn("i1", "family:job"), std::int64_t{1});
    QCOMPARE(story.runningOn("i1", "service:agent"), std::int64_t{1});
    story.until(400);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.running("agent"), std::int64_t{2});
}

void DaemonsTest::leaveWhereTheConstraintFails()
{
    Story story = fleet(kNoRole);
    story.until(60);
    QCOMPARE(story.running("agent"), std::int64_t{3});
    putRole(story);
    story.until(120);
    QCOMPARE(story.running("agent"), std::int64_t{2});
    QCOMPARE(story.runningOn("i2"), std::int64_t{0});
    const sim::FactLog& facts = story.session.world().facts;
    std::uint32_t fact = facts.count();
    while (fact > 0 && facts.fact(fact).kind != FactKind::constraintsViolated)
        --fact;
    QVERIFY(fact > 0);
    const io::Json event = story.event(fact);
    QCOMPARE(textOf(event, "detail-type"), std::string("ECS Service Action"));
    const io::Json& detail = *event.find("detail");
    QCOMPARE(textOf(detail, "eventName"),
             std::string("SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED"));
    QCOMPARE(textOf(detail, "eventType"), std::string("ERROR"));
    const std::string removed =
        story.call("ecs:DeleteAttributes",
                   R"({"cluster":"shop","attributes":[{"name":"role","targetId":"i2"}]})");
    QCOMPARE(removed, std::string());
    story.until(180);
    QCOMPARE(story.running("agent"), std::int64_t{3});
}

// A job keeps the agent on the instance until it is ACTIVE again.
void DaemonsTest::sayWhatFailedWhileItDrained()
{
    Story story = fleet(kNoRole);
    story.definition("job", 64, 64);
    story.call("ecs:StartTask",
               R"({"cluster":"shop","taskDefinition":"job","containerInstances":["i2"]})");
    story.until(60);
    setState(story, "i2", "DRAINING");
    story.until(120);
    putRole(story);
    story.until(180);
    QCOMPARE(story.runningOn("i2", "service:agent"), std::int64_t{1});
    QCOMPARE(violations(story), 0);
    setState(story, "i2", "ACTIVE");
    story.until(240);
    QCOMPARE(story.runningOn("i2", "service:agent"), std::int64_t{0});
    QCOMPARE(violations(story), 1);
}

namespace {
Story inTwoZones()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"agent","networkMode":"awsvpc","containerDefinitions":[)"
               R"({"name":"app","image":"app:1","cpu":64,"memory":64}]})");
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"agent",)"
               R"("schedulingStrategy":"DAEMON")" +
                   kNoRole + kTaskNetwork + "}");
    story.until(60);
    return story;
}

// i2 is in none of them.
void moveToFirstZone(Story& story)
{
    const std::string answer = story.call(
        "ecs:UpdateService", R"({"cluster":"shop","service":"agent","networkConfiguration":)"
                             R"({"awsvpcConfiguration":{"subnets":["us-east-1a"]}}})");
    QCOMPARE(answer, std::string());
}
} // namespace

void DaemonsTest::otherSubnetsViolateNoConstraint()
{
    Story story = inTwoZones();
    QCOMPARE(story.running("agent"), std::int64_t{2});
    moveToFirstZone(story);
    story.until(240);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(violations(story), 0);
}

// It is protected, and out of place before its constraint fails.
void DaemonsTest::sayWhatFailsForOneThatLeavesAnyhow()
{
    Story story = inTwoZones();
    for (const io::Json& task : story.tasks()) {
        const std::string answer =
            story.call("ecs:UpdateTaskProtection", R"({"cluster":"shop","tasks":[")" +
                                                       textOf(task, "taskArn") +
                                                       R"("],"protectionEnabled":true})");
        QCOMPARE(answer, std::string());
    }
    moveToFirstZone(story);
    story.until(180);
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(violations(story), 0);
    putRole(story);
    story.until(240);
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(violations(story), 1);
    story.until(600);
    QCOMPARE(violations(story), 1);
}

void DaemonsTest::sayWhereTheyFindNoRoom()
{
    Story story;
    story.instance("big", "us-east-1a");
    story.instance("small", "us-east-1a", 128, 3'768);
    story.definition("agent", 256, 256);
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"agent",)"
               R"("schedulingStrategy":"DAEMON"})");
    story.until(60);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(desired(story), std::int64_t{2});
    QVERIFY(story.told("agent", "has insufficient CPU units available."));
    QCOMPARE(std::int64_t(story.told("agent", "steady state")), std::int64_t{0});
}

QTEST_APPLESS_MAIN(DaemonsTest)
#include "tst_daemons.moc"
