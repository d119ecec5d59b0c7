// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks that wait in PROVISIONING for an instance of their capacity provider.
#include "session/managed.h"
#include "sim/frame_builder.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::managed;

class WaitingTasksTest : public QObject {
    Q_OBJECT

private slots:
    void theOldestIsPlacedFirst();
    void theQueueIsShownWithAgeAndReason();
    void theHintComesAfterFifteenMinutes();
    void aWaitingTaskIsStopped();
    void scaleInTakesThoseThatWaitFirst();
    void theCircuitBreakerCountsNone();
    void aNewDeploymentTakesThemAway();
    void withoutManagedScalingTheyFail();
    void runTaskWaitsToo();
    void noMoreThanFiveHundredWait();
    void tasksGoToTheirProviderAlone();
    void strategiesDivideAmongGroups();
    void awsvpcTasksGetTheirInterfaceOnceTheyArePlaced();
    void theNextPictureTellsTheHint();
    void thoseThatAreAlikeLackTheSame();
    void theyFollowTheNameOfTheirProvider();
    void withoutTheirProviderTheyStop_data();
    void withoutTheirProviderTheyStop();
    void whatEachProviderLacksIsToldOnce();
};

namespace {
// No instance comes, for the group's maximum is what it has.
Story full(int instances, int waiting)
{
    Story story = withGroup(scaling::sizes(0, std::max(instances, 1), instances));
    story.definition("app", 2'048, 1'024);
    story.until(150);
    story.service("web", instances + waiting, kOnProvider);
    story.until(200);
    return story;
}

std::vector<WaitingTask> queue(const Story& story)
{
    for (const Readout& readout : sim::wholeFrame(story.session.world()).readouts)
        if (!readout.waiting.empty())
            return readout.waiting;
    return {};
}
} // namespace

void WaitingTasksTest::theOldestIsPlacedFirst()
{
    Story story = full(1, 0);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","startedBy":"first")" +
                                  kOnProvider + "}");
    story.until(210);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","startedBy":"second")" +
                                  kOnProvider + "}");
    want(story, 0);
    story.until(260);
    std::string running, waiting;
    for (const io::Json& task : story.tasks()) {
        if (textOf(task, "lastStatus") == "RUNNING")
            running += textOf(task, "startedBy");
        if (textOf(task, "lastStatus") == "PROVISIONING")
            waiting += textOf(task, "startedBy");
    }
    QCOMPARE(running, std::string("first"));
    QCOMPARE(waiting, std::string("second"));
}

void WaitingTasksTest::theQueueIsShownWithAgeAndReason()
{
    Story story = full(1, 2);
    const std::vector<WaitingTask> waiting = queue(story);
    QCOMPARE(waiting.size(), std::size_t{2});
    QVERIFY(waiting[0].task.number < waiting[1].task.number);
    QCOMPARE(waiting[0].reason, std::string("RESOURCE:CPU"));
    QCOMPARE(waiting[0].provider, std::string("p"));
    QVERIFY(waiting[0].since <= waiting[1].since);
    QVERIFY(!waiting[0].isTooLarge && waiting[0].hint.empty());
    const WhyCard why = whyLast(story, FactKind::taskWaits);
    QVERIFY2(why.sentence.starts_with("It is to run on an instance of p, and the closest match "
                                      "lacks RESOURCE:CPU."),
             why.sentence.c_str());
    for (const Readout& readout : sim::wholeFrame(story.session.world()).readouts)
        if (readout.provider) {
            QCOMPARE(readout.provider->needed, std::int64_t{3});
            QCOMPARE(readout.provider->running, std::int64_t{1});
            QCOMPARE(readout.provider->waiting, std::int64_t{2});
            QCOMPARE(readout.provider->percent, 300.0);
            QCOMPARE(readout.provider->held, std::string("its group is at its maximum size"));
        }
}

void WaitingTasksTest::theHintComesAfterFifteenMinutes()
{
    Story story = full(1, 1);
    story.until(150 + 15 * 60 - 60);
    QCOMPARE(queue(story).front().hint, std::string());
    story.until(160 + 15 * 60);
    QCOMPARE(queue(story).front().hint, std::string("Its group is at its maximum size; raise it."));
    story.until(86'400);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 1);
}

void WaitingTasksTest::aWaitingTaskIsStopped()
{
    Story story = full(0, 0);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnProvider + "}");
    QCOMPARE(tasksIn(story, "PROVISIONING"), 1);
    const std::string arn = textOf(story.tasks().front(), "taskArn");
    QCOMPARE(story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + arn + "\"}"),
             std::string());
    const io::Json task = story.tasks().front();
    QCOMPARE(textOf(task, "lastStatus"), std::string("STOPPED"));
    QCOMPARE(textOf(task, "stopCode"), std::string("UserInitiated"));
    QVERIFY(task.find("containerInstanceArn") == nullptr);
    QVERIFY(queue(story).empty());
}

