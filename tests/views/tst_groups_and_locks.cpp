// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting by box and by kind, groups, frames and locks, with real mouse and keys.
#include "canvas/lock_painter.h"
#include "views/canvas_bench.h"

#include <QAction>
#include <QLineEdit>
#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::ui;

namespace {

// Two instances and a service side by side in a cluster.
doc::Document crowd()
{
    doc::Document document = drawing();
    document.put(element("instance-2", "i-2", doc::Instance{}, {560, 300, 220, 140}, "cluster-1"));
    return document;
}

QAction* actionOf(const CanvasView& view, const char* name)
{
    for (QAction* action : view.editActions())
        if (action->objectName() == QLatin1String(name))
            return action;
    return nullptr;
}

// In no order.
bool isChosen(const CanvasView& view, std::set<Subject> wanted)
{
    const std::vector<Subject>& selection = view.selection();
    return std::set<Subject>(selection.begin(), selection.end()) == wanted;
}

} // namespace

class GroupsAndLocksTest : public QObject {
    Q_OBJECT

private slots:
    void aBoxSelectsAndAddsToTheSelection();
    void allOfAKindAreSelected();
    void aClickTakesTheGroupAndAnotherTheOne();
    void aGroupMovesAsOne();
    void keysGroupAndUngroup();
    void lockedThingsAreNotDragged();
    void lockedThingsAreNotDeletedOrNudged();
    void lockedThingsHaveNoHandles();
    void lockedThingsAreMarked();
    void aFrameIsDrawnAroundTheSelection();
    void controlDuplicates();
};

void GroupsAndLocksTest::aBoxSelectsAndAddsToTheSelection()
{
    Bench bench{crowd()};
    bench.drag(bench.at(QPointF(280, 180)), bench.at(QPointF(540, 260)));
    QVERIFY(isChosen(bench.view, {ElementId("instance-1")}));
    bench.drag(bench.at(QPointF(600, 190)), bench.at(QPointF(840, 270)), Qt::ShiftModifier);
    QVERIFY(isChosen(bench.view, {ElementId("instance-1"), ElementId("service-1")}));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      bench.at("service-1"));
    QVERIFY(isChosen(bench.view, {ElementId("instance-1")}));
}

void GroupsAndLocksTest::allOfAKindAreSelected()
{
    Bench bench{crowd()};
    QAction* alike = actionOf(bench.view, "Select same kind");
    QVERIFY(alike != nullptr && !alike->isEnabled());
    bench.view.select({ElementId("instance-2")});
    QVERIFY(alike->isEnabled());
    QCOMPARE(alike->text(), QStringLiteral("Select all container instances"));
    QTest::keyClick(&bench.view, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(isChosen(bench.view, {ElementId("instance-1"), ElementId("instance-2")}));
}

void GroupsAndLocksTest::aClickTakesTheGroupAndAnotherTheOne()
{
    Bench bench{crowd()};
    bench.view.select({ElementId("instance-1"), ElementId("service-1")});
    actionOf(bench.view, "Group")->trigger();
    bench.view.select({});
    const QPoint on = bench.at(QPointF(320, 330)); // beside the task that lives there
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, on);
    QVERIFY(isChosen(bench.view, {ElementId("instance-1"), ElementId("service-1")}));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, on);
    QVERIFY(isChosen(bench.view, {ElementId("instance-1")}));
    // A box that touches one of them takes both.
    bench.view.select({});
    bench.drag(bench.at(QPointF(600, 190)), bench.at(QPointF(840, 270)));
    QVERIFY(isChosen(bench.view, {ElementId("instance-1"), ElementId("service-1")}));
}

void GroupsAndLocksTest::aGroupMovesAsOne()
{
    Bench bench{crowd()};
    bench.view.select({ElementId("instance-2"), ElementId("service-1")});
    actionOf(bench.view, "Group")->trigger();
    bench.view.select({});
    const doc::Rect instance = bench.placeOf("instance-2"), service = bench.placeOf("service-1");
    const QPoint from = bench.at("service-1");
    bench.drag(from, from + QPoint(0, 30), Qt::AltModifier);
    const int moved = bench.placeOf("service-1").y - service.y;
    QVERIFY(moved > 0);
    QCOMPARE(bench.placeOf("instance-2").y - instance.y, moved);
    QCOMPARE(bench.edits, 2);
}

