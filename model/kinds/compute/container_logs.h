// SPDX-License-Identifier: MIT
// The rows that say where the output of a container goes, and what is checked of them.
#pragma once

#include "field/row.h"
#include "kinds/compute/container.h"
#include "kinds/drawn.h"
#include "plan/logs.h"

#include <array>
#include <string_view>
#include <vector>

namespace stowage::doc {

inline constexpr std::string_view kAwsLogs = "awslogs";

inline constexpr std::array<std::string_view, 8> kLogDrivers = {
    kAwsLogs, "awsfirelens", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"};
inline constexpr std::array<std::string_view, 2> kLogFlags = {"true", "false"};

// API LogConfiguration; the options are those of awslogs, which are texts for AWS.
inline constexpr std::array kLogRows = {
    row<&Container::logDriver>(
        {.key = "logDriver",
         .label = "Log driver",
         .help = "Where its output goes (logConfiguration.logDriver); awslogs is CloudWatch Logs, "
                 "on Fargate by the task execution role, else by that of the instance.",
         .section = "Logs",
         .max = 255,
         .choices = kLogDrivers,
         .open = true,
         .effect = Effect::rollout,
         .ecs = "logConfiguration.logDriver"}),
    row<&Container::logGroup>({.key = "logGroup",
                               .label = "Log group",
                               .help = "The log group that awslogs writes into (awslogs-group).",
                               .section = "Logs",
                               .max = 512,
                               .effect = Effect::rollout,
                               .ecs = "logConfiguration.options.awslogs-group"}),
    row<&Container::logRegion>({.key = "logRegion",
                                .label = "Region of the group",
                                .help = "Of the log group (awslogs-region).",
                                .section = "Logs",
                                .max = 64,
                                .effect = Effect::rollout,
                                .ecs = "logConfiguration.options.awslogs-region"}),
    row<&Container::logStreamPrefix>(
        {.key = "logStreamPrefix",
         .label = "Stream prefix",
         .help = "Streams are then named PREFIX/CONTAINER/TASK, else by the id of the container "
                 "(awslogs-stream-prefix); Fargate asks for it.",
         .section = "Logs",
         .max = 255,
         .effect = Effect::rollout,
         .ecs = "logConfiguration.options.awslogs-stream-prefix"}),
    row<&Container::logCreateGroup>(
        {.key = "logCreateGroup",
         .label = "Create the group",
         .help = "Whether a log group that is missing is created at the start, for which the role "
                 "needs logs:CreateLogGroup (awslogs-create-group).",
         .section = "Logs",
         .max = 16,
         .choices = kLogFlags,
         .open = true,
         .effect = Effect::rollout,
         .ecs = "logConfiguration.options.awslogs-create-group"}),
};

void checkLogs(const Drawn& drawn, std::vector<Finding>& findings);

// What awslogs is told; of another driver nothing.
sim::AwsLogs logsOf(const Container& container);

} // namespace stowage::doc
