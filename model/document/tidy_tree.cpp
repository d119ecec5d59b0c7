// SPDX-License-Identifier: MIT
#include "document/tidy_tree.h"

#include "document/arrange.h"

#include <algorithm>
#include <numeric>

namespace stowage::doc {

namespace {
constexpr int kRow = 2 * kGrid; // what stands that near is in one row

// Floor, also left of and above the origin.
int rowOf(int y)
{
    return (y + 100 * kFarthest) / kRow;
}

bool isReadBefore(const TidyNode& a, const TidyNode& b)
{
    const bool hasA = a.element->place.has_value(), hasB = b.element->place.has_value();
    if (hasA != hasB)
        return hasA;
    if (rowOf(a.was.y) != rowOf(b.was.y))
        return a.was.y < b.was.y;
    return a.was.x < b.was.x;
}

bool staysPut(const Element& element)
{
    return element.pinned || element.locked;
}

int rootOf(std::vector<int>& roots, int node)
{
    while (roots[std::size_t(node)] != node) {
        int& root = roots[std::size_t(node)];
        root = roots[std::size_t(root)];
        node = root;
    }
    return node;
}
} // namespace

TidyTree::TidyTree(const Document& document, const ElementId& inside)
{
    if (!inside.isEmpty() && document.find(inside) == nullptr)
        return;
    addNodes(document, inside);
    addLines(document);
    for (TidyNode& node : nodes_)
        std::stable_sort(node.children.begin(), node.children.end(), [this](int a, int b) {
            return isReadBefore(nodes_[std::size_t(a)], nodes_[std::size_t(b)]);
        });
    // Frames were added before what lives in them.
    for (std::size_t n = nodes_.size(); n-- > 1;)
        if (nodes_[n].isFixed && nodes_[n].parent >= 0)
            nodes_[std::size_t(nodes_[n].parent)].isFixed = true;
    scratch_.assign(nodes_.size(), 0);
}

void TidyTree::addNodes(const Document& document, const ElementId& inside)
{
    // By their parents, which stand before or behind them in the order of ids.
    std::vector<const Element*> byParent;
    byParent.reserve(document.elements().size());
    for (const auto& element : document.elements())
        byParent.push_back(element.get());
    std::stable_sort(byParent.begin(), byParent.end(),
                     [](const Element* a, const Element* b) { return a->parent < b->parent; });
    TidyNode root;
    root.element = document.find(inside);
    if (root.element == nullptr) {
        root.was = boundsOf(document);
        root.isFixed = true;
    } else {
        root.was = root.element->place.value_or(Rect{});
        root.isFixed = staysPut(*root.element);
    }
    root.rect = root.was;
    nodes_.reserve(byParent.size() + 1);
    nodes_.push_back(std::move(root));
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
        const ElementId id = nodes_[n].element == nullptr ? ElementId() : nodes_[n].element->id;
        auto at = std::lower_bound(
            byParent.begin(), byParent.end(), id,
            [](const Element* element, const ElementId& key) { return element->parent < key; });
        for (; at != byParent.end() && (*at)->parent == id; ++at) {
            TidyNode node;
            node.element = *at;
            node.parent = static_cast<int>(n);
            node.depth = nodes_[n].depth + 1;
            const KindInfo& kind = node.element->kind();
            node.was = node.element->place.value_or(Rect{0, 0, kind.size.width, kind.size.height});
            node.rect = node.was;
            node.size = {node.was.width, node.was.height};
            node.isOnBorder = kind.onBorder;
            node.isFixed = staysPut(*node.element) && node.element->place.has_value();
            nodes_[n].children.push_back(static_cast<int>(nodes_.size()));
            nodes_.push_back(std::move(node));
        }
    }
    for (std::size_t n = 0; n < nodes_.size(); ++n)
        if (nodes_[n].element != nullptr)
            byId_.emplace_back(&nodes_[n].element->id, static_cast<int>(n));
    std::sort(byId_.begin(), byId_.end(),
              [](const auto& a, const auto& b) { return *a.first < *b.first; });
}

