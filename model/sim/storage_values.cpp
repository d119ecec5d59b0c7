// SPDX-License-Identifier: MIT
#include "sim/storage_values.h"

#include "base/text.h"
#include "plan/fargate.h"
#include "sim/fargate_readouts.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/file_systems.h"
#include "sim/laws/machines.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/storage.h"

#include <span>
#include <utility>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string textIn(const World& world, std::uint64_t word)
{
    return std::string(world.text(static_cast<NameId>(word)));
}

std::int64_t numberIn(std::uint64_t word)
{
    return static_cast<std::int64_t>(word);
}

std::string gibText(std::uint64_t word)
{
    return numberText(numberIn(word)) + " GiB";
}

// What was filled is the task's volume of Amazon EBS.
bool isOfVolume(const Fact& fact, Words words)
{
    return fact.kind == FactKind::diskFilled && words.size() > 1;
}

std::string diskIn(const World& world, const Fact& fact, Words words)
{
    if (isOfVolume(fact, words))
        return "its volume of Amazon EBS, " + gibText(words[0]);
    return fact.objectKind == EntityKind::none
               ? "its ephemeral storage of " + gibText(words[0])
               : "the root volume of " + nameOf(world, fact.object()) + ", " + gibText(words[0]);
}

std::string sharedIn(const World& world, const Fact& fact, Words words)
{
    if (isOfVolume(fact, words))
        return "What its containers write there shares " + diskIn(world, fact, words);
    return fact.objectKind == EntityKind::none
               ? "Its images and what its containers write share " + diskIn(world, fact, words)
               : "The images there, what containers write and what tasks left share " +
                     diskIn(world, fact, words);
}

// lost, on the instance, on the file system, the names of these.
std::string leftIn(const World& world, const Fact&, Words words)
{
    std::vector<std::string> parts;
    if (words[0] > 0)
        parts.push_back(storedText(numberIn(words[0])) + " gone with it");
    if (words[1] > 0)
        parts.push_back(storedText(numberIn(words[1])) + " left on " + textIn(world, words[3]));
    if (words[2] > 0)
        parts.push_back(storedText(numberIn(words[2])) + " kept on " +
                        (words[4] == 0 ? "its file system" : textIn(world, words[4])));
    if (words.size() > 5)
        parts.push_back(storedText(numberIn(words[5])) + " kept in its volume");
    return joined(parts, ", ");
}

std::string volumeIn(const World& world, const Fact& fact, Words words)
{
    return volumeIdText(world, fact.subjectNumber) + ", " + gibText(words[0]);
}

struct StorageWord {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr StorageWord kWords[] = {
    {"disk", diskIn},
    {"diskIsShared", sharedIn},
    {"left", leftIn},
    {"mountTargets",
     [](const World&, const Fact&, Words words) {
         return counted(numberIn(words[0]), "mount target", "mount targets");
     }},
    {"pulledMib", [](const World&, const Fact&,
                     Words words) { return numberText(numberIn(words[1])) + " MiB"; }},
    {"ebsVolume", volumeIn},
    {"ebsType", [](const World&, const Fact&,
                   Words words) { return std::string(nameOf(static_cast<EbsType>(words[1]))); }},
    {"ebsZone",
     [](const World& world, const Fact&, Words words) {
         return world.text(static_cast<NameId>(words[2])).empty() ? std::string("its zone")
                                                                  : textIn(world, words[2]);
     }},
    {"leftThere",
     [](const World&, const Fact&, Words words) { return storedText(numberIn(words[0])); }},
};

bool isOfStorage(FactKind kind)
{
    return (kind >= FactKind::fileSystemCreated && kind <= FactKind::instanceDataLost) ||
           (kind >= FactKind::volumeAttached && kind <= FactKind::volumeKept);
}

std::string fateOfVolume(const World& world, Ix<Task> task)
{
    const ManagedVolume* volume = managed_volumes::of(world, task);
    if (volume == nullptr || volume->name == 0)
        return "nobody configures it";
    const std::string what =
        numberText(std::int64_t{volume->gib}) + " GiB of " + std::string(nameOf(volume->type));
    if (volume->state == VolumeState::failed)
        return what + ", could not be attached";
    if (volume->state == VolumeState::asked)
        return what + ", not made yet";
    return volumeIdText(world, volume->task) + ", " + what +
           (volume->state == VolumeState::attaching ? ", attaching"
            : volume->state == VolumeState::deleted ? ", deleted"
            : volume->deletes                       ? ", gone with the task"
                                                    : ", outlives the task");
}

std::string fateOf(const World& world, Ix<Task> task, const VolumeNode& volume)
{
    if (volume.kind == VolumeKind::managed)
        return fateOfVolume(world, task);
    const Ix<Host> host = world.tasks[task].host;
    if (volume.kind == VolumeKind::fileSystem) {
        const Ix<FileSystem> system =
            volume.isNamed ? Ix<FileSystem>{} : file_systems::of(world, task);
        return (system ? "on " + std::string(world.text(world.fileSystems[system].name))
                       : std::string("on a file system")) +
               ", outlives the task";
    }
    return volume.kind == VolumeKind::ofInstance && host
               ? "on " + std::string(world.text(world.hosts[host].name)) +
                     ", outlives the task there"
               : "gone with the task";
}
} // namespace

