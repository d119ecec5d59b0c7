// SPDX-License-Identifier: MIT
#include "kinds/compute/lifecycle_hook_rows.h"

#include <algorithm>
#include <set>

namespace stowage::doc {

bool isHookName(std::string_view name)
{
    constexpr std::size_t kMost = 255;
    return !name.empty() && name.size() <= kMost &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || c == '/';
           });
}

void checkHooks(const AutoScalingGroup& group, std::vector<Finding>& findings)
{
    std::set<std::string_view> names;
    for (const LifecycleHook& hook : group.lifecycleHooks) {
        if (!isHookName(hook.name))
            findings.push_back({Severity::error, "lifecycleHooks",
                                "A lifecycle hook is named '" + hook.name +
                                    "'; names are 1 to 255 letters, digits, hyphens, underscores "
                                    "and slashes.",
                                "Give it another name."});
        else if (!names.insert(hook.name).second)
            findings.push_back({Severity::error, "lifecycleHooks",
                                "Two lifecycle hooks are named " + hook.name + ".",
                                "Give each its own name; one alone is in force."});
    }
}

// Of those that share a name the first.
void lowerHooks(const AutoScalingGroup& group, sim::AutoScalingGroupNode& node)
{
    for (const LifecycleHook& hook : group.lifecycleHooks) {
        const bool isTaken = std::any_of(
            node.hooks.begin(), node.hooks.end(),
            [&](const sim::LifecycleHookNode& other) { return other.name == hook.name; });
        if (isTaken || !isHookName(hook.name))
            continue;
        node.hooks.push_back({hook.name, hook.transition == LifecycleTransition::launching,
                              hook.heartbeatTimeout, hook.defaultResult == LifecycleResult::proceed,
                              hook.notificationMetadata});
    }
}

} // namespace stowage::doc
