// SPDX-License-Identifier: MIT
// The rows that say how the application inside a container behaves; they travel as docker labels.
#pragma once

#include "field/row.h"
#include "kinds/compute/container.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 2> kOnPoison = {"crash", "hang"};

inline constexpr std::array kApplicationRows = {
    row<&Container::startSeconds>({.key = "startSeconds",
                                   .label = "Start takes",
                                   .help = "From the container's start until the program answers.",
                                   .section = "Application",
                                   .unit = Unit::seconds,
                                   .min = 0,
                                   .max = 86'400,
                                   .effect = Effect::rollout,
                                   .ecs = "label:stowage.start-seconds"}),
    row<&Container::cpuMsPerRequest>({.key = "cpuMsPerRequest",
                                      .label = "CPU per request",
                                      .help = "How long one request keeps one vCPU busy.",
                                      .section = "Application",
                                      .unit = Unit::milliseconds,
                                      .min = 0,
                                      .max = 3'600'000,
                                      .effect = Effect::rollout,
                                      .ecs = "label:stowage.cpu-ms-per-request"}),
    row<&Container::concurrency>({.key = "concurrency",
                                  .label = "Concurrency",
                                  .help = "Requests that it works on at the same time.",
                                  .section = "Application",
                                  .min = 1,
                                  .max = 100'000,
                                  .effect = Effect::rollout,
                                  .ecs = "label:stowage.concurrency"}),
    row<&Container::idleCpuUnits>({.key = "idleCpuUnits",
                                   .label = "CPU when idle",
                                   .help = "What it uses while it has nothing to do.",
                                   .section = "Application",
                                   .unit = Unit::cpuUnits,
                                   .min = 0,
                                   .max = 196'608,
                                   .effect = Effect::rollout,
                                   .ecs = "label:stowage.idle-cpu-units"}),
    row<&Container::usedMemoryMib>({.key = "usedMemoryMib",
                                    .label = "Memory used",
                                    .help =
                                        "What the program really uses; above the hard limit it is "
                                        "killed.",
                                    .section = "Application",
                                    .unit = Unit::mebibytes,
                                    .min = 0,
                                    .max = 100'000'000,
                                    .zeroMeans = "64 MiB, at most half the limit",
                                    .effect = Effect::rollout,
                                    .ecs = "label:stowage.memory-mib"}),
    row<&Container::onSigterm>({.key = "onSigterm",
                                .label = "On SIGTERM",
                                .help = "exit:2s exits after that time; ignore waits for SIGKILL.",
                                .section = "Application",
                                .max = 64,
                                .effect = Effect::rollout,
                                .ecs = "label:stowage.on-sigterm"}),
    row<&Container::exit>({.key = "exit",
                           .label = "Exits by itself",
                           .help =
                               "after:2s,code:1 exits with that code that long after its start; "
                               "empty: it does not.",
                           .section = "Application",
                           .max = 64,
                           .effect = Effect::rollout,
                           .ecs = "label:stowage.exit"}),
    row<&Container::awsAction>({.key = "awsAction",
                                .label = "Calls AWS",
                                .help =
                                    "An action such as s3:GetObject that its requests, or its work "
                                    "as a job, need of AWS; only the task role can allow it.",
                                .section = "Application",
                                .max = 128,
                                .effect = Effect::rollout,
                                .ecs = "label:stowage.aws-action"}),
    row<&Container::setsCookie>({.key = "setsCookie",
                                 .label = "Sets a cookie",
                                 .help =
                                     "The name of a cookie that its answers set, as a target group "
                                     "with stickiness of type app_cookie needs it; empty: none.",
                                 .section = "Application",
                                 .max = 256,
                                 .effect = Effect::rollout,
                                 .ecs = "label:stowage.sets-cookie"}),
    row<&Container::messageSeconds>({.key = "messageSeconds",
                                     .label = "Work per message",
                                     .help = "How long it works on one message of its queue.",
                                     .section = "Messages",
                                     .unit = Unit::seconds,
                                     .min = 0,
                                     .max = 86'400,
                                     .effect = Effect::rollout,
                                     .ecs = "label:stowage.message-seconds"}),
    row<&Container::messagesPerReceive>(
        {.key = "messagesPerReceive",
         .label = "Messages per receive",
         .help = "How many it asks its queue for at a time (MaxNumberOfMessages).",
         .section = "Messages",
         .min = 1,
         .max = 10,
         .effect = Effect::rollout,
         .ecs = "label:stowage.messages-per-receive"}),
    row<&Container::messageWaitSeconds>(
        {.key = "messageWaitSeconds",
         .label = "Wait time",
         .help = "How long a receive waits for messages (WaitTimeSeconds).",
         .section = "Messages",
         .unit = Unit::seconds,
         .min = 1,
         .max = 20,
         .zeroMeans = "as the queue says",
         .effect = Effect::rollout,
         .ecs = "label:stowage.message-wait-seconds"}),
    row<&Container::messagesInParallel>(
        {.key = "messagesInParallel",
         .label = "Messages in parallel",
         .help = "How many of what it received it works on at the same time.",
         .section = "Messages",
         .min = 1,
         .max = 1'000,
         .effect = Effect::rollout,
         .ecs = "label:stowage.messages-in-parallel"}),
    row<&Container::poisonPercent>({.key = "poisonPercent",
                                    .label = "Poison messages",
                                    .help = "Of all messages, those that it fails at each time "
                                            "that it works on them.",
                                    .section = "Messages",
                                    .unit = Unit::percent,
                                    .min = 0,
                                    .max = 100,
                                    .effect = Effect::rollout,
                                    .ecs = "label:stowage.poison-percent"}),
    row<&Container::onPoison>({.key = "onPoison",
                               .label = "At a poison message",
                               .help = "crash exits with code 1; hang does nothing more until the "
                                       "message is visible again.",
                               .section = "Messages",
                               .choices = kOnPoison,
                               .effect = Effect::rollout,
                               .ecs = "label:stowage.on-poison"}),
};

template <std::size_t first, std::size_t second>
constexpr std::array<Field, first + second> joinedRows(const std::array<Field, first>& rows,
                                                       const std::array<Field, second>& more)
{
    std::array<Field, first + second> all = {};
    for (std::size_t n = 0; n < first; ++n)
        all[n] = rows[n];
    for (std::size_t n = 0; n < second; ++n)
        all[first + n] = more[n];
    return all;
}

} // namespace stowage::doc
