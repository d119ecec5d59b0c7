// SPDX-License-Identifier: MIT
// A task definition as ECS writes it (RegisterTaskDefinition, DescribeTaskDefinition), read by the
// rows' paths.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "io/ecs_element.h"
#include "io/json.h"

#include <string>
#include <vector>

namespace stowage::io {

// Without ids, parents and places; members that have no row stand in `unknown`, under "ecs".
struct TaskDefinitionRead {
    doc::Element definition = {};
    std::vector<doc::Element> containers = {};
};

// The error is a sentence; its `where` is the member, such as "containerDefinitions[0].cpu".
Result<TaskDefinitionRead> readTaskDefinition(const Json& json);

// Takes whatever can be taken of a file that somebody owns, and tells of the rest: `json` is an
// object, `family` is what it is called where it does not say.
TaskDefinitionRead takeTaskDefinition(const Json& json, const std::string& family,
                                      const Told& told);

// The same back, with everything that was read and that has no row. What a container's program does
// is told by labels where it is not what a new container's does.
Json taskDefinitionJson(const doc::Element& definition,
                        const std::vector<const doc::Element*>& containers);

// Names in it the roles that are linked to the definition, by the ARNs that they would have.
void nameLinkedRoles(const doc::Document& document, const ElementId& definition, Json& json);

} // namespace stowage::io
