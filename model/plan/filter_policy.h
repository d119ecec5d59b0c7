// SPDX-License-Identifier: MIT
// Filter policies of SNS subscriptions: which messages they let through.
#pragma once

#include "plan/filter_value.h"

#include <string>
#include <string_view>

namespace stowage::sim {

// What AWS objects to in a policy; empty: nothing.
std::string objectionToFilter(std::string_view policy, bool ofBody);

// Whether a message with these attributes, or with this body where the policy is about bodies, is
// let through. An empty policy lets everything through, one that cannot be read nothing.
bool letsThrough(std::string_view policy, bool ofBody, const FilterValue& attributes,
                 std::string_view body);

} // namespace stowage::sim
