// SPDX-License-Identifier: MIT
// File systems and their mount targets, as DescribeFileSystems and DescribeMountTargets give them.
#include "aws/state_parts.h"
#include "plan/storage.h"
#include "sim/laws/storage.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kOwner = "123456789012";
constexpr std::string_view kArn = "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/";

Json fileSystemJson(const sim::World& world, sim::Ix<sim::FileSystem> at)
{
    constexpr std::int64_t kBytesOfKib = 1'024;
    const sim::FileSystemNode& node = *world.asked.fileSystems[at.slot];
    const std::string id = sim::fileSystemIdOf(node.id.text);
    Json size = Json::object();
    size.set("Value", kBytesOfKib * sim::storage::kibIn(world, at));
    Json json = Json::object();
    json.set("OwnerId", kOwner);
    json.set("CreationToken", node.name);
    json.set("FileSystemId", id);
    json.set("FileSystemArn", std::string(kArn) + id);
    json.set("LifeCycleState", "available");
    json.set("Name", node.name);
    json.set("NumberOfMountTargets", static_cast<std::int64_t>(node.targets.size()));
    json.set("SizeInBytes", std::move(size));
    json.set("PerformanceMode", "generalPurpose");
    json.set("ThroughputMode", "bursting");
    return json;
}

Json mountTargetJson(const sim::FileSystemNode& node, const sim::MountTargetNode& target)
{
    Json json = Json::object();
    json.set("OwnerId", kOwner);
    json.set("MountTargetId", sim::mountTargetIdOf(node.id.text, target.subnet.text));
    json.set("FileSystemId", sim::fileSystemIdOf(node.id.text));
    json.set("SubnetId", target.subnet.text);
    json.set("LifeCycleState", "available");
    json.set("AvailabilityZoneName", target.zone);
    json.set("VpcId", target.vpc.text);
    return json;
}
} // namespace

Json fileSystemsJson(const sim::World& world)
{
    Json systems = Json::array();
    for (auto at = world.fileSystems.first(); at; at = world.fileSystems.after(at))
        systems.append(fileSystemJson(world, at));
    return systems;
}

Json mountTargetsJson(const sim::World& world)
{
    Json targets = Json::array();
    for (auto at = world.fileSystems.first(); at; at = world.fileSystems.after(at)) {
        const sim::FileSystemNode& node = *world.asked.fileSystems[at.slot];
        for (const sim::MountTargetNode& target : node.targets)
            targets.append(mountTargetJson(node, target));
    }
    return targets;
}

} // namespace stowage::aws
