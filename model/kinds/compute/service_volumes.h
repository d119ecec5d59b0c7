// SPDX-License-Identifier: MIT
// The volume of Amazon EBS that a service configures for each of its tasks.
#pragma once

#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/drawn.h"
#include "plan/managed_volumes.h"

#include <string>
#include <vector>

namespace stowage::doc {

// What runs the tasks, as far as their volume depends on it.
struct VolumeUse {
    bool onFargate = false;
    bool isDaemon = false;
};

sim::ManagedVolumeNode lowered(const VolumeConfiguration& configuration);
sim::ManagedVolumeNode loweredVolume(const Service& service); // without a name: none

// What CreateService, UpdateService and RunTask say against these for tasks of the definition;
// empty: nothing.
std::string volumeObjection(const TaskDefinition& definition,
                            const std::vector<VolumeConfiguration>& configurations,
                            const VolumeUse& use);

void checkManagedVolume(const Drawn& service, const Drawn& definition,
                        std::vector<Finding>& findings);

} // namespace stowage::doc
