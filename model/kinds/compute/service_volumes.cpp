// SPDX-License-Identifier: MIT
#include "kinds/compute/service_volumes.h"

#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/definition_volumes.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service_fargate.h"
#include "kinds/identity/role.h"

#include <string_view>

namespace stowage::doc {

namespace {
constexpr std::string_view kField = "volumeConfigurations";
constexpr std::string_view kPolicy = "AmazonECSInfrastructureRolePolicyForVolumes";

// As Amazon ECS passes on what Amazon EC2 says.
std::string refusedBy(const VolumeConfiguration& configuration,
                      const sim::VolumeObjection& objection)
{
    return "ECS managed EBS volume configuration was invalid for volume '" + configuration.name +
           "'. Encountered '" + objection.code + "' error from AmazonEC2: \"" + objection.words +
           "\"";
}

void checkFormat(const VolumeConfiguration& configuration, const TaskDefinition& definition,
                 std::vector<Finding>& findings)
{
    const bool isWindows = definition.operatingSystemFamily != OperatingSystem::linuxFamily;
    if (!sim::fits(configuration.filesystemType, isWindows))
        findings.push_back({Severity::error, kField,
                            std::string(isWindows ? "Windows" : "Linux") +
                                " cannot mount the file system " +
                                std::string(sim::nameOf(configuration.filesystemType)) +
                                " of volume " + configuration.name + ".",
                            isWindows ? "Set its file system to ntfs."
                                      : "Set its file system to xfs, ext4 or ext3."});
}

// Neither the task role nor the task execution role makes volumes.
void checkInfrastructureRole(const Drawn& service, const VolumeConfiguration& configuration,
                             std::vector<Finding>& findings)
{
    const Drawn* role = service.linked("infrastructureRole");
    if (role == nullptr && configuration.roleArn.empty()) {
        findings.push_back({Severity::error, kField,
                            "Without an infrastructure role Amazon ECS cannot make volume " +
                                configuration.name + ".",
                            "Link a role of purpose infrastructure with the service, or name one; "
                            "roles of its task definition do not count."});
        return;
    }
    if (role == nullptr)
        return;
    if (role->as<Role>()->purpose != RolePurpose::infrastructure) {
        findings.push_back({Severity::warning, "",
                            "The role " + std::string(role->name) +
                                " is linked as infrastructure role, but Amazon ECS cannot take it "
                                "on to make volumes.",
                            "Change the role's purpose to infrastructure, or link another role: "
                            "that of the application or of the task's start does not count."});
        return;
    }
    for (const std::string_view action :
         {"ec2:CreateVolume", "ec2:AttachVolume", "ec2:DescribeVolumes"})
        if (!allows(*role->as<Role>(), action)) {
            findings.push_back({Severity::warning, "",
                                "No policy of the role " + std::string(role->name) + " allows " +
                                    std::string(action) + ", which its volumes need.",
                                "Attach " + std::string(kPolicy) + " to it."});
            return;
        }
}

// Only where all its cluster has is drawn instances.
void checkInstances(const Drawn& service, std::vector<Finding>& findings)
{
    const Drawn* cluster = service.inside<Cluster>();
    bool isAny = false, isFit = false;
    for (const Drawn* child :
         cluster != nullptr ? cluster->children : std::vector<const Drawn*>()) {
        const Instance* instance = child->as<Instance>();
        isAny = isAny || instance != nullptr;
        isFit = isFit || child->as<AutoScalingGroup>() != nullptr ||
                (instance != nullptr && sim::isNitro(instance->instanceType));
    }
    if (isAny && !isFit)
        findings.push_back({Severity::warning, kField,
                            "No instance of " + std::string(cluster->name) +
                                " attaches volumes of Amazon EBS to tasks.",
                            "Take types of the AWS Nitro System, such as t3.medium or m5.large."});
}

std::string adviceFor(const TaskDefinition& definition, const Service& service)
{
    const TaskVolume* needed = managedVolume(definition);
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        return "Make it a REPLICA service, or take a bind mount or a file system.";
    if (needed == nullptr)
        return "Remove the configuration, or give the task definition a volume of type ebs.";
    return service.volumeConfigurations.empty() ||
                   service.volumeConfigurations.front().name != needed->name
               ? "Add a managed volume named " + needed->name + " to the service."
               : "Change its size, type, IOPS or throughput.";
}

// In a sentence, where Amazon EC2's words are quoted.
std::string problemOf(const TaskDefinition& definition, const Service& service,
                      const VolumeUse& use)
{
    std::string words = volumeObjection(definition, service.volumeConfigurations, use);
    if (words.empty() || words.ends_with('.'))
        return words;
    words = "Amazon EC2 refuses volume " + service.volumeConfigurations.front().name + ": " +
            sim::objectionTo(loweredVolume(service))->words;
    return words.ends_with('.') ? words : words + ".";
}
} // namespace

sim::ManagedVolumeNode lowered(const VolumeConfiguration& configuration)
{
    sim::ManagedVolumeNode node;
    node.name = configuration.name;
    node.type = configuration.volumeType;
    node.sizeGib = configuration.sizeInGiB;
    node.iops = configuration.iops;
    node.throughput = configuration.throughput;
    node.format = configuration.filesystemType;
    node.encrypted = configuration.encrypted;
    node.role = configuration.roleArn;
    return node;
}

sim::ManagedVolumeNode loweredVolume(const Service& service)
{
    return service.volumeConfigurations.empty() ? sim::ManagedVolumeNode{}
                                                : lowered(service.volumeConfigurations.front());
}

std::string volumeObjection(const TaskDefinition& definition,
                            const std::vector<VolumeConfiguration>& configurations,
                            const VolumeUse& use)
{
    const TaskVolume* needed = managedVolume(definition);
    if (use.isDaemon && (needed != nullptr || !configurations.empty()))
        return "The daemon scheduling strategy does not support Amazon EBS volumes that are "
               "configured at launch.";
    for (const VolumeConfiguration& each : configurations)
        if (needed == nullptr || each.name != needed->name)
            return "The task definition has no volume " + each.name +
                   " that is configured at launch.";
    if (configurations.empty())
        return needed == nullptr ? ""
                                 : "The volume " + needed->name +
                                       " of the task definition is configured at launch, and "
                                       "volumeConfigurations does not configure it.";
    const VolumeConfiguration& configuration = configurations.front();
    if (const auto objection = sim::objectionTo(lowered(configuration)))
        return refusedBy(configuration, *objection);
    return use.onFargate && configuration.volumeType == sim::EbsType::standard
               ? "The volume type standard is not supported on AWS Fargate."
               : "";
}

void checkManagedVolume(const Drawn& service, const Drawn& definition,
                        std::vector<Finding>& findings)
{
    const Service& props = *service.as<Service>();
    const TaskDefinition& runs = *definition.as<TaskDefinition>();
    const VolumeUse use{isOnFargate(service),
                        props.schedulingStrategy == SchedulingStrategy::daemon};
    if (std::string words = problemOf(runs, props, use); !words.empty())
        findings.push_back({Severity::error, kField, std::move(words), adviceFor(runs, props)});
    if (managedVolume(runs) == nullptr || props.volumeConfigurations.empty())
        return;
    if (!use.onFargate)
        checkInstances(service, findings);
    checkFormat(props.volumeConfigurations.front(), runs, findings);
    checkInfrastructureRole(service, props.volumeConfigurations.front(), findings);
}

} // namespace stowage::doc
