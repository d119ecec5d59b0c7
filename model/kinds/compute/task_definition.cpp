// SPDX-License-Identifier: MIT
#include "kinds/compute/task_definition.h"

#include "field/row.h"
#include "kinds/compute/application.h"
#include "kinds/compute/container_check.h"
#include "kinds/compute/container_logs.h"
#include "kinds/compute/definition_containers.h"
#include "kinds/compute/definition_fargate.h"
#include "kinds/compute/definition_roles.h"
#include "kinds/compute/definition_volumes.h"
#include "kinds/compute/volume_columns.h"
#include "kinds/frame_rows.h"
#include "kinds/kind_info.h"
#include "plan/fargate.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 3> kCompatibilities = {"EC2", "FARGATE", "EC2,FARGATE"};
constexpr std::array<std::string_view, 4> kNetworkModes = {"bridge", "host", "awsvpc", "none"};
constexpr std::array<std::string_view, 3> kSystems = {"LINUX", "WINDOWS_SERVER_2019_CORE",
                                                      "WINDOWS_SERVER_2022_CORE"};
constexpr std::array<std::string_view, 3> kArchitectures = {"unspecified", "X86_64", "ARM64"};

constexpr std::array kConstraintColumns = {
    row<&DefinitionConstraint::expression>(
        {.key = "expression",
         .label = "Expression",
         .help = "A cluster query that instances must satisfy (memberOf).",
         .max = 2000,
         .effect = Effect::rollout,
         .ecs = "expression"}),
};
static_assert(kConstraintColumns.size() == memberCount<DefinitionConstraint>(),
              "a member has no row");

