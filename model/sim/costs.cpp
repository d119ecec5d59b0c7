// SPDX-License-Identifier: MIT
#include "sim/costs.h"

#include "plan/prices.h"
#include "sim/laws/fargate.h"
#include "sim/laws/machines.h"

namespace stowage::sim {

namespace {
// Adds what each instance and each task has, by what it runs on.
template <class OfHost, class OfTask>
void addAll(const World& world, Bill& bill, OfHost ofHost, OfTask ofTask)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        if (world.hosts[at].billedSince != kNever)
            (world.hosts[at].isPricedAsSpot ? bill.spotInstances : bill.instances) += ofHost(at);
    for (const Ix<Task> at : machines::fargateTasks(world))
        (world.tasks[at].capacity == Capacity::fargateSpot ? bill.fargateSpot : bill.fargate) +=
            ofTask(at);
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
        [&world](Ix<Task> at) { return fargate::perHour(world, at); });
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
        [&world](Ix<Task> at) { return fargate::costOf(world, at); });
    return bill;
}

} // namespace stowage::sim
