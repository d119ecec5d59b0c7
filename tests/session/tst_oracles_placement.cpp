// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of where AWS places tasks, through public calls and public state; each names its
// oracle.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class PlacementOraclesTest : public QObject {
    Q_OBJECT

private slots:
    void spreadsByDefault();        // O30
    void packsByMemory();           // O31
    void spreadsThenPacks();        // O32
    void keepsInstancesDistinct();  // O33
    void takesEachPortOnce();       // O35
    void isBoundByMemory();         // O37
    void runsTasksOnce();           // O38
    void takesFromTheFullest();     // O39
    void losesWhatAnInstanceHeld(); // O40
};

void PlacementOraclesTest::spreadsByDefault()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.instance("i3", "us-east-1b");
    story.definition("app", 256, 256);
    story.service("web", 4);
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(story.runningOn("i3"), std::int64_t{1});
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
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
}

void PlacementOraclesTest::spreadsThenPacks()
{
    Story story;
    story.instance("i3", "us-east-1b", 2'048, 3'000);
    story.definition("app", 128, 1'000);
    const std::string strategy =
        R"(,"placementStrategy":[{"type":"spread","field":"attribute:ecs.availability-zone"},{"type":"binpack","field":"memory"}])";
    story.service("web", 1, strategy);
    story.until(60);
    QCOMPARE(story.runningOn("i3"), std::int64_t{1});
    story.instance("i1", "us-east-1a", 2'048, 3'000);
    story.instance("i2", "us-east-1a", 2'048, 1'200);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(120);
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
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
    QVERIFY(story.told("web", "was unable to place a task because no container instance met all "
                              "of its requirements."));
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
    QVERIFY(story.told("web", "is already using a port required by your task."));
}

void PlacementOraclesTest::isBoundByMemory()
{
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 3'768);
    story.definition("app", 512, 1'024);
    story.service("web", 4);
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QVERIFY(story.told("web", "has insufficient memory available."));
}

void PlacementOraclesTest::runsTasksOnce()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 4'096);
    story.definition("app", 128, 1'024);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":10})"),
             std::string());
    story.until(300);
    QCOMPARE(story.runningOn("i1"), std::int64_t{4});
    story.until(3'000);
    QCOMPARE(story.runningOn("i1"), std::int64_t{4});
    QVERIFY(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":11})")
                .starts_with("InvalidParameterException"));
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
    const std::int64_t first = story.runningOn("i1"), second = story.runningOn("i2");
    QCOMPARE(first + second, std::int64_t{3});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":4})");
    story.until(240);
    QCOMPARE(story.runningOn("i1"), std::int64_t{1});
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(story.runningOn("i3"), std::int64_t{2});
}

void PlacementOraclesTest::losesWhatAnInstanceHeld()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 2);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":1})");
    story.until(60);
    QCOMPARE(story.runningOn("i1"), std::int64_t{3});
    story.instance("i2", "us-east-1b");
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    story.until(300);
    std::int64_t lost = 0;
    const Json now = story.state();
    for (const Json& task : *now.find("tasks")->items())
        lost += textOf(task, "lastStatus") == "STOPPED" &&
                textOf(task, "stoppedReason").starts_with("Host EC2 (instance i-") &&
                textOf(task, "stoppedReason").ends_with(") stopped/terminated");
    QCOMPARE(lost, std::int64_t{3});
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(story.runningOn("i2"), std::int64_t{2});
}

QTEST_GUILESS_MAIN(PlacementOraclesTest)
#include "tst_oracles_placement.moc"
