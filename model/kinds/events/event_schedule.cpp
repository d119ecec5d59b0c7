// SPDX-License-Identifier: MIT
#include "kinds/events/event_schedule.h"

#include "base/schedule.h"
#include "kinds/events/event_target_rows.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kStates = {"ENABLED", "DISABLED"};

// Ranges: API CreateSchedule.
constexpr std::array kRows = {
    row<&EventSchedule::scheduleExpression>(
        {.key = "scheduleExpression",
         .label = "Schedule",
         .help = "at(2026-01-01T09:00:00), rate(5 minutes) or cron(0 9 ? * MON-FRI *), in UTC "
                 "(ScheduleExpression).",
         .section = "Schedule",
         .max = 256,
         .effect = Effect::live}),
    row<&EventSchedule::state>({.key = "state",
                                .label = "State",
                                .help = "A schedule that is DISABLED does nothing (State).",
                                .section = "Schedule",
                                .choices = kStates,
                                .effect = Effect::live}),
    row<&EventSchedule::flexibleMinutes>(
        {.key = "flexibleMinutes",
         .label = "Flexible window",
         .help = "Within so many minutes of its time it invokes its target (FlexibleTimeWindow).",
         .section = "Schedule",
         .min = 1,
         .max = 1'440,
         .zeroMeans = "OFF",
         .effect = Effect::live}),
    kTargetRows<EventSchedule>[0],
    kTargetRows<EventSchedule>[1],
    kTargetRows<EventSchedule>[2],
    kTargetRows<EventSchedule>[3],
    kTargetRows<EventSchedule>[4],
    kTargetRows<EventSchedule>[5],
    kTargetRows<EventSchedule>[6],
    kTargetRows<EventSchedule>[7],
    kTargetRows<EventSchedule>[8],
};
static_assert(kRows.size() == memberCount<EventSchedule>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = targetLinks(1);

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const EventSchedule& schedule = *drawn.as<EventSchedule>();
    if (!Schedule::parse(schedule.scheduleExpression, RateWords::any))
        findings.push_back({Severity::error, "scheduleExpression",
                            "Invalid Schedule Expression " + schedule.scheduleExpression + ".",
                            "Write at(2026-01-01T09:00:00), rate(1 hour) or cron(0 10 * * ? *)."});
    if (targetsOf(drawn) != 1)
        findings.push_back({Severity::error, "", "A schedule has exactly one target.",
                            "Draw one line from it to a task definition, a queue or a topic."});
    checkTasks<EventSchedule>(drawn, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const EventSchedule& schedule = *drawn.as<EventSchedule>();
    sim::EventRuleNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.isScheduler = true;
    node.schedule = schedule.scheduleExpression;
    node.windowMinutes = schedule.flexibleMinutes;
    node.enabled = schedule.state == EventRuleState::enabled;
    lowerTargets<EventSchedule>(drawn, node);
    plan.events.rules.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<EventSchedule>)
{
    return kindOf<EventSchedule>({
        .key = "schedule",
        .idPrefix = "schedule",
        .label = "EventBridge schedule",
        .noun = "schedule",
        .plural = "schedules",
        .help = "Invokes its one target at a time, at a rate or by a cron expression.",
        .remark = "Times are in UTC; inputs of its own are not simulated.",
        .searchWords = "scheduler cron rate at timer nightly batch",
        .group = Group::events,
        .size = {200, 100},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A schedule is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
