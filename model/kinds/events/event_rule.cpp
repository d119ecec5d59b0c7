// SPDX-License-Identifier: MIT
#include "kinds/events/event_rule.h"

#include "base/schedule.h"
#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kStates = {"ENABLED", "DISABLED"};
constexpr std::array<std::string_view, 3> kLaunchTypes = {"cluster default", "EC2", "FARGATE"};

// Ranges: API PutRule, PutTargets, EcsParameters and RetryPolicy; RunTask takes ten tasks at most.
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
    row<&EventRule::taskCount>({.key = "taskCount",
                                .label = "Tasks",
                                .help = "How many tasks each event starts (TaskCount).",
                                .section = "Task targets",
                                .min = 1,
                                .max = 10,
                                .effect = Effect::live}),
    row<&EventRule::launchType>({.key = "launchType",
                                 .label = "Launch type",
                                 .help = "On what its tasks run (LaunchType); by default as the "
                                         "strategy of the cluster says, or on instances.",
                                 .section = "Task targets",
                                 .choices = kLaunchTypes,
                                 .effect = Effect::live}),
    row<&EventRule::taskGroup>({.key = "taskGroup",
                                .label = "Task group",
                                .help = "The group of its tasks (Group); empty: their family.",
                                .section = "Task targets",
                                .max = 255,
                                .effect = Effect::live}),
    row<&EventRule::platformVersion>({.key = "platformVersion",
                                      .label = "Platform version",
                                      .help = "On Fargate (PlatformVersion); empty: LATEST.",
                                      .section = "Task targets",
                                      .max = 64,
                                      .effect = Effect::live}),
    row<&EventRule::assignPublicIp>({.key = "assignPublicIp",
                                     .label = "Public address",
                                     .help = "On Fargate, whether its tasks get a public address "
                                             "(AssignPublicIp).",
                                     .section = "Task targets",
                                     .effect = Effect::live}),
    row<&EventRule::roleArn>({.key = "roleArn",
                              .label = "Events role",
                              .help = "ARN of a role that is not drawn, with which EventBridge "
                                      "runs its tasks (RoleArn). A linked role comes before it.",
                              .section = "Task targets",
                              .max = 1600,
                              .effect = Effect::live}),
    row<&EventRule::maximumRetryAttempts>(
        {.key = "maximumRetryAttempts",
         .label = "Retries",
         .help = "How often a throttled invocation is tried again (MaximumRetryAttempts).",
         .section = "Retries",
         .min = 0,
         .max = 185,
         .effect = Effect::live}),
    row<&EventRule::maximumEventAgeInSeconds>(
        {.key = "maximumEventAgeInSeconds",
         .label = "Maximum event age",
         .help = "After so long it is not tried again (MaximumEventAgeInSeconds).",
         .section = "Retries",
         .unit = Unit::seconds,
         .min = 60,
         .max = 86'400,
         .effect = Effect::live}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<EventRule>(),
              "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "task",
             .to = "taskDefinition",
             .words = "runs tasks of",
             .help = "A target: tasks of this definition are run in the rule's cluster "
                     "(EcsParameters).",
             .mostFrom = 5},
    LinkRule{.key = "queue",
             .to = "queue",
             .words = "sends events to",
             .help = "A target: the event becomes a message of this queue.",
             .mostFrom = 5},
    LinkRule{.key = "topic",
             .to = "topic",
             .words = "publishes events to",
             .help = "A target: the event is published to this topic.",
             .mostFrom = 5},
    LinkRule{.key = "cluster",
             .to = "cluster",
             .words = "runs tasks in",
             .help = "The cluster in which its tasks run (the target's Arn).",
             .mostFrom = 1},
    LinkRule{.key = "eventsRole",
             .to = "role",
             .words = "runs tasks with",
             .help = "The events role: it lets EventBridge call RunTask (RoleArn).",
             .mostFrom = 1},
    LinkRule{.key = "deadLetter",
             .to = "queue",
             .words = "leaves what fails in",
             .help = "The dead-letter queue for events that cannot be delivered "
                     "(DeadLetterConfig).",
             .mostFrom = 1},
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "places tasks in",
             .help = "For network mode awsvpc: where its tasks get their addresses.",
             .mostFrom = 16,
             .sameVpc = true},
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "For network mode awsvpc: the security group of its tasks.",
             .mostFrom = 5,
             .sameVpc = true},
};

std::size_t targetsOf(const Drawn& drawn)
{
    return static_cast<std::size_t>(
        std::count_if(drawn.out.begin(), drawn.out.end(), [](const Neighbour& each) {
            return each.link == "task" || each.link == "queue" || each.link == "topic";
        }));
}

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

void checkTasks(const Drawn& drawn, std::vector<Finding>& findings)
{
    const EventRule& rule = *drawn.as<EventRule>();
    const std::vector<const Drawn*> definitions = drawn.allLinked("task");
    if (definitions.empty())
        return;
    if (drawn.linked("cluster") == nullptr)
        findings.push_back({Severity::error, "", "The rule has no cluster to run its tasks in.",
                            "Draw a line from it to a cluster."});
    const Drawn* role = drawn.linked("eventsRole");
    if (role == nullptr && rule.roleArn.empty())
        findings.push_back({Severity::warning, "roleArn",
                            "Without the events role EventBridge cannot run its tasks.",
                            "Link a role of purpose events, or name one such as ecsEventsRole."});
    if (role != nullptr && role->as<Role>()->purpose != RolePurpose::events)
        findings.push_back({Severity::warning, "",
                            "The role " + std::string(role->name) +
                                " is linked as events role, but EventBridge cannot take it on.",
                            "Change the role's purpose to events, or link another role."});
    for (const Drawn* definition : definitions)
        if (definition->as<TaskDefinition>()->networkMode == NetworkMode::awsvpc &&
            drawn.linked("subnet") == nullptr)
            findings.push_back({Severity::error, "",
                                "Network Configuration must be provided when networkMode 'awsvpc' "
                                "is specified.",
                                "Draw a line from the rule to a subnet."});
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
    checkTasks(drawn, findings);
}

sim::EventTaskNode taskOf(const Drawn& drawn)
{
    const EventRule& rule = *drawn.as<EventRule>();
    sim::EventTaskNode node;
    if (const Drawn* cluster = drawn.linked("cluster"))
        node.cluster = cluster->id;
    node.count = rule.taskCount;
    node.fargate = rule.launchType == EventLaunchType::fargate;
    node.byDefault = rule.launchType == EventLaunchType::clusterDefault;
    node.group = rule.taskGroup;
    node.platform = rule.platformVersion;
    node.assignsPublicIp = rule.assignPublicIp;
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        node.subnets.push_back(subnet->id);
        node.subnetZones.push_back(subnet->as<Subnet>()->availabilityZone);
    }
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
    return node;
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
    for (const Neighbour& each : drawn.out) {
        if (each.link == "task")
            node.targets.push_back({sim::EventTargetKind::task, each.element->id});
        if (each.link == "queue")
            node.targets.push_back({sim::EventTargetKind::queue, each.element->id});
        if (each.link == "topic")
            node.targets.push_back({sim::EventTargetKind::topic, each.element->id});
    }
    node.task = taskOf(drawn);
    if (const Drawn* role = drawn.linked("eventsRole"))
        node.role = role->id;
    node.namesRole = !rule.roleArn.empty();
    if (const Drawn* queue = drawn.linked("deadLetter"))
        node.deadLetter = queue->id;
    node.retries = rule.maximumRetryAttempts;
    node.ageSeconds = rule.maximumEventAgeInSeconds;
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
