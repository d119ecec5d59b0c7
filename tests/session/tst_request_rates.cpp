// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon ECS takes so many requests of a kind, and a throttled account's services wait.
#include "session/drawn.h"
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;

class RequestRatesTest : public QObject {
    Q_OBJECT

private slots:
    void takesABurstAndThenSoManyASecond_data();
    void takesABurstAndThenSoManyASecond();
    void countsWhatItRefuses();
    void doesNotCountWhatNeverReachesIt();
    void givesTokensBackWithTime();
    void aThrottledAccountStartsNothingUntilItIsOver();
    void whatIsHeldUpIsDoneForItsOwnCause();
    void whatIsHeldUpOwesNothing();
    void whatIsHeldUpSaysNothingTwice();
};

namespace {
constexpr const char* kThrottled = "ThrottlingException: Rate exceeded";

std::string clusterOf(int n)
{
    return R"({"clusterName":"c)" + std::to_string(n) + R"("})";
}

// As by a hand on the canvas, for Amazon ECS takes no calls.
void askFor(Story& story, int desired)
{
    perform(story, doc::SetField{{idOfElement(story, "service", "web")},
                                 "desiredCount",
                                 std::int64_t{desired}});
}

std::string throttle(Story& story)
{
    return story.fault("stowage:api-throttling", R"("on":{},"for":"5m")");
}

int takenAtOnce(Story& story, const std::string& operation, const std::string& with)
{
    int taken = 0;
    while (taken < 1'000 && story.call(operation, with) != kThrottled)
        ++taken;
    return taken;
}
} // namespace

void RequestRatesTest::takesABurstAndThenSoManyASecond_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("perSecond");
    const auto row = [](const char* operation, const char* with, int burst, int perSecond) {
        QTest::newRow(operation) << operation << with << burst << perSecond;
    };
    row("ecs:CreateCluster", R"({"clusterName":"shop"})", 20, 1);
    row("ecs:DeleteCluster", R"({"cluster":"none"})", 20, 1);
    row("ecs:DeregisterTaskDefinition", R"({"taskDefinition":"none:1"})", 20, 1);
    row("ecs:PutAccountSetting", R"({"name":"awsvpcTrunking","value":"disabled"})", 10, 1);
    row("ecs:StopTask", R"({"cluster":"shop","task":"none"})", 100, 40);
    row("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"none"})", 100, 40);
    row("ecs:RegisterContainerInstance", R"({"cluster":"none"})", 200, 120);
    row("ecs:UpdateService", R"({"cluster":"shop","service":"none"})", 50, 5);
    row("ecs:UpdateTaskProtection",
        R"({"cluster":"shop","tasks":["none"],"protectionEnabled":true})", 200, 80);
}

void RequestRatesTest::takesABurstAndThenSoManyASecond()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(int, burst);
    QFETCH(int, perSecond);
    Story story;
    story.until(100); // the story's own requests are forgotten
    QCOMPARE(takenAtOnce(story, operation.toStdString(), with.toStdString()), burst);
    story.until(101.5);
    QCOMPARE(takenAtOnce(story, operation.toStdString(), with.toStdString()), perSecond);
    story.until(103.5);
    QCOMPARE(takenAtOnce(story, operation.toStdString(), with.toStdString()),
             std::min(burst, 2 * perSecond));
    story.until(1'000);
    QCOMPARE(takenAtOnce(story, operation.toStdString(), with.toStdString()), burst);
}

void RequestRatesTest::countsWhatItRefuses()
{
    Story story;
    story.until(100);
    for (int n = 0; n < 20; ++n)
        QCOMPARE(story.call("ecs:DeleteCluster", R"({"cluster":"none"})"),
                 std::string("ClusterNotFoundException: Cluster not found."));
    QCOMPARE(story.call("ecs:CreateCluster", clusterOf(1)), std::string(kThrottled));
}

void RequestRatesTest::doesNotCountWhatNeverReachesIt()
{
    Story story;
    for (int n = 0; n < 20; ++n)
        QVERIFY(story.call("ecs:CreateCluster", R"({"clusterName":1})")
                    .starts_with("ParamValidationError"));
    QCOMPARE(story.call("ecs:CreateCluster", clusterOf(1)), std::string());
}

