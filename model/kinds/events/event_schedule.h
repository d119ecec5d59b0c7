// SPDX-License-Identifier: MIT
// A schedule of Amazon EventBridge Scheduler: at its times it invokes its one target.
#pragma once

#include "kinds/events/event_rule.h"
#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct EventSchedule {
    std::string scheduleExpression = "rate(1 hour)";
    EventRuleState state = EventRuleState::enabled;
    int flexibleMinutes = 0; // FlexibleTimeWindow; 0: OFF
    int taskCount = 1;       // of EcsParameters, as what follows
    int taskRevision = 0;    // of each of its families; 0: the newest
    EventLaunchType launchType = EventLaunchType::clusterDefault;
    std::string taskGroup = "";
    std::string platformVersion = "";
    bool assignPublicIp = false;
    std::string roleArn = "";
    int maximumRetryAttempts = 185;
    int maximumEventAgeInSeconds = 86'400;
};

KindInfo describe(Of<EventSchedule>);

} // namespace stowage::doc
