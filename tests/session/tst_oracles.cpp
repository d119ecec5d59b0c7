// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of how AWS behaves, through public calls and public state; each names its oracle.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {

std::string percent(int least, int most)
{
    return R"(,"deploymentConfiguration":{"minimumHealthyPercent":)" + std::to_string(least) +
           R"(,"maximumPercent":)" + std::to_string(most) + "}";
}

void roll(Story& story, int cpu = 256, int memory = 256, const std::string& container = {})
{
    story.definition("app", cpu, memory, container);
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","taskDefinition":"app"})"),
             std::string());
}

std::size_t deployments(const Story& story)
{
    const Json web = story.service("web");
    return web.find("deployments")->items()->size();
}

std::string deploymentId(const Story& story, std::size_t place = 0)
{
    const Json web = story.service("web");
    return textOf((*web.find("deployments")->items())[place], "id");
}

} // namespace

class OraclesTest : public QObject {
    Q_OBJECT

private slots:
    void countsByPercent_data();
    void countsByPercent();            // O01, O02, O04, O05, O06
    void neitherStartsNorStops();      // O03
    void waitsForAStaticPort();        // O07
    void countsHealthyAfterForty();    // O08
    void raisesTheCountInPlace();      // O09
    void forcesANewDeployment();       // O10
    void checksTargetsAsTheBalancer(); // O23
    void takesOneSuccessAtFirst();     // O24
};

void OraclesTest::countsByPercent_data()
{
    QTest::addColumn<int>("desired");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("room");   // tasks
    QTest::addColumn<int>("fewest"); // RUNNING of both revisions
    QTest::addColumn<int>("most_");
    QTest::newRow("O02") << 4 << 50 << 100 << 20 << 2 << 4;
    QTest::newRow("O04") << 3 << 100 << 134 << 20 << 3 << 4;
    QTest::newRow("O05") << 6 << 100 << 200 << 8 << 6 << 8;
    QTest::newRow("O06") << 6 << 50 << 200 << 8 << 3 << 8;
    QTest::newRow("O01 66") << 3 << 66 << 100 << 20 << 2 << 3;
    QTest::newRow("O01 67/134") << 3 << 67 << 134 << 20 << 3 << 4;
    QTest::newRow("O01 150") << 3 << 100 << 150 << 20 << 3 << 4;
}

void OraclesTest::countsByPercent()
{
    QFETCH(int, desired);
    QFETCH(int, least);
    QFETCH(int, most);
    QFETCH(int, room);
    QFETCH(int, fewest);
    QFETCH(int, most_);
    Story story;
    story.instance("i1", "us-east-1a", room * 256, 60'000);
    story.definition("app", 256, 256);
    story.service("web", desired, percent(least, most));
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{desired});
    roll(story);
    std::int64_t low = desired, high = 0;
    for (double at = 120; at < 800; at += 2) {
        story.until(at);
        const std::int64_t now = story.ofRevision("app", 1) + story.ofRevision("app", 2);
        low = std::min(low, now);
        high = std::max(high, now);
    }
    QCOMPARE(low, std::int64_t{fewest});
    QVERIFY2(high <= most_, std::to_string(high).c_str());
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{desired});
}

void OraclesTest::neitherStartsNorStops()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 16'000);
    story.definition("app", 256, 256);
    story.service("web", 2, percent(75, 100));
    story.until(120);
    roll(story);
    story.until(600);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{0});
    QVERIFY(story.told("web", "was unable to stop or start tasks during a deployment because of "
                              "the service deployment configuration."));
    const Json web = story.service("web");
    QCOMPARE(textOf((*web.find("deployments")->items())[0], "rolloutState"),
             std::string("IN_PROGRESS"));
}

void OraclesTest::waitsForAStaticPort()
{
    const std::string port = R"(,"portMappings":[{"containerPort":80,"hostPort":80}])";
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256, port);
    story.service("web", 1, percent(100, 200));
    story.until(120);
    roll(story, 256, 256, port);
    story.until(400);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{1});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{0});
    QVERIFY(story.told("web", "is already using a port required by your task."));

    Story other;
    other.instance("i1", "us-east-1a");
    other.definition("app", 256, 256, port);
    other.service("web", 1, percent(0, 100));
    other.until(120);
    roll(other, 256, 256, port);
    bool none = false;
    for (double at = 120; at < 400; at += 0.5) {
        other.until(at);
        none = none || other.running("web") == 0;
    }
    QVERIFY(none);
    QCOMPARE(other.ofRevision("app", 2), std::int64_t{1});
}

