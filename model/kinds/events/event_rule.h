// SPDX-License-Identifier: MIT
// An Amazon EventBridge rule: on events that match its pattern, or by a schedule, it invokes its
// targets.
#pragma once

#include "field/value.h"
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
    int taskCount = 1;    // of EcsParameters, as what follows
    int taskRevision = 0; // of each of its families; 0: the newest
    EventLaunchType launchType = EventLaunchType::clusterDefault;
    std::string taskGroup = "";
    std::string platformVersion = "";
    bool assignPublicIp = false;
    std::string roleArn = "";
    int maximumRetryAttempts = 185;
    int maximumEventAgeInSeconds = 86'400;
    Pairs targetIds = {}; // the Id of PutTargets, and the element that it stands for
};

KindInfo describe(Of<EventRule>);

} // namespace stowage::doc
