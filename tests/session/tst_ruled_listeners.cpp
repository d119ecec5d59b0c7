// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments set the weights of the rules that their service names, and of no others (5.16).
#include "kinds/compute/service.h"
#include "kinds/network/load_balancer.h"
#include "session/deploying.h"
#include "session/listening.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::listening;
using io::Json;

class RuledListenersTest : public QObject {
    Q_OBJECT

private slots:
    void aRuleIsShifted();
    void aTestRuleGoesFirst();
    void aRuleThatIsSetAgainTurns();
    void anotherPriorityChangesNoWeight();
    void anotherPortChangesNoWeight();
    void withoutItsRuleItGoesBack();
    void isRefused_data();
    void isRefused();
};

namespace {
const std::string kBoth =
    R"([{"Type":"forward","ForwardConfig":{"TargetGroups":[{"TargetGroupArn":"tg","Weight":1},)"
    R"({"TargetGroupArn":"tg2","Weight":0}]}}])";

// loadBalancers, with these rules for production and for tests.
std::string naming(const std::string& production, const std::string& test = {})
{
    std::string named = kTwo;
    named.replace(named.find("alb:80"), 6, production);
    if (!test.empty())
        named.insert(named.find(R"("roleArn")"), R"("testListenerRule":")" + test + R"(",)");
    return named;
}

// The rule alb:80:10 takes the users of web, who ask for /; what others ask for goes to tg.
void nameRule(Story& story, const std::string& test = {})
{
    QCOMPARE(addRule(story, 10, "/", kBoth), std::string());
    QCOMPARE(update(story, naming("alb:80:10", test)), std::string());
}

void deploy(Story& story)
{
    QCOMPARE(update(story, R"("taskDefinition":"next")"), std::string());
}

Json ruleOfState(const Story& story, std::size_t place)
{
    const Json state = story.state();
    return itemsOf(*state.find("listenerRules"), "alb:80").at(place);
}

std::vector<std::int64_t> weightsOf(const Json& rule)
{
    std::vector<std::int64_t> weights;
    const Json action = itemsOf(rule, "Actions").front();
    for (const Json& each : itemsOf(*action.find("ForwardConfig"), "TargetGroups"))
        weights.push_back(numberOf(each, "Weight"));
    return weights;
}

std::string advancedOf(const Story& story, const std::string& key)
{
    const Json service = story.service("web");
    const Json balancer = itemsOf(service, "loadBalancers").front();
    return textOf(*balancer.find("advancedConfiguration"), key);
}

doc::Service drawn(const Story& story)
{
    return *story.session.document().find(idOfElement(story, "service", "web"))->as<doc::Service>();
}
} // namespace

