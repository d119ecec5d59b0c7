// SPDX-License-Identifier: GPL-3.0-or-later
// Shows where something that is dragged would live: its frame is outlined, and the rest steps back.
#pragma once

#include "canvas/scene.h"
#include "document/rules.h"

namespace stowage::ui {

enum class HomeLook {
    target,  // it would live there
    nearest, // it may not live where the pointer is, but there
};
// An empty home is the canvas itself, which is never outlined.
void paintHome(QPainter& painter, const CanvasScene& stage, const ElementId& home, HomeLook look);

// Why not, and where instead.
QString refusalWords(const CanvasScene& stage, const doc::Refusal& refusal);

// A thin line from what is dragged back to the frame that it is about to leave.
void paintTether(QPainter& painter, const CanvasScene& stage, const ElementId& frame,
                 const doc::Rect& ghost);

} // namespace stowage::ui
