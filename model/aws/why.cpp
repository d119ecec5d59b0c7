// SPDX-License-Identifier: MIT
#include "aws/why.h"

#include "aws/why_placement.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::aws {

namespace {
constexpr int kLongestChain = 60;

// What was decided about a thing, rather than what it then went through.
bool isDecision(FactKind kind)
{
    switch (kind) {
    case FactKind::taskPlaced:
    case FactKind::placementFailed:
    case FactKind::runTaskFailed:
    case FactKind::taskStopRequested:
    case FactKind::imagePullFailed:
    case FactKind::instanceRegistered:
    case FactKind::instanceStatusChanged:
    case FactKind::instanceTerminated:
    case FactKind::instanceLost:
    case FactKind::agentDisconnected:
    case FactKind::serviceBlocked:
    case FactKind::serviceSteady:
    case FactKind::deploymentStarted:
    case FactKind::deploymentCompleted:
    case FactKind::deploymentFailed:
    case FactKind::tasksStarted:
    case FactKind::tasksStopped:
    case FactKind::targetHealthChanged:
    case FactKind::overloadBegan:
    case FactKind::requestsFailed:
    case FactKind::requestsSucceeded:
    case FactKind::routingChanged:
    case FactKind::trafficChanged:
    case FactKind::revisionRegistered:
        return true;
    default:
        return false;
    }
}

std::string questionFor(const Fact& fact, const std::string& name, const sim::World& world)
{
    switch (fact.kind) {
    case FactKind::taskPlaced:
        return "Why is " + name + " on " + sim::nameOf(world, fact.object()) + "?";
    case FactKind::placementFailed:
        return "Why is no task of " + name + " placed?";
    case FactKind::runTaskFailed:
        return "Why was no task started?";
    case FactKind::taskStopRequested:
        return "Why does " + name + " stop?";
    case FactKind::instanceRegistered:
        return "Why is " + name + " in the cluster?";
    case FactKind::instanceTerminated:
        return "Why is " + name + " terminated?";
    case FactKind::instanceLost:
    case FactKind::agentDisconnected:
        return "Why is " + name + " lost?";
    case FactKind::deploymentStarted:
    case FactKind::revisionRegistered:
        return "Why was this deployed?";
    case FactKind::tasksStarted:
        return "Why did " + name + " start tasks?";
    case FactKind::tasksStopped:
        return "Why did " + name + " stop tasks?";
    case FactKind::serviceSteady:
        return "Why is " + name + " steady?";
    case FactKind::requestsFailed:
    case FactKind::overloadBegan:
        return "Why do requests fail?";
    default:
        return "Why is " + name + " as it is?";
    }
}

void addCauses(const sim::World& world, const Fact& fact, WhyCard& card)
{
    std::uint32_t at = fact.cause;
    for (int n = 0; at != 0 && n < kLongestChain; ++n) {
        const Notice notice = sim::noticeOf(world, at);
        if (!notice.text.empty())
            card.causes.push_back({at, notice.at, notice.severity, notice.subject, notice.text});
        at = world.facts.fact(at).cause;
    }
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
        const bool isAbout = fact.subject() == id ||
                             (fact.object() == id && fact.kind == FactKind::deploymentStarted);
        if (isAbout && isDecision(fact.kind))
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
        if (isDecision(fact.kind) && sim::subjectOf(world, fact.subject()) == subject)
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
    card.question = questionFor(fact, notice.name, world);
    card.sentence = notice.text;
    if (isPlacement(fact)) {
        if (fact.kind != FactKind::taskPlaced)
            card.awsWords = notice.text;
        addPlacement(world, fact, card);
    }
    addCauses(world, fact, card);
    if (fact.kind == FactKind::taskStopRequested) {
        if (const sim::Ix<sim::Task> at{world.slotOf(fact.subject())})
            card.awsWords = sim::readoutOf(world, at).reason;
        if (!card.causes.empty())
            card.sentence += " " + card.causes.front().text;
    }
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
