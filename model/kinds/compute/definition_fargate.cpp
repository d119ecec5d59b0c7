// SPDX-License-Identifier: MIT
#include "kinds/compute/definition_fargate.h"

#include "kinds/compute/container_logs.h"
#include "plan/fargate.h"

#include <algorithm>
#include <string_view>

namespace stowage::doc {

namespace {
bool statesFargate(const TaskDefinition& definition)
{
    return definition.requiresCompatibilities != Compatibility::ec2;
}

bool isTimeout(int seconds)
{
    return seconds == 0 ||
           (seconds >= sim::kLeastFargateTimeout && seconds <= sim::kMostFargateTimeout);
}

bool isNamed(const Drawn& definition)
{
    return definition.linked("executionRole") != nullptr ||
           !definition.as<TaskDefinition>()->executionRoleArn.empty();
}

std::string containerObjection(const Drawn& definition)
{
    for (const Drawn* child : definition.children) {
        const Container& container = *child->as<Container>();
        const std::string name(child->name);
        if (!isTimeout(container.stopTimeoutSeconds))
            return "Invalid setting for container '" + name +
                   "'. On Fargate 'stopTimeout' must be between 2 and 120 seconds.";
        if (!isTimeout(container.startTimeoutSeconds))
            return "Invalid setting for container '" + name +
                   "'. On Fargate 'startTimeout' must be between 2 and 120 seconds.";
        const bool logs = container.logDriver == kAwsLogs;
        if (logs && isNamed(definition) && container.logStreamPrefix.empty())
            return "Fargate requires log configuration options to include awslogs-stream-prefix to "
                   "support log driver awslogs.";
        if (isNamed(definition))
            continue;
        if (sim::isPrivateEcrImage(container.image))
            return "Fargate requires task definition to have execution role ARN to support ECR "
                   "images.";
        if (logs)
            return "Fargate requires task definition to have execution role ARN to support log "
                   "driver awslogs.";
    }
    return {};
}

std::string_view fieldOf(std::string_view words)
{
    if (words.find("'cpu'") != std::string_view::npos)
        return "cpu";
    if (words.find("'memory'") != std::string_view::npos)
        return "memory";
    if (words.starts_with("No Fargate configuration"))
        return "memory";
    if (words.find("network mode") != std::string_view::npos)
        return "networkMode";
    if (words.find("host volumes") != std::string_view::npos)
        return "volumes";
    return words.find("execution role") != std::string_view::npos ? "executionRoleArn" : "";
}

std::string adviceFor(std::string_view words)
{
    if (const std::string_view field = fieldOf(words); field == "cpu" || field == "memory")
        return "Choose a task size that Fargate has, such as 256 CPU units with 512 MiB.";
    if (words.find("network mode") != std::string_view::npos)
        return "Set its network mode to awsvpc.";
    if (words.find("execution role") != std::string_view::npos)
        return "Link a role of purpose task execution, or name one.";
    if (words.find("awslogs-stream-prefix") != std::string_view::npos)
        return "Give its container a stream prefix, such as ecs.";
    if (words.find("placement") != std::string_view::npos)
        return "Remove its placement constraints.";
    if (words.find("host volumes") != std::string_view::npos)
        return "Remove the source path, or take a file system.";
    return "Set the time-out between 2 and 120 seconds.";
}
} // namespace

std::string fargateObjection(const Drawn& drawn)
{
    const TaskDefinition& definition = *drawn.as<TaskDefinition>();
    if (!statesFargate(definition))
        return {};
    if (definition.networkMode != NetworkMode::awsvpc)
        return "Fargate only supports network mode 'awsvpc'.";
    if (definition.cpu == 0)
        return "Fargate requires that 'cpu' be defined at the task level.";
    if (definition.memory == 0)
        return "Fargate requires that 'memory' be defined at the task level.";
    if (sim::fargateMemories(definition.cpu).empty())
        return "Invalid 'cpu' setting for task. For more information, see the Troubleshooting "
               "section of the Amazon ECS Developer Guide.";
    const bool isWindows = definition.operatingSystemFamily != OperatingSystem::linuxFamily;
    constexpr int kLeastOfWindows = 1'024, kMostOfWindows = 4'096;
    if (!sim::isFargateSize(definition.cpu, definition.memory) ||
        (isWindows && (definition.cpu < kLeastOfWindows || definition.cpu > kMostOfWindows)))
        return "No Fargate configuration exists for given values.";
    if (!definition.placementConstraints.empty())
        return "Fargate does not support task placement constraints.";
    if (std::string words = containerObjection(drawn); !words.empty())
        return words;
    const bool hasPath = std::any_of(
        definition.volumes.begin(), definition.volumes.end(), [](const TaskVolume& volume) {
            return volume.type == VolumeType::bind && !volume.sourcePath.empty();
        });
    return hasPath ? "Fargate does not support host volumes with a sourcePath." : "";
}

bool runsOnFargate(const Drawn& definition)
{
    if (!statesFargate(*definition.as<TaskDefinition>()))
        return false;
    const std::string objection = fargateObjection(definition);
    // A role that is taken away later does not undo what was registered: its tasks fail to start.
    return objection.empty() || objection.find("execution role") != std::string::npos;
}

std::vector<std::int64_t> fargateSizes(const Props& props, std::string_view key)
{
    const auto& definition = std::get<TaskDefinition>(props);
    std::vector<std::int64_t> sizes;
    if (!statesFargate(definition))
        return sizes;
    if (key == "cpu")
        for (const sim::FargateSize& size : sim::kFargateSizes)
            sizes.push_back(size.cpu);
    if (key == "memory")
        for (const int mib : sim::fargateMemories(definition.cpu))
            sizes.push_back(mib);
    return sizes;
}

void checkFargate(const Drawn& definition, std::vector<Finding>& findings)
{
    const std::string words = fargateObjection(definition);
    if (!words.empty())
        findings.push_back({Severity::error, fieldOf(words), words, adviceFor(words)});
}

} // namespace stowage::doc
