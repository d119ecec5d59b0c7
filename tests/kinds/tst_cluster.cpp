// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ClusterTest : public QObject {
    Q_OBJECT

private slots:
    void missesInstancesOnlyWhereServicesWait();
    void livesInAVpcOrAlone();
    void countsOnlyWhereItIsAskedTo();
};

void ClusterTest::missesInstancesOnlyWhereServicesWait()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    QVERIFY(Surroundings::wrong(cluster).empty());
    around.add<Service>("web", {}, &cluster);
    QCOMPARE(Surroundings::wrong(cluster).size(), std::size_t(1));
    around.add<Instance>("i-1", {}, &cluster);
    QVERIFY(Surroundings::wrong(cluster).empty());
}

void ClusterTest::livesInAVpcOrAlone()
{
    QCOMPARE(infoOf<Cluster>().parents[0], std::string_view("vpc"));
    QCOMPARE(infoOf<Cluster>().parents[1], std::string_view(""));
}

void ClusterTest::countsOnlyWhereItIsAskedTo()
{
    Surroundings around;
    const auto lowered = [](Drawn& cluster) {
        return Surroundings::lowered(cluster).clusters.front().insights;
    };
    QVERIFY(lowered(around.add<Cluster>("a")) == sim::Insights::disabled);
    Cluster props;
    props.containerInsights = ContainerInsights::enhanced;
    QVERIFY(lowered(around.add<Cluster>("b", props)) == sim::Insights::enhanced);
}

QTEST_GUILESS_MAIN(ClusterTest)
#include "tst_cluster.moc"
