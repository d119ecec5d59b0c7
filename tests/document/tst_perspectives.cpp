// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/perspectives.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class PerspectivesTest : public QObject {
    Q_OBJECT

private slots:
    void everyConnectionIsOfOne();
    void everyKindIsPartOfOne();
    void readADrawing();
};

void PerspectivesTest::everyConnectionIsOfOne()
{
    for (const KindInfo& kind : allKinds())
        for (const LinkRule& rule : kind.links)
            QVERIFY2(perspectiveOf(kind, rule.key),
                     (std::string(kind.key) + " " + std::string(rule.key)).c_str());
    QVERIFY(!perspectiveOf(infoOf<Note>(), "requests"));
}

void PerspectivesTest::everyKindIsPartOfOne()
{
    for (const KindInfo& kind : allKinds())
        QVERIFY2(isAbout(Perspective::placement, kind) || isAbout(Perspective::traffic, kind) ||
                     isAbout(Perspective::control, kind),
                 std::string(kind.key).c_str());
    QVERIFY(!isAbout(Perspective::traffic, infoOf<Instance>()));
    QVERIFY(!isAbout(Perspective::placement, infoOf<Alarm>()));
    QVERIFY(!isAbout(Perspective::control, infoOf<Users>()));
}

void PerspectivesTest::readADrawing()
{
    const Shop shop;
    int traffic = 0, placement = 0, control = 0;
    for (const auto& link : shop.document.links()) {
        const auto about = perspectiveOf(shop.document.find(link->from)->kind(), link->kind);
        QVERIFY(about);
        traffic += about == Perspective::traffic;
        placement += about == Perspective::placement;
        control += about == Perspective::control;
    }
    QVERIFY(traffic >= 2);   // users, and the service's targets
    QVERIFY(placement >= 2); // the instances' subnets
    QVERIFY(control >= 1);   // what the service runs
    // What an alarm watches, and whom it tells, is how it decides.
    QCOMPARE(*perspectiveOf(infoOf<Alarm>(), "topic"), Perspective::control);
    QCOMPARE(*perspectiveOf(infoOf<EventRule>(), "topic"), Perspective::traffic);
}

QTEST_GUILESS_MAIN(PerspectivesTest)
#include "tst_perspectives.moc"
