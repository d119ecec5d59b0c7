// SPDX-License-Identifier: MIT
// File systems and the volumes of tasks, as the simulation needs to know them.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// Amazon ECS-optimized AMI storage configuration: of the volume that an instance starts with.
constexpr int kRootVolumeGib = 30;

// NFS, by which Amazon EFS is mounted.
constexpr int kNfsPort = 2'049;

enum class VolumeKind : std::uint8_t {
    scratch,    // of its task alone: a bind mount without a path, a Docker volume of scope task
    ofInstance, // outlives its task there: a path of the instance, a Docker volume of scope shared
    fileSystem, // of Amazon EFS
    managed,    // of Amazon EBS, a new one for each task, configured at its launch
};

// API Volume.
struct VolumeNode {
    std::string name;
    VolumeKind kind = VolumeKind::scratch;
    bool isNamed = false; // the file system is not drawn: its id is given
    bool usesIam = false; // it is mounted with the task role
    bool operator==(const VolumeNode&) const = default;
};

// What lies in one Availability Zone of a file system.
struct MountTargetNode {
    ElementId subnet;
    ElementId vpc;
    std::string zone;
    std::string block; // CIDR, of its address
    bool operator==(const MountTargetNode&) const = default;
};

// API CreateFileSystem and CreateMountTarget.
struct FileSystemNode {
    ElementId id;
    std::string name;
    bool requiresIam = false;              // its policy lets nobody else in
    std::vector<MountTargetNode> targets;  // by subnet
    std::vector<ElementId> securityGroups; // of all of them; none: nothing is held up
    bool operator==(const FileSystemNode&) const = default;
};

// The drawn file system that the volumes of a family are of, where they do not name another.
struct FileSystemUse {
    ElementId definition;
    ElementId fileSystem;
    bool operator==(const FileSystemUse&) const = default;
};

// The ids that AWS would give, by those of the drawing, which never return: fs- and 17 hexadecimal
// digits, and of a mount target in a subnet fsmt- and as many.
std::string fileSystemIdOf(std::string_view element);
std::string mountTargetIdOf(std::string_view element, std::string_view subnet);

} // namespace stowage::sim
