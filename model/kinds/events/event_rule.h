// SPDX-License-Identifier: MIT
// An Amazon EventBridge rule: on events that match its pattern, or by a schedule, it invokes its
// targets.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

enum class EventRuleState { enabled, disabled };
enum class EventLaunchType { clusterDefault, ec2, fargate };

struct EventRule {
    std::string eventPattern =
        "{\"source\":[\"aws.ecs\"],\"detail-type\":[\"ECS Task State Change\"],"
        "\"detail\":{\"lastStatus\":[\"STOPPED\"]}}";
    std::string scheduleExpression = "";
    EventRuleState state = EventRuleState::enabled;
    int taskCount = 1; // of EcsParameters, as what follows
    EventLaunchType launchType = EventLaunchType::clusterDefault;
    std::string taskGroup = "";
    std::string platformVersion = "";
    bool assignPublicIp = false;
    std::string roleArn = "";
    int maximumRetryAttempts = 185;
    int maximumEventAgeInSeconds = 86'400;
};

KindInfo describe(Of<EventRule>);

} // namespace stowage::doc
