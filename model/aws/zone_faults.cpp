// SPDX-License-Identifier: MIT
#include "aws/zone_faults.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
// Selectors of anything but a zone.
bool isOfZoneAlone(const FaultTarget& on)
{
    FaultTarget zone;
    zone.availabilityZone = on.availabilityZone;
    return zone == on && !on.availabilityZone.empty();
}
// Tasks on Fargate run in the zone: nobody's instance crashes with them.
bool hasFargate(const FaultInput& input)
{
    const sim::World& world = input.world;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (!world.tasks[at].host && world.tasks[at].desired == TaskStatus::running &&
            world.text(world.tasks[at].zone) == input.on.availabilityZone)
            return true;
    return false;
}
} // namespace

Planned leaveWithoutCapacity(const FaultInput& input)
{
    InjectFault asked;
    asked.kind = FaultKind::noCapacity;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    FaultTarget groups;
    groups.autoScalingGroup = input.on.autoScalingGroup;
    groups.cluster = input.on.cluster;
    groups.availabilityZone = input.on.availabilityZone;
    if (groups != input.on)
        return malformed("aws:ec2:asg-insufficient-instance-capacity-error is aimed by "
                         "autoScalingGroup, cluster and availabilityZone.");
    const auto& rows = input.world.asked.autoScalingGroups;
    const bool isNone =
        std::none_of(rows.begin(), rows.end(), [](const auto& group) { return group != nullptr; });
    if (isNone || !namesWhatIsThere(input))
        return nothingHit();
    CallPlan plan;
    plan.commands.emplace_back(std::move(asked));
    return plan;
}

Planned cutOff(const FaultInput& input)
{
    if (!isOfZoneAlone(input.on))
        return malformed("aws:network:disrupt-connectivity is aimed by availabilityZone.");
    if (!namesWhatIsThere(input))
        return nothingHit();
    CallPlan plan;
    InjectFault asked;
    asked.kind = FaultKind::disruptConnectivity;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    plan.commands.emplace_back(std::move(asked));
    return plan;
}

Planned outage(const FaultInput& input)
{
    if (!isOfZoneAlone(input.on))
        return malformed("stowage:az-outage is aimed by availabilityZone.");
    if (!namesWhatIsThere(input))
        return nothingHit();
    CallPlan plan;
    InjectFault asked;
    asked.kind = FaultKind::noCapacity;
    asked.on = input.on;
    asked.lasts = input.fault.lasts;
    plan.commands.emplace_back(asked);
    for (const EntityId instance : instancesHit(input)) {
        const CrashInstance crash{instance};
        plan.commands.emplace_back(crash);
    }
    if (hasFargate(input)) {
        InjectFault killed;
        killed.kind = FaultKind::killProcess;
        killed.on = input.on;
        plan.commands.emplace_back(killed);
    }
    return plan;
}

} // namespace stowage::aws
