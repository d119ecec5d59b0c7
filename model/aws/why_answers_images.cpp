// SPDX-License-Identifier: MIT
// Answers about image repositories and what is pulled from them.
#include "aws/why_answers.h"

namespace stowage::aws {

namespace {
constexpr Answer kAnswers[] = {
    {.kind = FactKind::imageRepositoryCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::imageRepositoryDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::imageDeleted, .question = "Why was {image} deleted?"},
    {.kind = FactKind::imageRefused,
     .question = "Why could the image of {s} not be pulled?",
     .sentence = "Its registry lets {image} not go: {unpulled}.",
     .decision = true},
    {.kind = FactKind::imageFromCache,
     .question = "Why does {s} run {image} as {o} holds it?",
     .sentence = "Its registry lets it not go: {unpulled}. Its agent then takes what it holds, "
                 "unless ECS_IMAGE_PULL_BEHAVIOR is always.",
     .decision = true},
};
} // namespace

std::span<const Answer> imageAnswers()
{
    return kAnswers;
}

} // namespace stowage::aws
