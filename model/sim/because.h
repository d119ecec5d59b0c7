// SPDX-License-Identifier: MIT
// What is told within this scope follows from the given fact, where it is known which one decided.
#pragma once

#include "sim/world.h"

namespace stowage::sim {

class Because {
public:
    // 0: it is not known better than the cause at hand.
    Because(World& world, std::uint32_t fact) : world_(world), before_(world.cause)
    {
        if (fact != 0)
            world.cause = fact;
    }
    ~Because() { world_.cause = before_; }
    Because(const Because&) = delete;
    Because& operator=(const Because&) = delete;

private:
    World& world_;
    std::uint32_t before_ = 0;
};

} // namespace stowage::sim
