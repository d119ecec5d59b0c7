// SPDX-License-Identifier: MIT
// The operations of Amazon ECS that act on what is there: tasks, services, container instances.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned updateService(const CallInput& input);
Planned stopServiceDeployment(const CallInput& input);
Planned stopTask(const CallInput& input);
Planned runTask(const CallInput& input);
Planned startTask(const CallInput& input);
Planned updateClusterSettings(const CallInput& input);
Planned updateTaskProtection(const CallInput& input);
Planned deregisterTaskDefinition(const CallInput& input);
Planned updateContainerInstancesState(const CallInput& input);
Planned deregisterContainerInstance(const CallInput& input);
Planned putAttributes(const CallInput& input);
Planned deleteAttributes(const CallInput& input);
Planned stopInstances(const CallInput& input);      // Amazon EC2
Planned terminateInstances(const CallInput& input); // Amazon EC2

} // namespace stowage::aws
