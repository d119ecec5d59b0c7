// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {

// No two of the same parent overlap, and each lies inside its parent or across its border.
void verifyOrder(const Document& document)
{
    for (const auto& a : document.elements()) {
        QVERIFY2(a->place, a->id.text.c_str());
        QVERIFY(*a->place == snapped(*a->place));
        if (const Element* parent = document.find(a->parent))
            QVERIFY2(contains(*parent->place, *a->place) || a->kind().onBorder, a->id.text.c_str());
        for (const auto& b : document.elements())
            QVERIFY2(a == b || a->parent != b->parent || !overlap(*a->place, *b->place),
                     (a->id.text + " and " + b->id.text).c_str());
    }
}

} // namespace

class ArrangeTest : public QObject {
    Q_OBJECT

private slots:
    void snapsToTheNearestGridLine_data();
    void snapsToTheNearestGridLine();
    void putsEverythingSomewhereOfItsOwn();
    void putsInstancesIntoLanes();
    void leavesWhatStandsWhereItStands();
    void findsTheNearestFreeSpot();
    void addsWithoutMovingAnything_data();
    void addsWithoutMovingAnything();
    void pushesNothingAsideThatIsPinned();
    void growsFramesOutwards();
    void keepsOnTheBorderWhatBelongsThere();
    void givesAPlaceToAllThatLivesInACluster();
    void sortsInstancesIntoLanes();
};

void ArrangeTest::snapsToTheNearestGridLine_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    const int table[][2] = {{0, 0}, {9, 0}, {10, 20}, {29, 20}, {-9, 0}, {-10, -20}, {-31, -40}};
    for (const auto& line : table)
        QTest::addRow("%d", line[0]) << line[0] << line[1];
}

void ArrangeTest::snapsToTheNearestGridLine()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QCOMPARE(snapped(from), to);
}

void ArrangeTest::putsEverythingSomewhereOfItsOwn()
{
    Shop shop;
    verifyOrder(shop.document);
    for (int i = 0; i < 30; ++i) {
        shop.add<Instance>("more", shop.cluster);
        shop.add<Service>("more", shop.cluster);
        shop.add<TaskDefinition>("more");
    }
    shop.perform(arrangeAll(shop.document));
    verifyOrder(shop.document);
    const Document once = shop.document;
    shop.perform(arrangeAll(shop.document));
    QVERIFY(shop.document == once);
}

void ArrangeTest::putsInstancesIntoLanes()
{
    Shop shop;
    const Rect a = *shop.document.find(shop.instance1)->place;
    const Rect b = *shop.document.find(shop.instance2)->place;
    QVERIFY(a.right() < b.x);
    const auto lanes = placedLanes(shop.document, shop.cluster);
    QVERIFY(contains(lanes[0].rect, a) && contains(lanes[1].rect, b));
    QVERIFY(!overlap(lanes[0].rect, lanes[1].rect));
    QVERIFY(contains(*shop.document.find(shop.cluster)->place, lanes[1].rect));
}

void ArrangeTest::leavesWhatStandsWhereItStands()
{
    Shop shop;
    const Document before = shop.document;
    const ElementId instance = shop.add<Instance>("i-3", shop.cluster);
    shop.link(instance, shop.subnetA, "subnet");
    const ElementId note = shop.add<Note>("note");
    shop.perform(arrangeMissing(shop.document));
    verifyOrder(shop.document);
    QVERIFY(*shop.document.find(shop.instance1)->place == *before.find(shop.instance1)->place);
    // It joins the column of its lane.
    QCOMPARE(shop.document.find(instance)->place->x, before.find(shop.instance1)->place->x);
    QVERIFY(shop.document.find(note)->place);
    QVERIFY(arrangeMissing(shop.document).rects.empty());
}

void ArrangeTest::findsTheNearestFreeSpot()
{
    Shop shop;
    const Rect taken = *shop.document.find(shop.users)->place;
    const Rect spot = freeSpot(shop.document, {}, taken);
    QVERIFY(!overlap(spot, taken));
    QVERIFY(std::abs(spot.x - taken.x) <= taken.width + 40 ||
            std::abs(spot.y - taken.y) <= taken.height + 40);
    const Rect far{-5000, -5000, 100, 100};
    QVERIFY(freeSpot(shop.document, {}, far) == far);
}

void ArrangeTest::addsWithoutMovingAnything_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"service", "taskDefinition", "container", "targetGroup", "users",
                             "subnet", "queue", "autoScalingGroup"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

// Frames grow where there is room; only they change.
void ArrangeTest::addsWithoutMovingAnything()
{
    QFETCH(QString, kind);
    Shop shop;
    // Room around, as somebody leaves who draws by hand.
    shop.perform(Move{movedWith(shop.document, {shop.definition}, 600, 0)});
    Rect vpc = *shop.document.find(shop.vpc)->place;
    vpc.width += 400;
    vpc.height += 400;
    shop.perform(Move{{{shop.vpc, vpc}}});
    for (int n = 0; n < 8; ++n) {
        const Document before = shop.document;
        DropAsked asked;
        asked.pointed = kind == QLatin1String("container")     ? shop.definition
                        : kind == QLatin1String("targetGroup") ? shop.balancer
                                                               : shop.cluster;
        const Rect at = *shop.document.find(asked.pointed)->place;
        asked.x = at.x + at.width / 2;
        asked.y = at.y + at.height / 2;
        const DropPlan plan = dropPlan(before, *findKind(kind.toStdString()), asked);
        QVERIFY2(!plan.refusal, plan.refusal ? plan.refusal->words.c_str() : "");
        shop.performAll(plan.edits);
        for (const auto& element : before.elements()) {
            const Rect& now = *shop.document.find(element->id)->place;
            if (element->kind().holdsOthers)
                QVERIFY2(contains(now, *element->place), element->id.text.c_str());
            else
                QVERIFY2(now == *element->place, element->id.text.c_str());
        }
    }
}

