// SPDX-License-Identifier: MIT
#include "sim/notices.h"

#include "sim/fact_values.h"
#include "sim/frame_builder.h"
#include "sim/phrases.h"

#include <span>
#include <string_view>

namespace stowage::sim {

namespace {
using phrases::Phrase;

const Phrase* phraseFor(FactKind kind)
{
    for (const std::span<const Phrase> phrases : {std::span<const Phrase>(phrases::kPhrases),
                                                  std::span<const Phrase>(phrases::kPhrasesAround)})
        for (const Phrase& phrase : phrases)
            if (phrase.kind == kind)
                return &phrase;
    return nullptr;
}

std::string wordsFor(const World& world, const Fact& fact)
{
    const Phrase* phrase = phraseFor(fact.kind);
    return phrase ? filledIn(world, fact, phrase->text) : std::string();
}

// Of some facts what became of it decides, not that it changed.
Severity severityOf(const World& world, const Fact& fact, Severity otherwise)
{
    const auto words = world.facts.payload(fact.number);
    if (fact.kind == FactKind::alarmStateChanged)
        switch (static_cast<AlarmState>(words[1])) {
        case AlarmState::ok:
            return Severity::good;
        case AlarmState::alarm:
            return Severity::warning;
        case AlarmState::insufficientData:
            return Severity::info;
        }
    if (fact.kind == FactKind::deploymentHookAnswered)
        switch (static_cast<HookResult>(words[2])) {
        case HookResult::succeeded:
            return Severity::good;
        case HookResult::inProgress:
            return Severity::info;
        default:
            return Severity::bad;
        }
    if (fact.kind == FactKind::targetHealthChanged)
        if (static_cast<TargetState>(words[0]) == TargetState::healthy)
            return Severity::good;
    return otherwise;
}
} // namespace

bool isServiceEvent(FactKind kind)
{
    const Phrase* phrase = phraseFor(kind);
    return phrase != nullptr && phrase->text.starts_with("(service ");
}

Notice noticeOf(const World& world, std::uint32_t number)
{
    const Fact fact = world.facts.fact(number);
    Notice notice;
    notice.fact = number;
    notice.cause = fact.cause;
    notice.at = fact.at();
    notice.subject = subjectOf(world, fact.subject());
    if (fact.objectKind != EntityKind::none)
        notice.concerned.push_back(subjectOf(world, fact.object()));
    // People know a deployment by its service.
    const bool isDeployment = fact.subjectKind == EntityKind::deployment;
    notice.name = nameOf(world, isDeployment ? fact.object() : fact.subject());
    notice.text = wordsFor(world, fact);
    if (const Phrase* phrase = phraseFor(fact.kind)) {
        notice.severity = severityOf(world, fact, phrase->severity);
        notice.topic = phrase->topic;
        notice.mark = phrase->mark;
    }
    if (fact.cause != 0)
        notice.because = wordsFor(world, world.facts.fact(fact.cause));
    return notice;
}

std::vector<Notice> noticesSince(const World& world, std::uint32_t fact)
{
    std::vector<Notice> notices;
    for (std::uint32_t number = fact + 1; number <= world.facts.count(); ++number) {
        const FactKind kind = world.facts.fact(number).kind;
        // What is measured each minute would bury what happens; readouts show it.
        if (kind != FactKind::metricsChanged && phraseFor(kind))
            notices.push_back(noticeOf(world, number));
    }
    return notices;
}

} // namespace stowage::sim
