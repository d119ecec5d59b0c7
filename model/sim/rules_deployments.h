// SPDX-License-Identifier: MIT
// Rules of deployments that shift traffic, and of alarms that end deployments.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kDeploymentRules[] = {
    {"deployment.beside",
     "A BLUE_GREEN, LINEAR or CANARY deployment brings the desired count up beside that of the "
     "deployment it replaces, which is kept up meanwhile; a first one just rolls.",
     Fidelity::simplified, "Amazon ECS blue/green deployments"},
    {"deployment.groups",
     "Its tasks are registered in the one of the two target groups in which the tasks that it "
     "replaces are not.",
     Fidelity::documented,
     "Application Load Balancer resources for blue/green, linear, and canary deployments"},
    {"deployment.stages",
     "Its lifecycle stages come in AWS's order; without hooks each lasts 5 s, unless it waits for "
     "tasks, for a bake time or between two steps.",
     Fidelity::simplified, "Amazon ECS blue/green service deployments workflow"},
    {"deployment.reconcile",
     "One that begins while others have not ended first lets all go but the one that serves all "
     "production traffic.",
     Fidelity::simplified, "Amazon ECS blue/green service deployments workflow"},
    {"deployment.weights",
     "Production traffic goes over by the weights of the listener: all at once, by stepPercent "
     "after each stepBakeTimeInMinutes, or by canaryPercent and after canaryBakeTimeInMinutes the "
     "rest.",
     Fidelity::documented, "LinearConfiguration"},
    {"deployment.listenerSet",
     "A listener that is set while nothing shifts forwards all it gets to the target group that it "
     "then names.",
     Fidelity::documented, "ModifyListener"},
    {"deployment.testTraffic", "A test listener forwards to its tasks from TEST_TRAFFIC_SHIFT on.",
     Fidelity::documented, "Amazon ECS blue/green service deployments workflow"},
    {"deployment.bake",
     "Once all traffic has shifted both run for bakeTimeInMinutes, and then the older tasks stop.",
     Fidelity::documented, "Amazon ECS blue/green deployments"},
    {"deployment.bakeRolling",
     "A rolling deployment whose alarms roll back is COMPLETED only after it has been steady for "
     "the bake time.",
     Fidelity::documented, "How CloudWatch alarms detect Amazon ECS deployment failures"},
    {"deployment.rollback",
     "To roll back, all traffic goes to the deployment that was COMPLETED before, and the tasks of "
     "the one that failed stop.",
     Fidelity::documented, "Amazon ECS blue/green deployments"},
    {"deployment.alarms",
     "An alarm that is in ALARM while a deployment is in progress or bakes ends it as FAILED; "
     "Amazon ECS looks every 20 s.",
     Fidelity::simplified, "How CloudWatch alarms detect Amazon ECS deployment failures"},
    {"deployment.alarmsIgnored",
     "Where one of its alarms is in ALARM when it begins, a deployment heeds none of them.",
     Fidelity::documented, "How CloudWatch alarms detect Amazon ECS deployment failures"},
    {"deployment.stop",
     "StopServiceDeployment rolls a deployment in progress back, whatever else would.",
     Fidelity::documented, "Stopping Amazon ECS service deployments"},
    {"deployment.listener",
     "One that has no listener to shift production traffic with is rolled back when it would.",
     Fidelity::documented, "Troubleshooting Amazon ECS blue/green deployments"},
    {"deployment.late",
     "A stage that has waited for tasks or hooks for 24 h fails the deployment, which is rolled "
     "back.",
     Fidelity::documented, "Amazon ECS blue/green service deployments workflow"},
    {"deployment.hooks",
     "When a stage begins, the functions of the hooks that name it are called, and it ends only "
     "when all of them have answered SUCCEEDED.",
     Fidelity::documented, "Lifecycle hooks for Amazon ECS service deployments"},
    {"deployment.hookProgress",
     "A function that answers IN_PROGRESS is called again after its callBackDelay, which is 30 s "
     "by default.",
     Fidelity::documented, "Lambda hooks for Amazon ECS service deployments"},
    {"deployment.hookFailed",
     "A function that answers FAILED or no hookStatus, or that cannot be run, has the deployment "
     "rolled back.",
     Fidelity::documented, "Lambda hooks for Amazon ECS service deployments"},
    {"deployment.hookRole",
     "Amazon ECS calls the function of a hook with its role, whose policies have to allow "
     "lambda:InvokeFunction.",
     Fidelity::documented,
     "Permissions required for Lambda functions in Amazon ECS blue/green deployments"},
    {"deployment.hookRollback",
     "A rollback calls the hooks of TEST_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT for the "
     "traffic "
     "that it takes back; it does not wait for their answers.",
     Fidelity::simplified, "Lifecycle hooks for Amazon ECS service deployments"},
};

} // namespace stowage::sim