// Ranges: API RegisterTaskDefinition, `cpu` and `memory`.
constexpr std::array kRows = {
    row<&TaskDefinition::requiresCompatibilities>(
        {.key = "requiresCompatibilities",
         .label = "Launch type",
         .help = "Where its tasks can run (requiresCompatibilities).",
         .section = "Infrastructure",
         .choices = kCompatibilities,
         .effect = Effect::rollout,
         .ecs = "requiresCompatibilities",
         .cloudFormation = "RequiresCompatibilities"}),
    row<&TaskDefinition::networkMode>(
        {.key = "networkMode",
         .label = "Network mode",
         .help = "bridge maps ports of the instance, host shares them, awsvpc gives each task an "
                 "address of its own, none has no network (networkMode).",
         .section = "Infrastructure",
         .choices = kNetworkModes,
         .effect = Effect::rollout,
         .ecs = "networkMode",
         .cloudFormation = "NetworkMode"}),
    row<&TaskDefinition::operatingSystemFamily>(
        {.key = "operatingSystemFamily",
         .label = "Operating system",
         .help = "Only instances with this system get its tasks "
                 "(runtimePlatform.operatingSystemFamily).",
         .section = "Infrastructure",
         .choices = kSystems,
         .effect = Effect::rollout,
         .ecs = "runtimePlatform.operatingSystemFamily",
         .cloudFormation = "RuntimePlatform.OperatingSystemFamily"}),
    row<&TaskDefinition::cpuArchitecture>(
        {.key = "cpuArchitecture",
         .label = "CPU architecture",
         .help = "Only instances with this architecture get its tasks "
                 "(runtimePlatform.cpuArchitecture).",
         .section = "Infrastructure",
         .choices = kArchitectures,
         .effect = Effect::rollout,
         .ecs = "runtimePlatform.cpuArchitecture",
         .cloudFormation = "RuntimePlatform.CpuArchitecture"}),
    row<&TaskDefinition::cpu>({.key = "cpu",
                               .label = "Task CPU",
                               .help = "CPU units that a task reserves (cpu); 1024 are one vCPU.",
                               .section = "Task size",
                               .unit = Unit::cpuUnits,
                               .min = 128,
                               .max = 196'608,
                               .zeroMeans = "sum of the containers",
                               .effect = Effect::rollout,
                               .ecs = "cpu",
                               .cloudFormation = "Cpu"}),
    row<&TaskDefinition::memory>({.key = "memory",
                                  .label = "Task memory",
                                  .help = "Memory that a task reserves (memory).",
                                  .section = "Task size",
                                  .unit = Unit::mebibytes,
                                  .min = 6,
                                  .max = 100'000'000,
                                  .zeroMeans = "sum of the containers",
                                  .effect = Effect::rollout,
                                  .ecs = "memory",
                                  .cloudFormation = "Memory"}),
    row<&TaskDefinition::ephemeralStorageGib>(
        {.key = "ephemeralStorageGib",
         .label = "Ephemeral storage",
         .help = "GiB of scratch space that a task has on Fargate, 20 unless stated "
                 "(ephemeralStorage.sizeInGiB).",
         .section = "Task size",
         .min = sim::kLeastEphemeralGib,
         .max = sim::kMostEphemeralGib,
         .zeroMeans = "the usual 20 GiB",
         .effect = Effect::rollout,
         .ecs = "ephemeralStorage.sizeInGiB",
         .cloudFormation = "EphemeralStorage.SizeInGiB"}),
    row<&TaskDefinition::taskRoleArn>(
        {.key = "taskRoleArn",
         .label = "Task role",
         .help = "ARN of a role that is not drawn, which the application in its containers takes "
                 "on (taskRoleArn). A linked role comes before it.",
         .section = "Roles",
         .max = 2048,
         .effect = Effect::rollout,
         .ecs = "taskRoleArn",
         .cloudFormation = "TaskRoleArn"}),
    row<&TaskDefinition::executionRoleArn>(
        {.key = "executionRoleArn",
         .label = "Task execution role",
         .help = "ARN of a role that is not drawn, with which the agent fetches secrets and "
                 "registry credentials (executionRoleArn). A linked role comes before it.",
         .section = "Roles",
         .max = 2048,
         .effect = Effect::rollout,
         .ecs = "executionRoleArn",
         .cloudFormation = "ExecutionRoleArn"}),
    row<&TaskDefinition::placementConstraints>(
        {.key = "placementConstraints",
         .label = "Placement constraints",
         .help = "Which instances may run its tasks (placementConstraints).",
         .section = "Placement",
         .max = 10,
         .columns = kConstraintColumns,
         .effect = Effect::rollout,
         .ecs = "placementConstraints",
         .cloudFormation = "PlacementConstraints"}),
    row<&TaskDefinition::volumes>({.key = "volumes",
                                   .label = "Volumes",
                                   .help = "What its containers may mount (volumes).",
                                   .section = "Storage",
                                   .max = 100,
                                   .columns = kVolumeColumns,
                                   .effect = Effect::rollout,
                                   .ecs = "volumes",
                                   .cloudFormation = "Volumes"}),
    row<&TaskDefinition::revision>({.key = "revision",
                                    .label = "Revision",
                                    .help = "The number of what is drawn now (revision).",
                                    .section = "Task definition",
                                    .min = 1,
                                    .max = 1'000'000,
                                    .effect = Effect::rollout,
                                    .hidden = true}),
    kArrangementRow<TaskDefinition>,
    kCollapsedRow<TaskDefinition>,
};
static_assert(kRows.size() == memberCount<TaskDefinition>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "taskRole",
             .to = "role",
             .words = "acts as",
             .help = "The task role: what the application in its containers may do (taskRoleArn).",
             .mostFrom = 1},
    LinkRule{.key = "executionRole",
             .to = "role",
             .words = "is started with",
             .help = "The task execution role: what the agent may do to start its containers "
                     "(executionRoleArn).",
             .mostFrom = 1},
    LinkRule{.key = "writesBucket",
             .to = "bucket",
             .words = "writes objects into",
             .help = "Each time its work is done a task writes an object here (s3:PutObject)."},
    LinkRule{.key = "readsBucket",
             .to = "bucket",
             .words = "reads objects from",
             .help = "Each time its work is done a task has read an object here (s3:GetObject)."},
    LinkRule{.key = "writesTable",
             .to = "dynamoTable",
             .words = "writes items into",
             .help = "Each time its work is done a task writes an item here (dynamodb:PutItem)."},
    LinkRule{.key = "readsTable",
             .to = "dynamoTable",
             .words = "reads items from",
             .help = "Each time its work is done a task has read an item here "
                     "(dynamodb:GetItem)."},
    LinkRule{.key = "mounts",
             .to = "fileSystem",
             .words = "mounts",
             .help = "The file system of its volumes of type efs that name no other.",
             .mostFrom = 1},
};

void lowerStores(const Drawn& drawn, sim::Plan& plan)
{
    for (const Neighbour& each : drawn.out)
        if (each.link == "writesBucket" || each.link == "writesTable")
            plan.events.uses.push_back({drawn.id, each.element->id, true});
        else if (each.link == "readsBucket" || each.link == "readsTable")
            plan.events.uses.push_back({drawn.id, each.element->id, false});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    checkContainers(drawn, findings);
    checkRoles(drawn, findings);
    checkFargate(drawn, findings);
    checkVolumes(drawn, findings);
}

sim::NetworkMode lowered(NetworkMode mode)
{
    switch (mode) {
    case NetworkMode::bridge:
        break;
    case NetworkMode::host:
        return sim::NetworkMode::host;
    case NetworkMode::awsvpc:
        return sim::NetworkMode::awsvpc;
    case NetworkMode::none:
        return sim::NetworkMode::none;
    }
    return sim::NetworkMode::bridge;
}

