// SPDX-License-Identifier: MIT
// What queues, topics and inboxes show, and what facts about them say.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

void describe(const World& world, const Queue& row, Readout& out);
void describe(const World& world, const Topic& row, Readout& out);
void describe(const World& world, const Subscriber& row, Readout& out);

// Of a source that sends messages to a queue.
void describeMessages(const World& world, const Source& row, Readout& out);
void addMessageFlows(const World& world, std::vector<FlowReadout>& flows);
void markMovingMessages(World& world);

std::optional<std::string> messageValue(const World& world, const Fact& fact, std::string_view key);

} // namespace stowage::sim
