// SPDX-License-Identifier: GPL-3.0-or-later
// Stickiness by a cookie that targets set: who sets none binds nobody.
#include "sim/engine.h"
#include "sim/invariants_traffic.h"
#include "support/traffic_plan.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

class AppCookiesTest : public QObject {
    Q_OBJECT

private slots:
    void onlyThoseThatSetItBind();
    void withoutItNobodySticks_data();
    void withoutItNobodySticks();
    void eachAnswerRenewsIt();
    void anotherNameDealsAnew();
    void areBrokenByADamage();
};

namespace {
using Counts = std::vector<std::int64_t>;

// Two tasks whose container sets a cookie, behind a group that asks for one.
Plan drawn(const std::string& sets, const std::string& wanted)
{
    Plan plan = shop(2, 100);
    plan.sources[0].clients = 100;
    plan.definitions[0].containers[0].application.setsCookie = sets;
    plan.targetGroups[0].stickyCookie = wanted;
    return plan;
}

void change(World& world, const Plan& plan)
{
    stepForEdit(world);
    adopt(world, plan);
    advance(world, world.now);
}

// Stickiness begins when all targets are well, and divides the clients among them.
World stuck(Plan& plan)
{
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    plan.targetGroups[0].sticky = true;
    change(world, plan);
    return world;
}

void sendAt(World& world, std::int64_t milliPerSecond)
{
    InjectFault rate;
    rate.kind = FaultKind::traffic;
    rate.milliRequestsPerSecond = milliPerSecond;
    stepForEdit(world);
    QVERIFY(obey(world, rate));
    advance(world, world.now);
}

// By the age of the targets.
Counts clientsAt(const World& world)
{
    std::vector<Ix<Target>> targets;
    const auto group = rowOf<TargetGroup>(world, EntityKind::targetGroup, Subject(kGroup));
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        targets.push_back(at);
    std::sort(targets.begin(), targets.end(), [&](Ix<Target> a, Ix<Target> b) {
        return world.targets[a].number < world.targets[b].number;
    });
    Counts counts;
    for (const Ix<Target> at : targets) {
        counts.push_back(0);
        for (const Binding& each : world.bindings)
            counts.back() += each.target == at ? each.clients : 0;
    }
    return counts;
}

void expectSound(const World& world)
{
    const Findings broken = brokenByTraffic(world);
    QVERIFY2(broken.empty(), broken.empty() ? "" : broken.first().c_str());
}
} // namespace

// A second service whose program sets nothing shares the group.
void AppCookiesTest::onlyThoseThatSetItBind()
{
    Plan plan = drawn("SESSION", "SESSION");
    DefinitionNode other = plan.definitions[0];
    other.id = ElementId("task-definition-9");
    other.family = "other";
    other.containers[0].id = ElementId("container-9");
    other.containers[0].application.setsCookie = "";
    plan.definitions.push_back(other);
    ServiceNode service = plan.services[0];
    service.id = ElementId("service-9");
    service.name = "other";
    service.definition = other.id;
    plan.services.push_back(service);
    World world = stuck(plan);
    Counts clients = clientsAt(world);
    QCOMPARE(clients.size(), std::size_t{4});
    std::sort(clients.begin(), clients.end());
    QCOMPARE(clients, (Counts{0, 0, 50, 50}));
    expectSound(world);
}

void AppCookiesTest::withoutItNobodySticks_data()
{
    QTest::addColumn<std::string>("sets");
    QTest::addColumn<std::string>("wanted");
    QTest::addColumn<std::int64_t>("stick");
    QTest::newRow("none") << std::string() << std::string("SESSION") << std::int64_t{0};
    QTest::newRow("another") << std::string("session") << std::string("SESSION") << std::int64_t{0};
    QTest::newRow("that") << std::string("SESSION") << std::string("SESSION") << std::int64_t{100};
    QTest::newRow("the balancer's") << std::string() << std::string() << std::int64_t{100};
}

void AppCookiesTest::withoutItNobodySticks()
{
    QFETCH(std::string, sets);
    QFETCH(std::string, wanted);
    QFETCH(std::int64_t, stick);
    Plan plan = drawn(sets, wanted);
    const World world = stuck(plan);
    const Counts clients = clientsAt(world);
    QCOMPARE(clients.size(), std::size_t{2});
    QCOMPARE(std::accumulate(clients.begin(), clients.end(), std::int64_t{0}), stick);
    expectSound(world);
}

// Ten requests a minute of each client go on for longer than the duration; a silence does not.
void AppCookiesTest::eachAnswerRenewsIt()
{
    Plan plan = drawn("SESSION", "SESSION");
    plan.targetGroups[0].stickySeconds = 60;
    World world = stuck(plan);
    plan.services[0].desiredCount = 3;
    change(world, plan);
    advance(world, world.now + minutes(30));
    QCOMPARE(clientsAt(world), (Counts{50, 50, 0}));
    sendAt(world, 0);
    advance(world, world.now + seconds(61));
    sendAt(world, 100'000);
    const Counts after = clientsAt(world);
    QCOMPARE(*std::min_element(after.begin(), after.end()), std::int64_t{33});
    expectSound(world);
}

void AppCookiesTest::anotherNameDealsAnew()
{
    Plan plan = drawn("SESSION", "SESSION");
    World world = stuck(plan);
    QCOMPARE(clientsAt(world), (Counts{50, 50}));
    plan.targetGroups[0].stickyCookie = "OTHER";
    change(world, plan);
    QVERIFY(world.bindings.empty());
    expectSound(world);
    plan.targetGroups[0].stickyCookie = "SESSION";
    change(world, plan);
    QCOMPARE(clientsAt(world), (Counts{50, 50}));
    expectSound(world);
}

void AppCookiesTest::areBrokenByADamage()
{
    Plan plan = drawn("SESSION", "SESSION");
    World world = stuck(plan);
    expectSound(world);
    TargetGroupNode node = *world.asked.targetGroups[0];
    node.stickyCookie = "OTHER";
    world.asked.targetGroups[0] = std::make_shared<const TargetGroupNode>(node);
    QVERIFY(!brokenByTraffic(world).empty());
}

QTEST_GUILESS_MAIN(AppCookiesTest)
#include "tst_app_cookies.moc"
