// SPDX-License-Identifier: MIT
#include "aws/launch_update.h"

#include "aws/launch_types.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "sim/adopt.h"
#include "sim/laws/launches.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;
using Strategy = std::vector<doc::ProviderItem>;

// As it is drawn, which counts for its next deployment where it has none.
sim::Launch drawnLaunch(const CallInput& input, const doc::Element& service)
{
    const auto& settings = *service.as<doc::Service>();
    const doc::Element* home = input.document.find(service.parent);
    const auto* cluster = home != nullptr ? home->as<doc::Cluster>() : nullptr;
    if (!settings.capacityProviderStrategy.empty())
        return {false, doc::loweredStrategy(settings.capacityProviderStrategy)};
    if (settings.launchType == doc::LaunchType::unspecified && cluster != nullptr)
        return {false, doc::loweredStrategy(cluster->defaultCapacityProviderStrategy)};
    return {settings.launchType == doc::LaunchType::fargate, {}};
}

// What its newest deployment has, which a rollback may have brought back.
sim::Launch launchOf(const CallInput& input, const doc::Element& service)
{
    const auto at = sim::rowOf<sim::Service>(input.world, EntityKind::service, Subject(service.id));
    return at && input.world.services[at].lastDeployment
               ? sim::launches::of(input.world, input.world.services[at].lastDeployment)
               : drawnLaunch(input, service);
}

bool isOnFargate(const sim::Launch& launch)
{
    return static_cast<bool>(sim::fargate::waysOf(launch.fargate, launch.providers));
}

// The order of the items says nothing.
bool areAlike(const sim::Launch& a, const sim::Launch& b)
{
    return a.fargate == b.fargate && std::is_permutation(a.providers.begin(), a.providers.end(),
                                                         b.providers.begin(), b.providers.end());
}

// The launch type that has the same sort of machines, which AWS does not say.
doc::LaunchType typeFor(bool onFargate)
{
    return onFargate ? doc::LaunchType::fargate : doc::LaunchType::ec2;
}

// A list that is empty takes the service back to a launch type.
Found<sim::Launch> wantedLaunch(const CallInput& input, const doc::Element& service,
                                const sim::Launch& now, doc::Service& settings)
{
    const Json* list = input.with.find("capacityProviderStrategy");
    if (list == nullptr || list->items() == nullptr)
        return now;
    if (settings.schedulingStrategy == doc::SchedulingStrategy::daemon && !list->items()->empty())
        return invalidParameter("Specifying a capacity provider strategy is not supported when "
                                "you use the DAEMON scheduling strategy.");
    auto strategy = strategyIn(input.with, "capacityProviderStrategy",
                               associatedWith(input.document, service.parent));
    if (auto* exception = std::get_if<AwsException>(&strategy))
        return std::move(*exception);
    auto items = std::get<Strategy>(std::move(strategy));
    const bool onFargate = isOnFargate(now);
    const sim::Launch wanted{items.empty() && onFargate, doc::loweredStrategy(items)};
    if (areAlike(wanted, now))
        return now;
    if (!flagIn(input.with, "forceNewDeployment"))
        return invalidParameter(
            "When switching from launch type to capacity provider strategy on an existing service, "
            "or making a change to a capacity provider strategy on a service that is already using "
            "one, you must force a new deployment.");
    settings.launchType = items.empty() ? typeFor(onFargate) : doc::LaunchType::unspecified;
    settings.capacityProviderStrategy = std::move(items);
    return wanted;
}
} // namespace

void editRows(const doc::Element& service, const doc::Props& now, CallDraft& draft)
{
    for (const doc::Field& field : service.kind().rows)
        if (const doc::Value value = doc::valueOf(now, field);
            !(value == doc::valueOf(service.props, field)))
            draft.edit(doc::SetField{{service.id}, std::string(field.key), value});
}

Found<LaunchUpdate> updateLaunch(const CallInput& input, const doc::Element& service,
                                 CallDraft& draft)
{
    doc::Props props = service.props;
    auto& settings = std::get<doc::Service>(props);
    const sim::Launch now = launchOf(input, service);
    const auto wanted = wantedLaunch(input, service, now, settings);
    if (const auto* exception = std::get_if<AwsException>(&wanted))
        return *exception;
    const auto& launch = std::get<sim::Launch>(wanted);
    const LaunchUpdate update{isOnFargate(launch), !areAlike(launch, now)};
    auto platform = platformIn(input.with, update.onFargate);
    if (auto* exception = std::get_if<AwsException>(&platform))
        return std::move(*exception);
    if (!textIn(input.with, "platformVersion").empty())
        settings.platformVersion = std::get<std::string>(std::move(platform));
    if (auto exception = placementObjection(input.with, update.onFargate))
        return *std::move(exception);
    editRows(service, props, draft);
    if (update.moves)
        draft.command(AskAgain{service.id, {"launch"}});
    return update;
}

std::optional<AwsException> objectionToMove(const CallInput& input, const LaunchUpdate& update,
                                            const NamedDefinition& runs,
                                            const doc::Element& service)
{
    if (!update.moves)
        return std::nullopt;
    const auto& settings = *service.as<doc::Service>();
    if (update.onFargate && !settings.placementStrategy.empty())
        return invalidParameter("Placement strategies are not supported with FARGATE launch type.");
    if (update.onFargate && !settings.placementConstraints.empty())
        return invalidParameter(
            "Placement constraints are not supported with FARGATE launch type.");
    return runs.definition == nullptr
               ? std::nullopt
               : compatibilityObjection(settingsOf(input.document, runs),
                                        update.onFargate ? "FARGATE" : "EC2");
}

} // namespace stowage::aws
