// SPDX-License-Identifier: MIT
// The rows of a World that keep what containers write.
#pragma once

#include "base/time.h"
#include "plan/managed_volumes.h"
#include "report/entity.h"

#include <cstdint>
#include <vector>

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

enum class VolumeState : std::uint8_t {
    none,
    asked, // its task has no place yet
    attaching,
    attached,
    failed,
    deleted,
    kept, // it has outlived its task
};

// The volume of Amazon EBS that is made for a task.
struct ManagedVolume {
    std::uint32_t task = 0;    // number; 0: there is none
    std::uint32_t cluster = 0; // number, of its task's
    std::uint32_t name = 0;    // NameId, of the definition's volume; 0: nobody configured it
    std::uint32_t role = 0;    // NameId, ARN; 0: none is named
    std::uint32_t zone = 0;    // NameId, once it is being made
    std::uint32_t reason = 0;  // NameId, of one that failed
    std::int32_t gib = 0;
    std::int32_t iops = 0; // that are asked for, with the next; 0: as its type has them
    std::int32_t throughput = 0;
    EbsType type = EbsType::gp3;
    VolumeFormat format = VolumeFormat::xfs;
    bool encrypted = false;
    bool deletes = true; // with its task
    VolumeState state = VolumeState::none;
    Time madeAt = kNever;
    std::int64_t kib = 0; // that its task has written, once it is kept
};

struct ManagedVolumes {
    std::vector<ManagedVolume> ofTasks; // by slot of task; beyond the end: none
    std::vector<ManagedVolume> kept;    // of tasks that are STOPPED, in order
};

inline EntityId idOf(const FileSystem& row)
{
    return {EntityKind::fileSystem, row.number};
}

} // namespace stowage::sim
