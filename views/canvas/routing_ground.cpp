// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/routing_ground.h"

#include "canvas/paint.h"
#include "canvas/routing.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kTitleHeight = 26;
constexpr qreal kTitleWidth = 220;
constexpr qreal kLaneTitle = 160;
constexpr qreal kBeside = 6;
constexpr qreal kLeastCell = 240;
constexpr int kMostCells = 256; // across

QRectF titleOf(const QRectF& frame, qreal width)
{
    return {frame.left(), frame.top(), std::min(frame.width(), width), kTitleHeight};
}

// A line does not end beside the title either.
QRectF titleOfEnd(const QRectF& frame)
{
    return titleOf(frame, kTitleWidth).adjusted(-kBeside, -kBeside, kBeside, 0);
}

QRectF toBox(const doc::Rect& rect)
{
    return {qreal(rect.x), qreal(rect.y), qreal(rect.width), qreal(rect.height)};
}

bool meets(const QRectF& a, const QRectF& b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}
} // namespace

Surroundings surroundingsOf(const doc::Document& document, const ElementId& from,
                            const ElementId& to, KnownLanes& lanes)
{
    std::vector<ElementId> frames = document.ancestorsOf(from);
    const std::vector<ElementId> others = document.ancestorsOf(to);
    frames.insert(frames.end(), others.begin(), others.end());
    const auto isFrame = [&frames](const ElementId& id) {
        return std::find(frames.begin(), frames.end(), id) != frames.end();
    };
    Surroundings around;
    for (const auto& element : document.elements()) {
        if (!element->place)
            continue;
        if (element->id == from || element->id == to) {
            if (element->kind().holdsOthers)
                around.titles.push_back(titleOfEnd(boxOf(*element)));
        } else if (isFrame(element->id)) {
            around.frames.push_back(boxOf(*element));
            around.titles.push_back(titleOf(boxOf(*element), kTitleWidth));
            if (element->is("cluster")) {
                const auto [known, isNew] = lanes.try_emplace(element->id.text);
                if (isNew)
                    known->second = doc::placedLanes(document, element->id);
                for (const doc::PlacedLane& lane : known->second) {
                    around.frames.push_back(toBox(lane.rect));
                    around.titles.push_back(titleOf(toBox(lane.rect), kLaneTitle));
                }
            }
        } else if (element->parent.isEmpty() || isFrame(element->parent)) {
            around.boxes.push_back(boxOf(*element));
        }
    }
    return around;
}

RoutingGround::RoutingGround(const doc::Document& document)
{
    addThings(document);
    fillCells();
    seen_.assign(things_.size(), 0);
}

void RoutingGround::addThings(const doc::Document& document)
{
    things_.reserve(document.elements().size());
    for (const auto& element : document.elements()) {
        if (!element->place)
            continue;
        Thing thing{element->id, ui::boxOf(*element), -1, element->kind().holdsOthers, {}};
        if (element->is("cluster"))
            for (const doc::PlacedLane& lane : doc::placedLanes(document, element->id))
                thing.lanes.push_back(toBox(lane.rect));
        bounds_ |= thing.box;
        things_.push_back(std::move(thing));
    }
    std::size_t n = 0;
    for (const auto& element : document.elements())
        if (element->place)
            things_[n++].parent = element->parent.isEmpty() ? -1 : indexOf(element->parent);
}

int RoutingGround::indexOf(const ElementId& id) const
{
    const auto at =
        std::lower_bound(things_.begin(), things_.end(), id,
                         [](const Thing& thing, const ElementId& key) { return thing.id < key; });
    return at != things_.end() && at->id == id ? int(at - things_.begin()) : -1;
}

void RoutingGround::fillCells()
{
    if (things_.empty())
        return;
    cell_ = std::max({kLeastCell, bounds_.width() / kMostCells, bounds_.height() / kMostCells});
    columns_ = int(bounds_.width() / cell_) + 1;
    rows_ = int(bounds_.height() / cell_) + 1;
    const auto eachCell = [this](const QRectF& box, const auto& take) {
        const int left = int((box.left() - bounds_.left()) / cell_);
        const int right = std::min(int((box.right() - bounds_.left()) / cell_), columns_ - 1);
        const int bottom = std::min(int((box.bottom() - bounds_.top()) / cell_), rows_ - 1);
        for (int row = int((box.top() - bounds_.top()) / cell_); row <= bottom; ++row)
            for (int column = left; column <= right; ++column)
                take(std::size_t(row) * std::size_t(columns_) + std::size_t(column));
    };
    first_.assign(std::size_t(columns_) * std::size_t(rows_) + 1, 0);
    for (const Thing& thing : things_)
        eachCell(thing.box, [this](std::size_t cell) { ++first_[cell + 1]; });
    for (std::size_t cell = 1; cell < first_.size(); ++cell)
        first_[cell] += first_[cell - 1];
    held_.resize(std::size_t(first_.back()));
    std::vector<int> next(first_.begin(), first_.end() - 1);
    for (std::size_t n = 0; n < things_.size(); ++n)
        eachCell(things_[n].box,
                 [&](std::size_t cell) { held_[std::size_t(next[cell]++)] = int(n); });
}

