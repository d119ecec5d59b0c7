// SPDX-License-Identifier: GPL-3.0-or-later
// Containers of a task wait for each other when they start and stop, and may be restarted.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
constexpr double kAStep = 0.001; // a call acts just after the instant it comes at
const std::string kCheck = R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10})";

std::string container(const std::string& name, bool essential, const std::string& more)
{
    return R"({"name":")" + name + R"(","image":"nginx","cpu":64,"memory":64,"essential":)" +
           (essential ? "true" : "false") + more + "}";
}

std::string after(const std::string& name, const std::string& condition)
{
    return R"(,"dependsOn":[{"containerName":")" + name + R"(","condition":")" + condition +
           R"("}])";
}

std::string labels(const std::string& behaviour)
{
    return R"(,"dockerLabels":{)" + behaviour + "}";
}

// Registers what was refused as an exception's name.
std::string registered(Story& story, const std::string& containers)
{
    return story.call("ecs:RegisterTaskDefinition",
                      R"({"family":"app","containerDefinitions":[)" + containers + "]}");
}

void run(Story& story, const std::string& containers)
{
    story.instance("i1", "us-east-1a");
    QCOMPARE(registered(story, containers), std::string());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
}

Json task(const Story& story)
{
    return story.tasks().front();
}

Json containerOf(const Story& story, std::size_t n)
{
    const Json shown = task(story);
    return itemsOf(shown, "containers").at(n);
}

std::string stop(Story& story)
{
    return story.call("ecs:StopTask",
                      R"({"cluster":"shop","task":")" + textOf(task(story), "taskArn") + "\"}");
}

std::string status(const Story& story)
{
    return textOf(task(story), "lastStatus");
}

std::string status(const Story& story, std::size_t n)
{
    return textOf(containerOf(story, n), "lastStatus");
}
} // namespace

class ContainerOrderTest : public QObject {
    Q_OBJECT

private slots:
    void waitsForItsCondition_data();
    void waitsForItsCondition();
    void withoutDependenciesAllStartAtOnce();
    void aDependentOfAFailureNeverStarts();
    void aTaskStopsWhenADependencyIsLate();
    void withoutAStartTimeoutTheAgentWaitsThreeMinutes();
    void stopsInTheOtherOrder();
    void stopsWhatRunsThoughTheTaskWasNeverRunning();
    void aRestartKeepsTheTask();
    void aRestartForgetsTheEndButNotTheWait();
    void isNotRestarted_data();
    void isNotRestarted();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
};

void ContainerOrderTest::waitsForItsCondition_data()
{
    QTest::addColumn<std::string>("condition");
    QTest::addColumn<std::string>("dependency");
    QTest::addColumn<bool>("essential");
    QTest::addColumn<double>("waits"); // seconds
    QTest::newRow("START") << std::string("START") << std::string() << true << 0.0;
    QTest::newRow("COMPLETE") << std::string("COMPLETE")
                              << labels(R"("stowage.exit":"after:5s,code:3")") << false << 5.0;
    QTest::newRow("SUCCESS") << std::string("SUCCESS")
                             << labels(R"("stowage.exit":"after:7s,code:0")") << false << 7.0;
    QTest::newRow("HEALTHY") << std::string("HEALTHY") << kCheck << true << 10.0;
}

void ContainerOrderTest::waitsForItsCondition()
{
    QFETCH(std::string, condition);
    QFETCH(std::string, dependency);
    QFETCH(bool, essential);
    QFETCH(double, waits);
    Story story;
    run(story, container("main", true, after("side", condition)) + "," +
                   container("side", essential, dependency));
    story.until(40);
    QCOMPARE(status(story), std::string("RUNNING"));
    const Json shown = task(story);
    const double started = secondsOf(shown, "startedAt");
    const double pulled = secondsOf(shown, "pullStoppedAt");
    Story again;
    run(again, container("main", true, {}) + "," + container("side", true, {}));
    again.until(40);
    const Json plain = task(again);
    const double usual = secondsOf(plain, "startedAt") - secondsOf(plain, "pullStoppedAt");
    QCOMPARE(started - pulled, usual + waits);
    Story between;
    run(between, container("main", true, after("side", condition)) + "," +
                     container("side", essential, dependency));
    if (waits == 0)
        return;
    between.until(started - kAStep);
    QCOMPARE(status(between), std::string("ACTIVATING"));
    QCOMPARE(status(between, 0), std::string("PENDING"));
    QCOMPARE(status(between, 1), std::string("RUNNING"));
    const std::vector<TaskReadout> tasks = between.session.frame().tasks;
    QCOMPARE(tasks.size(), std::size_t{1});
    QCOMPARE(tasks.front().containers.front().value, "PENDING, waits for side: " + condition);
}

