// SPDX-License-Identifier: MIT
// What a task is made of: its containers, its network mode and what it reserves; its name is the
// family.
#pragma once

#include "kinds/arrangement.h"
#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class Compatibility { ec2, fargate, both };
enum class NetworkMode { bridge, host, awsvpc, none };
enum class OperatingSystem { linuxFamily, windowsServer2019Core, windowsServer2022Core };
enum class CpuArchitecture { unspecified, x8664, arm64 };

enum class VolumeType { bind, docker, efs, ebs };
enum class DockerScope { task, shared };
enum class EfsSwitch { disabled, enabled };

// API Volume, and what is nested in it.
struct TaskVolume {
    std::string name = "";
    VolumeType type = VolumeType::bind;
    std::string sourcePath = "";           // of a bind mount, on its instance; empty: none
    DockerScope scope = DockerScope::task; // of a Docker volume
    std::string fileSystemId = "";         // of one that is not drawn; empty: of the linked one
    std::string rootDirectory = "";        // there; empty: its root
    EfsSwitch transitEncryption = EfsSwitch::disabled;
    EfsSwitch iam = EfsSwitch::disabled;
    std::string accessPointId = "";
};

struct DefinitionConstraint {
    std::string expression = "";
};

struct TaskDefinition {
    Compatibility requiresCompatibilities = Compatibility::ec2;
    NetworkMode networkMode = NetworkMode::bridge;
    OperatingSystem operatingSystemFamily = OperatingSystem::linuxFamily;
    CpuArchitecture cpuArchitecture = CpuArchitecture::x8664;
    int cpu = 0;                 // units; 0: the sum of the containers
    int memory = 0;              // MiB; 0: the sum of the containers
    int ephemeralStorageGib = 0; // 0: the usual 20
    std::vector<DefinitionConstraint> placementConstraints = {};
    std::vector<TaskVolume> volumes = {};
    std::string taskRoleArn = "";      // where no role is linked; empty: none
    std::string executionRoleArn = ""; // where no role is linked; empty: none
    int revision = 1;                  // of what is drawn now; counted up by RegisterTaskDefinition
    Arrangement arrangement = Arrangement::free;
    bool collapsed = false;
};

KindInfo describe(Of<TaskDefinition>);

} // namespace stowage::doc
