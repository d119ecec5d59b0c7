// SPDX-License-Identifier: GPL-3.0-or-later
// While something is looked for, what does not fit steps back.
#include "canvas/canvas_view.h"
#include "canvas/group_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/link_painter.h"
#include "canvas/waiting_queue.h"
#include "document/containment.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kVeil = 185; // of 255
constexpr qreal kRound = 8;
constexpr qreal kSeenFrom = 0.5; // from which on corners are seen

// What fades, and what is outlined.
struct Boxes {
    QRectF shown; // nothing elsewhere is needed
    std::vector<QRectF> faded = {};
    std::vector<QRectF> marked = {};

    void add(const QRectF& box, bool isFound)
    {
        if (box.intersects(shown))
            (isFound ? marked : faded).push_back(box);
    }
};

void addInstances(const CanvasScene& stage, const Found& found, const doc::Element& group,
                  Boxes& boxes)
{
    for (const InstanceChip& chip : instanceChipsOn(stage.shown(), stage.live(), group)) {
        if (chip.andMore > 0)
            continue;
        const std::vector<TaskDot> dots = dotsOn(stage.live(), chip);
        const bool isHolder = std::any_of(
            dots.begin(), dots.end(), [&](const TaskDot& dot) { return found.has(dot.task.task); });
        const bool isFound = found.has(chip.instance.subject);
        if (isFound || !isHolder)
            boxes.add(chip.box, isFound);
        for (const TaskDot& dot : dots)
            if (isHolder && (!isFound || found.has(dot.task.task)))
                boxes.add(dot.box, found.has(dot.task.task));
    }
}

// Of an element that stays: what lives in it and does not fit.
void addInside(const Paint& paint, const CanvasScene& stage, const Found& found,
               const doc::Element& element, Boxes& boxes)
{
    if (holdsTasks(element))
        for (const TaskChip& chip : chipsOn(stage.live(), element))
            if (chip.andMore == 0)
                boxes.add(chip.box, found.has(chip.task.task));
    if (element.is("autoScalingGroup"))
        addInstances(stage, found, element, boxes);
    if (element.is("cluster"))
        for (const WaitingChip& chip : waitingChipsOn(stage.live(), element, legible(paint)))
            if (chip.andMore == 0)
                boxes.add(chip.box, found.has(chip.task.task));
}
} // namespace

void CanvasView::showFound(std::optional<Found> found)
{
    found_ = std::move(found);
    viewport()->update();
}

bool CanvasView::stepsBack(const ElementId& element) const
{
    return found_ && !found_->has(element) && !found_->holds(element);
}

void CanvasView::paintFound(QPainter& painter) const
{
    const Theme& theme = stage_->theme();
    const Paint paint = stage_->paintOn(painter);
    for (const LinkPath& path : stage_->paths()) {
        const ElementId tile = stage_->tileOf(path.from);
        const bool isInTile = !tile.isEmpty() && tile == stage_->tileOf(path.to);
        if (!isInTile && (stepsBack(path.from) || stepsBack(path.to)))
            paintLink(paint, path, &theme.hairline);
    }
    Boxes boxes{mapToScene(viewport()->rect()).boundingRect()};
    for (const auto& element : stage_->shown().elements()) {
        const QRectF box = ui::boxOf(*element);
        const ElementId tile = stage_->tileOf(element->id);
        if (!box.intersects(boxes.shown) || (!tile.isEmpty() && tile != element->id))
            continue;
        // What hides all that is in it stands for that.
        const bool hides = !tile.isEmpty() || doc::isCollapsed(*element);
        const bool isFound = found_->has(element->id) || (hides && found_->holds(element->id));
        // Once: what stands in a frame that fades does so with it, but for what is half outside.
        const bool fadesByItself =
            element->parent.isEmpty() || !stepsBack(element->parent) || element->kind().onBorder;
        if (isFound || (stepsBack(element->id) && fadesByItself))
            boxes.add(box, isFound);
        // What fits stays as it is, with what lives in it.
        if (!hides && !stage_->areTasksInServices() && found_->holds(element->id) &&
            (!isFound || element->kind().holdsOthers))
            addInside(paint, *stage_, *found_, *element, boxes);
    }
    if (stage_->areTasksInServices())
        for (const Subject& subject : found_->inOrder)
            if (std::holds_alternative<EntityId>(subject))
                boxes.add(stage_->boxOf(subject), true);
    paintBoxes(painter, boxes.faded, boxes.marked);
}

void CanvasView::paintBoxes(QPainter& painter, const std::vector<QRectF>& faded,
                            const std::vector<QRectF>& marked) const
{
    const Theme& theme = stage_->theme();
    const bool isNear = transform().m11() >= kSeenFrom;
    QColor veil = theme.canvas;
    veil.setAlpha(kVeil);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isNear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (const QRectF& box : faded)
        isNear ? painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), kRound, kRound)
               : painter.drawRect(box);
    QPen pen(theme.info.graphic, theme.strokes.state);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QRectF& box : marked)
        isNear ? painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), kRound, kRound)
               : painter.drawRect(box);
    painter.restore();
}

} // namespace stowage::ui
