// SPDX-License-Identifier: MIT
#include "sim/laws/managed_volumes.h"

#include "plan/policies.h"
#include "sim/because.h"
#include "sim/laws/given_role.h"
#include "sim/laws/launches.h"
#include "sim/laws/machines.h"
#include "sim/laws/permissions.h"
#include "sim/laws/storage.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::managed_volumes {

namespace {
using roles::definitionOf;
using roles::Given;
using roles::listOf;

ManagedVolume* rowOf(World& world, Ix<Task> at)
{
    const bool isThere =
        at.slot < world.volumes.ofTasks.size() && world.volumes.ofTasks[at.slot].task != 0;
    return isThere ? &world.volumes.ofTasks[at.slot] : nullptr;
}

template <class Name> Name among(const std::array<std::string_view, 7>& names, std::string_view is)
{
    const auto found = std::find(names.begin(), names.end(), is);
    return found == names.end() ? Name{} : static_cast<Name>(found - names.begin());
}

VolumeFormat formatNamed(std::string_view name)
{
    const auto found = std::find(kVolumeFormats.begin(), kVolumeFormats.end(), name);
    return found == kVolumeFormats.end()
               ? VolumeFormat::xfs
               : static_cast<VolumeFormat>(found - kVolumeFormats.begin());
}

ManagedVolume rowFor(World& world, const ManagedVolumeNode& node)
{
    ManagedVolume row;
    if (node.name.empty())
        return row;
    row.name = world.names.intern(node.name);
    row.role = node.role.empty() ? 0 : world.names.intern(node.role);
    row.gib = node.sizeGib;
    row.iops = node.iops;
    row.throughput = node.throughput;
    row.type = node.type;
    row.format = node.format;
    row.encrypted = node.encrypted;
    return row;
}

ManagedVolumeNode nodeOf(const ManagedVolume& row)
{
    ManagedVolumeNode node;
    node.type = row.type;
    node.sizeGib = row.gib;
    node.iops = row.iops;
    node.throughput = row.throughput;
    node.format = row.format;
    return node;
}

// Why a volume cannot be made or attached.
struct Obstacle {
    std::string lack;   // in words without a full stop; empty: it can
    std::string reason; // statusReason of its attachment, which the task stops for
    RuleNumber rule = 0;
    bool waits = false; // until it is given up
    std::uint32_t fact = 0;
};

// The drawn role of a service is linked with it; that of a standalone task goes by its name.
Given roleOf(const World& world, Ix<Task> at, const ManagedVolume& row)
{
    const std::vector<RoleNode>& drawn = listOf(world.asked.roles);
    if (const Ix<Service> service = world.tasks[at].service)
        return roles::givenTo(ElementId(std::string(world.text(world.services[service].element))),
                              drawn, listOf(world.asked.infrastructureRoles),
                              RolePurpose::infrastructure);
    const std::string_view arn = world.text(row.role);
    const std::string_view name = arn.substr(arn.rfind('/') + 1); // npos + 1 is 0
    for (const RoleNode& role : drawn)
        if (!name.empty() && (role.name == name || permissions::roleName(role.name) == name))
            return roles::givenBy(drawn, role.id, RolePurpose::infrastructure);
    return {};
}

// Of what AmazonECSInfrastructureRolePolicyForVolumes allows, what no volume is made without.
std::string_view missingOf(const RoleNode& role)
{
    for (const std::string_view action :
         {"ec2:CreateVolume", "ec2:AttachVolume", "ec2:DescribeVolumes"})
        if (!allows(role.allowed, action))
            return action;
    return {};
}

std::string lackOfRole(const Given& given, const ManagedVolume& row)
{
    if (given.fits) {
        const std::string_view action = missingOf(*given.role);
        return action.empty() ? std::string()
                              : permissions::lackOf(*given.role, "infrastructure role", action);
    }
    if (!given.isLinked && row.role != 0)
        return {};
    if (!given.isLinked)
        return "it has no infrastructure role";
    return given.name.empty() ? "its infrastructure role was deleted"
                              : "its role " + given.name + " is no infrastructure role";
}

Obstacle ofRole(const World& world, Ix<Task> at, const ManagedVolume& row)
{
    const Given given = roleOf(world, at, row);
    Obstacle obstacle;
    obstacle.lack = lackOfRole(given, row);
    if (obstacle.lack.empty())
        return obstacle;
    const std::string arn =
        given.name.empty() ? std::string(world.text(row.role))
                           : "arn:aws:iam::123456789012:role/" + permissions::roleName(given.name);
    obstacle.reason = "ECS was unable to assume the configured ECS Infrastructure Role '" + arn +
                      "'. Please verify that the role being passed has the proper trust "
                      "relationship with Amazon ECS";
    obstacle.rule = given.fits ? ruleNumber("role.policies") : ruleNumber("ebs.role");
    if (given.fits)
        obstacle.fact = permissions::changedFact(world, given.role->id);
    else if (const Ix<Service> service = world.tasks[at].service)
        obstacle.fact = roles::takenFact(
            world, ElementId(std::string(world.text(world.services[service].element))),
            RolePurpose::infrastructure);
    return obstacle;
}

Obstacle failedWith(const VolumeObjection& objection, std::string lack, RuleNumber rule)
{
    Obstacle obstacle;
    obstacle.lack = std::move(lack);
    obstacle.reason = "ECS failed to set up the EBS volume. Encountered " + objection.code +
                      "; \"" + objection.words + "\"";
    obstacle.rule = rule;
    return obstacle;
}

std::string withoutFullStop(std::string words)
{
    if (words.ends_with('.'))
        words.pop_back();
    return words;
}

Obstacle ofVolume(const World& world, Ix<Task> at, const ManagedVolume& row)
{
    if (const auto objection = sim::objectionTo(nodeOf(row)))
        return failedWith(*objection, "Amazon EC2 refuses it: " + withoutFullStop(objection->words),
                          ruleNumber("ebs.types"));
    if (row.type == EbsType::standard && machines::isOnFargate(world, at))
        return failedWith(
            {"InvalidParameterValue", "The volume type standard is not supported on AWS Fargate."},
            "the volume type standard is not there on Fargate", ruleNumber("ebs.types"));
    const bool isWindows = definitionOf(world, at).osFamily.starts_with("WINDOWS");
    if (fits(row.format, isWindows))
        return {};
    Obstacle obstacle;
    obstacle.lack = std::string(isWindows ? "Windows" : "Linux") +
                    " cannot mount the file system " + std::string(nameOf(row.format));
    obstacle.reason = "ECS timed out while configuring the EBS volume attachment to your Task";
    obstacle.rule = ruleNumber("ebs.format");
    obstacle.waits = true;
    return obstacle;
}

Obstacle obstacleOf(const World& world, Ix<Task> at)
{
    const ManagedVolume& row = *of(world, at);
    if (row.name == 0)
        return failedWith(
            {"MissingParameter", "The request must contain the parameter size/snapshot"},
            "nobody configures volume " + neededBy(definitionOf(world, at))->name,
            ruleNumber("ebs.configured"));
    if (Obstacle obstacle = ofRole(world, at, row); !obstacle.lack.empty())
        return obstacle;
    return ofVolume(world, at, row);
}

EntityId hostOf(const World& world, Ix<Task> at)
{
    const Ix<Host> host = world.tasks[at].host;
    return host ? idOf(world.hosts[host]) : EntityId{};
}

std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}
} // namespace

