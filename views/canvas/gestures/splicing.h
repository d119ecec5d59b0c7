// SPDX-License-Identifier: GPL-3.0-or-later
// A queue that is moved onto a connection goes between its ends.
#pragma once

#include "canvas/gestures/gesture.h"

#include <optional>

namespace stowage::ui {

// The connection that these would go into; none: they are no single queue, or nothing there waits.
std::optional<doc::Link> splicedBy(const CanvasScene& stage, const std::vector<ElementId>& moved,
                                   const QPointF& at);

// Says what would come of it; whether anything would.
bool saySplice(Desk& desk, const std::vector<ElementId>& moved, const QPointF& at);

// Adds to what a move does, and tells what came of it or why nothing did.
void addSplice(Desk& desk, std::vector<doc::Edit>& parts, const std::vector<ElementId>& moved,
               const QPointF& at);

} // namespace stowage::ui
