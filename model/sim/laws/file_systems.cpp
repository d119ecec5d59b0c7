// SPDX-License-Identifier: MIT
#include "sim/laws/file_systems.h"

#include "base/text.h"
#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/machines.h"
#include "sim/laws/network.h"
#include "sim/laws/roles.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace stowage::sim::file_systems {

namespace {
const DefinitionNode& definitionOf(const World& world, Ix<Task> task)
{
    return *world.asked.revisions[world.tasks[task].revision.slot];
}

// What the task's family mounts, if it does.
const FileSystemUse* useOf(const World& world, Ix<Task> task)
{
    if (world.asked.fileSystemUses)
        for (const FileSystemUse& use : *world.asked.fileSystemUses)
            if (use.definition == definitionOf(world, task).id)
                return &use;
    return nullptr;
}

// Where the interface is through which the task mounts; null: nobody knows.
const SubnetNode* subnetOf(const World& world, Ix<Task> task)
{
    const Task& row = world.tasks[task];
    const auto host = row.host ? askedOf(world.asked.hosts, row.host.slot) : nullptr;
    const std::string_view id = row.subnet != 0 ? world.text(row.subnet)
                                : host          ? std::string_view(host->subnet.text)
                                                : std::string_view();
    if (world.asked.subnets)
        for (const SubnetNode& node : *world.asked.subnets)
            if (node.id.text == id)
                return &node;
    return nullptr;
}

// Why a volume cannot be mounted.
struct Obstacle {
    std::string lack;   // in words without a full stop; empty: it can
    std::string said;   // what the command that mounts writes
    int code = 32;      // with which it ends
    bool waits = false; // until it is given up
    std::uint32_t fact = 0;
};

Obstacle unresolved(std::string_view element, std::string lack)
{
    const std::string id = element.empty() ? std::string() : fileSystemIdOf(element);
    Obstacle obstacle;
    obstacle.lack = std::move(lack);
    obstacle.said = "Failed to resolve \"" + id +
                    ".efs.us-east-1.amazonaws.com\" - check that your file system ID is correct, "
                    "and ensure that the VPC has an EFS mount target for this file system ID. See "
                    "https://docs.aws.amazon.com/console/efs/mount-dns-name for more detail.";
    obstacle.code = 1;
    return obstacle;
}

// Working with Amazon EFS access: the name of a file system leads to the mount target in the
// client's own Availability Zone.
const MountTargetNode* targetFor(const World& world, Ix<Task> task, const FileSystemNode& node)
{
    const SubnetNode* subnet = subnetOf(world, task);
    const std::string_view zone = world.text(world.tasks[task].zone);
    for (const MountTargetNode& target : node.targets)
        if ((zone.empty() || target.zone == zone) &&
            (subnet == nullptr || subnet->vpc == target.vpc))
            return &target;
    return nullptr;
}

Obstacle ofAccess(const World& world, Ix<Task> task, const FileSystemNode& node,
                  const VolumeNode& volume)
{
    Obstacle obstacle;
    if (node.requiresIam && !volume.usesIam)
        obstacle.lack = "the policy of " + node.name +
                        " lets in only who mounts it with IAM authorization, and volume " +
                        volume.name + " does not";
    if (volume.usesIam)
        if (const std::string lack = roles::callsLack(world, task, "elasticfilesystem:ClientMount");
            !lack.empty()) {
            obstacle.lack = "IAM authorization takes the task role, and " + lack;
            obstacle.fact = roles::taskRoleTaken(world, task);
        }
    if (!obstacle.lack.empty())
        obstacle.said = "b'mount.nfs4: access denied by server while mounting 127.0.0.1:/'";
    return obstacle;
}

Obstacle obstacleOf(const World& world, Ix<Task> task, const VolumeNode& volume)
{
    if (volume.kind != VolumeKind::fileSystem || volume.isNamed)
        return {};
    const FileSystemUse* use = useOf(world, task);
    const Ix<FileSystem> at = of(world, task);
    if (use == nullptr)
        return unresolved({}, "volume " + volume.name + " is of no file system");
    if (!at)
        return unresolved(use->fileSystem.text,
                          "the file system of volume " + volume.name + " was deleted");
    const FileSystemNode& node = *world.asked.fileSystems[at.slot];
    const MountTargetNode* target = targetFor(world, task, node);
    if (target == nullptr) {
        const std::string zone(world.text(world.tasks[task].zone));
        return unresolved(node.id.text, node.name + " has no mount target in " +
                                            (zone.empty() ? "its VPC" : zone + " of its VPC"));
    }
    if (std::string guarded = network::obstacleTo(world, task, node, target->block);
        !guarded.empty()) {
        Obstacle obstacle;
        obstacle.lack = node.name + " does not answer, because " + guarded;
        obstacle.said = "Mount attempt 1/3 failed due to timeout after 15 sec, wait 0 sec before "
                        "next attempt. Mount attempt 2/3 failed due to timeout after 15 sec, wait "
                        "0 sec before next attempt. b'mount.nfs4: Connection timed out'";
        obstacle.waits = true;
        return obstacle;
    }
    return ofAccess(world, task, node, volume);
}

// On an instance the agent asks Docker for the volume, on Fargate it mounts it itself.
std::string reasonOf(const World& world, Ix<Task> task, const VolumeNode& volume,
                     const Obstacle& obstacle)
{
    if (machines::isOnFargate(world, task))
        return "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS "
               "volumes: stderr: " +
               obstacle.said + " : unsuccessful EFS utils command execution; code: " +
               numberText(std::int64_t{obstacle.code});
    const Revision& revision = world.revisions[world.tasks[task].revision];
    constexpr std::size_t kDigits = 20;
    return "CannotCreateVolumeError: Error response from daemon: create ecs-" +
           std::string(world.text(revision.family)) + "-" +
           numberText(std::int64_t{revision.revision}) + "-" + volume.name + "-" +
           taskIdText(world, world.tasks[task].number).substr(0, kDigits) +
           ": VolumeDriver.Create: mounting volume failed: " + obstacle.said;
}

RuleNumber ruleOf(const Obstacle& obstacle)
{
    if (obstacle.waits)
        return ruleNumber("efs.guard");
    return obstacle.code == 1 ? ruleNumber("efs.mountTarget") : ruleNumber("efs.access");
}

EntityId idIn(const World& world, Ix<Task> task)
{
    const Ix<FileSystem> at = of(world, task);
    return at ? idOf(world.fileSystems[at]) : EntityId{};
}
Obstacle firstObstacle(const World& world, Ix<Task> task)
{
    for (const VolumeNode& volume : definitionOf(world, task).volumes)
        if (Obstacle obstacle = obstacleOf(world, task, volume); !obstacle.lack.empty())
            return obstacle;
    return {};
}
} // namespace

