// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what is pending is what the rows of a World say they have booked, one for one.
#include "storm/watch.h"

#include <utility>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
using Promise = std::pair<AppointmentKind, std::uint32_t>; // and the slot it is for
using Promises = std::multiset<Promise>;

void add(Promises& promises, const Booking& booking, AppointmentKind kind, std::uint32_t slot)
{
    if (booking)
        promises.emplace(kind, slot);
}

AppointmentKind stepOf(const Task& task)
{
    if (task.status == TaskStatus::stopped)
        return AppointmentKind::forgetTask;
    return task.status == TaskStatus::running ? AppointmentKind::taskHealthy
                                              : AppointmentKind::taskStep;
}

AppointmentKind endOf(const ContainerRun& run)
{
    return run.ignoresSignal ? AppointmentKind::containerKill : AppointmentKind::containerExit;
}

void addTraffic(const World& world, Promises& promises)
{
    for (auto at = world.targets.first(); at; at = world.targets.after(at)) {
        const bool drains = world.targets[at].state == TargetState::draining;
        add(promises, world.targets[at].next,
            drains ? AppointmentKind::drainOver : AppointmentKind::probeDue, at.slot);
    }
    for (std::uint32_t slot = 0; slot < world.lanes.size(); ++slot)
        add(promises, world.lanes[slot].next, AppointmentKind::queueChange, slot);
    for (std::uint32_t slot = 0; slot < world.dealings.size(); ++slot) {
        add(promises, world.dealings[slot].look, AppointmentKind::loadChange, slot);
        add(promises, world.dealings[slot].growth, AppointmentKind::slowStart, slot);
    }
}

void addMessages(const World& world, Promises& promises)
{
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        add(promises, world.queues[at].next, AppointmentKind::queueDue, at.slot);
    for (auto at = world.workers.first(); at; at = world.workers.after(at))
        add(promises, world.workers[at].next, AppointmentKind::workerStep, at.slot);
    for (auto at = world.waitingReceives.first(); at; at = world.waitingReceives.after(at))
        add(promises, world.waitingReceives[at].next, AppointmentKind::receiveEnds, at.slot);
    for (auto at = world.deliveries.first(); at; at = world.deliveries.after(at))
        add(promises, world.deliveries[at].next, AppointmentKind::deliveryDue, at.slot);
}

void addEvents(const World& world, Promises& promises)
{
    for (auto at = world.eventRules.first(); at; at = world.eventRules.after(at))
        add(promises, world.eventRules[at].next, AppointmentKind::eventRuleDue, at.slot);
    for (auto at = world.eventDeliveries.first(); at; at = world.eventDeliveries.after(at))
        add(promises, world.eventDeliveries[at].due, AppointmentKind::eventDelivery, at.slot);
    for (auto at = world.buckets.first(); at; at = world.buckets.after(at))
        add(promises, world.buckets[at].next, AppointmentKind::bucketUpload, at.slot);
}

void addInstances(const World& world, Promises& promises)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const HostPhase phase = world.hosts[at].phase;
        add(promises, world.hosts[at].pending,
            phase == HostPhase::launching || world.hosts[at].wakes ? AppointmentKind::hostLaunched
            : phase == HostPhase::up                               ? AppointmentKind::spotTaken
                                     : AppointmentKind::hostLossNoticed,
            at.slot);
        add(promises, world.hosts[at].load, AppointmentKind::hostLoad, at.slot);
        add(promises, world.hosts[at].reconnect, AppointmentKind::agentReconnects, at.slot);
        add(promises, world.hosts[at].check, AppointmentKind::instanceCheck, at.slot);
        add(promises, world.hosts[at].membership.step, AppointmentKind::lifecycleStep, at.slot);
    }
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at))
        add(promises, world.autoScalingGroups[at].look, AppointmentKind::groupLook, at.slot);
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at))
        add(promises, world.autoScalingGroups[at].scaling.look, AppointmentKind::groupScalingDue,
            at.slot);
    for (auto at = world.lifecycleActions.first(); at; at = world.lifecycleActions.after(at))
        add(promises, world.lifecycleActions[at].timeout, AppointmentKind::hookTimeout, at.slot);
}