const VolumeNode* neededBy(const DefinitionNode& node)
{
    for (const VolumeNode& volume : node.volumes)
        if (volume.kind == VolumeKind::managed)
            return &volume;
    return nullptr;
}

bool isNeeded(const DefinitionNode& node)
{
    return neededBy(node) != nullptr;
}

std::string objectionTo(const World& world, Ix<Revision> revision, std::string_view configured)
{
    const VolumeNode* needed = neededBy(*world.asked.revisions[revision.slot]);
    if (needed == nullptr)
        return configured.empty() ? std::string()
                                  : "The task definition has no volume " + std::string(configured) +
                                        " that is configured at launch.";
    return needed->name == configured
               ? std::string()
               : "The volume " + needed->name +
                     " of the task definition is configured at launch, and volumeConfigurations "
                     "does not configure it.";
}

ManagedVolume asked(World& world, const RunVolume& volume)
{
    ManagedVolumeNode node;
    node.name = volume.name;
    node.type = among<EbsType>(kEbsTypes, volume.volumeType);
    node.sizeGib = volume.sizeGib;
    node.iops = volume.iops;
    node.throughput = volume.throughput;
    node.format = formatNamed(volume.filesystemType);
    node.encrypted = volume.encrypted;
    node.role = volume.roleArn;
    ManagedVolume row = rowFor(world, node);
    row.deletes = volume.deletes;
    return row;
}

