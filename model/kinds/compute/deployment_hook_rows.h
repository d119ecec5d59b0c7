// SPDX-License-Identifier: MIT
// The columns of the lifecycle hooks of a service's deployments.
#pragma once

#include "field/row.h"
#include "kinds/compute/service.h"
#include "kinds/kind_info.h"

#include <array>
#include <vector>

namespace stowage::doc {

// A function of AWS Lambda runs for 15 minutes at most (Lambda quotas).
inline constexpr std::array kDeploymentHookColumns = {
    row<&DeploymentHook::hookTargetArn>(
        {.key = "hookTargetArn",
         .label = "Function",
         .help = "The ARN of the Lambda function that is called (hookTargetArn).",
         .max = 2'048,
         .effect = Effect::live}),
    row<&DeploymentHook::lifecycleStages>(
        {.key = "lifecycleStages",
         .label = "Stages",
         .help = "The stages at which it is called, with commas between them (lifecycleStages).",
         .max = 255,
         .effect = Effect::live}),
    row<&DeploymentHook::roleArn>(
        {.key = "roleArn",
         .label = "Role",
         .help = "The ARN of the role with which Amazon ECS calls it, which has to allow "
                 "lambda:InvokeFunction; a drawn role of that name, of purpose infrastructure, is "
                 "looked at (roleArn).",
         .max = 2'048,
         .effect = Effect::live}),
    row<&DeploymentHook::hookDetails>({.key = "hookDetails",
                                       .label = "Details",
                                       .help = "A JSON object that is handed to it (hookDetails).",
                                       .max = 2'048,
                                       .effect = Effect::live}),
    row<&DeploymentHook::hookStatus>({.key = "hookStatus",
                                      .label = "Answer",
                                      .help = "The hookStatus that it returns once it is done; "
                                              "anything but SUCCEEDED rolls back.",
                                      .choices = sim::kHookAnswers,
                                      .effect = Effect::live}),
    row<&DeploymentHook::answerSeconds>({.key = "answerSeconds",
                                         .label = "Run time",
                                         .help = "So long it runs each time that it is called.",
                                         .unit = Unit::seconds,
                                         .min = 0,
                                         .max = 900,
                                         .effect = Effect::live}),
    row<&DeploymentHook::inProgressTimes>(
        {.key = "inProgressTimes",
         .label = "Times IN_PROGRESS",
         .help = "So often it returns IN_PROGRESS before it is done.",
         .min = 0,
         .max = 100'000,
         .effect = Effect::live}),
    row<&DeploymentHook::callBackDelay>(
        {.key = "callBackDelay",
         .label = "Call back delay",
         .help = "After IN_PROGRESS it is called again after so long (callBackDelay).",
         .unit = Unit::seconds,
         .min = 1,
         .max = 86'400,
         .effect = Effect::live}),
};
static_assert(kDeploymentHookColumns.size() == memberCount<DeploymentHook>(),
              "a member has no row");

void checkDeploymentHooks(const Service& service, std::vector<Finding>& findings);
std::vector<sim::DeploymentHookNode> loweredHooks(const Service& service);

} // namespace stowage::doc
