// SPDX-License-Identifier: MIT
#include "io/ecs_volumes.h"

#include "plan/storage.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace stowage::io {

namespace {
constexpr std::string_view kFileSystem = "efsVolumeConfiguration";
constexpr std::string_view kDocker = "dockerVolumeConfiguration";
constexpr std::string_view kAtLaunch = "configuredAtLaunch"; // of Amazon EBS

// Where ECS has what a column holds.
struct Place {
    std::string_view column;
    std::string_view path;
    std::string_view usual; // what is as good as nothing
};
constexpr std::array<Place, 7> kPlaces = {
    {{"sourcePath", "host.sourcePath", ""},
     {"scope", "dockerVolumeConfiguration.scope", "task"},
     {"fileSystemId", "efsVolumeConfiguration.fileSystemId", ""},
     {"rootDirectory", "efsVolumeConfiguration.rootDirectory", ""},
     {"transitEncryption", "efsVolumeConfiguration.transitEncryption", "DISABLED"},
     {"iam", "efsVolumeConfiguration.authorizationConfig.iam", "DISABLED"},
     {"accessPointId", "efsVolumeConfiguration.authorizationConfig.accessPointId", ""}}};

bool isObject(const Json* json)
{
    return json != nullptr && json->members() != nullptr;
}

std::string_view typeOf(const Json& entry)
{
    const Json* later = entry.find(kAtLaunch);
    if (later != nullptr && later->boolean() != nullptr && *later->boolean())
        return "ebs";
    if (isObject(entry.find(kFileSystem)))
        return "efs";
    return isObject(entry.find(kDocker)) ? "docker" : "bind";
}

// Takes the member out, and objects that are empty then.
std::optional<Json> takeAt(Json& object, std::string_view path)
{
    const std::size_t dot = path.find('.');
    const std::string_view head = path.substr(0, dot);
    Json* member = object.find(head);
    if (member == nullptr)
        return std::nullopt;
    if (dot == std::string_view::npos) {
        std::optional<Json> taken(std::move(*member));
        object.erase(head);
        return taken;
    }
    if (member->members() == nullptr)
        return std::nullopt;
    std::optional<Json> taken = takeAt(*member, path.substr(dot + 1));
    if (member->members()->empty())
        object.erase(head);
    return taken;
}

void putAt(Json& object, std::string_view path, Json value)
{
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        object.set(path, std::move(value));
        return;
    }
    const std::string_view head = path.substr(0, dot);
    if (!isObject(object.find(head)))
        object.set(head, Json::object());
    putAt(*object.find(head), path.substr(dot + 1), std::move(value));
}

Json flat(Json entry)
{
    const std::string_view type = typeOf(entry);
    for (const Place& place : kPlaces)
        if (std::optional<Json> value = takeAt(entry, place.path); value && !value->isNull())
            entry.set(place.column, *std::move(value));
    if (type == "ebs")
        entry.erase(kAtLaunch);
    entry.set("type", type);
    return entry;
}

bool isOf(const Place& place, std::string_view type)
{
    return (type == "efs" && place.path.starts_with(kFileSystem)) ||
           (type == "docker" && place.path.starts_with(kDocker));
}

void nest(Json& entry)
{
    const std::string* given = entry.find("type") != nullptr ? entry.find("type")->text() : nullptr;
    if (given == nullptr)
        return; // it has no name and came through as it was
    const std::string type = *given;
    entry.erase("type");
    for (const Place& place : kPlaces) {
        std::optional<Json> value = takeAt(entry, place.column);
        if (!value)
            continue;
        const bool isUsual = *value == Json(place.usual);
        if (!isUsual || (!place.usual.empty() && isOf(place, type)))
            putAt(entry, place.path, *std::move(value));
    }
    if (type == "ebs")
        entry.set(kAtLaunch, true);
}

Json* volumesIn(Json& definition)
{
    Json* volumes = definition.find("volumes");
    return volumes != nullptr && volumes->items() != nullptr ? volumes : nullptr;
}
} // namespace

Json withFlatVolumes(Json definition)
{
    if (Json* volumes = volumesIn(definition))
        for (Json& entry : *volumes->items())
            if (const Json* name = entry.find("name"); name != nullptr && !name->isNull())
                entry = flat(std::move(entry));
    return definition;
}

void nestVolumes(Json& definition)
{
    if (Json* volumes = volumesIn(definition))
        for (Json& entry : *volumes->items())
            nest(entry);
}

void placeMountPoints(Json& container)
{
    Json points = Json::array();
    if (std::optional<Json> given = takeAt(container, "mountPoints"))
        points = *std::move(given);
    if (points.items() != nullptr)
        for (Json& point : *points.items())
            if (const Json* path = point.find("containerPath"); path && *path == Json(""))
                point.erase("containerPath");
    container.set("mountPoints", std::move(points));
}

void nameLinkedFileSystem(const doc::Document& document, const ElementId& definition, Json& json)
{
    Json* volumes = volumesIn(json);
    if (volumes == nullptr)
        return;
    for (const auto& link : document.linksFrom(definition)) {
        const doc::Element* system = document.find(link->to);
        if (system == nullptr || !system->is("fileSystem"))
            continue;
        for (Json& entry : *volumes->items())
            if (Json* own = entry.find(kFileSystem);
                isObject(own) && own->find("fileSystemId") == nullptr)
                own->set("fileSystemId", sim::fileSystemIdOf(link->to.text));
    }
}

} // namespace stowage::io
