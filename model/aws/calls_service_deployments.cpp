// SPDX-License-Identifier: MIT
// StopServiceDeployment.
#include "aws/call_draft.h"
#include "aws/calls_ecs.h"
#include "base/text.h"
#include "sim/identity.h"

namespace stowage::aws {

namespace {
using sim::Ix;

// By its ARN or id, by the id of the deployment, or the newest of a service by the service's name.
Ix<sim::Deployment> deploymentNamed(const sim::World& world, std::string_view named)
{
    const std::string_view id = lastOfArn(named);
    Ix<sim::Deployment> found;
    for (auto at = world.deployments.first(); at; at = world.deployments.after(at)) {
        const sim::Deployment& row = world.deployments[at];
        if (sim::serviceDeploymentIdText(world, row.number) == id ||
            sim::deploymentIdText(world, row.number) == named)
            return at;
        const sim::Service& service = world.services[row.service];
        if (service.status == ServiceStatus::active && service.lastDeployment == at &&
            world.text(service.name) == named)
            found = at;
    }
    return found;
}

// What went back is stopped no more; the deployment that failed before it goes on going back.
bool isOngoing(const sim::World& world, const sim::Deployment& row)
{
    if (world.services[row.service].status != ServiceStatus::active)
        return false;
    return row.outcome == ServiceDeploymentStatus::rollbackInProgress ||
           (row.outcome == ServiceDeploymentStatus::inProgress &&
            row.rollout == RolloutState::inProgress && row.status == DeploymentStatus::primary);
}
} // namespace

Planned stopServiceDeployment(const CallInput& input)
{
    const std::string type = textIn(input.with, "stopType");
    if (type == "ABORT")
        return unsupported("stop type ABORT of deployments, which Amazon ECS refuses too");
    if (!type.empty() && type != "ROLLBACK")
        return invalidParameter("stopType must be one of [ABORT, ROLLBACK].");
    const auto at = deploymentNamed(input.world, textIn(input.with, "serviceDeploymentArn"));
    if (!at)
        return AwsException{"ServiceDeploymentNotFoundException", "Service deployment not found."};
    const sim::Deployment& row = input.world.deployments[at];
    if (!isOngoing(input.world, row))
        return AwsException{"ConflictException", "The service deployment is " +
                                                     std::string(nameOf(row.outcome)) +
                                                     " and cannot be stopped."};
    CallDraft draft(input.document);
    draft.command(StopDeployment{sim::idOf(row)});
    return std::move(draft).plan();
}

} // namespace stowage::aws
