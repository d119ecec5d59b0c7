// SPDX-License-Identifier: MIT
#include "kinds/events/event_rule.h"

#include "base/schedule.h"
#include "base/text.h"
#include "kinds/events/event_target_rows.h"
#include "plan/filter_policy.h"

#include <algorithm>
#include <utility>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kStates = {"ENABLED", "DISABLED"};
constexpr const char* kStopped = "STOPPED";

// Ranges: API PutRule.
const std::array kRows = {
    row<&EventRule::eventPattern>({.key = "eventPattern",
                                   .label = "Event pattern",
                                   .help = "Which events it is about, as JSON (EventPattern); "
                                           "empty: it has a schedule only.",
                                   .section = "Rule",
                                   .max = 4096,
                                   .effect = Effect::live,
                                   .multiline = true}),
    row<&EventRule::scheduleExpression>(
        {.key = "scheduleExpression",
         .label = "Schedule",
         .help = "rate(5 minutes) or cron(0 9 ? * MON-FRI *), in UTC (ScheduleExpression).",
         .section = "Rule",
         .max = 256,
         .effect = Effect::live}),
    row<&EventRule::state>({.key = "state",
                            .label = "State",
                            .help = "A rule that is DISABLED does nothing (State).",
                            .section = "Rule",
                            .choices = kStates,
                            .effect = Effect::live}),
    kTargetRows<EventRule>[0],
    kTargetRows<EventRule>[1],
    kTargetRows<EventRule>[2],
    kTargetRows<EventRule>[3],
    kTargetRows<EventRule>[4],
    kTargetRows<EventRule>[5],
    kTargetRows<EventRule>[6],
    kTargetRows<EventRule>[7],
    kTargetRows<EventRule>[8],
    row<&EventRule::targetIds>({.key = "targetIds",
                                .label = "Target ids",
                                .help = "The Id of each target that PutTargets gave, and the "
                                        "element that it stands for.",
                                .section = "Rule",
                                .max = 64,
                                .effect = Effect::cosmetic,
                                .hidden = true}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<EventRule>(),
              "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = targetLinks(5);

void checkRule(const EventRule& rule, std::vector<Finding>& findings)
{
    if (rule.eventPattern.empty() && rule.scheduleExpression.empty())
        findings.push_back({Severity::error, "eventPattern",
                            "Parameter(s) EventPattern or ScheduleExpression must be specified.",
                            "Write a pattern or a schedule."});
    if (!rule.eventPattern.empty() && !trimmed(rule.eventPattern).starts_with('{'))
        findings.push_back({Severity::error, "eventPattern",
                            "Event pattern is not valid. Reason: Filter is not an object.",
                            "Write a JSON object such as {\"source\":[\"aws.ecs\"]}."});
    const std::string& schedule = rule.scheduleExpression;
    const bool isRecurring = schedule.starts_with("rate(") || schedule.starts_with("cron(");
    if (!schedule.empty() && (!isRecurring || !Schedule::parse(schedule)))
        findings.push_back({Severity::error, "scheduleExpression",
                            "Parameter ScheduleExpression is not valid.",
                            "Write rate(1 hour), or a cron with six fields, one of the two days "
                            "being a question mark: cron(0 10 * * ? *)."});
}

sim::FilterValue textOf(std::string text)
{
    sim::FilterValue value;
    value.type = sim::FilterValue::Type::text;
    value.text = std::move(text);
    return value;
}

sim::FilterValue objectOf(std::vector<sim::FilterMember> members)
{
    sim::FilterValue value;
    value.type = sim::FilterValue::Type::object;
    value.members = std::move(members);
    return value;
}

// The event of a task that the rule has run, as far as it can be known; what it lacks matches no
// pattern that asks for it.
sim::FilterValue eventOfOwnTask(const Drawn& rule, const Drawn& definition, const char* status)
{
    const EventRule& props = *rule.as<EventRule>();
    const Drawn* cluster = rule.linked("cluster");
    const std::string arn = "arn:aws:ecs:us-east-1:123456789012:";
    return objectOf(
        {{"source", textOf("aws.ecs")},
         {"detail-type", textOf("ECS Task State Change")},
         {"account", textOf("123456789012")},
         {"region", textOf("us-east-1")},
         {"detail",
          objectOf(
              {{"lastStatus", textOf(status)},
               {"desiredStatus",
                textOf(std::string_view(status) == kStopped ? "STOPPED" : "RUNNING")},
               {"group", textOf(props.taskGroup.empty() ? "family:" + std::string(definition.name)
                                                        : props.taskGroup)},
               {"startedBy", textOf("events-rule/" + std::string(rule.name))},
               {"clusterArn",
                textOf(arn + "cluster/" + std::string(cluster ? cluster->name : ""))}})}});
}

// Each of its tasks is an event of its own; a rule that matches it runs the next ones for ever.
void checkLoop(const Drawn& drawn, std::vector<Finding>& findings)
{
    const EventRule& rule = *drawn.as<EventRule>();
    if (rule.eventPattern.empty() || rule.state == EventRuleState::disabled)
        return;
    for (const Drawn* definition : drawn.allLinked("task"))
        for (const char* status : {"PENDING", "RUNNING", kStopped}) {
            if (!sim::letsThrough(rule.eventPattern, false,
                                  eventOfOwnTask(drawn, *definition, status), {}))
                continue;
            findings.push_back({Severity::warning, "eventPattern",
                                "Its pattern matches the tasks of " +
                                    std::string(definition->name) +
                                    " that it runs itself: each that is " + status +
                                    " runs the next ones, without end.",
                                "Name a group in the pattern that is not theirs, such as "
                                "\"group\":[{\"prefix\":\"service:\"}]."});
            return;
        }
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    checkRule(*drawn.as<EventRule>(), findings);
    const std::size_t targets = targetsOf(drawn);
    if (targets == 0)
        findings.push_back({Severity::warning, "", "The rule has no target.",
                            "Draw a line from it to a task definition, a queue or a topic."});
    constexpr std::size_t kMostTargets = 5; // Amazon EventBridge quotas
    if (targets > kMostTargets)
        findings.push_back({Severity::error, "", "A rule has at most 5 targets.",
                            "Draw a second rule for the others."});
    for (const char* link : {"queue", "deadLetter"})
        for (const Drawn* queue : drawn.allLinked(link))
            checkPolicy(drawn, *queue, sim::SendingService::rules, findings);
    for (const Drawn* topic : drawn.allLinked("topic"))
        checkPublishing(drawn, *topic, sim::SendingService::rules, findings);
    checkTasks<EventRule>(drawn, findings);
    checkLoop(drawn, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const EventRule& rule = *drawn.as<EventRule>();
    sim::EventRuleNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.pattern = rule.eventPattern;
    node.schedule = rule.scheduleExpression;
    node.enabled = rule.state == EventRuleState::enabled;
    lowerTargets<EventRule>(drawn, node);
    plan.events.rules.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<EventRule>)
{
    return kindOf<EventRule>({
        .key = "eventRule",
        .idPrefix = "rule",
        .label = "EventBridge rule",
        .noun = "rule",
        .plural = "rules",
        .help = "Invokes its targets whenever an event matches its pattern, or by a schedule.",
        .remark = "The task targets of one rule share its cluster, count, launch type and network; "
                  "input transformers and archives are not simulated.",
        .searchWords = "eventbridge cloudwatch events schedule cron rate trigger pattern",
        .group = Group::events,
        .size = {200, 100},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A rule is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
