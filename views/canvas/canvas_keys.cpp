// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arranger.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/arrange.h"
#include "document/clipboard.h"

#include <QAction>
#include <QKeyEvent>

namespace stowage::ui {

QAction* CanvasView::addCanvasAction(std::vector<QAction*>& list, const QString& text,
                                     const char* name, const QList<QKeySequence>& keys,
                                     void (CanvasView::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    list.push_back(action);
    return action;
}

void CanvasView::makeActions()
{
    auto& edit = editActions_;
    addCanvasAction(edit, tr("Cu&t"), "Cut", {QKeySequence::Cut}, &CanvasView::cut);
    addCanvasAction(edit, tr("&Copy"), "Copy", {QKeySequence::Copy}, &CanvasView::copy);
    addCanvasAction(edit, tr("&Paste"), "Paste", {QKeySequence::Paste}, &CanvasView::pasteWanted);
    addCanvasAction(edit, tr("D&uplicate"), "Duplicate", {QKeySequence(Qt::CTRL | Qt::Key_D)},
                    &CanvasView::duplicateSelected);
    addCanvasAction(edit, tr("&Delete"), "Delete",
                    {QKeySequence::Delete, QKeySequence(Qt::Key_Backspace)},
                    &CanvasView::deleteSelected);
    addCanvasAction(edit, tr("&Rename"), "Rename", {QKeySequence(Qt::Key_F2)},
                    &CanvasView::renameSelected);
    addCanvasAction(edit, tr("Co&nnect…"), "Connect", {QKeySequence(Qt::CTRL | Qt::Key_L)},
                    &CanvasView::connectSelected);
    addCanvasAction(edit, tr("Collapse or e&xpand"), "Collapse",
                    {QKeySequence(Qt::CTRL | Qt::Key_M)}, &CanvasView::toggleCollapsed);
    addCanvasAction(edit, tr("Select &all"), "Select all", {QKeySequence::SelectAll},
                    &CanvasView::selectAll);
    makeGroupActions();
    auto& view = viewActions_;
    addCanvasAction(view, tr("Zoom &in"), "Zoom in",
                    {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal),
                     QKeySequence(Qt::ALT | Qt::Key_PageUp)}, // Swiss keyboards have no plain sign
                    &CanvasView::zoomIn);
    addCanvasAction(view, tr("Zoom &out"), "Zoom out",
                    {QKeySequence::ZoomOut, QKeySequence(Qt::ALT | Qt::Key_PageDown)},
                    &CanvasView::zoomOut);
    // Digits need Shift on French keyboards.
    addCanvasAction(view, tr("&100 %"), "Zoom 100",
                    {QKeySequence(Qt::CTRL | Qt::Key_0), QKeySequence(Qt::SHIFT | Qt::Key_0)},
                    &CanvasView::zoomToActual);
    addCanvasAction(view, tr("Zoom to &all"), "Zoom to all",
                    {QKeySequence(Qt::SHIFT | Qt::Key_1), QKeySequence(Qt::CTRL | Qt::Key_1)},
                    &CanvasView::zoomToAll);
    addCanvasAction(view, tr("Zoom to &selection"), "Zoom to selection",
                    {QKeySequence(Qt::SHIFT | Qt::Key_2), QKeySequence(Qt::CTRL | Qt::Key_2)},
                    &CanvasView::zoomToSelection);
    makePerspectiveActions();
    updateActions();
}

void CanvasView::updateActions()
{
    const bool some = !elementsOf(selection_).empty();
    arranger_->update(editable_, link_);
    for (QAction* action : editActions_) {
        const QString name = action->objectName();
        if (name == QLatin1String("Copy"))
            action->setEnabled(some);
        else if (name == QLatin1String("Delete"))
            action->setEnabled(editable_ && (some || link_));
        else if (name == QLatin1String("Rename") || name == QLatin1String("Connect"))
            action->setEnabled(editable_ && elementsOf(selection_).size() == 1);
        else if (name == QLatin1String("Paste"))
            action->setEnabled(editable_);
        else if (name == QLatin1String("Collapse"))
            action->setEnabled(editable_ && areFrames(elementsOf(selection_)));
        else if (name != QLatin1String("Select all"))
            action->setEnabled(editable_ && some);
    }
    updateGroupActions();
    giveReasons();
}

void CanvasView::cut()
{
    copy();
    deleteSelected();
}

void CanvasView::copy()
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (!elements.empty())
        emit copied(doc::fragmentOf(stage_->document(), elements));
}

