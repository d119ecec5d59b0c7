// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/framing.h"
#include "document/lower.h"
#include "document/problems.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class FramingTest : public QObject {
    Q_OBJECT

private slots:
    void drawsAFrameAroundWhatIsThere();
    void refusesInSentences();
    void changesNothingThatRuns();
    void takesWhatIsDroppedIntoIt();
};

void FramingTest::drawsAFrameAroundWhatIsThere()
{
    Shop shop;
    const auto made = framing(shop.document, {shop.users, shop.definition, shop.container});
    QVERIFY(made.has_value());
    QCOMPARE(made->edits.size(), std::size_t(1));
    QCOMPARE(labelOf(shop.document, made->edits.front()), std::string("Frame 2 elements"));
    shop.performAll(made->edits);
    const Element& frame = *shop.document.find(made->frame);
    QVERIFY(frame.is("frame"));
    QCOMPARE(shop.document.find(shop.users)->parent, made->frame);
    QCOMPARE(shop.document.find(shop.definition)->parent, made->frame);
    QCOMPARE(shop.document.find(shop.container)->parent, shop.definition);
    QVERIFY(contains(*frame.place, *shop.document.find(shop.users)->place));
    QVERIFY(contains(*frame.place, *shop.document.find(shop.definition)->place));
    // And one around that.
    const auto outer = framing(shop.document, {made->frame});
    QVERIFY(outer.has_value());
    shop.performAll(outer->edits);
    QCOMPARE(shop.document.find(made->frame)->parent, outer->frame);
}

void FramingTest::refusesInSentences()
{
    const Shop shop;
    QCOMPARE(framing(shop.document, {}).error().message,
             std::string("Select what the frame is to be drawn around."));
    QCOMPARE(framing(shop.document, {shop.users, shop.service}).error().message,
             std::string("A frame is drawn around what lives in one place."));
    const std::string words = framing(shop.document, {shop.service}).error().message;
    QVERIFY2(words.find("a frame is drawn around what stands on the canvas.") != std::string::npos,
             words.c_str());
}

void FramingTest::changesNothingThatRuns()
{
    Shop shop;
    const sim::Plan before = lower(shop.document);
    const std::size_t problems = problemsOf(shop.document).size();
    const auto made = framing(shop.document, {shop.users, shop.vpc});
    QVERIFY(made.has_value());
    shop.performAll(made->edits);
    const sim::Plan after = lower(shop.document);
    QCOMPARE(after.sources.size(), before.sources.size());
    QCOMPARE(after.services.size(), before.services.size());
    QCOMPARE(after.balancers.size(), before.balancers.size());
    QCOMPARE(after.hosts.size(), before.hosts.size());
    QCOMPARE(problemsOf(shop.document).size(), problems);
}

void FramingTest::takesWhatIsDroppedIntoIt()
{
    Drawing drawing;
    const ElementId frame = drawing.add<TitledFrame>("team");
    drawing.perform(Move{{{frame, {0, 0, 800, 600}}}});
    DropPlan plan = dropPlan(drawing.document, infoOf<Note>(), {frame, 300, 200});
    QVERIFY(!plan.refusal);
    QCOMPARE(plan.words, std::string("into frame team"));
    QCOMPARE(plan.parent, frame);
    plan = dropPlan(drawing.document, infoOf<Service>(), {frame, 300, 200});
    QCOMPARE(plan.words,
             std::string("creates cluster > service > task definition, into frame team"));
    drawing.performAll(plan.edits);
    const Element* service = drawing.document.find(plan.element);
    QCOMPARE(drawing.document.find(service->parent)->parent, frame);
    QVERIFY(!lower(drawing.document).services.empty());
}

QTEST_GUILESS_MAIN(FramingTest)
#include "tst_framing.moc"
