// SPDX-License-Identifier: MIT
#include "sim/laws/roles.h"

#include "plan/fargate.h"
#include "sim/adopt.h"
#include "sim/because.h"
#include "sim/laws/agents.h"
#include "sim/laws/containers.h"
#include "sim/laws/hosts.h"
#include "sim/laws/machines.h"
#include "sim/laws/serving.h"
#include "sim/laws/workers.h"
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

Given givenTo(const ElementId& definition, const std::vector<RoleNode>& roles,
              const std::vector<DefinitionRole>& links, RolePurpose purpose)
{
    for (const DefinitionRole& link : links)
        if (link.definition == definition)
            return givenBy(roles, link.role, purpose);
    return {};
}

template <class List> const List& listOf(const std::shared_ptr<const List>& list)
{
    static const List kNone;
    return list ? *list : kNone;
}

using Links = std::vector<DefinitionRole>;

// By ARN, in the newest revision.
bool isNamed(const Plan& plan, const ElementId& definition, RolePurpose purpose)
{
    return std::any_of(
        plan.definitions.begin(), plan.definitions.end(), [&](const DefinitionNode& node) {
            return node.newest && node.id == definition &&
                   (purpose == RolePurpose::task ? node.namesTaskRole : node.namesExecutionRole);
        });
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
        if (!givenTo(link.definition, roles, before, purpose).fits || isGiven(link.definition))
            continue;
        noteEdit(world);
        world.rolesTaken.push_back({link.definition, purpose, world.cause});
    }
}

std::uint32_t takenFact(const World& world, const ElementId& definition, RolePurpose purpose)
{
    std::uint32_t fact = 0;
    for (const RoleTaken& taken : world.rolesTaken)
        if (taken.definition == definition && taken.purpose == purpose)
            fact = taken.fact;
    return fact;
}

template <class List> void keep(std::shared_ptr<const List>& kept, const List& now)
{
    if (listOf(kept) != now)
        kept = std::make_shared<const List>(now);
}

// What the container's agent does first with a role, and what its task stops for where it may not.
struct Need {
    std::string what; // "fetch …"; empty: nothing
    std::string_view reason;
};

constexpr std::string_view kRegistryAuth =
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource "
    "retrieval failed: unable to retrieve ";

Need needOf(const ContainerNode& container, bool onFargate)
{
    if (!container.repositoryCredentials.empty())
        return {"fetch " + container.repositoryCredentials, "secret from asm"};
    if (!container.secrets.empty()) {
        const std::string& first = container.secrets.front();
        const bool isSecret = first.find(":secretsmanager:") != std::string::npos;
        return {"fetch " + first, isSecret ? "secret from asm" : "secrets from ssm"};
    }
    if (onFargate && isPrivateEcrImage(container.image))
        return {"pull " + container.image, "ecr registry auth"};
    if (onFargate && container.logsToCloudWatch)
        return {"write to CloudWatch Logs", {}};
    return {};
}

std::string reasonOf(const Need& need)
{
    if (need.reason.empty())
        return "ResourceInitializationError: failed to validate logger args: create stream has "
               "been retried 1 times: failed to create Cloudwatch log stream: "
               "AccessDeniedException";
    return std::string(kRegistryAuth) + std::string(need.reason) +
           ": service call has been retried 1 time(s): AccessDeniedException";
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

const DefinitionNode& definitionOf(const World& world, Ix<Task> at)
{
    return *world.asked.revisions[world.tasks[at].revision.slot];
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
    return (run.deniedFact != 0) == callsLack(world, run.task).empty();
}

// Tells of that.
void lookAtCalls(World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    const std::string lack = callsLack(world, task);
    const NameId action = world.names.intern(actionOf(world, at));
    const FactKind kind = lack.empty() ? FactKind::callsAllowed : FactKind::callsDenied;
    const std::uint32_t fact = world.tell({kind, idOf(world.tasks[task]), ruleNumber("role.task")},
                                          {lack.empty() ? 0 : world.names.intern(lack), action});
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

std::string callsLack(const World& world, Ix<Task> at)
{
    const DefinitionNode& node = definitionOf(world, at);
    const Given given = givenTo(node.id, listOf(world.asked.roles), listOf(world.asked.taskRoles),
                                RolePurpose::task);
    if (given.isLinked ? given.fits : node.namesTaskRole)
        return {};
    if (!given.isLinked && machines::isOnFargate(world, at))
        return "it has no task role, and on Fargate there is no other to fall back on";
    if (!given.isLinked)
        return "it has no task role, and the role of its instance, which it falls back on, allows "
               "what the agent does and no more";
    return given.name.empty() ? "its task role was deleted"
                              : "its role " + given.name + " is no task role";
}

std::uint32_t taskRoleTaken(const World& world, Ix<Task> task)
{
    return takenFact(world, definitionOf(world, task).id, RolePurpose::task);
}

std::string eventsLack(const World& world, const ElementId& role, bool named)
{
    const Given given = givenBy(listOf(world.asked.roles), role, RolePurpose::events);
    if (given.isLinked ? given.fits : named)
        return {};
    if (!given.isLinked)
        return "it has no events role";
    return given.name.empty() ? "its events role was deleted"
                              : "its role " + given.name + " is no events role";
}

void adopt(World& world, const Plan& plan)
{
    Asked& asked = world.asked;
    noteTaken(world, plan, RolePurpose::taskExecution, listOf(asked.executionRoles),
              plan.executionRoles);
    noteTaken(world, plan, RolePurpose::task, listOf(asked.taskRoles), plan.taskRoles);
    keep(asked.roles, plan.roles);
    keep(asked.executionRoles, plan.executionRoles);
    keep(asked.taskRoles, plan.taskRoles);
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

bool fetches(const World& world, Ix<Task> task)
{
    const DefinitionNode& node = definitionOf(world, task);
    const bool onFargate = machines::isOnFargate(world, task);
    return std::any_of(
        node.containers.begin(), node.containers.end(),
        [onFargate](const ContainerNode& each) { return !needOf(each, onFargate).what.empty(); });
}

Refusal refusalOf(const World& world, Ix<Task> at)
{
    const DefinitionNode& node = definitionOf(world, at);
    const Given given = givenTo(node.id, listOf(world.asked.roles),
                                listOf(world.asked.executionRoles), RolePurpose::taskExecution);
    Refusal refusal;
    if (given.isLinked ? given.fits : node.namesExecutionRole)
        return refusal;
    for (const ContainerNode& container : node.containers) {
        const Need need = needOf(container, machines::isOnFargate(world, at));
        if (need.what.empty())
            continue;
        refusal.lack = (given.name.empty() ? "no task execution role lets its agent "
                                           : given.name + ", which is no task execution role, does "
                                                          "not let its agent ") +
                       need.what + " for container " + container.name;
        refusal.reason = reasonOf(need);
        break;
    }
    refusal.fact = takenFact(world, node.id, RolePurpose::taskExecution);
    return refusal;
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
