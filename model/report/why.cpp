// SPDX-License-Identifier: MIT
#include "report/why.h"

#include <array>

namespace stowage {

std::string_view nameOf(Fidelity fidelity)
{
    constexpr std::array<std::string_view, 4> kNames{"documented", "measured", "simplified",
                                                     "invented"};
    return kNames.at(static_cast<std::size_t>(fidelity));
}

} // namespace stowage
