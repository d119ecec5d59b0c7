// SPDX-License-Identifier: MIT
#include "aws/calls_identity.h"

#include "aws/call_draft.h"
#include "base/text.h"
#include "kinds/identity/role.h"
#include "plan/policies.h"
#include "sim/laws/permissions.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
constexpr std::ptrdiff_t kMostPolicies = 10; // IAM and AWS STS quotas, managed policies per role
constexpr std::size_t kMostName = 64, kLeastArn = 20, kMostArn = 2'048;

AwsException noSuch(std::string message)
{
    return {"NoSuchEntity", std::move(message)};
}

// A drawn name may have signs that IAM does not take; it goes by what IAM would make of it, too.
const doc::Element* roleNamed(const CallInput& input, const std::string& name)
{
    if (const doc::Element* drawn = elementNamed(input, "role", name))
        return drawn;
    for (const auto& element : input.document.elements())
        if (element->is("role") && sim::permissions::roleName(element->name) == name)
            return element.get();
    return nullptr;
}

std::optional<AwsException> objectionTo(const std::string& role, const std::string& arn)
{
    if (role.empty() || role.size() > kMostName || sim::permissions::roleName(role) != role)
        return AwsException{"ValidationError",
                            "The specified value for roleName is invalid. It must contain only "
                            "alphanumeric characters and/or the following: +=,.@_-"};
    if (!arn.starts_with("arn:") || arn.size() < kLeastArn || arn.size() > kMostArn)
        return AwsException{"ValidationError",
                            "ARN " + plainLine(arn.substr(0, kMostName)) + " is not valid."};
    return std::nullopt;
}

struct NamedPolicy {
    const doc::Element& role;
    const sim::ManagedPolicy* policy = nullptr; // null: there is none of that ARN
    std::string arn;
};

Found<NamedPolicy> policyIn(const CallInput& input)
{
    const std::string name = textIn(input.with, "RoleName"), arn = textIn(input.with, "PolicyArn");
    if (auto exception = objectionTo(name, arn))
        return *std::move(exception);
    const doc::Element* role = roleNamed(input, name);
    if (role == nullptr)
        return noSuch("The role with name " + plainLine(name) + " cannot be found.");
    return NamedPolicy{*role, sim::managedPolicyNamed(arn), arn};
}

bool isAttached(const std::vector<std::string>& policies, const sim::ManagedPolicy& policy)
{
    return std::any_of(policies.begin(), policies.end(), [&policy](const std::string& each) {
        return sim::managedPolicyNamed(each) == &policy;
    });
}

Planned write(const CallInput& input, const doc::Element& role,
              const std::vector<std::string>& policies)
{
    const std::string text =
        policies.empty() ? std::string(doc::kNoPolicies) : joined(policies, "\n");
    CallDraft draft(input.document);
    draft.edit(doc::SetField{{role.id}, "policies", text});
    return std::move(draft).plan();
}
} // namespace

// One that is attached already stays so, and AWS says nothing.
Planned attachRolePolicy(const CallInput& input)
{
    const auto found = policyIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& [role, policy, arn] = std::get<NamedPolicy>(found);
    if (policy == nullptr)
        return noSuch("Policy " + plainLine(arn) + " does not exist or is not attachable.");
    std::vector<std::string> policies = doc::policiesOf(*role.as<doc::Role>());
    if (isAttached(policies, *policy))
        return CallPlan{};
    const auto managed = std::count_if(policies.begin(), policies.end(), [](const auto& each) {
        return sim::managedPolicyNamed(each) != nullptr;
    });
    if (managed >= kMostPolicies)
        return AwsException{"LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10"};
    policies.emplace_back(policy->name);
    return write(input, role, policies);
}

Planned detachRolePolicy(const CallInput& input)
{
    const auto found = policyIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& [role, policy, arn] = std::get<NamedPolicy>(found);
    std::vector<std::string> policies = doc::policiesOf(*role.as<doc::Role>());
    if (policy == nullptr || !isAttached(policies, *policy))
        return noSuch("Policy " + plainLine(arn) + " was not found.");
    std::erase_if(policies, [wanted = policy](const std::string& each) {
        return sim::managedPolicyNamed(each) == wanted;
    });
    return write(input, role, policies);
}

} // namespace stowage::aws
