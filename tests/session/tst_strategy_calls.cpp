// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments that shift traffic: what becomes of requests, what the state says, and what is
// refused.
#include "kinds/compute/service.h"
#include "session/deploying.h"

#include <QtTest>

#include <utility>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class StrategyCallsTest : public QObject {
    Q_OBJECT

private slots:
    void noRequestFails();
    void requestsAreCountedOnce();
    void countsFollowTheDesiredCount();
    void theStateSaysHowItIsSet();
    void bothSetsShowTheDesiredCount();
    void whatIsOverKeepsItsWeights();
    void balancersWithoutMoreDropTheAlternate();
    void anyListenerMayTakeProduction();
    void isRefused_data();
    void isRefused();
    void controllersAreExplained();
};

void StrategyCallsTest::noRequestFails()
{
    for (const char* strategy : {"BLUE_GREEN", "LINEAR", "CANARY"}) {
        Story story = shiftingShop(shifting(strategy));
        const Json before = *story.state().find("traffic")->find("users");
        update(story, R"("taskDefinition":"next")");
        story.until(6'000);
        QCOMPARE(rollout(story), std::string("COMPLETED"));
        const Json now = *story.state().find("traffic")->find("users");
        QCOMPARE(*now.find("errors"), *before.find("errors"));
        QVERIFY(numberOf(now, "requests") > numberOf(before, "requests") + 500'000);
    }
}

void StrategyCallsTest::requestsAreCountedOnce()
{
    Story story = shiftingShop(shifting(
        "CANARY", R"(,"canaryConfiguration":{"canaryPercent":3.3,"canaryBakeTimeInMinutes":4})"));
    update(story, R"("taskDefinition":"next")");
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    const auto requests = [&] {
        return numberOf(*story.state().find("traffic")->find("users"), "requests");
    };
    const std::int64_t before = requests();
    story.until(at + 100);
    QVERIFY(std::abs(requests() - before - 10'000) <= 1); // each part counts whole ones
}

void StrategyCallsTest::countsFollowTheDesiredCount()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    update(story, R"("taskDefinition":"next")");
    const double at = untilStage(story, "BAKE_TIME");
    update(story, R"("desiredCount":4)");
    story.until(at + 60);
    QCOMPARE(story.running("web"), std::int64_t{8});
    update(story, R"("desiredCount":2)");
    story.until(at + 110);
    QCOMPARE(story.running("web"), std::int64_t{4});
    story.until(at + 400);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void StrategyCallsTest::theStateSaysHowItIsSet()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":12.5,"stepBakeTimeInMinutes":7})"));
    const Json service = story.service("web");
    const Json& configuration = *service.find("deploymentConfiguration");
    QCOMPARE(textOf(configuration, "strategy"), std::string("LINEAR"));
    QCOMPARE(numberOf(configuration, "bakeTimeInMinutes"), std::int64_t{2});
    QCOMPARE(*configuration.find("linearConfiguration")->find("stepPercent")->real(), 12.5);
    QCOMPARE(textOf(*service.find("deploymentController"), "type"), std::string("ECS"));
    const Json balancer = itemsOf(service, "loadBalancers").front();
    const Json& advanced = *balancer.find("advancedConfiguration");
    QVERIFY(textOf(advanced, "alternateTargetGroupArn").find(":targetgroup/tg2/") !=
            std::string::npos);
    QVERIFY(textOf(advanced, "productionListenerRule").find(":listener-rule/app/alb/") !=
            std::string::npos);
    QCOMPARE(textOf(advanced, "roleArn"), std::string("arn:aws:iam::123456789012:role/ecs-elb"));
    // What the state says is what the call takes.
    std::string again = kTwo;
    again.replace(again.find("alb:80"), 6, textOf(advanced, "productionListenerRule"));
    QCOMPARE(update(story, again), std::string());
    update(story, R"("taskDefinition":"next")");
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    const Json deployment = newest(story);
    const Json& target = *deployment.find("targetServiceRevision");
    QCOMPARE(*target.find("requestedProductionTrafficWeight")->real(), 12.5);
    QCOMPARE(numberOf(target, "runningTaskCount"), std::int64_t{3});
    const Json source = itemsOf(deployment, "sourceServiceRevisions").front();
    QCOMPARE(*source.find("requestedProductionTrafficWeight")->real(), 87.5);
    QCOMPARE(textOf(*deployment.find("deploymentCircuitBreaker"), "status"),
             std::string("DISABLED"));
}

void StrategyCallsTest::bothSetsShowTheDesiredCount()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    update(story, R"("taskDefinition":"next")");
    for (const char* name : {"SCALE_UP", "BAKE_TIME"}) {
        untilStage(story, name);
        const std::vector<Json> both = deployments(story);
        QCOMPARE(both.size(), std::size_t{2});
        for (const Json& each : both)
            QCOMPARE(numberOf(each, "desiredCount"), std::int64_t{3});
    }
    untilStage(story, "CLEAN_UP");
    QCOMPARE(numberOf(deployments(story).back(), "desiredCount"), std::int64_t{0});
}