// Ends as soon as `take` says so.
template <class Take> void RoutingGround::each(const QRectF& region, Take take) const
{
    if (things_.empty() || !meets(region, bounds_.adjusted(-1, -1, 1, 1)))
        return;
    ++search_;
    const auto cellAt = [this](qreal at, qreal begin, int count) {
        return std::clamp(int(std::floor((at - begin) / cell_)), 0, count - 1);
    };
    const int left = cellAt(region.left(), bounds_.left(), columns_);
    const int right = cellAt(region.right(), bounds_.left(), columns_);
    const int bottom = cellAt(region.bottom(), bounds_.top(), rows_);
    for (int row = cellAt(region.top(), bounds_.top(), rows_); row <= bottom; ++row)
        for (int column = left; column <= right; ++column) {
            const auto cell = std::size_t(row) * std::size_t(columns_) + std::size_t(column);
            for (int n = first_[cell]; n < first_[cell + 1]; ++n) {
                const int index = held_[std::size_t(n)];
                unsigned& seen = seen_[std::size_t(index)];
                if (seen == search_)
                    continue;
                seen = search_;
                if (meets(things_[std::size_t(index)].box, region) && !take(index))
                    return;
            }
        }
}

RoutingGround::Ends RoutingGround::endsOf(int from, int to) const
{
    Ends ends{from, to, {}};
    for (int end : {from, to})
        for (int frame = things_[std::size_t(end)].parent; frame >= 0;
             frame = things_[std::size_t(frame)].parent)
            if (std::find(ends.frames.begin(), ends.frames.end(), frame) == ends.frames.end())
                ends.frames.push_back(frame);
    return ends;
}

bool RoutingGround::isInTheWay(const Ends& ends, int index) const
{
    const auto isFrame = [&ends](int each) {
        return std::find(ends.frames.begin(), ends.frames.end(), each) != ends.frames.end();
    };
    const int parent = things_[std::size_t(index)].parent;
    return index != ends.from && index != ends.to && !isFrame(index) &&
           (parent < 0 || isFrame(parent));
}

template <class Take> void RoutingGround::eachTitle(const Ends& ends, Take take) const
{
    for (const int end : {ends.from, ends.to})
        if (end >= 0 && things_[std::size_t(end)].holdsOthers)
            take(titleOfEnd(boxOf(end)));
    for (const int frame : ends.frames) {
        if (frame == ends.from || frame == ends.to)
            continue;
        take(titleOf(boxOf(frame), kTitleWidth));
        for (const QRectF& lane : things_[std::size_t(frame)].lanes)
            take(titleOf(lane, kLaneTitle));
    }
}

template <class Take> void RoutingGround::eachFrame(const Ends& ends, Take take) const
{
    for (const int frame : ends.frames) {
        if (frame == ends.from || frame == ends.to)
            continue;
        take(boxOf(frame));
        for (const QRectF& lane : things_[std::size_t(frame)].lanes)
            take(lane);
    }
}

Surroundings RoutingGround::around(const Ends& ends, const QRectF& region) const
{
    Surroundings around;
    std::vector<int> found;
    each(region, [&](int index) {
        if (isInTheWay(ends, index))
            found.push_back(index);
        return true;
    });
    std::sort(found.begin(), found.end());
    for (const int index : found)
        around.boxes.push_back(boxOf(index));
    eachTitle(ends, [&](const QRectF& title) { around.titles.push_back(title); });
    eachFrame(ends, [&](const QRectF& frame) { around.frames.push_back(frame); });
    return around;
}

int RoutingGround::countIn(const Ends& ends, const QRectF& region) const
{
    int count = 0;
    each(region, [&](int index) {
        count += isInTheWay(ends, index) ? 1 : 0;
        return true;
    });
    return count;
}

bool RoutingGround::isClear(const Ends& ends, std::span<const QPointF> path) const
{
    bool isClear = true;
    for (std::size_t n = 1; n < path.size() && isClear; ++n) {
        const QRectF piece = QRectF(path[n - 1], path[n]).normalized();
        each(piece.adjusted(-kPassing, -kPassing, kPassing, kPassing), [&](int index) {
            isClear = !isInTheWay(ends, index);
            return isClear;
        });
    }
    if (!isClear)
        return false;
    eachTitle(ends, [&](const QRectF& title) { isClear = isClear && !entersBox(path, title); });
    eachFrame(ends, [&](const QRectF& frame) { isClear = isClear && !followsFrame(path, frame); });
    return isClear;
}

std::vector<QRectF> RoutingGround::changedFrom(const RoutingGround& before) const
{
    std::vector<QRectF> changed;
    const auto add = [&changed](const Thing& thing) {
        changed.push_back(thing.box);
        changed.insert(changed.end(), thing.lanes.begin(), thing.lanes.end());
    };
    auto old = before.things_.begin();
    auto now = things_.begin();
    const auto parentOf = [](const RoutingGround& ground, const Thing& thing) {
        return thing.parent < 0 ? ElementId() : ground.things_[std::size_t(thing.parent)].id;
    };
    while (old != before.things_.end() || now != things_.end()) {
        if (now == things_.end() || (old != before.things_.end() && old->id < now->id)) {
            add(*old++);
        } else if (old == before.things_.end() || now->id < old->id) {
            add(*now++);
        } else {
            if (old->box != now->box || old->lanes.size() != now->lanes.size() ||
                parentOf(before, *old) != parentOf(*this, *now)) {
                add(*old);
                add(*now);
            } else {
                for (std::size_t n = 0; n < now->lanes.size(); ++n)
                    if (old->lanes[n] != now->lanes[n])
                        changed.insert(changed.end(), {old->lanes[n], now->lanes[n]});
            }
            ++old;
            ++now;
        }
    }
    return changed;
}

} // namespace stowage::ui
