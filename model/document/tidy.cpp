// SPDX-License-Identifier: MIT
#include "document/tidy.h"

#include "document/apply.h"
#include "document/arrange.h"
#include "document/bends.h"
#include "document/containment.h"
#include "document/frames.h"
#include "document/shelves.h"
#include "document/tidy_tree.h"

#include <algorithm>
#include <map>

namespace stowage::doc {

namespace {
constexpr int kGap = 2 * kGrid;
constexpr int kLines = 4 * kGrid; // where lines run between layers

// Places the children of one frame after the other, innermost first.
class Tidying {
public:
    explicit Tidying(TidyTree& tree) : tree_(tree) {}

    // Children get their places relative to the frame, or those that they keep on the canvas where
    // something in it is pinned.
    void arrange(int index)
    {
        const Element* frame = tree_.at(index).element;
        if (frame != nullptr && arrangementOf(*frame) != Arrangement::free) {
            keep(index);
            return;
        }
        for (const int child : tree_.at(index).children)
            if (!tree_.at(child).children.empty())
                arrange(child);
        const std::vector<int> free = tree_.freeOf(index);
        const Box block = arranged(index, free);
        if (tree_.at(index).isFixed)
            placeRound(index, free, block);
        else
            frameRound(index, free, block);
    }

private:
    TidyNode& at(int index) { return tree_.at(index); }
    bool is(int index, std::string_view kind) { return tree_.at(index).is(kind); }

    // A row, column or grid is in order already, with all that is in it.
    void keep(int index)
    {
        TidyNode& frame = at(index);
        frame.size = {frame.was.width, frame.was.height};
        for (const int child : frame.children) {
            const bool hasPlace = at(child).element->place.has_value();
            at(child).at = hasPlace
                               ? Point{at(child).was.x - frame.was.x, at(child).was.y - frame.was.y}
                               : Point{kFrameMargin, kFrameTitle};
            keep(child);
        }
    }

    // From the corner of the block.
    Box arranged(int index, const std::vector<int>& free)
    {
        if (is(index, "cluster"))
            return clusterBlock(free);
        if (is(index, "vpc") || is(index, "frame") || at(index).element == nullptr)
            return flowBlock(index, free);
        constexpr std::size_t kColumn = 4;
        return free.size() <= kColumn ? column(free) : rows(free, 0);
    }

    Box column(const std::vector<int>& nodes)
    {
        Box block;
        for (const int node : nodes) {
            at(node).at = {0, block.height == 0 ? 0 : block.height + kGrid};
            block.width = std::max(block.width, at(node).size.width);
            block.height = at(node).at.y + at(node).size.height;
        }
        return block;
    }

    Box rows(const std::vector<int>& nodes, int width)
    {
        std::vector<Box> boxes;
        boxes.reserve(nodes.size());
        for (const int node : nodes)
            boxes.push_back(at(node).size);
        const Shelves shelves = shelved(boxes, kGrid, width);
        for (std::size_t n = 0; n < nodes.size(); ++n)
            at(nodes[n]).at = shelves.places[n];
        return {shelves.width, shelves.height};
    }

    // Nodes that were arranged from a corner of their own stand at (x, y) of the block.
    void shift(const std::vector<int>& nodes, int x, int y)
    {
        for (const int node : nodes)
            at(node).at = {at(node).at.x + x, at(node).at.y + y};
    }

    // Services in rows, below them the lanes side by side, then what else there is.
    Box clusterBlock(const std::vector<int>& free)
    {
        std::vector<int> services, others;
        std::map<std::pair<bool, std::string_view>, std::vector<int>> lanes; // no zone comes last
        for (const int node : free) {
            if (is(node, "service"))
                services.push_back(node);
            else if (is(node, "instance"))
                lanes[{at(node).zone.empty(), at(node).zone}].push_back(node);
            else
                others.push_back(node);
        }
        Box all;
        const auto below = [&](const std::vector<int>& nodes, const Box& block, int gap) {
            shift(nodes, 0, all.height == 0 ? 0 : all.height + gap);
            if (!nodes.empty())
                all = {std::max(all.width, block.width),
                       (all.height == 0 ? 0 : all.height + gap) + block.height};
        };
        Box columns;
        std::vector<int> members;
        for (auto& [zone, nodes] : lanes) {
            const Box lane = rows(nodes, laneWidth(nodes));
            const int x = columns.width == 0 ? 0 : columns.width + kGap;
            shift(nodes, x, 0);
            columns = {x + lane.width, std::max(columns.height, lane.height)};
            members.insert(members.end(), nodes.begin(), nodes.end());
        }
        below(services, rows(services, std::max(columns.width, fourServices())), kGrid);
        below(members, columns, 3 * kGrid);
        below(others, rows(others, all.width), kGrid);
        return all;
    }

