// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/containment.h"
#include "document/drawing.h"
#include "document/locks.h"
#include "document/tidy.h"

#include <QtTest>

#include <random>

using namespace stowage;
using namespace stowage::doc;

namespace {
Rect placeOf(const Document& document, const ElementId& id)
{
    return *document.find(id)->place;
}

void carryOut(Drawing& drawing, const ElementId& inside = {})
{
    if (const auto edit = tidying(drawing.document, inside))
        drawing.perform(*edit);
}

// No two of the same parent overlap, and each lies inside its parent.
std::string disorderIn(const Document& document)
{
    for (const auto& a : document.elements()) {
        if (!a->place)
            return a->id.text + " has no place";
        const Element* parent = document.find(a->parent);
        if (parent && !contains(*parent->place, *a->place) && !a->kind().onBorder)
            return a->id.text + " sticks out of " + parent->id.text;
        for (const auto& b : document.elements())
            if (a != b && a->parent == b->parent && overlap(*a->place, *b->place))
                return a->id.text + " covers " + b->id.text;
    }
    return {};
}

// Clusters with services and instances, definitions that run in them, users and balancers, thrown
// about; some of what lives in a frame lies outside of it.
struct Heap : Drawing {
    explicit Heap(unsigned seed) : dice(seed)
    {
        const ElementId vpc = add<Vpc>("vpc");
        std::vector<ElementId> definitions, all = {vpc};
        for (int n = below(4); n >= 0; --n)
            all.push_back(definitions.emplace_back(add<TaskDefinition>("job")));
        for (int clusters = below(3); clusters >= 0; --clusters) {
            const ElementId cluster = add<Cluster>("shop", vpc);
            all.push_back(cluster);
            for (int n = below(6); n > 0; --n) {
                const ElementId service = add<Service>("web", cluster);
                link(service, definitions[std::size_t(below(int(definitions.size())))], "runs");
                all.push_back(service);
            }
            for (int n = below(9); n > 0; --n)
                all.push_back(add<Instance>("i", cluster));
        }
        for (int n = below(5); n > 0; --n)
            all.push_back(add<Note>("note"));
        std::vector<Placed> places;
        for (const ElementId& id : all)
            places.push_back(
                {id, {20 * below(120), 20 * below(80), 20 * (4 + below(12)), 20 * (2 + below(8))}});
        perform(Move{places});
    }
    int below(int end) { return int(dice() % unsigned(end)); }

    std::mt19937 dice;
};
} // namespace

class TidyTest : public QObject {
    Q_OBJECT

private slots:
    void bringsOrderIntoAHeap_data();
    void bringsOrderIntoAHeap();
    void neverMovesWhatIsPinned_data();
    void neverMovesWhatIsPinned();
    void readsFromLeftToRight();
    void keepsTheCorner();
    void sortsInstancesByZone();
    void tidiesOneFrameAlone();
    void findsNothingToDoTwice();
    void straightensBendsThatLeadNowhere();
    void leavesRowsAsTheyAre();
    void neverMovesWhatIsLocked();
};

void TidyTest::bringsOrderIntoAHeap_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TidyTest::bringsOrderIntoAHeap()
{
    QFETCH(unsigned, seed);
    Heap heap(seed);
    const Move move = tidied(heap.document);
    QVERIFY(!move.rects.empty());
    const Move again = tidied(heap.document);
    QCOMPARE(again.rects.size(), move.rects.size());
    for (std::size_t n = 0; n < move.rects.size(); ++n) {
        QCOMPARE(again.rects[n].element, move.rects[n].element);
        QVERIFY(again.rects[n].rect == move.rects[n].rect);
    }
    heap.perform(move);
    QCOMPARE(disorderIn(heap.document), std::string());
}

void TidyTest::neverMovesWhatIsPinned_data()
{
    bringsOrderIntoAHeap_data();
}

void TidyTest::neverMovesWhatIsPinned()
{
    QFETCH(unsigned, seed);
    Heap heap(seed);
    carryOut(heap); // so that what is pinned lies where it lives
    std::vector<ElementId> pinned;
    for (const auto& element : heap.document.elements())
        if (!element->kind().holdsOthers && heap.below(4) == 0)
            pinned.push_back(element->id);
    if (pinned.empty())
        pinned.push_back(heap.document.elements().back()->id);
    heap.perform(Pin{pinned, true});
    // The others are thrown about within what holds them.
    std::vector<Placed> places;
    for (const auto& element : heap.document.elements())
        if (!element->pinned && !element->kind().holdsOthers)
            places.push_back({element->id,
                              {element->place->x + 20 * heap.below(9), element->place->y,
                               element->place->width, element->place->height}});
    heap.perform(Move{places});
    const Document before = heap.document;
    carryOut(heap);
    for (const ElementId& id : pinned)
        QVERIFY2(placeOf(heap.document, id) == placeOf(before, id), id.text.c_str());
    for (const auto& a : heap.document.elements())
        for (const auto& b : heap.document.elements())
            if (a != b && a->parent == b->parent && !a->kind().holdsOthers &&
                !b->kind().holdsOthers)
                QVERIFY2(!overlap(*a->place, *b->place),
                         (a->id.text + " and " + b->id.text).c_str());
    heap.perform(Pin{pinned, false});
    carryOut(heap); // and then all is in order again
    QCOMPARE(disorderIn(heap.document), std::string());
}

