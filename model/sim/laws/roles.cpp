// SPDX-License-Identifier: MIT
#include "sim/laws/roles.h"

#include "plan/policies.h"
#include "sim/adopt.h"
#include "sim/because.h"
#include "sim/laws/agents.h"
#include "sim/laws/containers.h"
#include "sim/laws/given_role.h"
#include "sim/laws/hosts.h"
#include "sim/laws/machines.h"
#include "sim/laws/permissions.h"
#include "sim/laws/serving.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::roles {

namespace {
using Links = std::vector<DefinitionRole>;

// By ARN, in the newest revision or by the service.
bool isNamed(const Plan& plan, const ElementId& definition, RolePurpose purpose)
{
    if (purpose == RolePurpose::infrastructure)
        return std::any_of(plan.services.begin(), plan.services.end(),
                           [&](const ServiceNode& node) {
                               return node.id == definition && !node.volume.role.empty();
                           });
    return std::any_of(
        plan.definitions.begin(), plan.definitions.end(), [&](const DefinitionNode& node) {
            return node.newest && node.id == definition &&
                   (purpose == RolePurpose::task ? node.namesTaskRole : node.namesExecutionRole);
        });
}

// A service that is gone wants no volumes any more.
bool isStillThere(const Plan& plan, const ElementId& definition, RolePurpose purpose)
{
    return purpose != RolePurpose::infrastructure ||
           std::any_of(plan.services.begin(), plan.services.end(),
                       [&](const ServiceNode& node) { return node.id == definition; });
}

// Notes who took a role away that did what was asked of it, until it is given back.
void noteTaken(World& world, const Plan& plan, RolePurpose purpose, const Links& before,
               const Links& now)
{
    const std::vector<RoleNode>& roles = listOf(world.asked.roles);
    const auto isGiven = [&](const ElementId& definition) {
        const Given given = givenTo(definition, plan.roles, now, purpose);
        return given.isLinked ? given.fits : isNamed(plan, definition, purpose);
    };
    std::erase_if(world.rolesTaken, [&](const RoleTaken& taken) {
        return taken.purpose == purpose && isGiven(taken.definition);
    });
    for (const DefinitionRole& link : before) {
        if (!givenTo(link.definition, roles, before, purpose).fits || isGiven(link.definition) ||
            !isStillThere(plan, link.definition, purpose))
            continue;
        noteEdit(world);
        world.rolesTaken.push_back({link.definition, purpose, world.cause});
    }
}

const EventRuleNode* ruleIn(const std::vector<EventRuleNode>& rules, const ElementId& id)
{
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&id](const EventRuleNode& node) { return node.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

// The same for events roles, each of which is that of one rule.
void noteTakenFromRules(World& world, const Plan& plan)
{
    constexpr RolePurpose kPurpose = RolePurpose::events;
    const auto isGiven = [&](const ElementId& rule) {
        const EventRuleNode* node = ruleIn(plan.events.rules, rule);
        if (node == nullptr)
            return true; // nobody asks any more
        const Given given = givenBy(plan.roles, node->role, kPurpose);
        return given.isLinked ? given.fits : node->namesRole;
    };
    std::erase_if(world.rolesTaken, [&](const RoleTaken& taken) {
        return taken.purpose == kPurpose && isGiven(taken.definition);
    });
    for (auto at = world.eventRules.first(); at; at = world.eventRules.after(at)) {
        const EventRuleNode& before = *world.asked.eventRules[at.slot];
        if (!givenBy(listOf(world.asked.roles), before.role, kPurpose).fits || isGiven(before.id))
            continue;
        noteEdit(world);
        world.rolesTaken.push_back({before.id, kPurpose, world.cause});
    }
}

template <class List> void keep(std::shared_ptr<const List>& kept, const List& now)
{
    if (listOf(kept) != now)
        kept = std::make_shared<const List>(now);
}

void look(World& world, Ix<Host> at)
{
    const std::shared_ptr<const HostNode> node = askedOf(world.asked.hosts, at.slot);
    const Host& host = world.hosts[at];
    const bool isDecided =
        host.phase == HostPhase::up || host.lacksRole; // else: once it has booted
    if (!node || host.phase > HostPhase::up || host.isAsleep || !isDecided)
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

Given taskRoleOf(const World& world, Ix<Task> at)
{
    return givenTo(definitionOf(world, at).id, listOf(world.asked.roles),
                   listOf(world.asked.taskRoles), RolePurpose::task);
}

// Whether the role of its instance does, with which a program without a task role calls AWS.
bool instanceAllows(const World& world, Ix<Task> at, std::string_view action)
{
    const Ix<Host> host = world.tasks[at].host;
    const std::shared_ptr<const HostNode> node =
        host ? askedOf(world.asked.hosts, host.slot) : nullptr;
    if (!node)
        return false;
    const Given given =
        givenBy(listOf(world.asked.roles), node->role, RolePurpose::containerInstance);
    if (given.isLinked)
        return given.fits && allows(given.role->allowed, action);
    return node->namesRole && permissions::isOfAgents(action);
}

// The first call of an agent that the role does not allow; empty: it allows them all.
std::string_view missingOfAgent(const RoleNode& role)
{
    for (const std::string_view action :
         {"ecs:DiscoverPollEndpoint", "ecs:RegisterContainerInstance", "ecs:Poll",
          "ecs:SubmitTaskStateChange"})
        if (!allows(role.allowed, action))
            return action;
    return {};
}

// What its program needs to be allowed; empty: it calls nothing of AWS.
std::string_view actionOf(const World& world, Ix<ContainerRun> at)
{
    const std::string& own = containers::nodeOf(world, at).application.awsAction;
    if (own.empty() && workers::polls(world, at))
        return "sqs:ReceiveMessage";
    return own;
}

// Whether its calls, if it makes any, begin or cease to be denied.
bool callsChange(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    if (run.status != ContainerStatus::running || actionOf(world, at).empty())
        return false;
    return (run.deniedFact != 0) == callsLack(world, run.task, actionOf(world, at)).empty();
}

// Tells of that.
void lookAtCalls(World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    const std::string lack = callsLack(world, task, actionOf(world, at));
    const std::string role = taskRoleName(world, task);
    const NameId action = world.names.intern(actionOf(world, at));
    const FactKind kind = lack.empty() ? FactKind::callsAllowed : FactKind::callsDenied;
    const bool isByPolicy = !role.empty() && !lack.empty();
    const RuleNumber rule = isByPolicy ? ruleNumber("role.policies") : ruleNumber("role.task");
    const std::uint32_t fact = world.tell({kind, idOf(world.tasks[task]), rule},
                                          {lack.empty() ? 0 : world.names.intern(lack), action,
                                           isByPolicy ? world.names.intern(role) : 0});
    world.containers[at].deniedFact = lack.empty() ? 0 : fact;
    serving::book(world, machines::of(world, task));
}

// Of what runs; a machine that hangs calls nobody.
void lookAtCallsOn(World& world, const machines::Machine& machine)
{
    for (const Ix<Task> task : machines::tasksOn(world, machine))
        for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
            if (actionOf(world, at).empty())
                world.containers[at].deniedFact = 0; // what it polled is drawn no more
            if (!callsChange(world, at))
                continue;
            noteEdit(world);
            lookAtCalls(world, at);
        }
}
} // namespace

std::string callsLack(const World& world, Ix<Task> at, std::string_view action)
{
    const DefinitionNode& node = definitionOf(world, at);
    const Given given = taskRoleOf(world, at);
    if (given.fits)
        return permissions::lackOf(*given.role, "task role", action);
    if (!given.isLinked && (node.namesTaskRole || instanceAllows(world, at, action)))
        return {};
    if (!given.isLinked && machines::isOnFargate(world, at))
        return "it has no task role, and on Fargate there is no other to fall back on";
    if (!given.isLinked)
        return "it has no task role, and the role of its instance, which it falls back on, allows "
               "what the agent does and no more";
    return given.name.empty() ? "its task role was deleted"
                              : "its role " + given.name + " is no task role";
}

std::string taskRoleName(const World& world, Ix<Task> task)
{
    const Given given = taskRoleOf(world, task);
    return given.fits ? given.name : std::string();
}

std::uint32_t taskRoleTaken(const World& world, Ix<Task> task)
{
    const ElementId& definition = definitionOf(world, task).id;
    const std::uint32_t taken = takenFact(world, definition, RolePurpose::task);
    const Given given = taskRoleOf(world, task);
    return taken == 0 && given.fits ? permissions::changedFact(world, given.role->id) : taken;
}

std::string eventsLack(const World& world, const ElementId& role, bool named,
                       std::string_view action)
{
    const Given given = givenBy(listOf(world.asked.roles), role, RolePurpose::events);
    if (given.fits)
        return permissions::lackOf(*given.role, "events role", action);
    if (!given.isLinked && named)
        return {};
    if (!given.isLinked)
        return "it has no events role";
    return given.name.empty() ? "its events role was deleted"
                              : "its role " + given.name + " is no events role";
}

std::uint32_t eventsRoleTaken(const World& world, const EventRuleNode& node)
{
    const std::uint32_t taken = takenFact(world, node.id, RolePurpose::events);
    const Given given = givenBy(listOf(world.asked.roles), node.role, RolePurpose::events);
    return taken == 0 && given.fits ? permissions::changedFact(world, given.role->id) : taken;
}

void adopt(World& world, const Plan& plan)
{
    Asked& asked = world.asked;
    noteTaken(world, plan, RolePurpose::taskExecution, listOf(asked.executionRoles),
              plan.executionRoles);
    noteTaken(world, plan, RolePurpose::task, listOf(asked.taskRoles), plan.taskRoles);
    noteTaken(world, plan, RolePurpose::infrastructure, listOf(asked.infrastructureRoles),
              plan.infrastructureRoles);
    noteTakenFromRules(world, plan);
    permissions::adopt(world, listOf(asked.roles), plan.roles);
    keep(asked.roles, plan.roles);
    keep(asked.executionRoles, plan.executionRoles);
    keep(asked.taskRoles, plan.taskRoles);
    keep(asked.infrastructureRoles, plan.infrastructureRoles);
}

void lookAtAll(World& world)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        look(world, at);
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        if (world.hosts[at].phase == HostPhase::up)
            lookAtCallsOn(world, {at, {}});
    for (const Ix<Task> task : machines::fargateTasks(world))
        lookAtCallsOn(world, {{}, task});
}

