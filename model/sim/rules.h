// SPDX-License-Identifier: MIT
// Lists every rule that the laws follow, once: what it says, how sure we are, and where AWS says
// it.
#pragma once

#include "base/ensure.h"
#include "report/fact.h"
#include "report/why.h"

#include <array>
#include <string_view>

namespace stowage::sim {

struct Rule {
    std::string_view id;
    std::string_view sentence;
    Fidelity fidelity = Fidelity::documented;
    std::string_view page; // AWS page title; empty where AWS says nothing
};

// A law adds its rules to the section of its mechanism. RuleNumber 1 is the first.
constexpr Rule kRules[] = {
    // run
    {"run.you", "What you ask for is a first cause.", Fidelity::invented, ""},
    {"run.limit", "At most 10,000 facts follow each other in one instant.", Fidelity::invented, ""},
    {"run.profile",
     "With typical timing AWS and machines take their time, fast-metrics shows metrics after 20 s, "
     "instant leaves such waits out.",
     Fidelity::invented, ""},
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
    // services and deployments
    {"service.events",
     "DescribeServices gives the last 100 events; one is not told twice until its cause clears or "
     "six hours pass.",
     Fidelity::documented, "Amazon ECS service event messages"},
    {"service.percentages",
     "minimumHealthyPercent of the desired count is rounded up, maximumPercent down.",
     Fidelity::documented, "DeploymentConfiguration"},
    {"service.live",
     "maximumPercent counts every task that is not STOPPED, those that are stopping too.",
     Fidelity::simplified, "DeploymentConfiguration"},
    {"service.name", "The name of a service is free again once it is INACTIVE.",
     Fidelity::documented, "DeleteService"},
    {"scheduler.rolling",
     "Each pass stops what minimumHealthyPercent allows and starts what maximumPercent and the "
     "cluster's room allow.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"scheduler.grace",
     "Within the grace period after its start a task is not replaced for bad health checks.",
     Fidelity::documented, "CreateService"},
    {"scheduler.graceReason",
     "What is stopped within its grace period is not said to have failed health checks.",
     Fidelity::simplified, "CreateService"},
    {"service.create", "A service holds its desired count of tasks.", Fidelity::documented,
     "Amazon ECS services"},
    {"service.update", "Only what changes its tasks starts a new deployment.", Fidelity::documented,
     "UpdateService"},
    {"service.move",
     "A service cannot move to another cluster: it is deleted, and another one is created there.",
     Fidelity::simplified, "UpdateService"},
    {"service.keepsRevision",
     "A service deploys its revision again although that is no longer drawn.", Fidelity::simplified,
     "UpdateService"},
    {"service.scale",
     "A change of the desired count is no deployment, and the percentages do not bound it.",
     Fidelity::documented, "UpdateService"},
    {"service.delete", "A deleted service is DRAINING until its tasks have stopped, then INACTIVE.",
     Fidelity::documented, "DeleteService"},
    {"scheduler.pass", "A service is looked at every 5 s while something has changed.",
     Fidelity::simplified, ""},
    {"scheduler.blocked",
     "Where the percentages allow neither a start nor a stop, the deployment waits.",
     Fidelity::documented, "Amazon ECS service event messages"},
    {"scheduler.replace",
     "An unhealthy task is replaced by one of its own revision: first a new one starts, or where "
     "maximumPercent has no room one of them stops.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"scheduler.throttle",
     "Where tasks fail before they are RUNNING, the fourth attempt waits 30 s and each further one "
     "twice as long, up to 27 min; a task that is RUNNING or another revision ends it.",
     Fidelity::simplified, "Amazon ECS service throttle logic"},
    {"service.tellsTargets",
     "A service says once per pass how many targets came and went and whose connections drain.",
     Fidelity::simplified, "Amazon ECS service event messages"},
    {"service.tellsUnhealthy",
     "A service says why a target is unhealthy before its task is replaced.", Fidelity::documented,
     "Amazon ECS service event messages"},
    {"scheduler.steady",
     "A service is steady once its one deployment runs the desired count of healthy tasks.",
     Fidelity::documented, "Amazon ECS service event messages"},
    {"deployment.newest", "The newest deployment is PRIMARY and older ones are wound down.",
     Fidelity::documented, "Deployment"},
    {"deployment.completed",
     "A deployment completes once its tasks are healthy and no older ones are left.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"deployment.healthy",
     "A task counts as healthy once its targets and its checked containers are, else 40 s after "
     "RUNNING.",
     Fidelity::documented, "DeploymentConfiguration"},
    {"deployment.targetsGone",
     "A task that has lost its target groups counts as healthy once it has run for 40 s.",
     Fidelity::invented, ""},
    // tasks
    {"task.states", "A task only ever moves on through its states; its version counts them.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.create", "A placed task is PENDING on its instance until the agent can start it.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.waits",
     "The agent starts tasks first come, first served, once what they need is really free.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.interface", "A task of network mode awsvpc waits for its own network interface.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.pull",
     "Images are pulled at 20 MiB of compressed size a second, unless the instance holds them.",
     Fidelity::simplified, "Amazon ECS task lifecycle"},
    {"task.pullFails", "A task whose image cannot be pulled never starts.", Fidelity::documented,
     "Amazon ECS stopped tasks error messages"},
    {"task.start", "A task is RUNNING once its containers have started.", Fidelity::documented,
     "Amazon ECS task lifecycle"},
    {"task.exit", "When an essential container exits, the task stops.", Fidelity::documented,
     "ContainerDefinition"},
    {"task.exitStopsAll",
     "The moment an essential container exits the others get SIGTERM; nobody waits for the load "
     "balancer.",
     Fidelity::simplified, "ContainerDefinition"},
    {"task.exitCodes",
     "SIGKILL ends a container with 137, SIGTERM without a handler with 143, a handler with 0.",
     Fidelity::documented, "Amazon ECS stopped tasks error messages"},
    {"task.reasons", "A stopped task bears AWS's stop code and the reason in its words.",
     Fidelity::documented, "Amazon ECS stopped tasks error messages"},
    {"task.release", "The scheduler counts resources as free as soon as a task is asked to stop.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.deregister", "A task leaves its target groups before its containers are signalled.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.stop", "Containers get SIGTERM and, after their stop time-out, SIGKILL.",
     Fidelity::documented, "Amazon ECS task lifecycle"},
    {"task.alone", "A standalone task is never restarted or replaced.", Fidelity::documented,
     "Amazon ECS standalone tasks"},
    {"task.forget", "A STOPPED task can be described for an hour.", Fidelity::documented,
     "DescribeTasks"},
    {"container.memory",
     "A container that comes to use more than its hard limit is killed, with exit code 137.",
     Fidelity::documented, "ContainerDefinition"},
    {"container.order",
     "A container starts once what it depends on has started, exited, exited with 0 or is HEALTHY, "
     "and stops before it.",
     Fidelity::documented, "ContainerDependency"},
    {"container.startTimeout",
     "Where a container with a start timeout is not in time what another one waits for, the task "
     "stops.",
     Fidelity::simplified, "ContainerDefinition"},
    {"container.restart",
     "With a restart policy a container that has run for the attempt period is started again at "
     "once, unless its exit code is ignored.",
     Fidelity::simplified, "ContainerRestartPolicy"},
    {"container.check",
     "A container is checked an interval after its start and after the end of each check; as many "
     "failures in a row as it has retries make it UNHEALTHY, one success HEALTHY.",
     Fidelity::simplified, "HealthCheck"},
    {"container.startPeriod",
     "Until its first success, failures of checks that begin within the start period do not count.",
     Fidelity::documented, "HealthCheck"},
    {"container.checkSees", "A container's health check passes once its program answers.",
     Fidelity::invented, ""},
    {"container.task",
     "The health of a task is that of its essential containers: UNHEALTHY before UNKNOWN before "
     "HEALTHY.",
     Fidelity::documented, "HealthCheck"},
    {"container.ignored", "A standalone task runs on, whatever its health.", Fidelity::documented,
     "HealthCheck"},
    {"container.program",
     "What the program in a container does is said by its docker labels that begin with stowage.",
     Fidelity::invented, ""},
    // load balancing
    {"target.group", "A target group is there as soon as it is drawn.", Fidelity::simplified,
     "CreateTargetGroup"},
    {"target.register", "A task is registered with its target groups once it is RUNNING.",
     Fidelity::documented, "Use load balancing to distribute Amazon ECS service traffic"},
    {"target.unused",
     "A target is unused while no listener forwards to its group or its zone is not enabled.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    {"balancer.subnets",
     "A load balancer has subnets in two Availability Zones at least, and one in each.",
     Fidelity::documented, "CreateLoadBalancer"},
    {"target.limits",
     "Checks come every 5 to 300 s with a time-out of 2 to 120 s below that; 2 to 10 in a row "
     "decide, and codes from 200 to 499 can be good.",
     Fidelity::documented, "CreateTargetGroup"},
    {"target.owner", "A target group belongs to one load balancer.", Fidelity::documented,
     "Target groups for your Application Load Balancers"},
    {"target.check",
     "Checks come every interval and fail after their time-out or by another code; here one node "
     "checks each target.",
     Fidelity::simplified, "Health checks for Application Load Balancer target groups"},
    {"target.port",
     "An instance target is reached at the host's port, an ip target at the container's.",
     Fidelity::documented, "Use load balancing to distribute Amazon ECS service traffic"},
    {"target.probe",
     "A new target is healthy after one success; later changes take the whole threshold.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    {"target.drain", "A draining target gets no new requests until its delay is over.",
     Fidelity::documented, "Edit target group attributes for your Application Load Balancer"},
    {"target.failOpen", "Where no target is healthy, all that are registered are asked.",
     Fidelity::documented, "Health checks for Application Load Balancer target groups"},
    // traffic
    {"traffic.change", "A source sends at a steady rate until that is changed.", Fidelity::invented,
     ""},
    {"traffic.balance", "Requests go to the healthy targets in turn.", Fidelity::documented,
     "Target groups for your Application Load Balancers"},
    {"traffic.leastOutstanding",
     "With least_outstanding_requests all targets have the same number of requests open.",
     Fidelity::simplified, "Target groups for your Application Load Balancers"},
    {"traffic.slowStart",
     "The share of a target that turns healthy beside others grows evenly, here in 20 steps.",
     Fidelity::simplified, "Edit target group attributes for your Application Load Balancer"},
    {"traffic.none", "Without a target that can be asked the answer is 503.", Fidelity::documented,
     "Troubleshoot your Application Load Balancers"},
    {"traffic.refused", "A target that refuses or drops a connection makes the answer 502.",
     Fidelity::documented, "Troubleshoot your Application Load Balancers"},
    {"traffic.timeout",
     "A target that cannot be reached in 10 s or does not answer in the idle time-out makes the "
     "answer 504.",
     Fidelity::documented, "Troubleshoot your Application Load Balancers"},
    {"serving.queue",
     "Requests wait for processors as in an M/M/c queue; 4,096 more than are worked on find room.",
     Fidelity::simplified, ""},
    {"serving.cpu",
     "Containers share busy processors by their CPU units, 2 at least, and may take what is idle.",
     Fidelity::simplified, "Amazon ECS task definition parameters"},
    {"serving.overload",
     "Beyond saturation the queue grows, and health checks wait in it like requests.",
     Fidelity::simplified, ""},
    // faults
    {"fault.inject", "A fault is in force from the moment it is injected.", Fidelity::invented, ""},
    {"fault.choice",
     "Count and percent choose by dice, percent rounded down; a fault that lasts chooses another "
     "for each that goes.",
     Fidelity::simplified, "Targets for AWS FIS"},
    {"fault.crashLoop", "In a crash loop containers exit with 1, 2 s after each start.",
     Fidelity::invented, ""},
};

// Does not compile for an id that is not listed.
consteval RuleNumber ruleNumber(std::string_view id)
{
    RuleNumber number = 1;
    for (const Rule& rule : kRules) {
        if (rule.id == id)
            return number;
        ++number;
    }
    beliefFailed("the rule is listed", "sim/rules.h", 0); // no constant: the compiler stops here
}

const Rule& ruleOf(RuleNumber number); // 1 … the count of kRules

} // namespace stowage::sim
