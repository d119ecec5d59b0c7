// SPDX-License-Identifier: MIT
// Tasks with their containers, and the container instances they run on.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"

#include <utility>

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

Json containersJson(const sim::World& world, Ix<sim::Task> at)
{
    const sim::Task& task = world.tasks[at];
    const auto& node = world.asked.revisions[task.revision.slot];
    Json list = Json::array();
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const sim::ContainerRun& container = world.containers[run];
        Json json = Json::object();
        json.set("taskArn", taskArn(world, at));
        if (node && container.index < node->containers.size()) {
            json.set("name", node->containers[container.index].name);
            json.set("image", node->containers[container.index].image);
        }
        json.set("lastStatus", nameOf(container.status));
        if (container.status == sim::ContainerStatus::stopped && container.ran)
            json.set("exitCode", std::int64_t{container.exitCode});
        if (container.reason != 0)
            json.set("reason", world.text(container.reason));
        json.set("healthStatus", stowage::nameOf(container.health));
        json.set("networkBindings", bindingsJson(world, task, run));
        list.append(std::move(json));
    }
    return list;
}

void setTimes(const Moment& moment, const sim::TaskStory& story, Json& json)
{
    const std::pair<std::string_view, Time> times[] = {
        {"createdAt", story.createdAt},         {"pullStartedAt", story.pullStartedAt},
        {"pullStoppedAt", story.pullStoppedAt}, {"startedAt", story.startedAt},
        {"stoppingAt", story.stoppingAt},       {"executionStoppedAt", story.executionStoppedAt},
        {"stoppedAt", story.stoppedAt}};
    for (const auto& [key, at] : times)
        if (at != kNever)
            json.set(key, moment.text(at));
}

Json resourcesJson(std::int64_t cpu, std::int64_t memory)
{
    Json list = Json::array();
    for (const auto& [name, value] : {std::pair("CPU", cpu), std::pair("MEMORY", memory)}) {
        Json json = Json::object();
        json.set("name", name);
        json.set("type", "INTEGER");
        json.set("integerValue", value);
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
} // namespace

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
    if (task.host) {
        json.set("containerInstanceArn", containerInstanceArn(world, task.host));
        json.set("availabilityZone", world.text(world.hosts[task.host].zone));
    }
    json.set("lastStatus", stowage::nameOf(task.status));
    json.set("desiredStatus", stowage::nameOf(task.desired));
    json.set("healthStatus", stowage::nameOf(task.health));
    json.set("launchType", "EC2");
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
    setTimes(moment, story, json);
    if (task.stopCode != StopCode::none) {
        json.set("stopCode", stowage::nameOf(task.stopCode));
        json.set("stoppedReason", world.text(story.stoppedReason));
    }
    json.set("containers", containersJson(world, at));
    return json;
}

Json tasksJson(const Moment& moment)
{
    Json list = Json::array();
    for (auto at = moment.world.tasks.first(); at; at = moment.world.tasks.after(at))
        list.append(taskJson(moment, at));
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
    json.set("registeredResources", resourcesJson(host.cpu, host.memory));
    json.set("remainingResources",
             resourcesJson(host.cpu - host.scheduler.cpu, host.memory - host.scheduler.memory));
    json.set("attributes", attributesJson(world, at));
    return json;
}

// Those that registered and are not deregistered, as ECS knows no others.
Json containerInstancesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const sim::Host& host = world.hosts[at];
        if (host.registeredAt != kNever && host.status != InstanceStatus::inactive)
            list.append(containerInstanceJson(moment, at));
    }
    return list;
}

} // namespace stowage::aws
