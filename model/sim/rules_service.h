// SPDX-License-Identifier: MIT
// Rules of services, deployments and tasks.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kServiceRules[] = {
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
    {"service.placement",
     "Another placement strategy or constraint is for tasks that start from then on; those that "
     "run stay, but for a daemon's.",
     Fidelity::documented, "UpdateService"},
    {"service.delete", "A deleted service is DRAINING until its tasks have stopped, then INACTIVE.",
     Fidelity::documented, "DeleteService"},
    {"scheduler.pass", "A service is looked at every 5 s while something has changed.",
     Fidelity::simplified, ""},
    {"scheduler.rate",
     "A service starts at most 500 tasks a minute; how AWS counts them it does not say, and here "
     "it "
     "is within any 60 seconds.",
     Fidelity::simplified, "Amazon ECS service quotas"},
    {"scheduler.daemon",
     "A DAEMON service runs one task on each ACTIVE instance that meets its constraints; their "
     "number is its desired count.",
     Fidelity::documented, "Amazon ECS services"},
    {"scheduler.daemonRoom",
     "What a daemon task held, host ports and its network interface too, is kept for the next one "
     "on its instance.",
     Fidelity::documented, "Amazon ECS services"},
    {"scheduler.daemonLast",
     "On a DRAINING instance a daemon task stops after those of other services and after "
     "standalone tasks.",
     Fidelity::documented, "Amazon ECS services"},
    {"scheduler.daemonLeaves",
     "A daemon task leaves an instance that no longer meets the constraints of its service, which "
     "tells so.",
     Fidelity::documented, "Amazon ECS services"},
    {"scheduler.daemonFirst",
     "A DAEMON service looks at an instance the moment it is ACTIVE, before any other service.",
     Fidelity::simplified, "Amazon ECS services"},
    {"scheduler.blocked",
     "Where the percentages allow neither a start nor a stop, the deployment waits.",
     Fidelity::documented, "Amazon ECS service event messages"},
    {"scheduler.replace",
     "An unhealthy task is replaced by one of its own revision: first a new one starts, or where "
     "maximumPercent has no room one of them stops.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"scheduler.throttle",
     "Where tasks fail before they are RUNNING, the fourth attempt begins 30 s after the third and "
     "each further one after twice as long, up to 27 min; a task that is RUNNING or another "
     "revision ends it.",
     Fidelity::simplified, "Amazon ECS service throttle logic"},
    {"scheduler.operations",
     "While the account's requests to Amazon ECS are throttled, a service starts and stops "
     "nothing, "
     "says so once, and goes on afterwards.",
     Fidelity::simplified, "Amazon ECS service event messages"},
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
    {"breaker.threshold",
     "A deployment with a circuit breaker fails at half its desired count of failed tasks, rounded "
     "up, at 3 at least and at 200 at most, or at the threshold that is configured.",
     Fidelity::documented, "How the Amazon ECS deployment circuit breaker detects failures"},
    {"breaker.counts",
     "A task of a deployment in progress has failed if it stops without RUNNING, is replaced for "
     "its health checks, or exits before it counted as healthy.",
     Fidelity::simplified, "How the Amazon ECS deployment circuit breaker detects failures"},
    {"breaker.placement",
     "A task that no instance has room for has failed too, unless an instance is launching or "
     "other tasks of the deployment may turn healthy; with a circuit breaker it is tried every "
     "30 s.",
     Fidelity::simplified, "Deployment"},
    {"breaker.reset",
     "A task that is healthy takes the count of failed tasks back to 0, unless resetOnHealthyTask "
     "is false.",
     Fidelity::documented, "DeploymentCircuitBreaker"},
    {"breaker.failed", "A deployment that has FAILED starts no more tasks.", Fidelity::documented,
     "How the Amazon ECS deployment circuit breaker detects failures"},
    {"breaker.rollback",
     "With rollback the most recent COMPLETED deployment is in progress again; without one the "
     "service starts nothing.",
     Fidelity::documented, "How the Amazon ECS deployment circuit breaker detects failures"},
    {"breaker.keeps",
     "After a rollback the service keeps that revision until another one is asked for; its network "
     "stays as it is, and its target groups do unless that deployment had none.",
     Fidelity::simplified, "How the Amazon ECS deployment circuit breaker detects failures"},
    {"rebalancing.even",
     "A steady service with Availability Zone rebalancing is to have the same number of tasks in "
     "each zone in which its cluster has an instance, but for one; on Fargate in each zone of its "
     "subnets that has capacity, apart for FARGATE and FARGATE_SPOT.",
     Fidelity::documented, "Balancing an Amazon ECS service across Availability Zones"},
    {"rebalancing.moves",
     "One task at a time starts in a zone with the fewest that has room, and once it is healthy "
     "one stops in the zone with the most.",
     Fidelity::simplified, "Balancing an Amazon ECS service across Availability Zones"},
    {"rebalancing.ends",
     "Rebalancing stops where nothing has room, all tasks are protected, the new one fails or "
     "the service is not steady any more; what came to nothing is tried again once something "
     "changes.",
     Fidelity::simplified, "Balancing an Amazon ECS service across Availability Zones"},
    {"rebalancing.default",
     "CreateService switches rebalancing on where the service is eligible for it and nothing is "
     "said; a drawn service has it once it is set.",
     Fidelity::simplified, "CreateService"},
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
    {"image.tag",
     "A tag names the image that was pushed last; what runs stays, and what an instance holds of "
     "the one before is no use.",
     Fidelity::documented, "PutImage"},
    {"image.version",
     "The first task of a deployment finds out which image a tag names, and all later ones run "
     "that one, unless versionConsistency is disabled.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"image.unresolved",
     "After three tasks that could not find out, a deployment goes on with what its tags name, or "
     "fails where it has a circuit breaker.",
     Fidelity::documented, "Deploy Amazon ECS services by replacing tasks"},
    {"task.pullFails", "A task whose image cannot be pulled never starts.", Fidelity::documented,
     "Amazon ECS stopped tasks error messages"},
    {"task.start", "A task is RUNNING once its containers have started.", Fidelity::documented,
     "Amazon ECS task lifecycle"},
    {"task.protection",
     "The scheduler stops no healthy task of a service that is protected, for 2 h or for 1 to "
     "2,880 minutes as is asked.",
     Fidelity::documented,
     "Protect your Amazon ECS tasks from being terminated by scale-in events"},
    {"task.protectionBlocked",
     "While protected tasks hold a deployment of their service up, none of its other tasks can be "
     "protected: DEPLOYMENT_BLOCKED.",
     Fidelity::documented, "Amazon ECS API failure messages"},
    {"task.startTask",
     "StartTask starts a task on each of up to 10 named instances that meets its needs.",
     Fidelity::documented, "StartTask"},
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
     "Where a container is not in time what another one waits for, within its start timeout or the "
     "agent's 3 min, the task stops.",
     Fidelity::simplified, "ContainerDefinition"},
    {"container.agentTimeouts",
     "A container that states no stopTimeout or startTimeout has that of its agent, "
     "ECS_CONTAINER_STOP_TIMEOUT, 30 s, and ECS_CONTAINER_START_TIMEOUT, 3 min.",
     Fidelity::documented, "Amazon ECS container agent configuration"},
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
};

} // namespace stowage::sim
