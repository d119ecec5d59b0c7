// SPDX-License-Identifier: GPL-3.0-or-later
// CloudWatch alarms that end deployments: while they are in progress, while they bake, and not at
// all where one was in ALARM before.
#include "session/alarms.h"
#include "session/deploying.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class DeploymentAlarmsTest : public QObject {
    Q_OBJECT

private slots:
    void anAlarmEndsARollingDeployment();
    void andRollsItBack();
    void isSeenAtTheNextLook();
    void oneThatIsOverByThenIsNotSeen();
    void aRollingDeploymentBakes();
    void withoutRollbackNothingBakes();
    void whileItBakesAnAlarmGoesBack();
    void oneInAlarmBeforeIsIgnored();
    void whatIsOffIsNotHeeded();
    void anAlarmTakesTheTrafficBack();
    void failingRequestsRingIt();
    void tellsEventBridge();
    void theStateNamesThem();
};

namespace {
void ring(Story& story, const std::string& state = "ALARM")
{
    QCOMPARE(story.call("cloudwatch:SetAlarmState", R"({"AlarmName":"busy","StateValue":")" +
                                                        state + R"(","StateReason":"to see it"})"),
             std::string());
}

std::string watching(bool rollback, const std::string& more = {})
{
    return R"(,"deploymentConfiguration":{"alarms":{"alarmNames":["busy"],"enable":true,)"
           R"("rollback":)" +
           std::string(rollback ? "true" : "false") + "}" + more + "}";
}

// An alarm that nothing rings but a call.
Story watchedShop(const std::string& more)
{
    Story story = shop();
    story.call(
        "cloudwatch:PutMetricAlarm",
        alarms::alarm(alarms::kYours, alarms::above("10") + R"(,"TreatMissingData":"ignore")"));
    story.service("web", 2, more);
    story.until(600);
    return story;
}

double now(const Story& story)
{
    return static_cast<double>(story.session.world().now.micros) / 1e6;
}
} // namespace

void DeploymentAlarmsTest::anAlarmEndsARollingDeployment()
{
    Story story = watchedShop(watching(false));
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    update(story, R"("taskDefinition":"next")");
    story.until(605);
    ring(story);
    story.until(640);
    QCOMPARE(rollout(story), std::string("FAILED"));
    QVERIFY(story.told("web", "deployment failed: alarm detected."));
    QVERIFY(textOf(primary(story), "rolloutStateReason").ends_with("failed: alarm detected."));
    const WhyCard why = whyLast(story, FactKind::deploymentFailed);
    QCOMPARE(firstRule(why), std::string("deployment.alarms"));
    QVERIFY(why.sentence.starts_with("busy was in ALARM when Amazon ECS looked at it."));
    QVERIFY(factsOf(story, FactKind::deploymentRolledBack).empty());
    const auto failed = factsOf(story, FactKind::deploymentFailed).back();
    story.until(1'200);
    QCOMPARE(startsAfter(story, failed), std::int64_t{0});
    QCOMPARE(status(story), std::string("STOPPED"));
}

void DeploymentAlarmsTest::andRollsItBack()
{
    Story story = watchedShop(watching(true));
    update(story, R"("taskDefinition":"next")");
    story.until(605);
    ring(story);
    story.until(1'200);
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentRolledBack)),
             std::string("deployment.rollback"));
}

// Every 20 s from its start on.
void DeploymentAlarmsTest::isSeenAtTheNextLook()
{
    Story story = watchedShop(watching(true));
    update(story, R"("taskDefinition":"next")");
    story.until(621);
    ring(story);
    story.until(639);
    QVERIFY(factsOf(story, FactKind::deploymentFailed).empty());
    story.until(641);
    QCOMPARE(factsOf(story, FactKind::deploymentFailed).size(), std::size_t{1});
}

void DeploymentAlarmsTest::oneThatIsOverByThenIsNotSeen()
{
    Story story = watchedShop(watching(true));
    update(story, R"("taskDefinition":"next")");
    story.until(621);
    ring(story);
    story.until(630);
    ring(story, "OK");
    story.until(1'500);
    QVERIFY(factsOf(story, FactKind::deploymentFailed).empty());
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

void DeploymentAlarmsTest::aRollingDeploymentBakes()
{
    Story story = watchedShop(watching(true, R"(,"bakeTimeInMinutes":3)"));
    update(story, R"("taskDefinition":"next")");
    const double bakes = untilStage(story, "BAKE_TIME");
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(deployments(story).size(), std::size_t{2}); // the older one is there until then
    story.until(bakes + 170);
    QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
    story.until(bakes + 190);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(deployments(story).size(), std::size_t{1});
}

void DeploymentAlarmsTest::withoutRollbackNothingBakes()
{
    Story story = watchedShop(watching(false));
    update(story, R"("taskDefinition":"next")");
    story.until(800);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QVERIFY(stagesOf(story).empty());
}

void DeploymentAlarmsTest::whileItBakesAnAlarmGoesBack()
{
    Story story = watchedShop(watching(true, R"(,"bakeTimeInMinutes":3)"));
    update(story, R"("taskDefinition":"next")");
    const double bakes = untilStage(story, "BAKE_TIME");
    story.until(bakes + 60);
    ring(story);
    story.until(bakes + 600);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{0});
}

void DeploymentAlarmsTest::oneInAlarmBeforeIsIgnored()
{
    Story story = watchedShop(watching(true));
    ring(story);
    update(story, R"("taskDefinition":"next")");
    const auto ignored = factsOf(story, FactKind::deploymentAlarmsIgnored);
    QCOMPARE(ignored.size(), std::size_t{1});
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentAlarmsIgnored)),
             std::string("deployment.alarmsIgnored"));
    story.until(620);
    ring(story, "OK");
    story.until(630);
    ring(story); // for the whole deployment, whatever becomes of it
    story.until(1'200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::deploymentFailed).empty());
}

