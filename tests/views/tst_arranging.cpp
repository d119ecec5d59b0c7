// SPDX-License-Identifier: GPL-3.0-or-later
// Guides, align, distribute, pin and tidy, by keys and by the mouse.
#include "canvas/arranger.h"
#include "canvas/gestures/guides.h"
#include "document/tidy.h"
#include "kinds/outside/note.h"
#include "views/canvas_bench.h"

#include <QToolButton>

using namespace stowage;
using namespace stowage::ui;

namespace {
constexpr auto kBoth = Qt::AltModifier | Qt::ShiftModifier;

// Three services in the cluster, in no line.
doc::Document scattered()
{
    doc::Document document = drawing();
    document.put(element("service-1", "web", doc::Service{}, {560, 120, 180, 60}, "cluster-1"));
    document.put(element("service-2", "api", doc::Service{}, {600, 220, 180, 60}, "cluster-1"));
    document.put(element("service-3", "job", doc::Service{}, {640, 380, 180, 60}, "cluster-1"));
    return document;
}

std::vector<Subject> services()
{
    return {ElementId("service-1"), ElementId("service-2"), ElementId("service-3")};
}

QFrame* previewOf(Bench& bench)
{
    for (QFrame* frame : bench.view.findChildren<QFrame*>(QStringLiteral("Tidy preview")))
        if (frame->isVisible())
            return frame;
    return nullptr;
}

const QAction* actionOf(const Bench& bench, const char* name)
{
    for (const QAction* action : bench.view.arrangeActions())
        if (action->objectName() == QLatin1String(name))
            return action;
    return nullptr;
}
} // namespace

class ArrangingTest : public QObject {
    Q_OBJECT

private slots:
    void alignsByKeys_data();
    void alignsByKeys();
    void distributesByKeys();
    void offersOnlyWhatApplies();
    void linesUpWithTheContainer();
    void leavesEqualGaps();
    void snapsUnlessAltIsHeld();
    void lengthensToTheEdgeOfANeighbour();
    void tidiesAfterAPreview();
    void dropsThePreview_data();
    void dropsThePreview();
    void tidiesByTheMouse();
    void leavesAloneWhatIsPinned();
    void showsThePreviewAtOnceWithoutMotion();
    void dropsThePreviewWhenTheDrawingChanges();
};

void ArrangingTest::alignsByKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QList<int>>("lefts");
    QTest::addColumn<QList<int>>("tops");
    const QList<int> lefts = {560, 600, 640}, tops = {120, 220, 380};
    const auto row = [](const char* name, Qt::Key key, const QList<int>& x, const QList<int>& y) {
        QTest::newRow(name) << int(key) << x << y;
    };
    row("left", Qt::Key_Left, {560, 560, 560}, tops);
    row("centre", Qt::Key_E, {600, 600, 600}, tops);
    row("right", Qt::Key_Right, {640, 640, 640}, tops);
    row("top", Qt::Key_Up, lefts, {120, 120, 120});
    row("middle", Qt::Key_M, lefts, {250, 250, 250});
    row("bottom", Qt::Key_Down, lefts, {380, 380, 380});
}

void ArrangingTest::alignsByKeys()
{
    QFETCH(int, key);
    QFETCH(QList<int>, lefts);
    QFETCH(QList<int>, tops);
    Bench bench{scattered()};
    bench.view.select(services());
    QTest::keyClick(&bench.view, Qt::Key(key), kBoth);
    QCOMPARE(bench.edits, 1); // and one undo step
    const char* const ids[] = {"service-1", "service-2", "service-3"};
    for (int n = 0; n < 3; ++n) {
        QCOMPARE(bench.placeOf(ids[n]).x, lefts[n]);
        QCOMPARE(bench.placeOf(ids[n]).y, tops[n]);
    }
    QCOMPARE(bench.view.selection(), services());
}

void ArrangingTest::distributesByKeys()
{
    Bench bench{scattered()};
    bench.view.select(services());
    QTest::keyClick(&bench.view, Qt::Key_V, kBoth);
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.placeOf("service-2").y, 250); // 70 above and below
    QTest::keyClick(&bench.view, Qt::Key_H, kBoth);
    QCOMPARE(bench.edits, 1); // they are evenly spaced already
}

