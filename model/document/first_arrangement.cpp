// SPDX-License-Identifier: MIT
#include "document/arrange.h"
#include "document/frames.h"

#include <algorithm>
#include <map>
#include <set>

namespace stowage::doc {

namespace {

constexpr int kGap = 2 * kGrid;

// Rectangles relative to a common corner, and how much room they take together.
struct Block {
    int width = 0;
    int height = 0;
    std::vector<Placed> rects = {};

    bool empty() const { return rects.empty(); }
    void add(const Block& block, int x, int y)
    {
        for (Placed placed : block.rects) {
            placed.rect.x += x;
            placed.rect.y += y;
            rects.push_back(std::move(placed));
        }
        if (block.empty())
            return;
        width = std::max(width, x + block.width);
        height = std::max(height, y + block.height);
    }
    void addBelow(const Block& block) { add(block, 0, empty() ? 0 : height + kGrid); }
    void addRight(const Block& block, int gap) { add(block, empty() ? 0 : width + gap, 0); }
};

Block blockOf(const Document& document, const ElementId& id);

// What is drawn across the frame's lower border, whose rectangle is the block's first.
void addAcross(const Document& document, const ElementId& frame, Block& block)
{
    // With a grid step of air above.
    const int border = block.rects.front().rect.height + kGrid;
    int x = kFrameMargin;
    for (const ElementId& id : document.childrenOf(frame)) {
        const KindInfo& kind = document.find(id)->kind();
        if (!kind.onBorder)
            continue;
        const Rect rect{x, border - kind.size.height / 2, kind.size.width, kind.size.height};
        x = rect.right() + kGrid;
        block.rects.front().rect.height = border;
        block.rects.front().rect.width =
            std::max(block.rects.front().rect.width, rect.right() + kFrameMargin);
        block.width = std::max(block.width, block.rects.front().rect.width);
        block.height = std::max(block.height, rect.bottom());
        block.rects.push_back({id, rect});
    }
}

// The element's own rectangle around what it holds, or in its usual size.
Block framed(const Document& document, const ElementId& id, const Block& inner)
{
    const Size usual = document.find(id)->kind().size;
    Block block;
    block.width = usual.width;
    block.height = usual.height;
    if (!inner.empty()) {
        block.width = std::max(usual.width, inner.width + 2 * kFrameMargin);
        block.height = inner.height + kFrameTitle + kFrameMargin;
    }
    block.rects.push_back({id, {0, 0, block.width, block.height}});
    for (Placed placed : inner.rects) {
        placed.rect.x += kFrameMargin;
        placed.rect.y += kFrameTitle;
        block.rects.push_back(std::move(placed));
    }
    addAcross(document, id, block);
    return block;
}

// Rows of at most `most` blocks.
Block rows(const Document& document, const std::vector<ElementId>& ids, std::size_t most)
{
    Block all;
    Block line;
    std::size_t inLine = 0;
    for (const ElementId& id : ids) {
        line.addRight(blockOf(document, id), kGrid);
        if (++inLine < most)
            continue;
        all.addBelow(line);
        line = {};
        inLine = 0;
    }
    all.addBelow(line);
    return all;
}

template <class Kind>
std::vector<ElementId> only(const Document& document, const std::vector<ElementId>& ids)
{
    std::vector<ElementId> some;
    for (const ElementId& id : ids)
        if (document.find(id)->as<Kind>())
            some.push_back(id);
    return some;
}

// Services in a row, below them the lanes side by side, each with its instances.
Block clusterBlock(const Document& document, const ElementId& cluster)
{
    const auto lanes = lanesOf(document, cluster);
    Block columns;
    for (const Lane& lane : lanes) {
        std::size_t across = 1;
        while (across * across * 4 < lane.members.size())
            ++across;
        Block column = rows(document, lane.members, across);
        columns.addRight(column, kGap);
    }
    const auto services = only<Service>(document, document.childrenOf(cluster));
    Block inner = rows(document, services, 4);
    if (!columns.empty())
        inner.add(columns, 0, inner.empty() ? 0 : inner.height + 3 * kGrid);
    // Groups, capacity of Fargate, standalone tasks and policies.
    std::vector<ElementId> others;
    for (const ElementId& id : document.childrenOf(cluster)) {
        const Element& child = *document.find(id);
        if (!child.as<Service>() && !child.as<Instance>() && !child.kind().onBorder)
            others.push_back(id);
    }
    inner.addBelow(rows(document, others, 2));
    return framed(document, cluster, inner);
}

// Load balancers on the left where requests come from, clusters right of them, the rest below.
Block vpcBlock(const Document& document, const ElementId& vpc)
{
    const auto children = document.childrenOf(vpc);
    Block inner = rows(document, only<LoadBalancer>(document, children), 1);
    inner.addRight(rows(document, only<Cluster>(document, children), 1), 2 * kGap);
    Block below = rows(document, only<Subnet>(document, children), 5);
    below.addBelow(rows(document, only<SecurityGroup>(document, children), 5));
    inner.add(below, 0, inner.empty() ? 0 : inner.height + kGap);
    return framed(document, vpc, inner);
}

Block blockOf(const Document& document, const ElementId& id)
{
    const Element* element = document.find(id);
    if (element->as<Cluster>())
        return clusterBlock(document, id);
    if (element->as<Vpc>())
        return vpcBlock(document, id);
    return framed(document, id, rows(document, document.childrenOf(id), 1));
}

// Requests flow from left to right: users, networks and clusters, and what services are made of.
Block canvasBlock(const Document& document)
{
    const auto top = document.childrenOf({});
    Block places = rows(document, only<Vpc>(document, top), 1);
    places.addBelow(rows(document, only<Cluster>(document, top), 1));
    Block all = rows(document, only<Users>(document, top), 1);
    all.addRight(places, 2 * kGap);
    Block definitions = rows(document, only<TaskDefinition>(document, top), 1);
    definitions.addBelow(rows(document, only<Role>(document, top), 1));
    definitions.addBelow(rows(document, only<Note>(document, top), 1));
    all.addRight(definitions, 2 * kGap);
    std::set<ElementId> arranged;
    for (const Placed& placed : all.rects)
        arranged.insert(placed.element);
    Block rest;
    for (const ElementId& id : top)
        if (!arranged.count(id))
            rest.addBelow(blockOf(document, id));
    all.addRight(rest, 2 * kGap);
    return all;
}

// Where a new child of a frame that stands already would like to be.
Rect wishIn(const Document& document, const Element& element, const Block& block)
{
    const Element* parent = document.find(element.parent);
    Rect wish{0, 0, block.width, block.height};
    if (!parent || !parent->place) {
        const Rect bounds = boundsOf(document);
        wish.x = bounds.width == 0 ? 0 : bounds.right() + 2 * kGap;
        wish.y = bounds.y;
        return wish;
    }
    wish.x = parent->place->x + kFrameMargin;
    wish.y = parent->place->y + kFrameTitle;
    if (!element.as<Instance>())
        return wish;
    // An instance joins the column of its lane.
    int laneRight = wish.x;
    for (const Lane& lane : lanesOf(document, element.parent)) {
        const bool mine =
            std::find(lane.members.begin(), lane.members.end(), element.id) != lane.members.end();
        for (const ElementId& id : lane.members)
            if (const auto& place = document.find(id)->place) {
                if (mine)
                    return {place->x, place->y, wish.width, wish.height};
                laneRight = std::max(laneRight, place->right() + kGap);
                wish.y = place->y;
            }
    }
    wish.x = laneRight;
    return wish;
}

} // namespace

Move arrangeAll(const Document& document)
{
    return {canvasBlock(document).rects};
}

Move arrangeMissing(const Document& document)
{
    if (std::none_of(document.elements().begin(), document.elements().end(),
                     [](const auto& element) { return element->place.has_value(); }))
        return arrangeAll(document);
    Document work = document;
    std::set<ElementId> touched;
    const auto place = [&](const Placed& placed) {
        Element element = *work.find(placed.element);
        element.place = placed.rect;
        work.put(std::move(element));
        touched.insert(placed.element);
    };
    std::vector<ElementId> queue = document.childrenOf({});
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const Element* element = work.find(queue[i]);
        if (!element->place) {
            const Block block = blockOf(work, element->id);
            // An instance stands in the column of its lane.
            const Room room = element->as<Instance>() ? Room::made : Room::found;
            const Rect spot = freeSpot(work, element->parent, wishIn(work, *element, block), room);
            for (Placed placed : block.rects) {
                placed.rect.x += spot.x;
                placed.rect.y += spot.y;
                place(placed);
            }
            for (const Placed& grown : grownFrames(work, {queue[i]}))
                place(grown);
        }
        for (ElementId& child : work.childrenOf(queue[i]))
            queue.push_back(std::move(child));
    }
    Move move;
    for (const ElementId& id : touched)
        move.rects.push_back({id, *work.find(id)->place});
    return move;
}

} // namespace stowage::doc
