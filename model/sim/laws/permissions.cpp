// SPDX-License-Identifier: MIT
#include "sim/laws/permissions.h"

#include "plan/policies.h"
#include "sim/adopt.h"
#include "sim/identity.h"

#include <algorithm>

namespace stowage::sim::permissions {

namespace {
const RoleNode* roleIn(const std::vector<RoleNode>& roles, const ElementId& id)
{
    const auto found = std::find_if(roles.begin(), roles.end(),
                                    [&id](const RoleNode& role) { return role.id == id; });
    return found == roles.end() ? nullptr : &*found;
}
} // namespace

void adopt(World& world, const std::vector<RoleNode>& before, const std::vector<RoleNode>& now)
{
    std::erase_if(world.policyChanges, [&now](const PolicyChange& change) {
        return roleIn(now, change.role) == nullptr;
    });
    for (const RoleNode& role : now) {
        const RoleNode* old = roleIn(before, role.id);
        if (old == nullptr || old->allowed == role.allowed)
            continue;
        noteEdit(world);
        std::erase_if(world.policyChanges,
                      [&role](const PolicyChange& change) { return change.role == role.id; });
        world.policyChanges.push_back({role.id, world.cause});
    }
}

std::uint32_t changedFact(const World& world, const ElementId& role)
{
    for (const PolicyChange& change : world.policyChanges)
        if (change.role == role)
            return change.fact;
    return 0;
}

std::string lackOf(const RoleNode& role, std::string_view kind, std::string_view action)
{
    if (allows(role.allowed, action))
        return {};
    return "no policy of its " + std::string(kind) + " " + role.name + " allows " +
           std::string(action);
}

bool isOfAgents(std::string_view action)
{
    static const std::vector<std::string> kAllowed =
        actionsOf({"AmazonEC2ContainerServiceforEC2Role"});
    return allows(kAllowed, action);
}

std::string roleName(std::string_view drawn)
{
    constexpr std::string_view kOthers = "+=,.@-_";
    std::string name;
    for (const char sign : drawn) {
        const bool isLetter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        const bool isOther =
            (sign >= '0' && sign <= '9') || kOthers.find(sign) != std::string_view::npos;
        name += isLetter || isOther ? sign : '-';
    }
    return name;
}

std::string denial(std::string_view role, std::string_view session, std::string_view action,
                   std::string_view resource)
{
    return "User: arn:aws:sts::123456789012:assumed-role/" + roleName(role) + "/" +
           std::string(session) + " is not authorized to perform: " + std::string(action) +
           (resource.empty() ? std::string() : " on resource: " + std::string(resource)) +
           " because no identity-based policy allows the " + std::string(action) + " action";
}

std::string denialIn(const World& world, const Fact& fact)
{
    const bool isOfTask = fact.kind == FactKind::callsDenied || fact.kind == FactKind::storeDenied;
    if (!isOfTask && fact.kind != FactKind::registrationRefused)
        return {};
    const auto words = world.facts.payload(fact.number); // the lack, the action, the role
    if (words.size() < 3 || words[2] == 0)
        return {};
    const std::string session = isOfTask ? taskIdText(world, fact.subjectNumber)
                                         : instanceIdText(world, fact.subjectNumber);
    return denial(world.text(static_cast<NameId>(words[2])), session,
                  world.text(static_cast<NameId>(words[1])));
}

} // namespace stowage::sim::permissions
