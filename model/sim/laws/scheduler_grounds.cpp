// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_grounds.h"

#include "sim/identity.h"
#include "sim/laws/deployments.h"

namespace stowage::sim::scheduler {

bool isDraining(const World& world, const Task& task)
{
    return task.host && world.hosts[task.host].status == InstanceStatus::draining;
}

Time graceEndOf(const World& world, Ix<Task> at)
{
    const auto& asked = world.asked.services[world.tasks[at].service.slot];
    const Time started = world.taskStories[at.slot].startedAt;
    return started == kNever || !asked ? Time{} : started + seconds(asked->healthCheckGraceSeconds);
}

StopGround stopGround(const World& world, Ix<Service> service, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const std::uint32_t healthFact = world.taskStories[at.slot].healthFact;
    const bool isBlamed =
        task.health == HealthStatus::unhealthy && graceEndOf(world, at) <= world.now;
    for (auto each = task.firstTarget; each && isBlamed; each = world.targets[each].nextOfTask) {
        const Target& target = world.targets[each];
        const TargetGroup& group = world.targetGroups[target.group];
        if (target.state == TargetState::unhealthy)
            return {"Task failed ELB health checks in (target-group " +
                        targetGroupArnText(world, group.number, world.text(group.name)) + ")",
                    healthFact, true};
    }
    if (isBlamed && task.rolledUp == HealthStatus::unhealthy)
        return {"Task failed container health checks", healthFact, true};
    return {deployments::scalingReason(world, service),
            isDraining(world, task) ? world.hosts[task.host].statusFact : 0, false};
}

} // namespace stowage::sim::scheduler
