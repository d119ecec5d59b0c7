// SPDX-License-Identifier: MIT
// What policies of IAM allow: AWS's own by their names, and lists of actions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// A policy that AWS manages, as far as what it allows is asked for here.
struct ManagedPolicy {
    std::string_view name;    // "AmazonSQSFullAccess"
    std::string_view path;    // in its ARN before the name: "service-role/"; mostly empty
    std::string_view actions; // with blanks between them; `*` stands for any signs
};

std::span<const ManagedPolicy> managedPolicies();
// By its name or its ARN; null: AWS manages none of this name that is known here.
const ManagedPolicy* managedPolicyNamed(std::string_view nameOrArn);
std::string arnOf(const ManagedPolicy& policy);

// "sqs:SendMessage", "s3:Get*" or "*".
bool isActionPattern(std::string_view text);

// The names and actions of a text, one a line or with blanks or commas between them.
std::vector<std::string> policiesIn(std::string_view text);

// All actions that such policies allow, as patterns. What is neither known nor an action allows
// nothing.
std::vector<std::string> actionsOf(const std::vector<std::string>& policies);

bool allows(const std::vector<std::string>& patterns, std::string_view action);

} // namespace stowage::sim
