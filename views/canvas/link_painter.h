// SPDX-License-Identifier: GPL-3.0-or-later
// Paints connections with their arrows, and the rate of what flows along them.
#pragma once

#include "canvas/link_routes.h"
#include "canvas/paint.h"

namespace stowage::ui {

void paintLink(const Paint& paint, const LinkPath& path, const QColor* colour = nullptr);
// Where pieces of the line can be taken hold of.
void paintLinkHandles(const Paint& paint, const LinkPath& path);
void paintLinkLabel(const Paint& paint, const LinkPath& path); // on top of everything

} // namespace stowage::ui
