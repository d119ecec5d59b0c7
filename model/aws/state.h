// SPDX-License-Identifier: MIT
// Everything that is true at an instant, in the shapes in which AWS describes it.
#pragma once

#include "document/document.h"
#include "io/json.h"
#include "sim/world.h"

namespace stowage::aws {

// Clusters, services, tasks, containerInstances and taskDefinitions as ECS describes them,
// targetHealth by target group as ELBv2 does, traffic by source; times are ISO 8601. STOPPED tasks
// are in it for as long as ECS describes them.
io::Json stateJson(const doc::Document& document, const sim::World& world);

} // namespace stowage::aws
