// SPDX-License-Identifier: GPL-3.0-or-later
// How the keys walk the canvas, from one stop to the next or along connections.
#include "canvas/canvas_accessible.h"
#include "canvas/canvas_view.h"
#include "canvas/instance_painter.h"
#include "canvas/offers.h"
#include "canvas/paint.h"
#include "document/containment.h"
#include "language/phrase_book.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace stowage::ui {

// Kept, for a screen reader asks for each child by its number.
const std::vector<Stop>& CanvasView::walkOrder() const
{
    if (!order_.empty())
        return order_;
    std::vector<const doc::Element*> elements;
    for (const auto& element : stage_->shown().elements())
        if (element->place)
            elements.push_back(element.get());
    std::stable_sort(
        elements.begin(), elements.end(), [](const doc::Element* a, const doc::Element* b) {
            return std::pair(a->place->y, a->place->x) < std::pair(b->place->y, b->place->x);
        });
    std::map<std::string, std::vector<const LinkPath*>> leaving;
    for (const LinkPath& path : stage_->paths())
        leaving[doc::standInFor(stage_->shown(), path.from).text].push_back(&path);
    std::vector<Stop>& order = order_;
    for (const doc::Element* element : elements) {
        order.push_back({element->id});
        if (holdsTasks(*element))
            for (const TaskReadout& task : stage_->live().tasksOn(element->id))
                order.push_back({task.task});
        if (const Readout* readout = stage_->live().readoutOf(element->id);
            readout != nullptr && !doc::isCollapsed(*element))
            for (const WaitingTask& waiting : readout->waiting)
                order.push_back({waiting.task});
        if (element->is("autoScalingGroup"))
            for (const Readout* instance : stage_->live().instancesOf(element->id)) {
                order.push_back({instance->subject});
                for (const TaskReadout& task : stage_->live().tasksOn(instance->subject))
                    order.push_back({task.task});
            }
        if (const auto found = leaving.find(element->id.text); found != leaving.end())
            for (const LinkPath* path : found->second)
                order.push_back({element->id, path->link});
    }
    return order;
}

std::optional<Stop> CanvasView::currentStop() const
{
    if (link_)
        return Stop{link_->from, link_};
    if (selection_.size() != 1)
        return std::nullopt;
    return Stop{selection_.front()};
}

QString CanvasView::spokenStop(const Stop& stop) const
{
    if (!stop.link)
        return spokenName(stage_->document(), stage_->live(), stop.subject);
    const QString words = wordsOf(*stop.link);
    return words.isEmpty() ? words : words + tr(", connection");
}

// "users sends requests to alb"; empty where it is drawn no longer.
QString CanvasView::wordsOf(const doc::Link& link) const
{
    const doc::Element* from = stage_->document().find(link.from);
    const doc::Element* to = stage_->document().find(link.to);
    if (from == nullptr || to == nullptr ||
        stage_->document().findLink(link.from, link.to, link.kind) == nullptr)
        return {};
    for (const doc::LinkRule& rule : from->kind().links)
        if (rule.key == link.kind)
            return fromUtf8(from->name) + QLatin1Char(' ') + said(rule.words) + QLatin1Char(' ') +
                   fromUtf8(to->name);
    return {};
}

QRect CanvasView::onScreen(const Stop& stop) const
{
    if (!stop.link)
        return onScreen(stop.subject);
    for (const LinkPath& path : stage_->paths())
        if (doc::sameEnds(path.link, *stop.link))
            return mapFromScene(path.path.boundingRect()).boundingRect().adjusted(-2, -2, 2, 2);
    return {};
}

void CanvasView::chooseStop(const Stop& stop)
{
    if (stop.link) {
        chooseLink(*stop.link);
        return;
    }
    choose({stop.subject});
    reveal(stop.subject);
}

void CanvasView::walk(int step)
{
    keysLead_ = true;
    const std::vector<Stop>& order = walkOrder();
    if (order.empty())
        return;
    std::ptrdiff_t at = step > 0 ? -1 : static_cast<std::ptrdiff_t>(order.size());
    if (const auto current = currentStop())
        at = std::find(order.begin(), order.end(), *current) - order.begin();
    else if (!selection_.empty())
        at = std::find(order.begin(), order.end(), Stop{selection_.front()}) - order.begin();
    const std::ptrdiff_t next = at + step;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(order.size()))
        return;
    const Stop stop = order[static_cast<std::size_t>(next)]; // the order may change by it
    chooseStop(stop);
}

void CanvasView::chooseLink(const doc::Link& link)
{
    choose({});
    link_ = link;
    updateActions();
    viewport()->update();
    say(wordsOf(link));
    if (hasFocus())
        tellFocus(*this, {link.from, link});
}

bool CanvasView::walkAlong(QPointF direction)
{
    const auto isThatWay = [&](const QPointF& way) {
        return QPointF::dotProduct(way, direction) > 0;
    };
    const std::vector<ElementId> elements = elementsOf(selection_);
    for (const LinkPath& path : stage_->paths()) {
        const qsizetype last = path.path.size() - 1;
        if (link_ && doc::sameEnds(path.link, *link_)) {
            const QPointF way = path.path[last] - path.path[0];
            if (!isThatWay(way) && !isThatWay(-way))
                return false;
            choose({isThatWay(way) ? path.to : path.from});
            reveal(selection_.front());
            return true;
        }
        const bool leaves =
            elements.size() == 1 &&
            ((path.from == elements.front() && isThatWay(path.path[1] - path.path[0])) ||
             (path.to == elements.front() && isThatWay(path.path[last - 1] - path.path[last])));
        if (leaves) {
            chooseLink(path.link);
            return true;
        }
    }
    return false;
}

// Along a connection, otherwise to the nearest in a direction: what lies sideways counts three
// times as far.
void CanvasView::walkTowards(QPointF direction)
{
    keysLead_ = true;
    if (walkAlong(direction))
        return;
    if (selection_.empty()) {
        walk(1);
        return;
    }
    const QPointF from = stage_->boxOf(selection_.front()).center();
    std::optional<Subject> nearest;
    double best = 1e12;
    for (const Stop& stop : walkOrder()) {
        const QRectF box = stage_->boxOf(stop.subject);
        if (stop.link || box.contains(from)) // itself, and the frames around it
            continue;
        const QPointF apart = box.center() - from;
        const double along = apart.x() * direction.x() + apart.y() * direction.y();
        const double across = std::abs(apart.x() * direction.y() - apart.y() * direction.x());
        if (along > 0 && along + 3 * across < best) {
            best = along + 3 * across;
            nearest = stop.subject;
        }
    }
    if (nearest)
        chooseStop({*nearest});
}

// Tab leaves the canvas behind its last stop, so that nobody is caught in it.
bool CanvasView::focusNextPrevChild(bool next)
{
    const std::vector<Stop>& order = walkOrder();
    const std::optional<Stop> current = currentStop();
    const bool atEnd =
        order.empty() || (current && *current == (next ? order.back() : order.front()));
    if (atEnd || editor_ != nullptr)
        return QGraphicsView::focusNextPrevChild(next);
    walk(next ? 1 : -1);
    return true;
}

} // namespace stowage::ui
