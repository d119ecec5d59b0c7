// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of listeners decide where requests go, and are created, changed and deleted by calls.
#include "session/example.h"
#include "session/listening.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::listening;

class ListenerRulesTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstThatMatchesDecides();
    void prioritiesChangePlaces();
    void weightsDivideRequests();
    void itsOwnAnswersReachNoTarget();
    void anAlarmHearsOfItsOwnAnswers();
    void aRuleWithoutTargetsAnswers503();
    void aBalancerHasAHundredRules();
    void theStateIsAsDescribeRulesGivesIt();
    void whyARuleWasTaken();
    void isRefused_data();
    void isRefused();
};

void ListenerRulesTest::theFirstThatMatchesDecides()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 20, "/api/*", forward("tg2")), std::string());
    serve(story);
    ask(story, "apps", "/api/orders");
    ask(story, "users", "/");
    story.until(120);
    const std::int64_t web = requestsToGroup(story, "tg"), api = requestsToGroup(story, "tg2");
    story.until(220);
    QCOMPARE(requestsToGroup(story, "tg") - web, std::int64_t{1'000});
    QCOMPARE(requestsToGroup(story, "tg2") - api, std::int64_t{1'000});
    // A lower number comes before it.
    QCOMPARE(addRule(story, 10, "/api/orders", forward("tg")), std::string());
    story.until(221);
    const std::int64_t later = requestsToGroup(story, "tg2");
    story.until(321);
    QCOMPARE(requestsToGroup(story, "tg2"), later);
    QVERIFY(requestsToGroup(story, "tg") - web > 2'900);
    // One without requests that match changes nothing.
    QCOMPARE(addRule(story, 5, "/other", fixed("404")), std::string());
    story.until(400);
    QCOMPARE(failedWith(story, "apps", "404"), std::int64_t{0});
}

void ListenerRulesTest::prioritiesChangePlaces()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/api/*", forward("tg2")), std::string());
    QCOMPARE(addRule(story, 2, "/*", fixed("404")), std::string());
    serve(story);
    ask(story, "apps", "/api/orders");
    story.until(120);
    QCOMPARE(failedWith(story, "apps", "404"), std::int64_t{0});
    QCOMPARE(story.call("elbv2:SetRulePriorities",
                        R"({"RulePriorities":[{"RuleArn":"alb:80:1","Priority":2},)"
                        R"({"RuleArn":"alb:80:2","Priority":1}]})"),
             std::string());
    story.until(121);
    const std::int64_t before = failedWith(story, "apps", "404");
    story.until(221);
    QCOMPARE(failedWith(story, "apps", "404") - before, std::int64_t{1'000});
    QCOMPARE(story.call("elbv2:ModifyRule",
                        R"({"RuleArn":"alb:80:1","Actions":)" + forward("tg2") + "}"),
             std::string());
    story.until(222);
    const std::int64_t after = failedWith(story, "apps", "404");
    story.until(322);
    QCOMPARE(failedWith(story, "apps", "404"), after);
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:1"})"), std::string());
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:2"})"), std::string());
    story.until(323);
    const std::int64_t web = requestsToGroup(story, "tg");
    story.until(423);
    QCOMPARE(requestsToGroup(story, "tg") - web, std::int64_t{1'000});
}

void ListenerRulesTest::weightsDivideRequests()
{
    Story story = twoServices();
    const std::string divided =
        R"([{"Type":"forward","ForwardConfig":{"TargetGroups":[)"
        R"({"TargetGroupArn":"tg","Weight":3},{"TargetGroupArn":"tg2","Weight":1}]}}])";
    QCOMPARE(addRule(story, 1, "/*", divided), std::string());
    serve(story);
    ask(story, "users", "/");
    story.until(120);
    const std::int64_t web = requestsToGroup(story, "tg"), api = requestsToGroup(story, "tg2");
    const std::int64_t sent = requestsOf(story, "users", "requests");
    story.until(520);
    QCOMPARE(requestsToGroup(story, "tg") - web, std::int64_t{3'000});
    QCOMPARE(requestsToGroup(story, "tg2") - api, std::int64_t{1'000});
    QCOMPARE(requestsOf(story, "users", "requests") - sent, std::int64_t{4'000});
    // Each request ends once.
    const std::int64_t ended = requestsOf(story, "users", "answered") +
                               failedWith(story, "users", "503") +
                               failedWith(story, "users", "502");
    QCOMPARE(ended + requestsOf(story, "users", "open"), requestsOf(story, "users", "requests"));
}

void ListenerRulesTest::itsOwnAnswersReachNoTarget()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/old", redirect(R"("Path":"/new","StatusCode":"HTTP_301")")),
             std::string());
    QCOMPARE(addRule(story, 2, "/gone", fixed("410")), std::string());
    QCOMPARE(addRule(story, 3, "/down", fixed("503")), std::string());
    QCOMPARE(addRule(story, 4, "/fine", fixed("200")), std::string());
    serve(story);
    for (const char* path : {"old", "gone", "down", "fine"})
        ask(story, path, "/" + std::string(path));
    story.until(100);
    const auto sent = [&](const char* name) { return requestsOf(story, name, "requests"); };
    for (const char* name : {"old", "gone", "down", "fine"}) {
        QVERIFY(sent(name) > 990);
        QCOMPARE(requestsOf(story, name, "open"), std::int64_t{0});
    }
    QCOMPARE(requestsOf(story, "old", "HTTPCode_ELB_3XX_Count"), sent("old"));
    QCOMPARE(requestsOf(story, "gone", "HTTPCode_ELB_4XX_Count"), sent("gone"));
    QCOMPARE(requestsOf(story, "down", "HTTPCode_ELB_5XX_Count"), sent("down"));
    QCOMPARE(requestsOf(story, "fine", "HTTPCode_ELB_5XX_Count"), std::int64_t{0});
    QCOMPARE(requestsOf(story, "old", "answered"), sent("old"));
    QCOMPARE(requestsOf(story, "fine", "answered"), sent("fine"));
    QCOMPARE(failedWith(story, "gone", "410"), sent("gone"));
    QCOMPARE(requestsToGroup(story, "tg"), std::int64_t{0});
}

void ListenerRulesTest::anAlarmHearsOfItsOwnAnswers()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/gone", fixed("410")), std::string());
    ask(story, "gone", "/gone");
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        R"({"AlarmName":"gone","Namespace":"AWS/ApplicationELB",)"
                        R"("MetricName":"HTTPCode_ELB_4XX_Count","Statistic":"Sum",)"
                        R"("Dimensions":[{"Name":"LoadBalancer","Value":"alb"}],"Period":60,)"
                        R"("EvaluationPeriods":1,"Threshold":500,)"
                        R"("ComparisonOperator":"GreaterThanThreshold"})"),
             std::string());
    story.until(600);
    const io::Json state = story.state();
    const auto alarms = itemsOf(state, "alarms");
    QCOMPARE(alarms.size(), std::size_t{1});
    QCOMPARE(textOf(alarms.front(), "StateValue"), std::string("ALARM"));
}

void ListenerRulesTest::aRuleWithoutTargetsAnswers503()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/api/*", forward("tg2")), std::string());
    ask(story, "apps", "/api/orders");
    story.until(100);
    QVERIFY(failedWith(story, "apps", "503") > 990);
    QCOMPARE(failedWith(story, "apps", "503"), requestsOf(story, "apps", "requests"));
    // What belongs to the balancer by a rule cannot be another one's.
    story.call("elbv2:CreateLoadBalancer",
               R"({"Name":"b2","Subnets":["us-east-1a","us-east-1b"]})");
    QCOMPARE(
        story.call("elbv2:CreateListener", R"({"LoadBalancerArn":"b2","Protocol":"HTTP","Port":80,)"
                                           R"("DefaultActions":)" +
                                               forward("tg2") + "}"),
        std::string("TargetGroupAssociationLimit: The following target groups cannot be "
                    "associated with more than one load balancer: tg2"));
}

void ListenerRulesTest::aBalancerHasAHundredRules()
{
    Story story = twoServices();
    for (int n = 1; n <= 100; ++n)
        QCOMPARE(addRule(story, n, "/" + std::to_string(n), fixed("404")), std::string());
    QCOMPARE(addRule(story, 101, "/more", fixed("404")),
             std::string("TooManyRules: The maximum number of rules on load balancer alb has been "
                         "reached"));
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:7"})"), std::string());
    QCOMPARE(addRule(story, 101, "/more", fixed("404")), std::string());
}

void ListenerRulesTest::theStateIsAsDescribeRulesGivesIt()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 20, "/old/*",
                     redirect(R"("Protocol":"HTTPS","Port":"443",)"
                              R"("StatusCode":"HTTP_302")")),
             std::string());
    QCOMPARE(story.call("elbv2:CreateRule",
                        ruleOf(10,
                               R"([{"Field":"host-header","HostHeaderConfig":)"
                               R"({"Values":["api.example.com"]}},{"Field":"query-string",)"
                               R"("QueryStringConfig":{"Values":[{"Key":"v","Value":"2"}]}}])",
                               forward("tg2"))),
             std::string());
    story.until(1);
    const io::Json state = story.state();
    const auto rules = itemsOf(*state.find("listenerRules"), "alb:80");
    QCOMPARE(rules.size(), std::size_t{3});
    QCOMPARE(textOf(rules[0], "Priority"), std::string("10"));
    QCOMPARE(textOf(rules[1], "Priority"), std::string("20"));
    QCOMPARE(textOf(rules[2], "Priority"), std::string("default"));
    const auto conditions = itemsOf(rules[0], "Conditions");
    QCOMPARE(io::compactJson(conditions[0]),
             std::string(R"({"Field":"host-header","Values":["api.example.com"],)"
                         R"("HostHeaderConfig":{"Values":["api.example.com"]}})"));
    QCOMPARE(io::compactJson(conditions[1]),
             std::string(R"({"Field":"query-string","QueryStringConfig":)"
                         R"({"Values":[{"Key":"v","Value":"2"}]}})"));
    QCOMPARE(io::compactJson(*itemsOf(rules[1], "Actions").front().find("RedirectConfig")),
             std::string(R"({"Protocol":"HTTPS","Port":"443","Host":"#{host}",)"
                         R"("Path":"/#{path}","Query":"#{query}","StatusCode":"HTTP_302"})"));
    // A rule is known by its ARN too.
    const std::string arn = textOf(rules[0], "RuleArn");
    QVERIFY(arn.find(":listener-rule/app/alb/") != std::string::npos);
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":")" + arn + R"("})"), std::string());
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":")" + arn + R"("})"),
             std::string("RuleNotFound: One or more rules not found"));
}

void ListenerRulesTest::whyARuleWasTaken()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 7, "/gone", fixed("410")), std::string());
    ask(story, "users", "/gone");
    story.until(10);
    const WhyCard card = whyLast(story, FactKind::requestsRouted);
    QCOMPARE(firstRule(card), std::string("listener.answers"));
    QVERIFY2(card.sentence.starts_with(
                 "It is the first rule of the listener whose conditions all hold for them."),
             card.sentence.c_str());
    const WhyCard failing = whyLast(story, FactKind::requestsFailed);
    QVERIFY2(failing.sentence.find("A rule of the listener answers so itself") != std::string::npos,
             failing.sentence.c_str());
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:7"})"), std::string());
    story.until(20);
    const WhyCard back = whyLast(story, FactKind::requestsRouted);
    QVERIFY2(
        back.sentence.starts_with("No rule of the listener has conditions that all hold for them."),
        back.sentence.c_str());
}

void ListenerRulesTest::isRefused_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* operation, const std::string& with,
                        const char* answer) {
        QTest::newRow(name) << QString(operation) << QString::fromStdString(with)
                            << QString(answer);
    };
    const char* create = "elbv2:CreateRule";
    const std::string all = condition("/*");
    add("listener", create,
        R"({"ListenerArn":"x","Priority":1,"Conditions":)" + all + R"(,"Actions":)" +
            forward("tg") + "}",
        "ListenerNotFound: One or more listeners not found");
    add("priority", create, ruleOf(50'001, all, forward("tg")),
        "ValidationError: 1 validation error detected: Value '50001' at 'priority' failed to "
        "satisfy constraint: Member must have value less than or equal to 50000");
    add("in use", create, ruleOf(1, all, forward("tg")),
        "PriorityInUse: Priority '1' is currently in use");
    add("no condition", create, ruleOf(2, "[]", forward("tg")),
        "ValidationError: A condition must be specified");
    add("field", create, ruleOf(2, R"([{"Field":"color","Values":["red"]}])", forward("tg")),
        "InvalidConditionField: Condition field 'color' must be one of '[http-request-method, "
        "http-header, query-string, path-pattern, host-header, source-ip]'");
    add("twice", create,
        ruleOf(2, R"([{"Field":"host-header","Values":["a"],"HostHeaderConfig":{"Values":["b"]}}])",
               forward("tg")),
        "ValidationError: You cannot provide both Values and 'HostHeaderConfig' for a condition of "
        "type 'host-header'");
    add("values", create,
        ruleOf(2, R"([{"Field":"path-pattern","Values":["/1","/2","/3","/4","/5","/6"]}])",
               forward("tg")),
        "ValidationError: A rule can only have '5' condition values");
    add("group", create, ruleOf(2, all, forward("x")),
        "TargetGroupNotFound: Target groups 'x' not found");
    add("loop", create, ruleOf(2, all, redirect(R"("StatusCode":"HTTP_301")")),
        "InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a "
        "loop.");
    add("no rule", "elbv2:DeleteRule", R"({"RuleArn":"alb:80:9"})",
        "RuleNotFound: One or more rules not found");
    add("default", "elbv2:DeleteRule", R"({"RuleArn":"alb:80"})",
        "OperationNotPermitted: Default rule 'alb:80' cannot be deleted");
    add("modified", "elbv2:ModifyRule", R"({"RuleArn":"alb:80:9","Conditions":)" + all + "}",
        "RuleNotFound: One or more rules not found");
    add("taken", "elbv2:SetRulePriorities",
        R"({"RulePriorities":[{"RuleArn":"alb:80:1","Priority":3}]})",
        "PriorityInUse: Priority '3' is currently in use");
}

void ListenerRulesTest::isRefused()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/one", forward("tg2")), std::string());
    QCOMPARE(addRule(story, 3, "/three", fixed("404")), std::string());
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
    QVERIFY(story.session.document() == before);
}

QTEST_GUILESS_MAIN(ListenerRulesTest)
#include "tst_listener_rules.moc"
