// SPDX-License-Identifier: MIT
// What the agent needs the task execution role for, and what a task stops for where it may not.
#include "plan/fargate.h"
#include "plan/policies.h"
#include "sim/identity.h"
#include "sim/laws/given_role.h"
#include "sim/laws/machines.h"
#include "sim/laws/permissions.h"
#include "sim/laws/roles.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::roles {

namespace {
// What the container's agent does with a role, and what its task stops for where it may not.
struct Need {
    std::string what; // "fetch …"
    std::string_view reason;
    std::string_view action;
};

constexpr std::string_view kRegistryAuth =
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource "
    "retrieval failed: unable to retrieve ";
constexpr std::string_view kFetchesSecret = "secretsmanager:GetSecretValue";
constexpr std::string_view kFetchesParameter = "ssm:GetParameters";

// In the order in which they are done; of secrets from one service the first stands for all.
std::vector<Need> needsOf(const ContainerNode& container, bool onFargate)
{
    std::vector<Need> needs;
    const auto isNew = [&needs](std::string_view action) {
        return std::none_of(needs.begin(), needs.end(),
                            [action](const Need& need) { return need.action == action; });
    };
    if (!container.repositoryCredentials.empty())
        needs.push_back(
            {"fetch " + container.repositoryCredentials, "secret from asm", kFetchesSecret});
    for (const std::string& secret : container.secrets) {
        const bool isSecret = secret.find(":secretsmanager:") != std::string::npos;
        const std::string_view action = isSecret ? kFetchesSecret : kFetchesParameter;
        if (isNew(action))
            needs.push_back(
                {"fetch " + secret, isSecret ? "secret from asm" : "secrets from ssm", action});
    }
    if (onFargate && isPrivateEcrImage(container.image))
        needs.push_back(
            {"pull " + container.image, "ecr registry auth", "ecr:GetAuthorizationToken"});
    if (onFargate && container.logsToCloudWatch)
        needs.push_back({"write to CloudWatch Logs", {}, "logs:CreateLogStream"});
    return needs;
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

struct NeedOfContainer {
    const Need& need;
    const std::string& container;
};

// No task execution role is there, or one of another purpose.
Refusal withoutRole(const World& world, const ElementId& definition, const Given& given,
                    const NeedOfContainer& of)
{
    Refusal refusal;
    refusal.lack = (given.name.empty() ? "no task execution role lets its agent "
                                       : given.name + ", which is no task execution role, does "
                                                      "not let its agent ") +
                   of.need.what + " for container " + of.container;
    refusal.reason = reasonOf(of.need);
    refusal.rule = ruleNumber("role.execution");
    refusal.fact = takenFact(world, definition, RolePurpose::taskExecution);
    return refusal;
}

// The task execution role is there, and its policies do not allow it.
Refusal deniedBy(const World& world, Ix<Task> at, const RoleNode& role, const NeedOfContainer& of)
{
    Refusal refusal;
    refusal.lack = permissions::lackOf(role, "task execution role", of.need.action) +
                   ", with which its agent is to " + of.need.what + " for container " +
                   of.container;
    refusal.reason =
        reasonOf(of.need) + ": " +
        permissions::denial(role.name, taskIdText(world, world.tasks[at].number), of.need.action);
    refusal.rule = ruleNumber("role.policies");
    refusal.fact = permissions::changedFact(world, role.id);
    return refusal;
}
} // namespace

bool fetches(const World& world, Ix<Task> task)
{
    const DefinitionNode& node = definitionOf(world, task);
    const bool onFargate = machines::isOnFargate(world, task);
    return std::any_of(
        node.containers.begin(), node.containers.end(),
        [onFargate](const ContainerNode& each) { return !needsOf(each, onFargate).empty(); });
}

Refusal refusalOf(const World& world, Ix<Task> at)
{
    const DefinitionNode& node = definitionOf(world, at);
    const Given given = givenTo(node.id, listOf(world.asked.roles),
                                listOf(world.asked.executionRoles), RolePurpose::taskExecution);
    if (!given.isLinked && node.namesExecutionRole)
        return {};
    for (const ContainerNode& container : node.containers)
        for (const Need& need : needsOf(container, machines::isOnFargate(world, at)))
            if (!given.fits || !allows(given.role->allowed, need.action))
                return given.fits ? deniedBy(world, at, *given.role, {need, container.name})
                                  : withoutRole(world, node.id, given, {need, container.name});
    return {};
}

} // namespace stowage::sim::roles
