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
    void admitsThatItStopsNothingYet();
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

void SecurityGroupTest::admitsThatItStopsNothingYet()
{
    QVERIFY(!infoOf<SecurityGroup>().remark.empty());
    QVERIFY(infoOf<SecurityGroup>().lower == nullptr);
}

QTEST_GUILESS_MAIN(SecurityGroupTest)
#include "tst_security_group.moc"
