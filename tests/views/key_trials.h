// SPDX-License-Identifier: GPL-3.0-or-later
// Presses each key of the canvas that the list of keys tells, and looks whether it does what the
// list says.
#pragma once

#include "views/canvas_bench.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QWheelEvent>

#include <functional>
#include <map>

namespace stowage::ui::trial {

inline const Subject kService = ElementId("service-1");

inline Bench& withService(Bench& bench)
{
    bench.view.select({kService});
    return bench;
}

inline bool plays(Bench& bench)
{
    QSignalSpy spy(&bench.view, &CanvasView::playPauseWanted);
    QTest::keyClick(&bench.view, Qt::Key_Space);
    return spy.count() == 1;
}

inline bool pans(Bench& bench)
{
    const QPointF before = bench.view.mapToScene(QPoint(0, 0));
    QTest::keyPress(&bench.view, Qt::Key_Space);
    bench.drag({400, 400}, {300, 350});
    QTest::keyRelease(&bench.view, Qt::Key_Space);
    return bench.view.mapToScene(QPoint(0, 0)) != before;
}

inline bool zooms(Bench& bench)
{
    const double before = bench.view.transform().m11();
    const QPoint at(300, 300);
    QWheelEvent wheel(at, bench.view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
    return bench.view.transform().m11() > before;
}

inline bool walks(Bench& bench)
{
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const std::vector<Subject> first = bench.view.selection();
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const bool wentOn = bench.view.selection() != first && !first.empty();
    QTest::keyClick(&bench.view, Qt::Key_Backtab, Qt::ShiftModifier);
    return wentOn && bench.view.selection() == first;
}

inline bool walksTowards(Bench& bench)
{
    bench.view.select({ElementId("instance-1")});
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::AltModifier);
    return bench.view.selection() == std::vector<Subject>{kService};
}

inline bool nudges(Bench& bench, Qt::KeyboardModifiers keys, int steps)
{
    const ElementId onTheCanvas("task-definition-1"); // where no frame ends the way
    bench.view.select({onTheCanvas});
    const int before = bench.placeOf("task-definition-1").y;
    QTest::keyClick(&bench.view, Qt::Key_Down, keys);
    return bench.placeOf("task-definition-1").y == before + steps * doc::kGrid;
}

inline bool grows(Bench& bench)
{
    const std::size_t before = withService(bench).document.elements().size();
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ControlModifier);
    const auto* choice = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    return bench.document.elements().size() > before ||
           (choice != nullptr && choice->isVisible()); // where there are several
}

// Whether the list is open of what can be connected; it is then closed.
inline bool closesTargets(Bench& bench)
{
    for (QMenu* menu : bench.view.findChildren<QMenu*>(QStringLiteral("Connect to")))
        if (menu->isVisible()) {
            delete menu;
            return true;
        }
    return false;
}

inline bool connects(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_C);
    const bool byLetter = closesTargets(bench);
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    return byLetter && closesTargets(bench) && bench.edits == 0;
}

