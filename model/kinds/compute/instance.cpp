// SPDX-License-Identifier: MIT
#include "kinds/compute/instance.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/compute/definition_roles.h"
#include "kinds/kind_info.h"
#include "plan/instance_types.h"

#include <algorithm>
#include <optional>

namespace stowage::doc {

namespace {

const std::array kRows = {
    row<&Instance::instanceType>(
        {.key = "instanceType",
         .label = "Instance type",
         .help = "Decides CPU, memory and price (InstanceType). A type outside the catalogue needs "
                 "CPU and memory below.",
         .section = "Run",
         .max = 64,
         .choices = sim::instanceTypeNames(),
         .open = true,
         .effect = Effect::replacement,
         .cloudFormation = "InstanceType"}),
    row<&Instance::attributes>({.key = "attributes",
                                .label = "Attributes",
                                .help = "Custom attributes for placement (PutAttributes).",
                                .section = "Placement",
                                .max = 40}),
    row<&Instance::reservedMemoryMib>(
        {.key = "reservedMemoryMib",
         .label = "Reserved memory",
         .help = "Memory kept from tasks for the instance itself (ECS_RESERVED_MEMORY).",
         .section = "Run",
         .unit = Unit::mebibytes,
         .max = 1'000'000,
         .effect = Effect::replacement}),
    row<&Instance::cpuUnits>({.key = "cpuUnits",
                              .label = "Registered CPU",
                              .help = "CPU units that the agent registers (totalResources, CPU).",
                              .section = "Run",
                              .unit = Unit::cpuUnits,
                              .min = 1,
                              .max = 1'000'000,
                              .zeroMeans = "as the type says",
                              .effect = Effect::replacement}),
    row<&Instance::memoryMib>({.key = "memoryMib",
                               .label = "Registered memory",
                               .help = "Memory that the agent registers (totalResources, MEMORY).",
                               .section = "Run",
                               .unit = Unit::mebibytes,
                               .min = 1,
                               .max = 100'000'000,
                               .zeroMeans = "as the type says",
                               .effect = Effect::replacement}),
    row<&Instance::reservedPorts>(
        {.key = "reservedPorts",
         .label = "Reserved ports",
         .help = "TCP ports that tasks may not use, with commas between (ECS_RESERVED_PORTS). 22, "
                 "2375, 2376 and 51678 to 51680 always are.",
         .section = "Placement",
         .max = 600,
         .effect = Effect::replacement}),
    row<&Instance::registersAtOnce>({.key = "registersAtOnce",
                                     .label = "Registered by call",
                                     .help =
                                         "It came by RegisterContainerInstance, so that it needs "
                                         "no launch.",
                                     .section = "Run",
                                     .effect = Effect::replacement,
                                     .hidden = true}),
    row<&Instance::instanceProfile>({.key = "instanceProfile",
                                     .label = "Instance role",
                                     .help = "Name of a role that is not drawn, which its agent "
                                             "takes on (IamInstanceProfile). Empty: "
                                             "none. A linked role comes before it.",
                                     .section = "Run",
                                     .max = 2048,
                                     .cloudFormation = "IamInstanceProfile"}),
    row<&Instance::spot>({.key = "spot",
                          .label = "Spot instance",
                          .help = "EC2 may take it back after two minutes' notice (MarketType).",
                          .section = "Run",
                          .effect = Effect::replacement}),
    row<&Instance::spotDraining>({.key = "spotDraining",
                                  .label = "Drain on Spot notice",
                                  .help = "The agent sets its instance to DRAINING when EC2 gives "
                                          "notice (ECS_ENABLE_SPOT_INSTANCE_DRAINING).",
                                  .section = "Run",
                                  .effect = Effect::replacement}),
    row<&Instance::stopTimeoutSeconds>({.key = "stopTimeoutSeconds",
                                        .label = "Stop timeout",
                                        .help =
                                            "From SIGTERM to SIGKILL of containers that state none "
                                            "(ECS_CONTAINER_STOP_TIMEOUT).",
                                        .section = "Run",
                                        .unit = Unit::seconds,
                                        .min = 1,
                                        .max = 86'400,
                                        .effect = Effect::replacement}),
    row<&Instance::startTimeoutSeconds>({.key = "startTimeoutSeconds",
                                         .label = "Start timeout",
                                         .help =
                                             "How long others wait for containers that state none "
                                             "(ECS_CONTAINER_START_TIMEOUT).",
                                         .section = "Run",
                                         .unit = Unit::seconds,
                                         .min = 45,
                                         .max = 86'400,
                                         .effect = Effect::replacement}),
    row<&Instance::imagePullBehavior>(
        {.key = "imagePullBehavior",
         .label = "Image pulls",
         .help = "Whether the agent asks the registry for an image that the instance holds "
                 "(ECS_IMAGE_PULL_BEHAVIOR).",
         .section = "Run",
         .choices = kPullBehaviors,
         .effect = Effect::replacement}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<Instance>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"cluster"};
constexpr std::array kLinks = {
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "runs in",
             .help = "The instance runs in this subnet's availability zone.",
             .mostFrom = 1,
             .sameVpc = true},
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "The security group of the instance.",
             .mostFrom = 5,
             .sameVpc = true},
    LinkRule{.key = "instanceRole",
             .to = "role",
             .words = "registers with",
             .help = "The container instance role: what the agent on the instance may do.",
             .mostFrom = 1},
};

std::optional<std::vector<int>> portsOf(std::string_view text)
{
    std::vector<int> ports;
    if (trimmed(text).empty())
        return ports;
    for (const std::string& part : split(text, ',')) {
        const auto port = parseInteger(trimmed(part));
        if (!port || *port < 1 || *port > 65535)
            return std::nullopt;
        ports.push_back(static_cast<int>(*port));
    }
    return ports;
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Instance& instance = *drawn.as<Instance>();
    const bool known = sim::findInstanceType(instance.instanceType) != nullptr;
    if (!known && (instance.cpuUnits == 0 || instance.memoryMib == 0))
        findings.push_back(
            {Severity::error, "instanceType",
             "The instance type " + instance.instanceType + " is not in the catalogue.",
             "Choose a type of the list, or say how much CPU and memory it "
             "registers."});
    if (!portsOf(instance.reservedPorts))
        findings.push_back({Severity::error, "reservedPorts",
                            "The reserved ports are not numbers from 1 to 65535.",
                            "Write them with commas between, such as 8125,9100."});
    if (!drawn.linked("subnet") && drawn.inside<Vpc>())
        findings.push_back(
            {Severity::remark, "",
             "The instance is linked to no subnet, so it is in no known availability "
             "zone.",
             "Drag it into a lane of its cluster, or draw a line to a subnet."});
    if (instance.spotDraining && !instance.spot)
        findings.push_back({Severity::remark, "spotDraining",
                            "It is no Spot instance, so nothing gives notice.",
                            "Make it a Spot instance, or turn this off."});
    const auto others = drawn.parent ? drawn.parent->children : std::vector<const Drawn*>();
    const bool areUnguarded = std::none_of(others.begin(), others.end(), [](const Drawn* each) {
        return each->as<Instance>() && each->linked("securityGroup");
    });
    if (!areUnguarded) // else all instances of the cluster are drawn without, on purpose
        checkGuarded(drawn, findings);
    checkInstanceRole(drawn, instance.instanceProfile, findings);
}

std::string zoneOf(const Drawn& drawn)
{
    if (const Drawn* subnet = drawn.linked("subnet"))
        return subnet->as<Subnet>()->availabilityZone;
    for (const Pair& attribute : drawn.as<Instance>()->attributes)
        if (attribute.name == "ecs.availability-zone")
            return attribute.value;
    return {};
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Instance& instance = *drawn.as<Instance>();
    const Drawn* cluster = drawn.inside<Cluster>();
    if (!cluster)
        return;
    sim::HostNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.cluster = cluster->id;
    if (const Drawn* subnet = drawn.linked("subnet")) {
        node.subnet = subnet->id;
        node.subnetName = subnet->name;
        if (subnet->parent)
            node.vpcName = subnet->parent->name;
        node.block = addressBlockOf(*subnet);
    }
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
    node.zone = zoneOf(drawn);
    node.instanceType = instance.instanceType;
    node.cpu = instance.cpuUnits;
    node.memory = instance.memoryMib;
    node.reservedMemory = instance.reservedMemoryMib;
    node.reservedTcpPorts = portsOf(instance.reservedPorts).value_or(std::vector<int>{});
    for (const Pair& attribute : instance.attributes)
        node.attributes.emplace_back(attribute.name, attribute.value);
    node.registersAtOnce = instance.registersAtOnce;
    if (const Drawn* role = drawn.linked("instanceRole"))
        node.role = role->id;
    node.namesRole = !instance.instanceProfile.empty();
    node.spot = instance.spot;
    node.spotDraining = instance.spotDraining;
    node.stopTimeoutSeconds = instance.stopTimeoutSeconds;
    node.startTimeoutSeconds = instance.startTimeoutSeconds;
    node.pullBehavior = static_cast<sim::PullBehavior>(instance.imagePullBehavior);
    plan.hosts.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<Instance>)
{
    return kindOf<Instance>({
        .key = "instance",
        .idPrefix = "instance",
        .label = "Container instance",
        .noun = "container instance",
        .plural = "container instances",
        .help = "An EC2 instance whose agent offers its CPU, memory and ports to the cluster's "
                "tasks.",
        .searchWords = "ec2 host node virtual machine vm server",
        .group = Group::compute,
        .size = {220, 140},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A container instance is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
