// SPDX-License-Identifier: MIT
// The newest lines of a log group, a container or a task, each with the fact that it came of.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage {

struct SaidLine {
    Time at;
    std::string stream; // "ecs/app/0a1b…"
    std::string text;   // words of the modelled program
    std::uint32_t fact = 0;
    bool operator==(const SaidLine&) const = default;
};

struct LogTail {
    bool isThere = false;        // it can say something
    std::vector<SaidLine> lines; // the newest first
    bool operator==(const LogTail&) const = default;
};

} // namespace stowage
