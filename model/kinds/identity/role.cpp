// SPDX-License-Identifier: MIT
#include "kinds/identity/role.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 4> kPurposes = {"container instance", "task",
                                                       "task execution", "events"};

constexpr std::array kRows = {
    row<&Role::purpose>({.key = "purpose",
                         .label = "Purpose",
                         .help =
                             "Who takes the role on: the agent on the instance, the application "
                             "in the task, the agent while it starts the task, or EventBridge when "
                             "it runs one.",
                         .section = "Identity",
                         .choices = kPurposes,
                         .effect = Effect::live}),
    row<&Role::policies>({.key = "policies",
                          .label = "Policies",
                          .help = "The policies attached to it, one name a line "
                                  "(ManagedPolicyArns).",
                          .section = "Identity",
                          .max = 4096,
                          .effect = Effect::cosmetic,
                          .multiline = true}),
};
static_assert(kRows.size() == memberCount<Role>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

void lower(const Drawn& drawn, sim::Plan& plan)
{
    plan.roles.push_back({drawn.id, std::string(drawn.name),
                          static_cast<sim::RolePurpose>(drawn.as<Role>()->purpose)});
}

} // namespace

KindInfo describe(Of<Role>)
{
    return kindOf<Role>({
        .key = "role",
        .idPrefix = "role",
        .label = "IAM role",
        .noun = "role",
        .plural = "roles",
        .help = "What an instance, a task, the starting of a task or EventBridge may do in AWS. "
                "These are four different roles.",
        .remark = "A role may do what its purpose says; policies change nothing.",
        .searchWords = "iam permission policy identity",
        .group = Group::identity,
        .size = {180, 60},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Task definitions name roles by ARN only.",
        .lower = lower,
    });
}

} // namespace stowage::doc