void WaitingTasksTest::scaleInTakesThoseThatWaitFirst()
{
    Story story = full(2, 2);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 2);
    want(story, 2);
    story.until(260);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 0);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void WaitingTasksTest::theCircuitBreakerCountsNone()
{
    Story story = withGroup(scaling::sizes(0, 1, 0));
    story.definition("app", 2'048, 1'024);
    story.service("web", 4,
                  kOnProvider + R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":)"
                                R"({"enable":true,"rollback":true}})");
    story.until(7'200);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 3);
    const io::Json deployment = itemsOf(story.service("web"), "deployments").front();
    QCOMPARE(textOf(deployment, "rolloutState"), std::string("IN_PROGRESS"));
    QCOMPARE(numberOf(deployment, "failedTasks"), std::int64_t{0});
}

void WaitingTasksTest::aNewDeploymentTakesThemAway()
{
    Story story = full(0, 2);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 2);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(300);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 2);
    const auto deployments = itemsOf(story.service("web"), "deployments");
    QCOMPARE(numberOf(deployments.front(), "pendingCount"), std::int64_t{2});
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(330);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 0);
}

void WaitingTasksTest::withoutManagedScalingTheyFail()
{
    Story story = full(1, 0);
    story.call("ecs:UpdateCapacityProvider",
               R"({"name":"p","autoScalingGroupProvider":{"managedScaling":)"
               R"({"status":"DISABLED"}}})");
    want(story, 2);
    story.until(300);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 0);
    QVERIFY(story.told("web", "was unable to place a task because no container instance met all "
                              "of its requirements."));
}

void WaitingTasksTest::runTaskWaitsToo()
{
    Story story = withGroup(scaling::sizes(0, 4, 0));
    story.definition("app", 2'048, 1'024);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":3)" +
                                           kOnProvider + "}"),
             std::string());
    QCOMPARE(tasksIn(story, "PROVISIONING"), 3);
    QCOMPARE(textOf(story.tasks().front(), "capacityProviderName"), std::string("p"));
    story.until(1'200);
    QCOMPARE(tasksIn(story, "RUNNING"), 3);
}

void WaitingTasksTest::noMoreThanFiveHundredWait()
{
    Story story = withGroup(scaling::sizes(0, 1, 0));
    story.definition("app", 2'048, 1'024);
    story.service("web", 600, kOnProvider);
    story.until(90); // no more than 500 are started in the first minute
    QCOMPARE(tasksIn(story, "PROVISIONING"), 500);
    QVERIFY(story.told("web", "tasks provisioning capacity limit was exceeded"));
    QCOMPARE(story.call("ecs:RunTask",
                        R"({"cluster":"shop","taskDefinition":"app")" + kOnProvider + "}"),
             std::string("ClientException: Tasks provisioning capacity limit exceeded."));
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(tasksIn(story, "PROVISIONING"), 500);
    QCOMPARE(numberOf(itemsOf(story.service("web"), "deployments").front(), "failedTasks"),
             std::int64_t{0});
}

void WaitingTasksTest::tasksGoToTheirProviderAlone()
{
    Story story = withGroup(scaling::sizes(0, 2, 0));
    story.instance("other", "us-east-1a", 8'192, 30'000);
    story.definition("app", 2'048, 1'024);
    story.service("web", 1, kOnProvider);
    story.until(60);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 1);
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(story.runningOn("other"), std::int64_t{0});
}

void WaitingTasksTest::strategiesDivideAmongGroups()
{
    Story story = withGroup(scaling::sizes(0, 10, 0));
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"h","MinSize":0,"MaxSize":10,"InstanceType":"c5.large",)"
               R"("VPCZoneIdentifier":"us-east-1a"})");
    story.call("ecs:CreateCapacityProvider",
               R"({"name":"q","autoScalingGroupProvider":{"autoScalingGroupArn":"h",)"
               R"("managedScaling":{"status":"ENABLED"}}})");
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["p","q"],)"
               R"("defaultCapacityProviderStrategy":[]})");
    story.definition("app", 512, 256);
    story.service("web", 10,
                  R"(,"capacityProviderStrategy":[{"capacityProvider":"p","base":2,"weight":1},)"
                  R"({"capacityProvider":"q","weight":3}])");
    story.until(900); // before the groups shrink
    int p = 0, q = 0;
    for (const io::Json& task : story.tasks()) {
        if (textOf(task, "lastStatus") != "RUNNING")
            continue;
        p += textOf(task, "capacityProviderName") == "p";
        q += textOf(task, "capacityProviderName") == "q";
    }
    QCOMPARE(p, 4);
    QCOMPARE(q, 6);
    QCOMPARE(story.running("web"), std::int64_t{10});
}

void WaitingTasksTest::awsvpcTasksGetTheirInterfaceOnceTheyArePlaced()
{
    Story story = withGroup(scaling::sizes(0, 2, 0));
    QCOMPARE(story.call("ecs:RegisterTaskDefinition",
                        R"({"family":"own","networkMode":"awsvpc","containerDefinitions":[)"
                        R"({"name":"app","image":"app:1","cpu":512,"memory":256}]})"),
             std::string());
    story.service("web", 1, kOnProvider + kTaskNetwork, "own");
    story.until(60);
    const io::Json waiting = story.tasks().front();
    QCOMPARE(textOf(waiting, "lastStatus"), std::string("PROVISIONING"));
    QVERIFY(waiting.find("connectivityAt") == nullptr);
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(story.tasks().front().find("connectivityAt") != nullptr);
}

