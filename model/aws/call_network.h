// SPDX-License-Identifier: MIT
// networkConfiguration: the subnets and security groups of tasks that have an interface of their
// own.
#pragma once

#include "aws/call_draft.h"
#include "kinds/compute/task_definition.h"

#include <string>
#include <vector>

namespace stowage::aws {

struct TaskNetwork {
    std::vector<ElementId> subnets, securityGroups;
    std::vector<std::string> zones; // of the subnets
    bool assignsPublicIp = false;
};

struct NetworkNeed {
    doc::NetworkMode mode = doc::NetworkMode::bridge;
    ElementId vpc = {};     // where names are looked for first
    bool isSettled = false; // what asks for it has a network already
    bool onFargate = false; // where an interface may have a public address
};

bool givesNetwork(const io::Json& with);
// Empty where none is given and none is needed. Default subnets that are named for the first time
// are drawn.
Found<TaskNetwork> networkIn(const io::Json& with, const NetworkNeed& need, CallDraft& draft);

// The service has this network and no other one.
void setNetwork(const ElementId& service, const TaskNetwork& network, CallDraft& draft);

} // namespace stowage::aws
