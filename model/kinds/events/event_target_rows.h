// SPDX-License-Identifier: MIT
// What rules and schedules of EventBridge have in common: their targets, and how tasks are run.
#pragma once

#include "field/row.h"
#include "kinds/catalog.h"
#include "kinds/compute/definition_volumes.h"
#include "kinds/kind_info.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 3> kEventLaunchTypes = {"cluster default", "EC2",
                                                                      "FARGATE"};

// Ranges: API EcsParameters and RetryPolicy; RunTask takes ten tasks at most.
template <class Kind>
inline constexpr std::array kTargetRows = {
    row<&Kind::taskCount>({.key = "taskCount",
                           .label = "Tasks",
                           .help = "How many tasks each event starts (TaskCount).",
                           .section = "Task targets",
                           .min = 1,
                           .max = 10,
                           .effect = Effect::live}),
    row<&Kind::taskRevision>({.key = "taskRevision",
                              .label = "Revision",
                              .help = "Which revision of their task definitions runs "
                                      "(TaskDefinitionArn); a family alone is its newest.",
                              .section = "Task targets",
                              .min = 1,
                              .max = 1'000'000,
                              .zeroMeans = "newest",
                              .effect = Effect::live}),
    row<&Kind::launchType>({.key = "launchType",
                            .label = "Launch type",
                            .help = "On what its tasks run (LaunchType); by default as the "
                                    "strategy of the cluster says, or on instances.",
                            .section = "Task targets",
                            .choices = kEventLaunchTypes,
                            .effect = Effect::live}),
    row<&Kind::taskGroup>({.key = "taskGroup",
                           .label = "Task group",
                           .help = "The group of its tasks (Group); empty: their family.",
                           .section = "Task targets",
                           .max = 255,
                           .effect = Effect::live}),
    row<&Kind::platformVersion>({.key = "platformVersion",
                                 .label = "Platform version",
                                 .help = "On Fargate (PlatformVersion); empty: LATEST.",
                                 .section = "Task targets",
                                 .max = 64,
                                 .effect = Effect::live}),
    row<&Kind::assignPublicIp>({.key = "assignPublicIp",
                                .label = "Public address",
                                .help = "On Fargate, whether its tasks get a public address "
                                        "(AssignPublicIp).",
                                .section = "Task targets",
                                .effect = Effect::live}),
    row<&Kind::roleArn>({.key = "roleArn",
                         .label = "Events role",
                         .help = "ARN of a role that is not drawn, with which EventBridge "
                                 "runs its tasks (RoleArn). A linked role comes before it.",
                         .section = "Task targets",
                         .max = 1600,
                         .effect = Effect::live}),
    row<&Kind::maximumRetryAttempts>(
        {.key = "maximumRetryAttempts",
         .label = "Retries",
         .help = "How often a throttled invocation is tried again (MaximumRetryAttempts).",
         .section = "Retries",
         .min = 0,
         .max = 185,
         .effect = Effect::live}),
    row<&Kind::maximumEventAgeInSeconds>(
        {.key = "maximumEventAgeInSeconds",
         .label = "Maximum event age",
         .help = "After so long it is not tried again (MaximumEventAgeInSeconds).",
         .section = "Retries",
         .unit = Unit::seconds,
         .min = 60,
         .max = 86'400,
         .effect = Effect::live}),
};

constexpr std::array<LinkRule, 8> targetLinks(int most)
{
    return {
        LinkRule{.key = "task",
                 .to = "taskDefinition",
                 .words = "runs tasks of",
                 .help = "A target: tasks of this definition are run in its cluster "
                         "(EcsParameters).",
                 .mostFrom = most},
        LinkRule{.key = "queue",
                 .to = "queue",
                 .words = "sends events to",
                 .help = "A target: the event becomes a message of this queue.",
                 .mostFrom = most},
        LinkRule{.key = "topic",
                 .to = "topic",
                 .words = "publishes events to",
                 .help = "A target: the event is published to this topic.",
                 .mostFrom = most},
        LinkRule{.key = "cluster",
                 .to = "cluster",
                 .words = "runs tasks in",
                 .help = "The cluster in which its tasks run (the target's Arn).",
                 .mostFrom = 1},
        LinkRule{.key = "eventsRole",
                 .to = "role",
                 .words = "runs tasks with",
                 .help = "The events role: it lets EventBridge call RunTask (RoleArn).",
                 .mostFrom = 1},
        LinkRule{.key = "deadLetter",
                 .to = "queue",
                 .words = "leaves what fails in",
                 .help = "The dead-letter queue for events that cannot be delivered "
                         "(DeadLetterConfig).",
                 .mostFrom = 1},
        LinkRule{.key = "subnet",
                 .to = "subnet",
                 .words = "places tasks in",
                 .help = "For network mode awsvpc: where its tasks get their addresses.",
                 .mostFrom = 16,
                 .sameVpc = true},
        LinkRule{.key = "securityGroup",
                 .to = "securityGroup",
                 .words = "is guarded by",
                 .help = "For network mode awsvpc: the security group of its tasks.",
                 .mostFrom = 5,
                 .sameVpc = true},
    };
}

