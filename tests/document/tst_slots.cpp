// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that put up what is in them in a row, a column or a grid.
#include "document/clipboard.h"
#include "document/drawing.h"
#include "document/frames.h"
#include "document/slots.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {

// A network with four subnets that stand anyhow, in this order from left to right.
struct Four : Drawing {
    Four()
    {
        vpc = add<Vpc>("vpc");
        for (const char* name : {"a", "b", "c", "d"})
            subnets.push_back(add<Subnet>(name, vpc));
        perform(Move{{{vpc, {0, 0, 800, 600}}}});
        const Rect places[] = {
            {30, 300, 160, 60}, {230, 90, 160, 60}, {420, 330, 160, 60}, {610, 70, 160, 60}};
        for (std::size_t n = 0; n < subnets.size(); ++n)
            perform(Move{{{subnets[n], places[n]}}});
    }
    Rect placeOf(std::size_t n) const { return *document.find(subnets[n])->place; }
    void arrange(Arrangement as)
    {
        perform(settingOf(document, {vpc}, "arrangement", Choice{static_cast<int>(as)}));
    }
    bool apart() const
    {
        for (std::size_t a = 0; a < subnets.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (overlap(placeOf(a), placeOf(b)))
                    return false;
        return true;
    }

    ElementId vpc;
    std::vector<ElementId> subnets;
};

} // namespace

class SlotsTest : public QObject {
    Q_OBJECT

private slots:
    void aRowKeepsTheOrderOfLines();
    void aColumnStandsOneBelowTheOther();
    void aGridIsAsWideAsItsFrame();
    void isOneStepOfHistory();
    void aNewOneFlowsIntoTheNextSlotAndNothingMoves_data();
    void aNewOneFlowsIntoTheNextSlotAndNothingMoves();
    void aGapIsFilledFirst();
    void aGridThatIsWiderHasLongerLines();
    void whatIsPastedFlowsInto();
    void otherPropertiesMoveNothing();
};

void SlotsTest::aRowKeepsTheOrderOfLines()
{
    Four four; // by lines: b and d above, a and c below
    four.perform(Move{{{four.subnets[3], {610, 90, 160, 60}}}});
    four.perform(Move{{{four.subnets[2], {420, 300, 160, 60}}}});
    four.arrange(Arrangement::row);
    const std::vector<ElementId> order = {four.subnets[1], four.subnets[3], four.subnets[0],
                                          four.subnets[2]};
    QCOMPARE(orderIn(four.document, four.vpc), order);
    int x = kFrameMargin;
    for (const ElementId& id : order) {
        const Rect rect = *four.document.find(id)->place;
        QCOMPARE(rect.x, x);
        QCOMPARE(rect.y, kFrameTitle);
        x = rect.right() + kGrid;
    }
}

void SlotsTest::aColumnStandsOneBelowTheOther()
{
    Four four;
    four.arrange(Arrangement::column);
    int y = kFrameTitle;
    for (const ElementId& id : orderIn(four.document, four.vpc)) {
        const Rect rect = *four.document.find(id)->place;
        QCOMPARE(rect.x, kFrameMargin);
        QCOMPARE(rect.y, y);
        y = rect.bottom() + kGrid;
    }
    QVERIFY(four.apart());
}

void SlotsTest::aGridIsAsWideAsItsFrame()
{
    Four four;
    four.perform(Move{{{four.vpc, {0, 0, 400, 600}}}});
    four.arrange(Arrangement::grid); // two of 160 and a gap in 360
    QVERIFY(four.apart());
    std::vector<int> xs, ys;
    for (std::size_t n = 0; n < 4; ++n) {
        xs.push_back(four.placeOf(n).x);
        ys.push_back(four.placeOf(n).y);
    }
    std::sort(xs.begin(), xs.end());
    std::sort(ys.begin(), ys.end());
    QCOMPARE(xs, (std::vector<int>{20, 20, 200, 200}));
    QCOMPARE(ys, (std::vector<int>{60, 60, 140, 140}));
}