void ArrangingTest::offersOnlyWhatApplies()
{
    Bench bench{scattered()};
    QVERIFY(!actionOf(bench, "Align left")->isEnabled());
    QVERIFY(!actionOf(bench, "Pin")->isEnabled());
    QVERIFY(!actionOf(bench, "Straighten")->isEnabled());
    QVERIFY(actionOf(bench, "Tidy")->isEnabled());
    bench.view.select({ElementId("service-1")});
    QVERIFY(actionOf(bench, "Pin")->isEnabled());
    QVERIFY(!actionOf(bench, "Align left")->isEnabled());
    bench.view.select({ElementId("service-1"), ElementId("service-2")});
    QVERIFY(actionOf(bench, "Align left")->isEnabled());
    QVERIFY(!actionOf(bench, "Distribute vertically")->isEnabled());
    bench.view.select(services());
    QVERIFY(actionOf(bench, "Distribute vertically")->isEnabled());
    // What lives in a frame that is selected goes along with it.
    bench.view.select({ElementId("cluster-1"), ElementId("service-1")});
    QVERIFY(!actionOf(bench, "Align left")->isEnabled());
    bench.view.setEditable(false);
    for (const QAction* action : bench.view.arrangeActions())
        QVERIFY(action->isSeparator() || !action->isEnabled());
}

void ArrangingTest::linesUpWithTheContainer()
{
    Bench bench{scattered()};
    const Guides guides(bench.view.stage(), {ElementId("service-1")});
    // The cluster is at 260 by 60; its children begin 20 to the right and 60 below.
    const Alignment corner = guides.alignmentOf(QRectF(283, 124, 100, 40), 6);
    QCOMPARE(corner.dx, -3);
    QCOMPARE(corner.dy, -4);
    QVERIFY(corner.isAcross && corner.isUp);
    QVERIFY(!corner.guides.empty());
    const Alignment free = guides.alignmentOf(QRectF(287, 128, 100, 40), 3);
    QVERIFY(!free.isAcross && !free.isUp);
    QVERIFY(free.guides.empty());
}

void ArrangingTest::leavesEqualGaps()
{
    doc::Document document = drawing();
    document.put(element("service-1", "a", doc::Service{}, {280, 120, 100, 60}, "cluster-1"));
    document.put(element("service-2", "b", doc::Service{}, {430, 110, 100, 60}, "cluster-1"));
    document.put(element("service-3", "c", doc::Service{}, {700, 130, 100, 60}, "cluster-1"));
    Bench bench{document};
    const Guides guides(bench.view.stage(), {ElementId("service-3")});
    // 50 behind the second, as that is behind the first; their edges are far from any other.
    const Alignment spaced = guides.alignmentOf(QRectF(577, 134, 111, 52), 4);
    QCOMPARE(spaced.dx, 3);
    QVERIFY(spaced.isAcross);
    QCOMPARE(spaced.gaps.size(), std::size_t{2});
    QCOMPARE(spaced.gaps[0].length(), 50.0);
    QCOMPARE(spaced.gaps[1].length(), 50.0);
}

void ArrangingTest::snapsUnlessAltIsHeld()
{
    Bench bench{scattered()};
    bench.drag(bench.at("service-3"), bench.at("service-3") + QPoint(-47, 33));
    QCOMPARE(bench.placeOf("service-3").x % doc::kGrid, 0);
    QCOMPARE(bench.placeOf("service-3").y % doc::kGrid, 0);
    const doc::Rect before = bench.placeOf("service-3");
    bench.drag(bench.at("service-3"), bench.at("service-3") + QPoint(13, -27), Qt::AltModifier);
    QCOMPARE(bench.placeOf("service-3").x, before.x + 13);
    QCOMPARE(bench.placeOf("service-3").y, before.y - 27);
}

