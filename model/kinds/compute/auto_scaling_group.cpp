// SPDX-License-Identifier: MIT
#include "kinds/compute/auto_scaling_group.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/compute/definition_roles.h"
#include "kinds/compute/lifecycle_hook_rows.h"
#include "kinds/compute/warm_pool_rows.h"
#include "kinds/kind_info.h"
#include "plan/instance_types.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 7> kPolicies = {
    "Default",
    "OldestInstance",
    "NewestInstance",
    "OldestLaunchConfiguration",
    "OldestLaunchTemplate",
    "ClosestToNextInstanceHour",
    "AllocationStrategy",
};

constexpr std::array<std::string_view, 2> kChecks = {"EC2", "ELB"};

constexpr std::array kPolicyColumns = {
    row<&TerminationStep::policy>({.key = "policy",
                                   .label = "Policy",
                                   .help = "Whom a scale-in terminates; what it leaves undecided "
                                           "the next one decides (TerminationPolicies).",
                                   .choices = kPolicies}),
};
static_assert(kPolicyColumns.size() == memberCount<TerminationStep>(), "a member has no row");

const std::array kOverrideColumns = {
    row<&TypeOverride::instanceType>({.key = "instanceType",
                                      .label = "Instance type",
                                      .help = "A type that the group may launch (InstanceType).",
                                      .max = 64,
                                      .choices = sim::instanceTypeNames(),
                                      .open = true}),
};
static_assert(std::tuple_size_v<decltype(kOverrideColumns)> == memberCount<TypeOverride>(),
              "a member has no row");

