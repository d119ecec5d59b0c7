// SPDX-License-Identifier: MIT
#include "aws/calls_ecs.h"

#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::int64_t kMostDesired = 5'000; // AWS: tasks per service

std::optional<std::int64_t> integerIn(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    if (member == nullptr || member->integer() == nullptr)
        return std::nullopt;
    return *member->integer();
}

bool flagIn(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

// What a call names is asked again even where the drawing says the same: auto scaling may have
// moved the live value since.
void set(CallPlan& plan, const doc::Element& element, std::string_view key, doc::Value value)
{
    plan.edits.emplace_back(doc::SetField{{element.id}, std::string(key), std::move(value)});
    plan.commands.emplace_back(AskAgain{element.id, {std::string(key)}});
}

std::optional<AwsException> setDeployment(const Json& with, const doc::Element& service,
                                          CallPlan& plan)
{
    const Json* configuration = with.find("deploymentConfiguration");
    if (configuration == nullptr)
        return std::nullopt;
    for (const std::string_view key : {"maximumPercent", "minimumHealthyPercent"})
        if (const auto percent = integerIn(*configuration, key)) {
            if (*percent < 0)
                return invalidParameter(std::string(key) + " must not be negative.");
            plan.edits.emplace_back(doc::SetField{{service.id}, std::string(key), *percent});
        }
    return std::nullopt;
}
} // namespace

Planned updateService(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const auto found = serviceIn(input, *std::get<const doc::Element*>(cluster));
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    CallPlan plan;
    if (const auto desired = integerIn(input.with, "desiredCount")) {
        if (*desired < 0 || *desired > kMostDesired)
            return invalidParameter("desiredCount must be between 0 and " +
                                    numberText(kMostDesired) + ".");
        set(plan, service, "desiredCount", *desired);
    }
    if (const auto grace = integerIn(input.with, "healthCheckGracePeriodSeconds"))
        plan.edits.emplace_back(
            doc::SetField{{service.id}, "healthCheckGracePeriodSeconds", *grace});
    if (auto exception = setDeployment(input.with, service, plan))
        return *std::move(exception);
    if (input.with.find("taskDefinition") != nullptr) {
        const auto named = definitionIn(input);
        if (const auto* exception = std::get_if<AwsException>(&named))
            return *exception;
        const auto& definition = std::get<NamedDefinition>(named);
        // A call settles on the revision that is newest now, as AWS does.
        const std::int64_t revision =
            definition.revision != 0 ? definition.revision
                                     : definition.definition->as<doc::TaskDefinition>()->revision;
        for (const auto& link : input.document.linksFrom(service.id))
            if (link->kind == "runs" && link->to != definition.definition->id)
                return AwsException{"InvalidParameterException",
                                    "This service runs another family."};
        plan.edits.emplace_back(doc::SetField{{service.id}, "revision", revision});
    }
    if (flagIn(input.with, "forceNewDeployment"))
        plan.commands.emplace_back(ForceNewDeployment{service.id});
    return plan;
}

Planned stopTask(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const EntityId task = taskNamed(input.world, textIn(input.with, "task"));
    if (!task)
        return invalidParameter("The referenced task was not found.");
    CallPlan plan;
    plan.commands.emplace_back(StopTask{task, textIn(input.with, "reason")});
    return plan;
}

Planned runTask(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const auto named = definitionIn(input);
    if (const auto* exception = std::get_if<AwsException>(&named))
        return *exception;
    const auto& definition = std::get<NamedDefinition>(named);
    RunTask run;
    run.cluster = std::get<const doc::Element*>(cluster)->id;
    run.definition = definition.definition->id;
    run.revision = static_cast<int>(definition.revision);
    const std::int64_t count = integerIn(input.with, "count").value_or(1);
    if (count < 1 || count > 10)
        return invalidParameter("count must be between 1 and 10.");
    run.count = static_cast<int>(count);
    run.group = textIn(input.with, "group");
    run.startedBy = textIn(input.with, "startedBy");
    const auto take = [&input](std::string_view list, std::string_view key, auto& rows) {
        const Json* items = input.with.find(list);
        if (items == nullptr || items->items() == nullptr)
            return;
        for (const Json& item : *items->items())
            rows.emplace_back(textIn(item, "type"), textIn(item, key));
    };
    take("placementStrategy", "field", run.strategies);
    take("placementConstraints", "expression", run.constraints);
    CallPlan plan;
    plan.commands.emplace_back(std::move(run));
    return plan;
}

// Unknown instances come back as failures in AWS's answer; they do not refuse the call.
Planned updateContainerInstancesState(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const std::string status = textIn(input.with, "status");
    if (status != "ACTIVE" && status != "DRAINING")
        return invalidParameter("Container instance status should be one of [ACTIVE, DRAINING].");
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "containerInstances"))
        if (const EntityId instance = instanceNamed(input.world, name))
            plan.commands.emplace_back(SetInstanceState{instance, status == "DRAINING"});
    return plan;
}

Planned terminateInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance)
            return AwsException{"InvalidInstanceID.NotFound",
                                "The instance ID '" + name + "' does not exist"};
        plan.commands.emplace_back(TerminateInstance{instance});
    }
    if (plan.commands.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter InstanceIds"};
    return plan;
}

} // namespace stowage::aws
