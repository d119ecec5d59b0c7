// SPDX-License-Identifier: MIT
// How requests name metrics and what is measured.
#pragma once

#include "aws/call_draft.h"
#include "aws/call_input.h"
#include "plan/metrics.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stowage::aws {

using Dimensions = std::vector<std::pair<std::string, std::string>>;

// The member Dimensions; load balancers and target groups by their names alone.
Dimensions dimensionsIn(const io::Json& with);

// In millionths; none where it is no number or too large to be counted so.
std::optional<sim::Amount> amountOf(const io::Json* json);

// What the dimensions name is linked to what watches it, in place of what was before; what they
// name that is not drawn is kept in the row `dimensions` of `props`.
void watch(CallDraft& draft, const ElementId& watcher, const std::string& space,
           const Dimensions& dimensions);
// None: it is not drawn, and then it is for the row.
struct Watched {
    std::string_view link;
    ElementId element;
};
std::optional<Watched> watchedBy(const doc::Document& document, const std::string& space,
                                 const Dimensions& dimensions);

AwsException validationError(std::string message);
// "1 validation error detected: Value 'x' at 'y' failed to satisfy constraint: …".
AwsException notOneOf(std::string_view member, std::string_view value, std::string_view choices);

} // namespace stowage::aws
