// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with frames: collapse them, say how they put up what is in them, and move things
// into them without dragging.
#include "base/text.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/containment.h"
#include "document/moving.h"
#include "kinds/frame_rows.h"
#include "look/plain_text.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kFold = 8;    // pixels, half the button
constexpr qreal kInside = 22; // from the right end of the frame
constexpr qreal kReach = 10;

// Of what a frame arranges anew: that it grows, and what has to move aside around it.
QString sideEffectsOf(const doc::Document& before, const doc::Document& after,
                      const std::vector<ElementId>& frames)
{
    std::vector<ElementId> inside;
    for (const ElementId& frame : frames)
        for (const ElementId& child : after.childrenOf(frame))
            inside.push_back(child);
    const auto words = doc::sideEffects(before, doc::othersMoved(before, after, inside));
    return words.empty() ? QString() : asSentence(joined(words, ", "));
}
} // namespace

void CanvasView::collapse(const std::vector<ElementId>& frames, bool collapsed)
{
    if (!editable_ || frames.empty())
        return;
    perform(doc::collapsing(stage_->document(), frames, collapsed));
    choose({frames.begin(), frames.end()}); // what was selected may be out of sight
    if (collapsed)
        return;
    const std::vector<ElementId> covered = doc::coveredBy(stage_->document(), frames.front());
    if (!covered.empty())
        toast(tr("It now lies over %1. Nothing was moved.")
                  .arg(fromUtf8(stage_->document().find(covered.front())->name)));
}

// All of them alike: if one is open, they are collapsed.
void CanvasView::toggleCollapsed()
{
    const std::vector<ElementId> frames = elementsOf(selection_);
    const auto isOpen = [this](const ElementId& id) {
        return !doc::isCollapsed(*stage_->document().find(id));
    };
    if (areFrames(frames))
        collapse(frames, std::any_of(frames.begin(), frames.end(), isOpen));
}

bool CanvasView::areFrames(const std::vector<ElementId>& elements) const
{
    return !elements.empty() &&
           std::all_of(elements.begin(), elements.end(), [this](const ElementId& id) {
               const doc::Element* element = stage_->document().find(id);
               return element != nullptr &&
                      doc::findField(element->kind().rows, "collapsed") != nullptr;
           });
}

// Of collapsed frames, of the one that the pointer is over, and of those that are selected.
std::vector<std::pair<ElementId, QPointF>> CanvasView::folds() const
{
    std::vector<std::pair<ElementId, QPointF>> folds;
    if (!editable_)
        return folds;
    const qreal one = 1 / transform().m11();
    for (const auto& element : stage_->shown().elements()) {
        const Subject subject = element->id;
        const bool isMeant =
            subject == hovered_ || doc::isCollapsed(*element) ||
            std::find(selection_.begin(), selection_.end(), subject) != selection_.end();
        if (!isMeant || !element->place || !areFrames({element->id}))
            continue;
        const QRectF box = ui::boxOf(*element);
        folds.emplace_back(element->id, QPointF(box.right() - kInside * one, box.top()));
    }
    return folds;
}

ElementId CanvasView::foldAt(const QPointF& point) const
{
    for (const auto& [frame, at] : folds()) {
        const QPointF apart = point - at;
        if (std::hypot(apart.x(), apart.y()) <= kReach / transform().m11())
            return frame;
    }
    return {};
}

void CanvasView::paintFolds(QPainter& painter) const
{
    const Theme& theme = stage_->theme();
    const qreal one = 1 / transform().m11();
    for (const auto& [frame, at] : folds()) {
        const bool isOpen = !doc::isCollapsed(*stage_->document().find(frame));
        QPen pen(theme.accent, 1.5);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(theme.card);
        painter.drawEllipse(at, kFold * one, kFold * one);
        const QPointF across(4 * one, 0), down(0, 4 * one);
        painter.drawLine(at - across, at + across); // a minus, or a plus
        if (!isOpen)
            painter.drawLine(at - down, at + down);
    }
}

void CanvasView::fillFrames(QMenu& menu, const ElementId& element)
{
    std::vector<ElementId> frames = elementsOf(selection_);
    if (std::find(frames.begin(), frames.end(), element) == frames.end())
        frames = {element};
    if (!editable_ || !areFrames(frames))
        return;
    auto* arrangement = new QMenu(tr("Arrangement"), &menu);
    arrangement->setObjectName(QStringLiteral("Arrangement"));
    auto* group = new QActionGroup(arrangement);
    const QString names[] = {tr("Free"), tr("Row"), tr("Column"), tr("Grid")};
    const doc::Arrangement now = doc::arrangementOf(*stage_->document().find(frames.front()));
    for (int n = 0; n < static_cast<int>(doc::kArrangements.size()); ++n) {
        QAction* action = arrangement->addAction(names[n]);
        action->setObjectName(QStringLiteral("Arrangement ") +
                              fromUtf8(doc::kArrangements[static_cast<std::size_t>(n)]));
        action->setCheckable(true);
        action->setChecked(n == static_cast<int>(now));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, frames, n] {
            const doc::Document before = stage_->document();
            perform(doc::settingOf(before, frames, "arrangement", doc::Choice{n}));
            const QString more = sideEffectsOf(before, stage_->document(), frames);
            if (!more.isEmpty())
                toast(more);
        });
    }
    menu.addMenu(arrangement);
}

void CanvasView::fillHomes(QMenu& menu, const ElementId& element)
{
    std::vector<ElementId> moved = stage_->outermost(elementsOf(selection_));
    if (std::find(moved.begin(), moved.end(), element) == moved.end())
        moved = {element};
    const std::vector<ElementId> homes =
        editable_ ? doc::homesFor(stage_->document(), moved) : std::vector<ElementId>();
    if (homes.empty())
        return;
    auto* into = new QMenu(tr("Move into"), &menu);
    into->setObjectName(QStringLiteral("Move into"));
    for (const ElementId& home : homes) {
        const doc::Element* frame = stage_->document().find(home);
        const QString words = frame == nullptr ? tr("The canvas")
                                               : fromUtf8(frame->kind().label) + QLatin1Char(' ') +
                                                     fromUtf8(frame->name);
        QAction* action = into->addAction(plainCaption(words));
        action->setObjectName(QStringLiteral("Move into ") + fromUtf8(home.text));
        setPlainToolTip(action, words);
        connect(action, &QAction::triggered, this, [this, moved, home] { moveInto(moved, home); });
    }
    menu.addMenu(into);
}

void CanvasView::moveInto(const std::vector<ElementId>& elements, const ElementId& home)
{
    const doc::MovePlan plan = doc::intoPlan(stage_->document(), elements, home);
    if (plan.refusal) {
        toast(QString::fromStdString(plan.refusal->words));
        return;
    }
    if (plan.edits.empty())
        return;
    perform(plan.edits.front());
    choose({elements.begin(), elements.end()});
    if (!plan.words.empty())
        toast(asSentence(plan.words));
}

void CanvasView::nudge(int dx, int dy)
{
    const std::vector<ElementId> elements = stage_->outermost(elementsOf(selection_));
    if (!editable_ || elements.empty())
        return;
    const doc::MovePlan plan = doc::nudgePlan(stage_->document(), elements, dx, dy);
    say(QString::fromStdString(plan.words));
    if (!plan.edits.empty())
        perform(plan.edits.front());
}

} // namespace stowage::ui
