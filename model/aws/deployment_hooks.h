// SPDX-License-Identifier: MIT
// Lifecycle hooks of deployments, as CreateService takes them and as they are described.
#pragma once

#include "aws/call_draft.h"
#include "aws/state_parts.h"

#include <optional>
#include <vector>

namespace stowage::aws {

// deploymentConfiguration.lifecycleHooks, where it is given. What their functions do stands in
// hookDetails: stowage.hook-status, stowage.seconds, stowage.in-progress and
// stowage.call-back-delay.
std::optional<AwsException> setHooks(const CallInput& input, const ElementId& service,
                                     CallDraft& draft);

// API DeploymentLifecycleHook.
io::Json hooksJson(const std::vector<sim::DeploymentHookNode>& hooks);

// API DeploymentLifecycleHookDetail of those that are called at the present stage.
io::Json hookRunsJson(const Moment& moment, sim::Ix<sim::Deployment> at);

} // namespace stowage::aws
