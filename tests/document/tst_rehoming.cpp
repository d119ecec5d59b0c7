// SPDX-License-Identifier: GPL-3.0-or-later
// Another parent without a pointer, as the outline gives one.
#include "document/drawing.h"
#include "document/rehoming.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class RehomingTest : public QObject {
    Q_OBJECT

private slots:
    void goesToAFreeSpotInside();
    void takesAlongWhatLivesInIt();
    void climbsToWhereItMayLive();
    void refusesInWordsWhatMayLiveNowhereThere();
    void doesNothingForWhatLivesThere();
    void isOneStep();
};

namespace {

Document after(const Document& document, const Rehoming& made)
{
    Document next = document;
    for (const Edit& edit : made.edits)
        next = *apply(next, edit);
    return next;
}

// Nothing of the new parent is covered, and the parent holds it.
void verifySpot(const Document& document, const ElementId& id)
{
    const Element& moved = *document.find(id);
    const Element& parent = *document.find(moved.parent);
    QVERIFY(contains(*parent.place, *moved.place));
    for (const ElementId& other : document.childrenOf(parent.id))
        QVERIFY2(other == id || !overlap(*document.find(other)->place, *moved.place),
                 other.text.c_str());
}

} // namespace

void RehomingTest::goesToAFreeSpotInside()
{
    Shop shop;
    const ElementId other = shop.add<Cluster>("other");
    shop.perform(arrangeMissing(shop.document));
    const Result<Rehoming> made = rehoming(shop.document, {shop.service}, other);
    QVERIFY(made.has_value());
    QCOMPARE(made->words, std::string("into cluster other"));
    const Document next = after(shop.document, *made);
    QCOMPARE(next.find(shop.service)->parent.text, other.text);
    verifySpot(next, shop.service);
}

void RehomingTest::takesAlongWhatLivesInIt()
{
    Shop shop;
    const Rect before = *shop.document.find(shop.service)->place;
    const Rect cluster = *shop.document.find(shop.cluster)->place;
    const Result<Rehoming> made = rehoming(shop.document, {shop.cluster, shop.service}, {});
    QVERIFY(made.has_value());
    QCOMPARE(made->words, std::string("onto the canvas"));
    const Document next = after(shop.document, *made);
    QVERIFY(next.find(shop.cluster)->parent.isEmpty());
    QCOMPARE(next.find(shop.service)->parent.text, shop.cluster.text);
    const Rect& now = *next.find(shop.service)->place;
    const Rect& frame = *next.find(shop.cluster)->place;
    QCOMPARE(now.x - frame.x, before.x - cluster.x);
    QCOMPARE(now.y - frame.y, before.y - cluster.y);
}

void RehomingTest::climbsToWhereItMayLive()
{
    Shop shop;
    const ElementId other = shop.add<Cluster>("other");
    const ElementId there = shop.add<Service>("there", other);
    shop.perform(arrangeMissing(shop.document));
    const Result<Rehoming> made = rehoming(shop.document, {shop.service}, there);
    QVERIFY(made.has_value());
    const Document next = after(shop.document, *made);
    QCOMPARE(next.find(shop.service)->parent.text, other.text);
    verifySpot(next, shop.service);
}

void RehomingTest::refusesInWordsWhatMayLiveNowhereThere()
{
    Shop shop;
    const Result<Rehoming> made = rehoming(shop.document, {shop.service}, shop.users);
    QVERIFY(!made.has_value());
    const auto refusal = refuseMove(shop.document, shop.service, shop.users);
    QVERIFY(refusal.has_value());
    QCOMPARE(made.error().message, refusal->words);
    QVERIFY(!rehoming(shop.document, {ElementId("service-99")}, shop.cluster).has_value());
}

void RehomingTest::doesNothingForWhatLivesThere()
{
    Shop shop;
    for (const ElementId& pointed : {shop.cluster, shop.instance1}) {
        const Result<Rehoming> made = rehoming(shop.document, {shop.service}, pointed);
        QVERIFY(made.has_value());
        QVERIFY(made->edits.empty());
        QVERIFY(made->words.empty());
    }
}

void RehomingTest::isOneStep()
{
    Shop shop;
    const ElementId other = shop.add<Cluster>("other");
    shop.perform(arrangeMissing(shop.document));
    const Result<Rehoming> made = rehoming(shop.document, {shop.service, shop.instance1}, other);
    QVERIFY(made.has_value());
    QCOMPARE(made->edits.size(), std::size_t(1));
    QCOMPARE(labelOf(shop.document, made->edits.front()),
             std::string("Move 2 elements into cluster other"));
    const Document next = after(shop.document, *made);
    verifySpot(next, shop.service);
    verifySpot(next, shop.instance1);
}

QTEST_GUILESS_MAIN(RehomingTest)
#include "tst_rehoming.moc"
