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
    Duration networkInterface = seconds(6); // attaching it, awsvpc on EC2
    Duration networkInterfaceGone = seconds(2);
    Duration secretsFetch = seconds(2); // secrets and registry credentials, before a task's start
    Duration imagePullLeast = seconds(2);
    std::int64_t imagePullMibPerSecond = 20; // 0: no time passes
    Duration containerStart = seconds(2);
    Duration eventRepeat = hours(6);      // Amazon ECS service event messages
    Duration throttleFirst = seconds(30); // Service throttle logic; doubles
    Duration throttleMost = seconds(1'620);
    Duration forgetTask = hours(1); // DescribeTasks
    Duration metricDelay = seconds(60);
    std::int32_t moreAlarmPeriods = 2;     // that an alarm looks at beyond its evaluation periods
    Duration connectTimeout = seconds(10); // of a balancer
    std::int32_t acceptQueue = 4'096;      // requests that wait at a container, somaxconn of Linux
    bool operator==(const Timing&) const = default;
};

// `typical`; `fast-metrics`: as typical, metrics are visible after 20 s; `instant`: what AWS and
// the machines take for themselves takes no time, except that a scheduler still looks once a
// second and a lost host is noticed after 1 ms. Anything else is an error.
Result<Timing> timingOf(std::string_view profile);

} // namespace stowage::sim
