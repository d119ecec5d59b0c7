// SPDX-License-Identifier: MIT
// Rules of log groups, and of what containers write into them.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kLogRules[] = {
    {"logs.group",
     "A log group goes with all its streams and lines; what runs goes on, and what it says from "
     "then on is lost, until it starts anew. Groups that were never drawn are there, with lines "
     "that nobody sees.",
     Fidelity::simplified, "DeleteLogGroup"},
    {"logs.driver",
     "Before a container starts, its log driver awslogs creates a stream; where it cannot, the "
     "container does not start. On Fargate that is tried before anything is pulled.",
     Fidelity::documented, "Amazon ECS stopped task error messages"},
    {"logs.role",
     "awslogs writes with the role of the container instance, and on Fargate with the task "
     "execution role; the task role does not count.",
     Fidelity::documented, "Send Amazon ECS logs to CloudWatch"},
    {"logs.createGroup",
     "With awslogs-create-group a group that is missing is created, where the role allows "
     "logs:CreateLogGroup, which AmazonECSTaskExecutionRolePolicy does not.",
     Fidelity::documented, "Send Amazon ECS logs to CloudWatch"},
    {"logs.stream",
     "A stream is named PREFIX/CONTAINER/TASK, or without a prefix by the id of the container; "
     "Fargate asks for a prefix.",
     Fidelity::documented, "Send Amazon ECS logs to CloudWatch"},
    {"logs.retention",
     "Lines older than the retention of their group are not seen any more; AWS may take up to 72 "
     "hours to delete them.",
     Fidelity::simplified, "PutRetentionPolicy"},
    {"logs.lines",
     "What a container says is made of what happens to it, a line for each: no program runs in "
     "it. Requests are no lines.",
     Fidelity::invented, ""},
    {"logs.lost", "A line that cannot be delivered is lost, and the container runs on.",
     Fidelity::simplified, "Send Amazon ECS logs to CloudWatch"},
};

} // namespace stowage::sim
