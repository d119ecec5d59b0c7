// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class AutoScalingGroupTest : public QObject {
    Q_OBJECT

private slots:
    void keepsItsSizesInOrder();
    void needsSizesOutsideTheCatalogue();
    void knowsTheZonesOfItsSubnets();
    void needsACluster();
    void hooksBearDifferentNames();
    void onlyOnDemandInstancesOfOneTypeAreWarmed();
};

void AutoScalingGroupTest::keepsItsSizesInOrder()
{
    Surroundings around;
    AutoScalingGroup props;
    QVERIFY(Surroundings::wrong(around.add<AutoScalingGroup>("g-1", props)).empty());
    props.desiredCapacity = 9;
    const auto outside = Surroundings::wrong(around.add<AutoScalingGroup>("g-2", props));
    QCOMPARE(outside.size(), std::size_t(1));
    QCOMPARE(outside[0], std::string("Desired capacity:9 must be between the specified min "
                                     "size:1 and max size:4."));
    props.minSize = 5;
    const auto crossed = Surroundings::wrong(around.add<AutoScalingGroup>("g-3", props));
    QCOMPARE(crossed.size(), std::size_t(1));
    QCOMPARE(crossed[0],
             std::string("Max bound, 4, must be greater than or equal to min bound, 5."));
}

void AutoScalingGroupTest::needsSizesOutsideTheCatalogue()
{
    Surroundings around;
    AutoScalingGroup props;
    props.instanceType = "x9.huge";
    props.cpuUnits = 1'024;
    QCOMPARE(Surroundings::wrong(around.add<AutoScalingGroup>("g-1", props)).size(),
             std::size_t(1));
    props.memoryMib = 2'000;
    QVERIFY(Surroundings::wrong(around.add<AutoScalingGroup>("g-2", props)).empty());
}

void AutoScalingGroupTest::knowsTheZonesOfItsSubnets()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    AutoScalingGroup props;
    props.terminationPolicies = {{doc::TerminationPolicy::newestInstance}};
    props.spot = true;
    Drawn& group = around.add<AutoScalingGroup>("g-1", props, &cluster);
    Subnet other;
    other.availabilityZone = "us-east-1b";
    Surroundings::link(group, around.add<Subnet>("a"), "subnet");
    Surroundings::link(group, around.add<Subnet>("b", other), "subnet");
    const sim::Plan plan = Surroundings::lowered(group);
    QCOMPARE(plan.autoScalingGroups.size(), std::size_t(1));
    const sim::AutoScalingGroupNode& node = plan.autoScalingGroups[0];
    QCOMPARE(node.cluster, cluster.id);
    QCOMPARE(node.subnets.size(), std::size_t(2));
    QCOMPARE(node.subnets[1].zone, std::string("us-east-1b"));
    QVERIFY(node.terminationPolicies ==
            std::vector<sim::TerminationPolicy>{sim::TerminationPolicy::newestInstance});
    QVERIFY(node.launch.spot && !node.launch.spotDraining);
    QVERIFY(plan.hosts.empty());
}

void AutoScalingGroupTest::needsACluster()
{
    Surroundings around;
    QVERIFY(Surroundings::lowered(around.add<AutoScalingGroup>("g-1")).autoScalingGroups.empty());
}

void AutoScalingGroupTest::hooksBearDifferentNames()
{
    Surroundings around;
    AutoScalingGroup props;
    props.lifecycleHooks = {{.name = "up"},
                            {.name = "down",
                             .transition = LifecycleTransition::terminating,
                             .heartbeatTimeout = 60,
                             .defaultResult = LifecycleResult::proceed,
                             .notificationMetadata = "more"}};
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& group = around.add<AutoScalingGroup>("g-1", props, &cluster);
    QVERIFY(Surroundings::wrong(group).empty());
    const auto hooks = Surroundings::lowered(group).autoScalingGroups.front().hooks;
    QCOMPARE(hooks.size(), std::size_t(2));
    QVERIFY(hooks[0].launching && hooks[0].heartbeatSeconds == 3'600 && !hooks[0].continues);
    QVERIFY(!hooks[1].launching && hooks[1].heartbeatSeconds == 60 && hooks[1].continues);
    QCOMPARE(hooks[1].metadata, std::string("more"));
    props.lifecycleHooks[1].name = "up";
    props.lifecycleHooks.push_back({.name = "u p"});
    Drawn& twice = around.add<AutoScalingGroup>("g-2", props, &cluster);
    QCOMPARE(Surroundings::wrong(twice).size(), std::size_t(2));
    QCOMPARE(Surroundings::lowered(twice).autoScalingGroups.front().hooks.size(), std::size_t(1));
}

void AutoScalingGroupTest::onlyOnDemandInstancesOfOneTypeAreWarmed()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    AutoScalingGroup props;
    props.warmPool = WarmPool::hibernated;
    props.warmPoolMinSize = 1;
    props.maxGroupPreparedCapacity = 3;
    props.reuseOnScaleIn = props.warmPoolsCheck = true;
    Drawn& group = around.add<AutoScalingGroup>("g-1", props, &cluster);
    QVERIFY(Surroundings::wrong(group).empty());
    const sim::AutoScalingGroupNode node = Surroundings::lowered(group).autoScalingGroups.front();
    const sim::WarmPoolNode pool{sim::WarmPoolState::hibernated, 1, 3, true};
    QVERIFY(node.warmPool == pool && node.launch.checksWarmPool);
    props.spot = true;
    Drawn& spot = around.add<AutoScalingGroup>("g-2", props, &cluster);
    QCOMPARE(Surroundings::wrong(spot).size(), std::size_t(1));
    QVERIFY(Surroundings::lowered(spot).autoScalingGroups.front().warmPool == sim::WarmPoolNode{});
    props.spot = false;
    props.overrides = {{"m5.large"}};
    Drawn& mixed = around.add<AutoScalingGroup>("g-3", props, &cluster);
    QCOMPARE(Surroundings::wrong(mixed).size(), std::size_t(1));
    props.overrides.clear();
    props.warmPoolsCheck = false;
    Drawn& unchecked = around.add<AutoScalingGroup>("g-4", props, &cluster);
    QCOMPARE(Surroundings::wrong(unchecked).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(AutoScalingGroupTest)
#include "tst_auto_scaling_group.moc"
