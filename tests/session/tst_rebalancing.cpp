// SPDX-License-Identifier: GPL-3.0-or-later
// Availability Zone rebalancing: what is even, how tasks move, and what keeps them from it. O16.
#include "kinds/compute/service.h"
#include "session/crowded.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
constexpr const char* kOff = R"(,"availabilityZoneRebalancing":"DISABLED")";
constexpr const char* kStarted = "to AZ Rebalance: (task ";

std::string setting(const Story& story)
{
    return textOf(story.service("web"), "availabilityZoneRebalancing");
}
} // namespace

class RebalancingTest : public QObject {
    Q_OBJECT

private slots:
    void o16_splitsEvenly_data();
    void o16_splitsEvenly();
    void o16_startsThenWaitsThenStops();
    void o16_isRefused_data();
    void o16_isRefused();
    void createServiceHasItOnWhereItMay_data();
    void createServiceHasItOnWhereItMay();
    void updatesLeaveItAsItIs();
    void aDrawnServiceHasItOnceItIsSet();
    void offMovesNothing();
    void withoutRoomItStops();
    void whatDependsOnItAloneIsRefused();
    void tellsItsEvents();
    void answersWhy();
};

void RebalancingTest::o16_splitsEvenly_data()
{
    QTest::addColumn<int>("desired");
    QTest::addColumn<int>("zones");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("5 over 3") << 5 << 3 << QList<int>{2, 2, 1};
    QTest::newRow("3 over 2") << 3 << 2 << QList<int>{2, 1, 0};
    QTest::newRow("2 over 2") << 2 << 2 << QList<int>{1, 1, 0};
    QTest::newRow("1 over 2") << 1 << 2 << QList<int>{1, 0, 0};
    QTest::newRow("7 over 3") << 7 << 3 << QList<int>{3, 2, 2};
}

void RebalancingTest::o16_splitsEvenly()
{
    QFETCH(int, desired);
    QFETCH(int, zones);
    QFETCH(QList<int>, expected);
    std::vector<std::string> others{"us-east-1b"};
    if (zones == 3)
        others.emplace_back("us-east-1c");
    Story story = crowded(desired, others);
    story.until(1'200);
    QCOMPARE(split(story), std::vector<int>(expected.begin(), expected.end()));
    QCOMPARE(factsOf(story, FactKind::rebalancingEnded).size(), std::size_t{0});
    QCOMPARE(factsOf(story, FactKind::rebalancingCompleted).size(),
             std::size_t{desired > 1 ? 1U : 0U});
}

// 2 over 2 with {2,0}: never fewer than are desired run.
void RebalancingTest::o16_startsThenWaitsThenStops()
{
    Story story = crowded(2, {"us-east-1b"});
    std::int64_t lowest = 9, highest = 0;
    for (double at = 121; at < 400; ++at) {
        story.until(at);
        lowest = std::min(lowest, story.running("web"));
        highest = std::max(highest, story.running("web"));
    }
    QCOMPARE(lowest, std::int64_t{2});
    QCOMPARE(highest, std::int64_t{3});
    const sim::FactLog& facts = story.session.world().facts;
    const auto started = factsOf(story, FactKind::rebalancingTaskStarted);
    const auto stopped = factsOf(story, FactKind::rebalancingTaskStopped);
    QCOMPARE(started.size(), std::size_t{1});
    QCOMPARE(stopped.size(), std::size_t{1});
    // Without a check of its own it is healthy 40 s after it is RUNNING.
    QVERIFY(facts.fact(stopped[0]).at() - facts.fact(started[0]).at() >= seconds(40));
    bool isSaid = false;
    for (const Json& task : story.tasks())
        isSaid = isSaid || textOf(task, "stoppedReason")
                               .starts_with("Availability-zone rebalancing initiated by "
                                            "(deployment ecs-svc/");
    QVERIFY(isSaid);
}

void RebalancingTest::o16_isRefused_data()
{
    QTest::addColumn<QString>("more");
    const auto add = [](const char* name, const char* more) {
        QTest::newRow(name) << QString::fromLatin1(more);
    };
    add("maximum 100", R"("deploymentConfiguration":{"maximumPercent":100})");
    add("another first strategy", R"("placementStrategy":[{"type":"binpack","field":"memory"}])");
    add("spread over instances", R"("placementStrategy":[{"type":"spread","field":"instanceId"}])");
    add("a zone is demanded", R"("placementConstraints":[{"type":"memberOf",)"
                              R"("expression":"attribute:ecs.availability-zone == us-east-1a"}])");
    add("DAEMON", R"("schedulingStrategy":"DAEMON")");
}

void RebalancingTest::o16_isRefused()
{
    QFETCH(QString, more);
    Story story = crowded(1, {}, kOff);
    const bool daemon = more.contains(QLatin1String("DAEMON"));
    const std::string with = more.toStdString() + R"(,"availabilityZoneRebalancing":"ENABLED")";
    const std::string created = story.call(
        "ecs:CreateService", R"({"cluster":"shop","serviceName":"more","taskDefinition":"app",)" +
                                 std::string(daemon ? "" : R"("desiredCount":1,)") + with + "}");
    QVERIFY2(created.starts_with("InvalidParameterException: Availability Zone rebalancing is "),
             created.c_str());
    if (!daemon)
        QCOMPARE(update(story, with), created);
    // Neither may it be on and the other come afterwards.
    QCOMPARE(update(story, R"("availabilityZoneRebalancing":"ENABLED")"), std::string());
    if (!daemon)
        QCOMPARE(update(story, more.toStdString()), created);
    QCOMPARE(setting(story), std::string("ENABLED"));
}

void RebalancingTest::createServiceHasItOnWhereItMay_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const char* more, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(more) << QString::fromLatin1(expected);
    };
    add("nothing said", "", "ENABLED");
    add("spread over zones",
        R"(,"placementStrategy":[{"type":"spread","field":"attribute:ecs.availability-zone"},)"
        R"({"type":"binpack","field":"cpu"}])",
        "ENABLED");
    add("maximum 100", R"(,"deploymentConfiguration":{"maximumPercent":100})", "DISABLED");
    add("another first strategy", R"(,"placementStrategy":[{"type":"random"}])", "DISABLED");
    add("off", kOff, "DISABLED");
}