std::uint32_t create(World& world, const FileSystemNode& node)
{
    FileSystem made;
    made.element = world.names.intern(node.id.text);
    made.name = world.names.intern(node.name);
    const Ix<FileSystem> at = world.fileSystems.add(made);
    FileSystem& row = world.fileSystems[at];
    row.number = world.nextNumber(EntityKind::fileSystem, at.slot);
    row.fact = world.tell({FactKind::fileSystemCreated, idOf(row), ruleNumber("efs.shared")});
    return at.slot;
}

void change(World& world, std::uint32_t slot, const FileSystemNode& before)
{
    FileSystem& row = world.fileSystems[{slot}];
    FileSystemNode now = *world.asked.fileSystems[slot];
    row.name = world.names.intern(now.name);
    now.name = before.name;
    if (now == before) {
        world.mark(idOf(row));
        return;
    }
    row.fact = world.tell({FactKind::fileSystemChanged, idOf(row), ruleNumber("efs.mountTarget")},
                          {static_cast<std::uint64_t>(now.targets.size())});
}

void remove(World& world, std::uint32_t slot)
{
    const FileSystem row = world.fileSystems[{slot}];
    world.tell({FactKind::fileSystemDeleted, idOf(row), ruleNumber("efs.shared")});
    world.gone(EntityKind::fileSystem, row.number, row.name);
    world.fileSystems.remove({slot});
}

void adoptUses(World& world, const Plan& plan)
{
    const auto& kept = world.asked.fileSystemUses;
    std::vector<FileSystemUse> uses = plan.fileSystemUses;
    if (kept)
        for (const FileSystemUse& old : *kept) {
            const bool isReplaced = std::any_of(
                plan.fileSystemUses.begin(), plan.fileSystemUses.end(),
                [&](const FileSystemUse& use) { return use.definition == old.definition; });
            const bool isDrawn =
                std::any_of(plan.fileSystems.begin(), plan.fileSystems.end(),
                            [&](const FileSystemNode& node) { return node.id == old.fileSystem; });
            if (!isReplaced && !isDrawn)
                uses.push_back(old);
        }
    if (kept ? *kept != uses : !uses.empty())
        world.asked.fileSystemUses =
            std::make_shared<const std::vector<FileSystemUse>>(std::move(uses));
}

Ix<FileSystem> of(const World& world, Ix<Task> task)
{
    const FileSystemUse* use = useOf(world, task);
    return use != nullptr ? rowOf<FileSystem>(world, EntityKind::fileSystem, use->fileSystem)
                          : Ix<FileSystem>{};
}

bool isStuck(const World& world, Ix<Task> task)
{
    return !firstObstacle(world, task).lack.empty();
}

Duration patience(const World& world, Ix<Task> task)
{
    return firstObstacle(world, task).waits ? world.timing.mountGivesUp : world.timing.mountFails;
}

bool mount(World& world, Ix<Task> task)
{
    bool mounts = false;
    for (const VolumeNode& volume : definitionOf(world, task).volumes) {
        const Obstacle obstacle = obstacleOf(world, task, volume);
        if (!obstacle.lack.empty()) {
            const Because taken(world, obstacle.fact);
            const Because because(world, world.tell({FactKind::mountFailed, idOf(world.tasks[task]),
                                                     ruleOf(obstacle), idIn(world, task)},
                                                    {world.names.intern(obstacle.lack)}));
            tasks::requestStop(world, task, StopCode::taskFailedToStart,
                               reasonOf(world, task, volume, obstacle));
            return false;
        }
        mounts = mounts || (volume.kind == VolumeKind::fileSystem && !volume.isNamed);
    }
    if (mounts) {
        const Ix<FileSystem> at = of(world, task);
        ++world.fileSystems[at].mounts;
        world.tell({FactKind::fileSystemMounted, idOf(world.fileSystems[at]),
                    ruleNumber("efs.shared"), idOf(world.tasks[task])});
    }
    return true;
}

} // namespace stowage::sim::file_systems
