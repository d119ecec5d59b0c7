// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments that something overtakes: another update, a stop at a late stage, or a change of
// their listeners and target groups.
#include "kinds/compute/service.h"
#include "session/deploying.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class OvertakenDeploymentsTest : public QObject {
    Q_OBJECT

private slots:
    void anUpdateOvertakesARollback();
    void outOfCleanUpItStartsWhereProductionIs();
    void itGoesToTasksThatAreStillThere();
    void itGoesToTasksThatAreProtected();
    void protectionIsSaidOnceForBothSets();
    void anAlternateThatComesBackIsEmpty();
    void aListenerThatMovesKeepsItsWeights();
    void aTestListenerThatMovesKeepsIts();
    void aListenerThatIsSetAgainTurns();
    void theOneBetweenThatHasToStayIsSaid();
};

namespace {
std::string deploy(Story& story)
{
    return update(story, R"("taskDefinition":"next")");
}

std::string stop(Story& story)
{
    return story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"web"})");
}

double now(const Story& story)
{
    return static_cast<double>(story.session.world().now.micros) / 1e6;
}

void protectAll(Story& story)
{
    std::string tasks;
    for (const Json& task : story.tasks())
        tasks += (tasks.empty() ? "\"" : ",\"") + textOf(task, "taskArn") + "\"";
    QCOMPARE(story.call("ecs:UpdateTaskProtection",
                        R"({"cluster":"shop","tasks":[)" + tasks +
                            R"(],"protectionEnabled":true,"expiresInMinutes":600})"),
             std::string());
}

// next:2 begins while next:1 bakes and serves production, and app:1 is still there.
void deployTwice(Story& story)
{
    deploy(story);
    untilStage(story, "BAKE_TIME");
    story.definition("next", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    deploy(story);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(flows(story).second, std::int64_t{100'000});
}

// All traffic goes to tg, where app:1 is as it was.
void isBackInTheFirst(Story& story)
{
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{3});
    story.until(now(story) + 600);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{3});
}
} // namespace

void OvertakenDeploymentsTest::anUpdateOvertakesARollback()
{
    Story story = shop();
    story.service("web", 2);
    story.until(600);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    deploy(story);
    story.until(620);
    QCOMPARE(stop(story), std::string());
    QCOMPARE(status(story), std::string("ROLLBACK_IN_PROGRESS"));
    QCOMPARE(update(story, R"("forceNewDeployment":true)"), std::string());
    const auto all = deployments(story);
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(textOf(all[1], "status"), std::string("ACTIVE"));
    QVERIFY(textOf(all[1], "rolloutStateReason").ends_with(" in progress."));
    QVERIFY(textOf(all[2], "rolloutStateReason").ends_with(" was stopped."));
    const Json failed = itemsOf(story.state(), "serviceDeployments")[1];
    QCOMPARE(textOf(failed, "status"), std::string("ROLLBACK_FAILED"));
    QVERIFY(secondsOf(failed, "finishedAt") > 600);
    story.until(1'200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
}

// Blue is stopping by then, so that what takes its place comes up beside green.
void OvertakenDeploymentsTest::outOfCleanUpItStartsWhereProductionIs()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    double at = untilStage(story, "CLEAN_UP");
    for (const double end = at + 30; at < end && story.ofRevision("app", 1) > 0; at += 1)
        story.until(at + 1);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    QCOMPARE(stage(story), std::string("CLEAN_UP"));
    QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
    QCOMPARE(stop(story), std::string());
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(healthyIn(story, "tg2"), std::int64_t{3});
    story.until(at + 600);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(healthyIn(story, "tg2"), std::int64_t{3});
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{0});
}

// What it would have replaced is not COMPLETED, and the one before that was not stopped yet.
void OvertakenDeploymentsTest::itGoesToTasksThatAreStillThere()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deployTwice(story);
    QCOMPARE(stop(story), std::string());
    isBackInTheFirst(story);
}

void OvertakenDeploymentsTest::itGoesToTasksThatAreProtected()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    protectAll(story);
    deployTwice(story);
    story.until(now(story) + 30);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(stop(story), std::string());
    isBackInTheFirst(story);
}

