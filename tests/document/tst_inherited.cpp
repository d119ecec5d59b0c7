// SPDX-License-Identifier: GPL-3.0-or-later
// What elements take from where they live and from what they are linked to.
#include "document/drawing.h"
#include "document/inherited.h"
#include "kinds/compute/auto_scaling_group.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {

const Inherited* labelled(const std::vector<Inherited>& all, const std::string& label)
{
    const auto one = std::find_if(all.begin(), all.end(),
                                  [&](const Inherited& each) { return each.label == label; });
    return one == all.end() ? nullptr : &*one;
}

} // namespace

class InheritedTest : public QObject {
    Q_OBJECT

private slots:
    void anInstanceTakesItsZoneFromItsSubnet();
    void anotherSubnetGivesAnotherZone();
    void sizesComeFromTheTypeUntilTheyAreSaid();
    void sumsComeFromContainers();
    void aServiceTakesTheStrategyOfItsCluster();
    void whatTakesNothingHasNoLines();
};

void InheritedTest::anInstanceTakesItsZoneFromItsSubnet()
{
    const Shop shop;
    const auto all = inheritedOf(shop.document, shop.instance2);
    const Inherited* zone = labelled(all, "Availability zone");
    QVERIFY(zone != nullptr);
    QCOMPARE(zone->value, std::string("us-east-1b"));
    QCOMPARE(zone->source, std::string("subnet private-b"));
    QCOMPARE(zone->from, shop.subnetB);
    const Inherited* vpc = labelled(all, "VPC");
    QVERIFY(vpc != nullptr);
    QCOMPARE(vpc->value, std::string("vpc"));
    QCOMPARE(vpc->source, std::string("cluster shop"));
}

void InheritedTest::anotherSubnetGivesAnotherZone()
{
    Shop shop;
    QCOMPARE(choicesFor(shop.document, shop.instance2, "subnet"),
             (std::vector<ElementId>{shop.subnetA, shop.subnetB}));
    shop.perform(relinked(shop.document, shop.instance2, "subnet", shop.subnetB, shop.subnetA));
    QVERIFY(!shop.document.findLink(shop.instance2, shop.subnetB, "subnet"));
    const auto all = inheritedOf(shop.document, shop.instance2);
    QCOMPARE(labelled(all, "Availability zone")->value, std::string("us-east-1a"));
    // Of another network there is none to choose.
    const ElementId other = shop.add<Vpc>("other");
    shop.add<Subnet>("elsewhere", other);
    QCOMPARE(choicesFor(shop.document, shop.instance2, "subnet").size(), std::size_t(2));
}

void InheritedTest::sizesComeFromTheTypeUntilTheyAreSaid()
{
    Shop shop;
    const ElementId group = shop.add<AutoScalingGroup>("asg", shop.cluster);
    for (const ElementId& id : {shop.instance1, group}) {
        const auto before = inheritedOf(shop.document, id);
        const Inherited* cpu = labelled(before, "Registered CPU");
        QVERIFY(cpu != nullptr);
        QCOMPARE(cpu->field, std::string_view("cpuUnits"));
        QCOMPARE(cpu->source, std::string("instance type m5.large"));
        QVERIFY2(cpu->value.find("2048") == 0, cpu->value.c_str());
        QVERIFY(!cpu->isOverridden);
        shop.perform(SetField{{id}, "cpuUnits", std::int64_t{1024}});
        const auto after = inheritedOf(shop.document, id);
        QVERIFY(labelled(after, "Registered CPU")->isOverridden);
        QCOMPARE(labelled(after, "Registered CPU")->value, cpu->value);
    }
    // Of a type that nobody knows there is nothing to take.
    shop.perform(SetField{{shop.instance2}, "instanceType", std::string("x9.unheard")});
    QVERIFY(labelled(inheritedOf(shop.document, shop.instance2), "Registered CPU") == nullptr);
}

void InheritedTest::sumsComeFromContainers()
{
    Shop shop;
    Container sidecar;
    sidecar.cpu = 128;
    sidecar.memory = 0;
    sidecar.memoryReservation = 64;
    shop.add<Container>("sidecar", shop.definition, sidecar);
    const auto all = inheritedOf(shop.document, shop.definition);
    QVERIFY2(labelled(all, "Task CPU")->value.find("384") == 0,
             labelled(all, "Task CPU")->value.c_str());
    QVERIFY2(labelled(all, "Task memory")->value.find("576") == 0,
             labelled(all, "Task memory")->value.c_str());
    QCOMPARE(labelled(all, "Task CPU")->source, std::string("its containers"));
}

void InheritedTest::aServiceTakesTheStrategyOfItsCluster()
{
    Shop shop;
    QVERIFY(!labelled(inheritedOf(shop.document, shop.service), "Capacity providers"));
    Element cluster = *shop.document.find(shop.cluster);
    Cluster props = shop.props<Cluster>(shop.cluster);
    props.defaultCapacityProviderStrategy = {ProviderItem{"FARGATE", 0, 1},
                                             ProviderItem{"FARGATE_SPOT", 0, 3}};
    cluster.props = props;
    shop.document.put(cluster);
    const auto stated = inheritedOf(shop.document, shop.service);
    QVERIFY(labelled(stated, "Capacity providers")->isOverridden); // it states EC2
    shop.perform(SetField{{shop.service}, "launchType", Choice{int(LaunchType::unspecified)}});
    const auto taken = inheritedOf(shop.document, shop.service);
    QVERIFY(!labelled(taken, "Capacity providers")->isOverridden);
    QCOMPARE(labelled(taken, "Capacity providers")->value, std::string("FARGATE and FARGATE_SPOT"));
    QCOMPARE(labelled(taken, "Capacity providers")->source, std::string("cluster shop"));
}

void InheritedTest::whatTakesNothingHasNoLines()
{
    const Shop shop;
    QVERIFY(inheritedOf(shop.document, shop.users).empty());
    QVERIFY(inheritedOf(shop.document, shop.subnetA).empty());
    QVERIFY(inheritedOf(shop.document, ElementId("service-99")).empty());
}

QTEST_GUILESS_MAIN(InheritedTest)
#include "tst_inherited.moc"
