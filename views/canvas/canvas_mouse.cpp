// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arranger.h"
#include "canvas/canvas_view.h"
#include "canvas/collapsed_painter.h"
#include "canvas/paint.h"
#include "canvas/role_keys.h"
#include "document/containment.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kHandle = 6; // pixels around an edge or a corner
constexpr qreal kPort = 9;

bool isLinkable(const doc::KindInfo& kind)
{
    return !kind.links.empty() ||
           std::any_of(doc::allKinds().begin(), doc::allKinds().end(), [&](const auto& other) {
               return std::any_of(other.links.begin(), other.links.end(),
                                  [&](const auto& rule) { return rule.to == kind.key; });
           });
}

bool isNear(const QPointF& a, const QPointF& b, qreal reach)
{
    const QPointF apart = a - b;
    return std::hypot(apart.x(), apart.y()) <= reach;
}
} // namespace

Pointer CanvasView::pointerOf(const QMouseEvent& event) const
{
    return {mapToScene(event.position().toPoint()), event.modifiers()};
}

// Only a single element that is selected has handles, so that moving is not hit by chance.
Edges CanvasView::edgesAt(const QPointF& point) const
{
    Edges edges;
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (!editable_ || elements.size() != 1 || selection_.size() != 1)
        return edges;
    const doc::Element* drawn = stage_->shown().find(elements.front());
    // The room of what is collapsed cannot be seen.
    if (drawn == nullptr || !drawn->place || drawn->locked || doc::isCollapsed(*drawn))
        return edges;
    const QRectF box = stage_->boxOf(elements.front());
    const qreal reach = kHandle / transform().m11();
    if (box.isEmpty() || !box.adjusted(-reach, -reach, reach, reach).contains(point))
        return edges;
    edges.left = std::abs(point.x() - box.left()) <= reach;
    edges.right = std::abs(point.x() - box.right()) <= reach;
    edges.top = std::abs(point.y() - box.top()) <= reach;
    edges.bottom = std::abs(point.y() - box.bottom()) <= reach;
    return edges;
}

// To the right leads what goes out, to the left what comes in, up and down whatever makes sense.
std::vector<CanvasView::Port> CanvasView::portsOf(const ElementId& element) const
{
    const doc::Element* found = stage_->shown().find(element);
    if (found == nullptr || !found->place || !isLinkable(found->kind()) || !editable_)
        return {};
    const qreal away = 14 / transform().m11();
    const QRectF box = ui::boxOf(*found);
    using doc::Towards;
    return {{{box.right() + away, box.center().y()}, Towards::out},
            {{box.left() - away, box.center().y()}, Towards::in},
            {{box.center().x(), box.top() - away}, Towards::any},
            {{box.center().x(), box.bottom() + away}, Towards::any}};
}

QString CanvasView::tipOf(const Port& port) const
{
    const doc::Element* element = stage_->document().find(std::get<ElementId>(hovered_));
    const QString name = element == nullptr ? QString() : fromUtf8(element->name);
    return port.towards == doc::Towards::out  ? tr("Drag to what %1 leads to").arg(name)
           : port.towards == doc::Towards::in ? tr("Drag to what leads to %1").arg(name)
                                              : tr("Drag to what %1 is connected with").arg(name);
}

// Ports belong to what the pointer is over, and stay while it is on its way to one of them.
std::optional<CanvasView::Port> CanvasView::portAt(const QPointF& point) const
{
    const auto* element = std::get_if<ElementId>(&hovered_);
    if (element == nullptr)
        return {};
    for (const Port& port : portsOf(*element))
        if (isNear(port.at, point, kPort / transform().m11()))
            return port;
    return {};
}

