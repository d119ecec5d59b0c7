// SPDX-License-Identifier: GPL-3.0-or-later
// Capacity providers of Auto Scaling groups, the groups they name, and strategies that name them.
#include "kinds/surroundings.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

class CapacityProviderTest : public QObject {
    Q_OBJECT

private slots:
    void isLoweredWithItsGroup();
    void isToldWhatIsWrong_data();
    void isToldWhatIsWrong();
    void aStrategyNamesIt();
    void aGroupMayLaunchSeveralTypes();
    void nothingReturnsToItsWarmPool();
};

Q_DECLARE_METATYPE(stowage::doc::CapacityProvider)

namespace {
bool says(const std::vector<std::string>& findings, const std::string& words)
{
    return std::any_of(findings.begin(), findings.end(), [&](const std::string& each) {
        return each.find(words) != std::string::npos;
    });
}

struct Capacity {
    explicit Capacity(const CapacityProvider& props = {}, const std::string& name = "ec2")
        : provider(around.add<CapacityProvider>(name, props, &cluster))
    {
        Surroundings::link(provider, group, "autoScalingGroup");
    }

    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& group = around.add<AutoScalingGroup>("asg", {}, &cluster);
    Drawn& provider;
};
} // namespace

void CapacityProviderTest::isLoweredWithItsGroup()
{
    const Capacity drawn({.targetCapacity = 90,
                          .minimumScalingStepSize = 2,
                          .maximumScalingStepSize = 5,
                          .instanceWarmupPeriod = 60});
    const sim::Plan plan = Surroundings::lowered(drawn.provider);
    QCOMPARE(plan.capacityProviders.size(), std::size_t{1});
    const sim::CapacityProviderNode& node = plan.capacityProviders.front();
    QCOMPARE(node.name, std::string("ec2"));
    QCOMPARE(node.cluster, drawn.cluster.id);
    QCOMPARE(node.group, drawn.group.id);
    QVERIFY(node.isManaged && node.drainsInstances && !node.protectsInstances);
    QCOMPARE(node.targetCapacity, 90);
    QCOMPARE(node.minimumStep, 2);
    QCOMPARE(node.maximumStep, 5);
    QCOMPARE(node.warmupSeconds, 60);
    QCOMPARE(Surroundings::lowered(drawn.cluster).clusters.front().providers,
             std::vector<std::string>{"ec2"});
    QVERIFY(Surroundings::wrong(drawn.provider).empty());
}

void CapacityProviderTest::isToldWhatIsWrong_data()
{
    QTest::addColumn<CapacityProvider>("props");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* row, const CapacityProvider& props, const char* name,
                        const char* words) {
        QTest::newRow(row) << props << QString(name) << QString(words);
    };
    add("protection without the group's", {.managedTerminationProtection = ProviderSwitch::enabled},
        "ec2", "the Auto Scaling group must have instance protection from scale in enabled");
    add("protection without scaling",
        {.managedScaling = ProviderSwitch::disabled,
         .managedTerminationProtection = ProviderSwitch::enabled},
        "ec2", "Managed termination protection needs managed scaling.");
    add("steps", {.minimumScalingStepSize = 5, .maximumScalingStepSize = 2}, "ec2",
        "The minimum scaling step size must be less than or equal to the maximum");
    add("reserved name", {}, "ecs-mine", "The name can't be prefixed with");
    add("odd name", {}, "two words", "The specified capacity provider name is invalid.");
}

void CapacityProviderTest::isToldWhatIsWrong()
{
    QFETCH(CapacityProvider, props);
    QFETCH(QString, name);
    QFETCH(QString, words);
    const Capacity drawn(props, name.toStdString());
    QVERIFY(says(Surroundings::wrong(drawn.provider), words.toStdString()));
}

void CapacityProviderTest::aStrategyNamesIt()
{
    Capacity drawn;
    Drawn& service = drawn.around.add<Service>(
        "web", {.launchType = LaunchType::unspecified, .capacityProviderStrategy = {{"ec2", 0, 1}}},
        &drawn.cluster);
    QVERIFY(!says(Surroundings::wrong(service), "capacity provider"));
    Drawn& lost = drawn.around.add<Service>(
        "lost",
        {.launchType = LaunchType::unspecified, .capacityProviderStrategy = {{"gone", 0, 1}}},
        &drawn.cluster);
    QVERIFY(says(Surroundings::wrong(lost), "The cluster has no capacity provider gone."));
    drawn.around.add<Fargate>("fargate", {}, &drawn.cluster);
    Drawn& mixed =
        drawn.around.add<Service>("mixed",
                                  {.launchType = LaunchType::unspecified,
                                   .capacityProviderStrategy = {{"ec2", 0, 1}, {"FARGATE", 0, 1}}},
                                  &drawn.cluster);
    QVERIFY(says(Surroundings::wrong(mixed),
                 "A capacity provider strategy cannot contain a mix of capacity providers using "
                 "Auto Scaling groups and Fargate providers."));
}

void CapacityProviderTest::aGroupMayLaunchSeveralTypes()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& group =
        around.add<AutoScalingGroup>("asg", {.overrides = {{"c5.large"}, {"t3.small"}}}, &cluster);
    const sim::AutoScalingGroupNode node = Surroundings::lowered(group).autoScalingGroups.front();
    QCOMPARE(node.launch.instanceType, std::string("c5.large"));
    QCOMPARE(node.types, (std::vector<std::string>{"c5.large", "t3.small"}));
    Drawn& odd =
        around.add<AutoScalingGroup>("odd", {.overrides = {{"c5.large"}, {"x.none"}}}, &cluster);
    QVERIFY(says(Surroundings::wrong(odd), "The instance type x.none is not in the catalogue."));
}

void CapacityProviderTest::nothingReturnsToItsWarmPool()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    AutoScalingGroup props;
    props.warmPool = WarmPool::stopped;
    Drawn& group = around.add<AutoScalingGroup>("asg", props, &cluster);
    Drawn& provider = around.add<CapacityProvider>("ec2", {}, &cluster);
    Surroundings::link(provider, group, "autoScalingGroup");
    QVERIFY(Surroundings::wrong(provider).empty());
    props.reuseOnScaleIn = true;
    Drawn& other = around.add<AutoScalingGroup>("other", props, &cluster);
    Drawn& second = around.add<CapacityProvider>("second", {}, &cluster);
    Surroundings::link(second, other, "autoScalingGroup");
    QVERIFY(says(Surroundings::wrong(second), "you cannot set the option that returns instances to "
                                              "the warm pool on scale in (ReuseOnScaleIn)."));
}

QTEST_APPLESS_MAIN(CapacityProviderTest)
#include "tst_capacity_provider.moc"
