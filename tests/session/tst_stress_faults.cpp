// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that make tasks slow or greedy: stress, latency and leaks, through public state.
#include "session/shop.h"
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
// Of the service; -1: CloudWatch shows none.
double metric(const Story& story, const std::string& name)
{
    for (const Json& point : itemsOf(story.state(), "metrics"))
        if (textOf(point, "MetricName") == name && itemsOf(point, "Dimensions").size() == 2)
            return point.find("Average")->number();
    return -1;
}

Story oneTask(int memory = 1'024, const std::string& container = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 512, memory, container);
    story.service("web", 1);
    story.until(60);
    return story;
}

// The first task that was created.
Json firstContainer(const Story& story)
{
    return itemsOf(story.tasks().front(), "containers").front();
}

void expectDone(const std::string& answer)
{
    QCOMPARE(QString::fromStdString(answer), QString());
}

void load(Story& story, int requestsPerSecond)
{
    expectDone(story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":)" +
                                                  std::to_string(requestsPerSecond)));
}

// Milliseconds.
double latency(const Story& story, std::string_view percentile)
{
    const Json state = story.state();
    const Json* traffic = state.find("traffic");
    const Json* users = traffic == nullptr ? nullptr : traffic->find("users");
    const Json* all = users == nullptr ? nullptr : users->find("latency");
    const Json* found = all == nullptr ? nullptr : all->find(percentile);
    return found == nullptr ? -1 : found->number() / 1'000;
}

int countOf(const Story& story, FactKind kind, std::uint32_t from = 0)
{
    const sim::FactLog& facts = story.session.world().facts;
    int count = 0;
    for (std::uint32_t n = from + 1; n <= facts.count(); ++n)
        count += facts.fact(n).kind == kind ? 1 : 0;
    return count;
}
} // namespace

class StressFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void stressShowsInTheMetric();
    void stressContendsForProcessors();
    void latencyComesOnTop();
    void latencyBeyondTheTimeoutFailsHealthChecks();
    void latencyBeyondTheIdleTimeoutFailsRequests();
    void aLeakEndsOutOfMemory();
    void aLeakShowsInTheMetric();
    void aLeakThatEndsKillsNobody();
    void aRestartedContainerLeaksAnew();
};

// Half of two processors and the 5 units of its own, of 512 that are reserved.
void StressFaultsTest::stressShowsInTheMetric()
{
    Story story = oneTask();
    story.until(119.5);
    expectDone(story.fault("aws:ecs:task-cpu-stress",
                           R"("on":{"service":"web"},"percent":50,"for":"5m")"));
    story.until(240);
    QCOMPARE(metric(story, "CPUUtilization"), 200.976);
    story.until(600);
    QCOMPARE(metric(story, "CPUUtilization"), 0.976);
}

// 150 requests a second need 768 units of a task; where two tasks and two stresses share two
// processors each gets 512.
void StressFaultsTest::stressContendsForProcessors()
{
    Story story(runningShop().document);
    expectDone(story.call("ecs:RegisterTaskDefinition",
                          R"({"family":"burst","containerDefinitions":[{"name":"web",)"
                          R"("image":"web:1","cpu":256,"memory":512,)"
                          R"("portMappings":[{"containerPort":80}]}]})"));
    expectDone(story.call("ecs:UpdateService",
                          R"({"cluster":"shop","service":"web","taskDefinition":"burst"})"));
    load(story, 600);
    story.until(1'200);
    const std::uint32_t before = story.session.world().facts.count();
    story.until(1'300);
    QCOMPARE(countOf(story, FactKind::overloadBegan, before), 0);
    expectDone(story.fault("aws:ecs:task-cpu-stress", R"("on":{"service":"web"})"));
    story.until(1'400);
    QVERIFY(countOf(story, FactKind::overloadBegan, before) > 0);
}

void StressFaultsTest::latencyComesOnTop()
{
    const auto after = [](bool slow) {
        Story story(runningShop().document);
        if (slow)
            expectDone(story.fault("aws:ecs:task-network-latency",
                                   R"("on":{"service":"web"},"delayMilliseconds":300)"));
        load(story, 20);
        story.until(900);
        return latency(story, "p50Micros");
    };
    const double usual = after(false), late = after(true);
    QVERIFY2(usual > 0, qPrintable(QString::number(usual)));
    QVERIFY2(late > usual + 285 && late < usual + 325, qPrintable(QString::number(late)));
}

void StressFaultsTest::latencyBeyondTheTimeoutFailsHealthChecks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80}])");
    story.balancer(R"(,"HealthCheckIntervalSeconds":10,"HealthyThresholdCount":2)");
    story.service("web", 1,
                  R"(,"healthCheckGracePeriodSeconds":3600,"loadBalancers":[{"targetGroupArn":)"
                  R"("tg","containerName":"app","containerPort":80}])");
    story.until(120);
    expectDone(story.fault("aws:ecs:task-network-latency",
                           R"("on":{"service":"web"},"delayMilliseconds":4999,"for":"60s")"));
    story.until(175);
    QCOMPARE(story.targetState(), std::string("healthy"));
    story.until(200);
    expectDone(story.fault("aws:ecs:task-network-latency",
                           R"("on":{"service":"web"},"delayMilliseconds":5000,"for":"60s")"));
    story.until(259);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QCOMPARE(story.targetReason(), std::string("Target.Timeout Request timed out"));
    story.until(320);
    QCOMPARE(story.targetState(), std::string("healthy"));
}

