// SPDX-License-Identifier: MIT
#include "aws/call_network.h"
#include "aws/calls_create.h"
#include "aws/launch_types.h"
#include "base/text.h"
#include "kinds/compute/container.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/target_group.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using io::Json;

std::int64_t integerOr(const Json& with, std::string_view key, std::int64_t other)
{
    const Json* member = with.find(key);
    return member != nullptr && member->integer() != nullptr ? *member->integer() : other;
}

std::optional<AwsException> setService(const Json& with, doc::Props& props)
{
    for (const std::string_view key :
         {"desiredCount", "healthCheckGracePeriodSeconds", "placementStrategy",
          "placementConstraints", "schedulingStrategy", "launchType"})
        if (auto exception = setRow(props, key, with.find(key)))
            return exception;
    if (const Json* configuration = with.find("deploymentConfiguration"))
        for (const std::string_view key : {"maximumPercent", "minimumHealthyPercent"})
            if (auto exception = setRow(props, key, configuration->find(key)))
                return exception;
    return std::nullopt;
}

// The definition and its containers as they were at the revision.
std::vector<const doc::Element*> partsOf(const doc::Document& document,
                                         const NamedDefinition& definition)
{
    std::vector<const doc::Element*> parts;
    const doc::Element& now = *definition.definition;
    const auto* kept = definition.revision == 0
                           ? nullptr
                           : document.findRevision(now.id, static_cast<int>(definition.revision));
    if (kept != nullptr) {
        for (const auto& element : kept->elements)
            parts.push_back(element.get());
        return parts;
    }
    parts.push_back(&now);
    for (const ElementId& child : document.childrenOf(now.id))
        parts.push_back(document.find(child));
    return parts;
}

std::optional<AwsException> objectionTo(const std::vector<const doc::Element*>& parts,
                                        const std::string& container, std::int64_t port)
{
    const auto isNamed = [&](const doc::Element* part) {
        return part->is("container") && part->name == container;
    };
    const auto found = std::find_if(parts.begin(), parts.end(), isNamed);
    if (found == parts.end())
        return invalidParameter("The container " + plainLine(container) +
                                " does not exist in the task definition.");
    const auto& mappings = (*found)->as<doc::Container>()->portMappings;
    const auto maps = [&](const doc::PortMapping& each) { return each.containerPort == port; };
    if (std::none_of(mappings.begin(), mappings.end(), maps))
        return invalidParameter("The container " + container + " did not have a container port " +
                                numberText(port) + " defined.");
    return std::nullopt;
}

// Tasks with an address of their own are targets by it, others by their instance.
std::optional<AwsException> objectionTo(const doc::TaskDefinition& definition,
                                        const doc::Element& group, const std::string& named)
{
    const bool byAddress = group.as<doc::TargetGroup>()->targetType == doc::TargetType::ip;
    const bool hasAddress = definition.networkMode == doc::NetworkMode::awsvpc;
    if (byAddress == hasAddress)
        return std::nullopt;
    constexpr std::string_view kModes[] = {"bridge", "host", "awsvpc", "none"};
    const std::string mode(kModes[static_cast<std::size_t>(definition.networkMode)]);
    return invalidParameter("The provided target group " + named + " has target type " +
                            (byAddress ? "ip" : "instance") + ", which is incompatible with the " +
                            mode + " network mode specified in the task definition.");
}

std::optional<AwsException> addTargets(const CallInput& input, const NamedDefinition& definition,
                                       const ElementId& service, CallDraft& draft)
{
    const Json* balancers = input.with.find("loadBalancers");
    if (balancers == nullptr || balancers->items() == nullptr)
        return std::nullopt;
    constexpr std::size_t kMostGroups = 5; // Amazon ECS endpoints and quotas
    if (balancers->items()->size() > kMostGroups)
        return invalidParameter("loadBalancers can have at most 5 items.");
    const std::vector<const doc::Element*> parts = partsOf(input.document, definition);
    for (const Json& each : *balancers->items()) {
        const std::string named = plainLine(textIn(each, "targetGroupArn"));
        const doc::Element* group = balancingNamed(input, "targetGroup", named);
        if (group == nullptr)
            return invalidParameter("Unable to describe target group " + named + ".");
        if (group->parent.text.empty())
            return invalidParameter("The target group with targetGroupArn " + named +
                                    " does not have an associated load balancer.");
        const std::string container = textIn(each, "containerName");
        const std::int64_t port = integerOr(each, "containerPort", 0);
        if (auto exception = objectionTo(parts, container, port))
            return exception;
        if (auto exception = objectionTo(*parts.front()->as<doc::TaskDefinition>(), *group, named))
            return exception;
        draft.edit(
            doc::AddLink{{service, group->id, "targets", container, static_cast<int>(port)}});
    }
    return std::nullopt;
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
    if (configuration != nullptr && integerOr(*configuration, "maximumPercent", 0) > 100)
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
    const auto named = definitionIn(input);
    if (const auto* exception = std::get_if<AwsException>(&named))
        return *exception;
    const NamedDefinition& definition = std::get<NamedDefinition>(named);
    const bool daemon = textIn(input.with, "schedulingStrategy") == "DAEMON";
    if (auto exception = daemon ? daemonObjection(input.with) : std::nullopt)
        return *std::move(exception);
    if (auto exception = launchObjection(input, definition, daemon))
        return *std::move(exception);
    if (!daemon && input.with.find("desiredCount") == nullptr)
        return invalidParameter("desiredCount is required for a REPLICA service.");
    doc::Element service;
    service.name = name;
    service.parent = home.id;
    service.props = doc::Service{};
    if (daemon)
        std::get<doc::Service>(service.props) = newDaemon();
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
    if (auto exception = addTargets(input, definition, made, draft))
        return *std::move(exception);
    const auto network = networkIn(
        input.with, {settingsOf(input.document, definition).networkMode, home.parent}, draft);
    if (const auto* exception = std::get_if<AwsException>(&network))
        return *exception;
    setNetwork(made, std::get<TaskNetwork>(network), draft);
    return std::move(draft).plan();
}

} // namespace stowage::aws
