// SPDX-License-Identifier: MIT
// Task definitions, as DescribeTaskDefinition gives them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "io/ecs_volumes.h"
#include "io/task_definition_json.h"
#include "kinds/compute/task_definition.h"

#include <map>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

Json nodeJson(const sim::ContainerNode& container)
{
    Json json = Json::object();
    json.set("name", container.name);
    json.set("image", container.image);
    json.set("cpu", container.cpu);
    if (container.memory > 0)
        json.set("memory", container.memory);
    if (container.memoryReservation > 0)
        json.set("memoryReservation", container.memoryReservation);
    json.set("essential", container.essential);
    Json ports = Json::array();
    for (const sim::PortMapping& mapping : container.ports) {
        Json port = Json::object();
        port.set("containerPort", mapping.containerPort);
        port.set("hostPort", mapping.hostPort);
        port.set("protocol", mapping.protocol == sim::Protocol::udp ? "udp" : "tcp");
        ports.append(std::move(port));
    }
    json.set("portMappings", std::move(ports));
    return json;
}

std::string_view networkName(sim::NetworkMode mode)
{
    switch (mode) {
    case sim::NetworkMode::host:
        return "host";
    case sim::NetworkMode::awsvpc:
        return "awsvpc";
    case sim::NetworkMode::none:
        return "none";
    case sim::NetworkMode::bridge:
        break;
    }
    return "bridge";
}

Json plainJson(const sim::DefinitionNode& node)
{
    Json json = Json::object();
    json.set("family", node.family);
    json.set("networkMode", networkName(node.network));
    if (node.cpu > 0)
        json.set("cpu", numberText(std::int64_t{node.cpu}));
    if (node.memory > 0)
        json.set("memory", numberText(std::int64_t{node.memory}));
    Json containers = Json::array();
    for (const sim::ContainerNode& container : node.containers)
        containers.append(nodeJson(container));
    json.set("containerDefinitions", std::move(containers));
    return json;
}

// The definition and its containers, as drawn or as kept; none where they are neither.
std::vector<const doc::Element*> partsOf(const doc::Document& document,
                                         const sim::DefinitionNode& node)
{
    std::vector<const doc::Element*> parts;
    const doc::Element* drawn = document.find(node.id);
    const auto* settings = drawn != nullptr ? drawn->as<doc::TaskDefinition>() : nullptr;
    if (settings != nullptr && settings->revision == node.revision) {
        parts.push_back(drawn);
        for (const ElementId& child : document.childrenOf(node.id))
            parts.push_back(document.find(child));
    } else if (const auto* kept = document.findRevision(node.id, node.revision)) {
        for (const auto& element : kept->elements)
            parts.push_back(element.get());
    }
    if (!parts.empty() && parts.front()->name != node.family)
        parts.clear();
    return parts;
}

// A state is passed on and kept in logs, where the values of variables have no place.
void hideValues(Json& definition)
{
    Json* containers = definition.find("containerDefinitions");
    for (Json& container : *containers->items()) {
        Json* variables = container.find("environment");
        if (variables == nullptr || variables->items() == nullptr)
            continue;
        for (Json& variable : *variables->items())
            variable.set("value", "(hidden)");
    }
}

Json wholeJson(const doc::Document& document, const sim::DefinitionNode& node)
{
    std::vector<const doc::Element*> parts = partsOf(document, node);
    if (parts.empty())
        return plainJson(node);
    const doc::Element& definition = *parts.front();
    parts.erase(parts.begin());
    Json json = io::taskDefinitionJson(definition, parts);
    io::nameLinkedRoles(document, node.id, json);
    io::nameLinkedFileSystem(document, node.id, json);
    hideValues(json);
    return json;
}

// When each revision was registered last, by its number.
std::map<std::uint32_t, Time> registrations(const sim::World& world)
{
    std::map<std::uint32_t, Time> times;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (const Fact& fact = world.facts.fact(n); fact.kind == FactKind::revisionRegistered)
            times[fact.subject().number] = fact.at();
    return times;
}
} // namespace

Json taskDefinitionsJson(const doc::Document& document, const Moment& moment)
{
    const sim::World& world = moment.world;
    const std::map<std::uint32_t, Time> times = registrations(world);
    Json list = Json::array();
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        const sim::Revision& revision = world.revisions[at];
        const auto& node = world.asked.revisions[at.slot];
        Json json = node ? wholeJson(document, *node) : Json::object();
        json.set("family", world.text(revision.family));
        json.set("taskDefinitionArn", taskDefinitionArn(world, at));
        json.set("revision", std::int64_t{revision.revision});
        json.set("status", revision.active ? "ACTIVE" : "INACTIVE");
        if (const auto found = times.find(revision.number); found != times.end())
            json.set("registeredAt", moment.text(found->second));
        list.append(std::move(json));
    }
    return list;
}

} // namespace stowage::aws