void addContainers(const World& world, Promises& promises)
{
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        add(promises, world.tasks[at].step, stepOf(world.tasks[at]), at.slot);
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        add(promises, world.tasks[at].load, AppointmentKind::taskLoad, at.slot);
    for (std::uint32_t slot = 0; slot < world.taskStories.size(); ++slot)
        add(promises, world.taskStories[slot].protection, AppointmentKind::protectionEnds, slot);
    for (auto at = world.containers.first(); at; at = world.containers.after(at))
        add(promises, world.containers[at].end, endOf(world.containers[at]), at.slot);
    for (auto at = world.containers.first(); at; at = world.containers.after(at))
        add(promises, world.containers[at].check, AppointmentKind::containerCheck, at.slot);
    for (auto at = world.containers.first(); at; at = world.containers.after(at))
        add(promises, world.containers[at].patience, AppointmentKind::containerLate, at.slot);
}

Promises promisedBy(const World& world)
{
    Promises promises;
    addInstances(world, promises);
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at))
        add(promises, world.clusters[at].placing, AppointmentKind::waitingDue, at.slot);
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        add(promises, world.services[at].pass, AppointmentKind::servicePass, at.slot);
        add(promises, world.services[at].repeat, AppointmentKind::serviceRepeats, at.slot);
        add(promises, world.services[at].scalable.look, AppointmentKind::scalingDue, at.slot);
    }
    for (auto at = world.deployments.first(); at; at = world.deployments.after(at)) {
        add(promises, world.deployments[at].stageDue, AppointmentKind::stageDue, at.slot);
        add(promises, world.deployments[at].alarmLook, AppointmentKind::alarmLook, at.slot);
    }
    for (auto at = world.hookRuns.first(); at; at = world.hookRuns.after(at))
        add(promises, world.hookRuns[at].due, AppointmentKind::hookDue, at.slot);
    addContainers(world, promises);
    for (auto at = world.faults.first(); at; at = world.faults.after(at))
        add(promises, world.faults[at].end, AppointmentKind::faultEnds, at.slot);
    for (std::uint32_t slot = 0; slot < world.serviceMeters.size(); ++slot)
        add(promises, world.serviceMeters[slot].next, AppointmentKind::serviceMinute, slot);
    for (std::uint32_t slot = 0; slot < world.clusterMeters.size(); ++slot)
        add(promises, world.clusterMeters[slot].next, AppointmentKind::clusterMinute, slot);
    for (auto at = world.metrics.first(); at; at = world.metrics.after(at))
        add(promises, world.metrics[at].next, AppointmentKind::metricMinute, at.slot);
    for (auto at = world.alarms.first(); at; at = world.alarms.after(at))
        add(promises, world.alarms[at].next, AppointmentKind::alarmDue, at.slot);
    for (auto at = world.scalingPolicies.first(); at; at = world.scalingPolicies.after(at))
        add(promises, world.scalingPolicies[at].next, AppointmentKind::scheduleDue, at.slot);
    addMessages(world, promises);
    addEvents(world, promises);
    addTraffic(world, promises);
    return promises;
}
} // namespace

void Watch::checkAgenda(const World& world)
{
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Fact", heard_, otherwise);
    };
    Promises promises = promisedBy(world);
    Agenda agenda = world.agenda;
    Time last = world.now;
    while (agenda.nextDue() != kNever) {
        const Time at = agenda.nextDue();
        expect(at >= world.now, 3, "left an appointment in the past");
        expect(at >= last, 1, "left appointments out of order");
        last = at;
        const Appointment next = agenda.take();
        const auto kept = promises.find(
            {static_cast<AppointmentKind>(next.what >> 26), next.what & ((1U << 26) - 1)});
        expect(kept != promises.end(), 2, "left an appointment that nothing waits for");
        expect(next.cause <= world.facts.count(), 3, "left an appointment with a later cause");
        if (kept != promises.end())
            promises.erase(kept);
    }
    expect(promises.empty(), 1, "left an appointment that was lost");
}

} // namespace stowage::storm
