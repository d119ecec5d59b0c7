// SPDX-License-Identifier: MIT
#include "document/connect_volume.h"

#include "field/row.h"
#include "kinds/catalog.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"

#include <algorithm>

namespace stowage::doc {

namespace {
bool isOfLinked(const TaskVolume& volume)
{
    return volume.type == VolumeType::efs && volume.fileSystemId.empty();
}

// API Volume, name: letters, numbers, hyphens and underscores, of which no other volume has these.
std::string freeVolumeName(const TaskDefinition& definition, const std::string& wanted)
{
    std::string name;
    for (const char c : wanted) {
        const bool isFit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_';
        name += isFit ? c : '-';
    }
    const auto isTaken = [&] {
        return std::any_of(definition.volumes.begin(), definition.volumes.end(),
                           [&](const TaskVolume& volume) { return volume.name == name; });
    };
    while (isTaken())
        name += "-efs";
    return name;
}

template <class Kind>
void set(Draft& draft, const ElementId& element, std::string_view key, const Kind& changed)
{
    const Props props = changed;
    draft.add(SetField{
        {element}, std::string(key), valueOf(props, *findField(infoOf<Kind>().rows, key))});
}

std::string addMountPoint(Draft& draft, const ElementId& definition, const std::string& volume)
{
    const auto children = draft.document().childrenOf(definition);
    const auto mounts = [&](const ElementId& id) {
        const auto& points = draft.document().find(id)->as<Container>()->mountPoints;
        return std::any_of(points.begin(), points.end(),
                           [&](const MountPoint& point) { return point.sourceVolume == volume; });
    };
    if (children.empty() || std::any_of(children.begin(), children.end(), mounts))
        return {};
    const Element& container = *draft.document().find(children.front());
    const std::string name = container.name;
    Container changed = *container.as<Container>();
    changed.mountPoints.push_back({volume, "/mnt/" + volume, false});
    set(draft, children.front(), "mountPoints", changed);
    return " at /mnt/" + volume + " of " + name;
}
} // namespace

std::string addVolume(Draft& draft, const ElementId& definition, const Element& fileSystem)
{
    TaskDefinition changed = *draft.document().find(definition)->as<TaskDefinition>();
    if (std::any_of(changed.volumes.begin(), changed.volumes.end(), isOfLinked))
        return {};
    TaskVolume volume;
    volume.name = freeVolumeName(changed, fileSystem.name);
    volume.type = VolumeType::efs;
    changed.volumes.push_back(volume);
    set(draft, definition, "volumes", changed);
    return "; volume " + volume.name + addMountPoint(draft, definition, volume.name);
}

} // namespace stowage::doc
