// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop at a point of the canvas asks of the rules, and what is told of it afterwards.
#pragma once

#include "canvas/scene.h"
#include "document/rules.h"

namespace stowage::ui {

doc::DropAsked dropAsked(const CanvasScene& stage, const QPointF& at);
// What was chosen on the way, and what else has changed; never left unsaid once it is done.
QString toldOf(const doc::Document& before, const doc::DropPlan& plan);

} // namespace stowage::ui
