// SPDX-License-Identifier: MIT
#include "aws/why.h"

#include "aws/why_answers.h"
#include "aws/why_placement.h"
#include "sim/fact_values.h"
#include "sim/frame_builder.h"
#include "sim/laws/permissions.h"
#include "sim/notices.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::aws {

namespace {
constexpr std::size_t kMostCauses = 60; // that are listed

void addCause(const sim::World& world, std::uint32_t fact, WhyCard& card)
{
    const Notice notice = sim::noticeOf(world, fact);
    if (!notice.text.empty()) // others say nothing to a reader
        card.causes.push_back({fact, notice.at, notice.severity, notice.subject, notice.text});
}

// However long the chain is, it ends with the first cause.
void addCauses(const sim::World& world, const Fact& fact, WhyCard& card)
{
    std::uint32_t at = fact.cause;
    for (; at != 0 && card.causes.size() + 1 < kMostCauses; at = world.facts.fact(at).cause)
        addCause(world, at, card);
    std::uint32_t first = at;
    while (first != 0 && world.facts.fact(first).cause != 0)
        first = world.facts.fact(first).cause;
    if (first != 0)
        addCause(world, first, card);
}

std::string stopWords(const sim::World& world, const Fact& fact)
{
    const auto words = world.facts.payload(fact.number);
    return std::string(nameOf(static_cast<StopCode>(words[0]))) + ": " +
           std::string(world.text(static_cast<sim::NameId>(words[1])));
}

// The nearest cause answers; the first one says what it all goes back to.
void addBecause(WhyCard& card, const Answer& answer, const std::string& text)
{
    const auto append = [&card](const std::string& words) {
        card.sentence += (card.sentence.empty() ? "" : " ") + words;
    };
    if (card.causes.empty()) {
        if (card.sentence.empty())
            append(text);
        return append("Nothing before it caused it.");
    }
    if (!answer.because)
        return;
    append(card.causes.front().text);
    if (card.causes.back().text != card.causes.front().text)
        append("It goes back to this: " + card.causes.back().text);
}

void addRules(const sim::World& world, const Fact& fact, WhyCard& card)
{
    const auto add = [&card](RuleNumber number) {
        if (number == 0)
            return;
        const sim::Rule& rule = sim::ruleOf(number);
        const std::string id(rule.id);
        if (std::none_of(card.rules.begin(), card.rules.end(),
                         [&id](const RuleNote& known) { return known.id == id; }))
            card.rules.push_back(
                {id, std::string(rule.sentence), rule.fidelity, std::string(rule.page)});
    };
    add(fact.rule);
    if (isPlacement(fact)) {
        add(sim::ruleNumber("placement.filter"));
        add(sim::ruleNumber("placement.rank"));
    }
    for (const CauseStep& step : card.causes)
        add(world.facts.fact(step.fact).rule);
}

// What is told of one thing and decides about another.
bool isOfObject(FactKind kind)
{
    switch (kind) {
    case FactKind::deploymentStarted:
    case FactKind::deploymentFailed:
    case FactKind::deploymentRolledBack:
    case FactKind::rollbackImpossible:
    case FactKind::taskFailureCounted:
    case FactKind::deploymentStageChanged:
    case FactKind::trafficShifted:
    case FactKind::deploymentHookCalled:
    case FactKind::deploymentHookAnswered:
    case FactKind::scalingLaunchBegan:
    case FactKind::scalingTerminationBegan:
        return true;
    default:
        return false;
    }
}

// The newest decision about one of these, or the placement of a task that runs.
std::uint32_t decisionAbout(const sim::World& world, EntityId id)
{
    std::uint32_t placed = 0;
    if (id.kind == EntityKind::task) {
        const sim::Ix<sim::Task> at{world.slotOf(id)};
        if (at && world.tasks[at].desired != TaskStatus::stopped)
            placed = world.taskStories[at.slot].placement;
    }
    if (placed != 0)
        return placed;
    for (std::uint32_t number = world.facts.count(); number > 0; --number) {
        const Fact& fact = world.facts.fact(number);
        const bool isAbout = fact.subject() == id || (fact.object() == id && isOfObject(fact.kind));
        if (isAbout && answerTo(fact.kind).decision)
            return number;
    }
    return 0;
}

EntityId entityOf(const sim::World& world, const Subject& subject)
{
    if (const auto* id = std::get_if<EntityId>(&subject))
        return *id;
    // The newest fact about the element names what lives for it, even after it is gone.
    for (std::uint32_t number = world.facts.count(); number > 0; --number) {
        const Fact& fact = world.facts.fact(number);
        if (answerTo(fact.kind).decision && sim::subjectOf(world, fact.subject()) == subject)
            return fact.subject();
    }
    return {};
}
} // namespace

std::optional<WhyCard> whyOfFact(const doc::Document& /*document*/, const sim::World& world,
                                 std::uint32_t number)
{
    if (number == 0 || number > world.facts.count())
        return {};
    const Fact fact = world.facts.fact(number);
    const Notice notice = sim::noticeOf(world, number);
    if (notice.text.empty() && !isPlacement(fact))
        return {};
    WhyCard card;
    card.subject = sim::subjectOf(world, fact.subject());
    card.fact = number;
    card.at = fact.at();
    addCauses(world, fact, card);
    const Answer answer = answerTo(fact.kind);
    card.question = sim::filledIn(world, fact, answer.question);
    card.sentence = sim::filledIn(world, fact, answer.sentence);
    if (isPlacement(fact))
        addPlacement(world, fact, card);
    if (answer.quotesAws)
        card.awsWords = notice.text;
    if (fact.kind == FactKind::taskStopRequested)
        card.awsWords = stopWords(world, fact);
    if (const std::string denial = sim::permissions::denialIn(world, fact); !denial.empty())
        card.awsWords = "AccessDeniedException: " + denial;
    addBecause(card, answer, notice.text);
    addRules(world, fact, card);
    return card;
}

std::optional<WhyCard> whyOf(const doc::Document& document, const sim::World& world,
                             const Subject& subject)
{
    const EntityId id = entityOf(world, subject);
    return id ? whyOfFact(document, world, decisionAbout(world, id)) : std::nullopt;
}

} // namespace stowage::aws
