// SPDX-License-Identifier: MIT
// UpdateService: what of it starts a deployment and what does not, its law decides.
#include "aws/call_network.h"
#include "aws/calls_create.h"
#include "aws/calls_ecs.h"
#include "aws/deployment_hooks.h"
#include "aws/deployment_input.h"
#include "aws/launch_types.h"
#include "aws/launch_update.h"
#include "aws/service_input.h"
#include "aws/volume_input.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"

#include <algorithm>
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

// What a call names is asked again even where the drawing says the same: auto scaling may have
// moved the live value since.
void set(CallDraft& draft, const ElementId& service, std::string_view key, doc::Value value)
{
    draft.edit(doc::SetField{{service}, std::string(key), std::move(value)});
    draft.command(AskAgain{service, {std::string(key)}});
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

// Whether a call gives anything on which rebalancing depends.
bool concernsRebalancing(const Json& with)
{
    const Json* configuration = with.find("deploymentConfiguration");
    return with.find("availabilityZoneRebalancing") != nullptr ||
           with.find("placementStrategy") != nullptr ||
           with.find("placementConstraints") != nullptr ||
           (configuration != nullptr && configuration->find("maximumPercent") != nullptr);
}

// With the one size on which rebalancing depends, which is set on its own.
doc::Props asUpdated(const Json& with, doc::Props props)
{
    if (const Json* configuration = with.find("deploymentConfiguration"))
        if (const auto most = integerIn(*configuration, "maximumPercent"))
            std::get<doc::Service>(props).maximumPercent = static_cast<int>(*most);
    return props;
}

// An empty list takes away what the service had.
std::optional<AwsException> setStructures(const Json& with, const doc::Element& service,
                                          CallDraft& draft)
{
    if (auto exception = constraintObjection(with))
        return exception;
    doc::Props props = service.props;
    for (const std::string_view key : {"placementStrategy", "placementConstraints"})
        if (auto exception = setRow(props, key, with.find(key)))
            return exception;
    if (auto exception = setBreaker(with, props))
        return exception;
    if (auto exception = setStrategy(with, props))
        return exception;
    if (auto exception = setRebalancing(with, props))
        return exception;
    if (concernsRebalancing(with))
        if (auto exception = rebalancingRefusal(asUpdated(with, props)))
            return exception;
    editRows(service, props, draft);
    return std::nullopt;
}

std::optional<AwsException> setOwnNetwork(const CallInput& input, const NamedDefinition& runs,
                                          const doc::Element& service, const LaunchUpdate& launch,
                                          CallDraft& draft)
{
    const NetworkNeed need{settingsOf(input.document, runs).networkMode,
                           input.document.find(service.parent)->parent,
                           hasNetwork(input.document, service), launch.onFargate};
    const auto network = networkIn(input.with, need, draft);
    if (const auto* exception = std::get_if<AwsException>(&network))
        return *exception;
    if (givesNetwork(input.with))
        setNetwork(service.id, std::get<TaskNetwork>(network), draft);
    return std::nullopt;
}

// A rollback has brought back another revision than the drawing says.
bool isRolledBack(const sim::World& world, const ElementId& service)
{
    const auto at = sim::rowOf<sim::Service>(world, EntityKind::service, Subject(service));
    return at && world.services[at].keepsRevision;
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
    if (auto exception = deploymentObjection(input.with))
        return *std::move(exception);
    CallDraft draft(input.document);
    const auto launched = updateLaunch(input, service, draft);
    if (const auto* exception = std::get_if<AwsException>(&launched))
        return *exception;
    const LaunchUpdate& launch = std::get<LaunchUpdate>(launched);
    if (auto exception = setSizes(input.with, service.id, draft))
        return *std::move(exception);
    if (auto exception = setStructures(input.with, service, draft))
        return *std::move(exception);
    NamedDefinition runs = definitionOf(input.document, service);
    const bool isNamed = !textIn(input.with, "taskDefinition").empty();
    if (isNamed) {
        const auto named = definitionIn(input);
        if (const auto* exception = std::get_if<AwsException>(&named))
            return *exception;
        runs = std::get<NamedDefinition>(named);
        if (auto exception = compatibilityObjection(settingsOf(input.document, runs),
                                                    launch.onFargate ? "FARGATE" : "EC2"))
            return *std::move(exception);
        if (auto exception = keptTargetsObjection(input, runs, service.id))
            return *std::move(exception);
        setDefinition(service, runs, draft);
        if (isRolledBack(input.world, service.id))
            draft.command(AskAgain{service.id, {"definition"}});
    }
    if (auto exception = objectionToMove(input, launch, runs, *draft.document().find(service.id)))
        return *std::move(exception);
    if (auto exception = setTargets(input, runs, service.id, draft))
        return *std::move(exception);
    for (const auto set : {setAlternate, setAlarms, setHooks, setVolumes})
        if (auto exception = set(input, service.id, draft))
            return *std::move(exception);
    if (isNamed || launch.moves || input.with.find("volumeConfigurations") != nullptr)
        if (auto exception = objectionToVolumes(draft, service.id, runs, launch.onFargate))
            return *std::move(exception);
    if (runs.definition != nullptr && (isNamed || launch.moves || givesNetwork(input.with)))
        if (auto exception = setOwnNetwork(input, runs, service, launch, draft))
            return *std::move(exception);
    if (flagIn(input.with, "forceNewDeployment") && !launch.moves) // which takes one by itself
        draft.command(ForceNewDeployment{service.id});
    return std::move(draft).plan();
}

} // namespace stowage::aws