void ArrangeTest::pushesNothingAsideThatIsPinned()
{
    Shop shop;
    const Rect cluster = *shop.document.find(shop.cluster)->place;
    const Placed there{shop.instance2, {cluster.x + 20, cluster.bottom() + 100, 220, 140}};
    Shop pinned;
    pinned.perform(Pin{{pinned.subnetA}, true});
    for (Shop* each : {&shop, &pinned}) // both subnets stand below the cluster
        each->perform(Move{{there,
                            {each->subnetA, {cluster.x, cluster.bottom() + 40, 160, 60}},
                            {each->subnetB, {cluster.x + 200, cluster.bottom() + 40, 160, 60}}}});
    const auto moves = [](const std::vector<Placed>& all, const ElementId& id) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Placed& placed) { return placed.element == id; });
    };
    QVERIFY(moves(grownFrames(shop.document, {shop.instance2}), shop.subnetA));
    QVERIFY(!moves(grownFrames(pinned.document, {pinned.instance2}), pinned.subnetA));
    QVERIFY(moves(grownFrames(pinned.document, {pinned.instance2}), pinned.subnetB));
}

void ArrangeTest::growsFramesOutwards()
{
    Shop shop;
    const Rect cluster = *shop.document.find(shop.cluster)->place;
    shop.perform(
        Move{{{shop.instance2, {cluster.right() + 100, cluster.bottom() + 100, 220, 140}}}});
    const auto grown = grownFrames(shop.document, {shop.instance2});
    shop.perform(Move{grown});
    verifyOrder(shop.document); // what was in the way has been pushed aside
    const Rect now = *shop.document.find(shop.cluster)->place;
    QVERIFY(contains(now, cluster));
    QVERIFY(contains(now, *shop.document.find(shop.instance2)->place));
    QVERIFY(contains(*shop.document.find(shop.vpc)->place, now));
}

void ArrangeTest::sortsInstancesIntoLanes()
{
    Shop shop;
    const ElementId loose = shop.add<Instance>("i-3", shop.cluster);
    const auto lanes = lanesOf(shop.document, shop.cluster);
    QCOMPARE(lanes.size(), std::size_t(3));
    QCOMPARE(lanes[0].zone, std::string("us-east-1a"));
    QCOMPARE(lanes[0].members, std::vector<ElementId>{shop.instance1});
    QCOMPARE(lanes[0].subnets, std::vector<ElementId>{shop.subnetA});
    QVERIFY(lanes[2].zone.empty());
    QCOMPARE(lanes[2].members, std::vector<ElementId>{loose});
}

void ArrangeTest::keepsOnTheBorderWhatBelongsThere()
{
    Shop shop;
    const ElementId first = shop.add<CapacityProvider>("first", shop.cluster);
    const ElementId second = shop.add<CapacityProvider>("second", shop.cluster);
    const auto rectOf = [&](const ElementId& id) { return *shop.document.find(id)->place; };
    const auto isOnBorder = [&](const ElementId& id) {
        const Rect rect = rectOf(id), frame = rectOf(shop.cluster);
        return rect.y + rect.height / 2 == frame.bottom() && rect.x >= frame.x &&
               rect.right() <= frame.right();
    };
    shop.perform(arrangeMissing(shop.document));
    QVERIFY(isOnBorder(first) && isOnBorder(second));
    QVERIFY(!overlap(rectOf(first), rectOf(second)));
    // Half of it is outside, and the network holds that too.
    QVERIFY(contains(rectOf(shop.vpc), rectOf(first)));

    // Wherever it is put, it goes back; beside the other where that is in its way.
    Rect far = rectOf(second);
    far.x = rectOf(first).x + 10;
    far.y -= 200;
    shop.perform(Move{{{second, far}}});
    shop.perform(Move{grownFrames(shop.document, {second})});
    QVERIFY(isOnBorder(first) && isOnBorder(second));
    QVERIFY(!overlap(rectOf(first), rectOf(second)));

    // It stays on the border of a frame that grows.
    const Rect cluster = rectOf(shop.cluster);
    shop.perform(Move{{{shop.instance2, {cluster.x + 40, cluster.bottom() + 100, 220, 140}}}});
    shop.perform(Move{grownFrames(shop.document, {shop.instance2})});
    QVERIFY(rectOf(shop.cluster).bottom() > cluster.bottom());
    QVERIFY(isOnBorder(first) && isOnBorder(second));
    QVERIFY(grownFrames(shop.document, {first, second, shop.cluster}).empty());
}

void ArrangeTest::givesAPlaceToAllThatLivesInACluster()
{
    Shop shop;
    shop.add<AutoScalingGroup>("group", shop.cluster);
    shop.add<Fargate>("area", shop.cluster);
    shop.add<CapacityProvider>("provider", shop.cluster);
    for (const auto& placed : arrangeAll(shop.document).rects)
        shop.perform(Move{{placed}});
    for (const auto& element : shop.document.elements())
        QVERIFY2(element->place, element->name.c_str());
    verifyOrder(shop.document);
}

QTEST_GUILESS_MAIN(ArrangeTest)
#include "tst_arrange.moc"
