// SPDX-License-Identifier: MIT
// Rules of the volumes of Amazon EBS that are made for tasks.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kVolumeRules[] = {
    {"ebs.perTask",
     "A volume that is configured at launch is a new one of Amazon EBS for each task, in the "
     "task's own Availability Zone; it is made and attached before any container starts.",
     Fidelity::simplified, "Use Amazon EBS volumes with Amazon ECS"},
    {"ebs.configured",
     "The service or RunTask configures it, by its name; a service of which this is not so is "
     "refused, and where it is drawn so its tasks fail to start.",
     Fidelity::simplified,
     "Defer volume configuration to launch time in an Amazon ECS task "
     "definition"},
    {"ebs.types",
     "Each volume type has its sizes, and IOPS and throughput that it takes; gp3 has 3,000 IOPS "
     "unless more are asked for, and standard is not there on Fargate.",
     Fidelity::documented, "ServiceManagedEBSVolumeConfiguration"},
    {"ebs.role",
     "Amazon ECS makes and attaches volumes with the infrastructure role; without one that may, "
     "the task fails to start. Here what is attached is detached and deleted without it.",
     Fidelity::simplified, "Amazon ECS infrastructure IAM role"},
    {"ebs.format",
     "A file system that the operating system of the task cannot mount is waited for, and then "
     "given up; xfs is the usual one.",
     Fidelity::simplified, "Status reasons for Amazon EBS volume attachment to Amazon ECS tasks"},
    {"ebs.instances",
     "On instances such tasks need the AWS Nitro System; DAEMON services cannot have them.",
     Fidelity::simplified, "Use Amazon EBS volumes with Amazon ECS"},
    {"ebs.deleted",
     "The volume of a service's task is deleted with it in DEPROVISIONING; RunTask may let one "
     "outlive its task.",
     Fidelity::documented, "Use Amazon EBS volumes with Amazon ECS"},
};

} // namespace stowage::sim
