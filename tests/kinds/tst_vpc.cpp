// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class VpcTest : public QObject {
    Q_OBJECT

private slots:
    void standsOnTheCanvasAndHoldsOthers();
    void changesNothingThatRuns();
};

void VpcTest::standsOnTheCanvasAndHoldsOthers()
{
    const KindInfo& kind = infoOf<Vpc>();
    QVERIFY(kind.holdsOthers);
    QCOMPARE(kind.parents.size(), std::size_t(1));
    QVERIFY(kind.parents[0].empty());
}

void VpcTest::changesNothingThatRuns()
{
    for (const Field& field : infoOf<Vpc>().rows)
        QVERIFY(field.effect == Effect::cosmetic);
    QVERIFY(infoOf<Vpc>().lower == nullptr);
}

QTEST_GUILESS_MAIN(VpcTest)
#include "tst_vpc.moc"
