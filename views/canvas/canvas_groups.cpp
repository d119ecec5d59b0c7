// SPDX-License-Identifier: GPL-3.0-or-later
// How things on the canvas are grouped, framed, locked, and selected by their kind.
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/framing.h"
#include "document/groups.h"
#include "document/locks.h"
#include "look/plain_text.h"

#include <QAction>

#include <algorithm>
#include <set>

namespace stowage::ui {

void CanvasView::makeGroupActions()
{
    auto& edit = editActions_;
    addCanvasAction(edit, tr("Select all of this &kind"), "Select same kind",
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, &CanvasView::selectAlike);
    addCanvasAction(edit, tr("Select the &whole group"), "Select group",
                    {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G)}, &CanvasView::selectGroup);
    addCanvasAction(edit, tr("&Group"), "Group", {QKeySequence(Qt::CTRL | Qt::Key_G)},
                    &CanvasView::groupSelected);
    addCanvasAction(edit, tr("U&ngroup"), "Ungroup",
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, &CanvasView::ungroupSelected);
    addCanvasAction(edit, tr("&Frame around it"), "Frame", {QKeySequence(Qt::CTRL | Qt::Key_R)},
                    &CanvasView::frameSelected);
    addCanvasAction(edit, tr("&Lock"), "Lock", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                    &CanvasView::toggleLocks);
}

// The entries say what they would do: "Select all services", "Unlock".
void CanvasView::updateGroupActions()
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    const doc::Document& document = stage_->document();
    std::set<std::string_view> kinds;
    for (const ElementId& id : elements)
        if (const doc::Element* element = document.find(id))
            kinds.insert(element->kind().plural);
    for (QAction* action : editActions_) {
        const QString name = action->objectName();
        if (name == QLatin1String("Select same kind")) {
            action->setEnabled(!kinds.empty()); // also of the past
            action->setText(kinds.size() == 1
                                ? tr("Select all %1").arg(plainCaption(fromUtf8(*kinds.begin())))
                                : tr("Select all of this &kind"));
        } else if (name == QLatin1String("Select group")) {
            action->setEnabled(doc::withGroups(document, elements).size() > elements.size());
        } else if (name == QLatin1String("Group")) {
            action->setEnabled(editable_ && doc::grouped(document, elements).has_value());
        } else if (name == QLatin1String("Ungroup")) {
            action->setEnabled(editable_ && doc::ungrouped(document, elements).has_value());
        } else if (name == QLatin1String("Lock")) {
            action->setEnabled(editable_ && !elements.empty());
            action->setText(doc::whyLocked(document, elements) ? tr("Un&lock") : tr("&Lock"));
        }
    }
}

void CanvasView::selectAlike()
{
    std::vector<Subject> all;
    for (const ElementId& id : doc::alike(stage_->document(), elementsOf(selection_)))
        if (stage_->document().find(id)->place)
            all.emplace_back(id);
    if (all.empty())
        return;
    const std::size_t count = all.size();
    choose(std::move(all));
    say(tr("%1 selected").arg(count));
}

void CanvasView::selectGroup()
{
    choose(withGroups(stage_->document(), selection_));
}

void CanvasView::groupSelected()
{
    if (const auto edit = doc::grouped(stage_->document(), elementsOf(selection_)))
        perform(*edit);
}

void CanvasView::ungroupSelected()
{
    if (const auto edit = doc::ungrouped(stage_->document(), elementsOf(selection_)))
        perform(*edit);
}

void CanvasView::frameSelected()
{
    const Result<doc::Framing> made = doc::framing(stage_->document(), elementsOf(selection_));
    if (!made) {
        toast(QString::fromStdString(made.error().message));
        return;
    }
    for (const doc::Edit& edit : made->edits)
        perform(edit);
    if (stage_->document().find(made->frame) == nullptr)
        return; // refused
    choose({made->frame});
    renameSelected(); // whoever draws a frame has a title for it
}

void CanvasView::toggleLocks()
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    const bool locks = !doc::whyLocked(stage_->document(), elements);
    const auto edit = doc::lockedAs(stage_->document(), elements, locks);
    if (!edit)
        return;
    perform(*edit);
    if (locks)
        toast(tr("Locked: it is not moved, resized or deleted until Ctrl+Shift+L unlocks it."));
    else
        say(tr("Unlocked"));
}

} // namespace stowage::ui