std::string storedText(std::int64_t kib)
{
    constexpr std::int64_t kMib = 1'024, kManyMib = 10 * 1'024 * kMib;
    if (kib < kMib)
        return numberText(kib) + " KiB";
    return kib < kManyMib ? numberText(kib / kMib) + " MiB"
                          : numberText(kib / kMib / 1'024) + " GiB";
}

std::optional<std::string> storageValue(const World& world, const Fact& fact, std::string_view key)
{
    if (!isOfStorage(fact.kind))
        return std::nullopt;
    for (const StorageWord& word : kWords)
        if (word.key == key)
            return word.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

void describe(const World& world, const FileSystem& row, Readout& out)
{
    const Ix<FileSystem> at{world.slotOf(idOf(row))};
    const FileSystemNode& node = *world.asked.fileSystems[at.slot];
    const std::int64_t kib = storage::kibIn(world, at);
    const bool isReachable = !node.targets.empty();
    out.word = isReachable ? "available" : "no mount target";
    out.mood = !isReachable ? Mood::unhealthy : kib > 0 ? Mood::running : Mood::idle;
    out.headline = storedText(kib);
    out.lines = {{"Id", fileSystemIdOf(node.id.text)}, {"Stored", storedText(kib)}};
    std::vector<std::string> zones;
    for (const MountTargetNode& target : node.targets)
        zones.push_back(target.zone);
    out.lines.push_back({"Mount targets", zones.empty() ? "none" : joined(zones, ", ")});
    out.lines.push_back({"Mounted so far", counted(row.mounts, "time", "times")});
    out.lines.push_back({"When tasks stop", "all of it stays"});
}

std::vector<ReadoutLine> keptLines(const World& world, std::uint32_t cluster)
{
    std::vector<ReadoutLine> lines;
    std::int64_t volumes = 0, gib = 0;
    Nanodollars perHour = 0;
    for (const ManagedVolume& volume : world.volumes.kept)
        if (volume.cluster == cluster) {
            ++volumes;
            gib += volume.gib;
            perHour += managed_volumes::perHour(volume);
        }
    if (volumes > 0)
        lines = {{"Volumes that outlived tasks",
                  numberText(volumes) + ", " + numberText(gib) + " GiB in all"},
                 {"They cost an hour, about", dollarsText(perHour)}};
    return lines;
}

std::vector<ReadoutLine> storageLines(const World& world, Ix<Task> task)
{
    std::vector<ReadoutLine> lines;
    const DefinitionNode& node = *world.asked.revisions[world.tasks[task].revision.slot];
    const storage::Amounts amounts = storage::written(world, task);
    if (machines::isOnFargate(world, task))
        lines.push_back(
            {"Ephemeral storage",
             numberText(std::int64_t{storage::diskGib(world, task)}) + " GiB, gone with the task"});
    for (const VolumeNode& volume : node.volumes)
        lines.push_back({"Volume " + volume.name, fateOf(world, task, volume)});
    const std::pair<const char*, std::int64_t> kParts[] = {
        {"Written into itself", amounts.lostKib},
        {"Written on its instance", amounts.instanceKib},
        {"Written on its file system", amounts.fileSystemKib},
        {"Written into its volume", amounts.volumeKib}};
    for (const auto& [label, kib] : kParts)
        if (kib > 0)
            lines.push_back({label, storedText(kib)});
    return lines;
}

std::vector<ReadoutLine> storageLines(const World& world, Ix<Revision> revision)
{
    std::vector<ReadoutLine> lines;
    const DefinitionNode& node = *world.asked.revisions[revision.slot];
    if (node.runsOnFargate)
        lines.push_back({"Ephemeral storage",
                         numberText(std::int64_t{node.ephemeralGib > 0 ? node.ephemeralGib
                                                                       : kUsualEphemeralGib}) +
                             " GiB, gone with each task"});
    for (const VolumeNode& volume : node.volumes)
        lines.push_back({"Volume " + volume.name,
                         volume.kind == VolumeKind::fileSystem   ? "outlives tasks and instances"
                         : volume.kind == VolumeKind::ofInstance ? "outlives tasks on an instance"
                         : volume.kind == VolumeKind::managed    ? "one of Amazon EBS for each task"
                                                                 : "gone with each task"});
    return lines;
}

} // namespace stowage::sim
