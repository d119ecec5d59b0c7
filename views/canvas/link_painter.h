// SPDX-License-Identifier: GPL-3.0-or-later
// Paints connections with their arrows, and the rate of what flows along them.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

// Links to subnets are not painted: the lanes of the cluster tell them.
void paintLinks(const Paint& paint);
void paintLinkLabels(const Paint& paint); // on top of everything

} // namespace stowage::ui
