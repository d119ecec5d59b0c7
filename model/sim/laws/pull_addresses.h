// SPDX-License-Identifier: MIT
// How many images Docker Hub lets be pulled by one public address, or with the same credentials.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::pull_addresses {

struct Spent {
    bool counts = false; // the next pull does
    bool isAll = false;  // there is none left
    std::string words;   // that say so, without a full stop
};

// `repository`: where the container's image is from; kNone: it is not drawn, and nothing counts.
Spent spentBy(const World& world, Ix<ContainerRun> run, Ix<ImageRepository> repository);
void count(World& world, Ix<ContainerRun> run); // one pull

} // namespace stowage::sim::pull_addresses
