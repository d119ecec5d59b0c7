// SPDX-License-Identifier: GPL-3.0-or-later
// What Elastic Load Balancing takes is drawn as it was asked for, and once only.
#include "kinds/network/load_balancer.h"
#include "kinds/network/target_group.h"
#include "session/refusals.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;

class BalancingCallsTest : public QObject {
    Q_OBJECT

private slots:
    void theSameOnceMoreChangesNothing_data();
    void theSameOnceMoreChangesNothing();
    void limitsThemselvesAreTaken_data();
    void limitsThemselvesAreTaken();
    void balancersAreDrawnWithWhatTheyName_data();
    void balancersAreDrawnWithWhatTheyName();
    void weightsOfOneTargetGroupDoNotMatter();
    void fiftyListenersAreTheMost();
};

namespace {
const doc::Element* named(const Story& story, const std::string& name)
{
    const auto& elements = story.session.document().elements();
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const auto& each) { return each->name == name; });
    return found != elements.end() ? found->get() : nullptr;
}

// "a b guard": what the element is linked to, by name.
std::string linksOf(const Story& story, const std::string& name)
{
    const doc::Document& document = story.session.document();
    std::string names;
    for (const auto& link : document.linksFrom(named(story, name)->id))
        names += (names.empty() ? "" : " ") + document.find(link->to)->name;
    return names;
}

std::string listen(Story& story, int port)
{
    return story.call("elbv2:CreateListener",
                      R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":)" +
                          std::to_string(port) +
                          R"(,"DefaultActions":[{"Type":"forward","TargetGroupArn":"tg"}]})");
}
} // namespace

void BalancingCallsTest::theSameOnceMoreChangesNothing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    const auto add = [](const char* operation, const char* with) {
        QTest::newRow(operation) << QString::fromLatin1(operation) << QString::fromLatin1(with);
    };
    add("elbv2:CreateLoadBalancer",
        R"({"Name":"alb","Subnets":["b","us-east-1a"],"SecurityGroups":["guard"],)"
        R"("Scheme":"internet-facing"})");
    add("elbv2:CreateTargetGroup",
        R"({"Name":"tg","Protocol":"HTTP","Port":80,"HealthCheckPath":"/"})");
    add("elbv2:CreateListener",
        R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":80,"DefaultActions":[)"
        R"({"Type":"forward","TargetGroupArn":"tg"}]})");
}

void BalancingCallsTest::theSameOnceMoreChangesNothing()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    Story story(twoNetworks());
    drawBalancers(story);
    const doc::Document before = story.session.document();
    QCOMPARE(story.call(operation.toStdString(), with.toStdString()), std::string());
    QVERIFY(story.session.document() == before);
    QVERIFY(story.session.refusals().empty());
}

void BalancingCallsTest::limitsThemselvesAreTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("timeout");
    const QString name(32, QLatin1Char('x'));
    QTest::newRow("least") << name
                           << R"(,"HealthCheckIntervalSeconds":5,"HealthCheckTimeoutSeconds":2,)"
                              R"("HealthyThresholdCount":2,"UnhealthyThresholdCount":2,)"
                              R"("Matcher":{"HttpCode":"200"},"Port":1)"
                           << 5 << 2;
    QTest::newRow("most") << "a-1"
                          << R"(,"HealthCheckIntervalSeconds":300,)"
                             R"("HealthCheckTimeoutSeconds":120,"HealthyThresholdCount":10,)"
                             R"("UnhealthyThresholdCount":10,"Port":65535,)"
                             R"("Matcher":{"HttpCode":"200-499"}, "HealthCheckPort":"traffic-port")"
                          << 300 << 120;
}

void BalancingCallsTest::limitsThemselvesAreTaken()
{
    QFETCH(QString, name);
    QFETCH(QString, more);
    QFETCH(int, interval);
    QFETCH(int, timeout);
    Story story(twoNetworks());
    const std::string refused = story.call("elbv2:CreateTargetGroup",
                                           R"({"Name":")" + name.toStdString() +
                                               R"(","Protocol":"HTTP")" + more.toStdString() + "}");
    QCOMPARE(refused, std::string());
    const auto& group = *named(story, name.toStdString())->as<doc::TargetGroup>();
    QCOMPARE(group.healthCheckIntervalSeconds, interval);
    QCOMPARE(group.healthCheckTimeoutSeconds, timeout);
}

void BalancingCallsTest::balancersAreDrawnWithWhatTheyName_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("linked");
    QTest::addColumn<QString>("vpc");
    const auto add = [](const char* name, const char* with, const char* linked, const char* vpc) {
        QTest::newRow(name) << QString::fromLatin1(with) << QString::fromLatin1(linked)
                            << QString::fromLatin1(vpc);
    };
    add("names", R"("Subnets":["b","a"],"SecurityGroups":["guard"])", "guard a b", "vpc");
    add("ids", R"("Subnets":["subnet-4","subnet-5"],"SecurityGroups":["security-group-2"])",
        "alien far farther", "other");
    add("zones", R"("Subnets":["us-east-1a","us-east-1b"])", "a b", "vpc");
    add("mappings", R"("SubnetMappings":[{"SubnetId":"a"},{"SubnetId":"b"}])", "a b", "vpc");
    add("a zone with no subnet", R"("Subnets":["far","us-east-1b"])", "far default-b", "other");
    add("a group twice", R"("Subnets":["a","b"],"SecurityGroups":["guard","guard"])", "guard a b",
        "vpc");
}

void BalancingCallsTest::balancersAreDrawnWithWhatTheyName()
{
    QFETCH(QString, with);
    QFETCH(QString, linked);
    QFETCH(QString, vpc);
    Story story(twoNetworks());
    QCOMPARE(story.call("elbv2:CreateLoadBalancer",
                        R"({"Name":"new","Scheme":"internal",)" + with.toStdString() + "}"),
             std::string());
    QCOMPARE(QString::fromStdString(linksOf(story, "new")), linked);
    const doc::Element& made = *named(story, "new");
    QCOMPARE(QString::fromStdString(story.session.document().find(made.parent)->name), vpc);
    QCOMPARE(made.as<doc::LoadBalancer>()->scheme, doc::Scheme::internal);
}

void BalancingCallsTest::weightsOfOneTargetGroupDoNotMatter()
{
    Story story(twoNetworks());
    drawBalancers(story);
    QCOMPARE(story.call("elbv2:CreateListener",
                        R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,)"
                        R"("DefaultActions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[)"
                        R"({"TargetGroupArn":"tg","Weight":1}]}}]})"),
             std::string());
    const auto& listeners = named(story, "alb")->as<doc::LoadBalancer>()->listeners;
    QCOMPARE(listeners.size(), std::size_t{2});
    QCOMPARE(listeners.back().targetGroup, named(story, "tg")->id.text);
}

void BalancingCallsTest::fiftyListenersAreTheMost()
{
    Story story(twoNetworks());
    drawBalancers(story);
    for (int port = 81; port < 130; ++port)
        QCOMPARE(listen(story, port), std::string());
    QCOMPARE(QString::fromStdString(listen(story, 130)),
             QStringLiteral("TooManyListeners: You've reached the limit on the number of listeners "
                            "per load balancer."));
}

QTEST_GUILESS_MAIN(BalancingCallsTest)
#include "tst_balancing_calls.moc"
