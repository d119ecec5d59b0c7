// SPDX-License-Identifier: MIT
// The rows of a service.
#pragma once

#include "kinds/compute/deployment_hook_rows.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/compute/service_columns.h"
#include "plan/fargate.h"

namespace stowage::doc {

constexpr std::array<std::string_view, 3> kLaunchTypes = {"EC2", "FARGATE", "unspecified"};
constexpr std::array<std::string_view, 2> kPlatforms = {"LATEST", sim::kFargatePlatform};
constexpr std::array<std::string_view, 2> kAssigns = {"DISABLED", "ENABLED"};
constexpr std::array<std::string_view, 2> kRebalancing = {"DISABLED", "ENABLED"};
constexpr std::array<std::string_view, 3> kControllers = {"ECS", "CODE_DEPLOY", "EXTERNAL"};
constexpr std::array<std::string_view, 4> kDeploymentStrategies = {"ROLLING", "BLUE_GREEN",
                                                                   "LINEAR", "CANARY"};
constexpr std::array<std::string_view, 3> kThresholds = {"BOUNDED_PERCENT", "UNBOUNDED_PERCENT",
                                                         "COUNT"};
constexpr std::array<std::string_view, 2> kScheduling = {"REPLICA", "DAEMON"};
// Ranges: API CreateService and "Amazon ECS endpoints and quotas".
inline constexpr std::array kServiceRows = {
    row<&Service::desiredCount>(
        {.key = "desiredCount",
         .label = "Desired tasks",
         .help = "How many tasks the scheduler keeps running (desiredCount). A DAEMON service "
                 "counts its instances instead.",
         .section = "Scale",
         .min = 0,
         .max = 5000,
         .ecs = "desiredCount",
         .cloudFormation = "DesiredCount"}),
    row<&Service::minCapacity>({.key = "minCapacity",
                                .label = "Minimum capacity",
                                .help = "To how few tasks scaling policies may go "
                                        "(RegisterScalableTarget, MinCapacity).",
                                .section = "Scale",
                                .max = 10'000}),
    row<&Service::maxCapacity>({.key = "maxCapacity",
                                .label = "Maximum capacity",
                                .help = "To how many tasks scaling policies may go "
                                        "(RegisterScalableTarget, MaxCapacity).",
                                .section = "Scale",
                                .min = 1,
                                .max = 10'000,
                                .zeroMeans = "policies do not scale it"}),
    row<&Service::launchType>({.key = "launchType",
                               .label = "Launch type",
                               .help = "Where its tasks run (launchType). Unspecified: by its "
                                       "capacity provider strategy, or that of its cluster.",
                               .section = "Run",
                               .choices = kLaunchTypes,
                               .effect = Effect::replacement,
                               .ecs = "launchType",
                               .cloudFormation = "LaunchType"}),
    row<&Service::capacityProviderStrategy>(
        {.key = "capacityProviderStrategy",
         .label = "Capacity provider strategy",
         .help = "How its tasks are divided among capacity providers when they are started, where "
                 "no launch type is stated (capacityProviderStrategy).",
         .section = "Run",
         .max = sim::kMostProviders,
         .columns = kProviderColumns,
         .ecs = "capacityProviderStrategy",
         .cloudFormation = "CapacityProviderStrategy"}),
    row<&Service::platformVersion>({.key = "platformVersion",
                                    .label = "Platform version",
                                    .help = "What its tasks run on, on Fargate (platformVersion).",
                                    .section = "Run",
                                    .max = 32,
                                    .choices = kPlatforms,
                                    .effect = Effect::rollout,
                                    .ecs = "platformVersion",
                                    .cloudFormation = "PlatformVersion"}),
    row<&Service::assignPublicIp>(
        {.key = "assignPublicIp",
         .label = "Public address",
         .help = "Whether the interfaces of its tasks on Fargate get a public address, without "
                 "which they reach nothing from a public subnet (assignPublicIp).",
         .section = "Run",
         .choices = kAssigns,
         .effect = Effect::rollout,
         .ecs = "networkConfiguration.awsvpcConfiguration.assignPublicIp",
         .cloudFormation = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp"}),
    row<&Service::schedulingStrategy>({.key = "schedulingStrategy",
                                       .label = "Scheduling strategy",
                                       .help =
                                           "REPLICA keeps a number of tasks, DAEMON one on each "
                                           "instance that meets the constraints "
                                           "(schedulingStrategy).",
                                       .section = "Run",
                                       .choices = kScheduling,
                                       .effect = Effect::replacement,
                                       .ecs = "schedulingStrategy",
                                       .cloudFormation = "SchedulingStrategy"}),
    row<&Service::revision>({.key = "revision",
                             .label = "Revision",
                             .help = "Which revision of its task definition it runs "
                                     "(taskDefinition, family:revision).",
                             .section = "Run",
                             .min = 1,
                             .max = 1'000'000,
                             .zeroMeans = "latest drawn",
                             .effect = Effect::rollout}),
    row<&Service::minimumHealthyPercent>(
        {.key = "minimumHealthyPercent",
         .label = "Minimum healthy",
         .help = "The part of the desired tasks that must stay healthy while tasks are replaced, "
                 "rounded up (minimumHealthyPercent).",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 0,
         .max = 100,
         .ecs = "deploymentConfiguration.minimumHealthyPercent",
         .cloudFormation = "DeploymentConfiguration.MinimumHealthyPercent"}),
    row<&Service::maximumPercent>(
        {.key = "maximumPercent",
         .label = "Maximum",
         .help = "The most tasks while tasks are replaced, as part of the desired tasks, rounded "
                 "down (maximumPercent). DAEMON: always 100.",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 100,
         .max = 200,
         .ecs = "deploymentConfiguration.maximumPercent",
         .cloudFormation = "DeploymentConfiguration.MaximumPercent"}),
    row<&Service::deploymentController>(
        {.key = "deploymentController",
         .label = "Deployment controller",
         .help = "Who deploys (deploymentController.type): Amazon ECS, AWS CodeDeploy, or a "
                 "controller of your own. Only ECS is simulated.",
         .section = "Deployment",
         .choices = kControllers,
         .ecs = "deploymentController.type",
         .cloudFormation = "DeploymentController.Type"}),
    row<&Service::strategy>(
        {.key = "strategy",
         .label = "Deployment strategy",
         .help = "ROLLING replaces tasks; the others bring all new tasks up beside the old ones "
                 "and shift the traffic: BLUE_GREEN at once, LINEAR in equal steps, CANARY a "
                 "little first (strategy).",
         .section = "Deployment",
         .choices = kDeploymentStrategies,
         .ecs = "deploymentConfiguration.strategy",
         .cloudFormation = "DeploymentConfiguration.Strategy"}),
    row<&Service::bakeTimeInMinutes>(
        {.key = "bakeTimeInMinutes",
         .label = "Bake time, minutes",
         .help = "How long the old tasks run on beside the new ones after all traffic has shifted; "
                 "with ROLLING, how long alarms that roll back are watched at the end "
                 "(bakeTimeInMinutes).",
         .section = "Deployment",
         .min = 0,
         .max = 1440,
         .ecs = "deploymentConfiguration.bakeTimeInMinutes",
         .cloudFormation = "DeploymentConfiguration.BakeTimeInMinutes"}),
    row<&Service::stepPercent>(
        {.key = "stepPercent",
         .label = "Step percent",
         .help = "LINEAR: the part of the traffic that shifts in each step "
                 "(linearConfiguration.stepPercent).",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 3,
         .max = 100,
         .ecs = "deploymentConfiguration.linearConfiguration.stepPercent",
         .cloudFormation = "DeploymentConfiguration.LinearConfiguration.StepPercent"}),
    row<&Service::stepBakeTimeInMinutes>(
        {.key = "stepBakeTimeInMinutes",
         .label = "Step bake time, minutes",
         .help = "LINEAR: the wait between two steps "
                 "(linearConfiguration.stepBakeTimeInMinutes).",
         .section = "Deployment",
         .min = 0,
         .max = 1440,
         .ecs = "deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes",
         .cloudFormation = "DeploymentConfiguration.LinearConfiguration.StepBakeTimeInMinutes"}),
    row<&Service::canaryPercent>(
        {.key = "canaryPercent",
         .label = "Canary percent",
         .help = "CANARY: the part of the traffic that shifts first "
                 "(canaryConfiguration.canaryPercent).",
         .section = "Deployment",
         .unit = Unit::percent,
         .min = 0.1,
         .max = 100,
         .ecs = "deploymentConfiguration.canaryConfiguration.canaryPercent",
         .cloudFormation = "DeploymentConfiguration.CanaryConfiguration.CanaryPercent"}),
    row<&Service::canaryBakeTimeInMinutes>(
        {.key = "canaryBakeTimeInMinutes",
         .label = "Canary bake time, minutes",
         .help = "CANARY: the wait before the rest of the traffic shifts "
                 "(canaryConfiguration.canaryBakeTimeInMinutes).",
         .section = "Deployment",
         .min = 0,
         .max = 1440,
         .ecs = "deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes",
         .cloudFormation = "DeploymentConfiguration.CanaryConfiguration.CanaryBakeTimeInMinutes"}),
    row<&Service::productionListenerPort>(
        {.key = "productionListenerPort",
         .label = "Production listener port",
         .help = "The listener of its load balancer whose production traffic its deployments shift "
                 "(advancedConfiguration.productionListenerRule).",
         .section = "Deployment",
         .min = 1,
         .max = 65535,
         .zeroMeans = "the first that forwards to it"}),
    row<&Service::productionRulePriority>(
        {.key = "productionRulePriority",
         .label = "Production rule",
         .help = "The priority of the rule of that listener whose weights its deployments set "
                 "(advancedConfiguration.productionListenerRule).",
         .section = "Deployment",
         .min = 1,
         .max = 50'000,
         .zeroMeans = "the default rule"}),
    row<&Service::testListenerPort>(
        {.key = "testListenerPort",
         .label = "Test listener port",
         .help = "The listener of its load balancer that lets the new tasks be tried before "
                 "production traffic shifts (advancedConfiguration.testListenerRule).",
         .section = "Deployment",
         .min = 1,
         .max = 65535,
         .zeroMeans = "no test listener"}),
    row<&Service::testRulePriority>(
        {.key = "testRulePriority",
         .label = "Test rule",
         .help = "The priority of the rule of that listener that takes test traffic "
                 "(advancedConfiguration.testListenerRule).",
         .section = "Deployment",
         .min = 1,
         .max = 50'000,
         .zeroMeans = "the default rule"}),
    row<&Service::loadBalancerRoleArn>(
        {.key = "loadBalancerRoleArn",
         .label = "Load balancer role",
         .help = "The ARN of the role with which Amazon ECS changes the listeners; it is not "
                 "checked here (advancedConfiguration.roleArn).",
         .section = "Deployment",
         .max = 2048}),
    row<&Service::lifecycleHooks>(
        {.key = "lifecycleHooks",
         .label = "Lifecycle hooks",
         .help = "Lambda functions that Amazon ECS calls at stages of a BLUE_GREEN, LINEAR or "
                 "CANARY deployment, and waits for (deploymentConfiguration.lifecycleHooks).",
         .section = "Deployment",
         .max = 20,
         .columns = kDeploymentHookColumns}),
    row<&Service::deploymentAlarms>(
        {.key = "deploymentAlarms",
         .label = "Deployment alarms",
         .help = "Whether the alarms that it is linked to end a deployment as FAILED "
                 "(alarms.enable).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.alarms.enable",
         .cloudFormation = "DeploymentConfiguration.Alarms.Enable"}),
    row<&Service::alarmRollback>(
        {.key = "alarmRollback",
         .label = "Roll back on alarm",
         .help = "After a deployment that an alarm ended, the last one that was COMPLETED is in "
                 "progress again (alarms.rollback).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.alarms.rollback",
         .cloudFormation = "DeploymentConfiguration.Alarms.Rollback"}),
    row<&Service::circuitBreaker>(
        {.key = "circuitBreaker",
         .label = "Circuit breaker",
         .help = "A deployment whose tasks fail too often ends as FAILED and starts no more "
                 "(deploymentCircuitBreaker.enable).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.enable",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.Enable"}),
    row<&Service::rollback>(
        {.key = "rollback",
         .label = "Roll back on failure",
         .help = "After a deployment that failed, the last one that was COMPLETED is in progress "
                 "again (deploymentCircuitBreaker.rollback).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.rollback",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.Rollback"}),
    row<&Service::thresholdType>(
        {.key = "thresholdType",
         .label = "Failure threshold type",
         .help = "BOUNDED_PERCENT: the threshold is a part of the desired tasks, 3 at least and "
                 "200 at most; UNBOUNDED_PERCENT: without those bounds; COUNT: a number of tasks "
                 "(thresholdConfiguration.type).",
         .section = "Deployment",
         .choices = kThresholds,
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.type",
         .cloudFormation =
             "DeploymentConfiguration.DeploymentCircuitBreaker.ThresholdConfiguration.Type"}),
    row<&Service::thresholdValue>(
        {.key = "thresholdValue",
         .label = "Failure threshold",
         .help = "The percentage, rounded up, or the number of failed tasks at which a deployment "
                 "fails (thresholdConfiguration.value).",
         .section = "Deployment",
         .min = 1,
         .max = 5000,
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.value",
         .cloudFormation =
             "DeploymentConfiguration.DeploymentCircuitBreaker.ThresholdConfiguration.Value"}),
    row<&Service::resetOnHealthyTask>(
        {.key = "resetOnHealthyTask",
         .label = "Healthy task resets",
         .help = "A task that is healthy takes the count of failed tasks back to 0 "
                 "(deploymentCircuitBreaker.resetOnHealthyTask).",
         .section = "Deployment",
         .ecs = "deploymentConfiguration.deploymentCircuitBreaker.resetOnHealthyTask",
         .cloudFormation = "DeploymentConfiguration.DeploymentCircuitBreaker.ResetOnHealthyTask"}),
    row<&Service::healthCheckGracePeriodSeconds>(
        {.key = "healthCheckGracePeriodSeconds",
         .label = "Health check grace period",
         .help =
             "How long after a task's start bad health checks do not make the scheduler stop it "
             "(healthCheckGracePeriodSeconds).",
         .section = "Expose",
         .unit = Unit::seconds,
         .min = 0,
         .max = 2'147'483'647,
         .ecs = "healthCheckGracePeriodSeconds",
         .cloudFormation = "HealthCheckGracePeriodSeconds"}),
    row<&Service::availabilityZoneRebalancing>(
        {.key = "availabilityZoneRebalancing",
         .label = "Zone rebalancing",
         .help =
             "Moves tasks of a steady service to Availability Zones that hold fewer; not with a "
             "maximum of 100 %, DAEMON, or another first strategy than spread over zones "
             "(availabilityZoneRebalancing).",
         .section = "Placement",
         .choices = kRebalancing,
         .ecs = "availabilityZoneRebalancing",
         .cloudFormation = "AvailabilityZoneRebalancing"}),
    row<&Service::placementStrategy>(
        {.key = "placementStrategy",
         .label = "Placement strategy",
         .help = "How instances are preferred, the first strategy counting most "
                 "(placementStrategy). None: spread over availability zones.",
         .section = "Placement",
         .max = 5,
         .columns = kStrategyColumns,
         .ecs = "placementStrategy",
         .cloudFormation = "PlacementStrategies"}),
    row<&Service::placementConstraints>({.key = "placementConstraints",
                                         .label = "Placement constraints",
                                         .help = "What an instance must satisfy "
                                                 "(placementConstraints).",
                                         .section = "Placement",
                                         .max = 10,
                                         .columns = kConstraintColumns,
                                         .ecs = "placementConstraints",
                                         .cloudFormation = "PlacementConstraints"}),
    row<&Service::volumeConfigurations>(
        {.key = "volumeConfigurations",
         .label = "Managed volume",
         .help = "The volume of Amazon EBS that each of its tasks gets, where its task definition "
                 "has one of type ebs (volumeConfigurations).",
         .section = "Storage",
         .max = 1,
         .columns = kVolumeConfigurationColumns,
         .effect = Effect::rollout,
         .ecs = "volumeConfigurations",
         .cloudFormation = "VolumeConfigurations"}),
};
static_assert(kServiceRows.size() == memberCount<Service>(), "a member has no row");

} // namespace stowage::doc
