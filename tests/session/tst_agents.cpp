// SPDX-License-Identifier: GPL-3.0-or-later
// Agents that lose their connection, and instances that are deregistered.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kOnFirst = R"("on":{"instance":"i1"})";

Story shop(const std::string& container = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.definition("app", 256, 256, container);
    return story;
}

std::string taskOn(const Story& story, const std::string& instance)
{
    for (const Json& task : story.tasks())
        if (textOf(task, "containerInstanceArn") == story.instanceArn(instance) &&
            textOf(task, "lastStatus") == "RUNNING")
            return textOf(task, "taskArn");
    return {};
}

std::string statusOf(const Story& story, const std::string& arn, const char* key = "lastStatus")
{
    for (const Json& task : story.tasks())
        if (textOf(task, "taskArn") == arn)
            return textOf(task, key);
    return {};
}

void stop(Story& story, const std::string& arn)
{
    const std::string answer =
        story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + arn + R"("})");
    QCOMPARE(answer, std::string());
}
} // namespace

class AgentsTest : public QObject {
    Q_OBJECT

private slots:
    void getNoTasksWhileDisconnected();
    void hearOfAStopOnceConnected();
    void keepTheHealthThatWasReported();
    void comeBackByThemselves();
    void deregisteringNeedsForce();
    void deregisteredTasksAreReplaced();
};

void AgentsTest::getNoTasksWhileDisconnected()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    QCOMPARE(story.runningOn("i1"), std::int64_t{1});
    const std::string answer = story.fault("stowage:agent-disconnect", kOnFirst);
    QCOMPARE(answer, std::string());
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":6})");
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{1}); // it goes on
    QCOMPARE(story.runningOn("i2"), std::int64_t{5});
    for (const Json& each : itemsOf(story.state(), "containerInstances"))
        if (textOf(each, "containerInstanceArn") == story.instanceArn("i1"))
            QCOMPARE(*each.find("agentConnected")->boolean(), false);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":20})");
    story.until(180);
    QVERIFY(story.told("web", "encountered error \"AGENT\"."));
    const std::string back = story.fault("stowage:agent-reconnect", kOnFirst);
    QCOMPARE(back, std::string());
    story.until(240);
    QCOMPARE(story.running("web"), std::int64_t{16}); // eight of 256 units on each
}

void AgentsTest::hearOfAStopOnceConnected()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::string arn = taskOn(story, "i1");
    story.fault("stowage:agent-disconnect", kOnFirst + R"(,"for":"300s")");
    stop(story, arn);
    story.until(200);
    QCOMPARE(statusOf(story, arn), std::string("RUNNING"));
    QCOMPARE(statusOf(story, arn, "desiredStatus"), std::string("STOPPED"));
    QCOMPARE(story.running("web"), std::int64_t{3}); // its replacement beside it
    story.until(400);
    QCOMPARE(statusOf(story, arn), std::string("STOPPED"));
    QCOMPARE(story.running("web"), std::int64_t{2});
}

// O21: the agent disconnects while the task is HEALTHY, and it stays so.
void AgentsTest::keepTheHealthThatWasReported()
{
    Story story =
        shop(R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10,"retries":2})");
    story.service("web", 1);
    story.until(60);
    const std::string arn =
        taskOn(story, story.runningOn("i1") == 1 ? std::string("i1") : std::string("i2"));
    const std::string instance = story.runningOn("i1") == 1 ? "i1" : "i2";
    QCOMPARE(statusOf(story, arn, "healthStatus"), std::string("HEALTHY"));
    story.fault("stowage:agent-disconnect",
                R"("on":{"instance":")" + instance + R"("},"for":"200s")");
    story.fault("stowage:fail-health-checks",
                R"("on":{"service":"web"},"probe":"container","for":"1000s")");
    story.until(200);
    QCOMPARE(statusOf(story, arn, "healthStatus"), std::string("HEALTHY"));
    QCOMPARE(statusOf(story, arn), std::string("RUNNING"));
    story.until(261); // the agent is back and reports
    QVERIFY(statusOf(story, arn, "healthStatus") != "HEALTHY");
    story.until(400);
    QCOMPARE(statusOf(story, arn), std::string("STOPPED"));
}

void AgentsTest::comeBackByThemselves()
{
    Story story = shop();
    story.until(10);
    story.fault("stowage:agent-disconnect", kOnFirst + R"(,"for":"60s")");
    const auto connected = [&story] {
        for (const Json& each : itemsOf(story.state(), "containerInstances"))
            if (textOf(each, "containerInstanceArn") == story.instanceArn("i1"))
                return *each.find("agentConnected")->boolean();
        return false;
    };
    story.until(69);
    QVERIFY(!connected());
    story.until(71);
    QVERIFY(connected());
}

void AgentsTest::deregisteringNeedsForce()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::string named =
        R"({"cluster":"shop","containerInstance":")" + story.instanceArn("i1") + R"(")";
    const std::string refused = story.call("ecs:DeregisterContainerInstance", named + "}");
    QCOMPARE(refused,
             std::string("InvalidParameterException: Found running tasks on the instance."));
    const std::string unknown = story.call("ecs:DeregisterContainerInstance",
                                           R"({"cluster":"shop","containerInstance":"nobody"})");
    QCOMPARE(unknown, std::string("InvalidParameterException: Referenced container instance nobody "
                                  "not found."));
}

void AgentsTest::deregisteredTasksAreReplaced()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::string arn = taskOn(story, "i1");
    const std::string done = story.call("ecs:DeregisterContainerInstance",
                                        R"({"cluster":"shop","force":true,"containerInstance":")" +
                                            story.instanceArn("i1") + R"("})");
    QCOMPARE(done, std::string());
    story.until(120);
    QCOMPARE(statusOf(story, arn), std::string("STOPPED"));
    QCOMPARE(statusOf(story, arn, "stoppedReason"),
             std::string("Container instance deregistration forced by user"));
    QCOMPARE(statusOf(story, arn, "stopCode"), std::string("UserInitiated"));
    QCOMPARE(story.runningOn("i2"), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{2});
}

QTEST_APPLESS_MAIN(AgentsTest)
#include "tst_agents.moc"
