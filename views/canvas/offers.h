// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of something that lives: the same for context menus, the inspector and screen
// readers.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "report/command.h"

#include <QString>

#include <vector>

namespace stowage::ui {

struct Offer {
    QString text = {}; // "Stop task"
    Command command = {};
};

// In the order of a menu; none for what does not live.
std::vector<Offer> offersFor(const doc::Document& document, const LiveState& live,
                             const Subject& subject);

// "web, service", "web 7, task".
QString spokenName(const doc::Document& document, const LiveState& live, const Subject& subject);
// "RUNNING, 4 / 4 running"; what a screen reader says of its state. Empty where it does not live.
QString spokenState(const LiveState& live, const Subject& subject);

} // namespace stowage::ui