void OvertakenDeploymentsTest::protectionIsSaidOnceForBothSets()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    protectAll(story);
    deployTwice(story);
    story.until(now(story) + 30);
    QCOMPARE(factsOf(story, FactKind::protectionHolds).size(), std::size_t{1});
    update(story, R"("desiredCount":3)"); // so that it looks again
    story.until(now(story) + 30);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(factsOf(story, FactKind::protectionHolds).size(), std::size_t{1});
    QCOMPARE(wordsOf(story, factsOf(story, FactKind::protectionHolds).back()),
             std::vector<std::uint64_t>{3});
    // The others hold nothing up, and may not begin to.
    const std::size_t before = story.session.refusals().size();
    protectAll(story);
    const auto& refused = story.session.refusals();
    QCOMPARE(refused.size(), before + 3);
    QCOMPARE(refused.back().error.where, std::string("DEPLOYMENT_BLOCKED"));
}

// Meanwhile the tasks were in the only one there was.
void OvertakenDeploymentsTest::anAlternateThatComesBackIsEmpty()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    story.until(900);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    const ElementId web = idOfElement(story, "service", "web");
    const ElementId second = idOfElement(story, "targetGroup", "tg2");
    perform(story, doc::RemoveLink{web, second, "alternate"});
    story.until(1'800);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{3});
    perform(story, doc::AddLink{{web, second, "alternate"}});
    untilStage(story, "POST_SCALE_UP");
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{3});
    QCOMPARE(healthyIn(story, "tg2"), std::int64_t{3});
    untilStage(story, "BAKE_TIME");
    QCOMPARE(flows(story).second, std::int64_t{100'000});
}

void OvertakenDeploymentsTest::aListenerThatMovesKeepsItsWeights()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    story.until(900);
    QCOMPARE(story.call("elbv2:ModifyListener", R"({"ListenerArn":"alb:80","Port":8081})"),
             std::string());
    askAt(story, 8'081);
    QCOMPARE(flows(story).first, std::int64_t{0});
    QCOMPARE(flows(story).second, std::int64_t{1'000});
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{1});
}

void OvertakenDeploymentsTest::aTestListenerThatMovesKeepsIts()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    addTestListener(story);
    deploy(story);
    story.until(900);
    update(story, R"("taskDefinition":"app")");
    story.until(1'800);
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(story.call("elbv2:ModifyListener", R"({"ListenerArn":"alb:8080","Port":8082})"),
             std::string());
    const ElementId web = idOfElement(story, "service", "web");
    QCOMPARE(story.session.document().find(web)->as<doc::Service>()->testListenerPort, 8'082);
    askAt(story, 8'082);
    QCOMPARE(flows(story).first, std::int64_t{101'000});
}

// To the group that is drawn there already, and from which a deployment has shifted since.
void OvertakenDeploymentsTest::aListenerThatIsSetAgainTurns()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    deploy(story);
    story.until(900);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(story.call("elbv2:ModifyListener",
                        R"({"ListenerArn":"alb:80","DefaultActions":[{"Type":"forward",)"
                        R"("TargetGroupArn":"tg"}]})"),
             std::string());
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(flows(story).second, std::int64_t{0});
    const auto shifts = factsOf(story, FactKind::trafficShifted);
    QCOMPARE(shifts.size(), std::size_t{2});
    QCOMPARE(wordsOf(story, shifts.back()), (std::vector<std::uint64_t>{1'000, 0, 0, 1, 2}));
    const WhyCard why = whyLast(story, FactKind::trafficShifted);
    QVERIFY(why.sentence.starts_with("The listener was set to forward so."));
    QCOMPARE(firstRule(why), std::string("deployment.listenerSet"));
    QVERIFY(!why.causes.empty());
}

// There is room for two tasks of three, so that the first deployment fails and starts nothing more:
// without those of the one between there would be fewer healthy tasks than the minimum.
void OvertakenDeploymentsTest::theOneBetweenThatHasToStayIsSaid()
{
    Story story = shiftingShop(
        shifting("BLUE_GREEN", R"(,"deploymentCircuitBreaker":{"enable":true,"rollback":true})"), 3,
        256);
    story.until(400);
    QCOMPARE(story.running("web"), std::int64_t{2});
    story.instance("i2", "us-east-1a", 256, 8'192);
    deploy(story);
    story.until(430);
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::serviceBlocked).empty());
    story.definition("next", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    deploy(story);
    story.until(700);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(factsOf(story, FactKind::serviceBlocked).size(), std::size_t{1});
    QCOMPARE(wordsOf(story, factsOf(story, FactKind::serviceBlocked).back()),
             (std::vector<std::uint64_t>{3, 3, 6}));
    QCOMPARE(update(story, shifting("BLUE_GREEN", R"(,"minimumHealthyPercent":0)")), std::string());
    story.until(760);
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{0});
    QVERIFY(stage(story) != "RECONCILE_SERVICE");
}

QTEST_GUILESS_MAIN(OvertakenDeploymentsTest)
#include "tst_overtaken_deployments.moc"
