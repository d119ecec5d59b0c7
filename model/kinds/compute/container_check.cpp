// SPDX-License-Identifier: MIT
#include "kinds/compute/container_check.h"

#include "base/text.h"
#include "kinds/compute/task_definition.h"

#include <algorithm>
#include <string_view>

namespace stowage::doc {

namespace {
constexpr std::size_t kMostIgnoredCodes = 50; // API ContainerRestartPolicy
constexpr int kMostContainers = 10;           // of a task definition

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}
} // namespace

bool hasHealthCheck(const Container& container)
{
    return !container.healthCheckCommand.empty() &&
           firstLine(container.healthCheckCommand) != "NONE";
}

sim::ContainerCheck checkOf(const Container& container)
{
    sim::ContainerCheck check;
    check.stated = hasHealthCheck(container);
    check.intervalSeconds = container.healthCheckIntervalSeconds;
    check.timeoutSeconds = container.healthCheckTimeoutSeconds;
    check.retries = container.healthCheckRetries;
    check.startPeriodSeconds = container.healthCheckStartPeriodSeconds;
    return check;
}

void checkHealthCheck(const Container& container, std::vector<Finding>& findings)
{
    if (!hasHealthCheck(container))
        return;
    const std::string_view first = firstLine(container.healthCheckCommand);
    const bool isAlone = container.healthCheckCommand.find('\n') == std::string::npos;
    if ((first != "CMD" && first != "CMD-SHELL") || isAlone)
        findings.push_back({Severity::error, "healthCheckCommand",
                            "The health check does not say how its command is run.",
                            "Begin with a line CMD or CMD-SHELL, then give the command, such as "
                            "curl -f http://localhost/ || exit 1."});
}

void checkMemory(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Container& container = *drawn.as<Container>();
    const TaskDefinition* definition = drawn.parent ? drawn.parent->as<TaskDefinition>() : nullptr;
    if (container.memory == 0 && container.memoryReservation == 0 && definition &&
        definition->memory == 0)
        findings.push_back({Severity::error, "memory",
                            "The container has no memory limit and its task has none either.",
                            "Set the hard or the soft limit, or the task's memory."});
    if (container.memory > 0 && container.memoryReservation > 0 &&
        container.memory <= container.memoryReservation)
        findings.push_back({Severity::error, "memoryReservation",
                            "The soft limit is not below the hard limit.",
                            "Lower the soft limit, or raise the hard limit."});
    const int limit = container.memory;
    if (limit > 0 && container.usedMemoryMib > limit)
        findings.push_back({Severity::warning, "usedMemoryMib",
                            "The program uses more memory than the hard limit allows; it will be "
                            "killed.",
                            "Raise the hard limit or lower the memory used."});
}

void checkPorts(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Container& container = *drawn.as<Container>();
    const TaskDefinition* definition = drawn.parent ? drawn.parent->as<TaskDefinition>() : nullptr;
    const bool sharesPorts = definition && (definition->networkMode == NetworkMode::host ||
                                            definition->networkMode == NetworkMode::awsvpc);
    for (const PortMapping& mapping : container.portMappings)
        if (sharesPorts && mapping.hostPort != 0 && mapping.hostPort != mapping.containerPort)
            findings.push_back({Severity::error, "portMappings",
                                "With network mode host or awsvpc the host port must be the "
                                "container port.",
                                "Leave the host port at dynamic, or make both equal."});
}

std::optional<std::vector<int>> ignoredExitCodes(const Container& container)
{
    std::vector<int> codes;
    for (const std::string& line : split(container.restartIgnoredExitCodes, '\n')) {
        if (line.empty())
            continue;
        const auto code = parseInteger(line);
        if (!code || *code < 0 || *code > 255)
            return std::nullopt;
        codes.push_back(static_cast<int>(*code));
    }
    return codes;
}

void checkRestarts(const Container& container, std::vector<Finding>& findings)
{
    const auto codes = ignoredExitCodes(container);
    if (!codes || codes->size() > kMostIgnoredCodes)
        findings.push_back({Severity::error, "restartIgnoredExitCodes",
                            "The exit codes cannot be read.",
                            "Write up to 50 numbers from 0 to 255, one a line."});
}

namespace {
const Drawn* siblingNamed(const Drawn& drawn, std::string_view name)
{
    if (drawn.parent != nullptr)
        for (const Drawn* child : drawn.parent->children)
            if (child->name == name)
                return child;
    return nullptr;
}

// Whether who waits for `from` in the end waits for `to`.
bool leadsTo(const Drawn& from, const Drawn& to, int most)
{
    for (const ContainerDependency& dependency : from.as<Container>()->dependsOn) {
        const Drawn* next = siblingNamed(from, dependency.containerName);
        if (next == &to || (next != nullptr && most > 0 && leadsTo(*next, to, most - 1)))
            return true;
    }
    return false;
}

void checkDependency(const Drawn& drawn, const ContainerDependency& dependency,
                     std::vector<Finding>& findings)
{
    const Drawn* other = siblingNamed(drawn, dependency.containerName);
    if (other == nullptr || other == &drawn) {
        findings.push_back({Severity::error, "dependsOn",
                            "It depends on a container that its task does not have.",
                            "Name another container of the same task definition."});
        return;
    }
    const Container& container = *other->as<Container>();
    const bool ends = dependency.condition == DependencyCondition::complete ||
                      dependency.condition == DependencyCondition::success;
    if (ends && container.essential)
        findings.push_back(
            {Severity::error, "dependsOn",
             "It waits for the exit of an essential container, which stops the task.",
             "Make that container non-essential, or choose START or HEALTHY."});
    if (dependency.condition == DependencyCondition::healthy && !hasHealthCheck(container))
        findings.push_back({Severity::error, "dependsOn",
                            "It waits for a container to be HEALTHY that has no health check.",
                            "Give that container a health check, or choose START."});
}
} // namespace

void checkDependencies(const Drawn& drawn, std::vector<Finding>& findings)
{
    for (const ContainerDependency& dependency : drawn.as<Container>()->dependsOn)
        checkDependency(drawn, dependency, findings);
    if (leadsTo(drawn, drawn, kMostContainers))
        findings.push_back({Severity::error, "dependsOn", "It waits for itself in the end.",
                            "Take one of the dependencies in the circle away."});
}

} // namespace stowage::doc
