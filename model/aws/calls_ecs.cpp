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

constexpr std::size_t kMostInstances = 10;   // UpdateContainerInstancesState
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
            if (link->kind == "runs" && link->to != definition.definition->id) {
                plan.edits.emplace_back(doc::RemoveLink{link->from, link->to, link->kind});
                plan.edits.emplace_back(
                    doc::AddLink{{service.id, definition.definition->id, "runs"}});
            }
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
    const auto task = taskIn(input, *std::get<const doc::Element*>(cluster));
    if (const auto* exception = std::get_if<AwsException>(&task))
        return *exception;
    CallPlan plan;
    plan.commands.emplace_back(StopTask{std::get<EntityId>(task), textIn(input.with, "reason")});
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
    const std::vector<std::string> names = textsIn(input.with, "containerInstances");
    if (names.empty())
        return invalidParameter("instanceIds cannot be empty.");
    if (names.size() > kMostInstances)
        return invalidParameter("instanceIds can have at most 10 items.");
    CallPlan plan;
    SetInstanceState asked;
    asked.draining = status == "DRAINING";
    for (const std::string& name : names) {
        const EntityId instance = instanceNamed(input.world, name);
        const std::uint32_t slot = input.world.slotOf(instance);
        const sim::Host* host =
            instance && slot != sim::kNone ? &input.world.hosts[sim::Ix<sim::Host>{slot}] : nullptr;
        const bool isHere = host != nullptr && host->cluster && host->registeredAt != kNever &&
                            input.world.text(input.world.clusters[host->cluster].element) ==
                                std::get<const doc::Element*>(cluster)->id.text;
        if (isHere && host->phase <= sim::HostPhase::up) {
            asked.instance = instance;
            plan.commands.emplace_back(asked);
        } else {
            plan.failures.push_back(
                {isHere ? "INACTIVE" : "MISSING", "(container-instance " + plainLine(name) + ")"});
        }
    }
    return plan;
}

// EC2 takes all of them or none; to terminate once more changes nothing.
Planned terminateInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance && !name.starts_with("i-"))
            return AwsException{"InvalidInstanceID.Malformed",
                                "Invalid id: \"" + plainLine(name) + "\""};
        if (!instance)
            return AwsException{"InvalidInstanceID.NotFound",
                                "The instance ID '" + plainLine(name) + "' does not exist"};
        const std::uint32_t slot = input.world.slotOf(instance);
        if (input.world.hosts[sim::Ix<sim::Host>{slot}].phase <= sim::HostPhase::up)
            plan.commands.emplace_back(TerminateInstance{instance});
    }
    if (textsIn(input.with, "InstanceIds").empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter InstanceIds"};
    if (flagIn(input.with, "DryRun"))
        return AwsException{"DryRunOperation",
                            "Request would have succeeded, but DryRun flag is set."};
    return plan;
}

} // namespace stowage::aws
