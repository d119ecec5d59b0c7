// SPDX-License-Identifier: MIT
#include "sim/laws/roles.h"

#include "sim/adopt.h"
#include "sim/laws/agents.h"
#include "sim/laws/hosts.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::roles {

namespace {
// A drawn role, as far as it is there, in the place that a drawing gives it.
struct Given {
    bool isLinked = false;
    bool fits = false; // it is there and of the purpose
    std::string name;  // empty: it is not there
};

Given givenBy(const std::vector<RoleNode>& roles, const ElementId& id, RolePurpose purpose)
{
    Given given;
    given.isLinked = !id.text.empty();
    for (const RoleNode& role : roles)
        if (given.isLinked && role.id == id) {
            given.name = role.name;
            given.fits = role.purpose == purpose;
        }
    return given;
}

Given executionOf(const std::vector<RoleNode>& roles, const std::vector<ExecutionRole>& links,
                  const ElementId& definition)
{
    for (const ExecutionRole& link : links)
        if (link.definition == definition)
            return givenBy(roles, link.role, RolePurpose::taskExecution);
    return {};
}

template <class List> const List& listOf(const std::shared_ptr<const List>& list)
{
    static const List kNone;
    return list ? *list : kNone;
}

// Notes who took a role away that did what was asked of it, until it is given back.
void noteTaken(World& world, const Plan& plan)
{
    const std::vector<RoleNode>& roles = listOf(world.asked.roles);
    const std::vector<ExecutionRole>& links = listOf(world.asked.executionRoles);
    std::erase_if(world.rolesTaken, [&](const RoleTaken& taken) {
        return executionOf(plan.roles, plan.executionRoles, taken.definition).fits;
    });
    for (const ExecutionRole& link : links) {
        if (!executionOf(roles, links, link.definition).fits ||
            executionOf(plan.roles, plan.executionRoles, link.definition).fits)
            continue;
        noteEdit(world);
        world.rolesTaken.push_back({link.definition, world.cause});
    }
}

// What the container's agent fetches first; empty: nothing.
std::string fetchedFor(const ContainerNode& container)
{
    if (!container.repositoryCredentials.empty())
        return container.repositoryCredentials;
    return container.secrets.empty() ? std::string() : container.secrets.front();
}

void look(World& world, Ix<Host> at)
{
    const std::shared_ptr<const HostNode> node = askedOf(world.asked.hosts, at.slot);
    const Host& host = world.hosts[at];
    const bool isDecided =
        host.phase == HostPhase::up || host.lacksRole; // else: once it has booted
    if (!node || host.phase > HostPhase::up || !isDecided)
        return;
    const bool lacks = !lackOf(world, *node).empty();
    if (lacks == host.lacksRole)
        return;
    noteEdit(world);
    if (host.phase == HostPhase::launching)
        hosts::launched(world, at);
    else if (lacks)
        agents::cutOff(world, at);
    else
        agents::restore(world, at);
}
} // namespace

void adopt(World& world, const Plan& plan)
{
    noteTaken(world, plan);
    if (listOf(world.asked.roles) != plan.roles)
        world.asked.roles = std::make_shared<const std::vector<RoleNode>>(plan.roles);
    if (listOf(world.asked.executionRoles) != plan.executionRoles)
        world.asked.executionRoles =
            std::make_shared<const std::vector<ExecutionRole>>(plan.executionRoles);
}

void lookAtAll(World& world)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        look(world, at);
}

std::string lackOf(const World& world, const HostNode& node)
{
    const Given given =
        givenBy(listOf(world.asked.roles), node.role, RolePurpose::containerInstance);
    if (given.isLinked ? given.fits : node.namesRole)
        return {};
    if (!given.isLinked)
        return "it has no container instance role";
    return given.name.empty() ? "its role was deleted"
                              : "its role " + given.name + " is no container instance role";
}

void refuse(World& world, Ix<Host> at, const std::string& lack)
{
    Host& host = world.hosts[at];
    host.lacksRole = true;
    const EntityId cluster = host.cluster ? idOf(world.clusters[host.cluster]) : EntityId{};
    world.tell({FactKind::registrationRefused, idOf(host), ruleNumber("role.instance"), cluster},
               {world.names.intern(lack)});
}

bool fetches(const DefinitionNode& node)
{
    return std::any_of(node.containers.begin(), node.containers.end(),
                       [](const ContainerNode& each) { return !fetchedFor(each).empty(); });
}

Refusal refusalOf(const World& world, Ix<Task> at)
{
    const DefinitionNode& node = *world.asked.revisions[world.tasks[at].revision.slot];
    const Given given =
        executionOf(listOf(world.asked.roles), listOf(world.asked.executionRoles), node.id);
    Refusal refusal;
    if (given.isLinked ? given.fits : node.namesExecutionRole)
        return refusal;
    for (const ContainerNode& container : node.containers) {
        const std::string wanted = fetchedFor(container);
        if (wanted.empty())
            continue;
        const bool isSecret = wanted.find(":secretsmanager:") != std::string::npos ||
                              !container.repositoryCredentials.empty();
        refusal.lack = (given.name.empty() ? "no task execution role lets its agent fetch "
                                           : given.name + ", which is no task execution role, does "
                                                          "not let its agent fetch ") +
                       wanted + " for container " + container.name;
        refusal.reason = std::string("ResourceInitializationError: unable to pull secrets or "
                                     "registry auth: execution resource retrieval failed: unable "
                                     "to retrieve ") +
                         (isSecret ? "secret from asm" : "secrets from ssm") +
                         ": service call has been retried 1 time(s): AccessDeniedException";
        break;
    }
    for (const RoleTaken& taken : world.rolesTaken)
        if (taken.definition == node.id)
            refusal.fact = taken.fact;
    return refusal;
}

} // namespace stowage::sim::roles
