// SPDX-License-Identifier: MIT
#include "kinds/compute/definition_roles.h"

#include "kinds/compute/container_logs.h"
#include "plan/fargate.h"

#include <algorithm>
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
    case RolePurpose::infrastructure:
        return "an infrastructure role, with which Amazon ECS makes volumes for tasks";
    case RolePurpose::taskExecution:
        break;
    }
    return "a task execution role, with which the agent fetches secrets and registry credentials";
}

constexpr std::string_view kWhoUsesWhich =
    "The agent on an instance uses the container instance role, the application the task role; "
    "secrets, and on Fargate the pull of images and the logs, need the task execution role.";

// A role in another's place lets nothing through that is asked of it there.
void checkPurpose(const Drawn& role, RolePurpose wanted, std::string_view place,
                  std::vector<Finding>& findings)
{
    const RolePurpose purpose = role.as<Role>()->purpose;
    if (purpose == wanted)
        return;
    findings.push_back(
        {Severity::warning, "",
         "The role " + std::string(role.name) + " is linked as " + std::string(place) +
             ", but it is " + std::string(wordsOf(purpose)) + ".",
         std::string(kWhoUsesWhich) + " Change the role's purpose, or link another role."});
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
// What its application calls of AWS, apart from the queues that it polls.
std::vector<std::string> callsOf(const Drawn& definition)
{
    std::vector<std::string> calls;
    for (const Drawn* child : definition.children)
        if (const std::string& action = child->as<Container>()->awsAction; !action.empty())
            calls.push_back(action);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUses{
        {{"readsBucket", "s3:GetObject"},
         {"writesBucket", "s3:PutObject"},
         {"readsTable", "dynamodb:GetItem"},
         {"writesTable", "dynamodb:PutItem"}}};
    for (const auto& [link, action] : kUses)
        if (definition.linked(link) != nullptr)
            calls.emplace_back(action);
    return calls;
}

// What its agent does with the task execution role; images and logs only on Fargate.
std::vector<std::string> needsOf(const Drawn& definition)
{
    std::vector<std::string> needs;
    const bool isFargate =
        definition.as<TaskDefinition>()->requiresCompatibilities != Compatibility::ec2;
    for (const Drawn* child : definition.children) {
        const Container& container = *child->as<Container>();
        if (!container.repositoryCredentials.empty())
            needs.emplace_back("secretsmanager:GetSecretValue");
        for (const ContainerSecret& secret : container.secrets)
            needs.emplace_back(secret.valueFrom.find(":secretsmanager:") != std::string::npos
                                   ? "secretsmanager:GetSecretValue"
                                   : "ssm:GetParameters");
        if (isFargate && sim::isPrivateEcrImage(container.image))
            needs.emplace_back("ecr:GetAuthorizationToken");
        if (isFargate && container.logDriver == kAwsLogs)
            needs.emplace_back("logs:CreateLogStream");
        if (isFargate && logsOf(container).createsGroup && child->linked("logs") == nullptr)
            needs.emplace_back("logs:CreateLogGroup");
    }
    return needs;
}

// The first of these actions that no policy of the role allows.
void checkPolicies(const Drawn& role, const std::vector<std::string>& actions,
                   std::string_view whose, std::vector<Finding>& findings)
{
    const auto isDenied = [&role](const std::string& action) {
        return !allows(*role.as<Role>(), action);
    };
    const auto denied = std::find_if(actions.begin(), actions.end(), isDenied);
    if (denied != actions.end())
        findings.push_back({Severity::warning, "",
                            "No policy of the role " + std::string(role.name) + " allows " +
                                *denied + ", which " + std::string(whose) + " needs.",
                            "Attach a policy that does to this role; policies of other roles do "
                            "not count. " +
                                std::string(kWhoUsesWhich)});
}

// What no role allows, which many take the task execution role to do.
void checkCalls(const Drawn& drawn, std::vector<Finding>& findings)
{
    const std::vector<std::string> calls = callsOf(drawn);
    if (calls.empty())
        return;
    const bool starts = drawn.linked("executionRole") != nullptr ||
                        !drawn.as<TaskDefinition>()->executionRoleArn.empty();
    findings.push_back(
        {Severity::warning, "taskRoleArn",
         "Nothing allows what its application calls of AWS: " + calls.front() + ".",
         starts ? "Its task execution role does not count: that is the agent's. Link a task "
                  "role too, or name one."
                : "Link a role of purpose task, or name one."});
}
} // namespace

void checkRoles(const Drawn& definition, std::vector<Finding>& findings)
{
    if (const Drawn* role = definition.linked("taskRole")) {
        checkPurpose(*role, RolePurpose::task, "task role", findings);
        std::vector<std::string> calls = callsOf(definition);
        for (const Drawn* child : definition.children)
            if (child->linked("polls") != nullptr)
                calls.emplace_back("sqs:ReceiveMessage");
        if (role->as<Role>()->purpose == RolePurpose::task)
            checkPolicies(*role, calls, "its application", findings);
    } else if (definition.as<TaskDefinition>()->taskRoleArn.empty()) {
        checkCalls(definition, findings);
    }
    if (const Drawn* role = definition.linked("executionRole")) {
        checkPurpose(*role, RolePurpose::taskExecution, "task execution role", findings);
        if (role->as<Role>()->purpose == RolePurpose::taskExecution)
            checkPolicies(*role, needsOf(definition), "the start of its tasks", findings);
    } else if (definition.as<TaskDefinition>()->executionRoleArn.empty()) {
        checkNeed(definition, findings);
    }
}

void checkInstanceRole(const Drawn& drawn, const std::string& profile,
                       std::vector<Finding>& findings)
{
    if (const Drawn* role = drawn.linked("instanceRole")) {
        checkPurpose(*role, RolePurpose::containerInstance, "container instance role", findings);
        if (role->as<Role>()->purpose == RolePurpose::containerInstance)
            checkPolicies(*role,
                          {"ecs:DiscoverPollEndpoint", "ecs:RegisterContainerInstance", "ecs:Poll",
                           "ecs:SubmitTaskStateChange"},
                          "the agent", findings);
    } else if (profile.empty())
        findings.push_back(
            {Severity::warning, "instanceProfile",
             "Without a container instance role no agent can register with the cluster.",
             "Link a role of purpose container instance, or name one such as ecsInstanceRole."});
}

} // namespace stowage::doc
