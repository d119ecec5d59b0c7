// SPDX-License-Identifier: MIT
// How services deploy, and what became of each of their deployments.
#pragma once

#include "aws/state_parts.h"

#include <string>

namespace stowage::aws {

// API DeploymentConfiguration and DeploymentController.
io::Json deploymentConfigurationJson(const sim::World& world, const sim::ServiceNode& asked);
io::Json controllerJson();

// The other target group of an item of loadBalancers, and the rules that go over to it.
void setAdvanced(const sim::World& world, const sim::ServiceNode& asked,
                 const sim::ServiceTarget& target, io::Json& json);

// Why a deployment has FAILED, and why one is in progress again; `id` is its own.
std::string failureReason(sim::FailureGround ground, const std::string& id);
std::string rollbackReason(sim::FailureGround ground, const std::string& id);

// As DescribeServiceDeployments gives them, newest first.
io::Json serviceDeploymentsJson(const Moment& moment);

} // namespace stowage::aws
