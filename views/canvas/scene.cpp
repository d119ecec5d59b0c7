// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scene.h"

#include "canvas/group_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/items.h"
#include "canvas/waiting_queue.h"
#include "document/apply.h"
#include "document/arrange.h"

#include <QGraphicsView>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>
#include <set>

namespace stowage::ui {

namespace {
constexpr qreal kTitle = 26; // of a frame, with what is near it
constexpr qreal kEdge = 6;
constexpr qreal kReach = 10; // of a connection

bool isNear(const QPolygonF& path, const QPointF& point)
{
    QPainterPath line;
    line.addPolygon(path);
    QPainterPathStroker stroker;
    stroker.setWidth(kReach);
    return stroker.createStroke(line).contains(point);
}

bool holdsTitle(const QRectF& frame, const QPointF& point)
{
    return point.y() < frame.top() + kTitle ||
           !frame.adjusted(kEdge, kEdge, -kEdge, -kEdge).contains(point);
}
} // namespace

CanvasScene::CanvasScene(const Theme& theme, QObject* parent)
    : QGraphicsScene(parent), theme_(theme), sprites_(theme)
{
    setItemIndexMethod(NoIndex); // what is under a point is asked of the drawing
}

CanvasScene::~CanvasScene() = default;

void CanvasScene::setDocument(const doc::Document& document)
{
    document_ = document;
    sync();
    update();
}

void CanvasScene::take(const Frame& frame)
{
    live_.take(frame);
    update();
}

void CanvasScene::setPace(double pace)
{
    if (pace != live_.pace())
        update();
    live_.setPace(pace);
}

void CanvasScene::markRead(const ElementId& subscriber)
{
    live_.markRead(subscriber);
    update();
}

void CanvasScene::setTheme(const Theme& theme)
{
    theme_ = theme;
    sprites_.setTheme(theme);
    update();
}

Paint CanvasScene::paintOn(QPainter& painter) const
{
    const bool hasSprites = sprites_.isFor(painter.deviceTransform());
    return {painter,
            theme_,
            document_,
            live_,
            painter.worldTransform().m11(),
            known_,
            hasSprites ? &sprites_ : nullptr};
}

void CanvasScene::preview(const std::vector<doc::Placed>& moved)
{
    if (moved.empty() && !previewed_)
        return;
    const Result<doc::Document> there = doc::apply(document_, doc::Move{moved});
    if (!there)
        return;
    if (!previewed_)
        previewed_ = routes_;
    paths_ = previewed_->of(*there);
    if (moved.empty())
        previewed_.reset();
    for (LinkItem* link : links_)
        link->follow();
    update();
}

void CanvasScene::sync()
{
    previewed_.reset();
    for (LinkItem* link : links_)
        delete link;
    links_.clear();
    paths_ = routes_.of(document_);
    known_ = Known::of(document_);
    std::set<std::string> seen;
    for (const auto& element : document_.elements()) {
        if (!element->place)
            continue;
        seen.insert(element->id.text);
        ElementItem*& item = items_[element->id.text];
        if (item == nullptr) {
            item = new ElementItem(*this, element->id);
            addItem(item);
        }
        item->follow();
    }
    std::erase_if(items_, [&seen](const auto& item) {
        if (seen.contains(item.first))
            return false;
        delete item.second;
        return true;
    });
    for (std::size_t n = 0; n < paths_.size(); ++n) {
        links_.push_back(new LinkItem(*this, n));
        addItem(links_.back());
    }
}

const doc::Element* CanvasScene::elementAt(const QPointF& point, bool frames,
                                           const std::vector<ElementId>& without) const
{
    const doc::Element* found = nullptr;
    std::size_t depth = 0;
    for (const auto& element : document_.elements()) {
        if (!element->place || element->kind().holdsOthers != frames ||
            !ui::boxOf(*element).contains(point))
            continue;
        const std::vector<ElementId> above = document_.ancestorsOf(element->id);
        const bool left = std::any_of(without.begin(), without.end(), [&](const ElementId& id) {
            return id == element->id || std::find(above.begin(), above.end(), id) != above.end();
        });
        if (left || (found != nullptr && above.size() < depth))
            continue;
        found = element.get();
        depth = above.size();
    }
    return found;
}

qreal CanvasScene::shownLegible() const
{
    const QList<QGraphicsView*> shownBy = views();
    return shownBy.isEmpty() ? 1 : legibleAt(shownBy.front()->transform().m11());
}

namespace {
// The instance, or the task on it that stands there.
Subject subjectIn(const LiveState& live, const InstanceChip& chip, const QPointF& point)
{
    for (const TaskDot& dot : dotsOn(live, chip))
        if (dot.box.contains(point))
            return dot.task.task;
    return chip.instance.subject;
}
} // namespace

Hit CanvasScene::at(const QPointF& point, const std::vector<ElementId>& without) const
{
    Hit hit;
    if (const doc::Element* card = elementAt(point, false, without)) {
        hit.subject = card->id;
        hit.element = card->id;
        if (holdsTasks(*card))
            for (const TaskChip& chip : chipsOn(live_, *card))
                if (chip.andMore == 0 && chip.box.contains(point))
                    hit.subject = chip.task.task;
        if (card->is("autoScalingGroup"))
            for (const InstanceChip& chip : instanceChipsOn(document_, live_, *card))
                if (chip.andMore == 0 && chip.box.contains(point))
                    hit.subject = subjectIn(live_, chip, point);
        return hit;
    }
    for (const LinkPath& path : paths_)
        if (isNear(path.path, point))
            hit.link = path.link;
    if (const doc::Element* frame = elementAt(point, true, without)) {
        hit.element = frame->id;
        hit.onTitle = holdsTitle(ui::boxOf(*frame), point);
        if (hit.link)
            return hit;
        hit.subject = frame->id;
        for (const WaitingChip& chip : waitingChipsOn(live_, *frame, shownLegible()))
            if (chip.andMore == 0 && chip.box.contains(point))
                hit.subject = chip.task.task;
    }
    return hit;
}

QRectF CanvasScene::boxOf(const Subject& subject) const
{
    if (const auto* id = std::get_if<ElementId>(&subject)) {
        const doc::Element* element = document_.find(*id);
        return element == nullptr ? QRectF() : ui::boxOf(*element);
    }
    if (const Readout* readout = live_.readoutOf(subject))
        return boxOfMember(*readout);
    const TaskReadout* task = live_.task(std::get<EntityId>(subject));
    if (const auto* member = task != nullptr ? std::get_if<EntityId>(&task->host) : nullptr)
        return boxOfTask(*task, *member);
    if (task != nullptr && task->waits)
        return boxOfWaiting(task->task);
    const auto* host = task != nullptr ? std::get_if<ElementId>(&task->host) : nullptr;
    const doc::Element* instance = host != nullptr ? document_.find(*host) : nullptr;
    if (instance != nullptr && holdsTasks(*instance) && instance->place)
        for (const TaskChip& chip : chipsOn(live_, *instance))
            if (chip.andMore == 0 && chip.task.task == task->task)
                return chip.box;
    return {};
}

QRectF CanvasScene::boxOfWaiting(const EntityId& task) const
{
    for (const auto& element : document_.elements())
        if (element->is("cluster") && element->place)
            for (const WaitingChip& chip : waitingChipsOn(live_, *element, shownLegible()))
                if (chip.andMore == 0 && chip.task.task == task)
                    return chip.box;
    return {};
}

// A task that finds no room on its instance stands for where that is.
QRectF CanvasScene::boxOfTask(const TaskReadout& task, const EntityId& host) const
{
    const Readout* instance = live_.readoutOf(host);
    const doc::Element* group = instance != nullptr ? document_.find(instance->group) : nullptr;
    if (group == nullptr || !group->place)
        return {};
    for (const InstanceChip& chip : instanceChipsOn(document_, live_, *group)) {
        if (chip.andMore > 0 || chip.instance.subject != instance->subject)
            continue;
        for (const TaskDot& dot : dotsOn(live_, chip))
            if (dot.task.task == task.task)
                return dot.box;
        return chip.box;
    }
    return {};
}

QRectF CanvasScene::boxOfMember(const Readout& instance) const
{
    const doc::Element* group = document_.find(instance.group);
    if (group != nullptr && group->place)
        for (const InstanceChip& chip : instanceChipsOn(document_, live_, *group))
            if (chip.andMore == 0 && chip.instance.subject == instance.subject)
                return chip.box;
    return {};
}

ElementId CanvasScene::laneAt(const ElementId& cluster, const QPointF& point) const
{
    const auto lanes = known_.lanes.find(cluster.text);
    if (lanes == known_.lanes.end())
        return {};
    for (const doc::PlacedLane& lane : lanes->second) {
        const QRectF box(lane.rect.x, lane.rect.y, lane.rect.width, lane.rect.height);
        if (box.contains(point) && !lane.lane.subnets.empty())
            return lane.lane.subnets.front();
    }
    return {};
}

QRectF CanvasScene::bounds() const
{
    const doc::Rect bounds = doc::boundsOf(document_);
    return {qreal(bounds.x), qreal(bounds.y), qreal(bounds.width), qreal(bounds.height)};
}

std::vector<ElementId> CanvasScene::outermost(const std::vector<ElementId>& elements) const
{
    std::vector<ElementId> outer;
    for (const auto& element : document_.elements()) {
        const auto isListed = [&elements](const ElementId& id) {
            return std::find(elements.begin(), elements.end(), id) != elements.end();
        };
        const std::vector<ElementId> above = document_.ancestorsOf(element->id);
        if (isListed(element->id) && std::none_of(above.begin(), above.end(), isListed))
            outer.push_back(element->id);
    }
    return outer;
}

std::vector<ElementId> elementsOf(const std::vector<Subject>& subjects)
{
    std::vector<ElementId> elements;
    for (const Subject& subject : subjects)
        if (const auto* id = std::get_if<ElementId>(&subject))
            elements.push_back(*id);
    return elements;
}

} // namespace stowage::ui
