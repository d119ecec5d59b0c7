// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions of a drawing as files that AWS takes.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "io/task_definition_forms.h"

#include <string>
#include <vector>

namespace stowage::app {

// The one of this family; without a family the one that is chosen, or whose container or service
// is; without a choice the only one. An error names those that there are.
Result<ElementId> definitionToExport(const doc::Document& document,
                                     const std::vector<ElementId>& chosen,
                                     const std::string& family);

std::vector<ElementId> definitionsIn(const doc::Document& document);

// All forms but a template are of the first alone.
std::string definitionText(const doc::Document& document, const std::vector<ElementId>& definitions,
                           io::DefinitionForm form);

} // namespace stowage::app
