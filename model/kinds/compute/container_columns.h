// SPDX-License-Identifier: MIT
// The columns of the tables that a container's settings hold.
#pragma once

#include "field/row.h"
#include "kinds/compute/container.h"

#include <array>
#include <string_view>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 2> kProtocols = {"tcp", "udp"};

inline constexpr std::array kPortColumns = {
    row<&PortMapping::containerPort>({.key = "containerPort",
                                      .label = "Container port",
                                      .help = "The port inside the container (containerPort).",
                                      .min = 1,
                                      .max = 65535,
                                      .effect = Effect::rollout,
                                      .ecs = "containerPort"}),
    row<&PortMapping::hostPort>(
        {.key = "hostPort",
         .label = "Host port",
         .help = "The port of the instance (hostPort). A fixed port allows one such task per "
                 "instance.",
         .min = 1,
         .max = 65535,
         .zeroMeans = "dynamic",
         .effect = Effect::rollout,
         .ecs = "hostPort"}),
    row<&PortMapping::protocol>({.key = "protocol",
                                 .label = "Protocol",
                                 .help = "tcp or udp (protocol).",
                                 .choices = kProtocols,
                                 .effect = Effect::rollout,
                                 .ecs = "protocol"}),
};
static_assert(kPortColumns.size() == memberCount<PortMapping>(), "a member has no row");

inline constexpr std::array<std::string_view, 4> kConditions = {"START", "COMPLETE", "SUCCESS",
                                                                "HEALTHY"};

inline constexpr std::array kDependencyColumns = {
    row<&ContainerDependency::containerName>(
        {.key = "containerName",
         .label = "Container",
         .help = "Another container of the same task (containerName).",
         .max = 255,
         .effect = Effect::rollout,
         .ecs = "containerName"}),
    row<&ContainerDependency::condition>(
        {.key = "condition",
         .label = "Condition",
         .help = "What it must have reached: started, exited, exited with 0, or HEALTHY "
                 "(condition).",
         .choices = kConditions,
         .effect = Effect::rollout,
         .ecs = "condition"}),
};
static_assert(kDependencyColumns.size() == memberCount<ContainerDependency>(),
              "a member has no row");

// API Secret.
inline constexpr std::array kSecretColumns = {
    row<&ContainerSecret::name>({.key = "name",
                                 .label = "Variable",
                                 .help = "The environment variable that is set (name).",
                                 .max = 255,
                                 .effect = Effect::rollout,
                                 .ecs = "name"}),
    row<&ContainerSecret::valueFrom>(
        {.key = "valueFrom",
         .label = "Value from",
         .help = "ARN of a Secrets Manager secret or Parameter Store parameter, or the parameter's "
                 "name (valueFrom).",
         .max = 2048,
         .effect = Effect::rollout,
         .ecs = "valueFrom"}),
};
static_assert(kSecretColumns.size() == memberCount<ContainerSecret>(), "a member has no row");

} // namespace stowage::doc
