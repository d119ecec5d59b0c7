// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments that fail, or are gone back to, as none may.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
Ix<Service> alone(const World& world)
{
    return rowOf<Service>(world, EntityKind::service, Subject(ElementId("service-2")));
}

// Of the service without a balancer: failures, and the threshold that is told with them.
void countFailures(World& world, std::uint64_t failures, std::uint64_t threshold)
{
    const Service& service = world.services[alone(world)];
    world.tell({FactKind::taskFailureCounted, {EntityKind::deployment, 1'000}, 0, idOf(service)},
               {failures, threshold, 0, 0});
}

void deployAgain(World& world)
{
    world.tell({FactKind::deploymentStarted,
                {EntityKind::deployment, 1'000},
                0,
                idOf(world.services[alone(world)])},
               {1});
}

void failNow(World& world)
{
    world.tell({FactKind::deploymentFailed,
                {EntityKind::deployment, 1'000},
                0,
                idOf(world.services[alone(world)])},
               {3, 3, 2, 0, 50, 0, 0, 0});
}

void startAfterAFailure(World& world)
{
    const Service& service = world.services[alone(world)];
    world.tell({FactKind::deploymentFailed, idOf(world.deployments[service.lastDeployment]), 0,
                idOf(service)},
               {3, 3, 2, 0, 50, 0, 0, 0});
    world.tell({FactKind::taskCreated, idOf(world.tasks[service.firstTask]), 0, idOf(service)});
}

void goBackToAnother(World& world)
{
    deployAgain(world);
    countFailures(world, 3, 3);
    failNow(world);
    world.tell({FactKind::deploymentRolledBack,
                {EntityKind::deployment, 900},
                0,
                idOf(world.services[alone(world)])},
               {1, 1'000});
}

const Damage kDamages[] = {
    {24, "a start after a failure", startAfterAFailure},
    {24, "a rollback to what never was complete", goBackToAnother},
    {25, "a threshold of another count",
     [](World& w) {
         deployAgain(w);
         countFailures(w, 1, 4);
     }},
    {25, "a failure of an older deployment", [](World& w) { countFailures(w, 1, 3); }},
    {25, "an end below the threshold",
     [](World& w) {
         deployAgain(w);
         countFailures(w, 2, 3);
         failNow(w);
     }},
    {25, "a count beyond the threshold",
     [](World& w) {
         deployAgain(w);
         countFailures(w, 3, 3);
         countFailures(w, 4, 3);
     }},
};
} // namespace

std::span<const Damage> breakerDamages()
{
    return kDamages;
}

} // namespace stowage::storm
