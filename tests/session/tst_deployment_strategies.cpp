// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments that stand beside what they replace: stages, tasks, traffic, and the ways back. O17.
#include "session/deploying.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class DeploymentStrategiesTest : public QObject {
    Q_OBJECT

private slots:
    void o17_twiceTheTasksAtTheShift();
    void stagesComeInOrder();
    void allTrafficGoesOverAtOnce();
    void aSecondDeploymentGoesTheOtherWay();
    void linearShiftsInSteps();
    void canaryShiftsALittleFirst();
    void aTestListenerGoesFirst();
    void withoutABalancerNothingShifts();
    void blueIsKeptUp();
    void withoutRoomItWaits();
    void aStageThatWaitsADayFails();
    void theBreakerGoesBack();
    void withoutRollbackItStays();
    void aCallGoesBack();
    void whatIsOverIsNotStopped();
    void anotherUpdateReconciles();
    void anotherUpdateWhileItBakesKeepsGreen();
    void withoutAListenerItGoesBack();
    void aListenerThatIsLostEndsTheShift();
};

namespace {
std::string deploy(Story& story)
{
    return update(story, R"("taskDefinition":"next")");
}

std::int64_t live(const Story& story)
{
    std::int64_t count = 0;
    for (const Json& task : story.tasks())
        count += textOf(task, "lastStatus") != "STOPPED" ? 1 : 0;
    return count;
}
} // namespace

void DeploymentStrategiesTest::o17_twiceTheTasksAtTheShift()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(deploy(story), std::string());
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(story.running("web"), std::int64_t{6});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{3});
    untilStage(story, "BAKE_TIME");
    QCOMPARE(story.running("web"), std::int64_t{6});
    const double cleans = untilStage(story, "CLEAN_UP");
    story.until(cleans + 120);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{3});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(status(story), std::string("SUCCESSFUL"));
}

void DeploymentStrategiesTest::stagesComeInOrder()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QVERIFY(stagesOf(story).empty()); // there was nothing to stand beside
    deploy(story);
    story.until(900);
    const auto seen = stagesOf(story);
    std::vector<std::string> names;
    for (const StageSeen& each : seen)
        names.push_back(each.name);
    QCOMPARE(names,
             (std::vector<std::string>{"PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP",
                                       "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT",
                                       "PRE_PRODUCTION_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT",
                                       "POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "CLEAN_UP"}));
    QCOMPARE(seen[1].at - seen[0].at, 5.0);
    QCOMPARE(seen[9].at - seen[8].at, 120.0);
    const WhyCard why = whyLast(story, FactKind::deploymentStageChanged);
    QCOMPARE(firstRule(why), std::string("deployment.stages"));
    QVERIFY(!why.causes.empty());
}

void DeploymentStrategiesTest::allTrafficGoesOverAtOnce()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    deploy(story);
    untilStage(story, "PRE_PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(flows(story).second, std::int64_t{0});
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{0});
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{1});
}

void DeploymentStrategiesTest::aSecondDeploymentGoesTheOtherWay()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    story.until(900);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    update(story, R"("taskDefinition":"app")");
    story.until(1'800);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
}

