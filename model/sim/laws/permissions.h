// SPDX-License-Identifier: MIT
// What the policies of drawn roles allow, who last changed that, and AWS's words of a denial.
#pragma once

#include "sim/world.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim::permissions {

// Notes who changes what a role allows; before the new roles are taken over.
void adopt(World& world, const std::vector<RoleNode>& before, const std::vector<RoleNode>& now);
// The fact that last changed what this role allows; 0: none has since it was drawn.
std::uint32_t changedFact(const World& world, const ElementId& role);

// In words without a full stop; empty: its policies allow it. `kind` is "task role" or the like.
std::string lackOf(const RoleNode& role, std::string_view kind, std::string_view action);
// Whether the policy allows it that AWS has for container instances.
bool isOfAgents(std::string_view action);

// As IAM has it, which takes fewer signs than a drawing.
std::string roleName(std::string_view drawn);

// "User: arn:aws:sts::…:assumed-role/ROLE/SESSION is not authorized to perform: ACTION …", without
// a full stop.
std::string denial(std::string_view role, std::string_view session, std::string_view action,
                   std::string_view resource = {});
// The same of a fact that tells of one; empty: it is not for what policies allow.
std::string denialIn(const World& world, const Fact& fact);

} // namespace stowage::sim::permissions
