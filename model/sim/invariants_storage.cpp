// SPDX-License-Identifier: MIT
#include "sim/invariants_storage.h"

#include "sim/laws/containers.h"
#include "sim/laws/file_systems.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/storage.h"

#include <algorithm>

namespace stowage::sim {

namespace {
void checkWriting(const World& world, Ix<ContainerRun> at, Findings& findings)
{
    const ContainerRun& run = world.containers[at];
    const Writing& writing = world.writings[at.slot];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Container", run.number, otherwise);
    };
    expect(writing.kib >= 0, 7, "has written less than nothing");
    if (writing.since == kNever)
        return;
    expect(writing.since <= world.now, 80, "has written in the future");
    expect(run.status == ContainerStatus::running, 80, "writes although it does not run");
    expect(world.tasks[run.task].status < TaskStatus::stopped, 17, "writes for a STOPPED task");
    expect(containers::nodeOf(world, at).kibPerMinute > 0, 80, "writes what nobody asked for");
}

void checkSystems(const World& world, Findings& findings)
{
    for (auto at = world.fileSystems.first(); at; at = world.fileSystems.after(at)) {
        const FileSystem& system = world.fileSystems[at];
        const auto expect = [&](bool belief, int invariant, const char* otherwise) {
            findings.expect(belief, invariant, "File system", system.number, otherwise);
        };
        expect(world.slotOf(idOf(system)) == at.slot, 6, "is not found by its number");
        expect(system.kib >= 0 && storage::kibIn(world, at) >= system.kib, 81,
               "lost what was written to it");
    }
}

void checkVolume(const World& world, Ix<Task> at, Findings& findings)
{
    const Task& task = world.tasks[at];
    const ManagedVolume* volume = managed_volumes::of(world, at);
    const bool isNeeded = managed_volumes::isNeeded(*world.asked.revisions[task.revision.slot]);
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, 82, "Task", task.number, otherwise);
    };
    expect(isNeeded == (volume != nullptr), "has a volume that it does not need, or none");
    if (volume == nullptr)
        return;
    expect(volume->task == task.number, "has the volume of another task");
    expect(!task.service || volume->deletes, "of a service is to leave its volume behind");
    const bool goesOn =
        task.status > TaskStatus::provisioning && task.status < TaskStatus::deprovisioning;
    expect(!goesOn || (volume->state == VolumeState::attached && volume->zone == task.zone),
           "goes on without its volume in its zone");
    const bool isOver = task.status == TaskStatus::stopped;
    expect(!isOver || !managed_volumes::isThere(world, at), "is STOPPED and holds its volume");
    expect(volume->state != VolumeState::kept || (isOver && !task.service),
           "has a volume that outlives it");
}

void checkKept(const World& world, Findings& findings)
{
    for (const ManagedVolume& volume : world.volumes.kept)
        findings.expect(volume.state == VolumeState::kept && !volume.deletes && volume.kib >= 0 &&
                            volume.kib <= (std::int64_t{volume.gib} * 1'024 + 1) * 1'024,
                        82, "The volume of task", volume.task, "outlives it and should not");
}
} // namespace

Findings brokenByStorage(const World& world)
{
    Findings findings;
    for (std::uint32_t slot = 0; slot < world.writings.size(); ++slot)
        if (const Ix<ContainerRun> at{slot}; world.containers.holds(at))
            checkWriting(world, at, findings);
    checkSystems(world, findings);
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        checkVolume(world, at, findings);
    checkKept(world, findings);
    for (const std::int64_t kib : world.instanceKib)
        findings.expect(kib >= 0, 7, "Instance", 0, "keeps less than nothing");
    return findings;
}

} // namespace stowage::sim
