// SPDX-License-Identifier: MIT
// The network interfaces of each instance, as EC2 lists them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "sim/identity.h"
#include "sim/laws/host_resources.h"

#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

Json interfaceJson(std::string id, std::string_view type, std::string_view status)
{
    Json attachment = Json::object();
    attachment.set("Status", status);
    Json json = Json::object();
    json.set("NetworkInterfaceId", std::move(id));
    json.set("InterfaceType", type);
    json.set("Attachment", std::move(attachment));
    return json;
}

// With a trunk those of tasks are its branches.
Json taskInterfaceJson(const sim::World& world, const sim::Host& host, sim::Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    const bool isThere = task.status > TaskStatus::provisioning;
    const bool isLeaving = task.status >= TaskStatus::deprovisioning;
    Json json = interfaceJson(sim::interfaceIdText(world, idOf(task)),
                              host.trunked ? "branch" : "interface",
                              isLeaving ? "detaching"
                              : isThere ? "attached"
                                        : "attaching");
    json.set("Description", taskArn(world, at));
    json.set("PrivateIpAddress", addressOf(world, at));
    return json;
}

Json instanceJson(const sim::World& world, const sim::Host& host)
{
    Json list = Json::array();
    list.append(interfaceJson(sim::interfaceIdText(world, {EntityKind::instance, host.number}),
                              "interface", "attached"));
    if (host.trunked)
        list.append(interfaceJson(sim::trunkIdText(world, host.number), "trunk", "attached"));
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost)
        if (!addressOf(world, task).empty())
            list.append(taskInterfaceJson(world, host, task));
    Json json = Json::object();
    if (const int all = sim::hosts::interfacesInAll(host); all > 0)
        json.set("MaximumNetworkInterfaces", all);
    json.set("NetworkInterfaces", std::move(list));
    return json;
}
} // namespace

Json networkInterfacesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json instances = Json::object();
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        if (world.hosts[at].phase == sim::HostPhase::up)
            instances.set(sim::instanceIdText(world, world.hosts[at].number),
                          instanceJson(world, world.hosts[at]));
    return instances;
}

} // namespace stowage::aws
