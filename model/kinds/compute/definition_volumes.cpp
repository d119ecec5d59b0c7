// SPDX-License-Identifier: MIT
#include "kinds/compute/definition_volumes.h"

#include <algorithm>

namespace stowage::doc {

namespace {
const TaskVolume* volumeNamed(const TaskDefinition& definition, std::string_view name)
{
    for (const TaskVolume& volume : definition.volumes)
        if (volume.name == name)
            return &volume;
    return nullptr;
}

// API EFSVolumeConfiguration and EFSAuthorizationConfig.
std::string objectionTo(const TaskVolume& volume)
{
    if (volume.type != VolumeType::efs)
        return {};
    const bool isEncrypted = volume.transitEncryption == EfsSwitch::enabled;
    if (volume.iam == EfsSwitch::enabled && !isEncrypted)
        return "Transit encryption must be enabled if Amazon EFS IAM authorization is used.";
    if (volume.accessPointId.empty())
        return {};
    if (!isEncrypted)
        return "If an access point is used, transit encryption must be enabled in the "
               "EFSVolumeConfiguration.";
    if (!volume.rootDirectory.empty() && volume.rootDirectory != "/")
        return "If an access point is specified, the root directory value specified in the "
               "EFSVolumeConfiguration must either be omitted or set to /.";
    return {};
}

bool isManaged(const TaskVolume& volume)
{
    return volume.type == VolumeType::ebs;
}

bool isOfLinkedFileSystem(const TaskVolume& volume)
{
    return volume.type == VolumeType::efs && volume.fileSystemId.empty();
}

void checkFileSystem(const Drawn& definition, std::vector<Finding>& findings)
{
    const auto& volumes = definition.as<TaskDefinition>()->volumes;
    const auto own = std::find_if(volumes.begin(), volumes.end(), isOfLinkedFileSystem);
    const Drawn* linked = definition.linked("mounts");
    if (own != volumes.end() && linked == nullptr)
        findings.push_back({Severity::error, "volumes",
                            "Volume " + own->name + " is of no file system.",
                            "Draw a line to a file system, or name one by its id."});
    if (own == volumes.end() && linked != nullptr)
        findings.push_back({Severity::warning, "volumes",
                            "No volume is of " + std::string(linked->name) +
                                ", so that its tasks do not mount it.",
                            "Add a volume of type efs without a file system id."});
}

// It is the application's role that mounts, though the agent does it.
void checkRole(const Drawn& definition, std::vector<Finding>& findings)
{
    const TaskDefinition& props = *definition.as<TaskDefinition>();
    const auto found =
        std::find_if(props.volumes.begin(), props.volumes.end(), [](const TaskVolume& volume) {
            return volume.type == VolumeType::efs && volume.iam == EfsSwitch::enabled;
        });
    if (found == props.volumes.end() || definition.linked("taskRole") != nullptr ||
        !props.taskRoleArn.empty())
        return;
    const bool starts =
        definition.linked("executionRole") != nullptr || !props.executionRoleArn.empty();
    findings.push_back(
        {Severity::warning, "taskRoleArn",
         "Volume " + found->name + " is mounted with the task role, and there is none.",
         starts ? "Its task execution role does not count. Link a task role too, or name one."
                : "Link a role of purpose task, or name one."});
}

// What the program writes goes where a mount point leads that lets it.
void checkWriting(const Drawn& container, const TaskDefinition& definition,
                  std::vector<Finding>& findings)
{
    const Container& props = *container.as<Container>();
    if (!props.writesInto.empty() && volumeWritten(definition, props) < 0)
        findings.push_back({Severity::warning, "volumes",
                            "Container " + std::string(container.name) + " cannot write into " +
                                props.writesInto + ", so that it writes into itself.",
                            "Mount the volume there, and not read only."});
}
} // namespace

std::string volumeObjection(const Drawn& drawn)
{
    const TaskDefinition& definition = *drawn.as<TaskDefinition>();
    for (const TaskVolume& volume : definition.volumes) {
        if (volume.name.empty())
            return "Volume name must be specified.";
        if (volumeNamed(definition, volume.name) != &volume)
            return "Duplicate volume name '" + volume.name + "'.";
        if (std::string words = objectionTo(volume); !words.empty())
            return words;
    }
    if (std::count_if(definition.volumes.begin(), definition.volumes.end(), isManaged) > 1)
        return "Only one volume of a task definition can be configured at launch.";
    for (const Drawn* child : drawn.children)
        for (const MountPoint& point : child->as<Container>()->mountPoints)
            if (volumeNamed(definition, point.sourceVolume) == nullptr)
                return "Unknown volume '" + point.sourceVolume + "'.";
    return {};
}

void checkVolumes(const Drawn& drawn, std::vector<Finding>& findings)
{
    if (std::string words = volumeObjection(drawn); !words.empty())
        findings.push_back({Severity::error, "volumes", std::move(words),
                            "Change its volumes, or the mount points of its containers."});
    checkFileSystem(drawn, findings);
    checkRole(drawn, findings);
    for (const Drawn* child : drawn.children)
        checkWriting(*child, *drawn.as<TaskDefinition>(), findings);
}

const TaskVolume* managedVolume(const TaskDefinition& definition)
{
    const auto found =
        std::find_if(definition.volumes.begin(), definition.volumes.end(), isManaged);
    return found == definition.volumes.end() ? nullptr : &*found;
}

std::vector<sim::VolumeNode> volumesOf(const TaskDefinition& definition)
{
    std::vector<sim::VolumeNode> nodes;
    for (const TaskVolume& volume : definition.volumes) {
        sim::VolumeNode node;
        node.name = volume.name;
        const bool staysThere = volume.type == VolumeType::docker
                                    ? volume.scope == DockerScope::shared
                                    : !volume.sourcePath.empty();
        if (volume.type == VolumeType::efs)
            node.kind = sim::VolumeKind::fileSystem;
        else if (isManaged(volume))
            node.kind = sim::VolumeKind::managed;
        else if (staysThere)
            node.kind = sim::VolumeKind::ofInstance;
        node.isNamed = !volume.fileSystemId.empty();
        node.usesIam = volume.iam == EfsSwitch::enabled;
        nodes.push_back(std::move(node));
    }
    return nodes;
}

int volumeWritten(const TaskDefinition& definition, const Container& container)
{
    const bool isMounted = std::any_of(
        container.mountPoints.begin(), container.mountPoints.end(), [&](const MountPoint& point) {
            return point.sourceVolume == container.writesInto && !point.readOnly;
        });
    for (std::size_t n = 0; isMounted && n < definition.volumes.size(); ++n)
        if (definition.volumes[n].name == container.writesInto)
            return static_cast<int>(n);
    return -1;
}

} // namespace stowage::doc
