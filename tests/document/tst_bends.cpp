// SPDX-License-Identifier: GPL-3.0-or-later
// Bends set by hand are part of the drawing, and go where both ends go.
#include "document/bends.h"
#include "document/clipboard.h"
#include "document/diff.h"
#include "document/drawing.h"
#include "document/telling.h"
#include "document/towards.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {
using Bends = std::vector<Point>;

struct BentShop : Shop {
    BentShop() { bend({{900, 40}, {900, 200}}); }
    void bend(Bends bends)
    {
        Link link = *runs();
        link.bends = std::move(bends);
        perform(SetLink{link});
    }
    const Link* runs() const { return document.findLink(service, definition, "runs"); }
};
} // namespace

class BendsTest : public QObject {
    Q_OBJECT

private slots:
    void goAlongWithBothEnds();
    void stayWhereOneEndGoesAlone();
    void areNotMany();
    void areCopiedWithBothEnds();
    void comeBackByUndo();
    void areLetGoOnRequest();
    void tellNothingButThatItWasBent();
    void pinsAreEditsToo();
};

void BendsTest::goAlongWithBothEnds()
{
    BentShop shop;
    shop.perform(Move{movedWith(shop.document, {shop.vpc, shop.definition}, 40, -60)});
    QCOMPARE(shop.runs()->bends, (Bends{{940, -20}, {940, 140}}));
}

void BendsTest::stayWhereOneEndGoesAlone()
{
    BentShop shop;
    shop.perform(Move{movedWith(shop.document, {shop.definition}, 40, -60)});
    QCOMPARE(shop.runs()->bends, (Bends{{900, 40}, {900, 200}}));
    Rect wider = *shop.document.find(shop.definition)->place;
    wider.width += 40;
    shop.perform(Move{{{shop.definition, wider}}}); // which moves nothing
    QCOMPARE(shop.runs()->bends, (Bends{{900, 40}, {900, 200}}));
}

void BendsTest::areNotMany()
{
    BentShop shop;
    Link link = *shop.runs();
    link.bends.assign(kMostBends, {0, 0});
    QCOMPARE(shop.refused(SetLink{link}), std::string());
    link.bends.push_back({0, 0});
    QVERIFY(shop.refused(SetLink{link}).find("turns at most 32 times") != std::string::npos);
    link.bends = {{kFarthest + 1, 0}};
    QVERIFY(!shop.refused(SetLink{link}).empty());
}

void BendsTest::areCopiedWithBothEnds()
{
    BentShop shop;
    PasteAsked asked;
    asked.into = shop.vpc;
    asked.dx = 100;
    asked.dy = 20;
    const Document fragment = fragmentOf(shop.document, {shop.cluster, shop.definition});
    const auto pasted = paste(shop.document, fragment, asked);
    QVERIFY(pasted);
    shop.performAll(pasted->edits);
    const Link* copy =
        shop.document.findLink(ElementId("service-2"), ElementId("task-definition-2"), "runs");
    QVERIFY(copy != nullptr);
    QCOMPARE(copy->bends, (Bends{{1'000, 60}, {1'000, 220}}));
    // A copy of one end alone finds its own way to the other.
    const auto second = duplicate(shop.document, {shop.service});
    QVERIFY(second);
    shop.performAll(second->edits);
    const Link* other = shop.document.findLink(ElementId("service-3"), shop.definition, "runs");
    QVERIFY(other != nullptr);
    QVERIFY(other->bends.empty());
}

void BendsTest::comeBackByUndo()
{
    BentShop shop;
    Document before = shop.document;
    shop.perform(Move{movedWith(shop.document, {shop.vpc, shop.definition}, 40, -60)});
    shop.perform(Pin{{shop.service}, true});
    const auto back = editTowards(shop.document, before);
    QVERIFY(back);
    shop.perform(*back);
    QVERIFY(shop.document == before);
    QCOMPARE(shop.runs()->bends, (Bends{{900, 40}, {900, 200}}));
}

void BendsTest::areLetGoOnRequest()
{
    BentShop shop;
    const std::vector<Edit> edits = unbent(shop.document, {*shop.runs()});
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(labelOf(shop.document, edits.front()),
             std::string("Straighten connection from web to web"));
    shop.performAll(edits);
    QVERIFY(shop.runs()->bends.empty());
    QVERIFY(unbent(shop.document, {*shop.runs()}).empty());
}

void BendsTest::tellNothingButThatItWasBent()
{
    BentShop shop;
    const Document before = shop.document;
    shop.bend({{0, 0}});
    const Change change = diff(before, shop.document);
    QCOMPARE(change.linksAltered.size(), std::size_t{1});
    QCOMPARE(toldChange(before, shop.document, Deed::edited), std::string());
    Link link = *shop.runs();
    link.port = 81;
    shop.perform(SetLink{link});
    QVERIFY(!toldChange(before, shop.document, Deed::edited).empty());
}

void BendsTest::pinsAreEditsToo()
{
    Shop shop;
    const Document before = shop.document;
    const Edit pin = Pin{{shop.service, shop.users}, true};
    QCOMPARE(labelOf(shop.document, pin), std::string("Pin 2 elements"));
    shop.perform(pin);
    QVERIFY(shop.document.find(shop.service)->pinned && shop.document.find(shop.users)->pinned);
    QVERIFY(!(shop.document == before));
    QVERIFY(dump(shop.document) != dump(before));
    QCOMPARE(diff(before, shop.document).altered.size(), std::size_t{2});
    QCOMPARE(diff(before, shop.document).altered.front().keys, std::vector<std::string>{"pinned"});
    QVERIFY(!shop.refused(Pin{{ElementId("service-9")}, true}).empty());
    // A copy is pinned by nobody.
    const auto copy = duplicate(shop.document, {shop.users});
    QVERIFY(copy);
    shop.performAll(copy->edits);
    QVERIFY(!shop.document.find(ElementId("users-2"))->pinned);
}

QTEST_GUILESS_MAIN(BendsTest)
#include "tst_bends.moc"
