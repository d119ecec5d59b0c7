// SPDX-License-Identifier: MIT
// Tasks with their containers, and the container instances they run on.
#include "aws/arns.h"
#include "aws/state_launch.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/instance_health.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

std::string_view nameOf(sim::ContainerStatus status)
{
    switch (status) {
    case sim::ContainerStatus::running:
        return "RUNNING";
    case sim::ContainerStatus::stopped:
        return "STOPPED";
    case sim::ContainerStatus::pending:
        break;
    }
    return "PENDING";
}

Json bindingsJson(const sim::World& world, const sim::Task& task, Ix<sim::ContainerRun> container)
{
    Json list = Json::array();
    for (auto at = task.firstPort; at; at = world.ports[at].nextOfTask) {
        const sim::PortUse& port = world.ports[at];
        if (port.container != container)
            continue;
        Json json = Json::object();
        json.set("bindIP", "0.0.0.0");
        json.set("containerPort", int{port.containerPort});
        json.set("hostPort", int{port.hostPort});
        json.set("protocol", port.protocol == sim::Protocol::udp ? "udp" : "tcp");
        list.append(std::move(json));
    }
    return list;
}

void setSizes(const sim::ContainerNode& node, Json& json)
{
    json.set("name", node.name);
    json.set("image", node.image);
    json.set("cpu", numberText(std::int64_t{node.cpu}));
    if (node.memory > 0)
        json.set("memory", numberText(std::int64_t{node.memory}));
    if (node.memoryReservation > 0)
        json.set("memoryReservation", numberText(std::int64_t{node.memoryReservation}));
}

// A task of network mode awsvpc has an interface of its own.
void appendInterface(const sim::World& world, Ix<sim::Task> at, Json& list)
{
    const sim::Task& task = world.tasks[at];
    const std::string address = addressOf(world, at);
    if (address.empty())
        return;
    const bool isThere = task.status > TaskStatus::provisioning;
    const bool isGone = task.status >= TaskStatus::stopped;
    Json json = Json::object();
    json.set("id", sim::attachmentIdText(world, task.number));
    json.set("type", "ElasticNetworkInterface");
    json.set("status", isGone ? "DELETED" : isThere ? "ATTACHED" : "ATTACHING");
    Json details = Json::array();
    const std::string zone(world.text(task.zone));
    const std::string subnet(world.text(task.subnet)); // of a task on Fargate
    for (const auto& [name, value] :
         {std::pair("subnetId", subnet), std::pair("availabilityZone", zone),
          std::pair("networkInterfaceId", sim::interfaceIdText(world, idOf(task))),
          std::pair("privateIPv4Address", address)}) {
        if (task.host ? name == std::string_view("subnetId") ||
                            name == std::string_view("networkInterfaceId")
                      : value.empty())
            continue;
        Json detail = Json::object();
        detail.set("name", name);
        detail.set("value", value);
        details.append(std::move(detail));
    }
    json.set("details", std::move(details));
    list.append(std::move(json));
}

Json attachmentsJson(const sim::World& world, Ix<sim::Task> at)
{
    Json list = Json::array();
    appendInterface(world, at, list);
    appendVolume(world, at, list);
    return list;
}

Json interfacesJson(const sim::World& world, Ix<sim::Task> at)
{
    Json list = Json::array();
    const std::string address = addressOf(world, at);
    if (address.empty())
        return list;
    Json json = Json::object();
    json.set("attachmentId", sim::attachmentIdText(world, world.tasks[at].number));
    json.set("privateIpv4Address", address);
    list.append(std::move(json));
    return list;
}

Json overridesJson(const sim::World& world, const sim::Task& task)
{
    Json containers = Json::array();
    if (const auto& node = world.asked.revisions[task.revision.slot])
        for (const sim::ContainerNode& container : node->containers) {
            Json json = Json::object();
            json.set("name", container.name);
            containers.append(std::move(json));
        }
    Json overrides = Json::object();
    overrides.set("containerOverrides", std::move(containers));
    overrides.set("inferenceAcceleratorOverrides", Json::array());
    return overrides;
}

Json containersJson(const sim::World& world, Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    const auto& node = world.asked.revisions[task.revision.slot];
    Json list = Json::array();
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const sim::ContainerRun& container = world.containers[run];
        Json json = Json::object();
        json.set("containerArn", containerArn(world, run));
        json.set("taskArn", taskArn(world, at));
        if (node && container.index < node->containers.size())
            setSizes(node->containers[container.index], json);
        if (container.digest != 0 && world.taskStories[at.slot].pullStoppedAt != kNever)
            json.set("imageDigest", world.text(container.digest));
        if (container.startedAt != kNever)
            json.set("runtimeId", sim::runtimeIdText(world, container.number));
        json.set("lastStatus", nameOf(container.status));
        if (container.exited)
            json.set("exitCode", std::int64_t{container.exitCode});
        if (container.reason != 0)
            json.set("reason", world.text(container.reason));
        json.set("healthStatus", stowage::nameOf(container.reported));
        if (node && container.index < node->containers.size() &&
            node->containers[container.index].restart.enabled)
            json.set("restartCount", std::int64_t{container.restarts});
        json.set("networkBindings", bindingsJson(world, task, run));
        json.set("networkInterfaces", interfacesJson(world, at));
        list.append(std::move(json));
    }
    return list;
}

