// SPDX-License-Identifier: MIT
#include "io/task_definition_json.h"

#include "base/text.h"
#include "field/check.h"
#include "io/field_json.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"

#include <algorithm>
#include <optional>
#include <string>

namespace stowage::io {

namespace {
using doc::Field;
using doc::Value;

constexpr std::string_view kLabel = "label:";

bool isLabel(const Field& field)
{
    return field.ecs.starts_with(kLabel);
}

// "256", "1 vCPU", "0.5 GB": what AWS takes for the size of a task.
std::optional<std::int64_t> sizeOf(const std::string& text)
{
    std::string digits = text;
    std::int64_t times = 1;
    for (const std::string_view unit : {"vCPU", "vcpu", "GB", "gb"})
        if (digits.ends_with(unit)) {
            digits.resize(digits.size() - unit.size());
            times = 1'024;
        }
    while (!digits.empty() && digits.back() == ' ')
        digits.pop_back();
    if (times == 1)
        return parseInteger(digits);
    const auto real = parseReal(digits);
    if (!real)
        return std::nullopt;
    return static_cast<std::int64_t>(*real * static_cast<double>(times));
}

// What ECS writes in another shape than a row's own: sizes as texts, lists where one is chosen, a
// command as a list.
Result<Value> valueIn(const Field& field, const Json& json)
{
    const std::string* text = json.text();
    if (field.shape == doc::Shape::integer && text != nullptr) {
        if (const auto size = sizeOf(*text))
            return Value(*size);
    }
    if (field.shape == doc::Shape::choice && json.items() != nullptr) {
        for (const Json& item : *json.items())
            if (Result<Value> one = fieldValue(field, item))
                return one;
        return Error{
            Fault::invalid,
            std::string(field.label) + " must hold one of " +
                joined(std::vector<std::string>(field.choices.begin(), field.choices.end()), ", ") +
                "; nothing else is simulated yet.",
            {}};
    }
    if (field.shape == doc::Shape::text && json.items() != nullptr) {
        std::vector<std::string> lines;
        for (const Json& item : *json.items())
            if (item.text() != nullptr)
                lines.push_back(*item.text());
            else if (const auto* number = item.integer())
                lines.push_back(numberText(*number));
        return Value(joined(lines, "\n"));
    }
    return fieldValue(field, json);
}

const Json* memberAt(const Json& json, std::string_view path)
{
    const Json* at = &json;
    while (at != nullptr && !path.empty()) {
        const std::size_t dot = path.find('.');
        at = at->find(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    if (at == nullptr || at->isNull())
        return nullptr;
    // An empty list states nothing, as AWS itself writes it back.
    return at->items() != nullptr && at->items()->empty() ? nullptr : at;
}

// What is not stated is not reserved: AWS knows no other defaults for sizes.
void clear(doc::Props& props, const Field& field)
{
    const bool isSize = field.unit == doc::Unit::cpuUnits || field.unit == doc::Unit::mebibytes;
    if (isSize && (field.min <= 0 || !field.zeroMeans.empty()))
        doc::setValue(props, field, Value(std::int64_t{0}));
}

Result<Done> readLabel(const Field& field, const Json& json, doc::Props& props)
{
    const Json* labels = json.find("dockerLabels");
    const Json* label = labels == nullptr ? nullptr : labels->find(field.ecs.substr(kLabel.size()));
    if (label == nullptr || label->text() == nullptr)
        return Done{};
    const auto value = doc::parsed(field, *label->text());
    if (!value)
        return Error{Fault::invalid,
                     "The label " + std::string(field.ecs.substr(kLabel.size())) + " is \"" +
                         plainLine(*label->text()) + "\", which says nothing.",
                     {}};
    doc::setValue(props, field, *value);
    return Done{};
}

// Labels that are rows of their own are no labels.
void dropOwnLabels(Value& value)
{
    if (auto* pairs = std::get_if<doc::Pairs>(&value))
        std::erase_if(*pairs,
                      [](const doc::Pair& pair) { return pair.name.starts_with("stowage."); });
}

Result<Done> readRow(const Field& field, const Json& json, doc::Props& props)
{
    if (isLabel(field))
        return readLabel(field, json, props);
    const Json* member = memberAt(json, field.ecs);
    if (member == nullptr) {
        clear(props, field);
        return Done{};
    }
    Result<Value> value = valueIn(field, *member);
    if (!value)
        return Error{value.error().fault, value.error().message, std::string(field.ecs)};
    if (field.ecs == "dockerLabels")
        dropOwnLabels(*value);
    const bool isZero = *value == Value(std::int64_t{0}) && !field.zeroMeans.empty();
    if (const auto objection = isZero ? std::nullopt : doc::objection(field, *value))
        return Error{Fault::invalid, *objection, std::string(field.ecs)};
    doc::setValue(props, field, *value);
    return Done{};
}

// Members that no row reads, so that nothing is lost.
std::string rest(const Json& json, const doc::KindInfo& kind, std::string_view also)
{
    Json left = Json::object();
    for (const Json::Member& member : *json.members()) {
        const bool isRead =
            member.first == "name" || member.first == "family" || member.first == also ||
            std::any_of(kind.rows.begin(), kind.rows.end(), [&](const Field& field) {
                return field.ecs.substr(0, field.ecs.find('.')) == member.first;
            });
        if (!isRead)
            left.set(member.first, member.second);
    }
    return left.members()->empty() ? std::string() : compactJson(left);
}

template <class Kind> Result<doc::Element> readElement(const Json& json, std::string_view also)
{
    doc::Element element;
    element.props = Kind{};
    for (const Field& field : doc::infoOf<Kind>().rows) {
        if (field.ecs.empty())
            continue;
        if (const Result<Done> done = readRow(field, json, element.props); !done)
            return done.error();
    }
    element.unknown = rest(json, doc::infoOf<Kind>(), also);
    return element;
}

std::string nameIn(const Json& json, std::string_view key)
{
    const Json* name = json.find(key);
    return name == nullptr || name->text() == nullptr ? std::string() : *name->text();
}
} // namespace

Result<TaskDefinitionRead> readTaskDefinition(const Json& json)
{
    TaskDefinitionRead read;
    if (json.members() == nullptr)
        return Error{Fault::invalid, "A task definition is an object.", {}};
    Result<doc::Element> definition =
        readElement<doc::TaskDefinition>(json, "containerDefinitions");
    if (!definition)
        return definition.error();
    read.definition = *std::move(definition);
    read.definition.name = nameIn(json, "family");
    const Json* containers = json.find("containerDefinitions");
    if (containers == nullptr || containers->items() == nullptr || containers->items()->empty())
        return Error{Fault::invalid, "Container list cannot be empty.", "containerDefinitions"};
    for (std::size_t n = 0; n < containers->items()->size(); ++n) {
        const Json& each = (*containers->items())[n];
        const std::string where =
            "containerDefinitions[" + numberText(static_cast<std::int64_t>(n)) + "]";
        if (each.members() == nullptr)
            return Error{Fault::invalid, "A container definition is an object.", where};
        Result<doc::Element> container = readElement<doc::Container>(each, {});
        if (!container)
            return Error{container.error().fault, container.error().message,
                         where + "." + container.error().where};
        container->name = nameIn(each, "name");
        read.containers.push_back(*std::move(container));
    }
    return read;
}

} // namespace stowage::io
