// SPDX-License-Identifier: MIT
// The drawn role that stands in a place of the drawing, as far as it is there.
#pragma once

#include "sim/world.h"

#include <memory>
#include <string>
#include <vector>

namespace stowage::sim::roles {

struct Given {
    bool isLinked = false;
    bool fits = false;              // it is there and of the purpose
    std::string name = {};          // empty: it is not there
    const RoleNode* role = nullptr; // where it fits, as long as these roles are asked for
};

Given givenBy(const std::vector<RoleNode>& roles, const ElementId& id, RolePurpose purpose);
Given givenTo(const ElementId& definition, const std::vector<RoleNode>& roles,
              const std::vector<DefinitionRole>& links, RolePurpose purpose);

// The fact that took a family's role away; 0: it is there, or was never.
std::uint32_t takenFact(const World& world, const ElementId& definition, RolePurpose purpose);

template <class List> const List& listOf(const std::shared_ptr<const List>& list)
{
    static const List kNone;
    return list ? *list : kNone;
}

inline const DefinitionNode& definitionOf(const World& world, Ix<Task> at)
{
    return *world.asked.revisions[world.tasks[at].revision.slot];
}

} // namespace stowage::sim::roles
