// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "io/ecs_element.h"
#include "io/ecs_volumes.h"
#include "io/field_json.h"
#include "io/task_definition_json.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::io {

namespace {
using doc::Field;
using doc::Value;

constexpr std::string_view kLabel = "label:";

void setAt(Json& json, std::string_view path, Json value)
{
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        json.set(path, std::move(value));
        return;
    }
    const Json* inner = json.find(path.substr(0, dot));
    Json next = inner != nullptr ? *inner : Json::object();
    setAt(next, path.substr(dot + 1), std::move(value));
    json.set(path.substr(0, dot), std::move(next));
}

Json pairList(const doc::Pairs& pairs)
{
    Json list = Json::array();
    for (const doc::Pair& pair : pairs) {
        Json one = Json::object();
        one.set("name", pair.name);
        one.set("value", pair.value);
        list.append(std::move(one));
    }
    return list;
}

Json recordList(const Field& field, const doc::Records& records)
{
    Json list = Json::array();
    for (const doc::Record& record : records.rows) {
        Json one = Json::object();
        for (std::size_t n = 0; n < field.columns.size(); ++n)
            one.set(field.columns[n].ecs, fieldJson(field.columns[n], record.cells[n]));
        list.append(std::move(one));
    }
    return list;
}

// In ECS's shape, which is not always the row's own.
Json ecsJson(const Field& field, const Value& value)
{
    if (const auto* records = std::get_if<doc::Records>(&value))
        return recordList(field, *records);
    if (const auto* pairs = std::get_if<doc::Pairs>(&value); pairs && field.ecs == "environment")
        return pairList(*pairs);
    const auto* lines = std::get_if<std::string>(&value);
    if (lines && (field.ecs == "command" || field.ecs == "healthCheck.command" ||
                  field.ecs == "restartPolicy.ignoredExitCodes"))
        return linesJson(field, *lines);
    return fieldJson(field, value);
}

// An object that says nothing is left out as a whole.
bool isStated(std::string_view group, const doc::Element& container)
{
    if (group != "healthCheck" && group != "restartPolicy" && group != "dependsOn" &&
        group != "secrets" && group != "versionConsistency")
        return true;
    return std::any_of(container.kind().rows.begin(), container.kind().rows.end(),
                       [&](const Field& field) {
                           return field.ecs.substr(0, field.ecs.find('.')) == group &&
                                  !(doc::valueOf(container.props, field) ==
                                    doc::valueOf(container.kind().defaults, field));
                       });
}

// What a task or a container does without is not stated.
bool isStated(const Field& field, const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return !text->empty();
    if (const auto* pairs = std::get_if<doc::Pairs>(&value))
        return field.ecs != "dockerLabels" || !pairs->empty();
    return field.zeroMeans.empty() || !(value == Value(std::int64_t{0}));
}

std::string labelText(const Json& json)
{
    if (json.text() != nullptr)
        return *json.text();
    return json.integer() != nullptr ? numberText(*json.integer()) : numberText(json.number());
}

Json containerJson(const doc::Element& container)
{
    const doc::Props usual = doc::Container{};
    Json json = Json::object();
    json.set("name", container.name);
    Json labels = Json::object();
    for (const Field& field : container.kind().rows) {
        const Value value = doc::valueOf(container.props, field);
        if (field.ecs.starts_with(kLabel)) {
            if (!(value == doc::valueOf(usual, field)))
                labels.set(field.ecs.substr(kLabel.size()), labelText(fieldJson(field, value)));
        } else if (!field.ecs.empty() && isStated(field, value) &&
                   isStated(field.ecs.substr(0, field.ecs.find('.')), container)) {
            setAt(json, field.ecs, ecsJson(field, value));
        }
    }
    const Json* own = json.find("dockerLabels");
    Json all = own != nullptr ? *own : Json::object();
    for (const Json::Member& label : *labels.members())
        all.set(label.first, label.second);
    if (!all.members()->empty())
        json.set("dockerLabels", std::move(all));
    placeMountPoints(json);
    json.set("volumesFrom", Json::array());
    return json;
}

// The platform that AWS takes where none is named is left out, as it is where none is chosen.
void setPlatform(const doc::TaskDefinition& settings, Json& json)
{
    const bool isUsual = settings.operatingSystemFamily == doc::OperatingSystem::linuxFamily &&
                         settings.cpuArchitecture != doc::CpuArchitecture::arm64;
    Json* platform = json.find("runtimePlatform");
    if (isUsual)
        json.erase("runtimePlatform");
    else if (platform != nullptr && settings.cpuArchitecture == doc::CpuArchitecture::unspecified)
        platform->erase("cpuArchitecture");
}
} // namespace

Json taskDefinitionJson(const doc::Element& definition,
                        const std::vector<const doc::Element*>& containers)
{
    Json json = Json::object();
    json.set("family", definition.name);
    Json list = Json::array();
    for (const doc::Element* container : containers) {
        Json one = containerJson(*container);
        putBackKept(*container, one);
        list.append(std::move(one));
    }
    json.set("containerDefinitions", std::move(list));
    for (const Field& field : definition.kind().rows) {
        const Value value = doc::valueOf(definition.props, field);
        if (field.ecs.empty() || !isStated(field, value))
            continue;
        const auto* size =
            field.unit == doc::Unit::none ? nullptr : std::get_if<std::int64_t>(&value);
        setAt(json, field.ecs, size != nullptr ? Json(numberText(*size)) : ecsJson(field, value));
    }
    if (const Json* types = json.find("requiresCompatibilities")) {
        Json all = Json::array();
        for (const std::string& type : split(*types->text(), ','))
            all.append(type);
        json.set("requiresCompatibilities", std::move(all));
    }
    if (Json* constraints = json.find("placementConstraints"))
        for (Json& constraint : *constraints->items())
            constraint.set("type", "memberOf");
    setPlatform(*definition.as<doc::TaskDefinition>(), json);
    putBackKept(definition, json);
    nestVolumes(json);
    return json;
}

void nameLinkedRoles(const doc::Document& document, const ElementId& definition, Json& json)
{
    for (const auto& link : document.linksFrom(definition)) {
        const doc::Element* role = document.find(link->to);
        if (role == nullptr || !role->is("role"))
            continue;
        std::string arn = "arn:aws:iam::123456789012:role/";
        for (const char c : role->name) { // IAM takes no others
            const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            const bool isOther = (c >= '0' && c <= '9') ||
                                 std::string_view("+=,.@-_").find(c) != std::string_view::npos;
            arn += isLetter || isOther ? c : '-';
        }
        json.set(link->kind == "taskRole" ? "taskRoleArn" : "executionRoleArn", std::move(arn));
    }
}

} // namespace stowage::io
