// SPDX-License-Identifier: GPL-3.0-or-later
// Calls about single tasks, attributes and revisions: UpdateTaskProtection, StartTask,
// PutAttributes, DeregisterTaskDefinition.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
Story shop(int instances = 2)
{
    Story story;
    for (int n = 1; n <= instances; ++n)
        story.instance("i" + std::to_string(n), "us-east-1a");
    story.definition("app", 256, 256);
    return story;
}

std::vector<std::string> runningTasks(const Story& story)
{
    std::vector<std::string> arns;
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "RUNNING" && textOf(task, "desiredStatus") == "RUNNING")
            arns.push_back(textOf(task, "taskArn"));
    return arns;
}

bool holds(const std::vector<std::string>& all, const std::string& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

void protect(Story& story, const std::string& task, const std::string& more)
{
    const std::string answer =
        story.call("ecs:UpdateTaskProtection", R"({"cluster":"shop","tasks":[")" + task +
                                                   R"("],"protectionEnabled":)" + more + "}");
    QCOMPARE(answer, std::string());
}

// In AWS's answer to a call that is carried out.
std::string lastFailure(const Story& story)
{
    const auto& failures = story.session.refusals();
    return failures.empty() ? std::string()
                            : failures.back().error.where + " " + failures.back().error.message;
}

void scale(Story& story, int desired)
{
    const std::string answer =
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":)" +
                                            std::to_string(desired) + "}");
    QCOMPARE(answer, std::string());
}
} // namespace

class TaskCallsTest : public QObject {
    Q_OBJECT

private slots:
    void protectedTasksAreNotScaledIn();
    void protectionHoldsADeploymentUp();
    void noHealthyTaskGoesForAProtectedOne();
    void protectionEndsOrIsTakenAway();
    void protectionIsForServiceTasks();
    void aBlockedDeploymentLetsNoOtherTaskBeProtected();
    void aHeldScaleInBlocksNoDeployment();
    void startTaskTakesTheInstanceItIsGiven();
    void startTaskNamesWhatFails();
    void attributesAreLimited();
    void aDeregisteredRevisionIsInactive();
};

void TaskCallsTest::protectedTasksAreNotScaledIn()
{
    Story story = shop();
    story.service("web", 3);
    story.until(60);
    const std::vector<std::string> before = runningTasks(story);
    QCOMPARE(before.size(), std::size_t{3});
    protect(story, before[0], "true");
    protect(story, before[1], "true");
    scale(story, 0);
    story.until(120);
    const std::vector<std::string> left = runningTasks(story);
    QCOMPARE(left.size(), std::size_t{2});
    QVERIFY(holds(left, before[0]) && holds(left, before[1]));
    QVERIFY(story.told("web", "was unable to scale in due to (reason 2 tasks under protection)."));
    QVERIFY(story.told("web",
                       "(service web) was unable to reach steady state because (taskSet ecs-svc/"));
    story.until(7'190); // 2 h unless it is told otherwise
    QCOMPARE(runningTasks(story).size(), std::size_t{2});
    story.until(7'300);
    QCOMPARE(runningTasks(story).size(), std::size_t{0});
}

void TaskCallsTest::protectionHoldsADeploymentUp()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::string task = runningTasks(story).front();
    protect(story, task, R"(true,"expiresInMinutes":10)");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(600);
    QVERIFY(holds(runningTasks(story), task));
    const auto completed = [&story] {
        const std::vector<std::string> events = story.events("web");
        return std::count_if(events.begin(), events.end(), [](const std::string& event) {
            return event.find("deployment completed") != std::string::npos;
        });
    };
    QCOMPARE(completed(), std::ptrdiff_t{1}); // the first
    QVERIFY(story.told("web", "(reason 1 tasks under protection)"));
    story.until(800);
    QVERIFY(!holds(runningTasks(story), task));
    QCOMPARE(completed(), std::ptrdiff_t{2});
    QCOMPARE(story.running("web"), std::int64_t{2});
}

// The old task that is not healthy yet is what a deployment would stop first.
void TaskCallsTest::noHealthyTaskGoesForAProtectedOne()
{
    Story story;
    for (const char* name : {"i1", "i2"})
        story.instance(name, "us-east-1a");
    story.definition("app", 256, 256, R"(,"portMappings":[{"containerPort":80}])");
    story.balancer();
    story.service("web", 1,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}],"deploymentConfiguration":{"minimumHealthyPercent":50,)"
                  R"("maximumPercent":200})");
    story.until(300);
    const std::string healthy = runningTasks(story).front();
    scale(story, 2);
    story.until(320);
    std::vector<std::string> both = runningTasks(story);
    QCOMPARE(both.size(), std::size_t{2});
    std::erase(both, healthy);
    protect(story, both.front(), "true");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(340);
    QVERIFY(holds(runningTasks(story), healthy));
    story.until(900);
    QVERIFY(!holds(runningTasks(story), healthy));
    QVERIFY(holds(runningTasks(story), both.front()));
}

void TaskCallsTest::protectionEndsOrIsTakenAway()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    for (const std::string& task : runningTasks(story))
        protect(story, task, R"(true,"expiresInMinutes":2880)");
    scale(story, 1);
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{2});
    const std::string task = runningTasks(story).front();
    protect(story, task, "false");
    story.until(180);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(!holds(runningTasks(story), task));
}