void CanvasView::pressOn(const Hit& hit, const Pointer& pointer)
{
    const bool adds = (pointer.keys & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (hit.link && !hit.subject) {
        chooseLink(*hit.link);
        return;
    }
    if (!hit.subject) {
        if (!adds)
            choose({});
        return;
    }
    // Of a group all are taken at once; another click takes the one alone.
    const std::vector<Subject> together = withGroups(stage_->document(), {*hit.subject});
    std::vector<Subject> chosen = selection_;
    const bool isIn = std::find(chosen.begin(), chosen.end(), *hit.subject) != chosen.end();
    pressChose_ = !isIn;
    if (!adds && !isIn)
        chosen = together;
    for (const Subject& each : together) {
        const auto at = std::find(chosen.begin(), chosen.end(), each);
        if (adds && isIn && at != chosen.end())
            chosen.erase(at);
        else if (adds && !isIn && at == chosen.end())
            chosen.push_back(each);
    }
    choose(std::move(chosen));
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    givenUp_.reset();
    fresh_ = {};
    keysLead_ = false;
    endRename(true);
    setFocus(Qt::MouseFocusReason);
    const Pointer pointer = pointerOf(*event);
    isFitted_ = true;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_)) {
        panFrom_ = event->pos();
        spacePanned_ = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::RightButton) {
        const Hit hit = stage_->at(pointer.at);
        const bool isIn = hit.subject && std::find(selection_.begin(), selection_.end(),
                                                   *hit.subject) != selection_.end();
        if (!isIn)
            pressOn(hit, {pointer.at, {}});
        return;
    }
    if (event->button() != Qt::LeftButton || handleLocked(*event))
        return;
    if (arranger_->isPreviewing())
        return;
    if (const ElementId frame = foldAt(pointer.at); !frame.isEmpty()) {
        collapse({frame}, !doc::isCollapsed(*stage_->document().find(frame)));
        return;
    }
    if (const auto port = portAt(pointer.at)) {
        gesture_ = connectGesture(*this, pointer, std::get<ElementId>(hovered_), port->towards);
    } else if (const Edges edges = edgesAt(pointer.at); edges.any()) {
        gesture_ = resizeGesture(*this, pointer, elementsOf(selection_).front(), edges);
    } else {
        beforePress_ = selection_;
        pressOn(stage_->at(pointer.at), pointer);
        pressed_ = pointer;
    }
    if (gesture_)
        viewport()->setCursor(gesture_->cursor());
}

