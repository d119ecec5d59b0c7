// SPDX-License-Identifier: MIT
// The operations that make something: clusters, instances, definitions, services, load balancers.
#pragma once

#include "aws/call_input.h"

#include <optional>

namespace stowage::aws {

Planned createCapacityProvider(const CallInput& input);
Planned updateCapacityProvider(const CallInput& input);
Planned createCluster(const CallInput& input);
Planned putClusterCapacityProviders(const CallInput& input);
Planned registerContainerInstance(const CallInput& input);
Planned registerTaskDefinition(const CallInput& input);
Planned createService(const CallInput& input);
// What CreateService and UpdateService refuse of a DAEMON service.
std::optional<AwsException> daemonObjection(const io::Json& with);
Planned createLoadBalancer(const CallInput& input);
Planned createTargetGroup(const CallInput& input);
Planned createListener(const CallInput& input);

} // namespace stowage::aws
