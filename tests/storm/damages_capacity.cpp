// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of capacity providers and of tasks that wait for their instances.
#include "storm/damages.h"

#include <memory>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
const ScalingGroup& groupIn(const World& world)
{
    return world.autoScalingGroups[world.autoScalingGroups.first()];
}

// A scale-in of an instance that holds the task of another one.
void terminateABusyOne(World& world)
{
    auto& asked = world.asked.capacityProviders[world.capacityProviders.first().slot];
    CapacityProviderNode node = *asked;
    node.protectsInstances = true;
    asked = std::make_shared<const CapacityProviderNode>(node);
    Host& host = world.hosts[groupIn(world).firstHost];
    host.membership.isProtected = false;
    host.firstTask = world.tasks.first();
    world.tell({FactKind::scalingTerminationBegan, idOf(groupIn(world)), 0, idOf(host)},
               {1, 1, 0, 0, static_cast<std::uint64_t>(ScalingStep::difference), 0});
}

// The policy that tracks its reservation.
Ix<ScalingPolicy> managed(const World& world)
{
    return world.capacityProviders[world.capacityProviders.first()].policy;
}

void tellScaled(World& world, std::uint64_t from, std::uint64_t to)
{
    world.tell({FactKind::groupScaled, idOf(world.scalingPolicies[managed(world)]), 0,
                idOf(groupIn(world))},
               {from, to, to, from, 0, 0, 1, 0, 0, 0, 0, 0});
}

const Damage kDamages[] = {
    {38, "a scale-in where a task runs", terminateABusyOne},
    {58, "more instances than the maximum", [](World& w) { tellScaled(w, 1, 99); }},
    {59, "a scale-in right after a scale-out",
     [](World& w) {
         tellScaled(w, 0, 1);
         tellScaled(w, 1, 0);
     }},
    {95, "an instance that takes tasks in its warm pool",
     [](World& w) {
         w.hosts[groupIn(w).firstHost].membership.state = LifecycleState::warmedStopped;
     }},
    {96, "more warm instances than there may be",
     [](World& w) {
         w.hosts[groupIn(w).firstHost].membership.state = LifecycleState::warmedRunning;
     }},
    {65, "a task that waits nowhere", [](World& w) { w.tasks[w.tasks.first()].host = {}; }},
    {65, "more tasks that wait than there are",
     [](World& w) { w.clusters[w.clusters.first()].waiting += 1; }},
};
} // namespace

std::span<const Damage> capacityDamages()
{
    return kDamages;
}

} // namespace stowage::storm
