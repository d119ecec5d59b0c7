// SPDX-License-Identifier: MIT
#include "sim/laws/storage.h"

#include "base/text.h"
#include "plan/fargate.h"
#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/file_systems.h"
#include "sim/laws/image_pulls.h"
#include "sim/laws/images.h"
#include "sim/laws/machines.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <string>
#include <utility>

namespace stowage::sim::storage {

namespace {
constexpr std::int64_t kMicrosPerMinute = 60'000'000;
constexpr std::int64_t kKibPerMib = 1'024, kKibPerGib = 1'024 * 1'024;

// In two parts, so that neither overflows.
std::int64_t during(std::int64_t kibPerMinute, Duration length)
{
    return kibPerMinute * (length.micros / kMicrosPerMinute) +
           kibPerMinute * (length.micros % kMicrosPerMinute) / kMicrosPerMinute;
}

const DefinitionNode& definitionOf(const World& world, Ix<Task> task)
{
    return *world.asked.revisions[world.tasks[task].revision.slot];
}

// Where the program of a container writes; on Fargate there is no instance to leave anything on.
// Before its volume is attached nothing runs.
VolumeKind placeOf(const World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    const int volume = containers::nodeOf(world, at).writesInto;
    if (volume < 0)
        return VolumeKind::scratch;
    const VolumeKind kind =
        definitionOf(world, task).volumes[static_cast<std::size_t>(volume)].kind;
    const bool isOnInstance = static_cast<bool>(world.tasks[task].host);
    return kind == VolumeKind::ofInstance && !isOnInstance ? VolumeKind::scratch : kind;
}

const Writing* writingOf(const World& world, Ix<ContainerRun> at)
{
    const bool isThere =
        at.slot < world.writings.size() && world.containers[at].startedAt != kNever;
    return isThere ? &world.writings[at.slot] : nullptr;
}

// Since it was last put down.
std::int64_t live(const World& world, Ix<ContainerRun> at)
{
    const Writing* writing = writingOf(world, at);
    return writing == nullptr || writing->since == kNever
               ? 0
               : during(containers::nodeOf(world, at).kibPerMinute, world.now - writing->since);
}

std::int64_t all(const World& world, Ix<ContainerRun> at)
{
    const Writing* writing = writingOf(world, at);
    return writing == nullptr ? 0 : writing->kib + live(world, at);
}

// The drawn one that the container writes into; kNone: another one, or none.
Ix<FileSystem> systemOf(const World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    const int volume = containers::nodeOf(world, at).writesInto;
    const bool isOther =
        volume < 0 || definitionOf(world, task).volumes[static_cast<std::size_t>(volume)].isNamed;
    return placeOf(world, at) == VolumeKind::fileSystem && !isOther ? file_systems::of(world, task)
                                                                    : Ix<FileSystem>{};
}

bool isInVolume(const World& world, Ix<ContainerRun> at)
{
    return placeOf(world, at) == VolumeKind::managed;
}

bool writesToDisk(const World& world, Ix<ContainerRun> at)
{
    const Writing* writing = writingOf(world, at);
    return writing != nullptr && writing->since != kNever &&
           placeOf(world, at) != VolumeKind::fileSystem;
}

template <class Visit>
void eachContainerOn(const World& world, const machines::Machine& machine, const Visit& visit)
{
    machines::eachTaskOn(world, machine, [&](Ix<Task> task) {
        for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
            visit(at);
    });
}

// Those that may write to the same disk: all of its machine, or of its task to their volume.
template <class Visit> void eachBeside(const World& world, Ix<ContainerRun> at, const Visit& visit)
{
    const Ix<Task> task = world.containers[at].task;
    if (!isInVolume(world, at))
        return eachContainerOn(world, machines::of(world, task), [&](Ix<ContainerRun> other) {
            if (!isInVolume(world, other))
                visit(other);
        });
    for (auto other = world.tasks[task].firstContainer; other;
         other = world.containers[other].nextOfTask)
        if (isInVolume(world, other))
            visit(other);
}

std::int64_t imagesKib(const World& world, const machines::Machine& machine)
{
    std::int64_t mib = 0;
    if (machine.task) // AWS page "Fargate task ephemeral storage": its images are there too
        mib = image_pulls::missingMib(world, machine.task);
    if (machine.host)
        for (auto at = world.hosts[machine.host].firstImage; at; at = world.images[at].nextOfHost)
            mib += world.images[at].mib;
    return mib * kKibPerMib;
}

std::int64_t leftOn(const World& world, Ix<Host> host)
{
    return host && host.slot < world.instanceKib.size() ? world.instanceKib[host.slot] : 0;
}

// What is on the disk, but for the images of a task that are yet to come.
std::int64_t usedKib(const World& world, const machines::Machine& machine)
{
    std::int64_t kib = imagesKib(world, machine) + leftOn(world, machine.host);
    if (world.writings.empty())
        return kib;
    eachContainerOn(world, machine, [&](Ix<ContainerRun> at) {
        const VolumeKind place = placeOf(world, at);
        if (place == VolumeKind::scratch)
            kib += all(world, at);
        else if (place == VolumeKind::ofInstance) // the rest is left there already
            kib += live(world, at);
    });
    return kib;
}

std::int64_t freeKib(const World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    if (!isInVolume(world, at))
        return diskGib(world, task) * kKibPerGib - usedKib(world, machines::of(world, task));
    const ManagedVolume* volume = managed_volumes::of(world, task);
    std::int64_t free = volume != nullptr ? volume->gib * kKibPerGib : 0;
    eachBeside(world, at, [&](Ix<ContainerRun> each) { free -= all(world, each); });
    return free;
}

std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

EntityId hostOf(const World& world, Ix<Task> task)
{
    const Ix<Host> host = world.tasks[task].host;
    return host ? idOf(world.hosts[host]) : EntityId{};
}
} // namespace

void begin(World& world, Ix<ContainerRun> at)
{
    const bool writes = containers::nodeOf(world, at).kibPerMinute > 0;
    if (!writes && at.slot >= world.writings.size())
        return;
    // A container that is restarted finds what it wrote.
    const std::int64_t before = world.containers[at].restarts > 0 && at.slot < world.writings.size()
                                    ? world.writings[at.slot].kib
                                    : 0;
    putAt(world.writings, at.slot, Writing{before, writes ? world.now : kNever});
}

void end(World& world, Ix<ContainerRun> at)
{
    const std::int64_t kib = live(world, at);
    const VolumeKind place = placeOf(world, at);
    const Ix<Task> task = world.containers[at].task;
    if (at.slot >= world.writings.size() || world.writings[at.slot].since == kNever)
        return;
    world.writings[at.slot].kib += kib;
    world.writings[at.slot].since = kNever;
    if (place == VolumeKind::ofInstance) {
        const Ix<Host> host = world.tasks[task].host;
        putAt(world.instanceKib, host.slot, leftOn(world, host) + kib);
    } else if (const Ix<FileSystem> system = systemOf(world, at)) {
        world.fileSystems[system].kib += kib;
        world.mark(idOf(world.fileSystems[system]));
    }
}

int diskGib(const World& world, Ix<Task> task)
{
    if (!machines::isOnFargate(world, task))
        return kRootVolumeGib;
    const int asked = definitionOf(world, task).ephemeralGib;
    return asked > 0 ? asked : kUsualEphemeralGib;
}

std::vector<Ix<ContainerRun>> beside(const World& world, Ix<ContainerRun> at)
{
    std::vector<Ix<ContainerRun>> others;
    if (!writesToDisk(world, at))
        return others;
    eachBeside(world, at, [&](Ix<ContainerRun> other) {
        if (other != at && writesToDisk(world, other) &&
            world.containers[other].status == ContainerStatus::running &&
            !world.containers[other].signalled)
            others.push_back(other);
    });
    return others;
}

Time fullAt(const World& world, Ix<ContainerRun> at)
{
    if (!writesToDisk(world, at))
        return kNever;
    std::int64_t rate = 0;
    eachBeside(world, at, [&](Ix<ContainerRun> each) {
        if (writesToDisk(world, each))
            rate += containers::nodeOf(world, each).kibPerMinute;
    });
    const std::int64_t free = freeKib(world, at);
    if (free <= 0)
        return world.now;
    const std::int64_t rest = (free % rate * kMicrosPerMinute + rate - 1) / rate;
    return world.now + microseconds(free / rate * kMicrosPerMinute + rest);
}

// What is written is counted in whole KiB, so that one for each writer may be missing.
bool isFull(const World& world, Ix<ContainerRun> at)
{
    const auto writers = static_cast<std::int64_t>(beside(world, at).size()) + 1;
    return freeKib(world, at) <= writers;
}

std::uint32_t tellFull(World& world, Ix<ContainerRun> at)
{
    const Ix<Task> task = world.containers[at].task;
    const ManagedVolume* volume =
        isInVolume(world, at) ? managed_volumes::of(world, task) : nullptr;
    if (volume != nullptr)
        return world.tell({FactKind::diskFilled, idOf(world.tasks[task]),
                           ruleNumber("storage.full"), hostOf(world, task)},
                          {word(volume->gib), 1}); // of its volume
    return world.tell({FactKind::diskFilled, idOf(world.tasks[task]), ruleNumber("storage.full"),
                       hostOf(world, task)},
                      {word(diskGib(world, task))});
}

bool makeRoom(World& world, Ix<Task> task, std::int64_t mib)
{
    const Ix<Host> host = world.tasks[task].host;
    // On Fargate the task's images are counted already.
    const std::int64_t used =
        usedKib(world, machines::of(world, task)) + (host ? mib * kKibPerMib : 0);
    const int gib = diskGib(world, task);
    if (used <= gib * kKibPerGib)
        return true;
    const Because because(world, world.tell({FactKind::pullHadNoRoom, idOf(world.tasks[task]),
                                             ruleNumber("storage.pull"), hostOf(world, task)},
                                            {word(gib), word(mib)}));
    images::notPulled(world, task);
    constexpr std::int64_t kLeast = 100'000'000;
    tasks::requestStop(world, task, StopCode::taskFailedToStart,
                       "CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob" +
                           numberText(kLeast + std::int64_t{world.tasks[task].number}) +
                           ": no space left on device");
    return false;
}

Amounts written(const World& world, Ix<Task> task)
{
    Amounts amounts;
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        const VolumeKind place = placeOf(world, at);
        (place == VolumeKind::scratch      ? amounts.lostKib
         : place == VolumeKind::ofInstance ? amounts.instanceKib
         : place == VolumeKind::managed    ? amounts.volumeKib
                                           : amounts.fileSystemKib) += all(world, at);
    }
    return amounts;
}

