// SPDX-License-Identifier: MIT
// Rules of the run, of clusters, task definitions, container instances and placement.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kClusterRules[] = {
    // run
    {"run.you", "What you ask for is a first cause.", Fidelity::invented, ""},
    {"run.limit",
     "At most 10,000 facts, and 64 for each task and instance, follow each other in one instant.",
     Fidelity::invented, ""},
    {"run.profile",
     "With typical timing AWS and machines take their time, fast-metrics shows metrics after 20 s, "
     "instant leaves such waits out.",
     Fidelity::invented, ""},
    {"request.tokens",
     "Each request to Amazon ECS takes a token of its kind, whether it is refused or not; every "
     "second brings some, and without one the answer is ThrottlingException: Rate exceeded. What "
     "is "
     "drawn takes none.",
     Fidelity::simplified, "Request throttling for the Amazon ECS API"},
    {"account.quotas",
     "An account has up to 10,000 clusters, a cluster 5,000 services and 5,000 instances; of load "
     "balancers there are 50, of Auto Scaling groups 500, of services that scale 3,000. A resource "
     "has 50 tags.",
     Fidelity::documented, "Amazon ECS service quotas"},
    // clusters and definitions
    {"cluster.create", "A cluster is there as soon as it is asked for.", Fidelity::documented,
     "CreateCluster"},
    {"definition.immutable", "A revision never changes; another one is registered.",
     Fidelity::documented, "Amazon ECS task definitions"},
    {"definition.deregister",
     "A deregistered revision is INACTIVE: what runs it goes on, nothing new can name it.",
     Fidelity::documented, "DeregisterTaskDefinition"},
    {"definition.draft",
     "A revision that nothing has run is a draft: the drawing may still change it.",
     Fidelity::invented, ""},
    {"definition.undone",
     "What undo takes back is deregistered, and registered again under its number by redo.",
     Fidelity::invented, ""},
    {"definition.limits",
     "A task definition has up to 10 containers in 64 KiB, a family up to 1,000,000 revisions.",
     Fidelity::documented, "Amazon ECS service quotas"},
    {"definition.family",
     "A family alone means its newest active revision at the time of the call.",
     Fidelity::documented, "RunTask"},
    {"definition.cpu",
     "1024 CPU units are one vCPU; a task has 128 to 196,608 of them, its containers no more "
     "than that.",
     Fidelity::documented, "RegisterTaskDefinition"},
    {"definition.memory",
     "A container needs a hard or a soft limit of 6 MiB at least unless its task has one; the hard "
     "one is the greater.",
     Fidelity::documented, "ContainerDefinition"},
    {"definition.network",
     "With bridge a port of the instance is mapped, with host and awsvpc it is the container's "
     "own, with none there is no port.",
     Fidelity::documented, "PortMapping"},
    {"definition.subnets",
     "With awsvpc a service or task is given 1 to 16 subnets and up to 5 security groups, with "
     "other modes none.",
     Fidelity::documented, "AwsVpcConfiguration"},
    {"definition.reserves",
     "A task reserves its own CPU and memory where they are set, else the sum of its containers', "
     "of which the soft limit counts before the hard one.",
     Fidelity::documented, "Amazon ECS task definition parameters"},
    // container instances
    {"instance.health",
     "The container runtime of an instance is checked twice a minute: OK, IMPAIRED while it does "
     "not answer, INSUFFICIENT_DATA while its agent is not heard. Nothing is moved for it.",
     Fidelity::documented, "Monitor Amazon ECS container instance health"},
    {"instance.initializing", "Until its first check is over an instance is INITIALIZING.",
     Fidelity::simplified, "Monitor Amazon ECS container instance health"},
    {"instance.launch", "An instance registers 90 s ± 20 s after its launch.", Fidelity::simplified,
     "Amazon ECS container instances"},
    {"instance.register",
     "An instance registers the CPU and memory that its operating system "
     "reports, less what is reserved.",
     Fidelity::documented, "Reserving Amazon ECS Linux container instance memory"},
    {"instance.memory",
     "Of its advertised memory a type registers 4.5 % less, at least 70 MiB less, where AWS "
     "measured nothing.",
     Fidelity::simplified, "Reserving Amazon ECS Linux container instance memory"},
    {"instance.types", "Types have the sizes, interfaces and prices of us-east-1 on 2026-07-20.",
     Fidelity::measured, "Amazon EC2 On-Demand Pricing"},
    {"instance.reservations",
     "What remains of an instance is what tasks have not reserved, whatever they use of it.",
     Fidelity::documented, "ContainerInstance"},
    {"instance.ports",
     "Ports 22, 2375, 2376 and 51678 to 51680 are taken from the start; a dynamic port is one of "
     "32768 to 60999, of the others 100 can be reserved.",
     Fidelity::documented, "PortMapping"},
    {"instance.attributes",
     "An instance bears attributes of its zone, type, system, architecture, VPC and subnet, and up "
     "to 10 of its own.",
     Fidelity::documented, "Define which container instances Amazon ECS uses for tasks"},
    {"instance.ownAttributes",
     "What an instance of a group is given by PutAttributes is gone with it: its group launches "
     "others without.",
     Fidelity::documented, "Define which container instances Amazon ECS uses for tasks"},
    {"instance.agent",
     "An instance whose agent is not connected gets no new tasks; what runs there goes on, hears "
     "of "
     "no stop and keeps the health that was reported last.",
     Fidelity::documented, "ContainerInstance"},
    {"instance.deregister",
     "The tasks of an instance that is deregistered by force are STOPPED for Amazon ECS, whatever "
     "becomes of them.",
     Fidelity::documented, "DeregisterContainerInstance"},
    {"instance.drain", "A DRAINING instance receives no new tasks.", Fidelity::documented,
     "Draining Amazon ECS container instances"},
    {"instance.drainPending", "Service tasks that wait on a DRAINING instance are stopped at once.",
     Fidelity::documented, "Draining Amazon ECS container instances"},
    {"instance.drainRunning",
     "RUNNING service tasks leave a DRAINING instance as the percentages allow; standalone tasks "
     "stay.",
     Fidelity::documented, "Draining Amazon ECS container instances"},
    {"instance.drainHealthy",
     "To replace what drains, RUNNING is healthy enough where no load balancer looks and no "
     "deployment goes on.",
     Fidelity::documented, "Draining Amazon ECS container instances"},
    {"instance.terminate", "A terminated instance is noticed and deregistered after 5 s.",
     Fidelity::simplified, "Deregistering an Amazon EC2 backed container instance"},
    {"instance.crash", "A host that hangs is given up after 180 s.", Fidelity::invented, ""},
    {"instance.tasks", "The tasks of an instance that is gone are STOPPED.", Fidelity::documented,
     "Deregistering an Amazon EC2 backed container instance"},
    // placement
    {"placement.filter",
     "An instance must be ACTIVE and connected and meet the CPU, memory, ports, attributes and "
     "constraints of the task.",
     Fidelity::documented, "How Amazon ECS places tasks on container instances"},
    {"placement.rank",
     "The strategies order the instances that fit, one after the other; fewest tasks, age and "
     "number break ties.",
     Fidelity::simplified, "Use strategies to define Amazon ECS task placement"},
    {"placement.binding",
     "Constraints bind, strategies are best effort: the next best instance is taken, but none that "
     "a constraint rules out.",
     Fidelity::documented, "Use strategies to define Amazon ECS task placement"},
    {"placement.spread",
     "spread takes the value with the fewest tasks of the service or group; instances without the "
     "attribute count as one value.",
     Fidelity::simplified, "Use strategies to define Amazon ECS task placement"},
    {"placement.binpack",
     "binpack takes the instance with the least CPU or memory left that still fits.",
     Fidelity::documented, "Use strategies to define Amazon ECS task placement"},
    {"placement.random", "random takes any of the instances that fit.", Fidelity::documented,
     "Use strategies to define Amazon ECS task placement"},
    {"placement.default",
     "Without a strategy tasks are spread over Availability Zones; then a service takes the "
     "instance with the fewest of its tasks, and RunTask any.",
     Fidelity::simplified, "Use strategies to define Amazon ECS task placement"},
    {"placement.distinctInstance",
     "distinctInstance puts each task of a service or group on an instance of its own.",
     Fidelity::documented, "Define which container instances Amazon ECS uses for tasks"},
    {"placement.memberOf", "memberOf asks the cluster query language of each instance.",
     Fidelity::documented, "Create expressions to define container instances for Amazon ECS tasks"},
    {"placement.location",
     "A task of network mode awsvpc lands in an Availability Zone of one of its subnets.",
     Fidelity::documented, "Allocate a network interface for an Amazon ECS task"},
    {"instance.interfaces",
     "A task of network mode awsvpc takes one of the network interfaces that the instance's type "
     "has beside its own.",
     Fidelity::documented, "Increasing Amazon ECS Linux container instance network interfaces"},
    {"instance.interfaceGone", "The interface of a task is free again once the task is STOPPED.",
     Fidelity::simplified, "Amazon ECS task lifecycle"},
    {"instance.interfacesUnknown",
     "An instance of a type that is not in the catalogue is not limited by its interfaces.",
     Fidelity::invented, ""},
    {"instance.trunk",
     "With account setting awsvpcTrunking an instance launched afterwards gets a trunk for the "
     "interfaces of more tasks, where its type supports that.",
     Fidelity::documented, "Increasing Amazon ECS Linux container instance network interfaces"},
    {"placement.portTwice", "A task that names one port of its instance twice finds no instance.",
     Fidelity::simplified, "PortMapping"},
    {"placement.group",
     "Tasks of a service form the group service:NAME, others family:FAMILY unless RunTask names "
     "one.",
     Fidelity::documented, "Group related Amazon ECS tasks"},
    {"placement.closest",
     "The instance that fails the fewest needs is named with the first of them.",
     Fidelity::simplified, "Amazon ECS service event messages"},
    {"placement.failures",
     "RunTask starts what fits and gives a failure for the rest; nobody tries again.",
     Fidelity::documented, "RunTask"},
    {"placement.victim",
     "At scale-in unhealthy tasks and those that are not RUNNING go first; then the strategies are "
     "undone, by default in the zone and on the instance with the most, the newest first.",
     Fidelity::simplified, "Use strategies to define Amazon ECS task placement"},
};

} // namespace stowage::sim
