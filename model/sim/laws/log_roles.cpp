// SPDX-License-Identifier: MIT
#include "sim/laws/log_roles.h"

#include "plan/policies.h"
#include "sim/adopt.h"
#include "sim/identity.h"
#include "sim/laws/given_role.h"
#include "sim/laws/machines.h"
#include "sim/laws/permissions.h"

namespace stowage::sim::log_roles {

namespace {
constexpr std::string_view kDenied = "AccessDeniedException";
constexpr std::string_view kNoCredentials =
    "NoCredentialProviders: no valid providers in chain. Deprecated.";

// Who bears the role, for the words.
struct Bearer {
    std::string_view kind; // "task execution role"
    std::string session;   // as whom AWS knows it
};

Lack deniedBy(const World& world, const RoleNode& role, const Bearer& bearer,
              std::string_view action)
{
    const std::string words = permissions::lackOf(role, bearer.kind, action);
    if (words.empty())
        return {};
    return {words,
            std::string(kDenied) + ": " + permissions::denial(role.name, bearer.session, action),
            permissions::changedFact(world, role.id)};
}

std::string absenceOf(const roles::Given& given, std::string_view kind)
{
    if (!given.isLinked)
        return "it has no " + std::string(kind);
    return given.name.empty() ? "its " + std::string(kind) + " was deleted"
                              : "its role " + given.name + " is no " + std::string(kind);
}

Lack ofExecutionRole(const World& world, Ix<Task> task, std::string_view action)
{
    constexpr std::string_view kKind = "task execution role";
    const DefinitionNode& node = roles::definitionOf(world, task);
    const roles::Given given =
        roles::givenTo(node.id, roles::listOf(world.asked.roles),
                       roles::listOf(world.asked.executionRoles), RolePurpose::taskExecution);
    if (given.fits)
        return deniedBy(world, *given.role, {kKind, taskIdText(world, world.tasks[task].number)},
                        action);
    if (!given.isLinked && node.namesExecutionRole)
        return {};
    return {absenceOf(given, kKind), std::string(kDenied),
            roles::takenFact(world, node.id, RolePurpose::taskExecution)};
}

// One that is only named has the policy that AWS has for instances.
Lack ofInstanceRole(const World& world, Ix<Host> host, std::string_view action)
{
    constexpr std::string_view kKind = "container instance role";
    const auto node = askedOf(world.asked.hosts, host.slot);
    if (!node)
        return {}; // it is being replaced
    const roles::Given given = roles::givenBy(roles::listOf(world.asked.roles), node->role,
                                              RolePurpose::containerInstance);
    if (given.fits)
        return deniedBy(world, *given.role,
                        {kKind, instanceIdText(world, world.hosts[host].number)}, action);
    if (given.isLinked || !node->namesRole)
        return {absenceOf(given, kKind), std::string(kNoCredentials), 0};
    if (permissions::isOfAgents(action))
        return {};
    return {"the policy of its container instance role, AmazonEC2ContainerServiceforEC2Role, does "
            "not allow " +
                std::string(action),
            std::string(kDenied), 0};
}
} // namespace

Lack lackOf(const World& world, Ix<Task> task, std::string_view action)
{
    const Ix<Host> host = world.tasks[task].host;
    if (machines::isOnFargate(world, task))
        return ofExecutionRole(world, task, action);
    return host ? ofInstanceRole(world, host, action) : Lack{};
}

} // namespace stowage::sim::log_roles