void DeploymentAlarmsTest::whatIsOffIsNotHeeded()
{
    Story story =
        watchedShop(R"(,"deploymentConfiguration":{"alarms":{"alarmNames":["busy"],"enable":false,)"
                    R"("rollback":true}})");
    update(story, R"("taskDefinition":"next")");
    story.until(605);
    ring(story);
    story.until(1'200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

void DeploymentAlarmsTest::anAlarmTakesTheTrafficBack()
{
    Story story = shiftingShop(shifting("CANARY"));
    story.call(
        "cloudwatch:PutMetricAlarm",
        alarms::alarm(alarms::kYours, alarms::above("10") + R"(,"TreatMissingData":"ignore")"));
    QCOMPARE(update(story, R"("deploymentConfiguration":{"alarms":{"alarmNames":["busy"],)"
                           R"("enable":true,"rollback":true}})"),
             std::string());
    update(story, R"("taskDefinition":"next")");
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{5'000});
    story.until(at + 30);
    ring(story);
    story.until(at + 60);
    QCOMPARE(flows(story).second, std::int64_t{0});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(firstRule(whyLast(story, FactKind::trafficShifted)),
             std::string("deployment.rollback"));
    story.until(at + 300);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
}

// The whole way: bad answers of the few, the metric, the alarm, and back.
void DeploymentAlarmsTest::failingRequestsRingIt()
{
    Story story = shiftingShop(shifting("CANARY"));
    std::string sum = alarms::alarm(alarms::balancing("HTTPCode_Target_5XX_Count", false),
                                    alarms::above("100") + R"(,"TreatMissingData":"notBreaching")");
    sum.replace(sum.find("Average"), 7, "Sum");
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm", sum), std::string());
    story.until(400);
    QCOMPARE(update(story, R"("deploymentConfiguration":{"alarms":{"alarmNames":["busy"],)"
                           R"("enable":true,"rollback":true}})"),
             std::string());
    update(story, R"("taskDefinition":"next")");
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    story.fault("stowage:fail-requests", R"("on":{"taskDefinition":"next"},"mode":"status:500")");
    story.until(now(story) + 500);
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    const WhyCard why = whyLast(story, FactKind::deploymentFailed);
    bool rang = false;
    for (const CauseStep& step : why.causes)
        rang =
            rang || story.session.world().facts.fact(step.fact).kind == FactKind::alarmStateChanged;
    QVERIFY(rang);
}

void DeploymentAlarmsTest::tellsEventBridge()
{
    Story story = watchedShop(watching(true));
    update(story, R"("taskDefinition":"next")");
    story.until(605);
    ring(story);
    story.until(700);
    const Json failed = story.event(factsOf(story, FactKind::deploymentFailed).back());
    QCOMPARE(textOf(*failed.find("detail"), "eventName"), std::string("SERVICE_DEPLOYMENT_FAILED"));
    QVERIFY(textOf(*failed.find("detail"), "reason").ends_with("failed: alarm detected."));
    const Json back = story.event(factsOf(story, FactKind::deploymentRolledBack).back());
    QVERIFY(textOf(*back.find("detail"), "reason")
                .starts_with("ECS deployment rolling back to deploymentId ecs-svc/"));
}

void DeploymentAlarmsTest::theStateNamesThem()
{
    Story story = watchedShop(watching(true));
    const Json service = story.service("web");
    const Json& alarms = *service.find("deploymentConfiguration")->find("alarms");
    QCOMPARE(io::compactJson(*alarms.find("alarmNames")), std::string(R"(["busy"])"));
    QVERIFY(*alarms.find("enable")->boolean());
    update(story, R"("taskDefinition":"next")");
    QCOMPARE(textOf(*newest(story).find("alarms"), "status"), std::string("MONITORING"));
    story.until(605);
    ring(story);
    story.until(640);
    const auto all = itemsOf(story.state(), "serviceDeployments");
    QCOMPARE(textOf(*all.front().find("alarms"), "status"), std::string("TRIGGERED"));
    QCOMPARE(io::compactJson(*all.front().find("alarms")->find("triggeredAlarmNames")),
             std::string(R"(["busy"])"));
    QCOMPARE(update(story, R"("deploymentConfiguration":{"alarms":{"alarmNames":[],)"
                           R"("enable":false,"rollback":false}})"),
             std::string());
    QCOMPARE(story.service("web").find("deploymentConfiguration")->find("alarms"), nullptr);
}

QTEST_GUILESS_MAIN(DeploymentAlarmsTest)
#include "tst_deployment_alarms.moc"