void TidyTest::readsFromLeftToRight()
{
    Shop shop;
    carryOut(shop);
    QCOMPARE(disorderIn(shop.document), std::string());
    const auto at = [&](const ElementId& id) { return placeOf(shop.document, id); };
    QVERIFY(at(shop.users).right() < at(shop.vpc).x);        // who asks
    QVERIFY(at(shop.balancer).right() < at(shop.cluster).x); // the balancer
    QVERIFY(at(shop.vpc).right() < at(shop.definition).x);   // and what is run
}

void TidyTest::keepsTheCorner()
{
    Shop shop;
    const Rect before = boundsOf(shop.document);
    shop.perform(Move{movedWith(shop.document, {shop.definition}, 2'000, 900)});
    carryOut(shop);
    const Rect after = boundsOf(shop.document);
    QCOMPARE(after.x, before.x);
    QCOMPARE(after.y, before.y);
    QVERIFY(after.width < 2'000);
}

void TidyTest::sortsInstancesByZone()
{
    Shop shop;
    const ElementId third = shop.add<Instance>("i-3", shop.cluster);
    shop.link(third, shop.subnetA, "subnet");
    shop.perform(arrangeMissing(shop.document));
    carryOut(shop);
    const auto at = [&](const ElementId& id) { return placeOf(shop.document, id); };
    QVERIFY(at(shop.instance1).right() < at(shop.instance2).x);
    QVERIFY(at(third).right() < at(shop.instance2).x);
    const auto lanes = placedLanes(shop.document, shop.cluster);
    QCOMPARE(lanes.size(), std::size_t{2});
    QVERIFY(!overlap(lanes[0].rect, lanes[1].rect));
}

void TidyTest::tidiesOneFrameAlone()
{
    Shop shop;
    shop.perform(Move{{{shop.service,
                        {placeOf(shop.document, shop.service).x + 60,
                         placeOf(shop.document, shop.service).y, 180, 60}}}});
    const Document before = shop.document;
    carryOut(shop, shop.cluster);
    QVERIFY(placeOf(shop.document, shop.service) != placeOf(before, shop.service));
    QCOMPARE(placeOf(shop.document, shop.cluster).x, placeOf(before, shop.cluster).x);
    QCOMPARE(placeOf(shop.document, shop.cluster).y, placeOf(before, shop.cluster).y);
    for (const ElementId& id : {shop.users, shop.balancer, shop.group, shop.definition})
        QVERIFY(placeOf(shop.document, id) == placeOf(before, id));
    QVERIFY(!tidying(shop.document, ElementId("cluster-99")));
}

void TidyTest::findsNothingToDoTwice()
{
    Shop shop;
    carryOut(shop);
    QVERIFY(!tidying(shop.document));
    Heap heap(7);
    carryOut(heap);
    QVERIFY(!tidying(heap.document));
    QVERIFY(!tidying(Document()));
}

void TidyTest::straightensBendsThatLeadNowhere()
{
    Shop shop;
    carryOut(shop);
    Link bent = *shop.document.findLink(shop.service, shop.definition, "runs");
    bent.bends = {{900, -40}, {1'000, -40}};
    shop.perform(SetLink{bent});
    QVERIFY(!tidying(shop.document)); // it leads from one to the other
    shop.perform(Move{movedWith(shop.document, {shop.definition}, 300, 200)});
    const auto edit = tidying(shop.document);
    QVERIFY(edit);
    QCOMPARE(labelOf(shop.document, *edit), std::string("Tidy"));
    shop.perform(*edit);
    QVERIFY(shop.document.findLink(shop.service, shop.definition, "runs")->bends.empty());
}

void TidyTest::leavesRowsAsTheyAre()
{
    Shop shop;
    shop.perform(
        settingOf(shop.document, {shop.cluster}, "arrangement", Choice{int(Arrangement::row)}));
    const Document before = shop.document;
    carryOut(shop);
    const auto inCluster = [&](const Document& document, const ElementId& id) {
        const Rect place = placeOf(document, id), frame = placeOf(document, shop.cluster);
        return Point{place.x - frame.x, place.y - frame.y};
    };
    for (const ElementId& id : {shop.service, shop.instance1, shop.instance2})
        QVERIFY2(inCluster(shop.document, id) == inCluster(before, id), id.text.c_str());
    QVERIFY(!tidying(shop.document, shop.cluster));
}

void TidyTest::neverMovesWhatIsLocked()
{
    Shop shop;
    shop.perform(Move{movedWith(shop.document, {shop.service}, 60, 0)});
    shop.perform(SetField{{shop.service}, "locked", true});
    shop.perform(Move{movedWith(shop.document, {shop.definition}, 300, 500)});
    const Rect before = placeOf(shop.document, shop.service);
    const auto edit = tidying(shop.document);
    QVERIFY(edit);
    QVERIFY(!refuseLocked(shop.document, *edit));
    shop.perform(*edit);
    QVERIFY(placeOf(shop.document, shop.service) == before);
}

QTEST_APPLESS_MAIN(TidyTest)
#include "tst_tidy.moc"
