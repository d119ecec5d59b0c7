// SPDX-License-Identifier: MIT
// Rules of IAM roles, and of what a call may ask of launch types.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kIdentityRules[] = {
    {"role.instance",
     "An agent calls Amazon ECS with the container instance role of its instance; without one the "
     "instance never registers.",
     Fidelity::documented, "Amazon ECS container instance IAM role"},
    {"role.agent",
     "An agent whose container instance role is taken away disconnects at once, and connects again "
     "once it is given back; its tasks run on.",
     Fidelity::simplified, "Amazon ECS container instance IAM role"},
    {"role.execution",
     "Secrets and registry credentials are fetched with the task execution role before a task "
     "starts; without one that may, the task fails to start.",
     Fidelity::documented, "Amazon ECS task execution IAM role"},
    {"role.task",
     "What an application calls of AWS is allowed by the task role alone. Without one its calls go "
     "out with the role of the instance, which allows what the agent does: they are denied, and "
     "the task runs on. Here requests that need them are answered 500, and a job exits with 1.",
     Fidelity::simplified, "Amazon ECS task IAM role"},
    {"role.purpose",
     "A drawn role serves its purpose and no other; a role that is only named may do what is asked "
     "of it.",
     Fidelity::simplified, "Best practices for IAM roles in Amazon ECS"},
    {"role.policies",
     "A drawn role allows the actions of its policies; a change of them holds at once. Where "
     "nothing is attached to it in the drawing, it allows what its purpose needs.",
     Fidelity::simplified, "AWS Managed Policy Reference"},
    {"role.fallback",
     "A program without a task role calls AWS with the role of its container instance, and is "
     "allowed what that one allows; on Fargate there is none.",
     Fidelity::documented, "Amazon ECS task IAM role"},
    {"role.pull",
     "From Amazon ECR an agent pulls with the container instance role, and where that may not, "
     "with "
     "the task execution role if there is one that may; on Fargate with that alone.",
     Fidelity::simplified, "Amazon ECS container instance IAM role"},
    {"role.required",
     "RegisterTaskDefinition refuses secrets and registry credentials without executionRoleArn.",
     Fidelity::documented, "RegisterTaskDefinition"},
    // launch types
    {"launch.choice",
     "A service or task names a launch type or a capacity provider strategy, not both; with "
     "neither "
     "it is EC2.",
     Fidelity::documented, "CreateService"},
    {"launch.daemon", "A DAEMON service takes no capacity provider strategy.", Fidelity::documented,
     "CreateService"},
    {"launch.compatibility",
     "A launch type that the task definition does not name in requiresCompatibilities is refused.",
     Fidelity::documented, "RegisterTaskDefinition"},
};

} // namespace stowage::sim