sim::ContainerNode lowered(const Drawn& drawn)
{
    const Container& container = *drawn.as<Container>();
    sim::ContainerNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.image = container.image;
    node.imageMib = container.imageSizeMib;
    node.cpu = container.cpu;
    node.memory = container.memory;
    node.memoryReservation = container.memoryReservation;
    node.essential = container.essential;
    node.stopTimeoutSeconds = container.stopTimeoutSeconds;
    node.startTimeoutSeconds = container.startTimeoutSeconds;
    node.restart = {container.restartEnabled,
                    ignoredExitCodes(container).value_or(std::vector<int>()),
                    container.restartAttemptPeriodSeconds};
    for (const PortMapping& mapping : container.portMappings)
        node.ports.push_back(
            {mapping.containerPort, mapping.hostPort,
             mapping.protocol == PortProtocol::udp ? sim::Protocol::udp : sim::Protocol::tcp});
    for (const ContainerSecret& secret : container.secrets)
        node.secrets.push_back(secret.valueFrom);
    node.repositoryCredentials = container.repositoryCredentials;
    node.logsToCloudWatch = container.logDriver == kAwsLogs;
    node.logs = logsOf(container);
    node.keepsVersion = container.versionConsistency == VersionConsistency::enabled;
    node.check = checkOf(container);
    node.application = applicationOf(container);
    constexpr std::int64_t kKibPerMib = 1'024;
    node.kibPerMinute = kKibPerMib * container.writesMibPerMinute;
    return node;
}

// Those that name a container of the definition; a problem of the drawing tells of the others.
std::vector<sim::Dependency> dependenciesOf(const Drawn& definition, const Drawn& container)
{
    std::vector<sim::Dependency> found;
    for (const ContainerDependency& each : container.as<Container>()->dependsOn)
        for (std::size_t n = 0; n < definition.children.size(); ++n)
            if (definition.children[n]->name == each.containerName &&
                definition.children[n] != &container)
                found.push_back(
                    {static_cast<std::uint16_t>(n), static_cast<sim::Condition>(each.condition)});
    return found;
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const TaskDefinition& definition = *drawn.as<TaskDefinition>();
    // RegisterTaskDefinition refuses what has no essential container.
    if (std::none_of(drawn.children.begin(), drawn.children.end(),
                     [](const Drawn* child) { return child->as<Container>()->essential; }))
        return;
    std::vector<Finding> objections; // nor what could never start
    for (const Drawn* child : drawn.children)
        checkDependencies(*child, objections);
    if (!objections.empty())
        return;
    sim::DefinitionNode node;
    node.id = drawn.id;
    node.family = drawn.name;
    node.revision = drawn.revision > 0 ? drawn.revision : definition.revision;
    node.newest = drawn.revision == 0;
    node.network = lowered(definition.networkMode);
    node.osFamily = kSystems[static_cast<std::size_t>(definition.operatingSystemFamily)];
    if (definition.cpuArchitecture != CpuArchitecture::unspecified)
        node.cpuArchitecture = kArchitectures[static_cast<std::size_t>(definition.cpuArchitecture)];
    node.cpu = definition.cpu;
    node.memory = definition.memory;
    node.ephemeralGib = definition.ephemeralStorageGib;
    node.runsOnFargate = runsOnFargate(drawn);
    node.runsOnEc2 = definition.requiresCompatibilities != Compatibility::fargate;
    for (const DefinitionConstraint& constraint : definition.placementConstraints)
        node.constraints.push_back({sim::ConstraintType::memberOf, constraint.expression});
    for (const Drawn* child : drawn.children)
        node.containers.push_back(lowered(*child));
    for (const Drawn* child : drawn.children)
        if (const Drawn* queue = child->linked("polls"))
            plan.polls.push_back({drawn.id, std::string(child->name), queue->id});
    for (std::size_t n = 0; n < drawn.children.size(); ++n)
        node.containers[n].dependsOn = dependenciesOf(drawn, *drawn.children[n]);
    node.namesExecutionRole = !definition.executionRoleArn.empty();
    node.namesTaskRole = !definition.taskRoleArn.empty();
    node.volumes = volumesOf(definition);
    for (std::size_t n = 0; n < drawn.children.size(); ++n)
        node.containers[n].writesInto =
            volumeWritten(definition, *drawn.children[n]->as<Container>());
    if (const Drawn* role = drawn.linked("executionRole"))
        plan.executionRoles.push_back({drawn.id, role->id});
    if (const Drawn* role = drawn.linked("taskRole"))
        plan.taskRoles.push_back({drawn.id, role->id});
    if (const Drawn* system = drawn.linked("mounts"); system != nullptr && node.newest)
        plan.fileSystemUses.push_back({drawn.id, system->id});
    if (node.newest)
        lowerStores(drawn, plan);
    plan.definitions.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<TaskDefinition>)
{
    return kindOf<TaskDefinition>({
        .key = "taskDefinition",
        .idPrefix = "task-definition",
        .label = "Task definition",
        .noun = "task definition",
        .plural = "task definitions",
        .help =
            "What a task is made of: containers, network mode and what it reserves. Its name is "
            "the family.",
        .searchWords = "family revision pod template",
        .group = Group::compute,
        .size = {220, 140},
        .holdsOthers = true,
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .offered = fargateSizes,
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
