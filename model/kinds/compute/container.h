// SPDX-License-Identifier: MIT
// One container of a task definition, and how the application inside it behaves.
#pragma once

#include "field/value.h"
#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class PortProtocol { tcp, udp };

struct PortMapping {
    int containerPort = 80;
    int hostPort = 0; // 0: dynamic in bridge mode, else the container's port
    PortProtocol protocol = PortProtocol::tcp;
};

enum class DependencyCondition { start, complete, success, healthy };

// API ContainerDependency.
struct ContainerDependency {
    std::string containerName = "";
    DependencyCondition condition = DependencyCondition::start;
};

// API MountPoint.
struct MountPoint {
    std::string sourceVolume = "";
    std::string containerPath = "";
    bool readOnly = false;
};

// API Secret.
struct ContainerSecret {
    std::string name = "";
    std::string valueFrom = ""; // ARN of a secret or parameter, or the parameter's name
};

// API ContainerDefinition, versionConsistency.
enum class VersionConsistency { enabled, disabled };
enum class PoisonEnd { crash, hang }; // of a worker that meets a message it cannot work on

struct Container {
    std::string image = "public.ecr.aws/docker/library/nginx:latest";
    int imageSizeMib = 60;
    bool essential = true;
    int cpu = 256;
    int memory = 512;          // hard limit in MiB; 0: none
    int memoryReservation = 0; // soft limit in MiB; 0: none
    std::vector<PortMapping> portMappings = {};
    Pairs environment = {};
    std::vector<ContainerSecret> secrets = {};
    std::string repositoryCredentials = ""; // ARN of the secret; empty: none
    VersionConsistency versionConsistency = VersionConsistency::enabled;
    std::string logDriver = "";       // empty: none is stated
    std::string logGroup = "";        // awslogs-group
    std::string logRegion = "";       // awslogs-region
    std::string logStreamPrefix = ""; // awslogs-stream-prefix; empty: none
    std::string logCreateGroup = "";  // awslogs-create-group; empty: as false
    std::string command = "";         // one argument a line
    std::vector<ContainerDependency> dependsOn = {};
    int startTimeoutSeconds = 0; // 0: its agent's
    int stopTimeoutSeconds = 0;  // 0: its agent's
    bool restartEnabled = false;
    std::string restartIgnoredExitCodes = ""; // one a line
    int restartAttemptPeriodSeconds = 300;
    std::string healthCheckCommand = ""; // CMD or CMD-SHELL, then one argument a line; empty: none
    int healthCheckIntervalSeconds = 30;
    int healthCheckTimeoutSeconds = 5;
    int healthCheckRetries = 3;
    int healthCheckStartPeriodSeconds = 0;
    std::vector<MountPoint> mountPoints = {};
    Pairs dockerLabels = {};
    double startSeconds = 2;
    double cpuMsPerRequest = 5;
    int concurrency = 100;
    int idleCpuUnits = 5;
    int usedMemoryMib = 0; // MiB; 0: 64, but at most half of the limit
    std::string onSigterm = "exit:1s";
    std::string exit = "";
    std::string awsAction = "";
    double messageSeconds = 1;
    int messagesPerReceive = 1;
    int messageWaitSeconds = 20; // 0: as the queue says
    int messagesInParallel = 1;
    double poisonPercent = 0;
    PoisonEnd onPoison = PoisonEnd::crash;
    int writesMibPerMinute = 0;
    std::string writesInto = ""; // a volume that it mounts; empty: the container itself
    std::string setsCookie = ""; // name; empty: none
};

KindInfo describe(Of<Container>);

} // namespace stowage::doc
