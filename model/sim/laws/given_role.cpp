// SPDX-License-Identifier: MIT
#include "sim/laws/given_role.h"

namespace stowage::sim::roles {

Given givenBy(const std::vector<RoleNode>& roles, const ElementId& id, RolePurpose purpose)
{
    Given given;
    given.isLinked = !id.text.empty();
    for (const RoleNode& role : roles)
        if (given.isLinked && role.id == id) {
            given.name = role.name;
            given.fits = role.purpose == purpose;
            given.role = given.fits ? &role : nullptr;
        }
    return given;
}

Given givenTo(const ElementId& definition, const std::vector<RoleNode>& roles,
              const std::vector<DefinitionRole>& links, RolePurpose purpose)
{
    for (const DefinitionRole& link : links)
        if (link.definition == definition)
            return givenBy(roles, link.role, purpose);
    return {};
}

std::uint32_t takenFact(const World& world, const ElementId& definition, RolePurpose purpose)
{
    std::uint32_t fact = 0;
    for (const RoleTaken& taken : world.rolesTaken)
        if (taken.definition == definition && taken.purpose == purpose)
            fact = taken.fact;
    return fact;
}

} // namespace stowage::sim::roles