void OraclesTest::countsHealthyAfterForty()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1, percent(100, 200));
    story.until(120);
    roll(story);
    double started = 0;
    double stopped = 0;
    for (double at = 120; at < 400 && stopped == 0; at += 0.5) {
        story.until(at);
        if (started == 0 && story.ofRevision("app", 2) == 1)
            started = at;
        if (story.ofRevision("app", 1) == 0)
            stopped = at;
    }
    QVERIFY(started > 0);
    QVERIFY2(stopped - started >= 39.5, std::to_string(stopped - started).c_str());
}

void OraclesTest::raisesTheCountInPlace()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 16'000);
    story.definition("app", 256, 256);
    story.service("web", 2);
    story.until(120);
    const std::string before = deploymentId(story);
    const std::size_t told = story.events("web").size();
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.until(300);
    QCOMPARE(deployments(story), std::size_t{1});
    QCOMPARE(deploymentId(story), before);
    QCOMPARE(story.running("web"), std::int64_t{5});
    QVERIFY(story.told("web", "has started 3 tasks: (task "));
    const std::vector<std::string> events = story.events("web");
    QCOMPARE(std::count_if(events.begin(), events.end(),
                           [](const std::string& event) {
                               return event.find("deployment completed") != std::string::npos;
                           }),
             std::ptrdiff_t{1});
    QVERIFY(events.size() > told);
}

void OraclesTest::forcesANewDeployment()
{
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 16'000);
    story.definition("app", 256, 256);
    story.service("web", 2);
    story.until(120);
    const std::string before = deploymentId(story);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","healthCheckGracePeriodSeconds":30})");
    story.until(130);
    QCOMPARE(deployments(story), std::size_t{1});
    QCOMPARE(deploymentId(story), before);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(132);
    QCOMPARE(deployments(story), std::size_t{2});
    QVERIFY(deploymentId(story) != before);
    QCOMPARE(deploymentId(story, 1), before);
    const Json web = story.service("web");
    QCOMPARE(textOf((*web.find("deployments")->items())[0], "status"), std::string("PRIMARY"));
    QCOMPARE(textOf((*web.find("deployments")->items())[1], "status"), std::string("ACTIVE"));
}

namespace {
const std::string kPort = R"(,"portMappings":[{"containerPort":80}])";
const std::string kBehind =
    R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}],"healthCheckGracePeriodSeconds":100000)";
} // namespace

void OraclesTest::checksTargetsAsTheBalancer()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 256, 256, kPort);
    story.service("web", 1, kBehind);
    story.until(600);
    QCOMPARE(story.targetState(), std::string("healthy"));
    story.fault("stowage:fail-health-checks",
                R"("on":{"service":"web"},"mode":"fail","for":"500s")");
    double turned = 0;
    for (double at = 600; at < 800 && turned == 0; at += 1) {
        story.until(at);
        if (story.targetState() == "unhealthy")
            turned = at - 600;
    }
    // Two checks in a row, 30 s apart, of which the first falls within 30 s.
    QVERIFY2(turned > 30 && turned <= 61, std::to_string(turned).c_str());
    double back = 0;
    for (double at = 1'100; at < 1'600 && back == 0; at += 1) {
        story.until(at);
        if (story.targetState() == "healthy")
            back = at - 1'100;
    }
    // Five in a row.
    QVERIFY2(back > 120 && back <= 151, std::to_string(back).c_str());
}

void OraclesTest::takesOneSuccessAtFirst()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 256, 256, kPort);
    story.service("web", 1, kBehind);
    double registered = 0, healthy = 0;
    for (double at = 0; at < 200 && healthy == 0; at += 0.5) {
        story.until(at);
        if (registered == 0 && story.targetState() == "initial")
            registered = at;
        if (story.targetState() == "healthy")
            healthy = at;
    }
    QVERIFY2(healthy > registered && healthy - registered <= 31,
             std::to_string(healthy - registered).c_str());
}

QTEST_GUILESS_MAIN(OraclesTest)
#include "tst_oracles.moc"
