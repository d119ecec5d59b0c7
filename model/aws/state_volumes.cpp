// SPDX-License-Identifier: MIT
// Volumes of Amazon EBS that were made for tasks: as Amazon EC2 describes them, and as Amazon ECS
// does of tasks and deployments.
#include "aws/state_parts.h"
#include "plan/managed_volumes.h"
#include "sim/identity.h"
#include "sim/laws/given_role.h"
#include "sim/laws/launches.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/permissions.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;
using sim::VolumeState;

std::string_view statusOf(VolumeState state)
{
    switch (state) {
    case VolumeState::attaching:
        return "ATTACHING";
    case VolumeState::attached:
        return "ATTACHED";
    case VolumeState::failed:
        return "FAILED";
    case VolumeState::deleted:
        return "DELETED";
    case VolumeState::kept:
        return "DETACHED";
    case VolumeState::none:
    case VolumeState::asked:
        break;
    }
    return "PRECREATED";
}

// That which is drawn, or else as it is named.
std::string roleArnOf(const sim::World& world, const ElementId& service, const std::string& named)
{
    const sim::roles::Given given = sim::roles::givenTo(
        service, sim::roles::listOf(world.asked.roles),
        sim::roles::listOf(world.asked.infrastructureRoles), sim::RolePurpose::infrastructure);
    return given.name.empty()
               ? named
               : "arn:aws:iam::123456789012:role/" + sim::permissions::roleName(given.name);
}

void addDetail(Json& details, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    Json detail = Json::object();
    detail.set("name", name);
    detail.set("value", value);
    details.append(std::move(detail));
}

bool isMade(const sim::ManagedVolume& volume)
{
    return volume.state == VolumeState::attached || volume.state == VolumeState::kept;
}

Json volumeJson(const Moment& moment, const sim::ManagedVolume& volume)
{
    const sim::World& world = moment.world;
    const bool isInUse = volume.state == VolumeState::attached;
    Json json = Json::object();
    json.set("VolumeId", sim::volumeIdText(world, volume.task));
    json.set("VolumeType", sim::nameOf(volume.type));
    json.set("Size", int{volume.gib});
    json.set("State", isInUse ? "in-use" : "available");
    json.set("AvailabilityZone", world.text(volume.zone));
    json.set("CreateTime", moment.text(volume.madeAt));
    json.set("Encrypted", volume.encrypted);
    if (const int iops = sim::iopsOf(volume.type, volume.gib, volume.iops); iops > 0)
        json.set("Iops", iops);
    if (const int throughput = sim::throughputOf(volume.type, volume.throughput); throughput > 0)
        json.set("Throughput", throughput);
    return json;
}
} // namespace

// Those of tasks that run, and those that outlived theirs.
Json volumesJson(const Moment& moment)
{
    const sim::ManagedVolumes& volumes = moment.world.volumes;
    Json list = Json::array();
    for (const sim::ManagedVolume& volume : volumes.kept)
        list.append(volumeJson(moment, volume));
    for (const sim::ManagedVolume& volume : volumes.ofTasks)
        if (volume.task != 0 && isMade(volume) && volume.state != VolumeState::kept)
            list.append(volumeJson(moment, volume));
    return list;
}

void appendVolume(const sim::World& world, Ix<sim::Task> at, Json& attachments)
{
    const sim::ManagedVolume* volume = sim::managed_volumes::of(world, at);
    if (volume == nullptr || volume->name == 0)
        return;
    const Ix<sim::Service> service = world.tasks[at].service;
    const ElementId element(service ? std::string(world.text(world.services[service].element))
                                    : std::string());
    Json details = Json::array();
    addDetail(details, "roleArn", roleArnOf(world, element, std::string(world.text(volume->role))));
    addDetail(details, "volumeName", world.text(volume->name));
    if (isMade(*volume))
        addDetail(details, "volumeId", sim::volumeIdText(world, volume->task));
    addDetail(details, "deleteOnTermination", volume->deletes ? "true" : "false");
    if (volume->state == VolumeState::failed)
        addDetail(details, "statusReason", world.text(volume->reason));
    Json json = Json::object();
    json.set("id", sim::volumeAttachmentIdText(world, volume->task));
    json.set("type", "AmazonElasticBlockStorage");
    json.set("status", statusOf(volume->state));
    json.set("details", std::move(details));
    attachments.append(std::move(json));
}

void setVolumes(const sim::World& world, Ix<sim::Deployment> at, Json& json)
{
    const sim::ManagedVolumeNode& volume = sim::launches::of(world, at).volume;
    if (volume.name.empty())
        return;
    const Ix<sim::Service> service = world.deployments[at].service;
    Json own = Json::object();
    own.set("volumeType", sim::nameOf(volume.type));
    own.set("sizeInGiB", volume.sizeGib);
    if (volume.iops > 0)
        own.set("iops", volume.iops);
    if (volume.throughput > 0)
        own.set("throughput", volume.throughput);
    own.set("roleArn",
            roleArnOf(world, ElementId(std::string(world.text(world.services[service].element))),
                      volume.role));
    own.set("filesystemType", sim::nameOf(volume.format));
    own.set("encrypted", volume.encrypted);
    Json item = Json::object();
    item.set("name", volume.name);
    item.set("managedEBSVolume", std::move(own));
    Json list = Json::array();
    list.append(std::move(item));
    json.set("volumeConfigurations", std::move(list));
}

} // namespace stowage::aws
