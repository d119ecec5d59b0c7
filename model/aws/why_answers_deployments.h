// SPDX-License-Identifier: MIT
// What is asked and answered about deployments.
#pragma once

#include "aws/why_answers.h"

namespace stowage::aws {

inline constexpr Answer kDeploymentAnswers[] = {
    {.kind = FactKind::deploymentStarted,
     .question = "Why was {definition} deployed to {o}?",
     .decision = true},
    {.kind = FactKind::deploymentSuperseded,
     .question = "Why is {s} not the newest deployment of {o}?"},
    {.kind = FactKind::deploymentCompleted,
     .question = "Why is the deployment of {o} complete?",
     .sentence = "{steady}.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::deploymentFailed,
     .question = "Why did the deployment of {o} fail?",
     .sentence = "{breaker}.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::taskFailureCounted,
     .question = "Why does the deployment of {o} count a failed task?",
     .sentence = "Because {failure}; it fails at {limit} of them.",
     .decision = true},
    {.kind = FactKind::failuresForgotten,
     .question = "Why does the deployment of {o} count failed tasks from 0 again?",
     .sentence = "It had counted {code}, and {healthyOne} is healthy.",
     .decision = true},
    {.kind = FactKind::deploymentRolledBack,
     .question = "Why does {o} go back to {s}?",
     .sentence = "It runs {definition}, and of the deployments of {o} it is the last one that was "
                 "COMPLETED.",
     .decision = true,
     .quotesAws = true},
    {.kind = FactKind::rollbackImpossible,
     .question = "Why is {o} not rolled back?",
     .sentence = "Of its deployments none is COMPLETED.",
     .decision = true},
    {.kind = FactKind::deploymentStageChanged,
     .question = "Why is {s} in stage {stage}?",
     .sentence = "{stageWhy}.",
     .decision = true},
    {.kind = FactKind::trafficShifted,
     .question = "Why does {s} get {share} of the {traffic} traffic?",
     .sentence = "{shiftWhy}.",
     .decision = true},
    {.kind = FactKind::deploymentAlarmsIgnored,
     .question = "Why does {s} not heed {o}?",
     .sentence = "It was in ALARM when the deployment began, so that one which mends what is "
                 "wrong can be deployed.",
     .decision = true},
    {.kind = FactKind::youStoppedDeployment, .question = "Why was the deployment of {o} stopped?"},
    {.kind = FactKind::deploymentHookCalled,
     .question = "Why is {function} called at stage {stage} of {s}?",
     .sentence = "{hookCallWhy}.",
     .decision = true},
    {.kind = FactKind::deploymentHookAnswered,
     .question = "Why has {function} {hookAnswer}?",
     .sentence = "{hookAnswerWhy}.",
     .decision = true},
};

} // namespace stowage::aws
