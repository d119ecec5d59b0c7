// SPDX-License-Identifier: GPL-3.0-or-later
// Lifecycle hooks of deployments are called at their stages, which end as they answer (5.16).
#include "session/drawn.h"
#include "session/hooks.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::hooks;
using io::Json;

class DeploymentHooksTest : public QObject {
    Q_OBJECT

private slots:
    void aStageWaitsForItsHooks();
    void oneThatIsQuickDelaysNothing();
    void oneInProgressIsCalledAgain_data();
    void oneInProgressIsCalledAgain();
    void whatFailsIsRolledBack_data();
    void whatFailsIsRolledBack();
    void eachStepOfTheShiftCallsIt();
    void reconcilingWaitsToo();
    void aStageLastsForADay();
    void itsRoleHasToAllowIt();
    void aRollbackCallsAgain();
    void aStoppedDeploymentForgetsThem();
    void theStateSaysWhatIsCalled();
    void isRefused_data();
    void isRefused();
};

namespace {
void deploy(Story& story, const std::string& family = "next")
{
    QCOMPARE(update(story, R"("taskDefinition":")" + family + "\""), std::string());
}

double secondsOf(const Story& story, std::uint32_t fact)
{
    return static_cast<double>(story.session.world().facts.fact(fact).atMicros) / 1e6;
}

// The results of the answers, in order.
std::vector<std::uint64_t> resultsOf(const Story& story)
{
    std::vector<std::uint64_t> results;
    for (const std::uint32_t fact : factsOf(story, FactKind::deploymentHookAnswered))
        results.push_back(wordsOf(story, fact)[2]);
    return results;
}
} // namespace

// The slower one of the two decides.
void DeploymentHooksTest::aStageWaitsForItsHooks()
{
    Story story = shiftingShop(
        hooked(hook(R"("POST_SCALE_UP")", R"("stowage.seconds":20)") + "," +
               hook(R"("POST_SCALE_UP","TEST_TRAFFIC_SHIFT")", R"("stowage.seconds":9)", "other")));
    deploy(story);
    story.until(900);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    const double at = beginOf(story, "POST_SCALE_UP");
    QCOMPARE(beginOf(story, "TEST_TRAFFIC_SHIFT"), at + 20);
    QCOMPARE(beginOf(story, "POST_TEST_TRAFFIC_SHIFT"), at + 29);
    QCOMPARE(beginOf(story, "PRE_PRODUCTION_TRAFFIC_SHIFT"), at + 34);
    QCOMPARE(resultsOf(story), (std::vector<std::uint64_t>{0, 0, 0}));
    const auto calls = factsOf(story, FactKind::deploymentHookCalled);
    QCOMPARE(calls.size(), std::size_t{3});
    QCOMPARE(secondsOf(story, calls.front()), at);
    const WhyCard why = whyLast(story, FactKind::deploymentHookAnswered);
    QCOMPARE(firstRule(why), std::string("deployment.hooks"));
    QVERIFY(why.sentence.starts_with("That is what the function returned after its run."));
    QVERIFY(!why.causes.empty());
}

void DeploymentHooksTest::oneThatIsQuickDelaysNothing()
{
    Story story = shiftingShop(hooked(hook(R"("POST_SCALE_UP")", R"("stowage.seconds":0)")));
    deploy(story);
    story.until(900);
    QCOMPARE(beginOf(story, "TEST_TRAFFIC_SHIFT"), beginOf(story, "POST_SCALE_UP") + 5);
}

void DeploymentHooksTest::oneInProgressIsCalledAgain_data()
{
    QTest::addColumn<QString>("details");
    QTest::addColumn<int>("seconds");
    // Each call runs for 5 s.
    QTest::newRow("by default") << R"("stowage.in-progress":1)" << 5 + 30 + 5;
    QTest::newRow("callBackDelay")
        << R"("stowage.in-progress":2,"stowage.call-back-delay":60)" << 5 + 60 + 5 + 60 + 5;
}

void DeploymentHooksTest::oneInProgressIsCalledAgain()
{
    QFETCH(QString, details);
    QFETCH(int, seconds);
    Story story = shiftingShop(hooked(hook(R"("PRE_SCALE_UP")", details.toStdString())));
    deploy(story);
    story.until(900);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(beginOf(story, "SCALE_UP"), beginOf(story, "PRE_SCALE_UP") + seconds);
    QCOMPARE(resultsOf(story).front(), std::uint64_t{3});
    QCOMPARE(resultsOf(story).back(), std::uint64_t{0});
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentHookCalled)),
             std::string("deployment.hookProgress"));
}

void DeploymentHooksTest::whatFailsIsRolledBack_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<quint64>("result");
    QTest::newRow("FAILED") << "FAILED" << quint64{1};
    QTest::newRow("no hookStatus") << "none" << quint64{2};
}

