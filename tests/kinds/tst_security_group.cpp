// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class SecurityGroupTest : public QObject {
    Q_OBJECT

private slots:
    void wantsItsPortsInOrder();
    void wantsBlocksAndGroupsThatAreThere_data();
    void wantsBlocksAndGroupsThatAreThere();
    void lowersWhatConcernsTcp();
};

void SecurityGroupTest::wantsItsPortsInOrder()
{
    Surroundings around;
    SecurityGroup props;
    props.rules = {SecurityGroupRule{}};
    QVERIFY(Surroundings::wrong(around.add<SecurityGroup>("web", props)).empty());
    props.rules[0].fromPort = 443;
    QCOMPARE(Surroundings::wrong(around.add<SecurityGroup>("api", props)).size(), std::size_t(1));
}

void SecurityGroupTest::wantsBlocksAndGroupsThatAreThere_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("problems");
    QTest::newRow("anywhere") << "0.0.0.0/0" << 0;
    QTest::newRow("IPv6") << "::/0" << 0;
    QTest::newRow("another group") << "hosts" << 0;
    QTest::newRow("itself") << "web" << 0;
    QTest::newRow("no prefix") << "10.0.0.0" << 1;
    QTest::newRow("too long a prefix") << "10.0.0.0/33" << 1;
    QTest::newRow("too large a part") << "10.0.0.256/24" << 1;
    QTest::newRow("too few parts") << "10.0.0/24" << 1;
    QTest::newRow("signed") << "+1.0.0.0/8" << 1;
    QTest::newRow("nothing") << "" << 1;
    QTest::newRow("no such group") << "office" << 1;
}

void SecurityGroupTest::wantsBlocksAndGroupsThatAreThere()
{
    QFETCH(QString, source);
    QFETCH(int, problems);
    Surroundings around;
    Drawn& vpc = around.add<Vpc>("vpc");
    around.add<SecurityGroup>("hosts", {}, &vpc);
    SecurityGroup props;
    props.rules = {SecurityGroupRule{}};
    props.rules[0].source = source.toStdString();
    QCOMPARE(Surroundings::wrong(around.add<SecurityGroup>("web", props, &vpc)).size(),
             static_cast<std::size_t>(problems));
}

void SecurityGroupTest::lowersWhatConcernsTcp()
{
    Surroundings around;
    Drawn& vpc = around.add<Vpc>("vpc");
    Drawn& hosts = around.add<SecurityGroup>("hosts", {}, &vpc);
    SecurityGroup props;
    props.rules.resize(4);
    props.rules[0].source = "hosts";
    props.rules[1].protocol = RuleProtocol::udp;
    props.rules[2].protocol = RuleProtocol::all;
    props.rules[3].direction = RuleDirection::outbound;
    sim::Plan plan;
    infoOf<SecurityGroup>().lower(around.add<SecurityGroup>("web", props, &vpc), plan);
    QCOMPARE(plan.securityGroups.size(), std::size_t{1});
    const std::vector<sim::TrafficRule>& rules = plan.securityGroups.front().rules;
    QCOMPARE(rules.size(), std::size_t{3});
    QVERIFY(rules[0].group == hosts.id && rules[0].block.empty());
    QCOMPARE(rules[1].fromPort, 0);
    QCOMPARE(rules[1].toPort, 65'535);
    QVERIFY(rules[2].outbound && rules[2].block == "0.0.0.0/0");
}

QTEST_GUILESS_MAIN(SecurityGroupTest)
#include "tst_security_group.moc"
