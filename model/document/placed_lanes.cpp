// SPDX-License-Identifier: MIT
#include "document/arrange.h"
#include "document/frames.h"

#include <algorithm>
#include <utility>

namespace stowage::doc {

std::vector<PlacedLane> placedLanes(const Document& document, const ElementId& cluster)
{
    std::vector<PlacedLane> placed;
    const Element* element = document.find(cluster);
    if (!element || !element->place)
        return placed;
    const Rect& box = *element->place;
    std::optional<Rect> all;
    for (Lane& lane : lanesOf(document, cluster)) {
        std::optional<Rect> bounds;
        for (const ElementId& id : lane.members)
            if (const auto& place = document.find(id)->place)
                bounds = bounds ? united(*bounds, *place) : *place;
        if (bounds)
            all = all ? united(*all, *bounds) : *bounds;
        placed.push_back({std::move(lane), bounds.value_or(Rect{})});
    }
    // The cards of groups and of Fargate have lanes of their own.
    const auto children = document.childrenOf(cluster);
    if (!all && std::any_of(children.begin(), children.end(), [&](const ElementId& id) {
            return document.find(id)->as<AutoScalingGroup>() || document.find(id)->as<Fargate>();
        }))
        return {};
    // Lanes share top and bottom; one without instances stands to the right of the others.
    const int top = (all ? all->y - kLaneTitle : box.y + kFrameTitle);
    const int bottom = all ? all->bottom() + kLanePad : box.bottom() - kFrameMargin;
    int right = all ? all->right() + kLanePad + kGrid : box.x + kFrameMargin;
    for (PlacedLane& lane : placed) {
        Rect& rect = lane.rect;
        if (rect.width == 0) {
            rect = {right, top, 2 * kLanePad + infoOf<Instance>().size.width, bottom - top};
            right = rect.right() + kGrid;
        } else
            rect = {rect.x - kLanePad, top, rect.width + 2 * kLanePad, bottom - top};
    }
    return placed;
}

} // namespace stowage::doc
