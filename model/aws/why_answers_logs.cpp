// SPDX-License-Identifier: MIT
// Answers about log groups and what containers write into them.
#include "aws/why_answers.h"

namespace stowage::aws {

namespace {
constexpr Answer kAnswers[] = {
    {.kind = FactKind::logGroupCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::logGroupChanged, .question = "Why does {s} keep lines {keptLines}?"},
    {.kind = FactKind::logGroupDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::logGroupMade,
     .question = "Why did the agent of {s} create {logGroup}?",
     .sentence = "It was missing, and awslogs-create-group is true.",
     .decision = true},
    {.kind = FactKind::logsRefused,
     .question = "Why can {o} of {s} not write its logs?",
     .sentence = "Its log driver awslogs creates a stream before it starts, and {lack}.",
     .decision = true},
    {.kind = FactKind::logLinesLost,
     .question = "Why is what {o} of {s} says lost?",
     .sentence = "Each line goes to CloudWatch Logs as it is said, and {lack}.",
     .decision = true},
};
} // namespace

std::span<const Answer> logAnswers()
{
    return kAnswers;
}

} // namespace stowage::aws
