// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of how AWS deploys services, through public calls and public state; each names its
// oracle.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {

const std::string kBlocked =
    "(service web) was unable to stop or start tasks during a deployment because of the service "
    "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try "
    "again.";

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

// A service "web" that is steady at 120 s, with room for so many tasks.
Story steady(int desired, int least, int most, int room = 20, const std::string& container = {})
{
    Story story;
    story.instance("i1", "us-east-1a", room * 256, 60'000);
    story.definition("app", 256, 256, container);
    story.service("web", desired, percent(least, most));
    story.until(120);
    return story;
}

Json deployment(const Story& story, std::size_t place = 0)
{
    return itemsOf(story.service("web"), "deployments").at(place);
}

std::size_t deployments(const Story& story)
{
    return itemsOf(story.service("web"), "deployments").size();
}

// What the percentages bound: tasks from PROVISIONING to STOPPING, and those that are healthy, 40 s
// after they became RUNNING.
struct Bounded {
    int live = 0, healthy = 0;
};

Bounded bounded(const Story& story, double now)
{
    Bounded found;
    for (const Json& task : story.tasks()) {
        const std::string status = textOf(task, "lastStatus");
        found.live += status != "STOPPED" && status != "DEPROVISIONING" ? 1 : 0;
        found.healthy += status == "RUNNING" && textOf(task, "desiredStatus") == "RUNNING" &&
                                 now >= secondsOf(task, "startedAt") + 40
                             ? 1
                             : 0;
    }
    return found;
}

// Lives on second by second, and gives the fewest healthy and the most live tasks there were.
Bounded extremes(Story& story, double from, double until)
{
    Bounded found{0, 1'000};
    for (double at = from; at <= until; at += 1) {
        story.until(at);
        const Bounded now = bounded(story, at);
        found = {std::max(found.live, now.live), std::min(found.healthy, now.healthy)};
    }
    return found;
}

} // namespace

class OraclesTest : public QObject {
    Q_OBJECT

private slots:
    void roundsThePercentages_data();
    void roundsThePercentages(); // O01
    void rollsStepByStep_data();
    void rollsStepByStep(); // O02, O04, O05, O06
    void neitherStartsNorStops_data();
    void neitherStartsNorStops();      // O03, O04
    void staysWhereThePortIsTaken();   // O07
    void stopsFirstWhereItMay();       // O07
    void countsHealthyAfterForty();    // O08
    void raisesTheCountInPlace();      // O09
    void keepsTheDeploymentForGrace(); // O10
    void forcesANewDeployment();       // O10
};

void OraclesTest::roundsThePercentages_data()
{
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("fewest");  // healthy
    QTest::addColumn<int>("highest"); // live
    QTest::addColumn<bool>("moves");
    const auto row = [](int least, int most, int fewest, int highest, bool moves) {
        QTest::addRow("O01 %d/%d", least, most) << least << most << fewest << highest << moves;
    };
    row(50, 100, 2, 3, true);
    row(66, 100, 2, 3, true);
    row(67, 100, 3, 3, false);
    row(100, 100, 3, 3, false);
    row(100, 125, 3, 3, false);
    row(67, 134, 3, 4, true);
    row(100, 134, 3, 4, true);
    row(100, 150, 3, 4, true);
    row(100, 200, 3, 6, true);
}

void OraclesTest::roundsThePercentages()
{
    QFETCH(int, least);
    QFETCH(int, most);
    QFETCH(bool, moves);
    Story story = steady(3, least, most);
    roll(story);
    const Bounded found = extremes(story, 120, 600);
    QTEST(found.healthy, "fewest");
    QTEST(found.live, "highest");
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{moves ? 3 : 0});
    QCOMPARE(story.told("web", kBlocked), !moves);
}

void OraclesTest::rollsStepByStep_data()
{
    QTest::addColumn<QList<int>>("given"); // desired, percentages, room for so many tasks
    QTest::addColumn<QString>("steps");
    QTest::newRow("O02") << QList<int>{4, 50, 100, 20} << "2/0 2/2 0/2 0/4";
    QTest::newRow("O04") << QList<int>{3, 100, 134, 20} << "3/1 2/1 2/2 1/2 1/3 0/3";
    QTest::newRow("O05") << QList<int>{6, 100, 200, 8} << "6/2 4/2 4/4 2/4 2/6 0/6";
    QTest::newRow("O06") << QList<int>{6, 50, 200, 8} << "3/0 3/5 0/5 0/6";
}

void OraclesTest::rollsStepByStep()
{
    QFETCH(QList<int>, given);
    Story story = steady(given[0], given[1], given[2], given[3]);
    roll(story);
    const Bounded found = extremes(story, 120, 900);
    // The first event started the older ones: from 0/0 to desired/0.
    const std::string steps = story.steps(0, "/app:2");
    const std::string first = std::to_string(given[0]) + "/0 ";
    QVERIFY2(steps.starts_with(first), steps.c_str());
    QTEST(QString::fromStdString(steps.substr(first.size())), "steps");
    QVERIFY(found.healthy >= (given[0] * given[1] + 99) / 100);
    QVERIFY(found.live <= given[0] * given[2] / 100);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{given[0]});
    QCOMPARE(textOf(deployment(story), "rolloutState"), std::string("COMPLETED"));
    QCOMPARE(story.events("web").front(), std::string("(service web) has reached a steady state."));
}

void OraclesTest::neitherStartsNorStops_data()
{
    QTest::addColumn<QList<int>>("given");
    QTest::newRow("O03") << QList<int>{2, 75, 100};
    QTest::newRow("O04") << QList<int>{3, 100, 125};
}

