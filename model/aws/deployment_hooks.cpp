// SPDX-License-Identifier: MIT
#include "aws/deployment_hooks.h"

#include "base/text.h"
#include "kinds/compute/service.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using Hooks = std::vector<doc::DeploymentHook>;

constexpr std::string_view kStatus = "stowage.hook-status";

// What a function does, by the member of hookDetails that says it.
struct Habit {
    std::string_view key;
    int doc::DeploymentHook::*field;
    int sim::DeploymentHookNode::*node;
    std::int64_t least, most;
};
constexpr Habit kHabits[] = {
    {"stowage.seconds", &doc::DeploymentHook::answerSeconds, &sim::DeploymentHookNode::seconds, 0,
     900},
    {"stowage.in-progress", &doc::DeploymentHook::inProgressTimes,
     &sim::DeploymentHookNode::inProgressTimes, 0, 100'000},
    {"stowage.call-back-delay", &doc::DeploymentHook::callBackDelay,
     &sim::DeploymentHookNode::callBackSeconds, 1, 86'400},
};

template <std::size_t count> std::string listOf(const std::array<std::string_view, count>& names)
{
    return "[" + joined(std::vector<std::string>(names.begin(), names.end()), ", ") + "]";
}

std::optional<AwsException> takeHabits(Json& details, doc::DeploymentHook& hook)
{
    if (const std::string status = textIn(details, kStatus); !status.empty()) {
        const auto* const known =
            std::find(sim::kHookAnswers.begin(), sim::kHookAnswers.end(), status);
        if (known == sim::kHookAnswers.end())
            return invalidParameter(std::string(kStatus) + " should be one of " +
                                    listOf(sim::kHookAnswers) + ".");
        hook.hookStatus = static_cast<sim::HookStatus>(known - sim::kHookAnswers.begin());
    }
    details.erase(kStatus);
    for (const Habit& habit : kHabits) {
        const Json* given = details.find(habit.key);
        if (given == nullptr)
            continue;
        if (given->integer() == nullptr || *given->integer() < habit.least ||
            *given->integer() > habit.most)
            return invalidParameter(std::string(habit.key) + " must be between " +
                                    numberText(habit.least) + " and " + numberText(habit.most) +
                                    ".");
        hook.*habit.field = static_cast<int>(*given->integer());
        details.erase(habit.key);
    }
    return std::nullopt;
}

// A JSON object, or a text that is one.
std::optional<AwsException> takeDetails(const Json& item, doc::DeploymentHook& hook)
{
    const Json* given = item.find("hookDetails");
    if (given == nullptr || given->isNull())
        return std::nullopt;
    Json details = *given;
    if (given->text() != nullptr)
        if (auto parsed = io::parseJson(*given->text(), "hookDetails"); parsed.has_value())
            details = *std::move(parsed);
    if (details.members() == nullptr)
        return invalidParameter("hookDetails must be a JSON object.");
    if (auto exception = takeHabits(details, hook))
        return exception;
    hook.hookDetails = details.members()->empty() ? std::string() : compactJson(details);
    return std::nullopt;
}

std::optional<AwsException> objectionTo(const Json& item)
{
    const std::string type = textIn(item, "targetType");
    if (type == "PAUSE")
        return unsupported("lifecycle hooks of type PAUSE");
    if (!type.empty() && type != "AWS_LAMBDA")
        return invalidParameter("targetType should be one of [AWS_LAMBDA, PAUSE].");
    if (const Json* timeout = item.find("timeoutConfiguration");
        timeout != nullptr && !timeout->isNull())
        return unsupported("timeoutConfiguration of lifecycle hooks");
    const std::string target = textIn(item, "hookTargetArn");
    if (target.find(":lambda:") == std::string::npos)
        return invalidParameter("hookTargetArn must be the ARN of a Lambda function, but was '" +
                                plainLine(target) + "'.");
    const std::vector<std::string> stages = textsIn(item, "lifecycleStages");
    if (stages.empty() || std::any_of(stages.begin(), stages.end(), [](const std::string& each) {
            return sim::hookStageBit(each) == 0;
        }))
        return invalidParameter("lifecycleStages should be some of " + listOf(sim::kHookStages) +
                                ".");
    return std::nullopt;
}

Found<doc::DeploymentHook> hookIn(const Json& item)
{
    if (auto exception = objectionTo(item))
        return *std::move(exception);
    doc::DeploymentHook hook;
    hook.hookTargetArn = textIn(item, "hookTargetArn");
    hook.roleArn = textIn(item, "roleArn");
    hook.lifecycleStages = joined(textsIn(item, "lifecycleStages"), ",");
    if (auto exception = takeDetails(item, hook))
        return *std::move(exception);
    return hook;
}

Json detailsOf(const sim::DeploymentHookNode& hook)
{
    Json details = Json::object();
    if (auto parsed = io::parseJson(hook.details, "hookDetails");
        parsed.has_value() && parsed->members() != nullptr)
        details = *std::move(parsed);
    const sim::DeploymentHookNode usual;
    if (hook.answer != usual.answer)
        details.set(kStatus, sim::kHookAnswers.at(static_cast<std::size_t>(hook.answer)));
    for (const Habit& habit : kHabits)
        if (hook.*habit.node != usual.*habit.node)
            details.set(habit.key, hook.*habit.node);
    return details;
}
} // namespace

std::optional<AwsException> setHooks(const CallInput& input, const ElementId& service,
                                     CallDraft& draft)
{
    const Json* configuration = input.with.find("deploymentConfiguration");
    const Json* list = configuration != nullptr ? configuration->find("lifecycleHooks") : nullptr;
    if (list == nullptr || list->items() == nullptr)
        return std::nullopt;
    Hooks hooks;
    for (const Json& item : *list->items()) {
        auto hook = hookIn(item);
        if (auto* exception = std::get_if<AwsException>(&hook))
            return std::move(*exception);
        hooks.push_back(std::get<doc::DeploymentHook>(std::move(hook)));
    }
    const doc::Element& element = *draft.document().find(service);
    doc::Service changed = *element.as<doc::Service>();
    if (changed.lifecycleHooks.empty() && hooks.empty())
        return std::nullopt;
    changed.lifecycleHooks = std::move(hooks);
    const doc::Field* field = doc::findField(element.kind().rows, "lifecycleHooks");
    draft.edit(
        doc::SetField{{service}, "lifecycleHooks", doc::valueOf(doc::Props(changed), *field)});
    return std::nullopt;
}

Json hooksJson(const std::vector<sim::DeploymentHookNode>& hooks)
{
    Json list = Json::array();
    for (const sim::DeploymentHookNode& hook : hooks) {
        Json json = Json::object();
        json.set("hookTargetArn", hook.target);
        if (!hook.role.empty())
            json.set("roleArn", hook.role);
        Json stages = Json::array();
        for (const std::string_view stage : sim::kHookStages)
            if ((hook.stages & sim::hookStageBit(stage)) != 0)
                stages.append(stage);
        json.set("lifecycleStages", std::move(stages));
        if (Json details = detailsOf(hook); !details.members()->empty())
            json.set("hookDetails", std::move(details));
        list.append(std::move(json));
    }
    return list;
}

Json hookRunsJson(const Moment& moment, sim::Ix<sim::Deployment> at)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto each = world.hookRuns.first(); each; each = world.hookRuns.after(each)) {
        const sim::HookRun& run = world.hookRuns[each];
        if (run.deployment != at || run.isOfRollback)
            continue;
        Json json = Json::object();
        json.set("targetType", "AWS_LAMBDA");
        json.set("targetArn", world.text(run.target));
        json.set("status", run.phase == sim::HookPhase::succeeded ? "SUCCEEDED" : "IN_PROGRESS");
        json.set("expiresAt",
                 moment.text(world.deployments[at].stageSince + world.timing.stageMost));
        json.set("timeoutAction", "ROLLBACK");
        list.append(std::move(json));
    }
    return list;
}

} // namespace stowage::aws
