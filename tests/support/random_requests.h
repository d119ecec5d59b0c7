// SPDX-License-Identifier: GPL-3.0-or-later
// API calls, faults and verbs at random, most of them aimed at something that is there.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"
#include "support/dice.h"

#include <string_view>
#include <vector>

namespace stowage::tests {

struct Scene {
    const doc::Document& document;
    const sim::World& world;
    Dice& dice;
    Time faultsEndAt; // all of them; kNever: some last until the end
};

io::Recorded randomCall(const Scene& scene);
io::Recorded randomFault(const Scene& scene);
Command randomCommand(const Scene& scene);

const std::vector<std::string_view>& kindsOfCommands(); // in the order of Command's alternatives

} // namespace stowage::tests
