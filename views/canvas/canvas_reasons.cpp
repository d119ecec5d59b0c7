// SPDX-License-Identifier: GPL-3.0-or-later
// Why a command of the canvas cannot be carried out now.
#include "canvas/canvas_view.h"
#include "commands/availability.h"

#include <QAction>
#include <QCoreApplication>

namespace stowage::ui {

namespace {
// Commands that want something else than anything selected.
struct Want {
    const char* command;
    const char* words;
};
constexpr Want kWants[] = {
    {"Rename", QT_TRANSLATE_NOOP("CanvasReasons", "Select just one element first.")},
    {"Connect", QT_TRANSLATE_NOOP("CanvasReasons", "Select just one element first.")},
    {"Delete", QT_TRANSLATE_NOOP("CanvasReasons", "Select an element or a connection first.")},
};
} // namespace

QString CanvasView::whyNot(const QAction& action) const
{
    const bool changes = action.objectName() != QLatin1String("Copy");
    if (!editable_ && changes)
        return tr("You are viewing the past, which cannot be changed: return to live first.");
    for (const Want& want : kWants)
        if (action.objectName() == QLatin1String(want.command))
            return QCoreApplication::translate("CanvasReasons", want.words);
    return elementsOf(selection_).empty() ? tr("Select an element first.")
                                          : tr("What is selected does not allow it.");
}

// After they were enabled as they apply.
void CanvasView::giveReasons()
{
    for (const auto* list : {&editActions_, &viewActions_})
        for (QAction* action : *list)
            setAvailable(*action, action->isEnabled(), whyNot(*action));
}

} // namespace stowage::ui
