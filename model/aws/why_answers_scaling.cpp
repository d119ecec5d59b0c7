// SPDX-License-Identifier: MIT
// Answers about metrics, alarms, scaling policies and capacity providers.
#include "aws/why_answers.h"

namespace stowage::aws {

namespace {
constexpr Answer kAnswers[] = {
    {.kind = FactKind::youSetAlarmState, .question = "Why is {o} {set}?"},
    {.kind = FactKind::youPutMetricData, .question = "Why are there datapoints of {metric}?"},
    {.kind = FactKind::alarmCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::alarmDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::alarmStateChanged,
     .question = "Why is {s} {state}?",
     .sentence = "{decided}",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::scalableTargetChanged,
     .question = "Why did the bounds of {s} change?",
     .decision = true},
    {.kind = FactKind::scalingPolicyCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::scalingPolicyDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::serviceScaled,
     .question = "Why did {o} scale from {from} to {to}?",
     .sentence = "{reckoned}.",
     .decision = true},
    {.kind = FactKind::scalingHeld,
     .question = "Why does {s} not scale {o} {wished}?",
     .sentence = "It would, {numbers}, but {held}.",
     .decision = true},
    {.kind = FactKind::capacityProviderCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::capacityProviderChanged, .question = "Why did {s} change?"},
    {.kind = FactKind::capacityProviderDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::taskWaits,
     .question = "Why does {s} wait?",
     .sentence = "It is to run on an instance of {o}, and {missing}.",
     .decision = true},
    {.kind = FactKind::provisioningLimited,
     .question = "Why is no task of {s} started?",
     .sentence = "{code} tasks wait in PROVISIONING in {o} already.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::capacityMeasured,
     .question = "Why is CapacityProviderReservation of {s} {percent}?",
     .sentence = "Because {grounds}.",
     .decision = true},
    {.kind = FactKind::taskNeverFits,
     .question = "Why does {s} not scale out for tasks of {o}?",
     .sentence = "They do not fit on the smallest instance type of its group.",
     .decision = true},
    {.kind = FactKind::groupScaled,
     .question = "Why did {o} scale from {from} to {to}?",
     .sentence = "{reckoned}.",
     .decision = true},
    {.kind = FactKind::groupScalingHeld,
     .question = "Why does {s} not scale {o} {wished}?",
     .sentence = "It would, {numbers}, but {held}.",
     .decision = true},
    {.kind = FactKind::managedProtection,
     .question = "Why is {o} {protection} from scale-in?",
     .decision = true},
    {.kind = FactKind::startsHeldByRate,
     .question = "Why does {s} wait to start tasks?",
     .sentence = "A service may start {code} tasks a minute. So many it has started, and "
                 "{heldStarts}.",
     .decision = true},
    {.kind = FactKind::warmPoolChanged, .question = "Why did the warm pool of {s} change?"},
    {.kind = FactKind::warmPoolLaunchBegan,
     .question = "Why did {s} launch {o}?",
     .sentence = "{filling}.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::agentHeldBack,
     .question = "Why does {s} not register?",
     .sentence = "Its agent checks for warm pools (ECS_WARM_POOLS_CHECK), and its instance is to "
                 "go into one.",
     .decision = true},
    {.kind = FactKind::warmPoolEntered, .question = "Why is {o} {warmed}?"},
    {.kind = FactKind::warmPoolTaken,
     .question = "Why did {s} take {o} out of its warm pool?",
     .sentence = "{taken}.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::warmPoolReturned,
     .question = "Why does {s} return {o} to its warm pool?",
     .sentence = "{victim}.",
     .decision = true},
};
} // namespace

std::span<const Answer> scalingAnswers()
{
    return kAnswers;
}

} // namespace stowage::aws
