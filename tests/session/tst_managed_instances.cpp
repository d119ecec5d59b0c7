// SPDX-License-Identifier: GPL-3.0-or-later
// Managed termination protection and managed draining of the instances of capacity providers.
#include "session/managed.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::managed;

class ManagedInstancesTest : public QObject {
    Q_OBJECT

private slots:
    void protectsWhatRunsTasks();
    void withoutProtectionAnyGoes();
    void daemonsProtectNothing();
    void drainsBeforeItTerminates();
    void withoutDrainingTasksAreLost();
    void aStandaloneTaskHoldsItForTwoDays();
    void anEmptyInstanceGoesAtOnce();
};

namespace {
const std::string kProtects = R"(,"managedTerminationProtection":"ENABLED")";

// Two instances with room for both tasks on one, and a task on the newer one alone.
Story lopsided(const std::string& more, const std::string& ofGroup = {})
{
    Story story = withGroup(scaling::sizes(0, 4, 1), {}, more, ofGroup);
    story.definition("app", 2'048, 1'024);
    story.until(150);
    story.service("first", 1, kOnProvider);
    story.service("web", 1, kOnProvider);
    story.until(600);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"first","desiredCount":0})");
    story.until(660);
    return story;
}

std::string protectedOnes(const Story& story)
{
    std::string text;
    for (const io::Json& member : scaling::members(story))
        text += *member.find("ProtectedFromScaleIn")->boolean() ? "p" : "-";
    return text;
}

std::string statusOf(const Story& story)
{
    std::string text;
    for (const io::Json& instance : itemsOf(story.state(), "containerInstances"))
        text += textOf(instance, "status") + " ";
    return text;
}
} // namespace

void ManagedInstancesTest::protectsWhatRunsTasks()
{
    Story story = lopsided(kProtects, R"(,"NewInstancesProtectedFromScaleIn":true)");
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(protectedOnes(story), std::string("-p"));
    story.until(3'600);
    QCOMPARE(desiredOf(story), std::int64_t{1});
    QCOMPARE(protectedOnes(story), std::string("p"));
    QCOMPARE(story.running("web"), std::int64_t{1});
    for (const io::Json& task : story.tasks())
        QVERIFY(textOf(task, "group") != "service:web" || textOf(task, "lastStatus") == "RUNNING");
}

void ManagedInstancesTest::withoutProtectionAnyGoes()
{
    Story story = lopsided(R"(,"managedDraining":"DISABLED")");
    story.call("autoscaling:UpdateAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","TerminationPolicies":["NewestInstance"]})");
    story.until(2'400);
    std::string codes;
    for (const io::Json& task : story.tasks())
        if (textOf(task, "group") == "service:web")
            codes += textOf(task, "stopCode");
    QVERIFY(codes.find("TerminationNotice") != std::string::npos);
}

void ManagedInstancesTest::daemonsProtectNothing()
{
    Story story = withGroup(scaling::sizes(0, 4, 1), {}, kProtects,
                            R"(,"NewInstancesProtectedFromScaleIn":true)");
    story.definition("app", 128, 128);
    story.until(150);
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"app",)"
               R"("schedulingStrategy":"DAEMON"})");
    story.until(200);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(protectedOnes(story), std::string("-"));
}

void ManagedInstancesTest::drainsBeforeItTerminates()
{
    Story story = withGroup(scaling::sizes(0, 4, 2));
    story.definition("app", 512, 256);
    story.until(150);
    story.service("web", 4, kOnProvider);
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{4});
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(1));
    story.until(302);
    QVERIFY(statusOf(story).find("DRAINING") != std::string::npos);
    bool waits = false;
    for (const io::Json& member : scaling::members(story))
        waits = waits || textOf(member, "LifecycleState") == "Terminating:Wait";
    QVERIFY(waits);
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{4});
    QCOMPARE(scaling::members(story).size(), std::size_t{1});
    for (const io::Json& task : story.tasks())
        QVERIFY(textOf(task, "stopCode") != "TerminationNotice");
    const WhyCard why = whyLast(story, FactKind::lifecycleActionBegan);
    QVERIFY(why.sentence.find("ecs-managed-draining-termination-hook") != std::string::npos);
}

void ManagedInstancesTest::withoutDrainingTasksAreLost()
{
    Story story = withGroup(scaling::sizes(0, 4, 2), {}, R"(,"managedDraining":"DISABLED")");
    story.definition("app", 512, 256);
    story.until(150);
    story.service("web", 4, kOnProvider);
    story.until(300);
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(1));
    story.until(900);
    int lost = 0;
    for (const io::Json& task : story.tasks())
        lost += textOf(task, "stopCode") == "TerminationNotice";
    QCOMPARE(lost, 2);
}

void ManagedInstancesTest::aStandaloneTaskHoldsItForTwoDays()
{
    Story story = withGroup(scaling::sizes(0, 4, 1), R"(,"targetCapacity":100)");
    story.definition("app", 512, 256);
    story.until(150);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnProvider + "}");
    story.until(300);
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(0));
    story.until(300 + 47 * 3'600);
    QCOMPARE(tasksIn(story, "RUNNING"), 1);
    story.until(300 + 49 * 3'600);
    QCOMPARE(tasksIn(story, "RUNNING"), 0);
}

void ManagedInstancesTest::anEmptyInstanceGoesAtOnce()
{
    Story story = withGroup(scaling::sizes(0, 4, 1));
    story.until(300);
    QCOMPARE(scaling::members(story).size(), std::size_t{1});
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(0));
    story.until(320);
    QVERIFY(scaling::members(story).empty());
}

QTEST_GUILESS_MAIN(ManagedInstancesTest)
#include "tst_managed_instances.moc"
