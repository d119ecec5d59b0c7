// SPDX-License-Identifier: MIT
// What an appointment is about, and which of those of one instant comes first.
#pragma once

#include <cstdint>

namespace stowage::sim {

// The order decides among appointments of one instant: what comes from outside, then the hosts,
// then containers, tasks and targets, and the scheduler last, so that a pass sees all of it.
// 64 kinds fit.
enum class AppointmentKind : std::uint8_t {
    faultEnds,       // slot: fault
    trafficChange,   // source
    hostLaunched,    // host
    hostLossNoticed, // host
    agentReconnects, // host
    containerExit,   // container
    containerKill,   // container: SIGKILL after stopTimeout
    containerCheck,  // container: the health check that changes its health
    containerLate,   // container: others have waited for it as long as they may
    taskStep,        // task: the end of its present phase
    taskHealthy,     // task: 40 s after RUNNING
    protectionEnds,  // task
    drainOver,       // target
    probeDue,        // target: the probe that changes its state
    queueChange,     // target: its queue fills, empties or passes a time-out
    slowStart,       // target group: shares of new targets grow
    loadChange,      // target group: who gets its requests
    hostLoad,        // host: what its containers ask of its processors
    servicePass,     // service
    serviceRepeats,  // service: what it said holds for six hours and is said again
    forgetTask,      // task: an hour after STOPPED
    spotTaken,       // host: two minutes after the notice
    groupLook,       // Auto Scaling group
    serviceMinute,   // service: a minute of its metrics is over, or a point of them is seen
    clusterMinute,   // cluster: the same
    instanceCheck,   // host: the health check that changes its health
    hookTimeout,     // lifecycle action: nobody has completed it
    lifecycleStep,   // host: its group moves it on
    taskLoad,        // task on Fargate: what its containers ask of its processors
    metricMinute,    // metric: a minute of it is over, or a point of it is seen
    alarmDue,        // alarm: the evaluation that may change its state
    scalingDue,      // service: its scaling policies are looked at
    scheduleDue,     // scaling policy: its scheduled action
    stageDue,        // deployment: its stage ends, or has lasted too long
    alarmLook,       // deployment: it looks at its alarms
    waitingDue,      // cluster: tasks that wait for an instance are tried again
    groupScalingDue, // Auto Scaling group: its scaling policies are looked at
    workerStep,      // worker: it begins, is done with some messages, or asks for more
    queueDue,        // queue: messages become visible, are sent or end their retention
    deliveryDue,     // delivery: of a message of a topic
    eventRuleDue,    // event rule: its schedule
    eventDelivery,   // event delivery: it reaches its target, or is tried again
    bucketUpload,    // bucket: an object comes that is an event
};

// One priority per step of that order; 0 is left to edits and calls.
constexpr unsigned priorityOf(AppointmentKind kind)
{
    switch (kind) {
    case AppointmentKind::faultEnds:
    case AppointmentKind::trafficChange:
    case AppointmentKind::eventRuleDue:
    case AppointmentKind::eventDelivery:
    case AppointmentKind::bucketUpload:
        return 1;
    case AppointmentKind::hostLaunched:
    case AppointmentKind::hostLossNoticed:
    case AppointmentKind::agentReconnects:
    case AppointmentKind::spotTaken:
    case AppointmentKind::groupLook:
    case AppointmentKind::instanceCheck:
    case AppointmentKind::hookTimeout:
    case AppointmentKind::lifecycleStep:
        return 2;
    case AppointmentKind::containerExit:
    case AppointmentKind::containerKill:
    case AppointmentKind::containerCheck:
    case AppointmentKind::containerLate:
        return 3;
    case AppointmentKind::taskStep:
    case AppointmentKind::taskHealthy:
    case AppointmentKind::protectionEnds:
        return 4;
    case AppointmentKind::drainOver:
    case AppointmentKind::probeDue:
    case AppointmentKind::queueChange:
    case AppointmentKind::workerStep: // what is done in time is done
        return 5;
    case AppointmentKind::slowStart:
    case AppointmentKind::loadChange:
    case AppointmentKind::hostLoad:
    case AppointmentKind::taskLoad:
    case AppointmentKind::waitingDue:
    case AppointmentKind::queueDue:
    case AppointmentKind::deliveryDue:
        return 6;
    case AppointmentKind::servicePass:
    case AppointmentKind::serviceRepeats:
        return 7;
    case AppointmentKind::forgetTask:
    case AppointmentKind::serviceMinute:
    case AppointmentKind::clusterMinute:
    case AppointmentKind::metricMinute:
        return 8;
    case AppointmentKind::alarmDue:
        return 9;
    case AppointmentKind::scheduleDue:
        return 10;
    case AppointmentKind::scalingDue:
    case AppointmentKind::groupScalingDue:
        return 11;
    case AppointmentKind::stageDue:
    case AppointmentKind::alarmLook:
        return 12;
    }
    return 15;
}

} // namespace stowage::sim