void setTimes(const Moment& moment, const sim::TaskStory& story, Json& json)
{
    const std::pair<std::string_view, Time> times[] = {
        {"createdAt", story.createdAt},
        {"connectivityAt", story.connectivityAt},
        {"pullStartedAt", story.pullStartedAt},
        {"pullStoppedAt", story.pullStoppedAt},
        {"startedAt", story.startedAt},
        {"stoppingAt", story.stoppingAt},
        {"executionStoppedAt", story.executionStoppedAt},
        {"stoppedAt", story.stoppedAt}};
    for (const auto& [key, at] : times)
        if (at != kNever)
            json.set(key, moment.text(at));
}

// The ports of a protocol that are taken, least first; those of tasks only where they are wanted
// and were stated, for automatically assigned ones are not reserved.
Json portsJson(const sim::World& world, const sim::Host& host, sim::Protocol protocol, bool ofTasks)
{
    std::vector<int> ports;
    for (auto at = host.firstPort; at; at = world.ports[at].nextOfHost) {
        const sim::PortUse& port = world.ports[at];
        const bool isListed = port.task ? ofTasks && port.fixed && port.inScheduler : true;
        if (isListed && port.protocol == protocol)
            ports.push_back(port.hostPort);
    }
    std::sort(ports.begin(), ports.end());
    Json list = Json::array();
    for (const int port : ports)
        list.append(numberText(std::int64_t{port}));
    return list;
}

Json resourcesJson(const sim::World& world, const sim::Host& host, bool remaining)
{
    const std::int64_t cpu = host.cpu - (remaining ? host.scheduler.cpu : 0);
    const std::int64_t memory = host.memory - (remaining ? host.scheduler.memory : 0);
    Json list = Json::array();
    for (const auto& [name, value] : {std::pair("CPU", cpu), std::pair("MEMORY", memory)}) {
        Json json = Json::object();
        json.set("name", name);
        json.set("type", "INTEGER");
        json.set("doubleValue", 0.0);
        json.set("longValue", 0);
        json.set("integerValue", value);
        list.append(std::move(json));
    }
    for (const auto& [name, protocol] :
         {std::pair("PORTS", sim::Protocol::tcp), std::pair("PORTS_UDP", sim::Protocol::udp)}) {
        Json json = Json::object();
        json.set("name", name);
        json.set("type", "STRINGSET");
        json.set("doubleValue", 0.0);
        json.set("longValue", 0);
        json.set("integerValue", 0);
        json.set("stringSetValue", portsJson(world, host, protocol, remaining));
        list.append(std::move(json));
    }
    return list;
}

Json attributesJson(const sim::World& world, Ix<sim::Host> at)
{
    Json list = Json::array();
    if (at.slot >= world.attributes.size() || !world.attributes[at.slot])
        return list;
    for (const auto& [name, value] : *world.attributes[at.slot]) {
        Json json = Json::object();
        json.set("name", name);
        if (!value.empty())
            json.set("value", value);
        list.append(std::move(json));
    }
    return list;
}
Json versionJson()
{
    Json json = Json::object();
    json.set("agentVersion", sim::hosts::kAgentVersion);
    json.set("agentHash", "*0a1b2c3d");
    json.set("dockerVersion", "DockerVersion: 25.0.8");
    return json;
}

Json taskAttributesJson(const sim::World& world, const sim::Task& task)
{
    Json list = Json::array();
    const std::string_view name = "ecs.cpu-architecture";
    const auto& node = world.asked.revisions[task.revision.slot];
    const std::string own = node && node->cpuArchitecture == "ARM64" ? "arm64" : "x86_64";
    const std::string* value = task.host ? sim::hosts::attribute(world, task.host, name) : &own;
    if (value == nullptr)
        return list;
    Json json = Json::object();
    json.set("name", name);
    json.set("value", *value);
    list.append(std::move(json));
    return list;
}
} // namespace

std::string addressOf(const sim::World& world, Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    const auto& node = world.asked.revisions[task.revision.slot];
    if (!node || node->network != sim::NetworkMode::awsvpc || sim::isUnplaced(task))
        return {};
    return sim::privateAddressText(task.number);
}