void SlotsTest::isOneStepOfHistory()
{
    const Four four;
    const Edit edit =
        settingOf(four.document, {four.vpc}, "arrangement", Choice{int(Arrangement::row)});
    QCOMPARE(labelOf(four.document, edit), std::string("Set arrangement free → row"));
    QVERIFY(std::holds_alternative<Batch>(edit.body));
}

void SlotsTest::aNewOneFlowsIntoTheNextSlotAndNothingMoves_data()
{
    QTest::addColumn<int>("arrangement");
    QTest::newRow("row") << int(Arrangement::row);
    QTest::newRow("column") << int(Arrangement::column);
    QTest::newRow("grid") << int(Arrangement::grid);
}

void SlotsTest::aNewOneFlowsIntoTheNextSlotAndNothingMoves()
{
    QFETCH(int, arrangement);
    Four four;
    four.perform(Move{{{four.vpc, {0, 0, 1'200, 700}}}});
    four.arrange(static_cast<Arrangement>(arrangement));
    const Document before = four.document;
    const std::vector<ElementId> order = orderIn(before, four.vpc);
    const DropPlan plan = dropPlan(before, infoOf<Subnet>(), {four.vpc, 600, 400, {}});
    QVERIFY(!plan.refusal);
    four.performAll(plan.edits);
    for (const auto& element : before.elements())
        QVERIFY(element->place == four.document.find(element->id)->place);
    const std::vector<ElementId> now = orderIn(four.document, four.vpc);
    QCOMPARE(now.size(), order.size() + 1);
    QCOMPARE(now.back(), plan.element);
    QVERIFY(slotted(four.document, four.vpc, now).empty()); // it stands in a slot
}

void SlotsTest::aGapIsFilledFirst()
{
    Four four;
    four.arrange(Arrangement::row);
    const std::vector<ElementId> order = orderIn(four.document, four.vpc);
    const Rect gap = *four.document.find(order[1])->place;
    four.perform(RemoveElements{{order[1]}});
    QVERIFY(freeSlot(four.document, four.vpc, {160, 60}) == gap);
    // What is too wide for it comes last.
    QVERIFY(freeSlot(four.document, four.vpc, {400, 60}).x >
            four.document.find(order[3])->place->right());
}

void SlotsTest::aGridThatIsWiderHasLongerLines()
{
    Four four;
    four.perform(Move{{{four.vpc, {0, 0, 400, 600}}}});
    four.arrange(Arrangement::grid);
    QCOMPARE(slotStep(four.document, four.vpc, 0, 20), 2);
    four.perform(Move{{{four.vpc, {0, 0, 800, 600}}}});
    QCOMPARE(slotStep(four.document, four.vpc, 0, 20), 4);
    QCOMPARE(slotStep(four.document, four.vpc, -20, 0), -1);
}

void SlotsTest::whatIsPastedFlowsInto()
{
    Four four;
    four.perform(Move{{{four.vpc, {0, 0, 1'200, 600}}}});
    four.arrange(Arrangement::row);
    const auto copy = duplicate(four.document, {four.subnets[0]});
    QVERIFY(copy.has_value());
    const Document before = four.document;
    four.performAll(copy->edits);
    const std::vector<ElementId> order = orderIn(four.document, four.vpc);
    QCOMPARE(order.back(), copy->elements.front());
    QVERIFY(slotted(four.document, four.vpc, order).empty());
    for (const ElementId& id : four.subnets)
        QVERIFY(before.find(id)->place == four.document.find(id)->place);
}

void SlotsTest::otherPropertiesMoveNothing()
{
    const Four four;
    const Edit edit = settingOf(four.document, {four.vpc}, "cidrBlock", std::string("10.1.0.0/16"));
    QVERIFY(std::holds_alternative<SetField>(edit.body));
}

QTEST_GUILESS_MAIN(SlotsTest)
#include "tst_slots.moc"
