// SPDX-License-Identifier: MIT
#include "aws/call_input.h"

#include "aws/definition_limits.h"
#include "base/text.h"
#include "field/check.h"
#include "io/field_json.h"
#include "kinds/compute/task_definition.h"
#include "sim/identity.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

using io::Json;

std::string_view lastOfArn(std::string_view nameOrArn)
{
    if (!nameOrArn.starts_with("arn:"))
        return nameOrArn;
    return nameOrArn.substr(nameOrArn.find_last_of("/:") + 1);
}

bool flagIn(const io::Json& with, std::string_view key)
{
    const io::Json* member = with.find(key);
    return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

std::string textIn(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    const std::string* text = member != nullptr ? member->text() : nullptr;
    return text != nullptr ? *text : std::string();
}

std::vector<std::string> textsIn(const Json& with, std::string_view key)
{
    std::vector<std::string> texts;
    const Json* member = with.find(key);
    if (member == nullptr || member->items() == nullptr)
        return texts;
    for (const Json& item : *member->items())
        if (const std::string* text = item.text())
            texts.push_back(*text);
    return texts;
}

std::optional<AwsException> setRow(doc::Props& props, std::string_view key, const Json* json)
{
    if (json == nullptr || json->isNull())
        return std::nullopt;
    const doc::Field* field = doc::findField(doc::kindOf(props).rows, key);
    const Result<doc::Value> value = io::fieldValue(*field, *json);
    if (!value)
        return invalidParameter(value.error().message);
    if (const auto objection = doc::objection(*field, *value))
        return invalidParameter(*objection);
    doc::setValue(props, *field, *value);
    return std::nullopt;
}

AwsException invalidParameter(std::string message)
{
    return {"InvalidParameterException", std::move(message)};
}

AwsException unsupported(std::string_view what)
{
    return {"UnsupportedFeatureException",
            "Stowage does not simulate " + std::string(what) + " yet; leave it out."};
}

AwsException notAnIdentifier(std::string_view what, std::string_view name)
{
    return invalidParameter(std::string(what) + " must match ^[a-zA-Z0-9\\-_]{1,255}$, but was " +
                            plainLine(name));
}

const doc::Element* elementNamed(const CallInput& input, std::string_view kind,
                                 std::string_view nameOrArn)
{
    const std::string_view name = lastOfArn(nameOrArn);
    const doc::Element* byId = nullptr;
    for (const auto& element : input.document.elements()) {
        if (!element->is(kind))
            continue;
        if (element->name == name)
            return element.get();
        if (element->id.text == name)
            byId = element.get();
    }
    return byId;
}

const doc::Element* elementBearing(const doc::Document& document, std::string_view kind,
                                   std::string_view name)
{
    for (const auto& element : document.elements())
        if (element->is(kind) && element->name == name)
            return element.get();
    return nullptr;
}

const doc::Element* balancingNamed(const CallInput& input, std::string_view kind,
                                   std::string_view nameOrArn)
{
    if (!nameOrArn.starts_with("arn:"))
        return elementNamed(input, kind, nameOrArn);
    // arn:…:targetgroup/NAME/ID and arn:…:loadbalancer/app/NAME/ID
    const std::string_view front = nameOrArn.substr(0, nameOrArn.rfind('/'));
    return elementNamed(input, kind, front.substr(front.rfind('/') + 1));
}

namespace {
// Two drawn definitions may bear one name: together they are one family, whose numbers the World
// gives. Revision 0: the latest ACTIVE one. Null: the World knows none.
NamedDefinition drawnAs(const CallInput& input, std::string_view family, std::int64_t revision)
{
    const sim::World& world = input.world;
    NamedDefinition found;
    std::int64_t newest = 0;
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        const sim::Revision& row = world.revisions[at];
        const bool isIt =
            revision == 0 ? row.newest && row.revision > newest : row.revision == revision;
        if (!row.active || world.text(row.family) != family || !isIt)
            continue;
        const sim::DefinitionNode& node = *world.asked.revisions[at.slot];
        newest = row.revision;
        found = {input.document.find(node.id), revision == 0 ? 0 : std::int64_t{node.revision}};
    }
    return found;
}

bool isShared(const doc::Document& document, std::string_view family)
{
    return std::count_if(document.elements().begin(), document.elements().end(),
                         [&](const auto& element) {
                             return element->is("taskDefinition") && element->name == family;
                         }) > 1;
}
} // namespace

namespace {
// DeregisterTaskDefinition is of the run, so that the drawing does not know of it.
bool isDropped(const sim::World& world, const ElementId& family, std::int64_t revision)
{
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at))
        if (world.revisions[at].dropped && world.asked.revisions[at.slot]->id == family &&
            world.asked.revisions[at.slot]->revision == revision)
            return true;
    return false;
}

// A family alone is its newest ACTIVE revision.
Found<NamedDefinition> activeOf(const CallInput& input, NamedDefinition named)
{
    const ElementId& family = named.definition->id;
    const std::int64_t newest = named.definition->as<doc::TaskDefinition>()->revision;
    const bool isDrawn = named.revision == 0 && !isDropped(input.world, family, newest);
    if (isDrawn || (named.revision != 0 && !isDropped(input.world, family, named.revision)))
        return named;
    if (named.revision == 0)
        for (std::int64_t older = newest - 1; older > 0; --older)
            if (input.document.findRevision(family, static_cast<int>(older)) &&
                !isDropped(input.world, family, older))
                return NamedDefinition{named.definition, older};
    return AwsException{"ClientException", "TaskDefinition is inactive"};
}
} // namespace

