// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of where AWS places tasks, through public calls and public state; each names its
// oracle.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class PlacementOraclesTest : public QObject {
    Q_OBJECT

private slots:
    void spreadsByDefault();       // O30
    void packsByMemory();          // O31
    void spreadsThenPacks();       // O32
    void keepsInstancesDistinct(); // O33
    void asksTheClusterQueryLanguage_data();
    void asksTheClusterQueryLanguage(); // O34
    void takesEachPortOnce();           // O35
    void isBoundByMemory();             // O37
    void runsTasksOnce();               // O38
    void refusesElevenTasks();          // O38
    void takesFromTheFullest();         // O39
    void losesWhatAnInstanceHeld();     // O40
};

namespace {
using Counts = QList<qint64>;

Counts runningOn(const Story& story, const std::vector<std::string>& instances)
{
    Counts counts;
    for (const std::string& each : instances)
        counts << story.runningOn(each);
    return counts;
}

// The whole event about a closest match.
std::string unplaced(const Story& story, const std::string& instance, const std::string& reason)
{
    const std::string arn = story.instanceArn(instance);
    return "(service web) was unable to place a task because no container instance met all of its "
           "requirements. The closest matching (container-instance " +
           arn.substr(arn.rfind('/') + 1) + ") " + reason +
           " For more information, see the Troubleshooting section of the Amazon ECS Developer "
           "Guide.";
}

std::ptrdiff_t timesTold(const Story& story, const std::string& event)
{
    const std::vector<std::string> events = story.events("web");
    return std::count(events.begin(), events.end(), event);
}
} // namespace

void PlacementOraclesTest::spreadsByDefault()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.instance("i3", "us-east-1b");
    story.definition("app", 256, 256);
    story.service("web", 4);
    story.until(120);
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{2, 1, 1}));
}

void PlacementOraclesTest::packsByMemory()
{
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 1'000);
    story.instance("i2", "us-east-1a", 2'048, 500);
    story.instance("i3", "us-east-1a", 2'048, 300);
    story.definition("app", 128, 400);
    story.service("web", 1, R"(,"placementStrategy":[{"type":"binpack","field":"memory"}])");
    story.until(120);
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{0, 1, 0}));
}

void PlacementOraclesTest::spreadsThenPacks()
{
    Story story;
    story.instance("i3", "us-east-1b", 2'048, 3'000);
    story.definition("app", 128, 1'000);
    const std::string strategy =
        R"(,"placementStrategy":[{"type":"spread","field":"attribute:ecs.availability-zone"},)"
        R"({"type":"binpack","field":"memory"}])";
    story.service("web", 1, strategy);
    story.until(60);
    QCOMPARE(story.runningOn("i3"), std::int64_t{1}); // 2,000 MiB are left there
    story.instance("i1", "us-east-1a", 2'048, 3'000);
    story.instance("i2", "us-east-1a", 2'048, 1'200);
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})"),
        std::string());
    story.until(120);
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{0, 1, 1}));
}

void PlacementOraclesTest::keepsInstancesDistinct()
{
    Story story;
    for (const char* name : {"i1", "i2", "i3"})
        story.instance(name, "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 4, R"(,"placementConstraints":[{"type":"distinctInstance"}])");
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{1, 1, 1}));
    QCOMPARE(
        timesTold(story,
                  unplaced(story, "i1",
                           R"(encountered error "MemberOf placement constraint unsatisfied.")")),
        std::ptrdiff_t{1});
}

void PlacementOraclesTest::asksTheClusterQueryLanguage_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* expression, bool holds) {
        QTest::addRow("O34 %s", expression) << QString(expression) << holds;
    };
    row("attribute:ecs.instance-type =~ t3.*", true);
    row("attribute:stack in [dev, test]", false);
    row("not(attribute:stack == dev)", true);
    row("attribute:gpu exists", false);
    row("(runningTasksCount < 3) && attribute:ecs.availability-zone == us-east-1a", true);
    row("attribute:ecs.instance-type == t3", false);
    // The same of the instance the other way round, so that no answer is right by chance.
    row("attribute:stack in [dev, prod]", true);
    row("attribute:gpu !exists", true);
    row("(runningTasksCount < 2) && attribute:ecs.availability-zone == us-east-1a", false);
    row("task:group == service:base", true);
    row("not(task:group == service:base)", false);
}

