// SPDX-License-Identifier: MIT
#include "kinds/compute/definition_roles.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace stowage::doc {

namespace {
std::string_view wordsOf(RolePurpose purpose)
{
    switch (purpose) {
    case RolePurpose::containerInstance:
        return "the role of container instances, with which their agents register";
    case RolePurpose::task:
        return "a task role, which the application in the containers takes on";
    case RolePurpose::events:
        return "the role of EventBridge, with which its rules run tasks";
    case RolePurpose::taskExecution:
        break;
    }
    return "a task execution role, with which the agent fetches secrets and registry credentials";
}

// A role in another's place lets nothing through that is asked of it there.
void checkPurpose(const Drawn& role, RolePurpose wanted, std::string_view place,
                  std::vector<Finding>& findings)
{
    const RolePurpose purpose = role.as<Role>()->purpose;
    if (purpose == wanted)
        return;
    findings.push_back({Severity::warning, "",
                        "The role " + std::string(role.name) + " is linked as " +
                            std::string(place) + ", but it is " + std::string(wordsOf(purpose)) +
                            ".",
                        "Change the role's purpose, or link another role."});
}

void checkNeed(const Drawn& drawn, std::vector<Finding>& findings)
{
    bool fetches = false, authenticates = false;
    for (const Drawn* child : drawn.children) {
        fetches = fetches || !child->as<Container>()->secrets.empty();
        authenticates = authenticates || !child->as<Container>()->repositoryCredentials.empty();
    }
    if (!fetches && !authenticates)
        return;
    const bool actsAs =
        drawn.linked("taskRole") != nullptr || !drawn.as<TaskDefinition>()->taskRoleArn.empty();
    findings.push_back(
        {Severity::error, "executionRoleArn",
         fetches ? "When you are specifying container secrets, you must also specify a value for "
                   "'executionRoleArn'."
                 : "Private repository authentication requires that the task definition specify a "
                   "value for executionRoleArn.",
         actsAs ? "Its task role does not count: that is the application's. Link a task execution "
                  "role too, or name one."
                : "Link a role of purpose task execution, or name one."});
}
// What its application calls of AWS; empty: nothing.
std::string callsOf(const Drawn& definition)
{
    for (const Drawn* child : definition.children)
        if (const std::string& action = child->as<Container>()->awsAction; !action.empty())
            return action;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUses{
        {{"readsBucket", "s3:GetObject"},
         {"writesBucket", "s3:PutObject"},
         {"readsTable", "dynamodb:GetItem"},
         {"writesTable", "dynamodb:PutItem"}}};
    for (const auto& [link, action] : kUses)
        if (definition.linked(link) != nullptr)
            return std::string(action);
    return {};
}

// What no role allows, which many take the task execution role to do.
void checkCalls(const Drawn& drawn, std::vector<Finding>& findings)
{
    const std::string action = callsOf(drawn);
    if (action.empty())
        return;
    const bool starts = drawn.linked("executionRole") != nullptr ||
                        !drawn.as<TaskDefinition>()->executionRoleArn.empty();
    findings.push_back(
        {Severity::warning, "taskRoleArn",
         "Nothing allows what its application calls of AWS: " + action + ".",
         starts ? "Its task execution role does not count: that is the agent's. Link a task "
                  "role too, or name one."
                : "Link a role of purpose task, or name one."});
}
} // namespace

void checkRoles(const Drawn& definition, std::vector<Finding>& findings)
{
    if (const Drawn* role = definition.linked("taskRole"))
        checkPurpose(*role, RolePurpose::task, "task role", findings);
    else if (definition.as<TaskDefinition>()->taskRoleArn.empty())
        checkCalls(definition, findings);
    if (const Drawn* role = definition.linked("executionRole"))
        checkPurpose(*role, RolePurpose::taskExecution, "task execution role", findings);
    else if (definition.as<TaskDefinition>()->executionRoleArn.empty())
        checkNeed(definition, findings);
}

void checkInstanceRole(const Drawn& drawn, const std::string& profile,
                       std::vector<Finding>& findings)
{
    if (const Drawn* role = drawn.linked("instanceRole"))
        checkPurpose(*role, RolePurpose::containerInstance, "container instance role", findings);
    else if (profile.empty())
        findings.push_back(
            {Severity::warning, "instanceProfile",
             "Without a container instance role no agent can register with the cluster.",
             "Link a role of purpose container instance, or name one such as ecsInstanceRole."});
}

} // namespace stowage::doc
