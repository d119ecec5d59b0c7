// SPDX-License-Identifier: GPL-3.0-or-later
// What RunTask refuses of its own accord makes the invocation of a rule fail, in its words.
#include "kinds/events/event_rule.h"
#include "session/events.h"
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;

class EventTasksTest : public QObject {
    Q_OBJECT

private slots:
    void isRefused_data();
    void isRefused();
    void missesItsProvider();
    void keepsItsRevision();
    void whatFailsGoesToTheDeadLetters();
    void reachesAllItsTargets();
    void whoTookItsRoleIsTheCause();
};

namespace {
const std::string kNetwork =
    R"(,"NetworkConfiguration":{"awsvpcConfiguration":{"Subnets":["us-east-1a"]}})";
const std::string kPublic = R"(,"NetworkConfiguration":{"awsvpcConfiguration":)"
                            R"({"Subnets":["us-east-1a"],"AssignPublicIp":"ENABLED"}})";

// A bridge job, one with an interface of its own, and one that only Fargate runs.
Story withFamilies()
{
    Story story = withJobs("instant");
    const std::string container =
        R"("containerDefinitions":[{"name":"app","image":"app:1","memory":64,)"
        R"("dockerLabels":{"stowage.exit":"after:5s"}}]})";
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"own-address","networkMode":"awsvpc",)" + container);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"serverless","requiresCompatibilities":["FARGATE"],)"
               R"("networkMode":"awsvpc","cpu":"256","memory":"512",)" +
                   container);
    return story;
}
} // namespace

void EventTasksTest::isRefused_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* definition, const std::string& more, const char* words) {
        QTest::newRow(words) << QString(definition) << QString::fromStdString(more)
                             << QString(words);
    };
    add("serverless", kNetwork,
        "InvalidParameterException: Task definition does not support launch_type EC2;");
    add("job", R"(,"LaunchType":"FARGATE")" + kNetwork,
        "InvalidParameterException: Task definition does not support launch_type FARGATE;");
    add("job", kNetwork,
        "InvalidParameterException: Network Configuration is not valid for the given networkMode "
        "of this task definition;");
    add("own-address", kPublic,
        "InvalidParameterException: Assign public IP is not supported for this launch type;");
    add("job", R"(,"PlatformVersion":"LATEST")",
        "InvalidParameterException: The platform version must be null when specifying an EC2 "
        "launch type;");
    add("serverless", R"(,"LaunchType":"FARGATE","PlatformVersion":"9.9.9")" + kNetwork,
        "PlatformUnknownException: The specified platform version does not exist;");
}

void EventTasksTest::isRefused()
{
    QFETCH(QString, definition);
    QFETCH(QString, more);
    QFETCH(QString, words);
    Story story = withFamilies();
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets",
                        runs("often", definition.toStdString(), more.toStdString())),
             std::string());
    story.until(400);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
    QVERIFY(factsOf(story, FactKind::targetInvoked).empty());
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find(words.toStdString()) != std::string::npos, card.sentence.c_str());
    QCOMPARE(counted(story, "rules", "often", "FailedInvocations"), std::int64_t{1});
}

// The default strategy outlives the provider that it names.
void EventTasksTest::missesItsProvider()
{
    Story story = withFamilies();
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["FARGATE"],)"
               R"("defaultCapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1}]})");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "serverless", kPublic)), std::string());
    story.until(400);
    QCOMPARE(factsOf(story, FactKind::targetInvoked).size(), std::size_t{1});
    perform(story, doc::RemoveElements{{lastOf(story, "fargate")}});
    story.until(700);
    QCOMPARE(factsOf(story, FactKind::targetInvoked).size(), std::size_t{1});
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("a capacity provider that is not associated with the cluster") !=
                 std::string::npos,
             card.sentence.c_str());
}

// Only a family alone is its newest revision.
void EventTasksTest::keepsItsRevision()
{
    Story story = withJobs("instant");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "job:1")), std::string());
    story.until(310);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
    story.definition("job", 128, 64, R"(,"dockerLabels":{"stowage.exit":"after:5s"})");
    story.until(700);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{2});
    for (const io::Json& task : story.tasks())
        QVERIFY(textOf(task, "taskDefinitionArn").ends_with("/job:1"));
}

// The queue gets the event itself; nothing counts as failed then.
void EventTasksTest::whatFailsGoesToTheDeadLetters()
{
    Story story = withJobs("instant");
    messages::makeQueue(story, "dead");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "job"));
    const ElementId rule = idOfElement(story, "eventRule", "often");
    perform(story, doc::SetField{{rule}, "roleArn", std::string()});
    perform(story, doc::AddLink{{rule, idOfElement(story, "queue", "dead"), "deadLetter"}});
    story.until(310);
    QCOMPARE(messages::visible(story, "dead"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "InvocationsSentToDlq"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "FailedInvocations"), std::int64_t{0});
    QCOMPARE(counted(story, "rules", "often", "Invocations"), std::int64_t{1});
    const sim::World& world = story.session.world();
    const std::uint32_t sent = factsOf(story, FactKind::messageSent).back();
    QCOMPARE(world.facts.fact(sent).cause, factsOf(story, FactKind::invocationFailed).back());
    const auto body = world.text(static_cast<sim::NameId>(world.facts.payload(sent)[1]));
    QVERIFY(body.find("\"detail-type\":\"Scheduled Event\"") != std::string::npos);
}

void EventTasksTest::reachesAllItsTargets()
{
    Story story = withJobs("instant");
    messages::makeQueue(story, "heard");
    QCOMPARE(story.call("sns:CreateTopic", R"({"Name":"told"})"), std::string());
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "job"));
    const ElementId rule = idOfElement(story, "eventRule", "often");
    perform(story, doc::AddLink{{rule, idOfElement(story, "queue", "heard"), "queue"}});
    perform(story, doc::AddLink{{rule, idOfElement(story, "topic", "told"), "topic"}});
    story.until(310);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
    QCOMPARE(messages::visible(story, "heard"), std::int64_t{1});
    QCOMPARE(factsOf(story, FactKind::messagePublished).size(), std::size_t{1});
    QCOMPARE(counted(story, "rules", "often", "Invocations"), std::int64_t{3});
}

// Back to the edit, not to the schedule that fired later; until it has a role again.
void EventTasksTest::whoTookItsRoleIsTheCause()
{
    Story story = withJobs("instant");
    role(story, "mine", doc::RolePurpose::events);
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "job", {}, "mine")), std::string());
    story.until(400);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
    const std::uint32_t before = story.session.world().facts.count();
    perform(story, doc::RemoveElements{{idOfElement(story, "role", "mine")}});
    story.until(700);
    const std::uint32_t failed = factsOf(story, FactKind::invocationFailed).back();
    const sim::FactLog& facts = story.session.world().facts;
    QVERIFY(facts.fact(failed).cause > before);
    QVERIFY(facts.fact(facts.fact(failed).cause).kind != FactKind::scheduleFired);
    QCOMPARE(story.session.world().rolesTaken.size(), std::size_t{1});
    perform(story, doc::SetField{{idOfElement(story, "eventRule", "often")},
                                 "roleArn",
                                 std::string("arn:aws:iam::123456789012:role/ecsEventsRole")});
    QVERIFY(story.session.world().rolesTaken.empty());
    story.until(1'000);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(EventTasksTest)
#include "tst_event_tasks.moc"