void RequestRatesTest::givesTokensBackWithTime()
{
    auto session = Session::open(doc::Document{}, Keep::everything);
    QVERIFY(session.has_value());
    session->advance(Time{} + seconds(10));
    const auto create = [&session](const std::string& cluster) {
        auto recorded = io::readRecording(R"({"at":"0s","call":"ecs:CreateCluster","with":)"
                                          R"({"clusterName":")" +
                                              cluster + R"("}})",
                                          "test");
        return session->request(recorded->front()).has_value();
    };
    int taken = 0;
    while (taken < 100 && create("c" + std::to_string(taken)))
        ++taken;
    QCOMPARE(taken, 20);
    session->goTo(Time{} + seconds(5));
    session->discardFuture();
    QVERIFY(create("again"));
}

void RequestRatesTest::aThrottledAccountStartsNothingUntilItIsOver()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 2);
    story.until(60);
    QCOMPARE(story.running("web"), 2);
    QCOMPARE(throttle(story), std::string());
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":3})"),
        std::string(kThrottled));
    askFor(story, 4);
    story.until(300);
    QCOMPARE(story.running("web"), 2);
    const std::string said = "(service web) operations are being throttled. Will try again later.";
    QCOMPARE(story.events("web").front(), said);
    const auto told = factsOf(story, FactKind::operationsThrottled);
    QCOMPARE(told.size(), std::size_t{1});
    const io::Json event = story.event(told.front());
    QCOMPARE(textOf(*event.find("detail"), "eventName"), std::string("ECS_OPERATION_THROTTLED"));
    story.until(420);
    QCOMPARE(story.running("web"), 4);
    QCOMPARE(
        story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})"),
        std::string());
}

// Not for the end of what held it up.
void RequestRatesTest::whatIsHeldUpIsDoneForItsOwnCause()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 2);
    story.until(60);
    const auto causes = [&story](FactKind kind) {
        std::string text;
        for (const CauseStep& cause : whyLast(story, kind).causes)
            text += cause.text + "\n";
        return text;
    };
    const auto names = [](const std::string& text, const char* cause) {
        return text.find(cause) != std::string::npos;
    };
    throttle(story);
    askFor(story, 4);
    story.until(420);
    QCOMPARE(story.running("web"), 4);
    const std::string more = causes(FactKind::tasksStarted);
    QVERIFY2(names(more, "The desired count of web changed from 2 to 4."), more.c_str());
    throttle(story);
    askFor(story, 1);
    story.until(800);
    QCOMPARE(story.running("web"), 1);
    const std::string fewer = causes(FactKind::tasksStopped);
    QVERIFY2(names(fewer, "The desired count of web changed from 4 to 1."), fewer.c_str());
}

void RequestRatesTest::whatIsHeldUpOwesNothing()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80}])");
    story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.until(302);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    throttle(story);
    story.fault("stowage:fail-health-checks", R"("on":{},"probe":"alb")");
    const sim::World& world = story.session.world();
    const auto owed = [&world] {
        int sum = 0;
        for (auto at = world.deployments.first(); at; at = world.deployments.after(at))
            sum += world.deployments[at].owed;
        return sum;
    };
    for (int n = 0; n < 6; ++n) {
        story.until(400 + 20 * n);
        askFor(story, 2 + n % 2);
    }
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QCOMPARE(owed(), 0);
}

void RequestRatesTest::whatIsHeldUpSaysNothingTwice()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(60);
    story.call("ecs:UpdateTaskProtection", R"({"cluster":"shop","tasks":[")" +
                                               textOf(story.tasks().front(), "taskArn") +
                                               R"("],"protectionEnabled":true})");
    askFor(story, 0);
    story.until(100);
    QCOMPARE(factsOf(story, FactKind::protectionHolds).size(), std::size_t{1});
    throttle(story);
    story.instance("i2", "us-east-1a"); // so that the service is looked at
    story.until(500);
    QCOMPARE(story.running("web"), 1);
    QCOMPARE(factsOf(story, FactKind::protectionHolds).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(RequestRatesTest)
#include "tst_request_rates.moc"