Json taskJson(const Moment& moment, Ix<sim::Task> at)
{
    const sim::World& world = moment.world;
    const sim::Task& task = world.tasks[at];
    const sim::TaskStory& story = world.taskStories[at.slot];
    const sim::Revision& revision = world.revisions[task.revision];
    Json json = Json::object();
    json.set("taskArn", taskArn(world, at));
    json.set("clusterArn", clusterArn(world, task.cluster));
    json.set("taskDefinitionArn", taskDefinitionArn(world, task.revision));
    if (task.host)
        json.set("containerInstanceArn", containerInstanceArn(world, task.host));
    if (task.host || task.zone != 0)
        json.set("availabilityZone", world.text(task.zone));
    json.set("lastStatus", stowage::nameOf(task.status));
    json.set("desiredStatus", stowage::nameOf(task.desired));
    json.set("healthStatus", stowage::nameOf(task.rolledUp));
    setLaunch(world, at, json);
    json.set("cpu", numberText(std::int64_t{revision.cpu}));
    json.set("memory", numberText(std::int64_t{revision.memory}));
    json.set("group", task.service
                          ? "service:" + std::string(world.text(world.services[task.service].name))
                          : std::string(world.text(story.group)));
    if (task.deployment)
        json.set("startedBy",
                 sim::deploymentIdText(world, world.deployments[task.deployment].number));
    else if (story.startedBy != 0)
        json.set("startedBy", world.text(story.startedBy));
    json.set("version", std::int64_t{story.version});
    if (story.connectivityAt != kNever)
        json.set("connectivity", !task.host || world.hosts[task.host].agentConnected
                                     ? "CONNECTED"
                                     : "DISCONNECTED");
    json.set("enableExecuteCommand", false);
    setTimes(moment, story, json);
    if (task.stopCode != StopCode::none) {
        json.set("stopCode", stowage::nameOf(task.stopCode));
        json.set("stoppedReason", world.text(story.stoppedReason));
    }
    json.set("containers", containersJson(world, at));
    json.set("attachments", attachmentsJson(world, at));
    json.set("attributes", taskAttributesJson(world, task));
    json.set("overrides", overridesJson(world, task));
    json.set("inferenceAccelerators", Json::array());
    json.set("tags", Json::array());
    return json;
}

Json tasksJson(const Moment& moment)
{
    Json list = Json::array();
    for (auto at = moment.world.tasks.first(); at; at = moment.world.tasks.after(at))
        list.append(taskJson(moment, at));
    return list;
}

Json healthChecksJson(const Moment& moment, Ix<sim::Host> at)
{
    const sim::instance_health::Known known = sim::instance_health::of(moment.world, at);
    Json check = Json::object();
    check.set("type", "CONTAINER_RUNTIME");
    check.set("status", stowage::nameOf(known.health));
    check.set("lastUpdated", moment.text(known.checkedAt));
    check.set("lastStatusChange", moment.text(known.changedAt));
    Json list = Json::array();
    list.append(std::move(check));
    return list;
}

Json containerInstanceJson(const Moment& moment, Ix<sim::Host> at)
{
    const sim::World& world = moment.world;
    const sim::Host& host = world.hosts[at];
    std::int64_t running = 0;
    std::int64_t pending = 0;
    for (auto task = host.firstTask; task; task = world.tasks[task].nextOfHost) {
        running += world.tasks[task].status == TaskStatus::running ? 1 : 0;
        pending += world.tasks[task].status < TaskStatus::running ? 1 : 0;
    }
    Json json = Json::object();
    json.set("containerInstanceArn", containerInstanceArn(world, at));
    json.set("ec2InstanceId", sim::instanceIdText(world, host.number));
    json.set("status", stowage::nameOf(host.status));
    json.set("agentConnected", host.agentConnected);
    json.set("runningTasksCount", running);
    json.set("pendingTasksCount", pending);
    if (host.registeredAt != kNever)
        json.set("registeredAt", moment.text(host.registeredAt));
    json.set("version", std::int64_t{host.version});
    json.set("versionInfo", versionJson());
    json.set("registeredResources", resourcesJson(world, host, false));
    json.set("remainingResources", resourcesJson(world, host, true));
    json.set("attributes", attributesJson(world, at));
    json.set("attachments", Json::array());
    json.set("tags", Json::array());
    return json;
}

// Those that registered and are not deregistered, as ECS knows no others.
Json containerInstancesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const sim::Host& host = world.hosts[at];
        if (host.registeredAt == kNever || host.status == InstanceStatus::inactive)
            continue;
        Json json = containerInstanceJson(moment, at);
        Json health = Json::object(); // as with include CONTAINER_INSTANCE_HEALTH
        health.set("overallStatus", stowage::nameOf(sim::instance_health::of(world, at).health));
        health.set("details", healthChecksJson(moment, at));
        json.set("healthStatus", std::move(health));
        list.append(std::move(json));
    }
    return list;
}

} // namespace stowage::aws
