// SPDX-License-Identifier: MIT
#include "aws/calls_ecs.h"

#include "aws/call_network.h"
#include "aws/calls_create.h"
#include "aws/launch_types.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "sim/identity.h"
#include "sim/laws/orphans.h"

#include <algorithm>
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

// What a call names is asked again even where the drawing says the same: auto scaling may have
// moved the live value since.
void set(CallDraft& draft, const ElementId& service, std::string_view key, doc::Value value)
{
    draft.edit(doc::SetField{{service}, std::string(key), std::move(value)});
    draft.command(AskAgain{service, {std::string(key)}});
}

AwsException noSuchInstance(const std::string& name)
{
    if (!name.starts_with("i-"))
        return {"InvalidInstanceID.Malformed", "Invalid id: \"" + plainLine(name) + "\""};
    return {"InvalidInstanceID.NotFound",
            "The instance ID '" + plainLine(name) + "' does not exist"};
}

Planned allOrNone(const CallInput& input, CallPlan plan)
{
    if (textsIn(input.with, "InstanceIds").empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter InstanceIds"};
    if (flagIn(input.with, "DryRun"))
        return AwsException{"DryRunOperation",
                            "Request would have succeeded, but DryRun flag is set."};
    return plan;
}

std::optional<AwsException> setSizes(const Json& with, const ElementId& service, CallDraft& draft)
{
    if (const auto desired = integerIn(with, "desiredCount")) {
        if (*desired < 0 || *desired > kMostDesired)
            return invalidParameter("desiredCount must be between 0 and " +
                                    numberText(kMostDesired) + ".");
        set(draft, service, "desiredCount", *desired);
    }
    if (const auto grace = integerIn(with, "healthCheckGracePeriodSeconds"))
        draft.edit(doc::SetField{{service}, "healthCheckGracePeriodSeconds", *grace});
    const Json* configuration = with.find("deploymentConfiguration");
    if (configuration == nullptr)
        return std::nullopt;
    for (const std::string_view key : {"maximumPercent", "minimumHealthyPercent"})
        if (const auto percent = integerIn(*configuration, key)) {
            if (*percent < 0)
                return invalidParameter(std::string(key) + " must not be negative.");
            draft.edit(doc::SetField{{service}, std::string(key), *percent});
        }
    return std::nullopt;
}

// What the service runs, with no definition where it is drawn with none.
NamedDefinition definitionOf(const doc::Document& document, const doc::Element& service)
{
    NamedDefinition named;
    for (const auto& link : document.linksFrom(service.id))
        if (link->kind == "runs")
            named = {document.find(link->to), service.as<doc::Service>()->revision};
    return named;
}

// A call settles on the revision that is newest now, as AWS does.
void setDefinition(const doc::Element& service, const NamedDefinition& named, CallDraft& draft)
{
    const NamedDefinition old = definitionOf(draft.document(), service);
    if (old.definition != nullptr && old.definition->id != named.definition->id) {
        draft.edit(doc::RemoveLink{service.id, old.definition->id, "runs"});
        draft.edit(doc::AddLink{{service.id, named.definition->id, "runs"}});
    }
    const std::int64_t newest = named.definition->as<doc::TaskDefinition>()->revision;
    draft.edit(
        doc::SetField{{service.id}, "revision", named.revision != 0 ? named.revision : newest});
}

bool hasNetwork(const doc::Document& document, const doc::Element& service)
{
    const auto links = document.linksFrom(service.id);
    return std::any_of(links.begin(), links.end(),
                       [](const auto& link) { return link->kind == "subnet"; });
}
} // namespace

Planned updateService(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const doc::Element& home = *std::get<const doc::Element*>(cluster);
    const auto found = serviceIn(input, home);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    const bool daemon =
        service.as<doc::Service>()->schedulingStrategy == doc::SchedulingStrategy::daemon;
    if (auto exception = daemon ? daemonObjection(input.with) : std::nullopt)
        return *std::move(exception);
    if (auto exception = providersObjection(input.with, "capacityProviderStrategy"))
        return *std::move(exception);
    CallDraft draft(input.document);
    if (auto exception = setSizes(input.with, service.id, draft))
        return *std::move(exception);
    NamedDefinition runs = definitionOf(input.document, service);
    const bool isNamed = !textIn(input.with, "taskDefinition").empty();
    if (isNamed) {
        const auto named = definitionIn(input);
        if (const auto* exception = std::get_if<AwsException>(&named))
            return *exception;
        runs = std::get<NamedDefinition>(named);
        setDefinition(service, runs, draft);
    }
    if (runs.definition != nullptr && (isNamed || givesNetwork(input.with))) {
        const NetworkNeed need{settingsOf(input.document, runs).networkMode, home.parent,
                               hasNetwork(input.document, service)};
        const auto network = networkIn(input.with, need, draft);
        if (const auto* exception = std::get_if<AwsException>(&network))
            return *exception;
        if (givesNetwork(input.with))
            setNetwork(service.id, std::get<TaskNetwork>(network), draft);
    }
    if (flagIn(input.with, "forceNewDeployment"))
        draft.command(ForceNewDeployment{service.id});
    return std::move(draft).plan();
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
        const NamedInstance found =
            instanceIn(input.world, *std::get<const doc::Element*>(cluster), name);
        if (found.isThere) {
            asked.instance = found.id;
            plan.commands.emplace_back(asked);
        } else {
            plan.failures.push_back(
                {std::string(found.reason()), "(container-instance " + plainLine(name) + ")"});
        }
    }
    return plan;
}

// EC2 takes all of them or none; to stop once more changes nothing.
Planned stopInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance)
            return noSuchInstance(name);
        const std::uint32_t slot = input.world.slotOf(instance);
        const sim::HostPhase phase = input.world.hosts[sim::Ix<sim::Host>{slot}].phase;
        const std::string id = sim::instanceIdText(input.world, instance.number);
        const auto& node = input.world.asked.hosts[slot];
        if (node && node->spot)
            return AwsException{"UnsupportedOperation",
                                "You can't stop the Spot Instance '" + id +
                                    "' because it is associated with a one-time Spot Instance "
                                    "request. You can only stop Spot Instances associated with "
                                    "persistent Spot Instance requests."};
        if (phase == sim::HostPhase::launching || phase > sim::HostPhase::stopped)
            return AwsException{"IncorrectInstanceState",
                                "The instance '" + id +
                                    "' is not in a state from which it can be stopped."};
        plan.commands.emplace_back(StopInstance{instance});
    }
    return allOrNone(input, std::move(plan));
}

// EC2 takes all of them or none; to terminate once more changes nothing.
Planned terminateInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance)
            return noSuchInstance(name);
        const std::uint32_t slot = input.world.slotOf(instance);
        const sim::Host& host = input.world.hosts[sim::Ix<sim::Host>{slot}];
        if (host.phase <= sim::HostPhase::stopped || sim::orphans::isOne(host))
            plan.commands.emplace_back(TerminateInstance{instance});
    }
    return allOrNone(input, std::move(plan));
}

} // namespace stowage::aws
