// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sim/engine.h"
#include "sim/laws/placement_board.h"
#include "support/plan_builder.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

class PlacementBoardTest : public QObject {
    Q_OBJECT

private slots:
    void followsEveryChangeOfTheCluster_data();
    void followsEveryChangeOfTheCluster();
    void isMadeAnewForACopy();
};

namespace {
const Strategy kByZone{StrategyType::spread, "attribute:ecs.availability-zone"};
const Strategy kByInstance{StrategyType::spread, "instanceId"};
const Strategy kByRack{StrategyType::spread, "attribute:rack"};
const Strategy kPackMemory{StrategyType::binpack, "memory"};
const Strategy kPackCpu{StrategyType::binpack, "cpu"};

// Services of many strategies on too few instances, whose tasks end by themselves.
Plan crowdedCluster()
{
    tests::PlanBuilder builder;
    for (int n = 0; n < 24; ++n) {
        builder.hosts(1, std::string("us-east-1") + "abc"[n % 3], 1'024, 2'048);
        builder.lastHost().attributes.push_back({"rack", n % 4 == 0 ? "left" : "right"});
        builder.lastHost().registersAtOnce = n % 2 == 0;
        if (n % 5 == 0)
            builder.lastHost().instanceType = "t4g.medium";
        else if (n % 5 == 1)
            builder.lastHost().instanceType = "m6g.medium";
    }
    const std::vector<std::vector<Strategy>> all{
        {},         {kByZone, kPackMemory},      {kByInstance},
        {kPackCpu}, {kByInstance, kPackMemory},  {kByZone, kByInstance, kPackCpu},
        {kByRack},  {{StrategyType::random, ""}}};
    for (std::size_t n = 0; n < all.size() * 2; ++n) {
        const int step = static_cast<int>(n);
        builder.definition(64 + 32 * step, 128 + 48 * step).service(7 + step);
        builder.lastService().strategies = all[n % all.size()];
        builder.lastContainer().application.exits = n % 3 != 0;
        builder.lastContainer().application.exitAfterMillis = 40'000 + 13'000 * step;
        if (n % 4 == 1)
            builder.lastDefinition().network = NetworkMode::awsvpc;
        if (n % 8 == 1)
            builder.lastService().subnetZones = {"us-east-1a", "us-east-1c"};
        if (n % 5 == 2)
            builder.lastService().constraints.push_back({ConstraintType::distinctInstance, ""});
        if (n % 7 == 3)
            builder.lastDefinition().cpuArchitecture = "ARM64";
        if (n == 6)
            builder.lastContainer().ports.push_back({80, 8'080, Protocol::tcp});
        if (n == 9)
            builder.lastDefinition().constraints.push_back(
                {ConstraintType::memberOf, "attribute:rack == left"});
    }
    return builder.made();
}

// What users do to instances and tasks, at random.
void disturb(World& world, const Stream& dice, std::uint64_t n)
{
    const ElementId instance("instance-" + std::to_string(1 + dice.below(24, n * 8)));
    stepForEdit(world);
    switch (dice.below(7, n * 8 + 1)) {
    case 0:
        (void)obey(world, TerminateInstance{instance});
        return;
    case 1:
        (void)obey(world, CrashInstance{instance});
        return;
    case 2:
    case 3:
        (void)obey(world, SetInstanceState{instance, dice.below(2, n * 8 + 2) == 0});
        return;
    case 4:
        (void)obey(world, LaunchAgain{instance});
        return;
    default: {
        RunTask task;
        task.cluster = ElementId("cluster-1");
        task.definition = ElementId("definition-2");
        task.count = 2;
        task.group = "batch";
        task.strategies = {{"spread", "attribute:ecs.availability-zone"}};
        (void)obey(world, task);
    }
    }
}
} // namespace

void PlacementBoardTest::followsEveryChangeOfTheCluster_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void PlacementBoardTest::followsEveryChangeOfTheCluster()
{
    QFETCH(int, seed);
    Plan plan = crowdedCluster();
    plan.seed = static_cast<std::uint64_t>(seed);
    const Stream dice = streamOf(plan.seed, "disturb", Purpose::choice);
    World world = *begin(plan);
    int fits = 0, misses = 0, lackInterfaces = 0;
    for (std::uint64_t n = 0; n < 250; ++n) {
        advance(world,
                world.now + seconds(static_cast<std::int64_t>(1 + dice.below(9, n * 8 + 7))));
        QVERIFY(world.paused.empty());
        if (n % 6 == 5)
            disturb(world, dice, n);
        if (n % 50 == 49) { // an edit of what placement may not see
            plan.hosts[n / 50].attributes[0].second = n % 100 == 99 ? "left" : "right";
            stepForEdit(world);
            adopt(world, plan);
        }
        for (auto service = world.services.first(); service;
             service = world.services.after(service)) {
            const Ix<Deployment> primary = world.services[service].lastDeployment;
            const placement::Wanted wanted =
                placement::wantedBy(world, service, world.deployments[primary].revision);
            const PlacementVerdict expected = placement::decide(world, wanted);
            QCOMPARE(placement::decideQuickly(world, wanted), expected);
            ++(expected.winner == 0 ? misses : fits);
            lackInterfaces +=
                expected.failedNeeds[static_cast<std::size_t>(Need::networkInterface)] > 0;
        }
    }
    QVERIFY(fits > 500 && misses > 100 && lackInterfaces > 100);
}

void PlacementBoardTest::isMadeAnewForACopy()
{
    World world = *begin(crowdedCluster());
    advance(world, Time{} + minutes(5));
    World copy = world;
    QVERIFY(!world.boards.clusters.empty());
    QVERIFY(copy.boards.clusters.empty());
    advance(world, Time{} + minutes(20));
    advance(copy, Time{} + minutes(20));
    QCOMPARE(copy.facts.digest().text(), world.facts.digest().text());
}

QTEST_GUILESS_MAIN(PlacementBoardTest)
#include "tst_placement_board.moc"
