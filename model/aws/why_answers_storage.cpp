// SPDX-License-Identifier: MIT
// Answers about file systems and about what tasks write.
#include "aws/why_answers.h"

namespace stowage::aws {

namespace {
constexpr Answer kAnswers[] = {
    {.kind = FactKind::fileSystemCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::fileSystemChanged, .question = "Why did {s} change?"},
    {.kind = FactKind::fileSystemDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::fileSystemMounted, .question = "Why did {o} mount {s}?"},
    {.kind = FactKind::mountFailed,
     .question = "Why can {s} not mount its volumes?",
     .sentence = "Volumes are mounted before any container starts, and {lack}.",
     .decision = true},
    {.kind = FactKind::diskFilled,
     .question = "Why has {s} no space left?",
     .sentence = "{diskIsShared}.",
     .decision = true},
    {.kind = FactKind::pullHadNoRoom,
     .question = "Why can {s} not pull its images?",
     .sentence = "{diskIsShared}.",
     .decision = true},
    {.kind = FactKind::taskDataLeft,
     .question = "Why is this left of what {s} wrote?",
     .sentence = "A task's own storage goes with it, an instance keeps what was written there, and "
                 "a file system outlives both: {left}.",
     .decision = true},
    {.kind = FactKind::instanceDataLost, .question = "Why is what was on {s} lost?"},
    {.kind = FactKind::volumeAttached, .question = "Why has {s} this volume?"},
    {.kind = FactKind::volumeRefused,
     .question = "Why can {s} not have its volume?",
     .sentence = "Amazon ECS makes a volume for each task and attaches it before any container "
                 "starts, and {lack}.",
     .decision = true},
    {.kind = FactKind::volumeDeleted,
     .question = "Why was the volume of {s} deleted?",
     .sentence = "What a service's task had goes with it; only RunTask may let it stay."},
    {.kind = FactKind::volumeKept,
     .question = "Why does the volume of {s} stay?",
     .sentence = "RunTask was asked to leave it (terminationPolicy.deleteOnTermination false)."},
};
} // namespace

std::span<const Answer> storageAnswers()
{
    return kAnswers;
}

} // namespace stowage::aws
