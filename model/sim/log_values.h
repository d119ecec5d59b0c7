// SPDX-License-Identifier: MIT
// Words for what happens to log groups, how they fare, and the newest lines in them.
#pragma once

#include "report/logs.h"
#include "report/readout.h"
#include "sim/world.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// None: the fact is not about them, or the key is another's.
std::optional<std::string> logValue(const World& world, const Fact& fact, std::string_view key);

void describe(const World& world, const LogGroup& row, Readout& out);

// Of a drawn log group: its newest lines; of a task, or of a drawn container in all tasks: those
// among what is kept of their groups; else nothing. Lines beyond the retention are not seen.
LogTail linesOf(const World& world, const Subject& subject, std::size_t most);

} // namespace stowage::sim
