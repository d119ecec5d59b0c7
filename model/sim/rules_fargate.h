// SPDX-License-Identifier: MIT
// Rules of Fargate and Fargate Spot, of capacity provider strategies, and of what all of it costs.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kFargateRules[] = {
    {"fargate.machine",
     "A task on Fargate has a machine and a network interface of its own, of platform version "
     "1.4.0 "
     "as LATEST is on Linux; there is no instance to see.",
     Fidelity::documented, "Fargate platform versions"},
    {"fargate.start",
     "The machine and its interface take 12 s, then the whole image is pulled at 20 MiB a second, "
     "for nothing is cached from task to task, and the containers start in 2 s.",
     Fidelity::simplified, "AWS Fargate for Amazon ECS"},
    {"fargate.sizes",
     "Task CPU and memory are mandatory, and only certain amounts of memory go with each CPU.",
     Fidelity::documented, "RegisterTaskDefinition"},
    {"fargate.limits",
     "Network mode awsvpc alone, start and stop time-outs from 2 to 120 s, 21 to 200 GiB of "
     "ephemeral storage or the usual 20, no privileges, links, GPUs, placement constraints or "
     "host paths.",
     Fidelity::documented, "Amazon ECS task definition differences for Fargate"},
    {"fargate.daemon", "The daemon scheduling strategy is not supported on Fargate.",
     Fidelity::documented, "CreateService"},
    {"fargate.roles",
     "Private images of Amazon ECR and logs of awslogs go through the task execution role, for "
     "there is no instance whose role would do.",
     Fidelity::documented, "Amazon ECS task execution IAM role"},
    {"fargate.network",
     "Image, secrets and logs all go through the task's interface: from a private subnet by a NAT "
     "gateway or VPC endpoints, from a public one with a public address. What cannot be reached is "
     "given up after two minutes.",
     Fidelity::simplified, "Task networking for Fargate"},
    {"fargate.zones",
     "Tasks are spread as well as may be over the zones of their subnets, apart for FARGATE and "
     "FARGATE_SPOT; the first subnet of equals is taken.",
     Fidelity::simplified, "Amazon ECS services"},
    {"fargate.rate",
     "An account launches 100 tasks on Fargate at once and 20 a second from then on.",
     Fidelity::documented, "Request throttling for the Amazon ECS API"},
    {"fargate.vcpus",
     "An account runs up to 6 vCPUs on FARGATE and as many on FARGATE_SPOT until its quotas are "
     "raised; a task counts until it is STOPPED.",
     Fidelity::simplified, "Amazon ECS service quotas"},
    {"fargate.capacity",
     "Where Fargate has no capacity nothing is placed: RESOURCE:FARGATE. Nothing is tried on "
     "another provider; a service tries again when there may be capacity.",
     Fidelity::documented, "Amazon ECS clusters for Fargate"},
    {"fargate.spot",
     "A task that Spot takes back is told two minutes ahead: at once it is to stop and its "
     "containers get SIGTERM, and SIGKILL after their stop time-out.",
     Fidelity::documented, "Amazon ECS clusters for Fargate"},
    {"fargate.zone",
     "In an outage of a zone what runs there on Fargate is killed, and there is no capacity.",
     Fidelity::invented, ""},
    {"fargate.utilization", "The CPU utilization of tasks on Fargate is at most 100 %.",
     Fidelity::documented, "Amazon ECS service utilization metrics"},
    {"fargate.scaleIn",
     "A scale-in stops tasks of the provider that has most beyond its share first, then in the "
     "zone with the most, the newest first.",
     Fidelity::invented, ""},
    {"service.launch",
     "Another launch type or capacity provider strategy moves a service by a new deployment; older "
     "tasks stay on their capacity until new ones run.",
     Fidelity::documented, "UpdateService"},
    {"service.launchBack",
     "An empty strategy takes a service back to a launch type: FARGATE from providers of Fargate, "
     "else EC2.",
     Fidelity::simplified, "UpdateService"},
    {"service.launchKept",
     "A rollback brings back the launch type or strategy that the deployment had.",
     Fidelity::documented, "Amazon ECS service revisions"},
    // capacity provider strategies
    {"provider.split",
     "The base of a strategy is met first; then each task goes to the provider with the least "
     "(tasks beyond its base + 1) / weight, the first of equals.",
     Fidelity::simplified, "CapacityProviderStrategyItem"},
    {"provider.started",
     "A strategy divides the tasks that are started; UpdateService changes it only with "
     "forceNewDeployment.",
     Fidelity::documented, "UpdateService"},
    {"provider.missing",
     "What a provider lacks stays missing: another one gets nothing in its place.",
     Fidelity::documented, "Amazon ECS clusters for Fargate"},
    {"provider.limits",
     "A strategy has up to 20 providers of one sort, one of them with a base, and a weight above "
     "0; a weight that a call leaves out is 0.",
     Fidelity::documented, "CapacityProviderStrategyItem"},
    {"provider.default",
     "With neither a launch type nor a strategy the default strategy of the cluster holds, and "
     "where there is none launch type EC2.",
     Fidelity::documented, "CreateService"},
    {"provider.cluster",
     "A strategy names providers that are associated with the cluster; PutClusterCapacityProviders "
     "replaces them all, and refuses to drop one that a service uses.",
     Fidelity::documented, "PutClusterCapacityProviders"},
    // costs
    {"cost.fargate",
     "A task on Fargate costs by the second, one minute at least, from the pull of its image until "
     "it is STOPPED: by vCPU, by GB and by storage beyond 20 GB, approximately as in us-east-1.",
     Fidelity::documented, "AWS Fargate pricing"},
    {"cost.instances",
     "An instance costs its On-Demand price of the catalogue by the second, one minute at least, "
     "from its launch until it is stopped or terminated.",
     Fidelity::documented, "Amazon EC2 On-Demand pricing"},
    {"cost.volumes",
     "A volume of Amazon EBS that was made for a task costs by its GiB, and by IOPS and throughput "
     "beyond those that its type has anyway, by the second, one minute at least, from its "
     "attachment until it is deleted; requests to one of type standard are not counted.",
     Fidelity::simplified, "Amazon EBS pricing"},
    {"cost.spot", "The price of Spot floats; here it is 30 % of the On-Demand price throughout.",
     Fidelity::invented, ""},
};

} // namespace stowage::sim