void DeploymentStrategiesTest::linearShiftsInSteps()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":40.0,"stepBakeTimeInMinutes":3})"));
    deploy(story);
    const double first = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{40'000});
    story.until(first + 170);
    QCOMPARE(flows(story).second, std::int64_t{40'000});
    story.until(first + 190);
    QCOMPARE(flows(story).second, std::int64_t{80'000});
    QCOMPARE(flows(story).first, std::int64_t{20'000});
    story.until(first + 380);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    // The wait after the last step is left out: it bakes at once.
    QCOMPARE(stage(story), std::string("BAKE_TIME"));
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{3});
}

void DeploymentStrategiesTest::canaryShiftsALittleFirst()
{
    Story story = shiftingShop(shifting(
        "CANARY", R"(,"canaryConfiguration":{"canaryPercent":2.5,"canaryBakeTimeInMinutes":4})"));
    deploy(story);
    const double first = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{2'500});
    story.until(first + 230);
    QCOMPARE(flows(story).first, std::int64_t{97'500});
    story.until(first + 260);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    const WhyCard why = whyLast(story, FactKind::trafficShifted);
    QCOMPARE(firstRule(why), std::string("deployment.weights"));
    QVERIFY(why.sentence.starts_with("It had 2.5 %, and after the canary all the rest follows."));
}

void DeploymentStrategiesTest::aTestListenerGoesFirst()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    addTestListener(story);
    askAt(story, 8'080);
    QCOMPARE(flows(story).second, std::int64_t{1'000}); // as its listener was set
    deploy(story);
    story.until(900);
    QCOMPARE(flows(story).second, std::int64_t{101'000});
    update(story, R"("taskDefinition":"app")");
    untilStage(story, "POST_SCALE_UP");
    QCOMPARE(flows(story).first, std::int64_t{0});
    untilStage(story, "TEST_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{1'000});
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(firstRule(whyLast(story, FactKind::trafficShifted)),
             std::string("deployment.testTraffic"));
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{101'000});
}

void DeploymentStrategiesTest::withoutABalancerNothingShifts()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64);
    story.definition("next", 64, 64);
    story.service("web", 2, "," + shifting("BLUE_GREEN"));
    story.until(120);
    deploy(story);
    untilStage(story, "BAKE_TIME");
    QCOMPARE(story.running("web"), std::int64_t{4});
    QVERIFY(factsOf(story, FactKind::trafficShifted).empty());
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

// A task of the older set that goes is replaced, by one of its own revision.
void DeploymentStrategiesTest::blueIsKeptUp()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    untilStage(story, "BAKE_TIME");
    QCOMPARE(story.fault("aws:ecs:stop-task", R"("on":{"taskDefinition":"app","count":1})"),
             std::string());
    story.until(static_cast<double>(story.session.world().now.micros) / 1e6 + 60);
    QCOMPARE(stage(story), std::string("BAKE_TIME"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{3});
}

// Room for five tasks where six are to be.
void DeploymentStrategiesTest::withoutRoomItWaits()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"), 3, 5 * 128);
    deploy(story);
    story.until(3'000);
    QCOMPARE(stage(story), std::string("SCALE_UP"));
    QCOMPARE(story.running("web"), std::int64_t{5});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    story.instance("i2", "us-east-1b");
    story.until(4'000);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

void DeploymentStrategiesTest::aStageThatWaitsADayFails()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"), 3, 5 * 128);
    deploy(story);
    story.until(120 + 86'400 + 60);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(textOf(newest(story), "statusReason"),
             std::string("Service deployment rolled back because SCALE_UP did not complete within "
                         "24 hours."));
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentFailed)), std::string("deployment.late"));
    QCOMPARE(story.running("web"), std::int64_t{3});
}

void DeploymentStrategiesTest::theBreakerGoesBack()
{
    Story story = shiftingShop(
        shifting("BLUE_GREEN", R"(,"deploymentCircuitBreaker":{"enable":true,"rollback":true})"));
    story.fault("stowage:bad-image", kBadNext);
    deploy(story);
    story.until(900);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(textOf(primary(story), "taskDefinition")
                 .substr(textOf(primary(story), "taskDefinition").rfind('/') + 1),
             std::string("app:1"));
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(live(story), std::int64_t{3});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
}

void DeploymentStrategiesTest::withoutRollbackItStays()
{
    Story story = shiftingShop(
        shifting("BLUE_GREEN", R"(,"deploymentCircuitBreaker":{"enable":true,"rollback":false})"));
    story.fault("stowage:bad-image", kBadNext);
    deploy(story);
    story.until(900);
    QCOMPARE(status(story), std::string("STOPPED"));
    QCOMPARE(rollout(story), std::string("FAILED"));
    QCOMPARE(stage(story), std::string("SCALE_UP"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    // What mends it finds the older tasks there.
    update(story, R"("taskDefinition":"app","forceNewDeployment":true)");
    story.until(1'800);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.running("web"), std::int64_t{3});
}

void DeploymentStrategiesTest::aCallGoesBack()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    untilStage(story, "BAKE_TIME");
    const std::string arn = textOf(newest(story), "serviceDeploymentArn");
    QVERIFY(arn.find(":service-deployment/shop/web/") != std::string::npos);
    QCOMPARE(story.call("ecs:StopServiceDeployment",
                        R"({"serviceDeploymentArn":")" + arn + R"(","stopType":"ROLLBACK"})"),
             std::string());
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(status(story), std::string("ROLLBACK_IN_PROGRESS"));
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentFailed)), std::string("deployment.stop"));
    // What goes on goes on.
    QCOMPARE(story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":")" + arn + "\"}"),
             std::string());
    story.until(900);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(live(story), std::int64_t{3});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QVERIFY(story.told("web", "rolling back to deployment"));
}

void DeploymentStrategiesTest::whatIsOverIsNotStopped()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"web"})"),
             std::string("ConflictException: The service deployment is SUCCESSFUL and cannot be "
                         "stopped."));
    QCOMPARE(story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"none"})"),
             std::string("ServiceDeploymentNotFoundException: Service deployment not found."));
    QVERIFY(story
                .call("ecs:StopServiceDeployment",
                      R"({"serviceDeploymentArn":"web","stopType":"ABORT"})")
                .starts_with("UnsupportedFeatureException: "));
}

// Halfway it goes back before the next one begins.
void DeploymentStrategiesTest::anotherUpdateReconciles()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":50.0,"stepBakeTimeInMinutes":10})"));
    deploy(story);
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{50'000});
    story.definition("next", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    deploy(story);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    story.until(at + 30);
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{0});
    story.until(at + 1'200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("next", 2), std::int64_t{3});
    QCOMPARE(live(story), std::int64_t{3});
    QCOMPARE(textOf(itemsOf(story.state(), "serviceDeployments")[1], "status"),
             std::string("STOPPED"));
}

void DeploymentStrategiesTest::anotherUpdateWhileItBakesKeepsGreen()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    const double at = untilStage(story, "BAKE_TIME");
    story.definition("next", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    deploy(story);
    story.until(at + 40);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{3});
    story.until(at + 600);
    QCOMPARE(story.ofRevision("next", 2), std::int64_t{3});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
}

// Its target groups are in use still, for there is the other listener.
void DeploymentStrategiesTest::withoutAListenerItGoesBack()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    addTestListener(story);
    deploy(story);
    untilStage(story, "SCALE_UP");
    turnListenerAway(story);
    story.until(900);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QVERIFY(textOf(newest(story), "statusReason").find("invalid networking configuration") !=
            std::string::npos);
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentFailed)),
             std::string("deployment.listener"));
    QCOMPARE(stage(story), std::string("PRE_PRODUCTION_TRAFFIC_SHIFT"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
}

// It has shifted no more than a part, and what is left never follows.
void DeploymentStrategiesTest::aListenerThatIsLostEndsTheShift()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":40.0,"stepBakeTimeInMinutes":3})"));
    addTestListener(story);
    deploy(story);
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    turnListenerAway(story);
    story.until(at + 600);
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentFailed)),
             std::string("deployment.listener"));
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
}

QTEST_GUILESS_MAIN(DeploymentStrategiesTest)
#include "tst_deployment_strategies.moc"
