// SPDX-License-Identifier: MIT
// Rules of Amazon EFS, of the disks that containers write to, and of what outlives them.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kStorageRules[] = {
    {"efs.shared",
     "A file system is mounted before the images are pulled; all tasks that mount it share what is "
     "in it, and that outlives them and their instances.",
     Fidelity::documented, "Use Amazon EFS volumes with Amazon ECS"},
    {"efs.mountTarget",
     "A task mounts through the mount target that its file system has in the task's own "
     "Availability Zone; where there is none in its VPC, its name leads nowhere.",
     Fidelity::documented, "How Amazon EFS works"},
    {"efs.guard",
     "TCP port 2049 must be let out by the security groups of the task, or of its instance, and in "
     "by those of the mount target; what does not answer is given up after three minutes.",
     Fidelity::simplified, "Using VPC security groups for Amazon EFS"},
    {"efs.access",
     "With IAM authorization a volume is mounted with the task role; the policy of a file system "
     "may let in nobody else.",
     Fidelity::documented, "Using IAM to control file system data access"},
    {"storage.full",
     "Images and what containers write share the ephemeral storage of a task on Fargate, 20 GiB "
     "unless it asks for up to 200, or the root volume of an instance, 30 GiB; a program that has "
     "no space left there ends with exit code 1.",
     Fidelity::simplified, "Fargate task ephemeral storage for Amazon ECS"},
    {"storage.pull", "An image that has no space left is not pulled.", Fidelity::simplified,
     "CannotPullContainer task errors in Amazon ECS"},
    {"storage.survives",
     "What a container writes into itself, into a bind mount without a path or into a Docker "
     "volume of scope task is gone with its task; a path of the instance and a Docker volume of "
     "scope shared stay there, and a file system outlives both.",
     Fidelity::simplified, "Storage options for Amazon ECS tasks"},
    {"storage.instance", "What tasks left on an instance is lost with it.", Fidelity::documented,
     "Use bind mounts with Amazon ECS"},
};

} // namespace stowage::sim
