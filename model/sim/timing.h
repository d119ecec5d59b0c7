// SPDX-License-Identifier: MIT
// The delays of AWS and of the machines, gathered by name into the profiles a run may have.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <string_view>

namespace stowage::sim {

// Delays that AWS does not document are chosen; those that the drawing states (stop time-out,
// deregistration delay, health checks) are not here.
struct Timing {
    Duration schedulerPass = seconds(5);
    Duration countedHealthyAfter = seconds(40); // DeploymentConfiguration: without any health check
    Duration hostLaunch = seconds(90);          // launch until registered
    Duration hostLaunchJitter = seconds(20);    // to either side
    Duration terminationNoticed = seconds(5);
    Duration crashNoticed = seconds(180);
    Duration instanceCheck = seconds(30);    // container instance health, twice a minute
    Duration spotNotice = minutes(2);        // Spot Instance interruption notices
    Duration launchRetryFirst = seconds(30); // of an Auto Scaling group; doubles
    Duration launchRetryMost = minutes(15);
    Duration lifecycleStep = seconds(1); // of an instance of such a group that nothing holds up
    Duration warmStart = seconds(30);    // of a stopped instance that leaves a warm pool
    Duration warmResume = seconds(20);   // of one that is hibernated
    Duration warmJoin = seconds(30);     // until an agent that checks has seen that it may register
    Duration networkInterface = seconds(6); // attaching it, awsvpc on EC2
    Duration networkInterfaceGone = seconds(2);
    Duration fargateInterface = seconds(12); // the same and a machine, on Fargate
    Duration fargateGivesUp = minutes(2);    // on what cannot be reached from its subnet
    std::int64_t fargateBurst = 100;         // task launches at once, Request throttling
    std::int64_t fargateRate = 20;           // and a second from then on
    Duration secretsFetch = seconds(2); // secrets and registry credentials, before a task's start
    Duration imagePullLeast = seconds(2);
    std::int64_t imagePullMibPerSecond = 20; // 0: no time passes
    Duration containerStart = seconds(2);
    Duration eventRepeat = hours(6);      // Amazon ECS service event messages
    Duration throttleFirst = seconds(30); // Service throttle logic; doubles
    Duration throttleMost = seconds(1'620);
    Duration placementRetry = seconds(30); // of a deployment that its circuit breaker watches
    Duration forgetTask = hours(1);        // DescribeTasks
    Duration stageLeast = seconds(5);      // a lifecycle stage of a deployment without hooks
    Duration stageMost = hours(24);        // each lifecycle stage, as AWS says
    Duration hookRefused = seconds(1);     // a function that may not be called
    Duration alarmPoll = seconds(20);      // of a deployment, DescribeAlarms
    Duration metricDelay = seconds(60);
    std::int32_t moreAlarmPeriods = 2;     // that an alarm looks at beyond its evaluation periods
    Duration eventDelivery = seconds(1);   // of Amazon EventBridge, to a target
    Duration eventRetryFirst = seconds(1); // doubles, less up to a half of it
    Duration eventRetryMost = minutes(11); // 185 of them take a day
    std::size_t mostEventsOnTheirWay = 100'000;
    Duration scheduleWithin = seconds(60); // a rule fires within its minute
    Duration connectTimeout = seconds(10); // of a balancer
    std::int32_t acceptQueue = 4'096;      // requests that wait at a container, somaxconn of Linux
    Duration shortPoll = seconds(1);       // between receives that find nothing and do not wait
    std::int64_t shortPollMisses = 25;     // percent of those that miss the few messages there are
    Duration retentionSweep = seconds(1);  // messages whose retention is over go together
    Duration messageHop = milliseconds(100); // from a topic to a queue or an inbox
    Duration mountFails = seconds(1);        // of a file system, where that is known at once
    Duration mountGivesUp = minutes(3);      // on a file system that does not answer
    Duration volumeAttach = seconds(10);     // making a volume of Amazon EBS and attaching it
    Duration volumeGone = seconds(5);        // detaching and deleting it
    Duration volumeGivesUp = minutes(3);     // on one that cannot be formatted or mounted
    bool operator==(const Timing&) const = default;
};

// `typical`; `fast-metrics`: as typical, metrics are visible after 20 s; `instant`: what AWS and
// the machines take for themselves takes no time, except that a scheduler still looks once a
// second, a lost host is noticed after 1 ms and an event takes as long. Anything else is an error.
Result<Timing> timingOf(std::string_view profile);

} // namespace stowage::sim
