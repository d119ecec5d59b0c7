// SPDX-License-Identifier: MIT
// Words for file systems and for what tasks write, and how they fare.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// None: the fact is not about them, or the key is another's.
std::optional<std::string> storageValue(const World& world, const Fact& fact, std::string_view key);

std::string storedText(std::int64_t kib); // "512 KiB", "30 MiB"

void describe(const World& world, const FileSystem& row, Readout& out);

// What a task has written, and what of its data outlives it; none where it only keeps what it is.
std::vector<ReadoutLine> storageLines(const World& world, Ix<Task> task);
// Volumes of Amazon EBS that stay of the tasks of a cluster, by its number; none: no line.
std::vector<ReadoutLine> keptLines(const World& world, std::uint32_t cluster);
// What of the data of its tasks outlives them.
std::vector<ReadoutLine> storageLines(const World& world, Ix<Revision> revision);

} // namespace stowage::sim