void ArrangingTest::lengthensToTheEdgeOfANeighbour()
{
    doc::Document document = scattered();
    document.put(element("note-1", "n", doc::Note{}, {1'000, 300, 93, 60}));
    Bench bench{document};
    bench.view.select({ElementId("task-definition-1")});
    const QRect box = bench.view.onScreen(ElementId("task-definition-1"));
    const QPoint edge(box.right(), box.center().y() + 20);
    bench.drag(edge, QPoint(bench.at(QPointF(1'096, 0)).x(), edge.y()));
    QCOMPARE(bench.placeOf("task-definition-1").right(), 1'093);
}

void ArrangingTest::tidiesAfterAPreview()
{
    Bench bench{scattered()};
    const doc::Document before = bench.document;
    const auto expected = doc::apply(before, *doc::tidying(before));
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QVERIFY(previewOf(bench) != nullptr);
    QVERIFY(bench.document == before); // nothing is done yet
    QVERIFY2(bench.said.startsWith(QStringLiteral("Tidy would move")), qPrintable(bench.said));
    QTest::keyClick(&bench.view, Qt::Key_Delete, Qt::NoModifier);
    QCOMPARE(bench.edits, 0);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QCOMPARE(bench.edits, 1);
    QVERIFY(bench.document == *expected);
    QVERIFY(previewOf(bench) == nullptr);
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QVERIFY(previewOf(bench) == nullptr);
    QCOMPARE(bench.toast, QStringLiteral("It is tidy already."));
}

void ArrangingTest::dropsThePreview_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Esc") << true;
    QTest::newRow("button") << false;
}

void ArrangingTest::dropsThePreview()
{
    QFETCH(bool, byKey);
    Bench bench{scattered()};
    const doc::Document before = bench.document;
    bench.view.select({ElementId("service-2")});
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QFrame* preview = previewOf(bench);
    QVERIFY(preview != nullptr);
    if (byKey)
        QTest::keyClick(&bench.view, Qt::Key_Escape);
    else
        QTest::mouseClick(preview->findChild<QToolButton*>(QStringLiteral("Drop tidied")),
                          Qt::LeftButton);
    QVERIFY(previewOf(bench) == nullptr);
    QCOMPARE(bench.edits, 0);
    QVERIFY(bench.document == before);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-2")});
}

void ArrangingTest::tidiesByTheMouse()
{
    Bench bench{scattered()};
    // A frame that is selected is tidied alone.
    bench.view.select({ElementId("cluster-1")});
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QFrame* preview = previewOf(bench);
    QVERIFY(preview != nullptr);
    QTest::mouseClick(preview->findChild<QToolButton*>(QStringLiteral("Keep tidied")),
                      Qt::LeftButton);
    QCOMPARE(bench.edits, 1);
    QVERIFY(bench.placeOf("load-balancer-1") ==
            *scattered().find(ElementId("load-balancer-1"))->place);
    QVERIFY(bench.placeOf("service-3") != *scattered().find(ElementId("service-3"))->place);
}

void ArrangingTest::leavesAloneWhatIsPinned()
{
    Bench bench{scattered()};
    bench.view.select({ElementId("service-2")});
    QTest::keyClick(&bench.view, Qt::Key_P, kBoth);
    QVERIFY(bench.document.find(ElementId("service-2"))->pinned);
    QVERIFY(!bench.toast.isEmpty());
    QVERIFY(actionOf(bench, "Pin")->isChecked());
    const doc::Rect place = bench.placeOf("service-2");
    bench.view.select({});
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QVERIFY2(bench.said.contains(QStringLiteral("One is pinned and stays.")),
             qPrintable(bench.said));
    QTest::keyClick(&bench.view, Qt::Key_Enter);
    QVERIFY(bench.placeOf("service-2") == place);
    bench.view.select({ElementId("service-2")});
    QTest::keyClick(&bench.view, Qt::Key_P, kBoth);
    QVERIFY(!bench.document.find(ElementId("service-2"))->pinned);
}

void ArrangingTest::showsThePreviewAtOnceWithoutMotion()
{
    Bench bench{scattered()};
    bench.view.setTheme(Theme::light().withoutMotion());
    const QImage before = bench.view.viewport()->grab().toImage();
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    auto* preview = static_cast<TidyPreview*>(previewOf(bench));
    QVERIFY(preview != nullptr);
    QVERIFY(preview->isStill());
    const QImage shown = bench.view.viewport()->grab().toImage();
    QVERIFY(shown != before);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(bench.view.viewport()->grab().toImage() != shown);
    // With motion it gets to the same picture in the end.
    bench.view.setTheme(Theme::light());
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    preview = static_cast<TidyPreview*>(previewOf(bench));
    QVERIFY(preview != nullptr);
    QVERIFY(!preview->isStill());
    QTRY_VERIFY(preview->isStill());
    QCOMPARE(bench.view.viewport()->grab().toImage(), shown);
}

void ArrangingTest::dropsThePreviewWhenTheDrawingChanges()
{
    Bench bench{scattered()};
    QTest::keyClick(&bench.view, Qt::Key_T, kBoth);
    QVERIFY(previewOf(bench) != nullptr);
    emit bench.view.edited(doc::Rename{ElementId("service-1"), "other"});
    QVERIFY(previewOf(bench) == nullptr);
}

QTEST_MAIN(ArrangingTest)
#include "tst_arranging.moc"
