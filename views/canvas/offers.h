// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of something that lives: the same for context menus, the inspector and screen
// readers.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "report/command.h"

#include <QString>

#include <vector>

class QWidget;

namespace stowage::ui {

struct Offer {
    QString text = {}; // "Stop task"
    Command command = {};
    QString question = {}; // asked before, where something is lost by it; empty: nothing is
    bool follows = false;  // what it sends is followed on its way
    ElementId inbox = {};  // that is opened instead of a command
};

// Asks its question, where it has one; false: the answer was no.
bool mayCarryOut(const Offer& offer, QWidget* parent);

// In the order of a menu; none for what does not live.
std::vector<Offer> offersFor(const doc::Document& document, const LiveState& live,
                             const Subject& subject);

// "web, service", "web 7, task".
QString spokenName(const doc::Document& document, const LiveState& live, const Subject& subject);
// "RUNNING, 4 / 4 running"; what a screen reader says of its state. Empty where it does not live.
QString spokenState(const LiveState& live, const Subject& subject);

} // namespace stowage::ui