void RebalancingTest::createServiceHasItOnWhereItMay()
{
    QFETCH(QString, more);
    QFETCH(QString, expected);
    const Story story = crowded(1, {}, more.toStdString());
    QCOMPARE(QString::fromStdString(setting(story)), expected);
}

void RebalancingTest::updatesLeaveItAsItIs()
{
    Story story = crowded(2, {}, kOff);
    update(story, R"("desiredCount":3)");
    QCOMPARE(setting(story), std::string("DISABLED"));
    const auto before = factsOf(story, FactKind::deploymentStarted).size();
    update(story, R"("availabilityZoneRebalancing":"ENABLED")");
    update(story, R"("desiredCount":2)");
    story.until(200);
    QCOMPARE(setting(story), std::string("ENABLED"));
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), before);
}

void RebalancingTest::aDrawnServiceHasItOnceItIsSet()
{
    Story story = crowded(2, {}, kOff);
    const ElementId drawn =
        draw(story, "own", doc::Service{}, idOfElement(story, "cluster", "shop"));
    join(story, drawn, idOfElement(story, "taskDefinition", "app"));
    const auto of = [&story] {
        return textOf(story.service("own"), "availabilityZoneRebalancing");
    };
    story.until(130);
    QCOMPARE(of(), std::string("DISABLED"));
    perform(story, doc::SetField{{drawn}, "availabilityZoneRebalancing", doc::Choice{1}});
    story.until(140);
    QCOMPARE(of(), std::string("ENABLED"));
}

