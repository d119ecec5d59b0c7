// SPDX-License-Identifier: MIT
#include "sim/appointments.h"

#include "base/ensure.h"
#include "sim/laws/agents.h"
#include "sim/laws/alarms.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/buckets.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/containers.h"
#include "sim/laws/dealing.h"
#include "sim/laws/deployment_alarms.h"
#include "sim/laws/deployment_hooks.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/event_rules.h"
#include "sim/laws/event_targets.h"
#include "sim/laws/faults.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/health.h"
#include "sim/laws/hosts.h"
#include "sim/laws/instance_health.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/meters.h"
#include "sim/laws/metrics.h"
#include "sim/laws/queues.h"
#include "sim/laws/scaling_policies.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_events.h"
#include "sim/laws/service_scaling.h"
#include "sim/laws/serving.h"
#include "sim/laws/targets.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks.h"
#include "sim/laws/topic_deliveries.h"
#include "sim/laws/traffic.h"
#include "sim/laws/waiting_receives.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/laws/workers.h"

namespace stowage::sim {

namespace {
struct Due {
    AppointmentKind kind;
    void (*due)(World&, std::uint32_t slot);
};

constexpr Due kDue[] = {
    {AppointmentKind::faultEnds, [](World& w, std::uint32_t at) { faults::end(w, {at}); }},
    {AppointmentKind::hostLaunched, [](World& w, std::uint32_t at) { hosts::launched(w, {at}); }},
    {AppointmentKind::hostLossNoticed,
     [](World& w, std::uint32_t at) { hosts::lossNoticed(w, {at}); }},
    {AppointmentKind::agentReconnects,
     [](World& w, std::uint32_t at) { agents::reconnect(w, {at}); }},
    {AppointmentKind::spotTaken, [](World& w, std::uint32_t at) { hosts::spotTaken(w, {at}); }},
    {AppointmentKind::groupLook,
     [](World& w, std::uint32_t at) { auto_scaling_groups::look(w, {at}); }},
    {AppointmentKind::containerExit, [](World& w, std::uint32_t at) { containers::exit(w, {at}); }},
    {AppointmentKind::containerKill, [](World& w, std::uint32_t at) { containers::kill(w, {at}); }},
    {AppointmentKind::containerCheck,
     [](World& w, std::uint32_t at) { container_health::due(w, {at}); }},
    {AppointmentKind::containerLate,
     [](World& w, std::uint32_t at) { container_order::late(w, {at}); }},
    {AppointmentKind::taskStep, [](World& w, std::uint32_t at) { tasks::step(w, {at}); }},
    {AppointmentKind::taskHealthy, [](World& w, std::uint32_t at) { task_health::due(w, {at}); }},
    {AppointmentKind::protectionEnds,
     [](World& w, std::uint32_t at) { task_protection::over(w, {at}); }},
    {AppointmentKind::servicePass, [](World& w, std::uint32_t at) { scheduler::pass(w, {at}); }},
    {AppointmentKind::serviceRepeats,
     [](World& w, std::uint32_t at) { service_events::repeatDue(w, {at}); }},
    {AppointmentKind::forgetTask, [](World& w, std::uint32_t at) { tasks::forget(w, {at}); }},
    {AppointmentKind::drainOver, [](World& w, std::uint32_t at) { targets::drainOver(w, {at}); }},
    {AppointmentKind::probeDue, [](World& w, std::uint32_t at) { health::due(w, {at}); }},
    {AppointmentKind::queueChange, [](World& w, std::uint32_t at) { serving::queueDue(w, {at}); }},
    {AppointmentKind::slowStart, [](World& w, std::uint32_t at) { dealing::grown(w, {at}); }},
    {AppointmentKind::loadChange, [](World& w, std::uint32_t at) { traffic::look(w, {at}); }},
    {AppointmentKind::serviceMinute,
     [](World& w, std::uint32_t at) { meters::serviceDue(w, {at}); }},
    {AppointmentKind::clusterMinute,
     [](World& w, std::uint32_t at) { meters::clusterDue(w, {at}); }},
    {AppointmentKind::instanceCheck,
     [](World& w, std::uint32_t at) { instance_health::due(w, {at}); }},
    {AppointmentKind::hookTimeout,
     [](World& w, std::uint32_t at) { lifecycle::timedOut(w, {at}); }},
    {AppointmentKind::lifecycleStep,
     [](World& w, std::uint32_t at) { lifecycle::stepDue(w, {at}); }},
    {AppointmentKind::hostLoad,
     [](World& w, std::uint32_t at) {
         if (w.hosts.holds({at}))
             serving::due(w, {{at}, {}});
     }},
    {AppointmentKind::taskLoad, [](World& w, std::uint32_t at) { serving::due(w, {{}, {at}}); }},
    {AppointmentKind::metricMinute, [](World& w, std::uint32_t at) { metrics::due(w, {at}); }},
    {AppointmentKind::alarmDue, [](World& w, std::uint32_t at) { alarms::due(w, {at}); }},
    {AppointmentKind::scalingDue,
     [](World& w, std::uint32_t at) { service_scaling::look(w, {at}); }},
    {AppointmentKind::scheduleDue,
     [](World& w, std::uint32_t at) { scaling_policies::scheduleDue(w, {at}); }},
    {AppointmentKind::stageDue,
     [](World& w, std::uint32_t at) { deployment_stages::due(w, {at}); }},
    {AppointmentKind::alarmLook,
     [](World& w, std::uint32_t at) { deployment_alarms::lookDue(w, {at}); }},
    {AppointmentKind::waitingDue,
     [](World& w, std::uint32_t at) { waiting_tasks::look(w, {at}); }},
    {AppointmentKind::groupScalingDue,
     [](World& w, std::uint32_t at) { group_scaling::look(w, {at}); }},
    {AppointmentKind::workerStep, [](World& w, std::uint32_t at) { workers::step(w, {at}); }},
    {AppointmentKind::queueDue, [](World& w, std::uint32_t at) { queues::due(w, {at}); }},
    {AppointmentKind::deliveryDue,
     [](World& w, std::uint32_t at) { topic_deliveries::due(w, {at}); }},
    {AppointmentKind::eventRuleDue, [](World& w, std::uint32_t at) { event_rules::due(w, {at}); }},
    {AppointmentKind::eventDelivery,
     [](World& w, std::uint32_t at) { event_targets::due(w, {at}); }},
    {AppointmentKind::bucketUpload, [](World& w, std::uint32_t at) { buckets::uploadDue(w, {at}); }},
    {AppointmentKind::receiveEnds,
     [](World& w, std::uint32_t at) { waiting_receives::due(w, {at}); }},
    {AppointmentKind::hookDue, [](World& w, std::uint32_t at) { deployment_hooks::due(w, {at}); }},
};
} // namespace

void keep(World& world, AppointmentKind kind, std::uint32_t slot)
{
    for (const Due& law : kDue) {
        if (law.kind == kind) {
            law.due(world, slot);
            return;
        }
    }
    ensure(false, "every appointment that is booked has a law");
}

} // namespace stowage::sim