void DeploymentHooksTest::whatFailsIsRolledBack()
{
    QFETCH(QString, status);
    QFETCH(quint64, result);
    Story story = shiftingShop(hooked(
        hook(R"("POST_PRODUCTION_TRAFFIC_SHIFT")",
             R"("stowage.seconds":60,"stowage.hook-status":")" + status.toStdString() + "\"")));
    deploy(story);
    const double at = untilStage(story, "POST_PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    story.until(at + 50);
    QCOMPARE(session::status(story), std::string("IN_PROGRESS"));
    story.until(at + 62);
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(resultsOf(story).front(), std::uint64_t{result});
    const WhyCard why = whyLast(story, FactKind::deploymentFailed);
    QCOMPARE(firstRule(why), std::string("deployment.hookFailed"));
    QCOMPARE(why.causes.front().fact, factsOf(story, FactKind::deploymentHookAnswered).front());
    story.until(at + 600);
    QCOMPARE(session::status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(textOf(newest(story), "statusReason"),
             std::string("Service deployment rolled back because a lifecycle hook of "
                         "POST_PRODUCTION_TRAFFIC_SHIFT did not succeed."));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
}

void DeploymentHooksTest::eachStepOfTheShiftCallsIt()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":50.0,"stepBakeTimeInMinutes":1},)"
                  R"("lifecycleHooks":[)" +
                      hook(R"("PRODUCTION_TRAFFIC_SHIFT")", R"("stowage.seconds":90)") + "]"));
    deploy(story);
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    story.until(at + 80); // its step bake time is over
    QCOMPARE(flows(story).second, std::int64_t{50'000});
    story.until(at + 98);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(stage(story), std::string("PRODUCTION_TRAFFIC_SHIFT"));
    story.until(at + 600);
    QCOMPARE(factsOf(story, FactKind::deploymentHookCalled).size(), std::size_t{2});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

void DeploymentHooksTest::reconcilingWaitsToo()
{
    Story story = shiftingShop(hooked(hook(R"("RECONCILE_SERVICE")", R"("stowage.seconds":300)")));
    deploy(story);
    untilStage(story, "BAKE_TIME");
    QVERIFY(factsOf(story, FactKind::deploymentHookCalled).empty()); // there was nothing to do
    story.definition("next", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    deploy(story);
    const double at = untilStage(story, "RECONCILE_SERVICE");
    story.until(at + 290);
    QCOMPARE(stage(story), std::string("RECONCILE_SERVICE"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
    story.until(at + 310);
    QVERIFY(stage(story) != "RECONCILE_SERVICE");
    story.until(at + 900);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
}

void DeploymentHooksTest::aStageLastsForADay()
{
    Story story = shiftingShop(
        hooked(hook(R"("POST_TEST_TRAFFIC_SHIFT")",
                    R"("stowage.in-progress":100000,"stowage.call-back-delay":3600)")));
    deploy(story);
    const double at = untilStage(story, "POST_TEST_TRAFFIC_SHIFT");
    story.until(at + 86'400 + 60);
    QCOMPARE(resultsOf(story).back(), std::uint64_t{5});
    const std::uint32_t late = factsOf(story, FactKind::deploymentHookAnswered).back();
    QCOMPARE(secondsOf(story, late), beginOf(story, "POST_TEST_TRAFFIC_SHIFT") + 86'400);
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentHookAnswered)),
             std::string("deployment.late"));
    story.until(at + 86'400 + 600);
    QCOMPARE(session::status(story), std::string("ROLLBACK_SUCCESSFUL"));
}

void DeploymentHooksTest::itsRoleHasToAllowIt()
{
    Story story = shiftingShop(hooked(hook(R"("POST_SCALE_UP")")));
    role(story, "calls", doc::RolePurpose::infrastructure);
    deploy(story);
    story.until(900);
    QCOMPARE(session::status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(resultsOf(story), (std::vector<std::uint64_t>{4}));
    const WhyCard why = whyLast(story, FactKind::deploymentHookAnswered);
    QCOMPARE(firstRule(why), std::string("deployment.hookRole"));
    QVERIFY2(why.sentence.starts_with("Amazon ECS could not call the function, for no policy of "
                                      "its role calls allows lambda:InvokeFunction, so that the "
                                      "deployment is rolled back."),
             why.sentence.c_str());
    QCOMPARE(story.call("iam:AttachRolePolicy",
                        R"({"RoleName":"calls","PolicyArn":)"
                        R"("arn:aws:iam::aws:policy/service-role/AWSLambdaRole"})"),
             std::string());
    deploy(story);
    story.until(1'800);
    QCOMPARE(session::status(story), std::string("SUCCESSFUL"));
    QCOMPARE(resultsOf(story), (std::vector<std::uint64_t>{4, 0}));
}

void DeploymentHooksTest::aRollbackCallsAgain()
{
    Story story = shiftingShop(
        hooked(hook(R"("TEST_TRAFFIC_SHIFT")") + "," +
               hook(R"("PRODUCTION_TRAFFIC_SHIFT")", R"("stowage.hook-status":"FAILED")", "judge") +
               "," + hook(R"("POST_PRODUCTION_TRAFFIC_SHIFT")", {}, "never")));
    deploy(story);
    story.until(900);
    QCOMPARE(session::status(story), std::string("ROLLBACK_SUCCESSFUL"));
    // Both once, and both again, of which the second one fails again and changes nothing.
    QCOMPARE(resultsOf(story), (std::vector<std::uint64_t>{0, 1, 0, 1}));
    const std::uint32_t last = factsOf(story, FactKind::deploymentHookCalled).back();
    QCOMPARE(wordsOf(story, last)[3], std::uint64_t{1});
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentHookCalled)),
             std::string("deployment.hookRollback"));
    QCOMPARE(factsOf(story, FactKind::deploymentFailed).size(), std::size_t{1});
    QVERIFY(!story.session.world().hookRuns.first());
}

void DeploymentHooksTest::aStoppedDeploymentForgetsThem()
{
    Story story = shiftingShop(hooked(hook(R"("POST_SCALE_UP")", R"("stowage.seconds":600)")));
    deploy(story);
    const double at = untilStage(story, "POST_SCALE_UP");
    QCOMPARE(story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"web"})"),
             std::string());
    QVERIFY(!story.session.world().hookRuns.first());
    story.until(at + 900);
    QCOMPARE(session::status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QVERIFY(resultsOf(story).empty());
}

void DeploymentHooksTest::theStateSaysWhatIsCalled()
{
    const std::string details = R"("team":"shop","stowage.seconds":60,"stowage.in-progress":1)";
    Story story = shiftingShop(hooked(hook(R"("PRE_SCALE_UP","POST_SCALE_UP")", details)));
    const Json service = story.service("web");
    const auto hooks = itemsOf(*service.find("deploymentConfiguration"), "lifecycleHooks");
    QCOMPARE(hooks.size(), std::size_t{1});
    QCOMPARE(compactJson(hooks.front()),
             R"({"hookTargetArn":")" + kLambda +
                 R"(check","roleArn":"arn:aws:iam::123456789012:role/calls","lifecycleStages":)"
                 R"(["PRE_SCALE_UP","POST_SCALE_UP"],"hookDetails":{)" +
                 details + "}}");
    // What the state says is what the call takes, and no other hook is left.
    QCOMPARE(update(story, hooked(compactJson(hooks.front()))), std::string());
    deploy(story);
    untilStage(story, "PRE_SCALE_UP");
    const auto called = itemsOf(newest(story), "lifecycleHookDetails");
    QCOMPARE(called.size(), std::size_t{1});
    QCOMPARE(textOf(called.front(), "targetArn"), kLambda + "check");
    QCOMPARE(textOf(called.front(), "targetType"), std::string("AWS_LAMBDA"));
    QCOMPARE(textOf(called.front(), "status"), std::string("IN_PROGRESS"));
    QCOMPARE(textOf(called.front(), "timeoutAction"), std::string("ROLLBACK"));
    untilStage(story, "SCALE_UP");
    QVERIFY(newest(story).find("lifecycleHookDetails") == nullptr);
    QCOMPARE(update(story, hooked("")), std::string());
    QVERIFY(story.service("web").find("deploymentConfiguration")->find("lifecycleHooks") ==
            nullptr);
}

void DeploymentHooksTest::isRefused_data()
{
    QTest::addColumn<QString>("hooks");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const std::string& hooks, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(hooks) << QString::fromLatin1(expected);
    };
    add("a stage without hooks", hook(R"("BAKE_TIME")"),
        "InvalidParameterException: lifecycleStages should be some of [RECONCILE_SERVICE, "
        "PRE_SCALE_UP, POST_SCALE_UP, TEST_TRAFFIC_SHIFT, POST_TEST_TRAFFIC_SHIFT, "
        "PRE_PRODUCTION_TRAFFIC_SHIFT, PRODUCTION_TRAFFIC_SHIFT, POST_PRODUCTION_TRAFFIC_SHIFT].");
    add("a pause", R"({"targetType":"PAUSE","lifecycleStages":["POST_SCALE_UP"]})",
        "UnsupportedFeatureException: Stowage does not simulate lifecycle hooks of type PAUSE yet; "
        "leave it out.");
    add("a long run", hook(R"("POST_SCALE_UP")", R"("stowage.seconds":901)"),
        "InvalidParameterException: stowage.seconds must be between 0 and 900.");
    add("an unknown answer", hook(R"("POST_SCALE_UP")", R"("stowage.hook-status":"MAYBE")"),
        "InvalidParameterException: stowage.hook-status should be one of [SUCCEEDED, FAILED, "
        "none].");
}

void DeploymentHooksTest::isRefused()
{
    QFETCH(QString, hooks);
    QFETCH(QString, expected);
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(update(story, hooked(hooks.toStdString())), expected.toStdString());
}

QTEST_GUILESS_MAIN(DeploymentHooksTest)
#include "tst_deployment_hooks.moc"