void RuledListenersTest::aRuleIsShifted()
{
    Story story = shiftingShop(shifting(
        "LINEAR", R"(,"linearConfiguration":{"stepPercent":40.0,"stepBakeTimeInMinutes":3})"));
    nameRule(story);
    ask(story, "others", "/old");
    QCOMPARE(advancedOf(story, "productionListenerRule"), textOf(ruleOfState(story, 0), "RuleArn"));
    QVERIFY(advancedOf(story, "productionListenerRule") !=
            textOf(ruleOfState(story, 1), "RuleArn"));
    QCOMPARE(flows(story).first, std::int64_t{110'000});
    deploy(story);
    const double at = untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{70'000});
    QCOMPARE(flows(story).second, std::int64_t{40'000});
    QCOMPARE(weightsOf(ruleOfState(story, 0)), (std::vector<std::int64_t>{60, 40}));
    QCOMPARE(weightsOf(ruleOfState(story, 1)), (std::vector<std::int64_t>{1}));
    QCOMPARE(firstRule(whyLast(story, FactKind::trafficShifted)),
             std::string("deployment.weights"));
    story.until(at + 380);
    QCOMPARE(flows(story).first, std::int64_t{10'000}); // of which no deployment is
    QCOMPARE(flows(story).second, std::int64_t{100'000});
}

void RuledListenersTest::aTestRuleGoesFirst()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(addRule(story, 5, "/test", kBoth), std::string());
    nameRule(story, "alb:80:5");
    ask(story, "others", "/test");
    QCOMPARE(advancedOf(story, "testListenerRule"), textOf(ruleOfState(story, 0), "RuleArn"));
    deploy(story);
    untilStage(story, "POST_SCALE_UP");
    QCOMPARE(flows(story).first, std::int64_t{110'000});
    untilStage(story, "TEST_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(flows(story).second, std::int64_t{10'000});
    QCOMPARE(weightsOf(ruleOfState(story, 0)), (std::vector<std::int64_t>{0, 100}));
    QCOMPARE(firstRule(whyLast(story, FactKind::trafficShifted)),
             std::string("deployment.testTraffic"));
    untilStage(story, "PRODUCTION_TRAFFIC_SHIFT");
    QCOMPARE(flows(story).second, std::int64_t{110'000});
}

// To the group that is drawn there already, and from which a deployment has shifted since.
void RuledListenersTest::aRuleThatIsSetAgainTurns()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    nameRule(story);
    deploy(story);
    story.until(900);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(story.call("elbv2:ModifyRule", R"({"RuleArn":"alb:80:10","Actions":)" + kBoth + "}"),
             std::string());
    QCOMPARE(flows(story).first, std::int64_t{100'000});
    QCOMPARE(flows(story).second, std::int64_t{0});
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{2});
    QCOMPARE(firstRule(whyLast(story, FactKind::trafficShifted)),
             std::string("deployment.listenerSet"));
}

void RuledListenersTest::anotherPriorityChangesNoWeight()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    nameRule(story);
    deploy(story);
    story.until(900);
    QCOMPARE(story.call("elbv2:SetRulePriorities",
                        R"({"RulePriorities":[{"RuleArn":"alb:80:10","Priority":20}]})"),
             std::string());
    QCOMPARE(drawn(story).productionListenerPort, 80);
    QCOMPARE(drawn(story).productionRulePriority, 20);
    QCOMPARE(flows(story).second, std::int64_t{100'000});
    QCOMPARE(weightsOf(ruleOfState(story, 0)), (std::vector<std::int64_t>{0, 100}));
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{1});
}

void RuledListenersTest::anotherPortChangesNoWeight()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    nameRule(story);
    deploy(story);
    story.until(900);
    QCOMPARE(story.call("elbv2:ModifyListener", R"({"ListenerArn":"alb:80","Port":8081})"),
             std::string());
    askAt(story, 8'081);
    QCOMPARE(drawn(story).productionListenerPort, 8'081);
    QCOMPARE(drawn(story).productionRulePriority, 10);
    QCOMPARE(flows(story).first, std::int64_t{0});
    QCOMPARE(flows(story).second, std::int64_t{1'000});
    QCOMPARE(factsOf(story, FactKind::trafficShifted).size(), std::size_t{1});
}

// Its target groups are in use still, for there is the other rule.
void RuledListenersTest::withoutItsRuleItGoesBack()
{
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(addRule(story, 5, "/test", kBoth), std::string());
    nameRule(story, "alb:80:5");
    deploy(story);
    untilStage(story, "SCALE_UP");
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:10"})"), std::string());
    story.until(900);
    QCOMPARE(status(story), std::string("ROLLBACK_SUCCESSFUL"));
    QCOMPARE(firstRule(whyLast(story, FactKind::deploymentFailed)),
             std::string("deployment.listener"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{3});
}

void RuledListenersTest::isRefused_data()
{
    QTest::addColumn<QString>("production");
    QTest::addColumn<QString>("test");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no such rule") << "alb:80:7"
                                  << ""
                                  << "InvalidParameterException: Unable to describe rule alb:80:7.";
    QTest::newRow("one rule for both")
        << "alb:80:10"
        << "alb:80:10"
        << "InvalidParameterException: The following rules cannot be used as both production and "
           "test listener rules: alb:80:10";
    QTest::newRow("no forward")
        << "alb:80:20"
        << ""
        << "InvalidParameterException: The rule alb:80:20 does not forward; its action must be "
           "forward.";
}

void RuledListenersTest::isRefused()
{
    QFETCH(QString, production);
    QFETCH(QString, test);
    QFETCH(QString, expected);
    Story story = shiftingShop(shifting("BLUE_GREEN"));
    QCOMPARE(addRule(story, 10, "/", kBoth), std::string());
    QCOMPARE(addRule(story, 20, "/gone", fixed("410")), std::string());
    QCOMPARE(update(story, naming(production.toStdString(), test.toStdString())),
             expected.toStdString());
}

QTEST_GUILESS_MAIN(RuledListenersTest)
#include "tst_ruled_listeners.moc"
