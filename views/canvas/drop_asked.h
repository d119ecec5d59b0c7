// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop at a point of the canvas asks of the rules.
#pragma once

#include "canvas/scene.h"
#include "document/rules.h"

namespace stowage::ui {

doc::DropAsked dropAsked(const CanvasScene& stage, const QPointF& at);

} // namespace stowage::ui
