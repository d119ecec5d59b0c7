// SPDX-License-Identifier: MIT
#include "sim/timing.h"

namespace stowage::sim {

namespace {
Timing instant()
{
    Timing timing;
    timing.schedulerPass = seconds(1);
    timing.hostLaunch = {};
    timing.hostLaunchJitter = {};
    timing.terminationNoticed = milliseconds(1);
    timing.crashNoticed = milliseconds(1);
    timing.lifecycleStep = {};
    timing.warmStart = timing.warmResume = timing.warmJoin = milliseconds(1);
    timing.networkInterface = {};
    timing.networkInterfaceGone = {};
    timing.fargateInterface = {};
    timing.fargateGivesUp = {};
    timing.mountFails = {};
    timing.mountGivesUp = {};
    timing.volumeAttach = {};
    timing.volumeGone = {};
    timing.volumeGivesUp = {};
    timing.secretsFetch = {};
    timing.imagePullLeast = {};
    timing.imagePullMibPerSecond = 0;
    timing.containerStart = {};
    timing.placementRetry = seconds(1);
    timing.stageLeast = {};
    timing.hookRefused = {};
    timing.alarmPoll = seconds(1);
    timing.metricDelay = {};
    timing.shortPollMisses = 0;
    timing.messageHop = {};
    timing.eventDelivery = milliseconds(1); // or rules that answer each other never end
    timing.scheduleWithin = {};
    return timing;
}
} // namespace

Result<Timing> timingOf(std::string_view profile)
{
    if (profile == "typical")
        return Timing{};
    if (profile == "fast-metrics") {
        Timing timing;
        timing.metricDelay = seconds(20);
        return timing;
    }
    if (profile == "instant")
        return instant();
    return Error{Fault::invalid,
                 "The timing profile '" + std::string(profile) +
                     "' is unknown; choose typical, fast-metrics or instant.",
                 {}};
}

} // namespace stowage::sim