inline std::size_t targetsOf(const Drawn& drawn)
{
    return static_cast<std::size_t>(
        std::count_if(drawn.out.begin(), drawn.out.end(), [](const Neighbour& each) {
            return each.link == "task" || each.link == "queue" || each.link == "topic";
        }));
}

template <class Kind> void checkTasks(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Kind& props = *drawn.as<Kind>();
    const std::vector<const Drawn*> definitions = drawn.allLinked("task");
    if (definitions.empty())
        return;
    if (drawn.linked("cluster") == nullptr)
        findings.push_back({Severity::error, "",
                            "The " + std::string(kindOf(*drawn.props).noun) +
                                " has no cluster to run its tasks in.",
                            "Draw a line from it to a cluster."});
    const Drawn* role = drawn.linked("eventsRole");
    if (role == nullptr && props.roleArn.empty())
        findings.push_back({Severity::warning, "roleArn",
                            "Without the events role EventBridge cannot run its tasks.",
                            "Link a role of purpose events, or name one such as ecsEventsRole."});
    if (role != nullptr && role->as<Role>()->purpose != RolePurpose::events)
        findings.push_back({Severity::warning, "",
                            "The role " + std::string(role->name) +
                                " is linked as events role, but EventBridge cannot take it on.",
                            "Change the role's purpose to events, or link another role."});
    if (role != nullptr && role->as<Role>()->purpose == RolePurpose::events &&
        !allows(*role->as<Role>(), "ecs:RunTask"))
        findings.push_back({Severity::warning, "",
                            "No policy of the role " + std::string(role->name) +
                                " allows ecs:RunTask, which EventBridge needs.",
                            "Attach AmazonEC2ContainerServiceEventsRole to it."});
    for (const Drawn* definition : definitions)
        if (const TaskVolume* volume = managedVolume(*definition->as<TaskDefinition>()))
            findings.push_back({Severity::error, "",
                                "Nobody configures volume " + volume->name + " of " +
                                    std::string(definition->name) +
                                    ", which EventBridge cannot do.",
                                "Run it by a service, or take a volume of another type."});
    for (const Drawn* definition : definitions)
        if (definition->as<TaskDefinition>()->networkMode == NetworkMode::awsvpc &&
            drawn.linked("subnet") == nullptr)
            findings.push_back({Severity::error, "",
                                "Network Configuration must be provided when networkMode 'awsvpc' "
                                "is specified.",
                                "Draw a line from it to a subnet."});
}

template <class Kind> sim::EventTaskNode taskOf(const Drawn& drawn)
{
    const Kind& props = *drawn.as<Kind>();
    sim::EventTaskNode node;
    if (const Drawn* cluster = drawn.linked("cluster"))
        node.cluster = cluster->id;
    node.count = props.taskCount;
    node.revision = props.taskRevision;
    node.fargate = props.launchType == EventLaunchType::fargate;
    node.byDefault = props.launchType == EventLaunchType::clusterDefault;
    node.group = props.taskGroup;
    node.platform = props.platformVersion;
    node.assignsPublicIp = props.assignPublicIp;
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        node.subnets.push_back(subnet->id);
        node.subnetZones.push_back(subnet->as<Subnet>()->availabilityZone);
    }
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
    return node;
}

template <class Kind> void lowerTargets(const Drawn& drawn, sim::EventRuleNode& node)
{
    const Kind& props = *drawn.as<Kind>();
    for (const Neighbour& each : drawn.out) {
        if (each.link == "task")
            node.targets.push_back({sim::EventTargetKind::task, each.element->id});
        if (each.link == "queue")
            node.targets.push_back({sim::EventTargetKind::queue, each.element->id});
        if (each.link == "topic")
            node.targets.push_back({sim::EventTargetKind::topic, each.element->id});
    }
    node.task = taskOf<Kind>(drawn);
    if (const Drawn* role = drawn.linked("eventsRole"))
        node.role = role->id;
    node.namesRole = !props.roleArn.empty();
    if (const Drawn* queue = drawn.linked("deadLetter"))
        node.deadLetter = queue->id;
    node.retries = props.maximumRetryAttempts;
    node.ageSeconds = props.maximumEventAgeInSeconds;
}

} // namespace stowage::doc
