// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ListenerRuleTest : public QObject {
    Q_OBJECT

private slots:
    void isToldWhatIsWrong_data();
    void isToldWhatIsWrong();
    void aListenerIsToldLikewise();
    void comesInOrderOfPriority();
    void usersSayWhatTheyAskFor();
};

namespace {
ListenerRule sound()
{
    ListenerRule rule;
    rule.paths = "/api/*";
    rule.targetGroup = "target-group-1";
    return rule;
}

LoadBalancer with(std::vector<ListenerRule> rules)
{
    LoadBalancer balancer;
    Listener listener;
    listener.targetGroup = "target-group-1";
    balancer.listeners = {listener};
    balancer.rules = std::move(rules);
    return balancer;
}
} // namespace

void ListenerRuleTest::isToldWhatIsWrong_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("words");
    const QString rule = QStringLiteral("The rule of port 80 with priority 1");
    QTest::newRow("condition") << "condition" << rule + " has no condition.";
    QTest::newRow("values") << "values" << rule + " has more than 5 condition values.";
    QTest::newRow("block") << "block" << rule + " names 10.0.0, which is no CIDR block.";
    QTest::newRow("group") << "group" << rule + " forwards to no target group; it answers 503.";
    QTest::newRow("weights") << "weights" << rule + " gives both target groups a weight of 0.";
    QTest::newRow("same") << "same" << rule + " forwards to one target group twice.";
    QTest::newRow("fixed") << "fixed" << rule + " answers with a status code of 3XX.";
    QTest::newRow("redirect") << "redirect"
                              << rule + " redirects with another status code than 301 or 302.";
    QTest::newRow("loop") << "loop" << rule + " redirects to where the requests come from.";
    QTest::newRow("listener") << "listener"
                              << "The rule of port 81 with priority 1 is of no listener; no "
                                 "request meets it.";
    QTest::newRow("priority") << "priority"
                              << "Two rules of port 80 have the priority 1.";
}

void ListenerRuleTest::isToldWhatIsWrong()
{
    QFETCH(QString, how);
    QFETCH(QString, words);
    ListenerRule rule = sound();
    std::vector<ListenerRule> rules;
    if (how == QLatin1String("condition"))
        rule.paths = " , ";
    else if (how == QLatin1String("values"))
        rule.hosts = "a,b,c,d,e";
    else if (how == QLatin1String("block"))
        rule.sources = "10.0.0";
    else if (how == QLatin1String("group"))
        rule.targetGroup.clear();
    else if (how == QLatin1String("weights") || how == QLatin1String("same"))
        rule.secondGroup = how == QLatin1String("same") ? "target-group-1" : "target-group-2";
    else if (how == QLatin1String("listener"))
        rule.port = 81;
    else if (how == QLatin1String("priority"))
        rules.push_back(rule);
    else
        rule.action =
            how == QLatin1String("fixed") ? RuleAction::fixedResponse : RuleAction::redirect;
    if (how == QLatin1String("weights"))
        rule.weight = 0;
    if (how == QLatin1String("fixed") || how == QLatin1String("loop"))
        rule.statusCode = 301;
    if (how == QLatin1String("redirect"))
        rule.location = "https://example.com:443/";
    rules.push_back(rule);
    Surroundings around;
    const auto wrong = Surroundings::wrong(around.add<LoadBalancer>("alb", with(rules)));
    const auto sane = Surroundings::wrong(around.add<LoadBalancer>("other", with({sound()})));
    QCOMPARE(wrong.size(), sane.size() + 1);
    QVERIFY2(std::find(wrong.begin(), wrong.end(), words.toStdString()) != wrong.end(),
             qPrintable(words));
}

void ListenerRuleTest::aListenerIsToldLikewise()
{
    const auto wrongWith = [](RuleAction action, int code, const char* location) {
        LoadBalancer balancer = with({});
        balancer.listeners.front().action = action;
        balancer.listeners.front().statusCode = code;
        balancer.listeners.front().location = location;
        Surroundings around;
        return Surroundings::wrong(around.add<LoadBalancer>("alb", balancer));
    };
    const auto says = [](const std::vector<std::string>& all, const char* words) {
        return std::find(all.begin(), all.end(), std::string("The listener on port 80") + words) !=
               all.end();
    };
    using enum RuleAction;
    QVERIFY(says(wrongWith(fixedResponse, 302, ""), " answers with a status code of 3XX."));
    QVERIFY(says(wrongWith(redirect, 404, "https://example.com:443/"),
                 " redirects with another status code than 301 or 302."));
    const char* loop = " redirects to where the requests come from.";
    QVERIFY(says(wrongWith(redirect, 301, "#{protocol}://#{host}:#{port}/#{path}?a=b"), loop));
    QVERIFY(!says(wrongWith(redirect, 301, "https://#{host}:443/#{path}?#{query}"), loop));
    // One that answers itself forwards nowhere, whatever it named before.
    LoadBalancer balancer = with({});
    balancer.listeners.front().action = fixedResponse;
    Surroundings around;
    const sim::Plan plan = Surroundings::lowered(around.add<LoadBalancer>("alb", balancer));
    QVERIFY(plan.balancers[0].listeners[0].targetGroup.isEmpty());
    QCOMPARE(plan.balancers[0].listeners[0].statusCode, 404);
}

void ListenerRuleTest::comesInOrderOfPriority()
{
    ListenerRule later = sound(), first = sound();
    later.priority = 20;
    later.action = RuleAction::fixedResponse;
    first.priority = 10;
    first.paths = " /a , /b ";
    first.secondGroup = "target-group-2";
    first.secondWeight = 3;
    Surroundings around;
    const sim::Plan plan =
        Surroundings::lowered(around.add<LoadBalancer>("alb", with({later, first})));
    const auto& rules = plan.balancers[0].rules;
    QCOMPARE(rules.size(), std::size_t{2});
    QCOMPARE(rules[0].priority, 10);
    QCOMPARE(rules[0].conditions.paths, (std::vector<std::string>{"/a", "/b"}));
    QCOMPARE(rules[0].secondGroup, ElementId("target-group-2"));
    QCOMPARE(rules[0].secondWeight, 3);
    QCOMPARE(rules[1].statusCode, 404);
    QVERIFY(rules[1].targetGroup.isEmpty());
}

void ListenerRuleTest::usersSayWhatTheyAskFor()
{
    Surroundings around;
    Users props;
    props.path = "api";
    props.address = "203.0.113";
    Drawn& users = around.add<Users>("apps", props);
    Surroundings::link(users, around.add<LoadBalancer>("alb", with({})), "requests");
    QCOMPARE(Surroundings::wrong(users),
             (std::vector<std::string>{"The path does not begin with a slash.",
                                       "The address is no IPv4 address."}));
    QCOMPARE(Surroundings::lowered(users).sources[0].asking.path, std::string("api"));
}

QTEST_GUILESS_MAIN(ListenerRuleTest)
#include "tst_listener_rule.moc"