namespace {
// In percent, of the production traffic: to what a service deployment starts, and to what it
// replaces.
std::pair<double, double> weightsOf(const Json& deployment)
{
    const auto weight = [](const Json& revision) {
        const Json* found = revision.find("requestedProductionTrafficWeight");
        return found == nullptr || found->real() == nullptr ? -1.0 : *found->real();
    };
    const std::vector<Json> sources = itemsOf(deployment, "sourceServiceRevisions");
    return {weight(*deployment.find("targetServiceRevision")),
            sources.empty() ? -1.0 : weight(sources.front())};
}
} // namespace

void StrategyCallsTest::whatIsOverKeepsItsWeights()
{
    const std::pair<double, double> over{100.0, 0.0}, back{0.0, 100.0};
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    update(story, R"("taskDefinition":"next")");
    story.until(900);
    QVERIFY(weightsOf(newest(story)) == over);
    update(story, R"("taskDefinition":"app")");
    untilStage(story, "SCALE_UP");
    QVERIFY(weightsOf(newest(story)) == back); // so far
    story.until(1'800);
    QCOMPARE(status(story), std::string("SUCCESSFUL"));
    QVERIFY(weightsOf(newest(story)) == over);
    QVERIFY(weightsOf(itemsOf(story.state(), "serviceDeployments")[1]) == over);
    update(story, R"("taskDefinition":"next")");
    untilStage(story, "BAKE_TIME");
    QVERIFY(weightsOf(newest(story)) == over);
    story.call("ecs:StopServiceDeployment", R"({"serviceDeploymentArn":"web"})");
    story.until(3'000);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QVERIFY(weightsOf(newest(story)) == back);
}

void StrategyCallsTest::balancersWithoutMoreDropTheAlternate()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    addTestListener(story);
    QCOMPARE(
        update(story, R"("loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                      R"("containerPort":80},{"targetGroupArn":"tg2","containerName":"app",)"
                      R"("containerPort":80}])"),
        std::string("InvalidParameterException: advancedConfiguration field is required for all "
                    "loadBalancers when using a non-ROLLING deployment strategy"));
    QCOMPARE(update(story, R"("loadBalancers":[])"), std::string());
    const doc::Document document = story.session.document();
    const ElementId web = idOfElement(story, "service", "web");
    for (const auto& link : document.linksFrom(web))
        QVERIFY(link->kind != "targets" && link->kind != "alternate");
    QCOMPARE(document.find(web)->as<doc::Service>()->testListenerPort, 0);
}

void StrategyCallsTest::anyListenerMayTakeProduction()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(story.call("elbv2:CreateListener",
                        R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":8080,)"
                        R"("DefaultActions":[{"Type":"forward","TargetGroupArn":"tg"}]})"),
             std::string());
    askAt(story, 8'080);
    std::string second = kTwo;
    second.replace(second.find("alb:80"), 6, "alb:8080");
    QCOMPARE(update(story, second), std::string());
    const Json state = story.state();
    const Json balancer = itemsOf(story.service("web"), "loadBalancers").front();
    QCOMPARE(textOf(*balancer.find("advancedConfiguration"), "productionListenerRule"),
             textOf(itemsOf(*state.find("listenerRules"), "alb:8080").back(), "RuleArn"));
    update(story, R"("taskDefinition":"next")");
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    // The first one, of which no deployment is, forwards as it did.
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(flows(story).second, std::int64_t{1'000});
}

void StrategyCallsTest::isRefused_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const std::string& with, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(with) << QString::fromLatin1(expected);
    };
    const std::string one =
        R"("loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80)";
    add("without the other group", shifting("LINEAR") + "," + one + "}]",
        "InvalidParameterException: advancedConfiguration field is required for all loadBalancers "
        "when using a non-ROLLING deployment strategy");
    add("the same group",
        shifting("CANARY") + "," + one +
            R"(,"advancedConfiguration":{"alternateTargetGroupArn":"tg"}}])",
        "InvalidParameterException: Duplicate targetGroupArn found: tg");
    add("no such group",
        shifting("CANARY") + "," + one +
            R"(,"advancedConfiguration":{"alternateTargetGroupArn":"no"}}])",
        "InvalidParameterException: Unable to describe target group no.");
    add("a listener for a rule",
        shifting("CANARY") + "," + one +
            R"(,"advancedConfiguration":{"alternateTargetGroupArn":"tg2","productionListenerRule":)"
            R"("arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/alb/1/2"}}])",
        "InvalidParameterException: productionListenerRule has an invalid ARN format. Must be "
        "RuleArn for ALB or ListenerArn for NLB. Got: "
        "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/alb/1/2");
    add("one rule for both",
        shifting("CANARY") + "," + one +
            R"(,"advancedConfiguration":{"alternateTargetGroupArn":"tg2","productionListenerRule":)"
            R"("alb:80","testListenerRule":"alb:80"}}])",
        "InvalidParameterException: The following rules cannot be used as both production and test "
        "listener rules: alb:80");
    add("without a bake time", R"("deploymentConfiguration":{"strategy":"BLUE_GREEN"})",
        "InvalidParameterException: bakeTimeInMinutes is required when the deployment strategy is "
        "BLUE_GREEN.");
    add("a step that is too small",
        shifting("LINEAR", R"(,"linearConfiguration":{"stepPercent":2.9})") + "," + kTwo,
        "InvalidParameterException: Step percent is 2.9 %; it must lie between 3 and 100 %.");
    add("hooks",
        shifting("BLUE_GREEN", R"(,"lifecycleHooks":[{"hookTargetArn":"a"}])") + "," + kTwo,
        "InvalidParameterException: hookTargetArn must be the ARN of a Lambda function, but was "
        "'a'.");
    add("an unknown alarm",
        R"("deploymentConfiguration":{"alarms":{"alarmNames":["none"],"enable":true,)"
        R"("rollback":false}})",
        "InvalidParameterException: Unable to describe alarm none.");
}

