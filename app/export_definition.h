// SPDX-License-Identifier: GPL-3.0-or-later
// One task definition of a drawing as the file that RegisterTaskDefinition takes.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <string>
#include <vector>

namespace stowage::app {

// The one of this family; without a family the one that is chosen, or whose container or service
// is; without a choice the only one. An error names those that there are.
Result<ElementId> definitionToExport(const doc::Document& document,
                                     const std::vector<ElementId>& chosen,
                                     const std::string& family);

std::string definitionText(const doc::Document& document, const ElementId& definition);

} // namespace stowage::app
