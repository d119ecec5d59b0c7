// SPDX-License-Identifier: MIT
// Amazon EFS: file systems that tasks mount before their containers start.
#pragma once

#include "sim/adopt.h"

#include <string>
#include <vector>

namespace stowage::sim::file_systems {

std::uint32_t create(World& world, const FileSystemNode& node);
void change(World& world, std::uint32_t slot, const FileSystemNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<FileSystemNode> kNodes{EntityKind::fileSystem, &Asked::fileSystems, create,
                                                change, remove};

// Which families mount which; one that is deleted is still asked for.
void adoptUses(World& world, const Plan& plan);

// The drawn one that the volumes of a task are of; kNone: there is none, or it is gone.
Ix<FileSystem> of(const World& world, Ix<Task> task);

// Something keeps the task from mounting its volumes, as is known after a while.
bool isStuck(const World& world, Ix<Task> task);
Duration patience(const World& world, Ix<Task> task);

// Mounts what the task's volumes are of, or stops the task where it is stuck; whether it did mount.
bool mount(World& world, Ix<Task> task);

} // namespace stowage::sim::file_systems
