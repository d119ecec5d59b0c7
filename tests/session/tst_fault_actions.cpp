// SPDX-License-Identifier: GPL-3.0-or-later
// What single faults do to tasks, instances and zones, as AWS's Describe calls would tell it.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kWeb = R"("on":{"service":"web"})";
const std::string kFirstZone = R"("on":{"availabilityZone":"us-east-1a"})";

Story shop(const std::string& container = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 256, 256, R"(,"portMappings":[{"containerPort":80}])" + container);
    return story;
}

void behindBalancer(Story& story, int desired)
{
    story.balancer(R"(,"HealthCheckIntervalSeconds":10,"HealthyThresholdCount":2)");
    story.service("web", desired,
                  R"(,"healthCheckGracePeriodSeconds":600,"loadBalancers":[{"targetGroupArn":"tg",)"
                  R"("containerName":"app","containerPort":80}],"placementStrategy":)"
                  R"([{"type":"spread","field":"attribute:ecs.availability-zone"}])");
}

Json firstStopped(const Story& story)
{
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "STOPPED")
            return task;
    return Json::object();
}

std::int64_t exitCodeOf(const Json& task)
{
    const std::vector<Json> containers = itemsOf(task, "containers");
    return containers.empty() ? -1 : numberOf(containers.front(), "exitCode");
}

void expectDone(const std::string& answer)
{
    QCOMPARE(QString::fromStdString(answer), QString());
}
} // namespace

class FaultActionsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIgnoresSigtermIsKilled();
    void aKilledProcessEndsItsTask();
    void aKilledProcessIsRestartedByItsPolicy();
    void aSlowStartListensLater();
    void whatListensAlreadyIsNotSlowed();
    void noAgentOfADisruptedZoneIsHeard();
    void aZoneIsCutOffForAWhile();
    void anOutageTakesAZone();
    void aFaultMayBeAimedAtOneRevision();
    void refusesWhatItDoesNotTake();
};

void FaultActionsTest::whatIgnoresSigtermIsKilled()
{
    Story story = shop();
    story.service("web", 1);
    story.until(60);
    expectDone(story.fault("stowage:ignore-sigterm", kWeb));
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(75);
    QCOMPARE(story.running("web"), std::int64_t{0});
    QCOMPARE(textOf(firstStopped(story), "lastStatus"), std::string()); // it has 30 s
    story.until(120);
    QCOMPARE(exitCodeOf(firstStopped(story)), std::int64_t{137});
}

void FaultActionsTest::aKilledProcessEndsItsTask()
{
    Story story = shop();
    story.service("web", 1);
    story.until(60);
    expectDone(story.fault("aws:ecs:task-kill-process", kWeb));
    story.until(62);
    story.until(75);
    const Json stopped = firstStopped(story);
    QCOMPARE(exitCodeOf(stopped), std::int64_t{137});
    QCOMPARE(textOf(stopped, "stoppedReason"), std::string("Essential container in task exited"));
    story.until(180);
    QCOMPARE(story.running("web"), std::int64_t{1}); // and the next one lives on
}

void FaultActionsTest::aKilledProcessIsRestartedByItsPolicy()
{
    Story story = shop(R"(,"restartPolicy":{"enabled":true})");
    story.service("web", 1);
    story.until(420); // longer than the restart attempt period
    expectDone(story.fault("aws:ecs:task-kill-process", kWeb));
    story.until(480);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(textOf(firstStopped(story), "lastStatus"), std::string());
}

void FaultActionsTest::aSlowStartListensLater()
{
    const auto firstHealthy = [](bool slow) {
        Story story = shop();
        if (slow)
            expectDone(
                story.fault("stowage:slow-start", R"("on":{"cluster":"shop"},"seconds":200)"));
        behindBalancer(story, 1);
        int at = 0;
        while (at < 900 && story.targetState() != "healthy")
            story.until(at += 10);
        return at;
    };
    const int usual = firstHealthy(false), late = firstHealthy(true);
    QVERIFY2(usual > 0 && usual < 300, qPrintable(QString::number(usual)));
    QVERIFY2(late >= usual + 170 && late <= usual + 240, qPrintable(QString::number(late)));
}

