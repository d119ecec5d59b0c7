// SPDX-License-Identifier: MIT
// The rows of a World that count requests to Amazon ECS.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stowage::sim {

// Kinds of requests that Amazon ECS counts together.
enum class RequestBucket : std::uint8_t {
    clusterModify,
    definitionModify,
    capacityProviderModify,
    settingModify,
    clusterResourceModify,
    agentModify,
    serviceModify,
    taskProtection,
};
constexpr std::size_t kRequestBuckets = static_cast<std::size_t>(RequestBucket::taskProtection) + 1;

// What is missing of a full bucket since the second that it was last taken from.
struct SpentTokens {
    std::int64_t tokens = 0;
    std::int64_t second = 0; // of the run
};

} // namespace stowage::sim
