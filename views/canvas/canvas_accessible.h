// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas for screen readers and robots: elements, tasks and connections are its children, with
// their state as description and what their menus offer as actions.
#pragma once

#include "canvas/stop.h"

#include <vector>

namespace stowage::ui {

class CanvasView;

void makeCanvasesAccessible(); // any number of times; the first one counts
void tellFocus(CanvasView& view, const Stop& stop);
void tellState(CanvasView& view, const Stop& stop); // it has changed
void tellSelection(CanvasView& view, const std::vector<Subject>& before);
void tellGone(CanvasView& view, const Stop& stop); // and does not come back

} // namespace stowage::ui
