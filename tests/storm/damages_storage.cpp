// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of file systems and of what containers write.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
FileSystem& systemIn(World& world)
{
    return world.fileSystems[world.fileSystems.first()];
}

// Of the container that writes.
Writing& writingIn(World& world)
{
    std::size_t slot = 0;
    while (world.writings[slot].since == kNever)
        ++slot;
    return world.writings[slot];
}

// Of a task of a service.
ManagedVolume& volumeIn(World& world)
{
    std::size_t slot = 0;
    while (world.volumes.ofTasks[slot].state != VolumeState::attached)
        ++slot;
    return world.volumes.ofTasks[slot];
}

const Damage kDamages[] = {
    {80, "what is written tomorrow", [](World& w) { writingIn(w).since = w.now + hours(24); }},
    {80, "a container that writes after its end",
     [](World& w) {
         std::uint32_t slot = 0;
         while (w.writings[slot].since == kNever)
             ++slot;
         w.containers[Ix<ContainerRun>{slot}].status = ContainerStatus::stopped;
     }},
    {81, "a file system that loses data", [](World& w) { systemIn(w).kib = -1; }},
    {82, "a volume that is gone before its task",
     [](World& w) { volumeIn(w).state = VolumeState::deleted; }},
    {82, "a volume in another zone", [](World& w) { volumeIn(w).zone = 0; }},
    {82, "a volume of a service that would stay", [](World& w) { volumeIn(w).deletes = false; }},
};
} // namespace

std::span<const Damage> storageDamages()
{
    return kDamages;
}

} // namespace stowage::storm
