// SPDX-License-Identifier: GPL-3.0-or-later
// How the connections of a drawing run over the canvas, kept as long as nothing near them moves.
#pragma once

#include "canvas/routing.h"
#include "canvas/routing_ground.h"
#include "document/document.h"
#include "report/flow.h"

#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace stowage::ui {

// A connection as it runs over the canvas, in the direction of what flows along it, which goes
// against the link from a service to its target group and from a container to its queue.
struct LinkPath {
    doc::Link link = {};
    ElementId from = {}, to = {};
    QPolygonF path = {};
    std::optional<FlowKind> flow = {}; // none: it carries nothing
    bool isBent = false;               // by hand
    int bundled = 0;                   // how many share its first or last piece; 0: it is alone
    bool bundledAtEnd = false;         // it is the last
};

class LinkRoutes {
public:
    // Links to subnets have none: the lanes of the cluster tell them. What was found for an earlier
    // drawing is used again where it would come out the same.
    std::vector<LinkPath> of(const doc::Document& document);
    int rerouted() const { return rerouted_; } // that had to be looked for the last time

private:
    using Ends = std::tuple<std::string, std::string, std::string>; // from, to, kind
    struct Found {
        QPolygonF path = {};
        QRectF from = {}, to = {}; // the boxes of the ends
        QRectF region = {};        // what stands outside of it made no difference
        QPolygonF trunk = {};      // that it shares with others; empty: none
        std::vector<doc::Point> bends = {};
        bool isBent = false;
    };
    struct Asked;

    Found found(const Asked& asked) const;
    bool isStill(const Found& before, const Asked& asked) const;

    std::map<Ends, Found> found_;
    std::shared_ptr<const RoutingGround> ground_; // of the drawing asked about last
    std::vector<QRectF> changed_;                 // since the one before
    int rerouted_ = 0;
};

} // namespace stowage::ui
