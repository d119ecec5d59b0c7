// SPDX-License-Identifier: GPL-3.0-or-later
// How the connections of a drawing run over the canvas, kept as long as nothing near them moves.
#pragma once

#include "canvas/routing.h"
#include "document/arrange.h"
#include "document/document.h"
#include "report/flow.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace stowage::ui {

// A connection as it runs over the canvas, in the direction of what flows along it, which goes
// against the link from a service to its target group and from a container to its queue.
struct LinkPath {
    doc::Link link;
    ElementId from, to;
    QPolygonF path;
    std::optional<FlowKind> flow; // none: it carries nothing
};

class LinkRoutes {
public:
    // Links to subnets have none: the lanes of the cluster tell them. What was found for an earlier
    // drawing is used again where it would come out the same.
    std::vector<LinkPath> of(const doc::Document& document);

private:
    using Ends = std::tuple<std::string, std::string, std::string>; // from, to, kind
    struct Found {
        QRectF from, to;
        Surroundings around;
        QPolygonF path;
    };
    std::map<Ends, Found> found_;
};

// Of the clusters of one drawing, by id, found as they are asked for.
using KnownLanes = std::map<std::string, std::vector<doc::PlacedLane>>;

// What a connection between these has to go round: whatever stands in the frames around its ends.
Surroundings surroundingsOf(const doc::Document& document, const ElementId& from,
                            const ElementId& to, KnownLanes& lanes);

} // namespace stowage::ui