void FaultActionsTest::whatListensAlreadyIsNotSlowed()
{
    Story story = shop();
    behindBalancer(story, 1);
    story.until(300);
    QCOMPARE(story.targetState(), std::string("healthy"));
    expectDone(story.fault("stowage:slow-start", kWeb));
    story.until(900);
    QCOMPARE(story.targetState(), std::string("healthy"));
    QCOMPARE(story.tasks().size(), std::size_t{1});
}

void FaultActionsTest::noAgentOfADisruptedZoneIsHeard()
{
    const auto isConnected = [](const Story& story, std::size_t n) {
        const std::vector<Json> all = itemsOf(story.state(), "containerInstances");
        return n < all.size() && all[n].find("agentConnected") != nullptr &&
               *all[n].find("agentConnected") == Json(true);
    };
    Story story = shop();
    story.until(100);
    QVERIFY(isConnected(story, 0) && isConnected(story, 1));
    expectDone(story.fault("aws:network:disrupt-connectivity", kFirstZone + R"(,"for":"120s")"));
    story.instance("i3", "us-east-1a");
    story.until(130);
    QVERIFY(!isConnected(story, 0) && isConnected(story, 1));
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t{2}); // not the third
    story.until(300);
    QVERIFY(isConnected(story, 0) && isConnected(story, 2));
    // One that is disconnected meanwhile stays away.
    expectDone(story.fault("aws:network:disrupt-connectivity", kFirstZone + R"(,"for":"60s")"));
    expectDone(story.fault("stowage:agent-disconnect", R"("on":{"instance":"i1"})"));
    story.until(400);
    QVERIFY(!isConnected(story, 0) && isConnected(story, 2));
}

void FaultActionsTest::aZoneIsCutOffForAWhile()
{
    Story story = shop();
    behindBalancer(story, 2);
    story.until(300);
    const std::string cutOff = story.instanceId("i1"), other = story.instanceId("i2");
    QCOMPARE(story.targetState(cutOff), std::string("healthy"));
    expectDone(story.fault("aws:network:disrupt-connectivity", kFirstZone + R"(,"for":"120s")"));
    story.until(400);
    QCOMPARE(story.targetState(cutOff), std::string("unhealthy"));
    QCOMPARE(story.targetReason(), std::string("Target.Timeout Request timed out"));
    QCOMPARE(story.targetState(other), std::string("healthy"));
    QVERIFY(story.factTelling("lets nothing into or out of us-east-1a") != 0);
    story.until(700);
    QCOMPARE(story.targetState(cutOff), std::string("healthy"));
}

void FaultActionsTest::anOutageTakesAZone()
{
    Story story = shop();
    behindBalancer(story, 2);
    story.until(300);
    const std::string lost = story.instanceId("i1");
    QCOMPARE(story.runningOn("i1"), std::int64_t{1});
    expectDone(story.fault("stowage:az-outage", kFirstZone + R"(,"for":"10m")"));
    story.until(900);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2"), std::int64_t{2});
}

// Tasks of the other revision are left alone.
void FaultActionsTest::aFaultMayBeAimedAtOneRevision()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64);
    story.definition("app", 64, 64);
    story.fault("stowage:bad-image", R"("on":{"taskDefinition":"app:2"})");
    story.service("first", 1, {}, "app:1");
    story.service("second", 1, {}, "app:2");
    story.until(120);
    QCOMPARE(story.running("first"), std::int64_t{1});
    QCOMPARE(story.running("second"), std::int64_t{0});
}

void FaultActionsTest::refusesWhatItDoesNotTake()
{
    Story story = shop();
    story.service("web", 1);
    story.until(60);
    QCOMPARE(story.fault("aws:ecs:task-kill-process", kWeb + R"(,"for":"5s")"),
             std::string("ValidationException: aws:ecs:task-kill-process happens at once; leave "
                         "\"for\" out."));
    const std::string zero = story.fault("stowage:slow-start", kWeb + R"(,"seconds":0)");
    QCOMPARE(zero, std::string("ValidationException: seconds must be a whole number from 1 to "
                               "86400."));
    QCOMPARE(story.fault("stowage:az-outage", kWeb),
             std::string("ValidationException: stowage:az-outage is aimed by availabilityZone."));
    const std::string nowhere = R"("on":{"availabilityZone":"us-east-1f"})";
    QVERIFY(story.fault("aws:network:disrupt-connectivity", nowhere)
                .starts_with("TargetNotFoundException"));
}

QTEST_GUILESS_MAIN(FaultActionsTest)
#include "tst_fault_actions.moc"
