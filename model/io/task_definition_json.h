// SPDX-License-Identifier: MIT
// A task definition as ECS writes it (RegisterTaskDefinition, DescribeTaskDefinition), read by the
// rows' paths.
#pragma once

#include "base/result.h"
#include "document/element.h"
#include "io/json.h"

#include <vector>

namespace stowage::io {

// Without ids, parents and places; members that have no row stand in `unknown`.
struct TaskDefinitionRead {
    doc::Element definition = {};
    std::vector<doc::Element> containers = {};
};

// The error is a sentence; its `where` is the member, such as "containerDefinitions[0].cpu".
Result<TaskDefinitionRead> readTaskDefinition(const Json& json);

// The same back, with everything that was read and that has no row. What a container's program does
// is told by labels where it is not what a new container's does.
Json taskDefinitionJson(const doc::Element& definition,
                        const std::vector<const doc::Element*>& containers);

} // namespace stowage::io
