// SPDX-License-Identifier: MIT
// Divides the CPU units of an instance among what wants them, in proportion to their weights.
#pragma once

#include <vector>

namespace stowage::sim::processors {

struct Consumer {
    double wants = 0; // CPU units
    double most = 0;  // that it could ever use
    double weight = 1;
    double mayHave = 0; // set by divide: what it gets if it asks for all it can
};

// Those that want less than their part leave the rest to the others.
void divide(std::vector<Consumer>& consumers, double units);

} // namespace stowage::sim::processors