void WaitingTasksTest::theNextPictureTellsTheHint()
{
    const std::string hint = "Its group is at its maximum size; raise it.";
    Story story = full(1, 1);
    story.until(150 + 15 * 60 - 10);
    static_cast<void>(story.session.frame());
    story.until(150 + 15 * 60 + 10);
    const Frame next = story.session.frame();
    QVERIFY(!next.whole);
    std::string shown, inspected;
    for (const Readout& readout : next.readouts) {
        if (!readout.waiting.empty())
            shown = readout.waiting.front().hint;
        for (const ReadoutLine& line : readout.lines)
            if (line.value == hint)
                inspected = line.label;
    }
    QCOMPARE(shown, hint);
    QCOMPARE(inspected, queue(story).front().label);
}

void WaitingTasksTest::thoseThatAreAlikeLackTheSame()
{
    Story story = full(0, 3);
    for (const WaitingTask& task : queue(story))
        QCOMPARE(task.reason, std::string("no instance"));
    story.until(900);
    const std::vector<WaitingTask> waiting = queue(story);
    QCOMPARE(waiting.size(), std::size_t{2});
    for (const WaitingTask& task : waiting)
        QCOMPARE(task.reason, std::string("RESOURCE:CPU"));
}

void WaitingTasksTest::theyFollowTheNameOfTheirProvider()
{
    Story story = full(0, 2);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 2);
    perform(story, doc::Rename{idOfElement(story, "capacityProvider", "p"), "q"});
    QCOMPARE(textOf(story.tasks().front(), "capacityProviderName"), std::string("q"));
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(tasksIn(story, "PROVISIONING"), 1);
    QCOMPARE(queue(story).front().provider, std::string("q"));
}

void WaitingTasksTest::withoutTheirProviderTheyStop_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("removed") << true;
    QTest::newRow("taken out of its cluster") << false;
}

void WaitingTasksTest::withoutTheirProviderTheyStop()
{
    QFETCH(bool, isRemoved);
    Story story = full(0, 0);
    story.call("ecs:RunTask",
               R"({"cluster":"shop","taskDefinition":"app","count":2)" + kOnProvider + "}");
    QCOMPARE(tasksIn(story, "PROVISIONING"), 2);
    const ElementId provider = idOfElement(story, "capacityProvider", "p");
    if (isRemoved)
        perform(story, doc::RemoveElements{{provider}});
    else
        perform(story, doc::Reparent{{provider}, {}});
    QVERIFY(queue(story).empty());
    for (const io::Json& task : story.tasks()) {
        QCOMPARE(textOf(task, "lastStatus"), std::string("STOPPED"));
        QCOMPARE(textOf(task, "stopCode"), std::string("TaskFailedToStart"));
        QCOMPARE(textOf(task, "stoppedReason"),
                 std::string("TaskFailedToStart: EMPTY CAPACITY PROVIDER"));
    }
    story.until(1'200);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 0);
}

// Of two providers one has no room and no managed scaling, the other has 500 that wait.
void WaitingTasksTest::whatEachProviderLacksIsToldOnce()
{
    Story story = withGroup(scaling::sizes(0, 1, 0));
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"h","MinSize":0,"MaxSize":1,"DesiredCapacity":0,)"
               R"("InstanceType":"c5.large","VPCZoneIdentifier":"us-east-1a"})");
    story.call("ecs:CreateCapacityProvider",
               R"({"name":"q","autoScalingGroupProvider":{"autoScalingGroupArn":"h"}})");
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["p","q"],)"
               R"("defaultCapacityProviderStrategy":[]})");
    story.definition("app", 2'048, 1'024);
    story.service("fill", 600, kOnProvider);
    story.until(30);
    QCOMPARE(tasksIn(story, "PROVISIONING"), 500);
    story.service("web", 2,
                  R"(,"capacityProviderStrategy":[{"capacityProvider":"q","weight":1},)"
                  R"({"capacityProvider":"p","weight":1}])");
    for (int n = 1; n < 5; ++n) {
        story.until(30 + 10 * n);
        story.instance("other" + std::to_string(n), "us-east-1a"); // the service looks again
    }
    story.until(110);
    int unplaced = 0, limited = 0;
    for (const std::string& event : story.events("web")) {
        unplaced += event.find("no container instance met all") != std::string::npos;
        limited += event.find("tasks provisioning capacity limit") != std::string::npos;
    }
    QCOMPARE(unplaced, 1);
    QCOMPARE(limited, 1);
    QVERIFY(numberOf(itemsOf(story.service("web"), "deployments").front(), "failedTasks") > 0);
}

QTEST_GUILESS_MAIN(WaitingTasksTest)
#include "tst_waiting_tasks.moc"