void RebalancingTest::offMovesNothing()
{
    Story story = crowded(4, {"us-east-1b"}, kOff);
    story.until(3'600);
    QCOMPARE(split(story), (std::vector<int>{4, 0, 0}));
    QVERIFY(factsOf(story, FactKind::rebalancingBegan).empty());
    update(story, R"("availabilityZoneRebalancing":"ENABLED")");
    story.until(4'200);
    QCOMPARE(split(story), (std::vector<int>{2, 2, 0}));
}

// It launches nothing itself, and tries again once there is room.
void RebalancingTest::withoutRoomItStops()
{
    Story story = crowded(2, {});
    story.instance("i-b", "us-east-1b", 32, 32);
    story.until(600);
    QCOMPARE(split(story), (std::vector<int>{2, 0, 0}));
    QVERIFY(story.told("web", "is unable to place a task in use1-az2 because no container instance "
                              "met all of its requirements."));
    QCOMPARE(factsOf(story, FactKind::rebalancingBegan).size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::rebalancingEnded).size(), std::size_t{1});
    story.instance("i-b2", "us-east-1b");
    story.until(1'200);
    QCOMPARE(split(story), (std::vector<int>{1, 1, 0}));
}

// What is drawn otherwise is not what the call gives.
void RebalancingTest::whatDependsOnItAloneIsRefused()
{
    Story story = crowded(2, {});
    const ElementId web = idOfElement(story, "service", "web");
    perform(story, doc::SetField{{web}, "maximumPercent", std::int64_t{100}});
    QCOMPARE(update(story, R"("desiredCount":3)"), std::string());
    QVERIFY(!update(story, R"("placementConstraints":[])").empty());
}

void RebalancingTest::tellsItsEvents()
{
    Story story = crowded(2, {"us-east-1b"});
    story.until(600);
    QVERIFY(story.told("web", "(service web) is not AZ balanced with 2 tasks in use1-az1, 0 tasks "
                              "in use1-az2. AZ Rebalancing in progress."));
    QVERIFY(story.told("web",
                       "(service web) has started 1 tasks in use1-az2 " + std::string(kStarted)));
    QVERIFY(story.told("web", "(service web) has stopped 1 running tasks in use1-az1 due to AZ "
                              "rebalancing: (task "));
    QVERIFY(story.told(
        "web", "(service web) is AZ balanced with 1 tasks in use1-az1, 1 tasks in use1-az2."));
    const auto named = [&](FactKind kind) {
        const Json event = story.event(factsOf(story, kind).back());
        return textOf(event, "detail-type") + ", " + textOf(*event.find("detail"), "eventType") +
               ", " + textOf(*event.find("detail"), "eventName");
    };
    const std::string action = "ECS Service Action, INFO, ";
    QCOMPARE(named(FactKind::rebalancingBegan), action + "SERVICE_REBALANCING_STARTED");
    QCOMPARE(named(FactKind::rebalancingCompleted), action + "SERVICE_REBALANCING_COMPLETED");
    QCOMPARE(named(FactKind::rebalancingTaskStarted), action + "TASKS_STARTED");
    QCOMPARE(named(FactKind::rebalancingTaskStopped), action + "TASKS_STOPPED");
}

void RebalancingTest::answersWhy()
{
    Story story = crowded(3, {"us-east-1b"});
    story.until(600);
    const WhyCard began = whyLast(story, FactKind::rebalancingBegan);
    QVERIFY2(began.sentence.starts_with(
                 "3 tasks over 2 Availability Zones are even with 1 or 2 in each."),
             began.sentence.c_str());
    QCOMPARE(firstRule(began), std::string("rebalancing.even"));
    QCOMPARE(firstRule(whyLast(story, FactKind::rebalancingTaskStarted)),
             std::string("rebalancing.moves"));
    QCOMPARE(causes(story, FactKind::rebalancingTaskStarted),
             std::vector{FactKind::rebalancingBegan});
    QCOMPARE(causes(story, FactKind::rebalancingTaskStopped),
             std::vector{FactKind::taskHealthChanged});
    Story more = crowded(4, {"us-east-1b"});
    more.until(900);
    QCOMPARE(causes(more, FactKind::rebalancingTaskStarted),
             (std::vector{FactKind::rebalancingBegan, FactKind::rebalancingTaskStopped}));
}

QTEST_GUILESS_MAIN(RebalancingTest)
#include "tst_rebalancing.moc"