std::int64_t kibIn(const World& world, Ix<FileSystem> at)
{
    std::int64_t kib = world.fileSystems[at].kib;
    for (std::uint32_t slot = 0; slot < world.writings.size(); ++slot) {
        const Ix<ContainerRun> run{slot};
        if (world.writings[slot].since != kNever && world.containers.holds(run) &&
            systemOf(world, run) == at)
            kib += live(world, run);
    }
    return kib;
}

void taskStopped(World& world, Ix<Task> task)
{
    Amounts amounts = written(world, task);
    if (amounts.sum() == 0)
        return;
    const Ix<Host> host = world.tasks[task].host;
    if (host && world.hosts[host].phase >= HostPhase::gone && !world.hosts[host].forcedOut)
        amounts.lostKib += std::exchange(amounts.instanceKib, 0);
    if (const ManagedVolume* volume = managed_volumes::of(world, task); volume && volume->deletes)
        amounts.lostKib += std::exchange(amounts.volumeKib, 0);
    const Ix<FileSystem> system = file_systems::of(world, task);
    const NameId shared = system ? world.fileSystems[system].name : 0;
    std::vector<std::uint64_t> words = {word(amounts.lostKib), word(amounts.instanceKib),
                                        word(amounts.fileSystemKib),
                                        host ? world.hosts[host].name : 0, shared};
    if (amounts.volumeKib > 0)
        words.push_back(word(amounts.volumeKib));
    world.tell({FactKind::taskDataLeft, idOf(world.tasks[task]), ruleNumber("storage.survives")},
               words);
}

void whenInstanceIsGone(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host || world.hosts[host].phase < HostPhase::gone || world.hosts[host].forcedOut)
        return; // what is deregistered runs on
    const std::int64_t kib = leftOn(world, host);
    if (kib == 0)
        return;
    world.instanceKib[host.slot] = 0;
    world.tell(
        {FactKind::instanceDataLost, idOf(world.hosts[host]), ruleNumber("storage.instance")},
        {word(kib)});
}

} // namespace stowage::sim::storage