    static int fourServices() { return 4 * (infoOf<Service>().size.width + kGrid) - kGrid; }

    // Four times as high as wide.
    int laneWidth(const std::vector<int>& nodes)
    {
        int across = 1;
        while (static_cast<std::size_t>(across * across * 4) < nodes.size())
            ++across;
        int widest = 0;
        for (const int node : nodes)
            widest = std::max(widest, at(node).size.width);
        return across * (widest + kGrid) - kGrid;
    }

    // What is connected goes from left to right, each group below the other; the rest in rows.
    Box flowBlock(int index, const std::vector<int>& free)
    {
        Box all;
        const auto below = [&all](const Box& block, int gap) {
            const int y = all.height == 0 ? 0 : all.height + gap;
            all = {std::max(all.width, block.width), y + block.height};
            return y;
        };
        std::vector<int> alone;
        for (const std::vector<int>& group : tree_.groupsOf(index, free)) {
            if (group.size() == 1) {
                alone.push_back(group.front());
                continue;
            }
            const Box block = layeredBlock(index, group);
            shift(group, 0, below(block, kGap));
        }
        if (!alone.empty()) {
            const Box block = rows(alone, all.width);
            shift(alone, 0, below(block, kGap));
        }
        return all;
    }

    Box layeredBlock(int index, const std::vector<int>& group)
    {
        LayeredAsked asked;
        asked.layerGap = kLines;
        asked.boxGap = kGap;
        for (const int node : group)
            asked.boxes.push_back(at(node).size);
        asked.lines = tree_.linesWithin(index, group);
        const Layered layers = layered(asked);
        for (std::size_t n = 0; n < group.size(); ++n)
            at(group[n]).at = {layers.places[n].x / kGrid * kGrid, layers.places[n].y};
        return {layers.width, layers.height};
    }

    // What belongs on the lower border stands on it side by side, with a grid step of air above.
    void addAcross(int index)
    {
        TidyNode& frame = at(index);
        int x = kFrameMargin;
        bool first = true;
        for (const int child : frame.children) {
            if (!at(child).isOnBorder)
                continue;
            if (first)
                frame.size.height += kGrid;
            first = false;
            at(child).at = {x, frame.size.height - at(child).size.height / 2};
            x += at(child).size.width + kGrid;
            frame.size.width = std::max(frame.size.width, x - kGrid + kFrameMargin);
        }
    }

    void frameRound(int index, const std::vector<int>& free, const Box& block)
    {
        TidyNode& frame = at(index);
        const Size usual = frame.element->kind().size;
        frame.size = {usual.width, usual.height};
        if (!free.empty())
            frame.size = {std::max(usual.width, block.width + 2 * kFrameMargin),
                          block.height + kFrameTitle + kFrameMargin};
        shift(free, kFrameMargin, kFrameTitle);
        addAcross(index);
    }

    // Beside and below what is pinned, as near to the frame's corner as there is room.
    void placeRound(int index, const std::vector<int>& free, const Box& block)
    {
        TidyNode& frame = at(index);
        std::vector<Rect> pinned;
        for (const int child : frame.children)
            if (at(child).isFixed)
                pinned.push_back(at(child).rect);
        const bool isCanvas = frame.element == nullptr;
        const Point corner{frame.rect.x + (isCanvas ? 0 : kFrameMargin),
                           frame.rect.y + (isCanvas ? 0 : kFrameTitle)};
        const Point spot = spotBeside(pinned, block, corner);
        for (const int node : free) {
            const Point from = at(node).at;
            at(node).rect = {spot.x + from.x, spot.y + from.y, at(node).size.width,
                             at(node).size.height};
            pinned.push_back(at(node).rect);
        }
        if (!isCanvas)
            frame.rect = framedRound(index, pinned);
        for (const int child : frame.children)
            if (at(child).isOnBorder && !at(child).isFixed)
                at(child).rect = {std::max(at(child).was.x, frame.rect.x + kFrameMargin),
                                  frame.rect.bottom() - at(child).size.height / 2,
                                  at(child).size.width, at(child).size.height};
    }

