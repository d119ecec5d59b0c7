// SPDX-License-Identifier: MIT
#include "aws/definition_limits.h"

#include "aws/call_input.h"
#include "base/text.h"
#include "kinds/compute/container.h"
#include "kinds/compute/container_check.h"
#include "kinds/compute/task_definition.h"
#include "sim/query_language.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

namespace stowage::aws {

namespace {
using io::Json;
using Refusal = std::optional<AwsException>;

// API RegisterTaskDefinition and Amazon ECS service quotas.
constexpr std::size_t kMostBytes = 65'536;
constexpr std::size_t kMostContainers = 10;
constexpr std::size_t kMostConstraints = 10;
constexpr std::size_t kMostExpression = 2'000;
constexpr std::int64_t kLeastCpu = 128, kMostCpu = 196'608;
constexpr std::size_t kMostIgnoredCodes = 50;
constexpr std::int64_t kLeastAttemptPeriod = 60, kMostAttemptPeriod = 1'800;

AwsException client(std::string message)
{
    return {"ClientException", std::move(message)};
}

AwsException ofContainer(const std::string& name, std::string_view words)
{
    return client("Invalid setting for container '" + name + "'. " + std::string(words));
}

Refusal refusalOfContainers(const io::TaskDefinitionRead& read)
{
    if (read.containers.size() > kMostContainers)
        return client("A task definition can have at most 10 containers.");
    std::set<std::string> names;
    bool isEssential = false;
    for (const doc::Element& each : read.containers) {
        if (!isIdentifier(each.name))
            return client("Container.name contains invalid characters.");
        if (!names.insert(each.name).second)
            return client("Container.name '" + each.name + "' is used more than once.");
        const auto& container = *each.as<doc::Container>();
        const std::string& image = container.image;
        const bool isName = std::all_of(image.begin(), image.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   std::string_view("-_:./#@").find(c) != std::string_view::npos;
        });
        if (image.empty() || !isName)
            return client("Container.image contains invalid characters.");
        isEssential = isEssential || container.essential;
    }
    if (!isEssential)
        return client("Task definition does not have any essential container.");
    return std::nullopt;
}

const doc::Element* containerNamed(const io::TaskDefinitionRead& read, std::string_view name)
{
    for (const doc::Element& each : read.containers)
        if (each.name == name)
            return &each;
    return nullptr;
}

bool waitsFor(const io::TaskDefinitionRead& read, const doc::Element& from, std::string_view to,
              std::size_t most)
{
    for (const doc::ContainerDependency& each : from.as<doc::Container>()->dependsOn) {
        const doc::Element* next = containerNamed(read, each.containerName);
        if (each.containerName == to ||
            (next != nullptr && most > 0 && waitsFor(read, *next, to, most - 1)))
            return true;
    }
    return false;
}

// API ContainerDependency.
Refusal refusalOfDependencies(const io::TaskDefinitionRead& read)
{
    for (const doc::Element& each : read.containers) {
        for (const doc::ContainerDependency& on : each.as<doc::Container>()->dependsOn) {
            const doc::Element* other = containerNamed(read, on.containerName);
            if (other == nullptr)
                return ofContainer(each.name, "It depends on container '" + on.containerName +
                                                  "', which is not in the task definition.");
            const auto& container = *other->as<doc::Container>();
            const bool ends = on.condition == doc::DependencyCondition::complete ||
                              on.condition == doc::DependencyCondition::success;
            if (ends && container.essential)
                return ofContainer(each.name, "A container whose exit is waited for with COMPLETE "
                                              "or SUCCESS must not be essential.");
            if (on.condition == doc::DependencyCondition::healthy &&
                !doc::hasHealthCheck(container))
                return ofContainer(each.name, "It depends on the health of container '" +
                                                  on.containerName +
                                                  "', which has no health check.");
        }
        if (waitsFor(read, each, each.name, kMostContainers))
            return ofContainer(each.name, "It depends on itself in the end.");
    }
    return std::nullopt;
}

Refusal refusalOfPorts(const io::TaskDefinitionRead& read)
{
    const doc::NetworkMode mode = read.definition.as<doc::TaskDefinition>()->networkMode;
    for (const doc::Element& each : read.containers)
        for (const doc::PortMapping& mapping : each.as<doc::Container>()->portMappings) {
            if (mode == doc::NetworkMode::none)
                return client("When networkMode=none, port mappings are not allowed.");
            const bool isShared = mode != doc::NetworkMode::bridge;
            if (isShared && mapping.hostPort != 0 && mapping.hostPort != mapping.containerPort)
                return client(std::string("When networkMode=") +
                              (mode == doc::NetworkMode::host ? "host" : "awsvpc") +
                              ", the host ports and container ports in port mappings must match.");
        }
    return std::nullopt;
}

Refusal refusalOfMemory(const io::TaskDefinitionRead& read)
{
    const int task = read.definition.as<doc::TaskDefinition>()->memory;
    std::int64_t sum = 0;
    for (const doc::Element& each : read.containers) {
        const auto& container = *each.as<doc::Container>();
        const int hard = container.memory, soft = container.memoryReservation;
        if (hard == 0 && soft == 0 && task == 0)
            return ofContainer(
                each.name, "At least one of 'memory' or 'memoryReservation' must be specified.");
        if (hard > 0 && soft > 0 && hard <= soft)
            return ofContainer(each.name, "'memory' must be greater than 'memoryReservation'.");
        sum += soft > 0 ? soft : hard;
        if (task > 0 && (hard > task || sum > task))
            return client("The 'memory' setting for container is greater than for the task.");
    }
    return std::nullopt;
}

Refusal refusalOfCpu(const io::TaskDefinitionRead& read)
{
    const int task = read.definition.as<doc::TaskDefinition>()->cpu;
    if (task != 0 && (task < kLeastCpu || task > kMostCpu))
        return unreadable({Fault::invalid, {}, "cpu"});
    std::int64_t sum = 0;
    for (const doc::Element& each : read.containers)
        sum += each.as<doc::Container>()->cpu;
    if (task > 0 && sum > task)
        return client("The 'cpu' setting for container is greater than for the task.");
    return std::nullopt;
}

// A name or an ARN.
bool isRole(std::string_view named)
{
    const std::size_t at = named.starts_with("arn:aws") ? named.find(":role/") : 0;
    if (at == std::string_view::npos)
        return false;
    const std::string_view name = at == 0 ? named : named.substr(at + 6);
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("+=,.@-_/").find(c) != std::string_view::npos;
    });
}

