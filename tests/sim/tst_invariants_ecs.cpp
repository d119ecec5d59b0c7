// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/engine.h"
#include "sim/invariants_services.h"
#include "sim/invariants_tasks.h"
#include "support/plan_builder.h"

#include <QTest>

#include <map>

using namespace stowage;
using namespace stowage::sim;
using stowage::tests::plan;
using stowage::tests::PlanBuilder;

class InvariantsEcsTest : public QObject {
    Q_OBJECT

private slots:
    void holdWhateverIsAsked_data();
    void holdWhateverIsAsked();
    void areBrokenByADamagedWorld_data();
    void areBrokenByADamagedWorld();
};

namespace {
PlanBuilder shop()
{
    return plan()
        .hosts(2, "us-east-1a", 1'024, 2'048)
        .hosts(2, "us-east-1b", 1'024, 2'048)
        .definition(128, 256)
        .service(4, 50, 150)
        .definition(64, 128, 80)
        .service(2);
}

void act(World& world, PlanBuilder& builder, const Stream& dice, std::uint64_t n)
{
    const ElementId host("instance-" + std::to_string(1 + dice.below(4, n * 8 + 1)));
    ServiceNode& service = builder.made().services[dice.below(2, n * 8 + 2)];
    switch (dice.below(7, n * 8)) {
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
        (void)obey(world, SetInstanceState{host, dice.below(2, n * 8 + 3) == 0});
        break;
    case 4:
        (void)obey(world, ForceNewDeployment{service.id});
        break;
    case 5:
        (void)obey(world, StopTask{{EntityKind::task,
                                    1 + static_cast<std::uint32_t>(dice.below(40, n * 8 + 4))},
                                   {}});
        break;
    default:
        service.desiredCount = static_cast<int>(dice.below(8, n * 8 + 5));
        adopt(world, builder.made());
    }
}
} // namespace

void InvariantsEcsTest::holdWhateverIsAsked_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void InvariantsEcsTest::holdWhateverIsAsked()
{
    QFETCH(quint64, seed);
    PlanBuilder builder = shop();
    builder.made().seed = seed;
    World world = *begin(builder.made());
    const Stream dice = streamOf(seed, "storm", Purpose::choice);
    for (std::uint64_t n = 0; n < 2'000; ++n) {
        if (n % 20 == 0) {
            advance(world, world.now);
            stepForEdit(world);
            act(world, builder, dice, n);
        }
        advance(world, world.now + seconds(3));
        for (const Findings& broken : {brokenByTasks(world), brokenByServices(world)})
            QVERIFY2(broken.empty(), broken.first().c_str());
        QVERIFY2(world.paused.empty(), world.paused.c_str());
    }
    std::map<FactKind, int> seen;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        ++seen[world.facts.fact(n).kind];
    QVERIFY(seen[FactKind::taskPlaced] > 10);
    QVERIFY(seen[FactKind::tasksStopped] > 0);
}

void InvariantsEcsTest::areBrokenByADamagedWorld_data()
{
    QTest::addColumn<int>("damage");
    for (int damage = 0; damage < 6; ++damage)
        QTest::addRow("damage %d", damage) << damage;
}

void InvariantsEcsTest::areBrokenByADamagedWorld()
{
    QFETCH(int, damage);
    World world = *begin(shop().made());
    advance(world, Time{} + minutes(2));
    QVERIFY(brokenByTasks(world).empty() && brokenByServices(world).empty());
    Task& task = world.tasks[world.tasks.first()];
    Host& host = world.hosts[task.host];
    Service& service = world.services[world.services.first()];
    switch (damage) {
    case 0:
        task.desired = TaskStatus::stopped;
        break;
    case 1:
        task.stopCode = StopCode::userInitiated;
        break;
    case 2:
        host.scheduler.cpu += 1;
        break;
    case 3:
        host.agent.memory -= 1;
        break;
    case 4:
        service.running += 1;
        break;
    default:
        world.deployments[service.lastDeployment].status = DeploymentStatus::active;
    }
    QVERIFY(!brokenByTasks(world).empty() || !brokenByServices(world).empty());
}

QTEST_GUILESS_MAIN(InvariantsEcsTest)
#include "tst_invariants_ecs.moc"
