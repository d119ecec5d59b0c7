// SPDX-License-Identifier: MIT
#include "sim/laws/deployments.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/task_health.h"
#include "sim/rules.h"

namespace stowage::sim::deployments {

std::string scalingReason(const World& world, Ix<Service> service)
{
    const Deployment& primary = world.deployments[world.services[service].lastDeployment];
    return "Scaling activity initiated by (deployment " + deploymentIdText(world, primary.number) +
           ")";
}

void start(World& world, Ix<Service> service, Ix<Revision> revision)
{
    const Ix<Deployment> before = world.services[service].lastDeployment;
    if (before) {
        Deployment& row = world.deployments[before];
        row.status = DeploymentStatus::active;
        row.updatedAt = world.now;
        world.tell({FactKind::deploymentSuperseded, idOf(row), ruleNumber("deployment.newest"),
                    idOf(world.services[service])});
    }
    Deployment made;
    made.service = service;
    made.revision = revision;
    made.createdAt = made.updatedAt = world.now;
    made.untargeted = world.asked.services[service.slot]->targets.empty();
    world.revisions[revision].used = true;
    const Ix<Deployment> at = world.deployments.add(made);
    world.deployments[at].number = world.nextNumber(EntityKind::deployment, at.slot);
    Service& row = world.services[service];
    linkLast(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, at);
    row.heldOlder = 0; // nothing has held this one up yet
    row.steady = row.saidBlocked = row.saidUnplaceable = false;
    const Because because(world,
                          world.tell({FactKind::deploymentStarted, idOf(world.deployments[at]),
                                      ruleNumber("deployment.newest"), idOf(row)},
                                     {world.revisions[revision].number}));
    task_health::reviewAll(world, service);
    scheduler::lookAgain(world, service, scheduler::Look::forMissing);
}

void rollBack(World& world, Ix<Service> service, Ix<Deployment> target)
{
    Service& row = world.services[service];
    const Ix<Deployment> failed = row.lastDeployment;
    world.deployments[failed].status = DeploymentStatus::active;
    world.mark(idOf(world.deployments[failed]));
    unlink(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, target);
    linkLast(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, target);
    Deployment& again = world.deployments[target];
    again.status = DeploymentStatus::primary;
    again.rollout = RolloutState::inProgress;
    again.rollsBack = true;
    again.failedTasks = again.owed = 0;
    again.unplacedAt = kNever;
    again.givesUp = false;
    again.unresolved = 0;
    again.updatedAt = world.now;
    row.steady = row.saidBlocked = row.saidUnplaceable = false;
    row.keepsRevision = true;
    const Because because(world, world.tell({FactKind::deploymentRolledBack, idOf(again),
                                             ruleNumber("breaker.rollback"), idOf(row)},
                                            {world.revisions[again.revision].number,
                                             world.deployments[failed].number}));
    task_health::reviewAll(world, service);
    scheduler::lookAgain(world, service, scheduler::Look::forMissing);
}

// The row stays, for tasks that have stopped name it for an hour.
void retireEmpty(World& world, Ix<Service> service)
{
    for (auto at = world.services[service].firstDeployment; at;) {
        const auto next = world.deployments[at].nextOfService;
        bool used = at == world.services[service].lastDeployment;
        for (auto task = world.services[service].firstTask; task && !used;
             task = world.tasks[task].nextOfOwner)
            used = world.tasks[task].deployment == at;
        if (!used) {
            Service& row = world.services[service];
            unlink(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, at);
            world.deployments[at].status = DeploymentStatus::inactive;
            world.deployments[at].owed = 0;
            world.mark(idOf(world.deployments[at]));
        }
        at = next;
    }
}

void complete(World& world, Ix<Deployment> at, int tasks)
{
    Deployment& row = world.deployments[at];
    if (row.rollout != RolloutState::inProgress)
        return;
    row.rollout = RolloutState::completed;
    row.rollsBack = false;
    row.updatedAt = world.now;
    world.tell({FactKind::deploymentCompleted, idOf(row), ruleNumber("deployment.completed"),
                idOf(world.services[row.service])},
               {static_cast<std::uint64_t>(tasks)});
}

} // namespace stowage::sim::deployments