// Ranges: API CreateAutoScalingGroup.
const std::array kRows = {
    row<&AutoScalingGroup::minSize>(
        {.key = "minSize",
         .label = "Minimum size",
         .help = "The fewest instances; a higher one raises the desired capacity (MinSize).",
         .section = "Scale",
         .max = 10'000,
         .cloudFormation = "MinSize"}),
    row<&AutoScalingGroup::maxSize>(
        {.key = "maxSize",
         .label = "Maximum size",
         .help = "The most instances; a lower one lowers the desired capacity (MaxSize).",
         .section = "Scale",
         .max = 10'000,
         .cloudFormation = "MaxSize"}),
    row<&AutoScalingGroup::desiredCapacity>(
        {.key = "desiredCapacity",
         .label = "Desired capacity",
         .help = "How many instances the group keeps in service (DesiredCapacity).",
         .section = "Scale",
         .max = 10'000,
         .cloudFormation = "DesiredCapacity"}),
    row<&AutoScalingGroup::instanceType>(
        {.key = "instanceType",
         .label = "Instance type",
         .help = "What its launch template names (InstanceType). Instances that are there stay as "
                 "they are.",
         .section = "Run",
         .max = 64,
         .choices = sim::instanceTypeNames(),
         .open = true,
         .cloudFormation = "InstanceType"}),
    row<&AutoScalingGroup::overrides>(
        {.key = "overrides",
         .label = "Instance types",
         .help = "Several types in order of priority, the first of which is launched; they come "
                 "before the type of the launch template (MixedInstancesPolicy, Overrides).",
         .section = "Run",
         .max = 40,
         .columns = kOverrideColumns}),
    row<&AutoScalingGroup::terminationPolicies>(
        {.key = "terminationPolicies",
         .label = "Termination policies",
         .help = "In which order a scale-in chooses among the instances of a zone "
                 "(TerminationPolicies).",
         .section = "Scale",
         .max = 7,
         .columns = kPolicyColumns}),
    row<&AutoScalingGroup::newInstancesProtectedFromScaleIn>(
        {.key = "newInstancesProtectedFromScaleIn",
         .label = "Protect new instances",
         .help = "A scale-in does not terminate instances that are launched from now on "
                 "(NewInstancesProtectedFromScaleIn).",
         .section = "Scale",
         .cloudFormation = "NewInstancesProtectedFromScaleIn"}),
    row<&AutoScalingGroup::healthCheckType>(
        {.key = "healthCheckType",
         .label = "Health checks",
         .help = "With ELB an instance that a linked target group reports unhealthy is replaced "
                 "too (HealthCheckType).",
         .section = "Heal",
         .choices = kChecks,
         .cloudFormation = "HealthCheckType"}),
    row<&AutoScalingGroup::healthCheckGracePeriod>(
        {.key = "healthCheckGracePeriod",
         .label = "Health check grace period",
         .help = "So long after it came into service a failed status check does not replace an "
                 "instance (HealthCheckGracePeriod).",
         .section = "Heal",
         .unit = Unit::seconds,
         .max = 7'200,
         .cloudFormation = "HealthCheckGracePeriod"}),
    row<&AutoScalingGroup::defaultCooldown>(
        {.key = "defaultCooldown",
         .label = "Default cooldown",
         .help = "Pause after a simple scaling activity; nothing else waits for it (Cooldown).",
         .section = "Scale",
         .unit = Unit::seconds,
         .max = 86'400,
         .cloudFormation = "Cooldown"}),
    row<&AutoScalingGroup::lifecycleHooks>(
        {.key = "lifecycleHooks",
         .label = "Lifecycle hooks",
         .help =
             "Each holds an instance on its way into service, or on its way out, until somebody "
             "completes it (PutLifecycleHook).",
         .section = "Scale",
         .max = 50,
         .columns = kLifecycleHookColumns,
         .effect = Effect::live}),
    row<&AutoScalingGroup::attributes>({.key = "attributes",
                                        .label = "Attributes",
                                        .help =
                                            "Custom attributes that each instance registers with "
                                            "(ECS_INSTANCE_ATTRIBUTES).",
                                        .section = "Placement",
                                        .max = 40}),
    row<&AutoScalingGroup::reservedMemoryMib>(
        {.key = "reservedMemoryMib",
         .label = "Reserved memory",
         .help = "Memory kept from tasks for each instance itself (ECS_RESERVED_MEMORY).",
         .section = "Run",
         .unit = Unit::mebibytes,
         .max = 1'000'000}),
    row<&AutoScalingGroup::cpuUnits>(
        {.key = "cpuUnits",
         .label = "Registered CPU",
         .help = "CPU units that each agent registers (totalResources, CPU).",
         .section = "Run",
         .unit = Unit::cpuUnits,
         .min = 1,
         .max = 1'000'000,
         .zeroMeans = "as the type says"}),
    row<&AutoScalingGroup::memoryMib>(
        {.key = "memoryMib",
         .label = "Registered memory",
         .help = "Memory that each agent registers (totalResources, MEMORY).",
         .section = "Run",
         .unit = Unit::mebibytes,
         .min = 1,
         .max = 100'000'000,
         .zeroMeans = "as the type says"}),
    row<&AutoScalingGroup::spot>({.key = "spot",
                                  .label = "Spot instances",
                                  .help = "Launches Spot instances, which EC2 may take back after "
                                          "two minutes' notice (MarketType).",
                                  .section = "Run"}),
    row<&AutoScalingGroup::spotDraining>(
        {.key = "spotDraining",
         .label = "Drain on Spot notice",
         .help = "The agent sets its instance to DRAINING when EC2 gives notice "
                 "(ECS_ENABLE_SPOT_INSTANCE_DRAINING).",
         .section = "Run"}),
    row<&AutoScalingGroup::stopTimeoutSeconds>(
        {.key = "stopTimeoutSeconds",
         .label = "Stop timeout",
         .help = "From SIGTERM to SIGKILL of containers that state none "
                 "(ECS_CONTAINER_STOP_TIMEOUT).",
         .section = "Run",
         .unit = Unit::seconds,
         .min = 1,
         .max = 86'400}),
    row<&AutoScalingGroup::startTimeoutSeconds>(
        {.key = "startTimeoutSeconds",
         .label = "Start timeout",
         .help = "How long others wait for containers that state none "
                 "(ECS_CONTAINER_START_TIMEOUT).",
         .section = "Run",
         .unit = Unit::seconds,
         .min = 45,
         .max = 86'400}),
    row<&AutoScalingGroup::instanceProfile>(
        {.key = "instanceProfile",
         .label = "Instance role",
         .help =
             "Name of a role that is not drawn, which agents take on (IamInstanceProfile). Empty: "
             "none. A linked role comes before it.",
         .section = "Run",
         .max = 2048}),
    row<&AutoScalingGroup::imagePullBehavior>(
        {.key = "imagePullBehavior",
         .label = "Image pulls",
         .help = "Whether an agent asks the registry for an image that its instance holds "
                 "(ECS_IMAGE_PULL_BEHAVIOR).",
         .section = "Run",
         .choices = kPullBehaviors}),
    kWarmPoolRow,
    kWarmPoolMinSizeRow,
    kPreparedCapacityRow,
    kReuseOnScaleInRow,
    kWarmPoolsCheckRow,
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<AutoScalingGroup>(),
              "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"cluster"};
constexpr std::array kLinks = {
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "launches into",
             .help = "The group keeps its instances even over the availability zones of its "
                     "subnets (VPCZoneIdentifier).",
             .sameVpc = true},
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "The security group of its instances.",
             .mostFrom = 5,
             .sameVpc = true},
    LinkRule{.key = "targetGroup",
             .to = "targetGroup",
             .words = "registers with",
             .help = "Its instances are targets of the group, at the group's port "
                     "(TargetGroupARNs).",
             .sameVpc = true},
    LinkRule{.key = "instanceRole",
             .to = "role",
             .words = "registers with",
             .help = "The container instance role: what the agents on its instances may do.",
             .mostFrom = 1},
};

std::string text(int number)
{
    return numberText(std::int64_t{number});
}

void checkSizes(const AutoScalingGroup& group, std::vector<Finding>& findings)
{
    if (group.minSize > group.maxSize)
        findings.push_back({Severity::error, "maxSize",
                            "Max bound, " + text(group.maxSize) +
                                ", must be greater than or equal to min bound, " +
                                text(group.minSize) + ".",
                            "Raise the maximum or lower the minimum."});
    else if (group.desiredCapacity < group.minSize || group.desiredCapacity > group.maxSize)
        findings.push_back(
            {Severity::warning, "desiredCapacity",
             "Desired capacity:" + text(group.desiredCapacity) +
                 " must be between the specified min size:" + text(group.minSize) +
                 " and max size:" + text(group.maxSize) + ".",
             "The group keeps to the nearer bound; set the desired capacity between them."});
}

void checkTypes(const AutoScalingGroup& group, std::vector<Finding>& findings)
{
    const bool isStated = group.cpuUnits != 0 && group.memoryMib != 0;
    const auto look = [&](const std::string& type, std::string_view field) {
        if (!isStated && sim::findInstanceType(type) == nullptr)
            findings.push_back(
                {Severity::error, field, "The instance type " + type + " is not in the catalogue.",
                 "Choose a type of the list, or say how much CPU and memory it registers."});
    };
    if (group.overrides.empty())
        look(group.instanceType, "instanceType");
    for (const TypeOverride& each : group.overrides)
        look(each.instanceType, "overrides");
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const AutoScalingGroup& group = *drawn.as<AutoScalingGroup>();
    checkSizes(group, findings);
    checkHooks(group, findings);
    checkWarmPool(group, findings);
    checkTypes(group, findings);
    if (!drawn.linked("subnet") && drawn.inside<Vpc>())
        findings.push_back({Severity::remark, "",
                            "The group is linked to no subnet, so its instances are in no known "
                            "availability zone.",
                            "Drag it into a lane of its cluster, or draw a line to a subnet."});
    if (group.healthCheckType == GroupHealthCheck::elb && !drawn.linked("targetGroup"))
        findings.push_back({Severity::remark, "healthCheckType",
                            "The group is linked to no target group, so none checks its instances.",
                            "Draw a line to a target group, or choose EC2."});
    if (group.spotDraining && !group.spot)
        findings.push_back({Severity::remark, "spotDraining",
                            "The group launches no Spot instances, so nothing gives notice.",
                            "Turn Spot instances on, or this off."});
    checkInstanceRole(drawn, group.instanceProfile, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const AutoScalingGroup& group = *drawn.as<AutoScalingGroup>();
    const Drawn* cluster = drawn.inside<Cluster>();
    if (!cluster)
        return;
    sim::AutoScalingGroupNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.cluster = cluster->id;
    node.minSize = group.minSize;
    node.maxSize = group.maxSize;
    node.desiredCapacity = group.desiredCapacity;
    for (const Drawn* subnet : drawn.allLinked("subnet"))
        node.subnets.push_back({subnet->id, std::string(subnet->name),
                                subnet->parent ? std::string(subnet->parent->name) : std::string(),
                                subnet->as<Subnet>()->availabilityZone});
    for (const TerminationStep& step : group.terminationPolicies)
        node.terminationPolicies.push_back(static_cast<sim::TerminationPolicy>(step.policy));
    node.protectsNewInstances = group.newInstancesProtectedFromScaleIn;
    node.healthCheckGraceSeconds = group.healthCheckGracePeriod;
    node.heedsBalancer = group.healthCheckType == GroupHealthCheck::elb;
    for (const Drawn* targetGroup : drawn.allLinked("targetGroup"))
        node.targetGroups.push_back(targetGroup->id);
    lowerHooks(group, node);
    node.cooldownSeconds = group.defaultCooldown;
    node.launch.instanceType =
        group.overrides.empty() ? group.instanceType : group.overrides.front().instanceType;
    for (const TypeOverride& each : group.overrides)
        node.types.push_back(each.instanceType);
    node.launch.cpu = group.cpuUnits;
    node.launch.memory = group.memoryMib;
    node.launch.reservedMemory = group.reservedMemoryMib;
    for (const Pair& attribute : group.attributes)
        node.launch.attributes.emplace_back(attribute.name, attribute.value);
    node.launch.spot = group.spot;
    node.launch.spotDraining = group.spotDraining;
    node.launch.stopTimeoutSeconds = group.stopTimeoutSeconds;
    node.launch.startTimeoutSeconds = group.startTimeoutSeconds;
    node.launch.pullBehavior = static_cast<sim::PullBehavior>(group.imagePullBehavior);
    if (const Drawn* role = drawn.linked("instanceRole"))
        node.launch.role = role->id;
    node.launch.namesRole = !group.instanceProfile.empty();
    lowerWarmPool(group, node);
    plan.autoScalingGroups.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<AutoScalingGroup>)
{
    return kindOf<AutoScalingGroup>({
        .key = "autoScalingGroup",
        .idPrefix = "asg",
        .label = "Auto Scaling group",
        .noun = "Auto Scaling group",
        .plural = "Auto Scaling groups",
        .article = "an",
        .help = "Keeps a number of like EC2 instances in service, spread over availability zones, "
                "and replaces those that fail.",
        .searchWords = "asg ec2 autoscaling capacity scale out fleet launch template spot",
        .group = Group::compute,
        .size = {220, 140},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "An Auto Scaling group is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