Refusal refusalOfRoles(const io::TaskDefinitionRead& read)
{
    const auto& definition = *read.definition.as<doc::TaskDefinition>();
    for (const std::string& role : {definition.taskRoleArn, definition.executionRoleArn})
        if (!role.empty() && !isRole(role))
            return client("Role is not valid");
    if (!definition.executionRoleArn.empty())
        return std::nullopt;
    for (const doc::Element& each : read.containers) {
        const auto& container = *each.as<doc::Container>();
        if (!container.secrets.empty())
            return client("When you are specifying container secrets, you must also specify a "
                          "value for 'executionRoleArn'.");
        if (!container.repositoryCredentials.empty())
            return client("Private repository authentication requires that the task definition "
                          "specify a value for executionRoleArn.");
    }
    return std::nullopt;
}

Refusal refusalOfConstraints(const Json& with)
{
    const Json* list = with.find("placementConstraints");
    if (list == nullptr || list->items() == nullptr)
        return std::nullopt;
    if (list->items()->size() > kMostConstraints)
        return client("Placement constraints can have at most 10 items.");
    for (const Json& each : *list->items()) {
        const std::string expression = textIn(each, "expression");
        if (textIn(each, "type") != "memberOf")
            return client("Placement constraint type should be one of [memberOf].");
        if (expression.size() > kMostExpression)
            return client("Placement constraint expression can have at most 2000 characters.");
        if (const auto query = sim::parseQuery(expression); !query)
            return client("Invalid expression in placement constraint: " + query.error().message);
    }
    return std::nullopt;
}
} // namespace

bool isIdentifier(std::string_view name)
{
    return !name.empty() && name.size() <= 255 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

std::optional<AwsException> refusalOf(const io::TaskDefinitionRead& read, const io::Json& with)
{
    if (const std::size_t bytes = io::compactJson(with).size(); bytes > kMostBytes)
        return client("Actual length: '" + numberText(static_cast<std::int64_t>(bytes)) +
                      "'. Max allowed length is '65536' bytes.");
    if (!isIdentifier(read.definition.name))
        return client("Family contains invalid characters.");
    for (const auto check : {refusalOfContainers, refusalOfDependencies, refusalOfPorts,
                             refusalOfMemory, refusalOfCpu, refusalOfRoles})
        if (Refusal refusal = check(read))
            return refusal;
    return refusalOfConstraints(with);
}

std::optional<AwsException> refusalOfRestarts(const Json& with)
{
    for (const Json& each : *with.find("containerDefinitions")->items()) {
        const Json* policy = each.find("restartPolicy");
        if (policy == nullptr || policy->members() == nullptr)
            continue;
        const Json* codes = policy->find("ignoredExitCodes");
        if (codes != nullptr && codes->items() != nullptr &&
            codes->items()->size() > kMostIgnoredCodes)
            return ofContainer(textIn(each, "name"),
                               "'ignoredExitCodes' can have at most 50 items.");
        const Json* period = policy->find("restartAttemptPeriod");
        if (period != nullptr && period->integer() != nullptr &&
            (*period->integer() < kLeastAttemptPeriod || *period->integer() > kMostAttemptPeriod))
            return ofContainer(textIn(each, "name"),
                               "'restartAttemptPeriod' must be between 60 and 1800 seconds.");
    }
    return std::nullopt;
}

AwsException unreadable(const Error& error)
{
    if (error.where == "cpu" || error.where == "memory")
        return client("Invalid '" + error.where +
                      "' setting for task. For more information, see the Troubleshooting section "
                      "of the Amazon ECS Developer Guide.");
    return client(error.message);
}

} // namespace stowage::aws
