// SPDX-License-Identifier: MIT
#include "sim/laws/pull_roles.h"

#include "plan/fargate.h"
#include "plan/images.h"
#include "plan/policies.h"
#include "sim/adopt.h"
#include "sim/identity.h"
#include "sim/laws/containers.h"
#include "sim/laws/given_role.h"
#include "sim/laws/permissions.h"

#include <algorithm>
#include <array>

namespace stowage::sim::pull_roles {

namespace {
constexpr std::string_view kToken = "ecr:GetAuthorizationToken";
// Pulling an image, Amazon ECR: the token, then the manifest, then its layers.
constexpr std::array<std::string_view, 3> kActions = {kToken, "ecr:BatchGetImage",
                                                      "ecr:GetDownloadUrlForLayer"};

// The first that it does not allow; empty: it allows them all.
std::string_view missingOf(const RoleNode& role)
{
    const auto* missing =
        std::find_if(kActions.begin(), kActions.end(),
                     [&role](std::string_view action) { return !allows(role.allowed, action); });
    return missing == kActions.end() ? std::string_view() : *missing;
}

// The agent takes the task execution role instead where one is given that may.
bool executionRolePulls(const World& world, Ix<Task> task)
{
    const DefinitionNode& definition = roles::definitionOf(world, task);
    const roles::Given given =
        roles::givenTo(definition.id, roles::listOf(world.asked.roles),
                       roles::listOf(world.asked.executionRoles), RolePurpose::taskExecution);
    return given.isLinked ? given.fits && missingOf(*given.role).empty()
                          : definition.namesExecutionRole;
}

// The agent gets no token; with one it is Docker that the registry lets nothing have.
std::string reasonOf(const World& world, Ix<Host> host, const RoleNode& role,
                     std::string_view action, const std::string& image)
{
    const std::string session = instanceIdText(world, world.hosts[host].number);
    if (action == kToken)
        return "CannotPullECRContainerError: AccessDeniedException: " +
               permissions::denial(role.name, session, action, "*");
    const ImageName name = imageNameOf(image);
    return "CannotPullContainerError: Error response from daemon: pull access denied for " +
           name.registry + "/" + name.repository +
           ", repository does not exist or may require 'docker login': denied: " +
           permissions::denial(role.name, session, action,
                               "arn:aws:ecr:us-east-1:123456789012:repository/" + name.repository);
}
} // namespace

Denial denialOf(const World& world, Ix<ContainerRun> run)
{
    const Ix<Task> task = world.containers[run].task;
    const Ix<Host> host = world.tasks[task].host;
    const std::string& image = containers::nodeOf(world, run).image;
    const auto node = host ? askedOf(world.asked.hosts, host.slot) : nullptr;
    if (!node || !isPrivateEcrImage(image))
        return {};
    const roles::Given given = roles::givenBy(roles::listOf(world.asked.roles), node->role,
                                              RolePurpose::containerInstance);
    const std::string_view action = given.fits ? missingOf(*given.role) : std::string_view();
    if (action.empty() || executionRolePulls(world, task))
        return {};
    return {permissions::lackOf(*given.role, "container instance role", action),
            reasonOf(world, host, *given.role, action, image),
            permissions::changedFact(world, given.role->id)};
}

} // namespace stowage::sim::pull_roles