void OraclesTest::neitherStartsNorStops()
{
    QFETCH(QList<int>, given);
    Story story = steady(given[0], given[1], given[2]);
    roll(story);
    story.until(3'600);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{given[0]});
    QCOMPARE(story.tasks().size(), static_cast<std::size_t>(given[0])); // nothing else ever was
    const std::vector<std::string> events = story.events("web");
    QCOMPARE(std::count(events.begin(), events.end(), kBlocked), std::ptrdiff_t{1});
    QCOMPARE(textOf(deployment(story), "rolloutState"), std::string("IN_PROGRESS"));
    QCOMPARE(textOf(deployment(story), "rolloutStateReason"),
             "ECS deployment " + textOf(deployment(story), "id") + " in progress.");
    QCOMPARE(textOf(deployment(story, 1), "status"), std::string("ACTIVE"));
}

namespace {
const std::string kStaticPort = R"(,"portMappings":[{"containerPort":80,"hostPort":80}])";
}

void OraclesTest::staysWhereThePortIsTaken()
{
    Story story = steady(1, 100, 200, 8, kStaticPort);
    const std::string before = textOf(story.tasks().front(), "taskArn");
    roll(story, 256, 256, kStaticPort);
    for (double at = 120; at < 600; at += 1) {
        story.until(at);
        QCOMPARE(story.running("web"), std::int64_t{1});
    }
    QCOMPARE(story.tasks().size(), std::size_t{1});
    QCOMPARE(textOf(story.tasks().front(), "taskArn"), before);
    const std::string arn = story.instanceArn("i1");
    QCOMPARE(story.events("web").front(),
             "(service web) was unable to place a task because no container instance met all of "
             "its requirements. The closest matching (container-instance " +
                 arn.substr(arn.rfind('/') + 1) +
                 ") is already using a port required by your task. For more information, see the "
                 "Troubleshooting section of the Amazon ECS Developer Guide.");
}

void OraclesTest::stopsFirstWhereItMay()
{
    Story story = steady(1, 0, 100, 8, kStaticPort);
    roll(story, 256, 256, kStaticPort);
    double without = 0;
    for (double at = 120; at < 400; at += 0.5) {
        story.until(at);
        QVERIFY(bounded(story, at).live <= 1);
        without += story.running("web") == 0 ? 0.5 : 0;
    }
    QVERIFY2(without > 0, "the old one stops before the new one starts");
    QCOMPARE(story.steps(0, "/app:2"), std::string("1/0 0/0 0/1"));
    QCOMPARE(story.ofRevision("app", 2), std::int64_t{1});
}

void OraclesTest::countsHealthyAfterForty()
{
    Story story = steady(1, 100, 200);
    roll(story);
    story.until(400);
    double started = 0, stopping = 0;
    for (const Json& task : story.tasks()) {
        if (textOf(task, "taskDefinitionArn").ends_with("/app:2"))
            started = secondsOf(task, "startedAt");
        else
            stopping = secondsOf(task, "stoppingAt");
    }
    QVERIFY(started > 120);
    // Not before 40 s, and no later than the scheduler's next look.
    QVERIFY2(stopping >= started + 40 && stopping <= started + 45,
             std::to_string(stopping - started).c_str());
}

void OraclesTest::raisesTheCountInPlace()
{
    Story story = steady(2, 100, 200);
    const std::string before = textOf(deployment(story), "id");
    const std::size_t told = story.events("web").size();
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})"),
        std::string());
    story.until(300);
    QCOMPARE(deployments(story), std::size_t{1});
    QCOMPARE(textOf(deployment(story), "id"), before);
    QCOMPARE(textOf(deployment(story), "rolloutState"), std::string("COMPLETED"));
    QCOMPARE(story.running("web"), std::int64_t{5});
    std::vector<std::string> events = story.events("web");
    events.resize(events.size() - told);
    QCOMPARE(events.size(), std::size_t{2}); // no event of a rollout among them
    QVERIFY(events[1].starts_with("(service web) has started 3 tasks: (task "));
    QCOMPARE(events[0], std::string("(service web) has reached a steady state."));
}

void OraclesTest::keepsTheDeploymentForGrace()
{
    Story story = steady(2, 100, 200);
    const Json before = deployment(story);
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","healthCheckGracePeriodSeconds":30})"),
             std::string());
    story.until(300);
    QCOMPARE(deployments(story), std::size_t{1});
    QCOMPARE(textOf(deployment(story), "id"), textOf(before, "id"));
    QCOMPARE(story.tasks().size(), std::size_t{2});
}

void OraclesTest::forcesANewDeployment()
{
    Story story = steady(2, 100, 200);
    const std::string before = textOf(deployment(story), "id");
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","forceNewDeployment":true})"),
             std::string());
    story.until(122);
    QCOMPARE(deployments(story), std::size_t{2});
    QVERIFY(textOf(deployment(story), "id") != before);
    QCOMPARE(textOf(deployment(story), "status"), std::string("PRIMARY"));
    QCOMPARE(textOf(deployment(story, 1), "id"), before);
    QCOMPARE(textOf(deployment(story, 1), "status"), std::string("ACTIVE"));
    QCOMPARE(textOf(deployment(story), "taskDefinition"),
             textOf(deployment(story, 1), "taskDefinition"));
    story.until(400);
    QCOMPARE(deployments(story), std::size_t{1});
    QCOMPARE(story.tasks().size(), std::size_t{4}); // both were replaced
}

QTEST_GUILESS_MAIN(OraclesTest)
#include "tst_oracles.moc"
