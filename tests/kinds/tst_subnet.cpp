// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class SubnetTest : public QObject {
    Q_OBJECT

private slots:
    void takesAnyZoneButNone();
    void offersTheZonesOfTheRegion();
};

void SubnetTest::takesAnyZoneButNone()
{
    Surroundings around;
    Subnet props;
    props.availabilityZone = "eu-central-1a";
    QVERIFY(Surroundings::wrong(around.add<Subnet>("a", props)).empty());
    props.availabilityZone = "";
    QCOMPARE(Surroundings::wrong(around.add<Subnet>("b", props)).size(), std::size_t(1));
}

void SubnetTest::offersTheZonesOfTheRegion()
{
    const Field& zone = *findField(infoOf<Subnet>().rows, "availabilityZone");
    QCOMPARE(zone.choices.size(), std::size_t(6));
    QVERIFY(zone.open);
    QVERIFY(!objection(zone, std::string("us-west-2d")));
}

QTEST_GUILESS_MAIN(SubnetTest)
#include "tst_subnet.moc"
