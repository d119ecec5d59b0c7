// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scene.h"

#include "canvas/group_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/items.h"
#include "canvas/waiting_queue.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/containment.h"

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
    connect(&perspective_, &PerspectiveChange::changed, this, [this] { update(); });
}

CanvasScene::~CanvasScene() = default;

void CanvasScene::setDocument(const doc::Document& document)
{
    document_ = document;
    counts_.reset();
    shown_ = doc::shownOf(document);
    sync();
    if (areTasksInServices())
        hosts_ = hostBoxesOf(shown_, live_);
    update();
}

void CanvasScene::take(const Frame& frame)
{
    live_.take(frame);
    counts_.reset();
    hosts_ = perspective_.isWhole() ? HostBoxes() : hostBoxesOf(shown_, live_);
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

void CanvasScene::turnTo(const Shown& shown)
{
    hosts_ = hostBoxesOf(shown_, live_);
    perspective_.turnTo(shown, theme_.motion.slow);
    update();
}

const TaskCounts& CanvasScene::countsOf(const ElementId& cluster) const
{
    if (!counts_)
        counts_ = countsOfClusters(document_, live_);
    return (*counts_)[cluster.text];
}

Paint CanvasScene::paintOn(QPainter& painter) const
{
    const bool hasSprites = sprites_.isFor(painter.deviceTransform());
    Paint paint{painter,
                theme_,
                shown_,
                live_,
                painter.worldTransform().m11(),
                known_,
                hasSprites ? &sprites_ : nullptr};
    paint.withoutTasks = perspective_.inServices() > 0;
    return paint;
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
    paths_ = previewed_->of(doc::shownOf(*there));
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
    paths_ = routes_.of(shown_);
    known_ = Known::of(shown_);
    std::set<std::string> seen;
    for (const auto& element : shown_.elements()) {
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
    for (const auto& element : shown_.elements()) {
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

ElementId CanvasScene::tileOf(const ElementId& element) const
{
    const QList<QGraphicsView*> shownBy = views();
    const bool isFar = !shownBy.isEmpty() && shownBy.front()->transform().m11() < kTileZoom;
    return isFar ? clusterOf(document_, element) : ElementId();
}

Hit CanvasScene::at(const QPointF& point, const std::vector<ElementId>& without) const
{
    Hit hit;
    if (areTasksInServices())
        if (const auto below = hitBelowServices(point))
            return *below;
    if (const doc::Element* card = elementAt(point, false, without)) {
        hit.subject = card->id;
        hit.element = card->id;
        if (const ElementId tile = tileOf(card->id); !tile.isEmpty())
            return Hit{.subject = tile, .element = tile, .onTitle = true};
        if (areTasksInServices())
            return hit;
        if (holdsTasks(*card))
            for (const TaskChip& chip : chipsOn(live_, *card))
                if (chip.andMore == 0 && chip.box.contains(point))
                    hit.subject = chip.task.task;
        if (card->is("autoScalingGroup"))
            for (const InstanceChip& chip : instanceChipsOn(shown_, live_, *card))
                if (chip.andMore == 0 && chip.box.contains(point))
                    hit.subject = subjectIn(live_, chip, point);
        return hit;
    }
    for (const LinkPath& path : paths_)
        if (isNear(path.path, point))
            hit.link = path.link;
    if (const doc::Element* frame = elementAt(point, true, without)) {
        hit.element = frame->id;
        hit.onTitle = doc::isCollapsed(*frame) || holdsTitle(ui::boxOf(*frame), point) ||
                      !tileOf(frame->id).isEmpty();
        if (hit.link)
            return hit;
        hit.subject = frame->id;
        if (doc::isCollapsed(*frame))
            return hit;
        for (const WaitingChip& chip : waitingChipsOn(live_, *frame, shownLegible()))
            if (chip.andMore == 0 && chip.box.contains(point))
                hit.subject = chip.task.task;
    }
    return hit;
}

bool CanvasScene::isHidden(const ElementId& element) const
{
    return doc::standInFor(shown_, element) != element;
}

QRectF CanvasScene::boxOf(const Subject& subject) const
{
    if (const auto* id = std::get_if<ElementId>(&subject)) {
        const doc::Element* element = shown_.find(doc::standInFor(shown_, *id));
        return element == nullptr ? QRectF() : ui::boxOf(*element);
    }
    if (const Readout* readout = live_.readoutOf(subject))
        return boxOfMember(*readout);
    const TaskReadout* task = live_.task(std::get<EntityId>(subject));
    if (task != nullptr && areTasksInServices())
        if (const QRectF below = boxBelowService(task->task); !below.isEmpty())
            return below;
    if (const auto* member = task != nullptr ? std::get_if<EntityId>(&task->host) : nullptr)
        return boxOfTask(*task, *member);
    if (task != nullptr && task->waits)
        return boxOfWaiting(task->task);
    const auto* host = task != nullptr ? std::get_if<ElementId>(&task->host) : nullptr;
    const doc::Element* instance = host != nullptr ? shown_.find(*host) : nullptr;
    if (instance != nullptr && isHidden(instance->id))
        return boxOf(instance->id);
    if (instance != nullptr && holdsTasks(*instance) && instance->place)
        for (const TaskChip& chip : chipsOn(live_, *instance))
            if (chip.andMore == 0 && chip.task.task == task->task)
                return chip.box;
    return {};
}

QRectF CanvasScene::boxBelowService(const EntityId& task) const
{
    const TaskReadout* readout = live_.task(task);
    const auto services = tasksOfServices(shown_, live_);
    const auto own = services.find(readout == nullptr ? std::string() : readout->service.text);
    if (own == services.end())
        return {};
    for (const TaskChip& chip : chipsBelow(*shown_.find(readout->service), own->second))
        if (chip.andMore == 0 && chip.task.task == task)
            return chip.box;
    return {};
}

std::optional<Hit> CanvasScene::hitBelowServices(const QPointF& point) const
{
    for (const auto& [service, tasks] : tasksOfServices(shown_, live_))
        for (const TaskChip& chip : chipsBelow(*shown_.find(ElementId(service)), tasks))
            if (chip.andMore == 0 && chip.box.contains(point))
                return Hit{.subject = chip.task.task, .element = ElementId(service)};
    return std::nullopt;
}

QRectF CanvasScene::boxOfWaiting(const EntityId& task) const
{
    for (const auto& element : shown_.elements())
        if (element->is("cluster") && element->place && !doc::isCollapsed(*element))
            for (const WaitingChip& chip : waitingChipsOn(live_, *element, shownLegible()))
                if (chip.andMore == 0 && chip.task.task == task)
                    return chip.box;
    return {};
}

// A task that finds no room on its instance stands for where that is.
QRectF CanvasScene::boxOfTask(const TaskReadout& task, const EntityId& host) const
{
    const Readout* instance = live_.readoutOf(host);
    const doc::Element* group = instance != nullptr ? shown_.find(instance->group) : nullptr;
    if (group != nullptr && isHidden(group->id))
        return boxOf(group->id);
    if (group == nullptr || !group->place)
        return {};
    for (const InstanceChip& chip : instanceChipsOn(shown_, live_, *group)) {
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
    const doc::Element* group = shown_.find(instance.group);
    if (group != nullptr && isHidden(group->id))
        return boxOf(group->id);
    if (group != nullptr && group->place)
        for (const InstanceChip& chip : instanceChipsOn(shown_, live_, *group))
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
    const doc::Rect bounds = doc::boundsOf(shown_);
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

} // namespace stowage::ui
