// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/engine.h"
#include "sim/invariants_services.h"
#include "sim/invariants_tasks.h"
#include "sim/invariants_traffic.h"
#include "sim/traffic_report.h"
#include "support/plan_builder.h"

#include <QTest>

#include <map>

using namespace stowage;
using namespace stowage::sim;

class InvariantsTrafficTest : public QObject {
    Q_OBJECT

private slots:
    void holdWhateverIsAsked_data();
    void holdWhateverIsAsked();
    void areBrokenByADamagedWorld_data();
    void areBrokenByADamagedWorld();
};

namespace {
void addTargetGroup(Plan& plan, int n)
{
    TargetGroupNode group;
    group.id = ElementId("target-group-" + std::to_string(n));
    group.balancer = ElementId("load-balancer-1");
    group.deregistrationDelaySeconds = 20;
    group.healthCheck.intervalSeconds = 10;
    group.sticky = n == 2;
    plan.targetGroups.push_back(group);
    plan.balancers[0].listeners.push_back({80 + n, group.id});
    plan.services[static_cast<std::size_t>(n) - 1].targets.push_back({group.id, "", 0});
    SourceNode users;
    users.id = ElementId("users-" + std::to_string(n));
    users.name = users.id.text;
    users.balancer = ElementId("load-balancer-1");
    users.port = 80 + n;
    users.milliRequestsPerSecond = 30'500;
    plan.sources.push_back(users);
}

Plan shop(std::uint64_t seed)
{
    Plan plan = tests::plan()
                    .hosts(2, "us-east-1a", 1'024, 2'048)
                    .hosts(2, "us-east-1b", 1'024, 2'048)
                    .definition(128, 256, 0)
                    .service(4, 50, 150)
                    .definition(64, 128, 0)
                    .service(2)
                    .made();
    plan.seed = seed;
    BalancerNode balancer;
    balancer.id = ElementId("load-balancer-1");
    plan.balancers.push_back(balancer);
    addTargetGroup(plan, 1);
    addTargetGroup(plan, 2);
    SourceNode third = plan.sources[0];
    third.id = ElementId("users-3");
    plan.sources.push_back(third);
    return plan;
}

InjectFault someFault(const Stream& dice, std::uint64_t n)
{
    InjectFault fault;
    fault.kind = static_cast<FaultKind>(dice.below(5, n + 1));
    fault.mode = static_cast<FaultMode>(dice.below(4, n + 2));
    fault.statusCode = dice.below(2, n + 3) == 0 ? 500 : 302;
    fault.milliRequestsPerSecond = static_cast<std::int64_t>(dice.below(900'000, n + 4));
    fault.lasts = seconds(1 + static_cast<std::int64_t>(dice.below(300, n + 5)));
    if (dice.below(2, n + 6) == 0)
        fault.on.count = 2;
    return fault;
}

void edit(World& world, Plan& plan, const Stream& dice, std::uint64_t n)
{
    ServiceNode& service = plan.services[dice.below(2, n + 1)];
    switch (dice.below(6, n + 2)) {
    case 0:
        plan.balancers[0].listeners[0].targetGroup =
            ElementId(dice.below(2, n + 3) == 0 ? "target-group-1" : "nothing");
        break;
    case 1:
        plan.sources[dice.below(3, n + 3)].port = 80 + static_cast<int>(dice.below(3, n + 4));
        break;
    case 2:
        plan.sources[2].milliRequestsPerSecond =
            static_cast<std::int64_t>(dice.below(400'000, n + 3));
        break;
    case 3:
        service.targets.clear();
        service.targets.push_back({plan.targetGroups[dice.below(2, n + 3)].id, "", 0});
        break;
    default:
        service.desiredCount = static_cast<int>(dice.below(8, n + 5));
    }
    adopt(world, plan);
}

void act(World& world, Plan& plan, const Stream& dice, std::uint64_t n)
{
    const ElementId host("instance-" + std::to_string(1 + dice.below(4, n + 1)));
    const EntityId task{EntityKind::task, 1 + static_cast<std::uint32_t>(dice.below(60, n + 2))};
    switch (dice.below(9, n)) {
    case 0:
        (void)obey(world, TerminateInstance{host});
        break;
    case 1:
        (void)obey(world, CrashInstance{host});
        break;
    case 2:
        (void)obey(world, LaunchAgain{host});
        break;
    case 3:
        (void)obey(world, SetInstanceState{host, dice.below(2, n + 3) == 0});
        break;
    case 4:
        (void)obey(world, ForceNewDeployment{plan.services[dice.below(2, n + 3)].id});
        break;
    case 5:
        (void)obey(world, StopTask{task, {}});
        break;
    case 6:
    case 7:
        (void)obey(world, someFault(dice, n + 10));
        break;
    default:
        edit(world, plan, dice, n + 20);
    }
}

std::int64_t sumOf(const TrafficReport& report)
{
    std::int64_t sum = report.answered + report.open;
    for (const auto& [code, count] : report.errors)
        sum += count;
    return sum;
}
} // namespace

void InvariantsTrafficTest::holdWhateverIsAsked_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void InvariantsTrafficTest::holdWhateverIsAsked()
{
    QFETCH(quint64, seed);
    Plan plan = shop(seed);
    World world = *begin(plan);
    const Stream dice = streamOf(seed, "traffic storm", Purpose::choice);
    World before = world;
    for (std::uint64_t n = 0; n < 1'500; ++n) {
        if (n % 15 == 0) {
            advance(world, world.now);
            stepForEdit(world);
            act(world, plan, dice, n * 40);
            advance(world, world.now);
        }
        advance(world, world.now + seconds(2));
        for (const Findings& broken : {brokenByTraffic(world), brokenByTasks(world),
                                       brokenByServices(world), brokenSince(before, world)})
            QVERIFY2(broken.empty(), broken.first().c_str());
        QVERIFY2(world.paused.empty(), world.paused.c_str());
        before = world;
    }
    std::map<std::string, std::int64_t> errors;
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const TrafficReport report = trafficOf(world, at);
        QCOMPARE(sumOf(report), report.requests);
        QVERIFY(report.p50Micros <= report.p95Micros && report.p95Micros <= report.p99Micros);
        for (const auto& [code, count] : report.errors)
            errors[code] += count;
    }
    QVERIFY(errors["503"] > 0);
    QVERIFY(errors["502"] + errors["504"] > 0);
}

void InvariantsTrafficTest::areBrokenByADamagedWorld_data()
{
    QTest::addColumn<int>("damage");
    for (int damage = 0; damage < 9; ++damage)
        QTest::addRow("damage %d", damage) << damage;
}

void InvariantsTrafficTest::areBrokenByADamagedWorld()
{
    QFETCH(int, damage);
    World world = *begin(shop(1));
    advance(world, Time{} + minutes(2));
    QVERIFY(brokenByTraffic(world).empty());
    const World before = world;
    const auto at = world.targets.first();
    switch (damage) {
    case 0:
        world.sourceCounts[0].sent += 1;
        break;
    case 1:
        world.lanes[at.slot].open = -1;
        break;
    case 2:
        world.lanes[at.slot].open = world.lanes[at.slot].limit + 1;
        break;
    case 3:
        world.targets[at].state = TargetState::draining;
        break;
    case 4:
        world.targetGroups[world.targets[at].group].healthy += 1;
        break;
    case 5:
        world.lanes[at.slot].place = -1;
        break;
    case 6:
        world.dealings[world.targets[at].group.slot].asked += 1;
        break;
    case 7:
        QVERIFY(!world.bindings.empty());
        world.bindings.front().clients += 1;
        break;
    default:
        world.tasks[world.targets[at].task].status = TaskStatus::stopped;
    }
    QVERIFY(!brokenByTraffic(world).empty());
    World past = before;
    past.sourceCounts[0].sent += 1'000;
    QVERIFY(!brokenSince(past, before).empty());
}

QTEST_GUILESS_MAIN(InvariantsTrafficTest)
#include "tst_invariants_traffic.moc"