void CanvasView::beginDrag(const Pointer& pointer)
{
    const Hit hit = stage_->at(pressed_->at);
    const auto* element = hit.subject ? std::get_if<ElementId>(&*hit.subject) : nullptr;
    const bool isFrame =
        element != nullptr && stage_->document().find(*element)->kind().holdsOthers;
    if (editable_ && element != nullptr && (!isFrame || hit.onTitle)) {
        std::vector<ElementId> moved = stage_->outermost(elementsOf(selection_));
        if (moved.empty()) // it was just taken out of the selection
            moved = {*element};
        gesture_ = moveGesture(*this, *pressed_, moved, *element);
    } else if (const auto* live = hit.subject ? std::get_if<EntityId>(&*hit.subject) : nullptr;
               editable_ && live != nullptr) {
        gesture_ = liveGesture(*this, *pressed_, *live);
    } else if (editable_ && hit.link && !hit.subject) {
        gesture_ = segmentGesture(*this, *pressed_, *hit.link);
    }
    if (!gesture_) {
        // The ground on which a box begins is not meant.
        if ((pressed_->keys & (Qt::ControlModifier | Qt::ShiftModifier)) != 0)
            choose(beforePress_);
        gesture_ = boxGesture(*this, *pressed_);
    }
    gesture_->move(pointer);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    const Pointer pointer = pointerOf(*event);
    keysLead_ = false;
    if (panFrom_) {
        const QPoint by = event->pos() - *panFrom_;
        panFrom_ = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    if (locked_ != nullptr) {
        hang(locked_, pointer.at);
    } else if (gesture_) {
        gesture_->move(pointer);
    } else if (pressed_ && (event->buttons() & Qt::LeftButton) != 0) {
        const QPoint by = event->pos() - mapFromScene(pressed_->at);
        if (by.manhattanLength() >= QApplication::startDragDistance())
            beginDrag(pointer);
    } else {
        hover(pointer.at);
    }
    if (gesture_)
        viewport()->setCursor(gesture_->cursor());
    viewport()->update();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    if (panFrom_ && event->button() != Qt::RightButton) {
        panFrom_.reset();
        viewport()->setCursor(spaceHeld_ ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const Pointer pointer = pointerOf(*event);
    const bool wasClick = pressed_ && !gesture_;
    pressed_.reset();
    if (const std::unique_ptr<Gesture> done = std::move(gesture_)) {
        done->release(pointer);
        hover(pointer.at);
    } else if (wasClick && !pressChose_ && pointer.keys == Qt::NoModifier &&
               selection_.size() > 1) {
        const Hit hit = stage_->at(pointer.at); // a click, after all, on one of several
        if (hit.subject)
            choose({*hit.subject});
    }
    viewport()->update();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || handleLocked(*event))
        return;
    const Hit hit = stage_->at(mapToScene(event->pos()));
    const auto* element = hit.subject ? std::get_if<ElementId>(&*hit.subject) : nullptr;
    const doc::Element* found = element ? stage_->document().find(*element) : nullptr;
    const bool isGround = !hit.subject || (found && found->kind().holdsOthers && !hit.onTitle);
    if (isGround && !hit.link && editable_)
        emit addWanted(event->globalPosition().toPoint());
    else if (found != nullptr)
        rename(*element);
    else if (hit.subject)
        emit whyWanted(*hit.subject);
}

void CanvasView::hover(const QPointF& point)
{
    if (portAt(point)) {
        viewport()->setCursor(Qt::CrossCursor);
        return;
    }
    const Hit hit = stage_->at(point);
    hovered_ = hit.subject.value_or(Subject(ElementId()));
    if (const Edges edges = edgesAt(point); edges.any()) {
        const bool flat = edges.left == edges.right, upright = edges.top == edges.bottom;
        viewport()->setCursor(flat                      ? Qt::SizeVerCursor
                              : upright                 ? Qt::SizeHorCursor
                              : edges.left == edges.top ? Qt::SizeFDiagCursor
                                                        : Qt::SizeBDiagCursor);
        return;
    }
    if (!foldAt(point).isEmpty()) {
        viewport()->setCursor(Qt::PointingHandCursor);
        return;
    }
    const bool leadsOn = std::holds_alternative<EntityId>(hovered_) || (hit.link && !hit.subject);
    const bool isHeld = hit.subject && !leadsOn && editable_ &&
                        (hit.onTitle || !stage_->document().find(hit.element)->kind().holdsOthers);
    viewport()->setCursor(leadsOn  ? Qt::PointingHandCursor
                          : isHeld ? Qt::OpenHandCursor
                                   : Qt::ArrowCursor);
}

// The wheel moves the canvas, sideways with Shift, and zooms at the pointer with Ctrl.
void CanvasView::wheelEvent(QWheelEvent* event)
{
    isFitted_ = true;
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    } else {
        QPoint by = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
        if ((event->modifiers() & Qt::ShiftModifier) != 0 && by.x() == 0)
            by = by.transposed();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    }
    event->accept();
    viewport()->update();
}

namespace {
// What can be done about the task that waits there; empty: none does, or nothing can.
QString tipAt(const CanvasScene& stage, const QPointF& point)
{
    const Hit hit = stage.at(point);
    const auto* task = hit.subject ? std::get_if<EntityId>(&*hit.subject) : nullptr;
    const WaitingTask* waiting = task == nullptr ? nullptr : stage.live().waiting(*task);
    if (waiting != nullptr)
        return fromUtf8(waiting->hint);
    const doc::Element* element = stage.shown().find(hit.element);
    if (element != nullptr && doc::isCollapsed(*element))
        return collapsedWords(stage.shown(), stage.live(), *element);
    return element == nullptr ? QString() : roleTipAt(stage.document(), *element, point);
}
} // namespace

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto port = portAt(mapToScene(help->pos()));
        const QString tip = port ? tipOf(*port) : tipAt(*stage_, mapToScene(help->pos()));
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(tip), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && !gesture_) {
        hovered_ = ElementId();
        viewport()->update();
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace stowage::ui
