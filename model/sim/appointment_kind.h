// SPDX-License-Identifier: MIT
// What an appointment is about, and which of those of one instant comes first.
#pragma once

#include <array>
#include <cstddef>
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
    receiveEnds,     // waiting receive: nothing came in its time
    hookDue,         // hook run: its function answers, or is called again
};

struct AppointmentStep {
    AppointmentKind kind;
    unsigned priority; // 1 to 15; 0 is left to edits and calls
};

// One priority per step of that order, one row per kind in the order of the kinds.
inline constexpr auto kAppointmentSteps = [] {
    using enum AppointmentKind;
    return std::to_array<AppointmentStep>({
        {faultEnds, 1},        {trafficChange, 1}, {hostLaunched, 2},  {hostLossNoticed, 2},
        {agentReconnects, 2},  {containerExit, 3}, {containerKill, 3}, {containerCheck, 3},
        {containerLate, 3},    {taskStep, 4},      {taskHealthy, 4},   {protectionEnds, 4},
        {drainOver, 5},        {probeDue, 5},      {queueChange, 5},   {slowStart, 6},
        {loadChange, 6},       {hostLoad, 6},      {servicePass, 7},   {serviceRepeats, 7},
        {forgetTask, 8},       {spotTaken, 2},     {groupLook, 2},     {serviceMinute, 8},
        {clusterMinute, 8},    {instanceCheck, 2}, {hookTimeout, 2},   {lifecycleStep, 2},
        {taskLoad, 6},         {metricMinute, 8},  {alarmDue, 9},      {scalingDue, 11},
        {scheduleDue, 10},     {stageDue, 12},     {alarmLook, 12},    {waitingDue, 6},
        {groupScalingDue, 11}, {workerStep, 5}, // what is done in time is done
        {queueDue, 6},         {deliveryDue, 6},   {eventRuleDue, 1},  {eventDelivery, 1},
        {bucketUpload, 1},     {receiveEnds, 7}, // what comes in this instant is still its own
        {hookDue, 12},
    });
}();

static_assert([] {
    for (std::size_t at = 0; at < kAppointmentSteps.size(); ++at) {
        if (static_cast<std::size_t>(kAppointmentSteps[at].kind) != at)
            return false;
    }
    return kAppointmentSteps.back().kind == AppointmentKind::hookDue;
}());

constexpr unsigned priorityOf(AppointmentKind kind)
{
    return kAppointmentSteps[static_cast<std::size_t>(kind)].priority;
}

} // namespace stowage::sim
