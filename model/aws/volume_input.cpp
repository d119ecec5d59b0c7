// SPDX-License-Identifier: MIT
#include "aws/volume_input.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/catalog.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;
using Volumes = std::vector<doc::VolumeConfiguration>;

template <class Name, std::size_t count>
std::optional<AwsException> takeName(const Json& volume, std::string_view key,
                                     const std::array<std::string_view, count>& names, Name& name)
{
    const std::string given = textIn(volume, key);
    if (given.empty())
        return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), given);
    if (found == names.end())
        return invalidParameter(std::string(key) + " should be one of [" +
                                joined(std::vector<std::string>(names.begin(), names.end()), ", ") +
                                "].");
    name = static_cast<Name>(found - names.begin());
    return std::nullopt;
}

// Numbers that no volume could have are refused as such; the rest is for Amazon EC2 to say.
std::optional<AwsException> takeNumber(const Json& volume, std::string_view key, int& number)
{
    constexpr std::int64_t kMost = 1'000'000;
    const Json* given = volume.find(key);
    if (given == nullptr || given->integer() == nullptr)
        return std::nullopt;
    if (*given->integer() < 1 || *given->integer() > kMost)
        return invalidParameter(std::string(key) + " must be between 1 and " + numberText(kMost) +
                                ".");
    number = static_cast<int>(*given->integer());
    return std::nullopt;
}

Found<doc::VolumeConfiguration> volumeIn(const Json& item)
{
    doc::VolumeConfiguration volume;
    volume.name = textIn(item, "name");
    const Json* own = item.find("managedEBSVolume");
    if (own == nullptr || own->members() == nullptr)
        return invalidParameter("managedEBSVolume is required for volume '" +
                                plainLine(volume.name) + "'.");
    for (const std::string_view key : {"snapshotId", "volumeInitializationRate"})
        if (const Json* given = own->find(key); given != nullptr && !given->isNull())
            return unsupported(std::string(key) + " of managed EBS volumes");
    volume.volumeType = sim::EbsType::gp2; // CreateVolume
    volume.sizeInGiB = 0;
    if (auto exception = takeName(*own, "volumeType", sim::kEbsTypes, volume.volumeType))
        return *std::move(exception);
    if (auto exception =
            takeName(*own, "filesystemType", sim::kVolumeFormats, volume.filesystemType))
        return *std::move(exception);
    for (const auto& [key, number] :
         {std::pair("sizeInGiB", &volume.sizeInGiB), std::pair("iops", &volume.iops),
          std::pair("throughput", &volume.throughput)})
        if (auto exception = takeNumber(*own, key, *number))
            return *std::move(exception);
    volume.encrypted = flagIn(*own, "encrypted");
    volume.roleArn = textIn(*own, "roleArn");
    if (volume.roleArn.empty())
        return invalidParameter("roleArn is required for volume '" + plainLine(volume.name) + "'.");
    return volume;
}

Found<Volumes> volumesIn(const Json& with)
{
    Volumes volumes;
    const Json* list = with.find("volumeConfigurations");
    if (list == nullptr || list->items() == nullptr)
        return volumes;
    if (list->items()->size() > 1)
        return invalidParameter("volumeConfigurations can have at most 1 item.");
    for (const Json& item : *list->items()) {
        auto volume = volumeIn(item);
        if (auto* exception = std::get_if<AwsException>(&volume))
            return std::move(*exception);
        volumes.push_back(std::get<doc::VolumeConfiguration>(std::move(volume)));
    }
    return volumes;
}

const Json* policyIn(const Json& with)
{
    const Json* list = with.find("volumeConfigurations");
    if (list == nullptr || list->items() == nullptr || list->items()->empty())
        return nullptr;
    const Json* own = list->items()->front().find("managedEBSVolume");
    return own != nullptr ? own->find("terminationPolicy") : nullptr;
}

// A role that is drawn is linked, and not named.
void linkRole(const CallInput& input, const ElementId& service, Volumes& volumes, CallDraft& draft)
{
    const doc::Element* role =
        volumes.empty() ? nullptr : elementNamed(input, "role", volumes.front().roleArn);
    const doc::Document before = draft.document();
    bool isLinked = false;
    for (const auto& link : before.linksFrom(service)) {
        if (link->kind != "infrastructureRole")
            continue;
        isLinked = isLinked || (role != nullptr && link->to == role->id);
        if (role == nullptr || link->to != role->id)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    }
    if (role == nullptr)
        return;
    volumes.front().roleArn.clear();
    if (!isLinked)
        draft.edit(doc::AddLink{{service, role->id, "infrastructureRole"}});
}
} // namespace

