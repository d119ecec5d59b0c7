// SPDX-License-Identifier: MIT
// What a rule of the simulation says of itself.
#pragma once

#include "report/why.h"

#include <string_view>

namespace stowage::sim {

struct Rule {
    std::string_view id;
    std::string_view sentence;
    Fidelity fidelity = Fidelity::documented;
    std::string_view page; // AWS page title; empty where AWS says nothing
};

} // namespace stowage::sim