void CanvasView::pasteFragment(const doc::Document& fragment)
{
    doc::PasteAsked asked;
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (elements.size() == 1) {
        const doc::Element* at = stage_->document().find(elements.front());
        asked.into = at->kind().holdsOthers ? at->id : at->parent;
    }
    Result<doc::Pasted> pasted = doc::paste(stage_->document(), fragment, asked);
    if (!pasted && !asked.into.text.empty()) {
        asked.into = {};
        pasted = doc::paste(stage_->document(), fragment, asked);
    }
    if (!pasted) {
        toast(QString::fromStdString(pasted.error().message));
        return;
    }
    const std::vector<ElementId> made = pasted->elements;
    performGrown(*this, pasted->edits, made);
    choose({made.begin(), made.end()});
}

void CanvasView::duplicateSelected()
{
    const std::vector<ElementId> elements = stage_->outermost(elementsOf(selection_));
    if (elements.empty())
        return;
    const Result<doc::Pasted> copy = doc::duplicate(stage_->document(), elements);
    if (!copy) {
        toast(QString::fromStdString(copy.error().message));
        return;
    }
    performGrown(*this, copy->edits, copy->elements);
    choose({copy->elements.begin(), copy->elements.end()});
}

void CanvasView::deleteSelected()
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (link_)
        perform(doc::RemoveLink{link_->from, link_->to, link_->kind});
    else if (!elements.empty())
        perform(doc::RemoveElements{elements});
}

void CanvasView::selectAll()
{
    std::vector<Subject> all;
    for (const auto& element : stage_->shown().elements())
        if (element->place)
            all.emplace_back(element->id);
    choose(std::move(all));
}

bool CanvasView::handleArrow(const QKeyEvent& event)
{
    static constexpr struct {
        int key;
        int dx, dy;
    } kArrows[] = {
        {Qt::Key_Left, -1, 0}, {Qt::Key_Right, 1, 0}, {Qt::Key_Up, 0, -1}, {Qt::Key_Down, 0, 1}};
    for (const auto& arrow : kArrows) {
        if (event.key() != arrow.key)
            continue;
        if ((event.modifiers() & Qt::AltModifier) != 0) {
            walkTowards(QPointF(arrow.dx, arrow.dy));
        } else {
            const int step = (event.modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
            nudge(arrow.dx * step * doc::kGrid, arrow.dy * step * doc::kGrid);
        }
        return true;
    }
    return false;
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    const bool isHeld = (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) != 0;
    if (arranger_->isPreviewing() && arranger_->takeKey(event->key()))
        return;
    if (toolKey(*event) || (!isHeld && arranger_->takeKey(event->key())))
        return;
    if (handleArrow(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            spacePanned_ = false;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Escape:
        if (!giveUp())
            choose({}); // also lets go of a connection
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        renameSelected();
        return;
    case Qt::Key_F10: // with Shift, where a keyboard has no menu key
    case Qt::Key_Menu:
        openMenu();
        return;
    default:
        break;
    }
    // Whoever has just drawn something types its name.
    const std::vector<ElementId> elements = elementsOf(selection_);
    const bool isPlain = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == 0;
    if (isPlain && elements.size() == 1 && !event->text().isEmpty() &&
        event->text().front().isLetter())
        rename(elements.front(), event->text());
    else
        QGraphicsView::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QGraphicsView::keyReleaseEvent(event);
        return;
    }
    spaceHeld_ = false;
    viewport()->unsetCursor();
    if (!spacePanned_)
        emit playPauseWanted();
}

} // namespace stowage::ui
