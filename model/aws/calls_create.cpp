// SPDX-License-Identifier: MIT
#include "aws/calls_create.h"

#include "aws/account_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_storage.h"
#include "aws/definition_fargate.h"
#include "aws/definition_limits.h"
#include "base/text.h"
#include "io/task_definition_json.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "plan/instance_types.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostAttributes = 10; // API RegisterContainerInstance, custom ones
constexpr int kMostRevision = 1'000'000;

// What AWS's agent says of an instance besides its resources.
struct Registered {
    doc::Instance instance = {};
    std::string name = {};
    std::string zone = {};
};

std::optional<AwsException> addAttributes(const Json& with, Registered& made)
{
    const Json* attributes = with.find("attributes");
    if (attributes == nullptr || attributes->items() == nullptr)
        return std::nullopt;
    std::size_t custom = 0;
    for (const Json& each : *attributes->items()) {
        const std::string key = textIn(each, "name"), value = textIn(each, "value");
        if (key.empty() || key.size() > 128 || value.size() > 128)
            return invalidParameter("Attribute names have 1 to 128 characters, their values up to "
                                    "128.");
        if (key == "ecs.availability-zone")
            made.zone = value;
        else if (key == "ecs.instance-type")
            made.instance.instanceType = value;
        else
            made.instance.attributes.push_back({key, value});
        if (key == "stowage.name")
            made.name = value;
        else if (!key.starts_with("ecs.") && !key.starts_with("com.amazonaws.ecs."))
            ++custom;
    }
    if (custom > kMostAttributes)
        return invalidParameter("attributes can have at most 10 items.");
    return std::nullopt;
}

std::optional<AwsException> addResources(const Json& with, doc::Props& props)
{
    const Json* resources = with.find("totalResources");
    if (resources == nullptr || resources->items() == nullptr)
        return std::nullopt;
    for (const Json& each : *resources->items()) {
        const std::string name = textIn(each, "name");
        if (name == "PORTS") {
            const Json ports(joined(textsIn(each, "stringSetValue"), ","));
            if (auto exception = setRow(props, "reservedPorts", &ports))
                return exception;
        } else if (name == "CPU" || name == "MEMORY") {
            const Json* value = each.find("integerValue");
            if (value == nullptr || value->isNull())
                return invalidParameter("The resource " + name + " has no integerValue.");
            if (auto exception = setRow(props, name == "CPU" ? "cpuUnits" : "memoryMib", value))
                return exception;
        } else if (name != "PORTS_UDP" && name != "GPU") {
            return invalidParameter(
                "Resource name should be one of [CPU, GPU, MEMORY, PORTS, PORTS_UDP].");
        }
    }
    return std::nullopt;
}

// Followers stay with what they run, for AWS rolls nothing out by itself.
void pinFollowers(CallDraft& draft, const doc::Element& definition, int revision)
{
    const doc::Document before = draft.document();
    for (const auto& link : before.links()) {
        const doc::Element* service = before.find(link->from);
        if (link->kind == "runs" && link->to == definition.id &&
            service->as<doc::Service>() != nullptr && service->as<doc::Service>()->revision == 0)
            draft.edit(doc::SetField{{link->from}, "revision", std::int64_t{revision}});
    }
    draft.edit(doc::KeepRevision{definition.id, revision});
}

void redefine(CallDraft& draft, const doc::Element& definition, const doc::Element& wanted)
{
    const int revision = definition.as<doc::TaskDefinition>()->revision;
    pinFollowers(draft, definition, revision);
    const std::vector<ElementId> old = draft.document().childrenOf(definition.id);
    if (!old.empty())
        draft.edit(doc::RemoveElements{old});
    for (const doc::Field& field : definition.kind().rows) {
        if (field.effect == doc::Effect::cosmetic) // how it is drawn, which no call says
            continue;
        const doc::Value value = field.key == "revision" ? doc::Value(std::int64_t{revision} + 1)
                                                         : doc::valueOf(wanted.props, field);
        if (!(value == doc::valueOf(definition.props, field)))
            draft.edit(doc::SetField{{definition.id}, std::string(field.key), value});
    }
}

// What the container of this name was linked with no definition says, so that it stays as drawn.
void linkAsBefore(const doc::Document& before, CallDraft& draft, const doc::Element& definition,
                  const std::string& name, const ElementId& made)
{
    for (const ElementId& old : before.childrenOf(definition.id))
        if (before.find(old)->name == name)
            for (const auto& link : before.linksFrom(old)) {
                doc::Link anew = *link;
                anew.from = made;
                draft.edit(doc::AddLink{std::move(anew)});
            }
}

} // namespace

Planned registerContainerInstance(const CallInput& input)
{
    const auto found = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& cluster = *std::get<const doc::Element*>(found);
    if (auto exception = objectionToOneMore(input, Quota::instancesOfCluster, cluster.id))
        return *std::move(exception);
    Registered made;
    made.instance.registersAtOnce = true;
    if (input.with.find("totalResources") != nullptr)
        made.instance.instanceType.clear(); // a type that nobody named
    if (auto exception = addAttributes(input.with, made))
        return *std::move(exception);
    doc::Element element;
    element.parent = cluster.id;
    element.props = std::move(made.instance);
    if (auto exception = addResources(input.with, element.props))
        return *std::move(exception);
    const auto& instance = std::get<doc::Instance>(element.props);
    const bool isSized = instance.cpuUnits > 0 && instance.memoryMib > 0;
    if (!isSized && sim::findInstanceType(instance.instanceType) == nullptr)
        return invalidParameter("totalResources must hold CPU and MEMORY.");
    CallDraft draft(input.document);
    element.name = made.name.empty()
                       ? input.document.freeName(doc::infoOf<doc::Instance>(), "instance")
                       : made.name;
    const ElementId id = draft.add(std::move(element));
    if (!made.zone.empty())
        draft.edit(doc::AddLink{{id, draft.subnetIn(made.zone, cluster.parent), "subnet"}});
    return std::move(draft).plan();
}

Planned registerTaskDefinition(const CallInput& input)
{
    if (auto refusal = refusalOfRestarts(input.with))
        return *std::move(refusal);
    Result<io::TaskDefinitionRead> read = io::readTaskDefinition(input.with);
    if (!read)
        return unreadable(read.error());
    for (const auto refusal : {refusalOf, refusalOnFargate, refusalOfVolumes})
        if (auto refused = refusal(*read, input.with))
            return *std::move(refused);
    const auto system = takeFileSystem(input, *read);
    if (const auto* refused = std::get_if<AwsException>(&system))
        return *refused;
    CallDraft draft(input.document);
    const doc::Element* definition = elementNamed(input, "taskDefinition", read->definition.name);
    ElementId id;
    if (definition != nullptr) {
        if (definition->as<doc::TaskDefinition>()->revision >= kMostRevision)
            return AwsException{"ClientException", "Too many revisions of this family."};
        id = definition->id;
        redefine(draft, *definition, read->definition);
    } else {
        id = draft.add(std::move(read->definition));
    }
    for (doc::Element& container : read->containers) {
        container.parent = id;
        const std::string name = container.name;
        const ElementId made = draft.add(std::move(container));
        if (definition != nullptr)
            linkAsBefore(input.document, draft, *definition, name, made);
    }
    linkFileSystem(draft, id, std::get<std::optional<ElementId>>(system));
    return std::move(draft).plan();
}

} // namespace stowage::aws