void give(World& world, Ix<Task> at, const ManagedVolume& wanted)
{
    forget(world, at);
    const Task& task = world.tasks[at];
    const VolumeNode* needed = neededBy(definitionOf(world, at));
    if (needed == nullptr)
        return;
    ManagedVolume row =
        task.service ? rowFor(world, launches::of(world, task.deployment).volume) : wanted;
    if (row.name != 0 && world.text(row.name) != needed->name)
        row = {}; // it is for another one
    row.task = task.number;
    row.cluster = world.clusters[task.cluster].number;
    row.state = VolumeState::asked;
    putAt(world.volumes.ofTasks, at.slot, row);
}

const ManagedVolume* of(const World& world, Ix<Task> at)
{
    const auto& all = world.volumes.ofTasks;
    return at.slot < all.size() && all[at.slot].task != 0 ? &all[at.slot] : nullptr;
}

Duration begin(World& world, Ix<Task> at)
{
    ManagedVolume* row = rowOf(world, at);
    if (row == nullptr)
        return {};
    row->state = VolumeState::attaching;
    row->zone = world.tasks[at].zone;
    return obstacleOf(world, at).waits ? world.timing.volumeGivesUp : world.timing.volumeAttach;
}

bool attach(World& world, Ix<Task> at)
{
    ManagedVolume* row = rowOf(world, at);
    if (row == nullptr)
        return true;
    const Obstacle obstacle = obstacleOf(world, at);
    if (obstacle.lack.empty()) {
        row->state = VolumeState::attached;
        row->madeAt = world.now;
        world.tell({FactKind::volumeAttached, idOf(world.tasks[at]), ruleNumber("ebs.perTask"),
                    hostOf(world, at)},
                   {word(row->gib), word(static_cast<std::int64_t>(row->type)), row->zone});
        return true;
    }
    row->state = VolumeState::failed;
    row->reason = world.names.intern(obstacle.reason);
    const Because taken(world, obstacle.fact);
    const Because because(
        world, world.tell({FactKind::volumeRefused, idOf(world.tasks[at]), obstacle.rule},
                          {world.names.intern(obstacle.lack)}));
    tasks::requestStop(world, at, StopCode::taskFailedToStart, obstacle.reason);
    return false;
}

bool isThere(const World& world, Ix<Task> at)
{
    const ManagedVolume* row = of(world, at);
    return row != nullptr &&
           (row->state == VolumeState::attaching || row->state == VolumeState::attached);
}

Nanodollars perHour(const ManagedVolume& row)
{
    const bool isPaid = row.state == VolumeState::attached || row.state == VolumeState::kept;
    return isPaid ? volumePerHour(nodeOf(row)) : 0;
}

Nanodollars costOf(const World& world, const ManagedVolume& row)
{
    const bool isPaid = row.state == VolumeState::attached || row.state == VolumeState::kept;
    return isPaid ? volumeCost(nodeOf(row), world.now - row.madeAt) : 0;
}

void taskStopped(World& world, Ix<Task> at)
{
    ManagedVolume* row = rowOf(world, at);
    if (row == nullptr || !isThere(world, at))
        return;
    const bool wasAttached = row->state == VolumeState::attached;
    const bool isKept = wasAttached && !row->deletes;
    if (!isKept)
        world.bill.volumes += costOf(world, *row);
    row->state = isKept ? VolumeState::kept : VolumeState::deleted;
    if (isKept) {
        row->kib = storage::written(world, at).volumeKib;
        world.volumes.kept.push_back(*row);
        world.mark({EntityKind::cluster, row->cluster});
    }
    if (wasAttached) // else nobody has heard of it
        world.tell({isKept ? FactKind::volumeKept : FactKind::volumeDeleted, idOf(world.tasks[at]),
                    ruleNumber("ebs.deleted")},
                   {word(row->gib)});
}

void forget(World& world, Ix<Task> at)
{
    if (at.slot < world.volumes.ofTasks.size())
        world.volumes.ofTasks[at.slot] = {};
}

} // namespace stowage::sim::managed_volumes