std::string lackOf(const World& world, const HostNode& node)
{
    const Given given =
        givenBy(listOf(world.asked.roles), node.role, RolePurpose::containerInstance);
    if (given.fits) {
        const std::string_view action = missingOfAgent(*given.role);
        return action.empty() ? std::string()
                              : permissions::lackOf(*given.role, "container instance role", action);
    }
    if (!given.isLinked && node.namesRole)
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
    const Given given =
        givenBy(listOf(world.asked.roles), askedOf(world.asked.hosts, at.slot)->role,
                RolePurpose::containerInstance);
    const std::string_view action = given.fits ? missingOfAgent(*given.role) : std::string_view();
    world.tell({FactKind::registrationRefused, idOf(host), ruleNumber("role.instance"), cluster},
               {world.names.intern(lack), action.empty() ? 0 : world.names.intern(action),
                action.empty() ? 0 : world.names.intern(given.name)});
}

std::uint32_t deniedFact(const World& world, Ix<ContainerRun> at)
{
    return world.containers[at].deniedFact;
}

void whenContainerStarts(World& world, const Fact& fact)
{
    const Ix<ContainerRun> at{world.slotOf(fact.subject())};
    if (!at || !callsChange(world, at))
        return;
    const std::uint32_t taken = taskRoleTaken(world, world.containers[at].task);
    const Because because(world, taken != 0 ? taken : world.cause);
    lookAtCalls(world, at);
}

} // namespace stowage::sim::roles
