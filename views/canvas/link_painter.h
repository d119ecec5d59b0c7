// SPDX-License-Identifier: GPL-3.0-or-later
// Paints connections with their arrows, and the rate of what flows along them.
#pragma once

#include "canvas/paint.h"

#include <QPolygonF>

#include <vector>

namespace stowage::ui {

// A connection as it runs over the canvas, in the direction of its requests, which go against the
// link from a service to its target group.
struct LinkPath {
    doc::Link link;
    ElementId from, to;
    QPolygonF path;
    bool carriesTraffic = false;
};

// Links to subnets have none: the lanes of the cluster tell them.
std::vector<LinkPath> linkPaths(const doc::Document& document);

void paintLink(const Paint& paint, const LinkPath& path, const QColor* colour = nullptr);
void paintLinkLabel(const Paint& paint, const LinkPath& path); // on top of everything

} // namespace stowage::ui
