// SPDX-License-Identifier: MIT
// The forms in which AWS takes and gives task definitions, of those that a drawing holds.
#pragma once

#include "document/document.h"
#include "io/json.h"

#include <vector>

namespace stowage::io {

enum class DefinitionForm {
    registered,     // what RegisterTaskDefinition takes
    described,      // what DescribeTaskDefinition gives, but for what only AWS knows
    cloudFormation, // a template of AWS::ECS::TaskDefinition resources
};

// Ids of task definitions of the document; all forms but the template take the first of them.
Json definitionsAs(DefinitionForm form, const doc::Document& document,
                   const std::vector<ElementId>& definitions);

} // namespace stowage::io
