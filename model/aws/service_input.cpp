// SPDX-License-Identifier: MIT
#include "aws/service_input.h"

#include "base/text.h"
#include "kinds/compute/container.h"
#include "kinds/compute/service.h"
#include "kinds/compute/service_checks.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/target_group.h"
#include "sim/query_language.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostGroups = 5; // Amazon ECS endpoints and quotas

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

// A link may leave out the container and the port, which are then the first ones that are mapped.
std::optional<AwsException> objectionTo(const std::vector<const doc::Element*>& parts,
                                        const doc::Link& kept, const doc::Element& group)
{
    std::string container = kept.container;
    int port = kept.port;
    for (const doc::Element* part : parts) {
        if (!part->is("container") || (!container.empty() && part->name != container))
            continue;
        const auto& mappings = part->as<doc::Container>()->portMappings;
        if (mappings.empty())
            continue;
        container = part->name;
        port = port != 0 ? port : mappings.front().containerPort;
        break;
    }
    if (container.empty() && parts.size() > 1)
        container = parts[1]->name;
    if (port == 0)
        port = group.as<doc::TargetGroup>()->port;
    if (auto exception = objectionTo(parts, container, port))
        return exception;
    return objectionTo(*parts.front()->as<doc::TaskDefinition>(), group, group.name);
}

// The link that an item of loadBalancers stands for.
Found<doc::Link> targetIn(const CallInput& input, const std::vector<const doc::Element*>& parts,
                          const ElementId& service, const Json& item)
{
    const std::string named = plainLine(textIn(item, "targetGroupArn"));
    const doc::Element* group = balancingNamed(input, "targetGroup", named);
    if (group == nullptr)
        return invalidParameter("Unable to describe target group " + named + ".");
    if (group->parent.text.empty())
        return invalidParameter("The target group with targetGroupArn " + named +
                                " does not have an associated load balancer.");
    const std::string container = textIn(item, "containerName");
    const Json* given = item.find("containerPort");
    const std::int64_t port =
        given != nullptr && given->integer() != nullptr ? *given->integer() : 0;
    if (auto exception = objectionTo(parts, container, port))
        return *std::move(exception);
    if (auto exception = objectionTo(*parts.front()->as<doc::TaskDefinition>(), *group, named))
        return *std::move(exception);
    return doc::Link{service, group->id, "targets", container, static_cast<int>(port)};
}
} // namespace

std::optional<AwsException> setBreaker(const Json& with, doc::Props& props)
{
    const Json* configuration = with.find("deploymentConfiguration");
    const Json* breaker =
        configuration != nullptr ? configuration->find("deploymentCircuitBreaker") : nullptr;
    if (breaker == nullptr)
        return std::nullopt;
    const Json* threshold = breaker->find("thresholdConfiguration");
    const std::pair<std::string_view, const Json*> members[] = {
        {"circuitBreaker", breaker->find("enable")},
        {"rollback", breaker->find("rollback")},
        {"resetOnHealthyTask", breaker->find("resetOnHealthyTask")},
        {"thresholdType", threshold != nullptr ? threshold->find("type") : nullptr},
        {"thresholdValue", threshold != nullptr ? threshold->find("value") : nullptr},
    };
    for (const auto& [key, json] : members)
        if (auto exception = setRow(props, key, json))
            return exception;
    return std::nullopt;
}

std::optional<AwsException> setRebalancing(const Json& with, doc::Props& props)
{
    return setRow(props, "availabilityZoneRebalancing", with.find("availabilityZoneRebalancing"));
}

std::optional<AwsException> rebalancingRefusal(const doc::Props& props)
{
    const auto& service = std::get<doc::Service>(props);
    const std::string objection = doc::rebalancingObjection(service);
    if (service.availabilityZoneRebalancing != doc::ZoneRebalancing::enabled || objection.empty())
        return std::nullopt;
    return invalidParameter(objection);
}

std::optional<AwsException> constraintObjection(const Json& with)
{
    const Json* constraints = with.find("placementConstraints");
    if (constraints == nullptr || constraints->items() == nullptr)
        return std::nullopt;
    for (const Json& each : *constraints->items()) {
        if (textIn(each, "type") != "memberOf")
            continue;
        if (const auto query = sim::parseQuery(textIn(each, "expression")); !query)
            return invalidParameter("Invalid expression in placement constraint: " +
                                    query.error().message);
    }
    return std::nullopt;
}

std::optional<AwsException> keptTargetsObjection(const CallInput& input,
                                                 const NamedDefinition& definition,
                                                 const ElementId& service)
{
    const Json* balancers = input.with.find("loadBalancers");
    if (balancers != nullptr && balancers->items() != nullptr)
        return std::nullopt;
    const std::vector<const doc::Element*> parts = partsOf(input.document, definition);
    for (const auto& link : input.document.linksFrom(service)) {
        const doc::Element* group =
            link->kind == "targets" ? input.document.find(link->to) : nullptr;
        if (group == nullptr || !group->is("targetGroup"))
            continue;
        if (auto exception = objectionTo(parts, *link, *group))
            return exception;
    }
    return std::nullopt;
}

std::optional<AwsException> setTargets(const CallInput& input, const NamedDefinition& definition,
                                       const ElementId& service, CallDraft& draft)
{
    const Json* balancers = input.with.find("loadBalancers");
    if (balancers == nullptr || balancers->items() == nullptr)
        return std::nullopt;
    if (balancers->items()->size() > kMostGroups)
        return invalidParameter("loadBalancers can have at most 5 items.");
    if (definition.definition == nullptr && !balancers->items()->empty())
        return invalidParameter("TaskDefinition can not be blank.");
    std::vector<const doc::Element*> parts;
    if (definition.definition != nullptr)
        parts = partsOf(input.document, definition);
    std::vector<doc::Link> wanted;
    for (const Json& each : *balancers->items()) {
        auto target = targetIn(input, parts, service, each);
        if (auto* exception = std::get_if<AwsException>(&target))
            return std::move(*exception);
        wanted.push_back(std::get<doc::Link>(std::move(target)));
    }
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(service))
        if (link->kind == "targets" &&
            std::find(wanted.begin(), wanted.end(), *link) == wanted.end())
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    for (doc::Link& link : wanted) {
        const auto links = draft.document().linksFrom(service);
        if (std::none_of(links.begin(), links.end(),
                         [&link](const auto& each) { return *each == link; }))
            draft.edit(doc::AddLink{std::move(link)});
    }
    return std::nullopt;
}

} // namespace stowage::aws
