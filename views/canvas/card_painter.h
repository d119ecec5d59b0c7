// SPDX-License-Identifier: GPL-3.0-or-later
// Paints elements: frames with their lanes, instance cards with bars and tasks, cards, users,
// notes.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

// An element that holds others, without what it holds; a cluster with its availability zone lanes.
void paintFrame(const Paint& paint, const doc::Element& element);

// Any other element, with what lives in it.
void paintCard(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