int TidyTree::indexOf(const ElementId& id) const
{
    const auto at = std::lower_bound(
        byId_.begin(), byId_.end(), id,
        [](const auto& entry, const ElementId& key) { return *entry.first < key; });
    return at != byId_.end() && *at->first == id ? at->second : -1;
}

void TidyTree::addLines(const Document& document)
{
    for (const auto& link : document.links()) {
        const int from = indexOf(link->from);
        if (link->kind == "subnet") { // tells the lane, and has no line
            const Element* to = document.find(link->to);
            const Subnet* subnet = to != nullptr ? to->as<Subnet>() : nullptr;
            if (from >= 0 && subnet != nullptr && nodes_[std::size_t(from)].zone.empty())
                nodes_[std::size_t(from)].zone = subnet->availabilityZone;
            continue;
        }
        const int to = indexOf(link->to);
        if (from < 0 || to < 0)
            continue;
        if (flowsAgainst(*link))
            addLine(to, from);
        else
            addLine(from, to);
    }
}

// In the frame that holds both, between what of it holds the one and what the other.
void TidyTree::addLine(int from, int to)
{
    const auto depth = [this](int node) { return nodes_[std::size_t(node)].depth; };
    const auto up = [this](int node) { return nodes_[std::size_t(node)].parent; };
    while (from != to && (depth(from) != depth(to) || up(from) != up(to))) {
        if (depth(from) >= depth(to)) {
            if (depth(from) == depth(to))
                to = up(to);
            from = up(from);
        } else {
            to = up(to);
        }
    }
    if (from != to && up(from) >= 0)
        nodes_[std::size_t(up(from))].lines.emplace_back(from, to);
}

std::vector<int> TidyTree::freeOf(int index) const
{
    std::vector<int> free;
    for (const int child : nodes_[std::size_t(index)].children)
        if (!nodes_[std::size_t(child)].isFixed && !nodes_[std::size_t(child)].isOnBorder)
            free.push_back(child);
    return free;
}

std::vector<std::vector<int>> TidyTree::groupsOf(int index, const std::vector<int>& nodes)
{
    constexpr int kNone = -1;
    std::fill(scratch_.begin(), scratch_.end(), kNone);
    for (const int node : nodes)
        scratch_[std::size_t(node)] = node;
    for (const auto& [from, to] : nodes_[std::size_t(index)].lines) {
        if (scratch_[std::size_t(from)] == kNone || scratch_[std::size_t(to)] == kNone)
            continue;
        const int a = rootOf(scratch_, from), b = rootOf(scratch_, to);
        scratch_[std::size_t(std::max(a, b))] = std::min(a, b);
    }
    std::vector<int> ordered = nodes;
    std::sort(ordered.begin(), ordered.end());
    std::vector<std::vector<int>> byRoot(ordered.size());
    for (const int node : ordered) {
        const auto at = std::lower_bound(ordered.begin(), ordered.end(), rootOf(scratch_, node));
        byRoot[std::size_t(at - ordered.begin())].push_back(node);
    }
    std::vector<std::vector<int>> groups, alone;
    for (const int node : nodes) {
        const auto at = std::lower_bound(ordered.begin(), ordered.end(), node);
        if (byRoot[std::size_t(at - ordered.begin())].size() == 1)
            alone.push_back({node});
    }
    for (std::vector<int>& group : byRoot)
        if (group.size() > 1)
            groups.push_back(std::move(group));
    groups.insert(groups.end(), alone.begin(), alone.end());
    return groups;
}

std::vector<std::pair<int, int>> TidyTree::linesWithin(int index, const std::vector<int>& group)
{
    std::fill(scratch_.begin(), scratch_.end(), -1);
    for (std::size_t n = 0; n < group.size(); ++n)
        scratch_[std::size_t(group[n])] = static_cast<int>(n);
    std::vector<std::pair<int, int>> lines;
    for (const auto& [from, to] : nodes_[std::size_t(index)].lines)
        if (scratch_[std::size_t(from)] >= 0 && scratch_[std::size_t(to)] >= 0)
            lines.emplace_back(scratch_[std::size_t(from)], scratch_[std::size_t(to)]);
    return lines;
}

} // namespace stowage::doc