void GroupsAndLocksTest::keysGroupAndUngroup()
{
    Bench bench{crowd()};
    bench.view.select({ElementId("instance-1"), ElementId("instance-2")});
    QTest::keyClick(&bench.view, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(!bench.document.find(ElementId("instance-1"))->group.empty());
    QVERIFY(!actionOf(bench.view, "Group")->isEnabled());
    QVERIFY(!actionOf(bench.view, "Select group")->isEnabled()); // it is whole
    bench.view.select({ElementId("instance-2")});
    QTest::keyClick(&bench.view, Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(isChosen(bench.view, {ElementId("instance-1"), ElementId("instance-2")}));
    QTest::keyClick(&bench.view, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.document.find(ElementId("instance-1"))->group.empty());
    QVERIFY(!actionOf(bench.view, "Ungroup")->isEnabled());
}

void GroupsAndLocksTest::lockedThingsAreNotDragged()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.document.find(ElementId("service-1"))->locked);
    QCOMPARE(bench.edits, 1);
    const doc::Rect before = bench.placeOf("service-1");
    const QPoint from = bench.at("service-1");
    bench.drag(from, from + QPoint(0, 60));
    QCOMPARE(bench.placeOf("service-1"), before);
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.toast,
             QStringLiteral("The service web is locked. Unlock it to move, resize or delete it."));
    // It is unlocked the same way.
    QCOMPARE(actionOf(bench.view, "Lock")->text(), QStringLiteral("Un&lock"));
    QTest::keyClick(&bench.view, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    bench.drag(from, from + QPoint(0, 60));
    QVERIFY(!(bench.placeOf("service-1") == before));
}

void GroupsAndLocksTest::lockedThingsAreNotDeletedOrNudged()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    actionOf(bench.view, "Lock")->trigger();
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QVERIFY(bench.document.find(ElementId("service-1")) != nullptr);
    QCOMPARE(bench.toast,
             QStringLiteral("The service web is locked, so it is not deleted. Unlock it first."));
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QCOMPARE(bench.toast,
             QStringLiteral("The service web is locked, so it is not moved. Unlock it first."));
    QCOMPARE(bench.edits, 1);
    // Nor with what it lives in.
    bench.view.select({ElementId("cluster-1")});
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QVERIFY(bench.document.find(ElementId("cluster-1")) != nullptr);
}

void GroupsAndLocksTest::lockedThingsHaveNoHandles()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    const doc::Rect before = bench.placeOf("service-1");
    actionOf(bench.view, "Lock")->trigger();
    const QPoint corner = bench.at(QPointF(before.right(), before.bottom()));
    bench.drag(corner, corner + QPoint(60, 40));
    QCOMPARE(bench.placeOf("service-1"), before);
}

void GroupsAndLocksTest::lockedThingsAreMarked()
{
    Bench bench;
    const QImage before = bench.view.grab().toImage();
    bench.view.select({ElementId("service-1")});
    actionOf(bench.view, "Lock")->trigger();
    bench.view.select({});
    const doc::Element& locked = *bench.document.find(ElementId("service-1"));
    const QRectF box = lockBoxOf(locked, bench.view.transform().m11());
    const QRect on = bench.view.mapFromScene(box).boundingRect();
    const QImage after = bench.view.grab().toImage();
    QVERIFY(after.copy(on) != before.copy(on));
}

void GroupsAndLocksTest::aFrameIsDrawnAroundTheSelection()
{
    Bench bench;
    bench.view.select({ElementId("task-definition-1")});
    QTest::keyClick(&bench.view, Qt::Key_R, Qt::ControlModifier);
    const doc::Element* frame = bench.document.find(ElementId("frame-1"));
    QVERIFY(frame != nullptr);
    QCOMPARE(bench.document.find(ElementId("task-definition-1"))->parent, frame->id);
    QCOMPARE(bench.edits, 1);
    // Its title is typed at once.
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    QVERIFY(editor != nullptr && editor->isVisible());
    editor->setText(QStringLiteral("What runs"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.document.find(ElementId("frame-1"))->name, std::string("What runs"));
    bench.view.setFocus();
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(bench.toast.endsWith(
        QStringLiteral("; a frame is drawn around what stands on the canvas.")));
}

void GroupsAndLocksTest::controlDuplicates()
{
    Bench bench{crowd()};
    const doc::Rect before = bench.placeOf("service-1");
    const QPoint from = bench.at("service-1");
    bench.drag(from, from + QPoint(0, 90), Qt::ControlModifier);
    QCOMPARE(bench.placeOf("service-1"), before);
    QVERIFY(bench.document.find(ElementId("service-2")) != nullptr);
    QCOMPARE(bench.edits, 1);
}

QTEST_MAIN(GroupsAndLocksTest)
#include "tst_groups_and_locks.moc"
