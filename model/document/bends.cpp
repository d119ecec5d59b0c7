// SPDX-License-Identifier: MIT
#include "document/bends.h"

#include <algorithm>

namespace stowage::doc {

namespace {
Way wayOf(const std::map<ElementId, Way>& ways, const ElementId& id)
{
    const auto found = ways.find(id);
    return found == ways.end() ? Way{} : found->second;
}

Edit unbentLink(Link link)
{
    link.bends.clear();
    return SetLink{std::move(link)};
}
} // namespace

bool areBends(const std::vector<Point>& bends)
{
    const auto near = [](int number) { return number >= -kFarthest && number <= kFarthest; };
    return bends.size() <= kMostBends &&
           std::all_of(bends.begin(), bends.end(),
                       [&](const Point& bend) { return near(bend.x) && near(bend.y); });
}

void takeBendsAlong(Document& document, const std::map<ElementId, Way>& ways)
{
    const auto links = document.links();
    for (const auto& link : links) {
        const Way way = wayOf(ways, link->from);
        if (link->bends.empty() || way == Way{} || wayOf(ways, link->to) != way)
            continue;
        Link changed = *link;
        for (Point& bend : changed.bends)
            bend = {std::clamp(bend.x + way.dx, -kFarthest, kFarthest),
                    std::clamp(bend.y + way.dy, -kFarthest, kFarthest)};
        document.putLink(std::move(changed));
    }
}

std::vector<Edit> straightened(const Document& document, const Move& move)
{
    std::map<ElementId, Way> ways;
    for (const Placed& placed : move.rects)
        if (const Element* element = document.find(placed.element); element && element->place)
            ways[placed.element] = {placed.rect.x - element->place->x,
                                    placed.rect.y - element->place->y};
    std::vector<Edit> edits;
    for (const auto& link : document.links())
        if (!link->bends.empty() && wayOf(ways, link->from) != wayOf(ways, link->to))
            edits.push_back(unbentLink(*link));
    return edits;
}

std::vector<Edit> unbent(const Document& document, const std::vector<Link>& links)
{
    std::vector<Edit> edits;
    for (const Link& link : links)
        if (const Link* found = document.findLink(link.from, link.to, link.kind);
            found != nullptr && !found->bends.empty())
            edits.push_back(unbentLink(*found));
    return edits;
}

} // namespace stowage::doc
