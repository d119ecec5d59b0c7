// SPDX-License-Identifier: MIT
// The log driver awslogs of containers: their streams, why one cannot be created, and the lines
// that come of the facts about a container.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::log_streams {

// What its machine on Fargate tries before anything is pulled; false: the task fails to start, and
// that is told.
bool validate(World& world, Ix<Task> task);

// Why the container cannot start.
struct Refusal {
    std::string reason;     // in AWS's words; empty: it can
    std::uint32_t fact = 0; // that tells of it
};

// It is about to start.
Refusal open(World& world, Ix<ContainerRun> at);

void whenContainerSpeaks(World& world, const Fact& fact); // reaction: its line is delivered or lost

} // namespace stowage::sim::log_streams
