// SPDX-License-Identifier: MIT
#include "kinds/identity/role.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"
#include "plan/policies.h"

#include <vector>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 5> kPurposes = {
    "container instance", "task", "task execution", "events", "infrastructure"};

constexpr std::array kRows = {
    row<&Role::purpose>({.key = "purpose",
                         .label = "Purpose",
                         .help =
                             "Who takes the role on: the agent on the instance, the application "
                             "in the task, the agent while it starts the task, EventBridge when it "
                             "runs one, or Amazon ECS when it makes volumes for tasks or calls the "
                             "functions of lifecycle hooks.",
                         .section = "Identity",
                         .choices = kPurposes,
                         .effect = Effect::live}),
    row<&Role::policies>({.key = "policies",
                          .label = "Policies",
                          .help = "What it allows, one a line: policies of AWS by name, such as "
                                  "AmazonSQSFullAccess (ManagedPolicyArns), and actions such as "
                                  "s3:GetObject. Empty: what its purpose needs; none: nothing.",
                          .section = "Identity",
                          .max = 4096,
                          .effect = Effect::live,
                          .multiline = true}),
};
static_assert(kRows.size() == memberCount<Role>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Role& role = *drawn.as<Role>();
    plan.roles.push_back({drawn.id, std::string(drawn.name),
                          static_cast<sim::RolePurpose>(role.purpose),
                          sim::actionsOf(policiesOf(role))});
}

bool isKnown(const std::string& policy)
{
    return sim::managedPolicyNamed(policy) != nullptr || sim::isActionPattern(policy);
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    constexpr std::size_t kMostShown = 60;
    for (const std::string& policy : policiesOf(*drawn.as<Role>()))
        if (!isKnown(policy))
            findings.push_back(
                {Severity::warning, "policies",
                 "What the policy " + policy.substr(0, kMostShown) +
                     " allows is not known here, so it allows nothing.",
                 "Write the actions that it allows instead, one a line: s3:GetObject."});
}

} // namespace

std::vector<std::string> usualPolicies(RolePurpose purpose)
{
    switch (purpose) {
    case RolePurpose::containerInstance:
        return {"AmazonEC2ContainerServiceforEC2Role"};
    case RolePurpose::taskExecution:
        return {"AmazonECSTaskExecutionRolePolicy", "secretsmanager:GetSecretValue",
                "ssm:GetParameters"};
    case RolePurpose::events:
        return {"AmazonEC2ContainerServiceEventsRole", "sqs:SendMessage", "sns:Publish"};
    case RolePurpose::infrastructure:
        return {"AmazonECSInfrastructureRolePolicyForVolumes"};
    case RolePurpose::task:
        break;
    }
    return {"AdministratorAccess"}; // whatever its application calls
}

std::vector<std::string> policiesOf(const Role& role)
{
    std::vector<std::string> policies = sim::policiesIn(role.policies);
    if (policies.empty())
        return usualPolicies(role.purpose);
    std::erase(policies, kNoPolicies);
    return policies;
}

bool allows(const Role& role, std::string_view action)
{
    return sim::allows(sim::actionsOf(policiesOf(role)), action);
}

KindInfo describe(Of<Role>)
{
    return kindOf<Role>({
        .key = "role",
        .idPrefix = "role",
        .label = "IAM role",
        .noun = "role",
        .plural = "roles",
        .help =
            "What an instance, a task, the starting of a task, EventBridge or Amazon ECS itself "
            "may do in AWS. These are five different roles.",
        .remark = "Policies are lists of actions: conditions and resources are left out.",
        .searchWords = "iam permission policy identity",
        .group = Group::identity,
        .size = {180, 60},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Task definitions name roles by ARN only.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
