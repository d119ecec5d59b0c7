// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a container instance: its state, its bars of CPU and memory, and the tasks it runs.
#pragma once

#include "canvas/paint.h"
#include "look/service_colours.h"

#include <functional>

namespace stowage::ui {

using ColourOf = std::function<ServiceColour(const ElementId& service)>;

void paintInstance(const Paint& paint, const doc::Element& element, const ColourOf& colourOf);

} // namespace stowage::ui
