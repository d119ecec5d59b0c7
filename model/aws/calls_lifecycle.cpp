// SPDX-License-Identifier: MIT
// Lifecycle hooks, and the answers to instances that wait for one.
#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/scaling_input.h"
#include "base/text.h"
#include "sim/identity.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostHooks = 50; // Amazon EC2 Auto Scaling quotas, per group
constexpr std::size_t kMostMetadata = 1'023;

doc::LifecycleHook* hookNamed(doc::AutoScalingGroup& group, std::string_view name)
{
    const auto at = std::find_if(group.lifecycleHooks.begin(), group.lifecycleHooks.end(),
                                 [name](const auto& hook) { return hook.name == name; });
    return at == group.lifecycleHooks.end() ? nullptr : &*at;
}

std::optional<AwsException> setTransition(const Json& with, doc::LifecycleHook& hook, bool isNew)
{
    const std::string transition = textIn(with, "LifecycleTransition");
    if (transition == "autoscaling:EC2_INSTANCE_LAUNCHING")
        hook.transition = doc::LifecycleTransition::launching;
    else if (transition == "autoscaling:EC2_INSTANCE_TERMINATING")
        hook.transition = doc::LifecycleTransition::terminating;
    else if (isNew || !transition.empty())
        return scalingError("LifecycleTransition must be autoscaling:EC2_INSTANCE_LAUNCHING or "
                            "autoscaling:EC2_INSTANCE_TERMINATING.");
    return std::nullopt;
}

std::optional<AwsException> setValues(const Json& with, doc::LifecycleHook& hook)
{
    if (const Json* timeout = with.find("HeartbeatTimeout"); timeout && timeout->integer()) {
        if (*timeout->integer() < 30 || *timeout->integer() > 7'200)
            return scalingError("HeartbeatTimeout must be between 30 and 7200 seconds.");
        hook.heartbeatTimeout = static_cast<int>(*timeout->integer());
    }
    const std::string result = textIn(with, "DefaultResult");
    if (!result.empty() && result != "CONTINUE" && result != "ABANDON")
        return scalingError("DefaultResult must be CONTINUE or ABANDON.");
    if (!result.empty())
        hook.defaultResult =
            result == "CONTINUE" ? doc::LifecycleResult::proceed : doc::LifecycleResult::abandon;
    if (const Json* metadata = with.find("NotificationMetadata"); metadata && metadata->text()) {
        if (metadata->text()->size() > kMostMetadata)
            return scalingError("NotificationMetadata must be 1 to 1023 characters long.");
        hook.notificationMetadata = *metadata->text();
    }
    return std::nullopt;
}

Planned withHooks(const CallInput& input, const doc::Element& group,
                  const doc::AutoScalingGroup& changed)
{
    CallDraft draft(input.document);
    const doc::Props props = changed;
    for (const doc::Field& field : group.kind().rows)
        if (field.key == "lifecycleHooks")
            draft.edit(
                doc::SetField{{group.id}, std::string(field.key), doc::valueOf(props, field)});
    return std::move(draft).plan();
}

struct Named {
    std::string hook, token, instance;
    EntityId host;
};

bool isMeant(const CallInput& input, const doc::Element& group, const sim::LifecycleAction& action,
             const Named& named)
{
    const sim::World& world = input.world;
    const sim::Host& host = world.hosts[action.host];
    return world.text(action.hook) == named.hook &&
           world.text(world.autoScalingGroups[host.membership.group].element) == group.id.text &&
           (named.token.empty() || sim::lifecycleTokenText(world, action.number) == named.token) &&
           (named.instance.empty() || idOf(host) == named.host);
}

// The instance that waits for the hook, by token or by its id.
Found<EntityId> waitingIn(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    Named named{textIn(input.with, "LifecycleHookName"),
                textIn(input.with, "LifecycleActionToken"),
                textIn(input.with, "InstanceId"),
                {}};
    if (named.token.empty() && named.instance.empty())
        return scalingError("Either LifecycleActionToken or InstanceId must be specified.");
    named.host = instanceNamed(input.world, named.instance);
    const auto& actions = input.world.lifecycleActions;
    for (auto at = actions.first(); at; at = actions.after(at))
        if (isMeant(input, *std::get<const doc::Element*>(found), actions[at], named))
            return idOf(input.world.hosts[actions[at].host]);
    return scalingError("No active Lifecycle Action found with " +
                        (named.token.empty() ? "instance ID " + plainLine(named.instance)
                                             : "token " + plainLine(named.token)));
}

Planned answerWith(const CallInput& input, HookAnswer answer)
{
    const auto waiting = waitingIn(input);
    if (const auto* exception = std::get_if<AwsException>(&waiting))
        return *exception;
    const AnswerHook asked{std::get<EntityId>(waiting), textIn(input.with, "LifecycleHookName"),
                           answer};
    CallPlan plan;
    plan.commands.emplace_back(asked);
    return plan;
}
} // namespace

std::optional<AwsException> putHook(const Json& with, doc::AutoScalingGroup& group)
{
    for (const std::string_view key : {"NotificationTargetARN", "RoleARN"})
        if (!textIn(with, key).empty())
            return unsupported(std::string(key) + " of lifecycle hooks");
    const std::string name = textIn(with, "LifecycleHookName");
    if (!doc::isHookName(name))
        return scalingError("LifecycleHookName must match [A-Za-z0-9\\-_\\/]+ and be 1 to 255 "
                            "characters long, but was " +
                            plainLine(name));
    doc::LifecycleHook* old = hookNamed(group, name);
    if (old == nullptr && group.lifecycleHooks.size() >= kMostHooks)
        return AwsException{"LimitExceeded",
                            "You have already reached a limit for your Amazon EC2 Auto Scaling "
                            "resources (for example, Auto Scaling groups, launch configurations, "
                            "or lifecycle hooks)."};
    doc::LifecycleHook hook = old != nullptr ? *old : doc::LifecycleHook{};
    hook.name = name;
    if (auto exception = setTransition(with, hook, old == nullptr))
        return exception;
    if (auto exception = setValues(with, hook))
        return exception;
    if (old != nullptr)
        *old = hook;
    else
        group.lifecycleHooks.push_back(hook);
    return std::nullopt;
}

Planned putLifecycleHook(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    doc::AutoScalingGroup changed = *group.as<doc::AutoScalingGroup>();
    if (auto exception = putHook(input.with, changed))
        return *std::move(exception);
    return withHooks(input, group, changed);
}

Planned deleteLifecycleHook(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    doc::AutoScalingGroup changed = *group.as<doc::AutoScalingGroup>();
    const std::string name = textIn(input.with, "LifecycleHookName");
    if (hookNamed(changed, name) == nullptr)
        return scalingError("No Lifecycle Hook found with name '" + plainLine(name) +
                            "' for group '" + group.name + "'");
    std::erase_if(changed.lifecycleHooks, [&](const auto& hook) { return hook.name == name; });
    return withHooks(input, group, changed);
}

Planned completeLifecycleAction(const CallInput& input)
{
    const std::string result = textIn(input.with, "LifecycleActionResult");
    if (result != "CONTINUE" && result != "ABANDON")
        return scalingError("LifecycleActionResult must be CONTINUE or ABANDON.");
    return answerWith(input, result == "CONTINUE" ? HookAnswer::proceeds : HookAnswer::abandons);
}

Planned recordLifecycleActionHeartbeat(const CallInput& input)
{
    return answerWith(input, HookAnswer::waits);
}

} // namespace stowage::aws
