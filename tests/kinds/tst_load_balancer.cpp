// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class LoadBalancerTest : public QObject {
    Q_OBJECT

private slots:
    void wantsAPortPerListener();
    void isInTheZonesOfItsSubnets();
};

void LoadBalancerTest::wantsAPortPerListener()
{
    Surroundings around;
    LoadBalancer props;
    props.listeners = {{80, ListenerProtocol::http, "target-group-1"},
                       {80, ListenerProtocol::http, ""}};
    const auto words = Surroundings::wrong(around.add<LoadBalancer>("alb", props));
    QCOMPARE(words[0], std::string("Two listeners use port 80."));
    QCOMPARE(words[1],
             std::string("The listener on port 80 forwards to no target group; it answers 503."));
}

void LoadBalancerTest::isInTheZonesOfItsSubnets()
{
    Surroundings around;
    Drawn& balancer = around.add<LoadBalancer>("alb");
    Subnet inB;
    inB.availabilityZone = "us-east-1b";
    Surroundings::link(balancer, around.add<Subnet>("b", inB), "subnet");
    Surroundings::link(balancer, around.add<Subnet>("a"), "subnet");
    Surroundings::link(balancer, around.add<Subnet>("b2", inB), "subnet");
    QCOMPARE(Surroundings::lowered(balancer).balancers[0].zones,
             (std::vector<std::string>{"us-east-1a", "us-east-1b"}));
}

QTEST_GUILESS_MAIN(LoadBalancerTest)
#include "tst_load_balancer.moc"