// The instance is a t3.medium in us-east-1a of stack prod with two running tasks.
void PlacementOraclesTest::asksTheClusterQueryLanguage()
{
    QFETCH(QString, expression);
    QFETCH(bool, holds);
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 3'768,
                   R"(,{"name":"ecs.instance-type","value":"t3.medium"},)"
                   R"({"name":"stack","value":"prod"})");
    story.definition("app", 128, 128);
    story.service("base", 2);
    story.until(60);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    story.service("web", 1,
                  R"(,"placementConstraints":[{"type":"memberOf","expression":")" +
                      expression.toStdString() + R"("}])");
    story.until(120);
    QCOMPARE(story.runningOn("i1", "service:web"), std::int64_t{holds ? 1 : 0});
    QCOMPARE(
        timesTold(story,
                  unplaced(story, "i1",
                           R"(encountered error "MemberOf placement constraint unsatisfied.")")),
        std::ptrdiff_t{holds ? 0 : 1});
}

void PlacementOraclesTest::takesEachPortOnce()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80,"hostPort":80}])");
    story.service("web", 3);
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(runningOn(story, {"i1", "i2"}), (Counts{1, 1}));
    QCOMPARE(timesTold(story, unplaced(story, "i1",
                                       "is already using a port required by your "
                                       "task.")),
             std::ptrdiff_t{1});
}

void PlacementOraclesTest::isBoundByMemory()
{
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 3'768);
    story.definition("app", 512, 1'024);
    story.service("web", 3);
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(story.events("web").front(), std::string("(service web) has reached a steady state."));
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":4})"),
        std::string());
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(story.events("web").front(),
             unplaced(story, "i1", "has insufficient memory available."));
}

void PlacementOraclesTest::runsTasksOnce()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 4'096);
    story.definition("app", 128, 1'024);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":10})"),
             std::string());
    int failures = 0;
    for (std::uint32_t at = story.factTelling("RESOURCE:MEMORY"); at != 0;
         at = story.factTelling("RESOURCE:MEMORY", at + 1)) {
        const Json told = story.event(at);
        const std::vector<Json> list = itemsOf(*told.find("detail"), "failures");
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(textOf(list.front(), "arn"), story.instanceArn("i1"));
        QCOMPARE(textOf(list.front(), "reason"), std::string("RESOURCE:MEMORY"));
        ++failures;
    }
    QCOMPARE(failures, 6);
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{4});
    // Nothing is retried, not even once there is room.
    story.instance("i2", "us-east-1a", 4'096, 4'096);
    story.until(3'000);
    QCOMPARE(runningOn(story, {"i1", "i2"}), (Counts{4, 0}));
    QCOMPARE(story.tasks().size(), std::size_t{4});
}

void PlacementOraclesTest::refusesElevenTasks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    QVERIFY(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":11})")
                .starts_with("InvalidParameterException: "));
    story.until(60);
    QCOMPARE(story.tasks().size(), std::size_t{0});
}

void PlacementOraclesTest::takesFromTheFullest()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.instance("i3", "us-east-1b");
    story.definition("app", 128, 128);
    story.service("web", 5);
    story.until(120);
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{2, 1, 2}));
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":4})"),
        std::string());
    story.until(240);
    QCOMPARE(runningOn(story, {"i1", "i2", "i3"}), (Counts{1, 1, 2}));
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "STOPPED") {
            QCOMPARE(textOf(task, "containerInstanceArn"), story.instanceArn("i1"));
            QCOMPARE(textOf(task, "stopCode"), std::string("ServiceSchedulerInitiated"));
            QVERIFY(textOf(task, "stoppedReason")
                        .starts_with("Scaling activity initiated by (deployment ecs-svc/"));
        }
}

void PlacementOraclesTest::losesWhatAnInstanceHeld()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 2);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":1})"),
             std::string());
    story.until(60);
    QCOMPARE(story.runningOn("i1"), std::int64_t{3});
    const std::string id = story.instanceId("i1");
    story.instance("i2", "us-east-1b");
    QCOMPARE(story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})"), std::string());
    story.until(300);
    int lost = 0, again = 0, alone = 0;
    for (const Json& task : story.tasks()) {
        alone += textOf(task, "group") == "family:app" ? 1 : 0;
        if (textOf(task, "lastStatus") == "STOPPED") {
            ++lost;
            QCOMPARE(textOf(task, "stoppedReason"),
                     "Host EC2 (instance " + id + ") stopped/terminated");
            QCOMPARE(textOf(task, "stopCode"), std::string("TerminationNotice"));
        } else {
            ++again;
            QCOMPARE(textOf(task, "group"), std::string("service:web"));
            QCOMPARE(textOf(task, "lastStatus"), std::string("RUNNING"));
        }
    }
    QCOMPARE(lost, 3);
    QCOMPARE(again, 2);
    QCOMPARE(alone, 1); // gone for good
    QCOMPARE(story.runningOn("i2"), std::int64_t{2});
}

QTEST_GUILESS_MAIN(PlacementOraclesTest)
#include "tst_oracles_placement.moc"