void StressFaultsTest::latencyBeyondTheIdleTimeoutFailsRequests()
{
    Story story(runningShop().document);
    load(story, 20);
    story.until(600);
    const std::uint32_t before = story.session.world().facts.count();
    expectDone(story.fault("aws:ecs:task-network-latency",
                           R"("on":{"service":"web"},"delayMilliseconds":60000,"for":"5s")"));
    story.until(604);
    QVERIFY(countOf(story, FactKind::requestsFailed, before) > 0);
}

// 100 MiB at each full minute: 164 at the second, 264 of 256 at the third.
void StressFaultsTest::aLeakEndsOutOfMemory()
{
    Story story = oneTask(256);
    expectDone(story.fault("stowage:memory-leak", R"("on":{"service":"web"})"));
    story.until(179.9);
    QCOMPARE(textOf(firstContainer(story), "lastStatus"), std::string("RUNNING"));
    story.until(180.1);
    QCOMPARE(numberOf(firstContainer(story), "exitCode"), std::int64_t{137});
    QCOMPARE(textOf(firstContainer(story), "reason"),
             std::string("OutOfMemoryError: Container killed due to memory usage"));
    story.until(900);
    QVERIFY(story.tasks().size() > 2); // and again
}

void StressFaultsTest::aLeakShowsInTheMetric()
{
    Story story = oneTask();
    expectDone(
        story.fault("stowage:memory-leak", R"("on":{"service":"web"},"memoryMiBPerMinute":102)"));
    story.until(180);
    QCOMPARE(metric(story, "MemoryUtilization"), 6.25);
    story.until(240);
    QCOMPARE(metric(story, "MemoryUtilization"), 16.21);
    story.until(300);
    QCOMPARE(metric(story, "MemoryUtilization"), 26.171);
}

void StressFaultsTest::aLeakThatEndsKillsNobody()
{
    Story story = oneTask(256);
    expectDone(story.fault("stowage:memory-leak", R"("on":{"service":"web"},"for":"90s")"));
    story.until(900);
    QCOMPARE(textOf(firstContainer(story), "lastStatus"), std::string("RUNNING"));
    QCOMPARE(story.tasks().size(), std::size_t{1});
    QCOMPARE(metric(story, "MemoryUtilization"), 25.0);
}

void StressFaultsTest::aRestartedContainerLeaksAnew()
{
    Story story = oneTask(256, R"(,"restartPolicy":{"enabled":true,"restartAttemptPeriod":60})");
    expectDone(story.fault("stowage:memory-leak", R"("on":{"service":"web"})"));
    story.until(890);
    QCOMPARE(story.tasks().size(), std::size_t{1});
    QVERIFY(numberOf(firstContainer(story), "restartCount") >= 4);
}

QTEST_GUILESS_MAIN(StressFaultsTest)
#include "tst_stress_faults.moc"