void ContainerOrderTest::withoutDependenciesAllStartAtOnce()
{
    Story story;
    run(story, container("a", true, {}) + "," + container("b", false, {}));
    story.until(40);
    const double started = secondsOf(task(story), "startedAt");
    Story before;
    run(before, container("a", true, {}) + "," + container("b", false, {}));
    before.until(started - kAStep);
    QCOMPARE(status(before, 0), std::string("PENDING"));
    QCOMPARE(status(before, 1), std::string("PENDING"));
}

void ContainerOrderTest::aDependentOfAFailureNeverStarts()
{
    Story story;
    run(story, container("main", true, after("init", "SUCCESS")) + "," +
                   container("init", false, labels(R"("stowage.exit":"after:5s,code:1")")));
    story.until(60);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(textOf(task(story), "stopCode"), std::string("EssentialContainerExited"));
    const Json main = containerOf(story, 0);
    QCOMPARE(numberOf(main, "exitCode"), std::int64_t{143});
    QCOMPARE(textOf(main, "reason"),
             std::string("CannotStartContainerError: dependency graph: failed to resolve container "
                         "ordering dependency [init] for target [main] as dependency did not exit "
                         "successfully."));
}

void ContainerOrderTest::aTaskStopsWhenADependencyIsLate()
{
    Story story;
    run(story, container("main", true, after("side", "HEALTHY")) + "," +
                   container("side", true,
                             R"(,"startTimeout":20)" + kCheck +
                                 labels(R"("stowage.start-seconds":"60")")));
    story.until(120);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(textOf(task(story), "stopCode"), std::string("TaskFailedToStart"));
    QCOMPARE(textOf(task(story), "stoppedReason"),
             std::string("CannotStartContainerError: dependency graph: container ordering "
                         "dependency [side] for target [main] has timed out."));
    const Json shown = task(story);
    QVERIFY(secondsOf(shown, "stoppingAt") - secondsOf(shown, "pullStoppedAt") < 23);
}

// ECS_CONTAINER_START_TIMEOUT.
void ContainerOrderTest::withoutAStartTimeoutTheAgentWaitsThreeMinutes()
{
    Story story;
    run(story, container("main", true, after("side", "HEALTHY")) + "," +
                   container("side", true, kCheck + labels(R"("stowage.start-seconds":"600")")));
    story.until(180);
    QCOMPARE(status(story), std::string("ACTIVATING"));
    story.until(240);
    QCOMPARE(status(story), std::string("STOPPED"));
    QVERIFY(textOf(task(story), "stoppedReason").ends_with("has timed out."));
    const Json shown = task(story);
    const double waited = secondsOf(shown, "stoppingAt") - secondsOf(shown, "pullStoppedAt");
    QVERIFY2(waited >= 180 && waited < 185, qPrintable(QString::number(waited)));
}

void ContainerOrderTest::stopsInTheOtherOrder()
{
    Story story;
    run(story, container("main", true,
                         after("proxy", "START") + labels(R"("stowage.on-sigterm":"exit:3s")")) +
                   "," + container("proxy", true, labels(R"("stowage.on-sigterm":"exit:2s")")));
    story.until(60);
    QCOMPARE(stop(story), std::string());
    story.until(63 + kAStep);
    QCOMPARE(status(story, 0), std::string("STOPPED"));
    QCOMPARE(status(story, 1), std::string("RUNNING"));
    story.until(65 - kAStep);
    QCOMPARE(status(story), std::string("STOPPING"));
    story.until(65 + kAStep);
    QCOMPARE(status(story), std::string("STOPPED"));
}

void ContainerOrderTest::stopsWhatRunsThoughTheTaskWasNeverRunning()
{
    Story story;
    run(story, container("main", true, after("side", "HEALTHY")) + "," +
                   container("side", true,
                             kCheck + labels(R"("stowage.start-seconds":"600",)"
                                             R"("stowage.on-sigterm":"exit:4s")")));
    story.until(60);
    QCOMPARE(status(story), std::string("ACTIVATING"));
    QCOMPARE(stop(story), std::string());
    story.until(64 - kAStep);
    QCOMPARE(status(story), std::string("STOPPING"));
    story.until(64 + kAStep);
    QCOMPARE(status(story), std::string("STOPPED"));
}

