// SPDX-License-Identifier: MIT
#include "kinds/compute/deployment_hook_rows.h"

#include "base/text.h"
#include "kinds/network/listener_rule.h"

#include <string>

namespace stowage::doc {

namespace {
constexpr std::string_view kField = "lifecycleHooks";

std::string nameIn(const DeploymentHook& hook)
{
    return hook.hookTargetArn.empty() ? std::string("A lifecycle hook")
                                      : "The lifecycle hook " + hook.hookTargetArn;
}

std::string allStages()
{
    return joined(std::vector<std::string>(sim::kHookStages.begin(), sim::kHookStages.end()), ", ");
}

void checkHook(const DeploymentHook& hook, std::vector<Finding>& findings)
{
    if (hook.hookTargetArn.empty())
        findings.push_back({Severity::error, kField, "A lifecycle hook names no Lambda function.",
                            "Write the ARN of one (hookTargetArn)."});
    const std::vector<std::string> stages = valuesIn(hook.lifecycleStages);
    if (stages.empty())
        findings.push_back({Severity::error, kField,
                            nameIn(hook) + " names no stage, so that nothing calls it.",
                            "Write one of " + allStages() + "."});
    for (const std::string& stage : stages)
        if (sim::hookStageBit(stage) == 0)
            findings.push_back(
                {Severity::error, kField,
                 nameIn(hook) + " names " + stage + ", which is no stage that has hooks.",
                 "Write one of " + allStages() + "."});
    if (hook.roleArn.empty())
        findings.push_back({Severity::warning, kField,
                            nameIn(hook) + " has no role, so that Amazon ECS may not call it and "
                                           "deployments are rolled back.",
                            "Name a role that allows lambda:InvokeFunction (roleArn)."});
}
} // namespace

void checkDeploymentHooks(const Service& service, std::vector<Finding>& findings)
{
    for (const DeploymentHook& hook : service.lifecycleHooks)
        checkHook(hook, findings);
    if (!service.lifecycleHooks.empty() && service.strategy == DeploymentStrategy::rolling)
        findings.push_back({Severity::warning, kField,
                            "Deployments that roll have no stages, so that nothing calls its "
                            "lifecycle hooks.",
                            "Choose another strategy, or take the hooks away."});
}

std::vector<sim::DeploymentHookNode> loweredHooks(const Service& service)
{
    std::vector<sim::DeploymentHookNode> nodes;
    for (const DeploymentHook& hook : service.lifecycleHooks) {
        sim::DeploymentHookNode node;
        node.target = hook.hookTargetArn;
        node.role = hook.roleArn;
        for (const std::string& stage : valuesIn(hook.lifecycleStages))
            node.stages |= sim::hookStageBit(stage);
        node.details = hook.hookDetails;
        node.answer = hook.hookStatus;
        node.seconds = hook.answerSeconds;
        node.inProgressTimes = hook.inProgressTimes;
        node.callBackSeconds = hook.callBackDelay;
        if (!node.target.empty() && node.stages != 0)
            nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace stowage::doc
