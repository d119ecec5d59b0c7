// SPDX-License-Identifier: MIT
// The rows of a World that keep what containers write.
#pragma once

#include "base/time.h"
#include "report/entity.h"

#include <cstdint>

namespace stowage::sim {

// A file system of Amazon EFS. What it was asked for is World::asked.fileSystems at the same slot.
struct FileSystem {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    std::uint32_t fact = 0;    // that it was created or changed
    std::int64_t kib = 0;      // but for what is being written since `Writing::since`
    std::int64_t mounts = 0;   // by tasks, ever
};

// What the program of a container has written, at a rate that never changes while it runs.
struct Writing {
    std::int64_t kib = 0; // until `since`
    Time since = kNever;  // kNever: it writes nothing now
};

inline EntityId idOf(const FileSystem& row)
{
    return {EntityKind::fileSystem, row.number};
}

} // namespace stowage::sim
