// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/row.h"
#include "kinds/compute/task_definition.h"
#include "kinds/identity/role.h"
#include "support/drawer.h"

#include <string_view>

namespace stowage::tests {

namespace {
constexpr const char* kVolume = "managed";

// Mostly one that Amazon EC2 makes.
doc::VolumeConfiguration configuration(Dice& dice)
{
    doc::VolumeConfiguration made;
    made.name = dice.chance(95) ? kVolume : "another";
    made.sizeInGiB = dice.of(std::vector<int>{1, 10, 200});
    made.volumeType = dice.of(std::vector{sim::EbsType::gp3, sim::EbsType::gp3, sim::EbsType::gp2,
                                          sim::EbsType::st1, sim::EbsType::standard});
    if (dice.chance(10))
        made.iops = 4'000;
    if (dice.chance(5))
        made.filesystemType = sim::VolumeFormat::ntfs;
    if (dice.chance(20))
        made.roleArn = "arn:aws:iam::123456789012:role/ecsInfrastructureRole";
    return made;
}

// Sets a row to what the changed one has.
template <class Kind>
doc::SetField setTo(const ElementId& id, std::string_view key, const Kind& changed)
{
    const doc::Props props = changed;
    return {{id},
            std::string(key),
            doc::valueOf(props, *doc::findField(doc::infoOf<Kind>().rows, key))};
}
} // namespace

// Definitions with a volume of Amazon EBS into which their containers write, and services that
// configure it, some of them without a role that may make it.
void Drawer::drawVolumes(std::uint64_t seed)
{
    Dice dice(seed, "volumes");
    if (!dice.chance(30))
        return;
    const ElementId role =
        add(ElementId{}, doc::Role{.purpose = dice.chance(90) ? doc::RolePurpose::infrastructure
                                                              : doc::RolePurpose::task,
                                   .policies = dice.chance(90) ? "" : "none"});
    for (const ElementId& definition : definitions_) {
        if (!dice.chance(60))
            continue;
        doc::TaskDefinition changed = *document_.find(definition)->as<doc::TaskDefinition>();
        doc::TaskVolume& volume = changed.volumes.emplace_back();
        volume.name = kVolume;
        volume.type = doc::VolumeType::ebs;
        perform(setTo(definition, "volumes", changed));
        for (const ElementId& id : document_.childrenOf(definition)) {
            if (!dice.chance(50))
                continue;
            doc::Container container = *document_.find(id)->as<doc::Container>();
            container.mountPoints.push_back({kVolume, "/managed", false});
            container.writesInto = kVolume;
            container.writesMibPerMinute = dice.of(std::vector<int>{1, 50, 2'000});
            for (const char* key : {"mountPoints", "writesInto", "writesMibPerMinute"})
                perform(setTo(id, key, container));
        }
        for (const ElementId& service : services_) {
            if (document_.findLink(service, definition, "runs") == nullptr || !dice.chance(90))
                continue;
            doc::Service configured = *document_.find(service)->as<doc::Service>();
            configured.volumeConfigurations = {configuration(dice)};
            perform(setTo(service, "volumeConfigurations", configured));
            if (dice.chance(85))
                link(service, role, "infrastructureRole");
        }
    }
}

} // namespace stowage::tests
