// SPDX-License-Identifier: MIT
#include "sim/laws/deployment_alarms.h"

#include "sim/because.h"
#include "sim/laws/deployments.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::deployment_alarms {

namespace {
const DeploymentAlarms* alarmsOf(const World& world, Ix<Service> service)
{
    const auto& asked = world.asked.services[service.slot];
    return asked && asked->alarms.enabled ? &asked->alarms : nullptr;
}

// The first of those a service names that is in ALARM; kNone: none is.
Ix<Alarm> ringing(const World& world, const DeploymentAlarms& alarms)
{
    for (const ElementId& id : alarms.alarms) {
        const auto at = rowOf<Alarm>(world, EntityKind::alarm, Subject(id));
        if (at && world.alarms[at].state == AlarmState::alarm)
            return at;
    }
    return {};
}

// The deployment of a service that heeds an alarm; kNone: it has none.
Ix<Deployment> heeding(const World& world, Ix<Service> service, std::string_view alarm)
{
    const DeploymentAlarms* alarms = alarmsOf(world, service);
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    if (alarms == nullptr || !newest || !world.deployments[newest].heedsAlarms ||
        world.deployments[newest].rollout != RolloutState::inProgress ||
        std::none_of(alarms->alarms.begin(), alarms->alarms.end(),
                     [&](const ElementId& id) { return id.text == alarm; }))
        return {};
    return newest;
}

// Amazon ECS polls; what it would see at its next look is all that counts.
Time nextLook(const World& world, const Deployment& row)
{
    const Duration poll = world.timing.alarmPoll;
    const std::int64_t past = (world.now - row.createdAt) / poll;
    return row.createdAt + poll * (past + 1);
}
} // namespace

void begin(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    const DeploymentAlarms* alarms = alarmsOf(world, row.service);
    if (alarms == nullptr || alarms->alarms.empty())
        return;
    const Ix<Alarm> alarm = ringing(world, *alarms);
    row.heedsAlarms = !alarm;
    if (alarm)
        world.tell({FactKind::deploymentAlarmsIgnored, idOf(row),
                    ruleNumber("deployment.alarmsIgnored"), idOf(world.alarms[alarm])});
}

bool bakes(const World& world, Ix<Deployment> at)
{
    return world.deployments[at].heedsAlarms && rollsBack(world, world.deployments[at].service);
}

bool rollsBack(const World& world, Ix<Service> service)
{
    const DeploymentAlarms* alarms = alarmsOf(world, service);
    return alarms != nullptr && alarms->rollsBack;
}

void lookDue(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    row.alarmLook = {};
    const DeploymentAlarms* alarms = alarmsOf(world, row.service);
    if (alarms == nullptr || row.rollout != RolloutState::inProgress ||
        row.status != DeploymentStatus::primary ||
        world.services[row.service].status != ServiceStatus::active)
        return;
    const Ix<Alarm> alarm = ringing(world, *alarms);
    if (!alarm)
        return;
    row.alarm = world.alarms[alarm].number;
    const Because because(world, world.alarms[alarm].fact);
    deployments::fail(world, at, FailureGround::alarm);
}

void whenAlarmChanges(World& world, const Fact& fact)
{
    const Ix<Alarm> alarm{world.slotOf(fact.subject())};
    if (!alarm || world.alarms[alarm].state != AlarmState::alarm)
        return;
    const std::string_view id = world.text(world.alarms[alarm].element);
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const Ix<Deployment> deployment = heeding(world, at, id);
        if (!deployment || world.deployments[deployment].alarmLook)
            continue;
        Deployment& row = world.deployments[deployment];
        row.alarmLook =
            world.book(nextLook(world, row), AppointmentKind::alarmLook, deployment.slot);
    }
}

} // namespace stowage::sim::deployment_alarms