inline bool placesOneAfterTheOther(Bench& bench)
{
    bench.view.lockPart(QStringLiteral("note"));
    bench.hover(bench.at(QPointF(1'000, 420)));
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    const bool arePlaced = bench.document.find(ElementId("note-2")) != nullptr;
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QTest::keyClick(&bench.view, Qt::Key_Right); // nudges now
    return arePlaced && bench.document.find(ElementId("note-3")) == nullptr;
}

inline bool explains(Bench& bench)
{
    withService(bench);
    QSignalSpy spy(&bench.view, &CanvasView::explainWanted);
    QTest::keyClick(&bench.view, Qt::Key_F1);
    return spy.count() == 1;
}

inline bool addsToTheSelection(Bench& bench)
{
    withService(bench);
    QWidget* ground = bench.view.viewport();
    QTest::mouseClick(ground, Qt::LeftButton, Qt::ControlModifier, bench.at("load-balancer-1"));
    QTest::mouseClick(ground, Qt::LeftButton, Qt::ShiftModifier, bench.at("task-definition-1"));
    const bool areThree = bench.view.selection().size() == 3;
    bench.drag(bench.at(QPointF(280, 180)), bench.at(QPointF(540, 260)), Qt::ShiftModifier);
    return areThree && bench.view.selection().size() == 4; // with the instance
}

inline bool takesOneOfAGroup(Bench& bench)
{
    bench.view.select({kService, ElementId("load-balancer-1")});
    QTest::keyClick(&bench.view, Qt::Key_G, Qt::ControlModifier);
    bench.view.select({});
    QWidget* ground = bench.view.viewport();
    QTest::mouseClick(ground, Qt::LeftButton, {}, bench.at("service-1"));
    const bool areBoth = bench.view.selection().size() == 2;
    QTest::mouseClick(ground, Qt::LeftButton, {}, bench.at("service-1"));
    return areBoth && bench.view.selection() == std::vector<Subject>{kService};
}

inline bool bends(Bench& bench)
{
    emit bench.view.edited(
        doc::AddLink{{ElementId("service-1"), ElementId("task-definition-1"), "runs"}});
    bench.view.chooseStop({kService, *bench.document.links().front()});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    return !bench.document.links().front()->bends.empty();
}

inline bool decidesOnTidying(Bench& bench)
{
    constexpr auto kTidy = Qt::AltModifier | Qt::ShiftModifier;
    const doc::Document before = bench.document;
    QTest::keyClick(&bench.view, Qt::Key_T, kTidy);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    const bool isDropped = bench.document == before;
    QTest::keyClick(&bench.view, Qt::Key_T, kTidy);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    return isDropped && bench.edits == 1 && !(bench.document == before);
}

inline bool renames(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    if (editor == nullptr || !editor->isVisible())
        return false;
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::keyClicks(&bench.view, QStringLiteral("o"));
    for (const auto* field : bench.view.findChildren<QLineEdit*>(QStringLiteral("Rename")))
        if (field->isVisible())
            return field->text() == QLatin1String("o");
    return false;
}

inline bool adds(Bench& bench)
{
    QSignalSpy spy(&bench.view, &CanvasView::addWanted);
    QTest::keyClick(&bench.view, Qt::Key_Slash);
    return spy.count() == 1;
}

inline bool dragsFreely(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    const doc::Rect before = bench.placeOf("service-1");
    // Out of its cluster, and off the grid.
    bench.drag(from, from + QPoint(7, 250), Qt::AltModifier);
    const doc::Element& after = *bench.document.find(ElementId("service-1"));
    return after.parent.text == "cluster-1" && (after.place->x - before.x) % doc::kGrid != 0;
}

inline bool dragsStraight(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    const doc::Rect before = bench.placeOf("service-1");
    bench.drag(from, from + QPoint(15, 80), Qt::ShiftModifier);
    return bench.placeOf("service-1").x == before.x && bench.placeOf("service-1").y > before.y;
}

inline bool duplicates(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    bench.drag(from, from + QPoint(0, 100), Qt::ControlModifier);
    return bench.document.find(ElementId("service-2")) != nullptr;
}

inline bool opensTheMenu(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
    const bool isOpen = menu != nullptr && menu->isVisible();
    delete menu;
    return isOpen;
}

inline bool letsGo(Bench& bench)
{
    withService(bench);
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    bench.dragTo(from + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    const bool isStillChosen = bench.view.selection() == std::vector<Subject>{kService};
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    return isStillChosen && bench.view.selection().empty() && bench.edits == 0;
}

using Trial = std::function<bool(Bench&)>;

// One for each row, by what it says.
inline const std::map<QString, Trial>& trials()
{
    static const std::map<QString, Trial> all{
        {QStringLiteral("Play and pause"), plays},
        {QStringLiteral("Pan"), pans},
        {QStringLiteral("Zoom"), zooms},
        {QStringLiteral("Walk elements, tasks and connections"), walks},
        {QStringLiteral("Walk along a connection or to a neighbour"), walksTowards},
        {QStringLiteral("Nudge by one step of the grid"),
         [](Bench& bench) { return nudges(bench, {}, 1); }},
        {QStringLiteral("Nudge by ten steps"),
         [](Bench& bench) { return nudges(bench, Qt::ShiftModifier, 10); }},
        {QStringLiteral("Add what usually comes next"), grows},
        {QStringLiteral("Connect, or add and connect"), connects},
        {QStringLiteral("Place one part after the other"), placesOneAfterTheOther},
        {QStringLiteral("Explain a part"), explains},
        {QStringLiteral("Add to the selection"), addsToTheSelection},
        {QStringLiteral("Take one of a group"), takesOneOfAGroup},
        {QStringLiteral("Bend a connection"), bends},
        {QStringLiteral("Keep or drop what Tidy shows"), decidesOnTidying},
        {QStringLiteral("Rename"), renames},
        {QStringLiteral("Add a part at the pointer"), adds},
        {QStringLiteral("Keep the parent and ignore the grid"), dragsFreely},
        {QStringLiteral("Keep to one direction"), dragsStraight},
        {QStringLiteral("Duplicate"), duplicates},
        {QStringLiteral("Open the context menu"), opensTheMenu},
        {QStringLiteral("End what the mouse is at, then the selection"), letsGo},
    };
    return all;
}

} // namespace stowage::ui::trial
