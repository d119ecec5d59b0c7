// SPDX-License-Identifier: GPL-3.0-or-later
// What a listener does with requests that none of its rules matches: it forwards, redirects, or
// answers with a fixed response.
#include "session/example.h"
#include "session/listening.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::listening;

class DefaultActionsTest : public QObject {
    Q_OBJECT

private slots:
    void whatNoRuleMatchesIsAnswered();
    void itIsSaidWhy();
    void alarmsHearOfRedirectsAndFixedResponses();
    void aListenerIsCreatedSo();
    void whatLeadsBackIsRefused_data();
    void whatLeadsBackIsRefused();
};

namespace {
const std::string kSecure = redirect(R"("Protocol":"HTTPS","Port":"443","StatusCode":"HTTP_301")");

std::string setDefault(Story& story, const std::string& actions)
{
    return story.call("elbv2:ModifyListener",
                      R"({"ListenerArn":"alb:80","DefaultActions":)" + actions + "}");
}

io::Json defaultRule(const Story& story, const char* listener)
{
    const io::Json state = story.state();
    return itemsOf(*state.find("listenerRules"), listener).back();
}

std::string create(Story& story, const std::string& actions)
{
    return story.call("elbv2:CreateListener", R"({"LoadBalancerArn":"alb","Protocol":"HTTP",)"
                                              R"("Port":8080,"DefaultActions":)" +
                                                  actions + "}");
}
} // namespace

void DefaultActionsTest::whatNoRuleMatchesIsAnswered()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/api/*", forward("tg2")), std::string());
    serve(story);
    QCOMPARE(setDefault(story, kSecure), std::string());
    ask(story, "apps", "/api/orders");
    ask(story, "users", "/");
    story.until(120);
    const std::int64_t api = requestsToGroup(story, "tg2");
    story.until(220);
    QCOMPARE(requestsToGroup(story, "tg2") - api, std::int64_t{1'000});
    QCOMPARE(requestsToGroup(story, "tg"), std::int64_t{0});
    const std::int64_t sent = requestsOf(story, "users", "requests");
    QVERIFY(sent > 2'190);
    QCOMPARE(requestsOf(story, "users", "HTTPCode_ELB_3XX_Count"), sent);
    QCOMPARE(requestsOf(story, "users", "open"), std::int64_t{0});
    const io::Json action = itemsOf(defaultRule(story, "alb:80"), "Actions").front();
    QCOMPARE(textOf(action, "Type"), std::string("redirect"));
    const io::Json& config = *action.find("RedirectConfig");
    QCOMPARE(textOf(config, "Protocol"), std::string("HTTPS"));
    QCOMPARE(textOf(config, "Host"), std::string("#{host}"));
    QCOMPARE(textOf(config, "StatusCode"), std::string("HTTP_301"));
    // It forwards again.
    QCOMPARE(setDefault(story, forward("tg")), std::string());
    story.until(300); // its targets are checked anew
    const std::int64_t before = requestsToGroup(story, "tg");
    story.until(400);
    QCOMPARE(requestsToGroup(story, "tg") - before, std::int64_t{1'000});
    QVERIFY(requestsOf(story, "users", "HTTPCode_ELB_3XX_Count") - sent < 20);
}

void DefaultActionsTest::itIsSaidWhy()
{
    Story story = twoServices();
    ask(story, "users", "/");
    story.until(10);
    QCOMPARE(setDefault(story, fixed("503")), std::string());
    story.until(20);
    const WhyCard card = whyLast(story, FactKind::requestsRouted);
    QCOMPARE(firstRule(card), std::string("listener.default"));
    QVERIFY2(
        card.sentence.starts_with("No rule of the listener has conditions that all hold for them."),
        card.sentence.c_str());
    QVERIFY(requestsOf(story, "users", "HTTPCode_ELB_5XX_Count") > 90);
}

void DefaultActionsTest::alarmsHearOfRedirectsAndFixedResponses()
{
    Story story = twoServices();
    QCOMPARE(addRule(story, 1, "/old", fixed("200")), std::string());
    QCOMPARE(setDefault(story, kSecure), std::string());
    ask(story, "old", "/old");
    ask(story, "users", "/");
    for (const char* metric : {"HTTP_Redirect_Count", "HTTP_Fixed_Response_Count"})
        QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                            R"({"AlarmName":")" + std::string(metric) +
                                R"(","Namespace":"AWS/ApplicationELB","MetricName":")" + metric +
                                R"(","Statistic":"Sum","Dimensions":[{"Name":"LoadBalancer",)"
                                R"("Value":"alb"}],"Period":60,"EvaluationPeriods":1,)"
                                R"("Threshold":500,"ComparisonOperator":"GreaterThanThreshold"})"),
                 std::string());
    story.until(600);
    const io::Json state = story.state();
    const auto alarms = itemsOf(state, "alarms");
    QCOMPARE(alarms.size(), std::size_t{2});
    for (const io::Json& alarm : alarms)
        QCOMPARE(textOf(alarm, "StateValue"), std::string("ALARM"));
}

void DefaultActionsTest::aListenerIsCreatedSo()
{
    Story story = twoServices();
    const std::string sorry =
        R"([{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"503",)"
        R"("ContentType":"text/plain","MessageBody":"Come back later"}}])";
    QCOMPARE(create(story, sorry), std::string());
    QCOMPARE(create(story, sorry), std::string()); // the same again
    QVERIFY(create(story, kSecure).starts_with("DuplicateListener: "));
    story.until(1);
    const io::Json action = itemsOf(defaultRule(story, "alb:8080"), "Actions").front();
    QCOMPARE(textOf(action, "Type"), std::string("fixed-response"));
    QCOMPARE(textOf(*action.find("FixedResponseConfig"), "StatusCode"), std::string("503"));
}

void DefaultActionsTest::whatLeadsBackIsRefused_data()
{
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* name, const std::string& actions, const char* answer) {
        QTest::newRow(name) << QString::fromStdString(actions) << QString(answer);
    };
    const char* loop = "InvalidLoadBalancerAction: The redirect configuration is not valid because "
                       "it creates a loop.";
    row("nothing", redirect(R"("StatusCode":"HTTP_302")"), loop);
    row("the same", redirect(R"("Host":"#{host}","Path":"/#{path}","StatusCode":"HTTP_302")"),
        loop);
    row("the query alone", redirect(R"("Query":"a=b","StatusCode":"HTTP_302")"), loop);
    row("another code", redirect(R"("Path":"/new","StatusCode":"HTTP_307")"),
        "ValidationError: 1 validation error detected: Value 'HTTP_307' at "
        "'defaultActions.1.member.redirectConfig.statusCode' failed to satisfy constraint: Member "
        "must satisfy enum value set: [HTTP_301, HTTP_302]");
    row("3XX", fixed("302"),
        "ValidationError: 1 validation error detected: Value '302' at "
        "'defaultActions.1.member.fixedResponseConfig.statusCode' failed to satisfy constraint: "
        "Member must satisfy regular expression pattern: ^(2|4|5)\\d\\d$");
    row("a picture",
        R"([{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"200",)"
        R"("ContentType":"image/png"}}])",
        "ValidationError: The content type 'image/png' must be one of 'text/plain, text/css, "
        "text/html, application/javascript, application/json'");
}

void DefaultActionsTest::whatLeadsBackIsRefused()
{
    QFETCH(QString, actions);
    QFETCH(QString, answer);
    Story story = twoServices();
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(setDefault(story, actions.toStdString())), answer);
    QVERIFY(story.session.document() == before);
}

QTEST_GUILESS_MAIN(DefaultActionsTest)
#include "tst_default_actions.moc"
