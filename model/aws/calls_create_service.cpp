// SPDX-License-Identifier: MIT
#include "aws/account_limits.h"
#include "aws/call_network.h"
#include "aws/calls_create.h"
#include "aws/deployment_hooks.h"
#include "aws/deployment_input.h"
#include "aws/launch_types.h"
#include "aws/service_input.h"
#include "aws/volume_input.h"
#include "kinds/compute/service.h"
#include "kinds/compute/service_checks.h"
#include "kinds/compute/task_definition.h"

namespace stowage::aws {

namespace {
using io::Json;

std::optional<AwsException> setService(const Json& with, doc::Props& props)
{
    for (const std::string_view key :
         {"desiredCount", "healthCheckGracePeriodSeconds", "placementStrategy",
          "placementConstraints", "schedulingStrategy"})
        if (auto exception = setRow(props, key, with.find(key)))
            return exception;
    if (const Json* configuration = with.find("deploymentConfiguration"))
        for (const std::string_view key : {"maximumPercent", "minimumHealthyPercent"})
            if (auto exception = setRow(props, key, configuration->find(key)))
                return exception;
    if (auto exception = setBreaker(with, props))
        return exception;
    if (auto exception = setStrategy(with, props))
        return exception;
    // On where nothing is said and nothing keeps it from that.
    auto& service = std::get<doc::Service>(props);
    if (doc::rebalancingObjection(service).empty())
        service.availabilityZoneRebalancing = doc::ZoneRebalancing::enabled;
    if (auto exception = setRebalancing(with, props))
        return exception;
    return rebalancingRefusal(props);
}

std::optional<AwsException> countObjection(const Json& with)
{
    if (textIn(with, "schedulingStrategy") == "DAEMON" || with.find("desiredCount") != nullptr)
        return std::nullopt;
    return invalidParameter("desiredCount is required for a REPLICA service.");
}

// API CreateService: what a daemon is unless it says otherwise.
doc::Service newDaemon()
{
    doc::Service service;
    service.desiredCount = 0;
    service.minimumHealthyPercent = 0;
    service.maximumPercent = 100;
    return service;
}

void setLaunch(const Launch& launch, doc::Service& service)
{
    service.launchType = launch.type;
    service.capacityProviderStrategy = launch.strategy;
    service.platformVersion = launch.platformVersion;
}

// The drawing has forgotten a service that is deleted; AWS has not while its tasks stop.
bool isStillDraining(const sim::World& world, const ElementId& cluster, std::string_view name)
{
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        if (service.status == ServiceStatus::draining && world.text(service.name) == name &&
            world.text(world.clusters[service.cluster].element) == cluster.text)
            return true;
    }
    return false;
}

// Its target groups, the alarms that end its deployments, and the role that makes its volumes.
std::optional<AwsException> setLinks(const CallInput& input, const NamedDefinition& definition,
                                     const ElementId& service, CallDraft& draft)
{
    if (auto exception = setTargets(input, definition, service, draft))
        return exception;
    for (const auto set : {setAlternate, setAlarms, setHooks, setVolumes})
        if (auto exception = set(input, service, draft))
            return exception;
    return std::nullopt;
}
} // namespace

std::optional<AwsException> daemonObjection(const Json& with)
{
    if (const Json* count = with.find("desiredCount"); count != nullptr && !count->isNull())
        return invalidParameter("The daemon scheduling strategy does not support a desired count "
                                "for services. Remove the desired count value and try again");
    const Json* strategies = with.find("placementStrategy");
    if (strategies != nullptr && strategies->items() != nullptr && !strategies->items()->empty())
        return invalidParameter("The daemon scheduling strategy does not support placement "
                                "strategies. Remove the placement strategy and try again");
    const Json* configuration = with.find("deploymentConfiguration");
    const Json* most = configuration != nullptr ? configuration->find("maximumPercent") : nullptr;
    if (most != nullptr && most->integer() != nullptr && *most->integer() > 100)
        return invalidParameter("The daemon scheduling strategy does not support values above 100 "
                                "for maximumPercent on a deployment configuration. Change the "
                                "maximumPercent value to 100, and try again");
    return std::nullopt;
}

Planned createService(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const doc::Element& home = *std::get<const doc::Element*>(cluster);
    const std::string name = textIn(input.with, "serviceName");
    if (name.empty())
        return invalidParameter("serviceName is required.");
    for (const auto& element : input.document.elements())
        if (element->is("service") && element->parent == home.id && element->name == name)
            return invalidParameter("Creation of service was not idempotent.");
    if (isStillDraining(input.world, home.id, name))
        return invalidParameter("Unable to Start a service that is still Draining.");
    if (auto exception = objectionToOneMore(input, Quota::servicesOfCluster, home.id))
        return *std::move(exception);
    const auto named = definitionIn(input);
    if (const auto* exception = std::get_if<AwsException>(&named))
        return *exception;
    const NamedDefinition& definition = std::get<NamedDefinition>(named);
    const bool daemon = textIn(input.with, "schedulingStrategy") == "DAEMON";
    if (auto exception = daemon ? daemonObjection(input.with) : std::nullopt)
        return *std::move(exception);
    const auto asked = launchIn(input, home, definition, daemon);
    if (const auto* exception = std::get_if<AwsException>(&asked))
        return *exception;
    const Launch& launch = std::get<Launch>(asked);
    for (const auto objection : {deploymentObjection, constraintObjection, countObjection})
        if (auto exception = objection(input.with))
            return *std::move(exception);
    doc::Element service;
    service.name = name;
    service.parent = home.id;
    service.props = doc::Service{};
    if (daemon)
        std::get<doc::Service>(service.props) = newDaemon();
    setLaunch(launch, std::get<doc::Service>(service.props));
    if (auto exception = setService(input.with, service.props))
        return *std::move(exception);
    // A call settles on the revision that is newest now, as AWS does.
    const int revision = definition.revision != 0
                             ? static_cast<int>(definition.revision)
                             : definition.definition->as<doc::TaskDefinition>()->revision;
    std::get<doc::Service>(service.props).revision = revision;
    CallDraft draft(input.document);
    const ElementId made = draft.add(std::move(service));
    draft.edit(doc::AddLink{{made, definition.definition->id, "runs"}});
    if (auto exception = setLinks(input, definition, made, draft))
        return *std::move(exception);
    if (auto exception = objectionToVolumes(draft, made, definition, launch.onFargate))
        return *std::move(exception);
    const auto network = networkIn(
        input.with,
        {settingsOf(input.document, definition).networkMode, home.parent, false, launch.onFargate},
        draft);
    if (const auto* exception = std::get_if<AwsException>(&network))
        return *exception;
    setNetwork(made, std::get<TaskNetwork>(network), draft);
    return std::move(draft).plan();
}

} // namespace stowage::aws
