// SPDX-License-Identifier: MIT
// The two rules of a load balancer whose weights the deployments of a service set.
#pragma once

#include "plan/plan.h"

namespace stowage::doc {

// One with two target groups: the rules that it names for production and for tests are its own from
// now on, unless they forward to neither of the two or are another service's already.
void pairRules(sim::Plan& plan, const sim::ServiceNode& service);

} // namespace stowage::doc
