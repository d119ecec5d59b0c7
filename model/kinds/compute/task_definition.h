// SPDX-License-Identifier: MIT
// What a task is made of: its containers, its network mode and what it reserves; its name is the
// family.
#pragma once

#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class Compatibility { ec2, fargate, both };
enum class NetworkMode { bridge, host, awsvpc, none };
enum class OperatingSystem { linuxFamily, windowsServer2019Core, windowsServer2022Core };
enum class CpuArchitecture { unspecified, x8664, arm64 };

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
    std::string taskRoleArn = "";      // where no role is linked; empty: none
    std::string executionRoleArn = ""; // where no role is linked; empty: none
    int revision = 1;                  // of what is drawn now; counted up by RegisterTaskDefinition
};

KindInfo describe(Of<TaskDefinition>);

} // namespace stowage::doc
