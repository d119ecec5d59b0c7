// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rules of a load balancer's listeners, a row each, below its target groups.
#pragma once

#include "canvas/paint.h"

#include <QStringList>

namespace stowage::ui {

// "10  /api/* → api-tg", by port and priority, and last of each port its default action. Empty
// where no listener has a rule but that.
QStringList ruleRows(const doc::Document& document, const doc::Element& balancer);

void paintListeners(const Paint& paint, const doc::Element& balancer);

} // namespace stowage::ui
