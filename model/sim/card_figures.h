// SPDX-License-Identifier: MIT
// What the cards of queues, topics, rules, buckets, tables and subscribers count, and what their
// connections carried.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim {

void addFigures(const World& world, const Queue& row, Readout& out);
void addFigures(const World& world, const Topic& row, Readout& out);
void addFigures(const World& world, const EventRule& row, Readout& out);
void addFigures(const World& world, const Bucket& row, Readout& out);
void addFigures(const World& world, const DynamoTable& row, Readout& out);

// The mails of a subscriber, the newest first.
void addInbox(const World& world, const Subscriber& row, Readout& out);

// What was metered along connections; it joins what is there already of the same connection.
void addMeteredFlows(const World& world, std::vector<FlowReadout>& flows);

} // namespace stowage::sim
