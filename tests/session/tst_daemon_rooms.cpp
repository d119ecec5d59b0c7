// SPDX-License-Identifier: GPL-3.0-or-later
// What a daemon's task lets go of is kept for its next one, and free once that does not take it.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
const std::string kPort = R"(,"portMappings":[{"containerPort":80,"hostPort":8080}])";

// One instance whose port the agent has, and web waits for.
Story waitingForAPort()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("agent", 256, 256, kPort);
    story.definition("app", 64, 64, kPort);
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"agent",)"
               R"("schedulingStrategy":"DAEMON"})");
    story.until(60);
    story.service("web", 1);
    story.until(120);
    return story;
}

void updateAgent(Story& story)
{
    const std::string answer = story.call(
        "ecs:UpdateService", R"({"cluster":"shop","service":"agent","taskDefinition":"agent"})");
    QCOMPARE(answer, std::string());
}
} // namespace

class DaemonRoomsTest : public QObject {
    Q_OBJECT

private slots:
    void theirPortIsKept();
    void whatTheNextOneDoesNotTakeIsFree();
    void whatADeletedOneKeptIsFree();
    void anInterfaceIsFreeToo();
    void theirInterfaceIsKept();
};

// Another task that names the same port waits for it.
void DaemonRoomsTest::theirPortIsKept()
{
    Story story = waitingForAPort();
    QCOMPARE(story.running("web"), std::int64_t{0});
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"agent","forceNewDeployment":true})");
    story.until(300);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{0});
    QVERIFY(story.told("web", "is already using a port required by your task."));
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"agent"})");
    story.until(500);
    QCOMPARE(story.running("web"), std::int64_t{1}); // it is kept no longer
}

// The next agent lacks the port, and web waits no longer than until it is there.
void DaemonRoomsTest::whatTheNextOneDoesNotTakeIsFree()
{
    Story story = waitingForAPort();
    story.definition("agent", 256, 256);
    updateAgent(story);
    story.until(240);
    QCOMPARE(story.ofRevision("agent", 2), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{1});
}

// Its next task fits nowhere, so that no task stops when it is deleted.
void DaemonRoomsTest::whatADeletedOneKeptIsFree()
{
    Story story = waitingForAPort();
    story.definition("agent", 4'096, 256, kPort);
    updateAgent(story);
    story.until(240);
    QCOMPARE(story.running("agent"), std::int64_t{0});
    QCOMPARE(story.running("web"), std::int64_t{0});
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"agent"})");
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

namespace {
// One instance whose interface the agent has, and web waits for.
Story waitingForAnInterface()
{
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 7'000,
                   R"(,{"name":"ecs.instance-type","value":"t3.micro"})");
    const auto own = [&story](const std::string& family) {
        story.call("ecs:RegisterTaskDefinition",
                   R"({"family":")" + family +
                       R"(","networkMode":"awsvpc","containerDefinitions":[{"name":"app",)"
                       R"("image":"app:1","cpu":64,"memory":64}]})");
    };
    own("agent");
    own("app");
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"agent",)"
               R"("schedulingStrategy":"DAEMON")" +
                   std::string(kTaskNetwork) + "}");
    story.until(64); // so that web looks before the agents do
    story.service("web", 1, kTaskNetwork);
    story.until(120);
    return story;
}
} // namespace

void DaemonRoomsTest::anInterfaceIsFreeToo()
{
    Story story = waitingForAnInterface();
    story.definition("agent", 64, 64);
    updateAgent(story);
    story.until(240);
    QCOMPARE(story.ofRevision("agent", 2), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void DaemonRoomsTest::theirInterfaceIsKept()
{
    Story story = waitingForAnInterface();
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{0}); // the type has one beside its own
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"agent","forceNewDeployment":true})");
    story.until(300);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    QCOMPARE(story.running("web"), std::int64_t{0});
}

QTEST_APPLESS_MAIN(DaemonRoomsTest)
#include "tst_daemon_rooms.moc"