void StrategyCallsTest::isRefused()
{
    QFETCH(QString, with);
    QFETCH(QString, expected);
    Story story;
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    twoGroups(story);
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app",)"
                        R"("desiredCount":1,)" +
                            with.toStdString() + "}"),
             expected.toStdString());
    QVERIFY(idOfElement(story, "service", "web").text.empty());
}

void StrategyCallsTest::controllersAreExplained()
{
    Story story;
    story.definition("app", 64, 64);
    const auto create = [&](const std::string& type) {
        return story.call("ecs:CreateService",
                          R"({"cluster":"shop","serviceName":"web","taskDefinition":"app",)"
                          R"("desiredCount":1,"deploymentController":{"type":")" +
                              type + "\"}}");
    };
    QVERIFY(create("CODE_DEPLOY")
                .starts_with("UnsupportedFeatureException: Stowage does not simulate the "
                             "deployment controller CODE_DEPLOY. AWS CodeDeploy would deploy"));
    QVERIFY(create("EXTERNAL").find("CreateTaskSet") != std::string::npos);
    QVERIFY(create("MINE").starts_with("InvalidParameterException: "));
    QCOMPARE(create("ECS"), std::string());
}

QTEST_GUILESS_MAIN(StrategyCallsTest)
#include "tst_strategy_calls.moc"
