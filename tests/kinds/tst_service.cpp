// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

class ServiceTest : public QObject {
    Q_OBJECT

private slots:
    void needsRoomToReplaceTasks();
    void lowersStrategiesAndConstraintsInOrder();
    void packsByCpuOrMemoryOnly();
    void tasksOfTheirOwnNetworkNeedASubnet();
    void nothingIsRolledBackWithoutABreaker();
    void rebalancingNeedsSpreadZonesAndRoom();
};

void ServiceTest::needsRoomToReplaceTasks()
{
    const auto stuck = [](int desired, int least, int most) {
        Surroundings around;
        Service props;
        props.desiredCount = desired;
        props.minimumHealthyPercent = least;
        props.maximumPercent = most;
        // The other finding is that it runs no task definition.
        return Surroundings::wrong(around.add<Service>("web", props)).size() == 2;
    };
    QVERIFY(stuck(1, 100, 100));
    QVERIFY(stuck(2, 75, 100));
    QVERIFY(stuck(3, 100, 125));
    QVERIFY(!stuck(4, 75, 100));
    QVERIFY(!stuck(4, 100, 125));
    QVERIFY(!stuck(0, 100, 100));
    QVERIFY(!stuck(1, 0, 100));
}

void ServiceTest::lowersStrategiesAndConstraintsInOrder()
{
    Surroundings around;
    Service props;
    props.placementStrategy = {{StrategyType::spread, "attribute:ecs.availability-zone"},
                               {StrategyType::binpack, "memory"},
                               {StrategyType::random, "cpu"}};
    props.placementConstraints = {{ConstraintType::memberOf, "attribute:rack == 7"}};
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", {}, &definition);
    Drawn& service = around.add<Service>("web", props, &cluster);
    Surroundings::link(service, definition, "runs");
    const sim::ServiceNode node = Surroundings::lowered(service).services[0];
    QVERIFY(node.strategies[1] == (sim::Strategy{sim::StrategyType::binpack, "memory"}));
    QVERIFY(node.strategies[2] == (sim::Strategy{sim::StrategyType::random, ""}));
    QVERIFY(node.constraints[0] ==
            (sim::Constraint{sim::ConstraintType::memberOf, "attribute:rack == 7"}));
}

void ServiceTest::packsByCpuOrMemoryOnly()
{
    Surroundings around;
    Service props;
    props.placementStrategy = {{StrategyType::binpack, "instanceId"}};
    QCOMPARE(Surroundings::wrong(around.add<Service>("web", props)).size(), std::size_t(2));
}

void ServiceTest::tasksOfTheirOwnNetworkNeedASubnet()
{
    const auto findings = [](NetworkMode mode, bool isLinked) {
        Surroundings around;
        TaskDefinition settings;
        settings.networkMode = mode;
        Drawn& definition = around.add<TaskDefinition>("web", settings);
        Drawn& service = around.add<Service>("web");
        Surroundings::link(service, definition, "runs");
        if (isLinked)
            Surroundings::link(service, around.add<Subnet>("a"), "subnet");
        return Surroundings::wrong(service);
    };
    QCOMPARE(findings(NetworkMode::awsvpc, false),
             (std::vector<std::string>{"The service has no subnet for the tasks of network mode "
                                       "awsvpc; AWS wants one at least."}));
    QVERIFY(findings(NetworkMode::awsvpc, true).empty());
    QVERIFY(findings(NetworkMode::bridge, false).empty());
}

void ServiceTest::nothingIsRolledBackWithoutABreaker()
{
    const auto wrong = [](bool breaker, bool rollback) {
        Surroundings around;
        return Surroundings::wrong(
            around.add<Service>("web", Service{.circuitBreaker = breaker, .rollback = rollback}));
    };
    const std::string words = "Nothing is rolled back without the circuit breaker.";
    const std::size_t without = wrong(false, false).size();
    const auto found = wrong(false, true);
    QCOMPARE(found.size(), without + 1);
    QVERIFY(std::find(found.begin(), found.end(), words) != found.end());
    QCOMPARE(wrong(true, true).size(), without);
    QCOMPARE(wrong(true, false).size(), without);
}

// Balancing an Amazon ECS service across Availability Zones.
void ServiceTest::rebalancingNeedsSpreadZonesAndRoom()
{
    const auto objects = [](Service service) {
        Surroundings around;
        const std::size_t before = Surroundings::wrong(around.add<Service>("off", service)).size();
        service.availabilityZoneRebalancing = ZoneRebalancing::enabled;
        return Surroundings::wrong(around.add<Service>("on", service)).size() > before;
    };
    QVERIFY(!objects({}));
    QVERIFY(!objects({.placementStrategy = {{}, {StrategyType::binpack, "cpu"}}}));
    QVERIFY(!objects({.placementConstraints = {{ConstraintType::distinctInstance}}}));
    QVERIFY(objects({.schedulingStrategy = SchedulingStrategy::daemon}));
    QVERIFY(objects({.maximumPercent = 100}));
    QVERIFY(objects({.placementStrategy = {{StrategyType::binpack, "cpu"}, {}}}));
    QVERIFY(objects({.placementStrategy = {{StrategyType::spread, "instanceId"}}}));
    QVERIFY(objects({.placementConstraints = {{ConstraintType::memberOf,
                                               "attribute:ecs.availability-zone == us-east-1a"}}}));
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "tst_service.moc"