std::optional<AwsException> setVolumes(const CallInput& input, const ElementId& service,
                                       CallDraft& draft)
{
    const Json* list = input.with.find("volumeConfigurations");
    if (list == nullptr || list->items() == nullptr)
        return std::nullopt;
    if (policyIn(input.with) != nullptr)
        return invalidParameter("terminationPolicy cannot be configured for services: their "
                                "volumes are deleted with their tasks.");
    auto found = volumesIn(input.with);
    if (auto* exception = std::get_if<AwsException>(&found))
        return std::move(*exception);
    doc::Service changed = *draft.document().find(service)->as<doc::Service>();
    changed.volumeConfigurations = std::get<Volumes>(std::move(found));
    // Sizes that no row takes are refused before they are drawn.
    for (const doc::VolumeConfiguration& each : changed.volumeConfigurations)
        if (const auto objection = sim::objectionTo(doc::lowered(each)))
            return invalidParameter(
                "ECS managed EBS volume configuration was invalid for volume '" +
                plainLine(each.name) + "'. Encountered '" + objection->code +
                "' error from AmazonEC2: \"" + objection->words + "\"");
    linkRole(input, service, changed.volumeConfigurations, draft);
    const doc::Props props = changed;
    const doc::Field& row =
        *doc::findField(doc::infoOf<doc::Service>().rows, "volumeConfigurations");
    draft.edit(doc::SetField{{service}, "volumeConfigurations", doc::valueOf(props, row)});
    if (input.document.find(service) != nullptr) // UpdateService: the same starts a deployment, too
        draft.command(AskAgain{service, {"launch"}});
    return std::nullopt;
}

std::optional<AwsException> objectionToVolumes(const CallDraft& draft, const ElementId& service,
                                               const NamedDefinition& runs, bool onFargate)
{
    if (runs.definition == nullptr)
        return std::nullopt;
    const auto& props = *draft.document().find(service)->as<doc::Service>();
    const bool isDaemon = props.schedulingStrategy == doc::SchedulingStrategy::daemon;
    const std::string words = doc::volumeObjection(
        settingsOf(draft.document(), runs), props.volumeConfigurations, {onFargate, isDaemon});
    return words.empty() ? std::nullopt : std::optional(invalidParameter(words));
}

Found<RunVolume> runVolumeIn(const CallInput& input, const NamedDefinition& runs, bool onFargate)
{
    auto found = volumesIn(input.with);
    if (auto* exception = std::get_if<AwsException>(&found))
        return std::move(*exception);
    const Volumes& volumes = std::get<Volumes>(found);
    if (std::string words =
            doc::volumeObjection(settingsOf(input.document, runs), volumes, {onFargate, false});
        !words.empty())
        return invalidParameter(std::move(words));
    RunVolume run;
    if (volumes.empty())
        return run;
    const doc::VolumeConfiguration& volume = volumes.front();
    run.name = volume.name;
    run.volumeType = sim::nameOf(volume.volumeType);
    run.sizeGib = volume.sizeInGiB;
    run.iops = volume.iops;
    run.throughput = volume.throughput;
    run.filesystemType = sim::nameOf(volume.filesystemType);
    run.encrypted = volume.encrypted;
    run.roleArn = volume.roleArn;
    if (const Json* policy = policyIn(input.with))
        run.deletes = flagIn(*policy, "deleteOnTermination");
    return run;
}

Json volumeConfigurationsJson(const RunVolume& volume)
{
    Json policy = Json::object();
    policy.set("deleteOnTermination", volume.deletes);
    Json own = Json::object();
    own.set("roleArn", volume.roleArn);
    own.set("sizeInGiB", volume.sizeGib);
    own.set("volumeType", volume.volumeType);
    if (volume.iops > 0)
        own.set("iops", volume.iops);
    if (volume.throughput > 0)
        own.set("throughput", volume.throughput);
    own.set("filesystemType", volume.filesystemType);
    own.set("encrypted", volume.encrypted);
    own.set("terminationPolicy", std::move(policy));
    Json item = Json::object();
    item.set("name", volume.name);
    item.set("managedEBSVolume", std::move(own));
    Json list = Json::array();
    list.append(std::move(item));
    return list;
}

} // namespace stowage::aws
