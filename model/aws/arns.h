// SPDX-License-Identifier: MIT
// Amazon Resource Names of what lives, in the one region and account that every drawing has.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::aws {

std::string clusterArn(const sim::World& world, sim::Ix<sim::Cluster> at);
std::string serviceArn(const sim::World& world, sim::Ix<sim::Service> at);
std::string taskArn(const sim::World& world, sim::Ix<sim::Task> at);
std::string containerArn(const sim::World& world, sim::Ix<sim::ContainerRun> at);
std::string containerInstanceArn(const sim::World& world, sim::Ix<sim::Host> at);
std::string taskDefinitionArn(const sim::World& world, sim::Ix<sim::Revision> at);
std::string autoScalingGroupArn(const sim::World& world, sim::Ix<sim::ScalingGroup> at);
std::string alarmArn(const sim::World& world, const sim::Alarm& alarm);
std::string scalingPolicyArn(const sim::World& world, sim::Ix<sim::ScalingPolicy> at);
std::string targetGroupArn(const sim::World& world, sim::Ix<sim::TargetGroup> at);
std::string serviceDeploymentArn(const sim::World& world, sim::Ix<sim::Deployment> at);
std::string serviceRevisionArn(const sim::World& world, sim::Ix<sim::Deployment> at);

// Of another rule of a listener than the default one.
std::string ruleArn(const sim::World& world, sim::Ix<sim::Balancer> at, int port, int priority);
bool isRule(std::string_view arn, std::string_view balancer, int port, int priority);

// Of the default rule that each listener of a load balancer has.
std::string listenerRuleArn(const sim::World& world, sim::Ix<sim::Balancer> at, int port);
bool isListenerRule(std::string_view arn, std::string_view balancer, int port);

} // namespace stowage::aws
