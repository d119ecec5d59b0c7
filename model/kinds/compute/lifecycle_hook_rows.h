// SPDX-License-Identifier: MIT
// Lifecycle hooks as a table of an Auto Scaling group: their columns, checks and lowering.
#pragma once

#include "field/row.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/kind_info.h"

#include <array>
#include <string_view>
#include <vector>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 2> kLifecycleTransitions = {
    "autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"};
inline constexpr std::array<std::string_view, 2> kLifecycleResults = {"ABANDON", "CONTINUE"};

// Ranges: API PutLifecycleHook.
inline constexpr std::array kLifecycleHookColumns = {
    row<&LifecycleHook::name>({.key = "name",
                               .label = "Name",
                               .help = "Unique within the group (LifecycleHookName).",
                               .max = 255,
                               .effect = Effect::live}),
    row<&LifecycleHook::transition>({.key = "transition",
                                     .label = "Transition",
                                     .help = "Whether it holds instances that launch or such that "
                                             "terminate (LifecycleTransition).",
                                     .choices = kLifecycleTransitions,
                                     .effect = Effect::live}),
    row<&LifecycleHook::heartbeatTimeout>(
        {.key = "heartbeatTimeout",
         .label = "Heartbeat timeout",
         .help = "So long an instance waits without an answer or a heartbeat (HeartbeatTimeout).",
         .unit = Unit::seconds,
         .min = 30,
         .max = 7'200,
         .effect = Effect::live}),
    row<&LifecycleHook::defaultResult>(
        {.key = "defaultResult",
         .label = "Default result",
         .help = "What a time-out results in: ABANDON terminates an instance that launches "
                 "(DefaultResult).",
         .choices = kLifecycleResults,
         .effect = Effect::live}),
    row<&LifecycleHook::notificationMetadata>(
        {.key = "notificationMetadata",
         .label = "Metadata",
         .help = "What the event of the wait tells besides (NotificationMetadata).",
         .max = 1'023,
         .effect = Effect::live}),
};
static_assert(kLifecycleHookColumns.size() == memberCount<LifecycleHook>(), "a member has no row");

void checkHooks(const AutoScalingGroup& group, std::vector<Finding>& findings);
void lowerHooks(const AutoScalingGroup& group, sim::AutoScalingGroupNode& node);

} // namespace stowage::doc
