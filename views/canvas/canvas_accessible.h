// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas for screen readers and robots: elements and tasks are its children, with their state
// as description and what their menus offer as actions.
#pragma once

#include "report/entity.h"

namespace stowage::ui {

class CanvasView;

void makeCanvasesAccessible(); // any number of times; the first one counts
void tellFocus(CanvasView& view, const Subject& subject);
void tellState(CanvasView& view, const Subject& subject); // it has changed

} // namespace stowage::ui
