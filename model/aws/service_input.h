// SPDX-License-Identifier: MIT
// What CreateService and UpdateService take alike: how a service deploys and places its tasks, and
// its target groups.
#pragma once

#include "aws/call_draft.h"

#include <optional>

namespace stowage::aws {

// deploymentCircuitBreaker, as far as it is given.
std::optional<AwsException> setBreaker(const io::Json& with, doc::Props& props);

// availabilityZoneRebalancing, as far as it is given; and whether the service may have it on.
std::optional<AwsException> setRebalancing(const io::Json& with, doc::Props& props);
std::optional<AwsException> rebalancingRefusal(const doc::Props& props);

// A constraint that nobody can read.
std::optional<AwsException> constraintObjection(const io::Json& with);

// Where loadBalancers is left out: a target group that the service keeps and that its tasks could
// not be registered with.
std::optional<AwsException> keptTargetsObjection(const CallInput& input,
                                                 const NamedDefinition& definition,
                                                 const ElementId& service);

// Where loadBalancers is given: the service registers its tasks with these target groups and no
// others. Only an empty list suits a service that has no definition.
std::optional<AwsException> setTargets(const CallInput& input, const NamedDefinition& definition,
                                       const ElementId& service, CallDraft& draft);

} // namespace stowage::aws
