// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of dragging, nudging and moving by menu, told before it is done.
#include "document/containment.h"
#include "document/drawing.h"
#include "document/frames.h"
#include "document/moving.h"
#include "document/slots.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {

// Two clusters of one network, each with room to spare.
struct Two : Drawing {
    Two()
    {
        vpc = add<Vpc>("main");
        subnetA = add<Subnet>("private-a", vpc);
        Subnet inB;
        inB.availabilityZone = "us-east-1b";
        subnetB = add<Subnet>("private-b", vpc, inB);
        shop = add<Cluster>("shop", vpc);
        api = add<Cluster>("api", vpc);
        service = add<Service>("web", shop);
        definition = add<TaskDefinition>("web");
        container = add<Container>("app", definition);
        link(service, definition, "runs");
        perform(Move{{{vpc, {0, 0, 1'400, 700}},
                      {subnetA, {20, 600, 160, 60}},
                      {subnetB, {200, 600, 160, 60}},
                      {shop, {20, 60, 600, 400}},
                      {api, {760, 60, 600, 400}},
                      {service, {100, 200, 180, 60}},
                      {definition, {1'500, 60, 220, 140}},
                      {container, {1'520, 120, 180, 60}}}});
    }
    Rect placeOf(const ElementId& id) const { return *document.find(id)->place; }
    MoveAsked asked(const ElementId& id, int dx, int dy, const ElementId& pointed) const
    {
        const Rect rect = placeOf(id);
        MoveAsked asked;
        asked.elements = {id};
        asked.dx = dx;
        asked.dy = dy;
        asked.pointed = pointed;
        asked.x = rect.x + rect.width / 2 + dx; // held in the middle
        asked.y = rect.y + rect.height / 2 + dy;
        return asked;
    }

    ElementId vpc, subnetA, subnetB, shop, api, service, definition, container;
};

} // namespace

class MovingTest : public QObject {
    Q_OBJECT

private slots:
    void movesInOneStepWithAllThatIsInIt();
    void stopsAtTheBorderInsteadOfGrowing();
    void leavesOnlyByAClearMargin();
    void saysWhatItLeavesAndWhereItComes();
    void keepsTheParentWhenAsked();
    void saysWhichConnectionsAreCut();
    void refusesWithTheNearestPlace();
    void theNearestPlaceIsTheNearestByDistance();
    void anotherLaneIsAnotherSubnet();
    void takesThePlaceInARowThatItIsHeldOver();
    void comesIntoARowFromElsewhere();
    void keysStopAtTheBorder();
    void keysChangeTheOrderInARow();
    void movesIntoAFrameByMenu();
    void offersOnlyHomesWhereAllMayLive();
    void aDropGrowsNothingWhileThereIsRoom();
    void aDropThatGrowsSomethingSaysSo();
    void nothingIsAnEditThatChangesNothing();
};

void MovingTest::movesInOneStepWithAllThatIsInIt()
{
    Two two;
    const MovePlan plan = movePlan(two.document, two.asked(two.shop, 20, 40, two.vpc));
    QVERIFY(!plan.refusal);
    QCOMPARE(plan.edits.size(), std::size_t(1));
    QCOMPARE(labelOf(two.document, plan.edits.front()), std::string("Move cluster shop"));
    two.performAll(plan.edits);
    QVERIFY((two.placeOf(two.service) == Rect{120, 240, 180, 60}));
    QVERIFY((two.placeOf(two.shop) == Rect{40, 100, 600, 400}));
    QVERIFY(plan.words.empty());
    QVERIFY(plan.others.empty());
}

void MovingTest::stopsAtTheBorderInsteadOfGrowing()
{
    Two two;
    const Rect cluster = two.placeOf(two.shop);
    // The middle of the service is inside still, its right part is not.
    const MovePlan plan = movePlan(two.document, two.asked(two.service, 400, 0, two.shop));
    two.performAll(plan.edits);
    QVERIFY(two.placeOf(two.shop) == cluster);
    QCOMPARE(two.placeOf(two.service).right(), cluster.right() - kFrameMargin);
    QVERIFY(plan.others.empty());
}

void MovingTest::leavesOnlyByAClearMargin()
{
    const Two two;
    // A cluster may live in a network or on the canvas.
    const auto parentAt = [&](int beyond) {
        MoveAsked asked = two.asked(two.shop, 0, 0, {});
        asked.x = 200;
        asked.y = 700 + beyond; // below the network
        asked.dy = asked.y - 260;
        return movePlan(two.document, asked).parent;
    };
    QCOMPARE(parentAt(kLeaveMargin), two.vpc);
    QCOMPARE(parentAt(kLeaveMargin + 1), ElementId());
    MoveAsked asked = two.asked(two.shop, 0, 460, {});
    asked.y = 700 + kLeaveMargin;
    QCOMPARE(movePlan(two.document, asked).words,
             std::string("stays in VPC main; drag it further away to leave"));
}

void MovingTest::saysWhatItLeavesAndWhereItComes()
{
    Two two;
    const MovePlan plan = movePlan(two.document, two.asked(two.service, 800, 0, two.api));
    QCOMPARE(plan.words, std::string("leaves cluster shop, into cluster api"));
    QCOMPARE(plan.leaves, two.shop);
    QCOMPARE(plan.parent, two.api);
    QCOMPARE(labelOf(two.document, plan.edits.front()),
             std::string("Move service web into cluster api"));
    two.performAll(plan.edits);
    QCOMPARE(two.document.find(two.service)->parent, two.api);
}

void MovingTest::keepsTheParentWhenAsked()
{
    Two two;
    MoveAsked asked = two.asked(two.service, 800, 0, two.api);
    asked.mayLeave = false;
    asked.mayGrow = true;
    const MovePlan plan = movePlan(two.document, asked);
    QCOMPARE(plan.parent, two.shop);
    QVERIFY(plan.leaves.isEmpty());
    QVERIFY2(plan.words.find("stays in cluster shop") == 0, plan.words.c_str());
    QVERIFY2(plan.words.find("cluster shop grows") != std::string::npos, plan.words.c_str());
    two.performAll(plan.edits);
    QCOMPARE(two.placeOf(two.service).x, 900); // exactly where it was put
    QVERIFY(contains(two.placeOf(two.shop), two.placeOf(two.service)));
}

void MovingTest::saysWhichConnectionsAreCut()
{
    Two two;
    const ElementId other = two.add<Vpc>("other");
    two.perform(Move{{{other, {0, 900, 900, 500}}}});
    const ElementId guard = two.add<SecurityGroup>("sg", two.vpc);
    const ElementId balancer = two.add<LoadBalancer>("alb", two.vpc);
    two.perform(Move{{{balancer, {400, 480, 220, 140}}, {guard, {700, 560, 160, 60}}}});
    two.link(balancer, guard, "securityGroup");
    const MovePlan plan = movePlan(two.document, two.asked(balancer, 0, 600, other));
    QCOMPARE(plan.words, std::string("leaves VPC main, into VPC other, cuts 1 connection"));
    two.performAll(plan.edits);
    QVERIFY(two.document.findLink(balancer, guard, "securityGroup") == nullptr);
}

void MovingTest::refusesWithTheNearestPlace()
{
    const Two two;
    const MovePlan plan = movePlan(two.document, two.asked(two.container, -600, 100, two.api));
    QVERIFY(plan.refusal);
    QCOMPARE(plan.refusal->words,
             std::string("A container belongs in a task definition, not in a cluster."));
    QCOMPARE(plan.refusal->nearest, two.definition);
    QVERIFY(plan.edits.empty());
}

void MovingTest::theNearestPlaceIsTheNearestByDistance()
{
    const Two two;
    const KindInfo& kind = infoOf<Service>();
    QCOMPARE(nearestPlace(two.document, kind, 0, 800), two.shop);
    QCOMPARE(nearestPlace(two.document, kind, 1'600, 300), two.api);
    QCOMPARE(nearestPlace(two.document, infoOf<Cluster>(), 0, 0), two.vpc);
    QCOMPARE(nearestPlace(two.document, infoOf<Note>(), 0, 0), ElementId());
    // A part of the palette that is refused says so, too.
    const DropPlan plan = dropPlan(two.document, kind, {two.definition, 1'600, 100, {}});
    QVERIFY(plan.refusal);
    QCOMPARE(plan.refusal->nearest, two.api);
}

void MovingTest::anotherLaneIsAnotherSubnet()
{
    Two two;
    const ElementId first = two.add<Instance>("i-1", two.shop);
    const ElementId second = two.add<Instance>("i-2", two.shop);
    two.link(first, two.subnetA, "subnet");
    two.link(second, two.subnetB, "subnet");
    two.perform(Move{{{first, {60, 300, 220, 140}}, {second, {360, 300, 220, 140}}}});
    const MovePlan plan = movePlan(two.document, two.asked(first, 300, 0, two.shop));
    QCOMPARE(plan.words, std::string("in us-east-1b"));
    two.performAll(plan.edits);
    QVERIFY(two.document.findLink(first, two.subnetB, "subnet"));
    QVERIFY(!two.document.findLink(first, two.subnetA, "subnet"));
    // With its parent kept it keeps its subnet, wherever it stands.
    MoveAsked asked = two.asked(second, -300, 0, two.shop);
    asked.mayLeave = false;
    asked.mayGrow = true;
    two.performAll(movePlan(two.document, asked).edits);
    QVERIFY(two.document.findLink(second, two.subnetB, "subnet"));
}

void MovingTest::takesThePlaceInARowThatItIsHeldOver()
{
    Two two;
    const ElementId b = two.add<Service>("b", two.shop);
    const ElementId c = two.add<Service>("c", two.shop);
    two.perform(
        Move{{{two.shop, {20, 60, 700, 400}}, {b, {300, 200, 180, 60}}, {c, {500, 200, 180, 60}}}});
    two.perform(settingOf(two.document, {two.shop}, "arrangement", Choice{int(Arrangement::row)}));
    QCOMPARE(orderIn(two.document, two.shop), (std::vector<ElementId>{two.service, b, c}));
    const MovePlan plan = movePlan(two.document, two.asked(two.service, 260, 30, two.shop));
    QVERIFY2(plan.words.find("place 2 of 3") != std::string::npos, plan.words.c_str());
    QCOMPARE(plan.others.size(), std::size_t(1)); // the one that makes room, shown beforehand
    QCOMPARE(plan.others.front().element, b);
    two.performAll(plan.edits);
    QCOMPARE(orderIn(two.document, two.shop), (std::vector<ElementId>{b, two.service, c}));
    QVERIFY(slotted(two.document, two.shop, {b, two.service, c}).empty());
}

void MovingTest::comesIntoARowFromElsewhere()
{
    Two two;
    const ElementId b = two.add<Service>("b", two.api);
    two.perform(Move{{{b, {900, 300, 180, 60}}}});
    two.perform(settingOf(two.document, {two.api}, "arrangement", Choice{int(Arrangement::row)}));
    two.performAll(movePlan(two.document, two.asked(two.service, 800, 0, two.api)).edits);
    QCOMPARE(orderIn(two.document, two.api), (std::vector<ElementId>{b, two.service}));
    QVERIFY((two.placeOf(two.service) == Rect{980, 120, 180, 60}));
}

void MovingTest::keysStopAtTheBorder()
{
    Two two;
    two.performAll(nudgePlan(two.document, {two.service}, -200, 0).edits);
    QCOMPARE(two.placeOf(two.service).x, 40);
    const MovePlan plan = nudgePlan(two.document, {two.service}, -20, 0);
    QVERIFY(plan.edits.empty());
    QCOMPARE(plan.words, std::string("service web is at the border of cluster shop"));
    two.performAll(nudgePlan(two.document, {two.service}, 20, 20).edits);
    QVERIFY((two.placeOf(two.service) == Rect{60, 220, 180, 60}));
    // On the canvas itself there is no border.
    two.performAll(nudgePlan(two.document, {two.definition}, 0, -400).edits);
    QCOMPARE(two.placeOf(two.definition).y, -340);
}

void MovingTest::keysChangeTheOrderInARow()
{
    Two two;
    const ElementId b = two.add<Service>("b", two.shop);
    two.perform(Move{{{b, {300, 200, 180, 60}}}});
    two.perform(settingOf(two.document, {two.shop}, "arrangement", Choice{int(Arrangement::row)}));
    const MovePlan plan = nudgePlan(two.document, {two.service}, 20, 0);
    QCOMPARE(plan.words.substr(0, 12), std::string("place 2 of 2"));
    two.performAll(plan.edits);
    QCOMPARE(orderIn(two.document, two.shop), (std::vector<ElementId>{b, two.service}));
    QVERIFY(nudgePlan(two.document, {two.service}, 20, 0).edits.empty());
    QVERIFY(nudgePlan(two.document, {two.service}, 0, 20).edits.empty());
}

void MovingTest::movesIntoAFrameByMenu()
{
    Two two;
    const MovePlan plan = intoPlan(two.document, {two.service}, two.api);
    QVERIFY(!plan.refusal);
    two.performAll(plan.edits);
    QCOMPARE(two.document.find(two.service)->parent, two.api);
    QVERIFY(contains(two.placeOf(two.api), two.placeOf(two.service)));
    QVERIFY(intoPlan(two.document, {two.service}, two.definition).refusal);
}

void MovingTest::offersOnlyHomesWhereAllMayLive()
{
    const Two two;
    QCOMPARE(homesFor(two.document, {two.service}), std::vector<ElementId>{two.api});
    QCOMPARE(homesFor(two.document, {two.shop}), std::vector<ElementId>{ElementId()});
    QVERIFY(homesFor(two.document, {two.service, two.container}).empty());
}

void MovingTest::aDropGrowsNothingWhileThereIsRoom()
{
    Two two;
    const Document before = two.document;
    const DropPlan plan = dropPlan(before, infoOf<Service>(), {two.shop, 610, 450, {}});
    QCOMPARE(plan.home, two.shop);
    QVERIFY(plan.others.empty());
    two.performAll(plan.edits);
    QVERIFY(contains(two.placeOf(two.shop), two.placeOf(plan.element)));
    for (const auto& element : before.elements())
        QVERIFY(element->place == two.document.find(element->id)->place);
}

void MovingTest::aDropThatGrowsSomethingSaysSo()
{
    Two two;
    two.perform(Move{{{two.shop, {20, 60, 240, 160}}, {two.service, {40, 120, 180, 60}}}});
    const DropPlan plan = dropPlan(two.document, infoOf<Service>(), {two.shop, 100, 100, {}});
    QVERIFY2(plan.words.find("cluster shop grows") != std::string::npos, plan.words.c_str());
    QVERIFY(std::any_of(plan.others.begin(), plan.others.end(),
                        [&](const Placed& placed) { return placed.element == two.shop; }));
}

void MovingTest::nothingIsAnEditThatChangesNothing()
{
    const Two two;
    QVERIFY(movePlan(two.document, two.asked(two.service, 0, 0, two.shop)).edits.empty());
    QVERIFY(movePlan(two.document, {}).edits.empty());
    QVERIFY(nudgePlan(two.document, {}, 20, 0).edits.empty());
}

QTEST_GUILESS_MAIN(MovingTest)
#include "tst_moving.moc"