Found<NamedDefinition> definitionIn(const CallInput& input)
{
    const std::string named = textIn(input.with, "taskDefinition");
    std::string_view name = named;
    if (name.starts_with("arn:"))
        name.remove_prefix(std::min(name.find('/') + 1, name.size()));
    NamedDefinition found;
    if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) {
        const auto revision = parseInteger(name.substr(colon + 1));
        if (!revision || *revision < 1)
            return AwsException{"ClientException", "TaskDefinition not found."};
        found.revision = *revision;
        name = name.substr(0, colon);
    }
    if (isShared(input.document, name))
        found = drawnAs(input, name, found.revision);
    else
        found.definition = elementNamed(input, "taskDefinition", name);
    const bool isKept =
        found.definition != nullptr &&
        (found.revision == 0 ||
         found.definition->as<doc::TaskDefinition>()->revision == found.revision ||
         input.document.findRevision(found.definition->id, static_cast<int>(found.revision)));
    if (!isKept)
        return AwsException{"ClientException", "TaskDefinition not found."};
    return activeOf(input, found);
}

const doc::TaskDefinition& settingsOf(const doc::Document& document, const NamedDefinition& named)
{
    const auto* kept =
        named.revision == 0
            ? nullptr
            : document.findRevision(named.definition->id, static_cast<int>(named.revision));
    return *(kept != nullptr ? *kept->elements.front() : *named.definition)
                .as<doc::TaskDefinition>();
}

Found<const doc::Element*> clusterIn(const CallInput& input)
{
    const std::string named = textIn(input.with, "cluster");
    const doc::Element* cluster =
        elementNamed(input, "cluster", named.empty() ? "default" : std::string_view(named));
    if (cluster != nullptr)
        return cluster;
    if (!named.empty() && !isIdentifier(lastOfArn(named)))
        return notAnIdentifier("Cluster", lastOfArn(named));
    return AwsException{"ClusterNotFoundException", "Cluster not found."};
}

Found<const doc::Element*> serviceIn(const CallInput& input, const doc::Element& cluster)
{
    const std::string named = textIn(input.with, "service");
    const std::string_view name = lastOfArn(named);
    for (const auto& element : input.document.elements())
        if (element->is("service") && element->parent == cluster.id &&
            (element->name == name || element->id.text == name))
            return element.get();
    return AwsException{"ServiceNotFoundException", "Service not found."};
}

EntityId taskNamed(const sim::World& world, std::string_view idOrArn)
{
    const std::string_view id = lastOfArn(idOrArn);
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (sim::taskIdText(world, world.tasks[at].number) == id)
            return sim::idOf(world.tasks[at]);
    return {};
}

Found<EntityId> taskIn(const CallInput& input, const doc::Element& cluster)
{
    const std::string named = textIn(input.with, "task");
    // arn:…:task/CLUSTER/ID
    const std::vector<std::string> parts = split(named, '/');
    if (named.starts_with("arn:") && parts.size() == 3 && parts[1] != cluster.name)
        return invalidParameter("Invalid identifier: Identifier is for cluster " +
                                plainLine(parts[1]) + ". Your cluster is " + cluster.name);
    const EntityId task = taskNamed(input.world, named);
    const std::uint32_t slot = input.world.slotOf(task);
    if (!task || slot == sim::kNone)
        return invalidParameter("The referenced task was not found.");
    const sim::Cluster& home =
        input.world.clusters[input.world.tasks[sim::Ix<sim::Task>{slot}].cluster];
    if (input.world.text(home.element) != cluster.id.text)
        return invalidParameter("The referenced task was not found.");
    return task;
}

EntityId instanceNamed(const sim::World& world, std::string_view name)
{
    const std::string_view id = lastOfArn(name);
    EntityId byName;
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const sim::Host& host = world.hosts[at];
        if (sim::instanceIdText(world, host.number) == id ||
            sim::containerInstanceIdText(world, host.number) == id)
            return sim::idOf(host);
        // A drawn name stays with the element when it is launched again: the newest bears it.
        if (world.text(host.name) == id || world.text(host.element) == id)
            byName = sim::idOf(host);
    }
    return byName;
}

NamedInstance instanceIn(const sim::World& world, const doc::Element& cluster,
                         std::string_view name)
{
    NamedInstance found{instanceNamed(world, name), false, false};
    const sim::Ix<sim::Host> at{found.id ? world.slotOf(found.id) : sim::kNone};
    if (!at)
        return found;
    const sim::Host& host = world.hosts[at];
    const bool isHere = host.cluster && host.registeredAt != kNever &&
                        world.text(world.clusters[host.cluster].element) == cluster.id.text;
    found.isThere = isHere && host.phase <= sim::HostPhase::up;
    found.isGone = isHere && !found.isThere;
    return found;
}

} // namespace stowage::aws
