// SPDX-License-Identifier: MIT
// Words what runs through sources, balancers, target groups and services.
#pragma once

#include "report/frame.h"
#include "sim/world.h"

namespace stowage::sim {

void describe(const World& world, const Source& row, Readout& out);
void describe(const World& world, const Balancer& row, Readout& out);
void describe(const World& world, const TargetGroup& row, Readout& out);
void describeTraffic(const World& world, const Service& row, Readout& out); // adds to its lines

// Requests from sources to balancers, on to target groups and on to services.
std::vector<FlowReadout> flowsOf(const World& world);

// What a source sent, as it was told; in thousandths of a request per second.
Series requestSeries(const World& world, Ix<Source> source);

// Marks what looks different at every instant, because a queue grows or shrinks.
void markMoving(World& world);

} // namespace stowage::sim
