// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class InstanceTest : public QObject {
    Q_OBJECT

private slots:
    void needsSizesOutsideTheCatalogue();
    void readsReservedPorts();
    void belongsToItsClusterInThePlan();
};

void InstanceTest::needsSizesOutsideTheCatalogue()
{
    Surroundings around;
    Instance props;
    props.instanceType = "x9.huge";
    QCOMPARE(Surroundings::wrong(around.add<Instance>("i-1", props)).size(), std::size_t(1));
    props.cpuUnits = 1024;
    QCOMPARE(Surroundings::wrong(around.add<Instance>("i-2", props)).size(), std::size_t(1));
    props.memoryMib = 2000;
    QVERIFY(Surroundings::wrong(around.add<Instance>("i-3", props)).empty());
}

void InstanceTest::readsReservedPorts()
{
    Surroundings around;
    Instance props;
    Drawn& cluster = around.add<Cluster>("shop");
    for (const char* bad : {"http", "0", "65536", "80,", "80;81"}) {
        props.reservedPorts = bad;
        QVERIFY2(!Surroundings::wrong(around.add<Instance>("i", props)).empty(), bad);
    }
    props.reservedPorts = " 80 , 443";
    const sim::Plan plan = Surroundings::lowered(around.add<Instance>("i", props, &cluster));
    QCOMPARE(plan.hosts[0].reservedTcpPorts, (std::vector<int>{80, 443}));
}

void InstanceTest::belongsToItsClusterInThePlan()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& subnet = around.add<Subnet>("a");
    Drawn& instance = around.add<Instance>("i-1", {}, &cluster);
    Surroundings::link(instance, subnet, "subnet");
    const sim::Plan plan = Surroundings::lowered(instance);
    QCOMPARE(plan.hosts[0].cluster, cluster.id);
    QCOMPARE(plan.hosts[0].zone, std::string("us-east-1a"));
    QVERIFY(!plan.hosts[0].registersAtOnce);
}

QTEST_GUILESS_MAIN(InstanceTest)
#include "tst_instance.moc"
