// SPDX-License-Identifier: GPL-3.0-or-later
// The example of roles: each is taken away, and only what its taker does fails.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RolesExampleTest : public QObject {
    Q_OBJECT

private slots:
    void allGoesWell();
    void withoutATaskRoleRequestsFail();
    void withoutAnExecutionRoleNoTaskStarts();
    void withoutAnInstanceRoleTheAgentIsGone();
    void withoutAnEventsRoleNothingIsRun();
};

namespace {
bool isConnected(const Story& story)
{
    const io::Json state = story.state();
    const auto instances = itemsOf(state, "containerInstances");
    const io::Json* connected =
        instances.empty() ? nullptr : instances.front().find("agentConnected");
    return connected != nullptr && connected->boolean() != nullptr && *connected->boolean();
}

std::int64_t ofSchedule(const Story& story, const char* key)
{
    return events::counted(story, "schedules", "every-5-minutes", key);
}
} // namespace

void RolesExampleTest::allGoesWell()
{
    Story story(exampleNamed("roles"));
    story.until(120);
    const std::int64_t before = failedWith(story, "users", "503");
    story.until(700);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(story.running("api"), std::int64_t{1});
    QVERIFY(isConnected(story));
    QCOMPARE(ofSchedule(story, "Invocations"), std::int64_t{3});
    QCOMPARE(failedWith(story, "users", "500"), std::int64_t{0});
    QCOMPARE(failedWith(story, "users", "503"), before);
}

void RolesExampleTest::withoutATaskRoleRequestsFail()
{
    Story story(exampleNamed("roles"));
    story.until(120);
    takeAway(story, "role-2");
    story.until(700);
    QVERIFY(failedWith(story, "users", "500") > 10'000);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(story.running("api"), std::int64_t{1});
    QVERIFY(isConnected(story));
    QCOMPARE(ofSchedule(story, "Invocations"), std::int64_t{3});
}

void RolesExampleTest::withoutAnExecutionRoleNoTaskStarts()
{
    Story story(exampleNamed("roles"));
    story.until(120);
    takeAway(story, "role-3");
    story.until(180);
    QCOMPARE(story.running("api"), std::int64_t{1}); // what runs goes on
    QCOMPARE(story.fault("aws:ecs:stop-task", R"("on":{"service":"api","count":1})"),
             std::string());
    story.until(700);
    QCOMPARE(story.running("api"), std::int64_t{0});
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(failedWith(story, "users", "500"), std::int64_t{0});
    const auto tasks = story.tasks();
    QVERIFY(std::any_of(tasks.begin(), tasks.end(), [](const io::Json& task) {
        return textOf(task, "stoppedReason").starts_with("ResourceInitializationError");
    }));
}

void RolesExampleTest::withoutAnInstanceRoleTheAgentIsGone()
{
    Story story(exampleNamed("roles"));
    story.until(120);
    const std::int64_t before = failedWith(story, "users", "503");
    takeAway(story, "role-1");
    story.until(180);
    QVERIFY(!isConnected(story));
    QCOMPARE(failedWith(story, "users", "503"), before); // its tasks run on
    QCOMPARE(story.running("api"), std::int64_t{1});
}

void RolesExampleTest::withoutAnEventsRoleNothingIsRun()
{
    Story story(exampleNamed("roles"));
    story.until(120);
    takeAway(story, "role-4");
    story.until(700);
    QCOMPARE(ofSchedule(story, "Invocations"), std::int64_t{3}); // the first with its role
    QCOMPARE(ofSchedule(story, "FailedInvocations"), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{2});
}

QTEST_GUILESS_MAIN(RolesExampleTest)
#include "tst_roles_example.moc"
