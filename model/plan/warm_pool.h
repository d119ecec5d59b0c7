// SPDX-License-Identifier: MIT
// The warm pool of an Auto Scaling group, as a drawing or a call asks for it.
#pragma once

#include <cstdint>

namespace stowage::sim {

// API PutWarmPool.
enum class WarmPoolState : std::uint8_t { none, stopped, running, hibernated };

struct WarmPoolNode {
    WarmPoolState state = WarmPoolState::none; // none: the group has no warm pool
    int minSize = 0;
    int prepared = -1;   // MaxGroupPreparedCapacity; -1: the maximum size of the group
    bool reuses = false; // ReuseOnScaleIn
    bool operator==(const WarmPoolNode&) const = default;
};

} // namespace stowage::sim
