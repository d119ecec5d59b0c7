// SPDX-License-Identifier: MIT
#include "sim/costs.h"

#include "plan/prices.h"
#include "sim/laws/fargate.h"
#include "sim/laws/machines.h"
#include "sim/laws/managed_volumes.h"

namespace stowage::sim {

namespace {
// Adds what each instance, each task by what it runs on, and each volume has.
template <class OfHost, class OfTask, class OfVolume>
void addAll(const World& world, Bill& bill, OfHost ofHost, OfTask ofTask, OfVolume ofVolume)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        if (world.hosts[at].billedSince != kNever)
            (world.hosts[at].isPricedAsSpot ? bill.spotInstances : bill.instances) += ofHost(at);
    for (const Ix<Task> at : machines::fargateTasks(world))
        (world.tasks[at].capacity == Capacity::fargateSpot ? bill.fargateSpot : bill.fargate) +=
            ofTask(at);
    for (const ManagedVolume& volume : world.volumes.ofTasks)
        if (volume.state == VolumeState::attached)
            bill.volumes += ofVolume(volume);
    for (const ManagedVolume& volume : world.volumes.kept)
        bill.volumes += ofVolume(volume);
}
} // namespace

Bill costPerHour(const World& world)
{
    Bill bill;
    addAll(
        world, bill,
        [&world](Ix<Host> at) {
            return instancePerHour(world.text(world.hosts[at].instanceType),
                                   world.hosts[at].isPricedAsSpot);
        },
        [&world](Ix<Task> at) { return fargate::perHour(world, at); },
        [](const ManagedVolume& volume) { return managed_volumes::perHour(volume); });
    return bill;
}

Bill costOfRun(const World& world)
{
    Bill bill = world.bill;
    addAll(
        world, bill,
        [&world](Ix<Host> at) {
            const Host& host = world.hosts[at];
            return instanceCost(world.text(host.instanceType), world.hosts[at].isPricedAsSpot,
                                world.now - host.billedSince);
        },
        [&world](Ix<Task> at) { return fargate::costOf(world, at); },
        [&world](const ManagedVolume& volume) { return managed_volumes::costOf(world, volume); });
    return bill;
}

} // namespace stowage::sim
