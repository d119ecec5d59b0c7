// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that are collapsed, and what their row of the inspector does.
#include "document/containment.h"
#include "document/drawing.h"
#include "document/telling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ContainmentTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsInACollapsedFrameHasNoPlaceOnTheCanvas();
    void theOutermostStandsForWhatIsHidden();
    void countsWhatIsInItHoweverDeep();
    void nothingMovesForIt();
    void isNothingToTellOfARun();
    void tellsWhatItLiesOverOnceExpanded();
    void onlyFramesCanBeCollapsed();
};

void ContainmentTest::whatIsInACollapsedFrameHasNoPlaceOnTheCanvas()
{
    Shop shop;
    shop.perform(collapsing(shop.document, {shop.cluster}, true));
    const Document shown = shownOf(shop.document);
    const Rect room = *shop.document.find(shop.cluster)->place;
    const Rect small = *shown.find(shop.cluster)->place;
    QVERIFY(small.width < room.width && small.height < room.height);
    QVERIFY(small.x == room.x && small.y == room.y);
    for (const ElementId& id : {shop.instance1, shop.instance2, shop.service}) {
        QVERIFY(!shown.find(id)->place);
        QVERIFY(shop.document.find(id)->place);
    }
    QVERIFY(*shown.find(shop.balancer)->place == *shop.document.find(shop.balancer)->place);
    shop.perform(collapsing(shop.document, {shop.cluster}, false));
    QVERIFY(shownOf(shop.document) == shop.document);
}

void ContainmentTest::theOutermostStandsForWhatIsHidden()
{
    Shop shop;
    QCOMPARE(standInFor(shop.document, shop.service), shop.service);
    shop.perform(collapsing(shop.document, {shop.cluster}, true));
    QCOMPARE(standInFor(shop.document, shop.service), shop.cluster);
    QCOMPARE(standInFor(shop.document, shop.cluster), shop.cluster);
    shop.perform(collapsing(shop.document, {shop.vpc}, true));
    QCOMPARE(standInFor(shop.document, shop.service), shop.vpc);
    QCOMPARE(standInFor(shop.document, shop.cluster), shop.vpc);
    QCOMPARE(standInFor(shop.document, shop.users), shop.users);
}

void ContainmentTest::countsWhatIsInItHoweverDeep()
{
    const Shop shop;
    QCOMPARE(summaryOf(shop.document, shop.cluster),
             std::string("2 container instances, 1 service"));
    QCOMPARE(summaryOf(shop.document, shop.vpc),
             std::string("1 cluster, 2 container instances, 1 service, 2 subnets, "
                         "1 load balancer, 1 target group"));
    QCOMPARE(summaryOf(shop.document, shop.users), std::string());
}

void ContainmentTest::nothingMovesForIt()
{
    Shop shop;
    const Document before = shop.document;
    const Edit edit = collapsing(shop.document, {shop.cluster}, true);
    QCOMPARE(labelOf(shop.document, edit), std::string("Collapse cluster shop"));
    shop.perform(edit);
    for (const auto& element : before.elements())
        QVERIFY(element->place == shop.document.find(element->id)->place);
    shop.perform(collapsing(shop.document, {shop.cluster}, false));
    QVERIFY(shop.document == before);
}

void ContainmentTest::isNothingToTellOfARun()
{
    Shop shop;
    const Document before = shop.document;
    shop.perform(collapsing(shop.document, {shop.cluster}, true));
    QCOMPARE(toldChange(before, shop.document, Deed::edited), std::string());
}

void ContainmentTest::tellsWhatItLiesOverOnceExpanded()
{
    Shop shop;
    const ElementId note = shop.add<Note>("note");
    shop.perform(arrangeMissing(shop.document));
    QVERIFY(coveredBy(shop.document, shop.vpc).empty());
    const Rect room = *shop.document.find(shop.vpc)->place;
    shop.perform(Move{{{note, {room.right() - 100, room.bottom() - 100, 80, 60}}}});
    QCOMPARE(coveredBy(shop.document, shop.vpc), std::vector<ElementId>{note});
}

void ContainmentTest::onlyFramesCanBeCollapsed()
{
    const Shop shop;
    for (const KindInfo& kind : allKinds())
        QCOMPARE(findField(kind.rows, "collapsed") != nullptr &&
                     findField(kind.rows, "arrangement") != nullptr,
                 kind.holdsOthers);
    QVERIFY(!shop.refused(collapsing(shop.document, {shop.service}, true)).empty());
}

QTEST_GUILESS_MAIN(ContainmentTest)
#include "tst_containment.moc"
