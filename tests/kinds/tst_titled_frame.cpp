// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class TitledFrameTest : public QObject {
    Q_OBJECT

private slots:
    void holdsOthersAndSaysSomething();
    void isNoPartOfTheSimulation();
};

void TitledFrameTest::holdsOthersAndSaysSomething()
{
    const KindInfo& kind = infoOf<TitledFrame>();
    QVERIFY(kind.holdsOthers);
    QVERIFY(!objection(*findField(kind.rows, "text"), std::string("one\ntwo")));
    const Field& colour = *findField(kind.rows, "colour");
    QCOMPARE(spoken(colour, valueOf(kind.defaults, colour)), std::string("grey"));
    QVERIFY(parsed(colour, "turquoise") == Value(Choice{static_cast<int>(FrameColour::turquoise)}));
}

void TitledFrameTest::isNoPartOfTheSimulation()
{
    QVERIFY(infoOf<TitledFrame>().lower == nullptr);
    QVERIFY(infoOf<TitledFrame>().check == nullptr);
    QVERIFY(infoOf<TitledFrame>().links.empty());
}

QTEST_GUILESS_MAIN(TitledFrameTest)
#include "tst_titled_frame.moc"
