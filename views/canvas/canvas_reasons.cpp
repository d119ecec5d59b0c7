// SPDX-License-Identifier: GPL-3.0-or-later
// Why a command of the canvas cannot be carried out now.
#include "canvas/canvas_view.h"
#include "commands/availability.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace stowage::ui {

namespace {
// Commands that want something else than anything selected.
struct Want {
    const char* command;
    const char* words;
};
constexpr auto kTwo =
    QT_TRANSLATE_NOOP("CanvasReasons", "Select two elements first, or more of them.");
constexpr auto kThree =
    QT_TRANSLATE_NOOP("CanvasReasons", "Select three elements first, or more of them.");
constexpr Want kWants[] = {
    {"Rename", QT_TRANSLATE_NOOP("CanvasReasons", "Select just one element first.")},
    {"Connect", QT_TRANSLATE_NOOP("CanvasReasons", "Select just one element first.")},
    {"Delete", QT_TRANSLATE_NOOP("CanvasReasons", "Select an element or a connection first.")},
    {"Collapse", QT_TRANSLATE_NOOP("CanvasReasons", "Select a frame first.")},
    {"Select group", QT_TRANSLATE_NOOP("CanvasReasons", "Select one of a group first.")},
    {"Group", QT_TRANSLATE_NOOP("CanvasReasons", "Select several elements first.")},
    {"Ungroup", QT_TRANSLATE_NOOP("CanvasReasons", "Select a group first.")},
    {"Align left", kTwo},
    {"Align centre", kTwo},
    {"Align right", kTwo},
    {"Align top", kTwo},
    {"Align middle", kTwo},
    {"Align bottom", kTwo},
    {"Distribute horizontally", kThree},
    {"Distribute vertically", kThree},
    {"Tidy", QT_TRANSLATE_NOOP("CanvasReasons", "Nothing is drawn yet.")},
    {"Straighten", QT_TRANSLATE_NOOP("CanvasReasons", "No connection was bent by hand here.")},
};
} // namespace

QString CanvasView::whyNot(const QAction& action) const
{
    constexpr const char* kOfThePastToo[] = {"Copy", "Select same kind", "Select group"};
    const bool changes =
        std::none_of(std::begin(kOfThePastToo), std::end(kOfThePastToo),
                     [&](const char* name) { return action.objectName() == QLatin1String(name); });
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
    const std::vector<QAction*>* const kLists[] = {&editActions_, &viewActions_,
                                                   &perspectiveActions_, &arrangeActions()};
    for (const auto* list : kLists)
        for (QAction* action : *list)
            setAvailable(*action, action->isEnabled(), whyNot(*action));
}

} // namespace stowage::ui