void ContainerOrderTest::aRestartKeepsTheTask()
{
    Story story;
    run(story, container("main", true,
                         R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})" +
                             labels(R"("stowage.exit":"after:70s,code:1")")));
    story.until(20);
    const std::string arn = textOf(task(story), "taskArn");
    story.until(20 + 215);
    QCOMPARE(status(story), std::string("RUNNING"));
    QCOMPARE(textOf(task(story), "taskArn"), arn);
    QCOMPARE(numberOf(containerOf(story, 0), "restartCount"), std::int64_t{3});
    QVERIFY(containerOf(story, 0).find("exitCode") == nullptr);
}

// Killed for its memory and started again, it bears no reason; nor does waiting for it begin anew.
void ContainerOrderTest::aRestartForgetsTheEndButNotTheWait()
{
    Story story;
    run(story, container("side", true,
                         R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})" +
                             labels(R"("stowage.memory-mib":"65","stowage.start-seconds":"70")")));
    story.until(100);
    QCOMPARE(status(story), std::string("RUNNING"));
    QCOMPARE(numberOf(containerOf(story, 0), "restartCount"), std::int64_t{1});
    QVERIFY(containerOf(story, 0).find("reason") == nullptr);
    Story waiting;
    run(waiting,
        container("main", true, after("side", "HEALTHY")) + "," +
            container("side", true,
                      R"(,"startTimeout":120)" + kCheck +
                          R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})" +
                          labels(R"("stowage.start-seconds":"600",)"
                                 R"("stowage.exit":"after:70s,code:1")")));
    waiting.until(200);
    QCOMPARE(status(waiting), std::string("STOPPED"));
    QCOMPARE(status(waiting, 0), std::string("STOPPED")); // though it never started
    QVERIFY(containerOf(waiting, 0).find("runtimeId") == nullptr);
}

void ContainerOrderTest::isNotRestarted_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<std::string>("exit");
    QTest::newRow("no policy") << std::string() << std::string("after:70s,code:1");
    QTest::newRow("not enabled")
        << std::string(R"(,"restartPolicy":{"enabled":false,"restartAttemptPeriod":60})")
        << std::string("after:70s,code:1");
    QTest::newRow("ran too short")
        << std::string(R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})")
        << std::string("after:59s,code:1");
    QTest::newRow("the period is 300 s by default")
        << std::string(R"(,"restartPolicy":{"enabled":true})") << std::string("after:299s,code:1");
    QTest::newRow("it never started")
        << after("init", "SUCCESS") +
               R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})"
        << std::string("after:70s,code:1");
    QTest::newRow("its code is ignored")
        << std::string(R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60,)"
                       R"("ignoredExitCodes":[0,2]})")
        << std::string("after:70s,code:2");
}

void ContainerOrderTest::isNotRestarted()
{
    QFETCH(std::string, policy);
    QFETCH(std::string, exit);
    Story story;
    run(story, container("main", true, policy + labels(R"("stowage.exit":")" + exit + "\"")) + "," +
                   container("init", false, labels(R"("stowage.exit":"after:5s,code:1")")));
    story.until(400);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(textOf(task(story), "stoppedReason"),
             std::string("Essential container in task exited"));
}

void ContainerOrderTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<std::string>("containers");
    QTest::newRow("a container that is not there")
        << container("main", true, after("side", "START"));
    QTest::newRow("itself") << container("main", true, after("main", "START"));
    QTest::newRow("a circle") << container("a", true, after("b", "START")) + "," +
                                     container("b", true, after("a", "START"));
    QTest::newRow("the exit of an essential one")
        << container("main", true, after("side", "SUCCESS")) + "," + container("side", true, {});
    QTest::newRow("a health that nobody checks")
        << container("main", true, after("side", "HEALTHY")) + "," + container("side", true, {});
    QTest::newRow("a period out of range") << container(
        "main", true, R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":59})");
}

void ContainerOrderTest::refusesWhatCannotBe()
{
    QFETCH(std::string, containers);
    Story story;
    const std::string said = registered(story, containers);
    QVERIFY2(said.starts_with("ClientException") || said.starts_with("InvalidParameterException"),
             said.c_str());
}

QTEST_APPLESS_MAIN(ContainerOrderTest)
#include "tst_container_order.moc"
