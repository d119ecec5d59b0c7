// SPDX-License-Identifier: MIT
// Answers about event rules, buckets and tables.
#include "aws/why_answers.h"

namespace stowage::aws {

namespace {
constexpr Answer kAnswers[] = {
    {.kind = FactKind::eventRuleCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::eventRuleChanged, .question = "Why did {s} change?"},
    {.kind = FactKind::eventRuleDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::eventMatched,
     .question = "Why did {s} match an event?",
     .sentence = "All fields of its pattern match the event about {about}.",
     .decision = true},
    {.kind = FactKind::scheduleFired,
     .question = "Why did {s} fire?",
     .sentence = "Its schedule was due in the minute from {minute} on.",
     .decision = true},
    {.kind = FactKind::targetInvoked, .question = "Why did {s} invoke {invoked}?"},
    {.kind = FactKind::invocationFailed,
     .question = "Why could {s} not invoke {invoked}?",
     .sentence = "{refusedFor}.",
     .decision = true},
    {.kind = FactKind::youPutEvent, .question = "Why is there an event {about}?"},
    {.kind = FactKind::storeCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::storeDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::youPutObject, .question = "Why is {objectKey} in {o}?"},
    {.kind = FactKind::objectCreated, .question = "Why is {objectKey} in {s}?"},
    {.kind = FactKind::itemWritten, .question = "Why did {o} write into {s}?"},
    {.kind = FactKind::storeRead, .question = "Why did {o} read from {s}?"},
    {.kind = FactKind::storeDenied,
     .question = "Why may {s} not call {action}?",
     .sentence = "An application calls AWS with the task role, not with the task execution role, "
                 "and {lack}: AccessDeniedException.",
     .decision = true},
    {.kind = FactKind::storeUnreachable,
     .question = "Why could {s} not call {action}?",
     .sentence = "Its calls go through its own interface, and {lack}: they time out.",
     .decision = true},
    {.kind = FactKind::youFollowed, .question = "Why did you follow {followed}?"},
    {.kind = FactKind::requestsRouted,
     .question = "Why do requests of {s} match {listenerRule}?",
     .sentence = "{rulesSay}.",
     .decision = true},
};
} // namespace

std::span<const Answer> eventAnswers()
{
    return kAnswers;
}

} // namespace stowage::aws
