// SPDX-License-Identifier: MIT
#include "aws/calls_storage.h"

#include "base/text.h"
#include "kinds/compute/definition_volumes.h"
#include "kinds/network/subnet.h"
#include "kinds/storage/file_system.h"
#include "plan/storage.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostFileSystems = 1'000; // Amazon EFS quotas: of an account
constexpr std::size_t kMostGroups = 5;          // likewise: security groups of a mount target

const doc::Element* fileSystemNamed(const doc::Document& document, std::string_view named)
{
    const std::string_view last = lastOfArn(named);
    const doc::Element* byName = nullptr;
    for (const auto& element : document.elements()) {
        if (!element->is("fileSystem"))
            continue;
        if (sim::fileSystemIdOf(element->id.text) == last || element->id.text == last)
            return element.get();
        if (byName == nullptr && element->name == last)
            byName = element.get();
    }
    return byName;
}

// The tag Name, which the console shows as the name.
std::string nameTagIn(const Json& with)
{
    const Json* tags = with.find("Tags");
    if (tags != nullptr && tags->items() != nullptr)
        for (const Json& tag : *tags->items())
            if (textIn(tag, "Key") == "Name")
                return textIn(tag, "Value");
    return {};
}

std::optional<AwsException> conflictOf(const CallDraft& draft, const doc::Element& system,
                                       const doc::Element& subnet)
{
    const doc::Document& document = draft.document();
    const auto elsewhere = AwsException{
        "MountTargetConflict",
        "requested subnet for new mount target is not in the same VPC as existing mount targets"};
    if (!system.parent.text.empty() && system.parent != subnet.parent)
        return elsewhere;
    for (const auto& link : document.linksFrom(system.id)) {
        const doc::Element* other = link->kind == "subnet" ? document.find(link->to) : nullptr;
        if (other == nullptr)
            continue;
        if (other->parent != subnet.parent)
            return elsewhere;
        if (other->as<doc::Subnet>()->availabilityZone ==
            subnet.as<doc::Subnet>()->availabilityZone)
            return AwsException{"MountTargetConflict", "mount target already exists in this AZ"};
    }
    return std::nullopt;
}

// All mount targets of a drawn file system have its security groups.
std::optional<AwsException> guard(CallDraft& draft, const ElementId& system, const ElementId& vpc,
                                  const std::vector<std::string>& groups)
{
    if (groups.size() > kMostGroups)
        return AwsException{"SecurityGroupLimitExceeded",
                            "The maximum number of security groups per interface has been "
                            "reached."};
    for (const std::string& named : groups) {
        const auto group = draft.groupNamed(named, vpc);
        if (!group || draft.document().find(*group)->parent != vpc)
            return AwsException{"SecurityGroupNotFound",
                                "The security group '" + plainLine(named) + "' does not exist"};
        if (draft.document().findLink(system, *group, "securityGroup") == nullptr)
            draft.edit(doc::AddLink{{system, *group, "securityGroup"}});
    }
    return std::nullopt;
}
} // namespace

Planned createFileSystem(const CallInput& input)
{
    const std::string token = textIn(input.with, "CreationToken");
    constexpr std::size_t kMostToken = 64;
    if (token.empty() || token.size() > kMostToken)
        return AwsException{"BadRequest", "CreationToken must be 1 to 64 characters long."};
    const std::string tag = nameTagIn(input.with);
    const std::string name = tag.empty() ? token : tag;
    if (const doc::Element* same = elementBearing(input.document, "fileSystem", name))
        return AwsException{"FileSystemAlreadyExists",
                            "File system '" + sim::fileSystemIdOf(same->id.text) +
                                "' already exists with creation token '" + plainLine(token) + "'"};
    const auto& elements = input.document.elements();
    const auto count = std::count_if(elements.begin(), elements.end(),
                                     [](const auto& element) { return element->is("fileSystem"); });
    if (static_cast<std::size_t>(count) >= kMostFileSystems)
        return AwsException{"FileSystemLimitExceeded",
                            "You have reached the maximum number of file systems for your "
                            "account."};
    CallDraft draft(input.document);
    draft.add(name, {}, doc::FileSystem{});
    return std::move(draft).plan();
}

Planned createMountTarget(const CallInput& input)
{
    const std::string named = textIn(input.with, "FileSystemId");
    const doc::Element* system = fileSystemNamed(input.document, named);
    if (system == nullptr)
        return AwsException{"FileSystemNotFound",
                            "File system '" + plainLine(named) + "' does not exist."};
    CallDraft draft(input.document);
    const std::string wanted = textIn(input.with, "SubnetId");
    const std::optional<ElementId> subnet = draft.subnetNamed(wanted, system->parent);
    if (!subnet)
        return AwsException{"SubnetNotFound",
                            "The subnet ID '" + plainLine(wanted) + "' does not exist"};
    const doc::Element there = *draft.document().find(*subnet);
    if (auto conflict = conflictOf(draft, *system, there))
        return *std::move(conflict);
    if (system->parent.text.empty())
        draft.edit(doc::Reparent{{system->id}, there.parent});
    draft.edit(doc::AddLink{{system->id, *subnet, "subnet"}});
    if (auto refusal =
            guard(draft, system->id, there.parent, textsIn(input.with, "SecurityGroups")))
        return *std::move(refusal);
    return std::move(draft).plan();
}

std::optional<AwsException> refusalOfVolumes(const io::TaskDefinitionRead& read,
                                             const Json& /*with*/)
{
    doc::Drawn definition;
    definition.name = read.definition.name;
    definition.props = &read.definition.props;
    std::deque<doc::Drawn> containers;
    for (const doc::Element& each : read.containers) {
        doc::Drawn& child = containers.emplace_back();
        child.name = each.name;
        child.props = &each.props;
        definition.children.push_back(&child);
    }
    if (std::string words = doc::volumeObjection(definition); !words.empty())
        return AwsException{"ClientException", std::move(words)};
    return std::nullopt;
}

Found<std::optional<ElementId>> takeFileSystem(const CallInput& input, io::TaskDefinitionRead& read)
{
    std::optional<ElementId> found;
    auto& definition = std::get<doc::TaskDefinition>(read.definition.props);
    for (doc::TaskVolume& volume : definition.volumes) {
        const doc::Element* system = volume.type == doc::VolumeType::efs
                                         ? fileSystemNamed(input.document, volume.fileSystemId)
                                         : nullptr;
        if (system == nullptr)
            continue;
        if (found && *found != system->id)
            return unsupported("Volumes of several file systems in one task definition");
        found = system->id;
        volume.fileSystemId.clear();
    }
    return found;
}

void linkFileSystem(CallDraft& draft, const ElementId& definition,
                    const std::optional<ElementId>& fileSystem)
{
    const doc::Document before = draft.document();
    bool isLinked = false;
    for (const auto& link : before.linksFrom(definition)) {
        if (link->kind != "mounts")
            continue;
        isLinked = isLinked || (fileSystem && link->to == *fileSystem);
        if (!fileSystem || link->to != *fileSystem)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    }
    if (fileSystem && !isLinked)
        draft.edit(doc::AddLink{{definition, *fileSystem, "mounts"}});
}

} // namespace stowage::aws
