// SPDX-License-Identifier: MIT
// One capacity provider of a strategy.
#pragma once

#include <string>

namespace stowage::doc {

// API CapacityProviderStrategyItem, with what the console takes for the weight.
struct ProviderItem {
    std::string capacityProvider = "FARGATE";
    int base = 0;
    int weight = 1;
};

} // namespace stowage::doc