    Rect framedRound(int index, const std::vector<Rect>& inside)
    {
        const TidyNode& frame = at(index);
        Rect all = frame.rect;
        for (const Rect& rect : inside) {
            const Rect wide{rect.x - kFrameMargin, rect.y - kFrameTitle,
                            rect.width + 2 * kFrameMargin,
                            rect.height + kFrameTitle + kFrameMargin};
            const int right = std::max(all.right(), wide.right());
            const int bottom = std::max(all.bottom(), wide.bottom());
            all.x = std::min(all.x, wide.x);
            all.y = std::min(all.y, wide.y);
            all.width = right - all.x;
            all.height = bottom - all.y;
        }
        return all;
    }

    static Point spotBeside(const std::vector<Rect>& pinned, const Box& block, const Point& corner)
    {
        constexpr std::size_t kMost = 24; // that are tried to be fitted in between
        std::vector<int> xs = {corner.x}, ys = {corner.y};
        int below = corner.y;
        for (const Rect& rect : pinned) {
            below = std::max(below, snappedUp(rect.bottom() + kGap));
            if (pinned.size() > kMost)
                continue;
            xs.push_back(std::max(corner.x, snappedUp(rect.right() + kGap)));
            ys.push_back(std::max(corner.y, snappedUp(rect.bottom() + kGap)));
        }
        ys.push_back(below);
        Point best{corner.x, below};
        const auto far = [&corner](const Point& spot) {
            return (spot.x - corner.x) + (spot.y - corner.y);
        };
        for (const int y : ys)
            for (const int x : xs) {
                const Rect wide{x - kGap + 1, y - kGap + 1, block.width + 2 * kGap - 2,
                                block.height + 2 * kGap - 2};
                const bool isFree =
                    std::none_of(pinned.begin(), pinned.end(),
                                 [&](const Rect& rect) { return overlap(rect, wide); });
                if (isFree && far({x, y}) < far(best))
                    best = {x, y};
            }
        return best;
    }

    static int snappedUp(int coordinate) { return snapped(coordinate + kGrid / 2 - 1); }

    TidyTree& tree_;
};

// From the corner of the frame that it stands in to the canvas.
void settle(TidyTree& tree, int index, std::vector<Placed>& placed)
{
    const TidyNode& frame = tree.at(index);
    for (const int child : frame.children) {
        TidyNode& node = tree.at(child);
        if (!frame.isFixed)
            node.rect = {frame.rect.x + node.at.x, frame.rect.y + node.at.y, node.size.width,
                         node.size.height};
        if (node.element->place != node.rect)
            placed.push_back({node.element->id, node.rect});
        settle(tree, child, placed);
    }
}
} // namespace

Move tidied(const Document& document, const ElementId& inside)
{
    Move move;
    TidyTree tree(document, inside);
    if (tree.isEmpty())
        return move;
    Tidying(tree).arrange(0);
    TidyNode& root = tree.at(0);
    if (root.element != nullptr) {
        if (!root.isFixed)
            root.rect = {root.was.x, root.was.y, root.size.width, root.size.height};
        if (root.element->place != root.rect)
            move.rects.push_back({root.element->id, root.rect});
    }
    settle(tree, 0, move.rects);
    std::sort(move.rects.begin(), move.rects.end(),
              [](const Placed& a, const Placed& b) { return a.element < b.element; });
    return move;
}

std::optional<Edit> tidying(const Document& document, const ElementId& inside)
{
    Move move = tidied(document, inside);
    if (move.rects.empty())
        return std::nullopt;
    std::vector<Edit> edits = straightened(document, move);
    edits.insert(edits.begin(), Edit(move));
    const Result<Document> next = apply(document, move);
    if (!next)
        return std::nullopt;
    if (!inside.isEmpty())
        if (std::vector<Placed> grown = grownFrames(*next, {inside}); !grown.empty())
            edits.emplace_back(Move{std::move(grown)});
    return Edit(Batch{"Tidy", std::move(edits)});
}

} // namespace stowage::doc