void TaskCallsTest::protectionIsForServiceTasks()
{
    Story story = shop();
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(60);
    const std::string task = runningTasks(story).front();
    protect(story, task, "true");
    QCOMPARE(lastFailure(story), "TASK_NOT_VALID (task " + task + ")");
    const sim::World& world = story.session.world();
    QCOMPARE(world.taskStories[world.tasks.first().slot].protectedUntil, kNever);
    protect(story, "nobody", "true");
    QCOMPARE(lastFailure(story), std::string("MISSING (task nobody)"));
    story.service("web", 1);
    story.until(120);
    const std::string served = runningTasks(story).back();
    story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + served + R"("})");
    protect(story, served, "true"); // it is to stop already
    QCOMPARE(lastFailure(story), "MISSING (task " + served + ")");
    const std::string answer = story.call(
        "ecs:UpdateTaskProtection", R"({"cluster":"shop","tasks":["x"],"protectionEnabled":true,)"
                                    R"("expiresInMinutes":2881})");
    QCOMPARE(answer,
             std::string("InvalidParameterException: expiresInMinutes must be between 1 and "
                         "2880."));
}

// A deployment that protected tasks hold up.
void TaskCallsTest::aBlockedDeploymentLetsNoOtherTaskBeProtected()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::string held = runningTasks(story).front();
    protect(story, held, R"(true,"expiresInMinutes":60)");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(600);
    QVERIFY(story.told("web", "tasks under protection"));
    for (const std::string& task : runningTasks(story)) {
        if (task == held)
            continue;
        protect(story, task, "true");
        QCOMPARE(lastFailure(story), "DEPLOYMENT_BLOCKED (task " + task + ")");
    }
    const std::size_t failures = story.session.refusals().size();
    QVERIFY(failures > 0);
    protect(story, held, R"(true,"expiresInMinutes":120)"); // one that has it keeps it
    protect(story, held, "false");
    QCOMPARE(story.session.refusals().size(), failures);
    story.until(900);
    const std::string other = runningTasks(story).front();
    protect(story, other, "true"); // the deployment is over
    QCOMPARE(story.session.refusals().size(), failures);
}

void TaskCallsTest::aHeldScaleInBlocksNoDeployment()
{
    Story story = shop();
    story.service("web", 2);
    story.until(60);
    const std::vector<std::string> both = runningTasks(story);
    for (const std::string& task : both)
        protect(story, task, R"(true,"expiresInMinutes":60)");
    scale(story, 1);
    story.until(92);
    QVERIFY(story.told("web", "was unable to scale in due to (reason 1 tasks under protection)."));
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    protect(story, both.front(), "false");
    protect(story, both.front(), "true");
    QVERIFY(story.session.refusals().empty());
}

void TaskCallsTest::startTaskTakesTheInstanceItIsGiven()
{
    Story story = shop(3);
    const std::string answer = story.call(
        "ecs:StartTask", R"({"cluster":"shop","taskDefinition":"app","containerInstances":[")" +
                             story.instanceArn("i2") + R"(","i3","nobody"]})");
    QCOMPARE(answer, std::string());
    QCOMPARE(lastFailure(story), std::string("MISSING (container-instance nobody)"));
    story.until(60);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    QCOMPARE(story.runningOn("i3"), std::int64_t{1});
    const std::string none = story.call(
        "ecs:StartTask", R"({"cluster":"shop","taskDefinition":"app","containerInstances":[]})");
    QCOMPARE(none, std::string("InvalidParameterException: Container instance cannot be empty."));
}

void TaskCallsTest::startTaskNamesWhatFails()
{
    Story story;
    story.instance("small", "us-east-1a", 128);
    story.definition("app", 256, 256);
    story.call("ecs:StartTask",
               R"({"cluster":"shop","taskDefinition":"app","containerInstances":["small"]})");
    story.until(10);
    QVERIFY(story.tasks().empty());
    QVERIFY(story.factTelling("RESOURCE:CPU") != 0);
}

void TaskCallsTest::attributesAreLimited()
{
    Story story = shop(1);
    const auto put = [&story](const std::string& name, const std::string& target) {
        return story.call("ecs:PutAttributes", R"({"cluster":"shop","attributes":[{"name":")" +
                                                   name + R"(","value":"1","targetId":")" + target +
                                                   R"("}]})");
    };
    for (int n = 0; n < 10; ++n)
        QCOMPARE(put("own" + std::to_string(n), "i1"), std::string());
    QCOMPARE(put("own3", "i1"), std::string()); // another value is no other attribute
    const std::string most = put("own10", "i1");
    QVERIFY(most.starts_with("AttributeLimitExceededException: "));
    const std::string unknown = put("own", "nobody");
    QVERIFY(unknown.starts_with("TargetNotFoundException: "));
}

void TaskCallsTest::aDeregisteredRevisionIsInactive()
{
    Story story = shop();
    story.service("web", 1);
    story.until(60);
    story.definition("app", 512, 512);
    const auto deregister = [&story](const std::string& named) {
        return story.call("ecs:DeregisterTaskDefinition",
                          R"({"taskDefinition":")" + named + R"("})");
    };
    const auto update = [&story](const std::string& named) {
        return story.call("ecs:UpdateService",
                          R"({"cluster":"shop","service":"web","taskDefinition":")" + named +
                              R"("})");
    };
    QCOMPARE(deregister("app:2"), std::string());
    const std::string inactive = "ClientException: TaskDefinition is inactive";
    QCOMPARE(update("app:2"), inactive);
    QCOMPARE(update("app"), std::string()); // the newest that is ACTIVE
    story.until(120);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{1});
    QCOMPARE(deregister("app:1"), std::string());
    QCOMPARE(update("app"), inactive);
    story.until(180);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{1}); // what runs it goes on
    QVERIFY(deregister("app").starts_with("ClientException: "));
    story.definition("app", 128, 128);
    QCOMPARE(update("app"), std::string());
    story.until(300);
    QCOMPARE(story.ofRevision("app", 3), std::int64_t{1});
}

QTEST_APPLESS_MAIN(TaskCallsTest)
#include "tst_task_calls.moc"
