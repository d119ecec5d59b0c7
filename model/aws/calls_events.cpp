// SPDX-License-Identifier: MIT
#include "aws/calls_events.h"

#include "aws/call_draft.h"
#include "base/schedule.h"
#include "base/text.h"
#include "io/event_pattern.h"
#include "kinds/events/event_rule.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostTargets = 5, kMostRules = 300; // Amazon EventBridge quotas

AwsException validation(std::string message)
{
    return {"ValidationException", std::move(message)};
}

AwsException constraint(std::string_view value, std::string_view member, std::string_view what)
{
    return validation("1 validation error detected: Value '" + plainLine(value) + "' at '" +
                      std::string(member) + "' failed to satisfy constraint: " + std::string(what));
}

AwsException tooMany()
{
    return {"LimitExceededException", "The requested resource exceeds the maximum number allowed."};
}

bool isGiven(const Json& with, std::string_view key)
{
    const Json* member = with.find(key);
    return member != nullptr && !member->isNull();
}

std::optional<AwsException> objectionToBus(const Json& with)
{
    const std::string bus = textIn(with, "EventBusName");
    if (bus.empty() || lastOfArn(bus) == "default")
        return std::nullopt;
    return AwsException{"ResourceNotFoundException",
                        "Event bus " + plainLine(lastOfArn(bus)) + " does not exist."};
}

// API PutRule, Name.
std::optional<AwsException> objectionToName(const std::string& name)
{
    constexpr std::size_t kMost = 64;
    if (name.empty() || name.size() > kMost)
        return constraint(name, "name",
                          name.empty() ? "Member must have length greater than or equal to 1"
                                       : "Member must have length less than or equal to 64");
    const bool isFit = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
    if (isFit)
        return std::nullopt;
    return constraint(name, "name",
                      "Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
}

std::optional<AwsException> objectionToPattern(const std::string& pattern)
{
    constexpr std::size_t kMost = 4'096;
    if (pattern.empty())
        return std::nullopt;
    if (pattern.size() > kMost)
        return constraint(pattern.substr(0, 60), "eventPattern",
                          "Member must have length less than or equal to 4096");
    const Result<io::EventPattern> read = io::EventPattern::read(pattern);
    if (read)
        return std::nullopt;
    return AwsException{"InvalidEventPatternException",
                        "Event pattern is not valid. Reason: " + read.error().message};
}

// A rule has no at(): that is for EventBridge Scheduler.
bool isSchedule(const std::string& text)
{
    return (text.starts_with("rate(") || text.starts_with("cron(")) &&
           Schedule::parse(text).has_value();
}

// What differs from what is drawn.
void setFields(CallDraft& draft, const ElementId& id, const doc::Props& props)
{
    const doc::Element known = *draft.document().find(id);
    for (const doc::Field& field : known.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(known.props, field)))
            draft.edit(doc::SetField{{id}, std::string(field.key), value});
}

void linkOnce(CallDraft& draft, const ElementId& from, const ElementId& to, std::string_view kind)
{
    if (!draft.document().findLink(from, to, kind))
        draft.edit(doc::AddLink{{from, to, std::string(kind)}});
}

// One of this meaning, in the place of another one.
void linkOnly(CallDraft& draft, const ElementId& from, const ElementId& to, std::string_view kind)
{
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(from))
        if (link->kind == kind && link->to != to)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    linkOnce(draft, from, to, kind);
}
} // namespace

Planned putRule(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    if (auto exception = objectionToName(name))
        return *std::move(exception);
    if (auto exception = objectionToBus(input.with))
        return *std::move(exception);
    doc::EventRule rule;
    const doc::Element* known = elementBearing(input.document, "eventRule", name);
    if (known != nullptr)
        rule = *known->as<doc::EventRule>(); // what belongs to its targets stays
    rule.eventPattern = textIn(input.with, "EventPattern");
    rule.scheduleExpression = textIn(input.with, "ScheduleExpression");
    const std::string state = textIn(input.with, "State");
    if (!state.empty() && state != "ENABLED" && state != "DISABLED")
        return constraint(state, "state",
                          "Member must satisfy enum value set: [ENABLED, DISABLED, "
                          "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS]");
    rule.state = state == "DISABLED" ? doc::EventRuleState::disabled : doc::EventRuleState::enabled;
    if (rule.eventPattern.empty() && rule.scheduleExpression.empty())
        return validation("Parameter(s) EventPattern or ScheduleExpression must be specified.");
    if (!rule.scheduleExpression.empty() && !isSchedule(rule.scheduleExpression))
        return validation("Parameter ScheduleExpression is not valid.");
    if (auto exception = objectionToPattern(rule.eventPattern))
        return *std::move(exception);
    CallDraft draft(input.document);
    if (known != nullptr) {
        setFields(draft, known->id, rule);
        return std::move(draft).plan();
    }
    const auto& elements = input.document.elements();
    const auto rules = std::count_if(elements.begin(), elements.end(),
                                     [](const auto& each) { return each->is("eventRule"); });
    if (static_cast<std::size_t>(rules) >= kMostRules)
        return tooMany();
    draft.add(name, {}, rule);
    return std::move(draft).plan();
}

namespace {
// Where a target is written down.
struct Aim {
    const CallInput& input;
    CallDraft& draft;
    const ElementId& rule;
    doc::EventRule& props;
};

const Json& memberOf(const Json& with, std::string_view key)
{
    static const Json kNone = Json::object();
    const Json* member = with.find(key);
    return member != nullptr && member->members() != nullptr ? *member : kNone;
}

// "arn:…:task-definition/app:3", "app:3" and "app".
const doc::Element* definitionNamed(const CallInput& input, std::string_view named,
                                    std::int64_t& revision)
{
    named = named.substr(named.find_last_of('/') + 1);
    const std::size_t colon = named.find(':');
    const auto number =
        colon == std::string_view::npos ? std::nullopt : parseInteger(named.substr(colon + 1));
    revision = number ? *number : 0;
    return elementNamed(input, "taskDefinition", named.substr(0, colon));
}

std::optional<AwsException> setNetwork(const Aim& aim, const Json& parameters)
{
    const Json& network =
        memberOf(memberOf(parameters, "NetworkConfiguration"), "awsvpcConfiguration");
    for (const std::string& name : textsIn(network, "Subnets")) {
        const auto subnet = aim.draft.subnetNamed(name);
        if (!subnet)
            return validation("The subnet ID '" + plainLine(name) + "' does not exist");
        linkOnce(aim.draft, aim.rule, *subnet, "subnet");
    }
    for (const std::string& name : textsIn(network, "SecurityGroups")) {
        const auto group = aim.draft.groupNamed(name);
        if (!group)
            return validation("The security group '" + plainLine(name) + "' does not exist");
        linkOnce(aim.draft, aim.rule, *group, "securityGroup");
    }
    aim.props.assignPublicIp = textIn(network, "AssignPublicIp") == "ENABLED";
    return std::nullopt;
}

std::optional<AwsException> setParameters(const Aim& aim, const Json& parameters)
{
    if (isGiven(parameters, "CapacityProviderStrategy"))
        return unsupported("CapacityProviderStrategy of rules, other than that of the cluster");
    const std::string type = textIn(parameters, "LaunchType");
    aim.props.launchType = type == "FARGATE" ? doc::EventLaunchType::fargate
                           : type == "EC2"   ? doc::EventLaunchType::ec2
                                             : doc::EventLaunchType::clusterDefault;
    if (!type.empty() && type != "FARGATE" && type != "EC2")
        return constraint(type, "launchType",
                          "Member must satisfy enum value set: [EC2, FARGATE, EXTERNAL]");
    aim.props.taskCount = 1;
    doc::Props props = aim.props;
    for (const auto& [row, member] :
         {std::pair("taskCount", "TaskCount"), std::pair("taskGroup", "Group"),
          std::pair("platformVersion", "PlatformVersion")})
        if (auto exception = setRow(props, row, parameters.find(member)))
            return validation(exception->message);
    aim.props = std::get<doc::EventRule>(props);
    return setNetwork(aim, parameters);
}

std::optional<AwsException> addTask(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id"), arn = textIn(target, "Arn");
    const std::string role = textIn(target, "RoleArn");
    if (!isGiven(target, "EcsParameters"))
        return validation(
            "Parameter(s) EcsParameters must be specified for target: " + plainLine(id) + ".");
    if (role.empty())
        return validation("RoleArn is required for target " + plainLine(arn) + ".");
    const Json& parameters = memberOf(target, "EcsParameters");
    std::int64_t revision = 0;
    const doc::Element* definition =
        definitionNamed(aim.input, textIn(parameters, "TaskDefinitionArn"), revision);
    const doc::Element* cluster = elementNamed(aim.input, "cluster", arn);
    if (definition == nullptr || cluster == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The task definition or the cluster of target " + plainLine(id) +
                                " does not exist."};
    if (revision != 0 && revision != definition->as<doc::TaskDefinition>()->revision)
        return unsupported("rules that run an older revision");
    if (auto exception = setParameters(aim, parameters))
        return exception;
    linkOnce(aim.draft, aim.rule, definition->id, "task");
    linkOnly(aim.draft, aim.rule, cluster->id, "cluster");
    if (const doc::Element* drawn = elementNamed(aim.input, "role", role))
        linkOnly(aim.draft, aim.rule, drawn->id, "eventsRole");
    else
        aim.props.roleArn = role;
    return std::nullopt;
}

std::optional<AwsException> setRetries(const Aim& aim, const Json& target)
{
    doc::Props props = aim.props;
    const Json& policy = memberOf(target, "RetryPolicy");
    for (const auto& [row, member] :
         {std::pair("maximumRetryAttempts", "MaximumRetryAttempts"),
          std::pair("maximumEventAgeInSeconds", "MaximumEventAgeInSeconds")})
        if (auto exception = setRow(props, row, policy.find(member)))
            return validation(exception->message);
    aim.props = std::get<doc::EventRule>(props);
    const std::string arn = textIn(memberOf(target, "DeadLetterConfig"), "Arn");
    if (arn.empty())
        return std::nullopt;
    const doc::Element* queue = elementNamed(aim.input, "queue", arn);
    if (queue == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The dead-letter queue " + plainLine(arn) + " does not exist."};
    linkOnly(aim.draft, aim.rule, queue->id, "deadLetter");
    return std::nullopt;
}

std::optional<AwsException> addTarget(const Aim& aim, const Json& target)
{
    const std::string id = textIn(target, "Id"), arn = textIn(target, "Arn");
    for (const std::string_view key : {"Input", "InputPath", "InputTransformer"})
        if (isGiven(target, key))
            return unsupported(std::string(key) + " of targets");
    if (auto exception = setRetries(aim, target))
        return exception;
    if (arn.starts_with("arn:aws:ecs:") && arn.find(":cluster/") != std::string::npos)
        return addTask(aim, target);
    const bool isQueue = arn.starts_with("arn:aws:sqs:"), isTopic = arn.starts_with("arn:aws:sns:");
    if (!isQueue && !isTopic)
        return arn.starts_with("arn:aws:")
                   ? unsupported("targets other than Amazon ECS tasks, queues and topics")
                   : validation("Parameter " + plainLine(arn) +
                                " is not valid. Reason: Provided "
                                "Arn is not in correct format.");
    const std::string_view kind = isQueue ? "queue" : "topic";
    const doc::Element* found = elementNamed(aim.input, kind, arn);
    if (found == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "The target " + plainLine(id) + " does not exist."};
    linkOnce(aim.draft, aim.rule, found->id, kind);
    return std::nullopt;
}

std::size_t targetsOf(const doc::Document& document, const ElementId& rule)
{
    std::size_t count = 0;
    for (const auto& link : document.linksFrom(rule))
        count += link->kind == "task" || link->kind == "queue" || link->kind == "topic" ? 1 : 0;
    return count;
}
} // namespace

// The targets of one rule share what is said of tasks, retries and dead letters.
Planned putTargets(const CallInput& input)
{
    if (auto exception = objectionToBus(input.with))
        return *std::move(exception);
    const std::string name = textIn(input.with, "Rule");
    const doc::Element* rule = elementNamed(input, "eventRule", name);
    if (rule == nullptr)
        return AwsException{"ResourceNotFoundException",
                            "Rule " + plainLine(name) + " does not exist on EventBus default."};
    CallDraft draft(input.document);
    doc::EventRule props = *rule->as<doc::EventRule>();
    for (const Json& target : *input.with.find("Targets")->items())
        if (auto exception = addTarget({input, draft, rule->id, props}, target))
            return *std::move(exception);
    if (targetsOf(draft.document(), rule->id) > kMostTargets)
        return tooMany();
    setFields(draft, rule->id, props);
    return std::move(draft).plan();
}

namespace {
// What AWS lists as the ErrorCode and the ErrorMessage of one entry.
std::optional<AwsException> objectionToEntry(const Json& entry)
{
    for (const std::string_view key : {"Source", "DetailType", "Detail"})
        if (textIn(entry, key).empty())
            return AwsException{"InvalidArgument",
                                "Parameter " + std::string(key) + " is not valid. Reason: " +
                                    std::string(key) + " is a required argument."};
    if (textIn(entry, "Source").starts_with("aws."))
        return AwsException{"NotAuthorizedForSource", "Not authorized for the source."};
    const Result<Json> detail = io::parseJson(textIn(entry, "Detail"), "Detail");
    if (!detail || detail->members() == nullptr)
        return AwsException{"MalformedDetail", "Detail is malformed."};
    return std::nullopt;
}
} // namespace

Planned putEvents(const CallInput& input)
{
    constexpr std::size_t kMostEntries = 10, kMostBytes = 262'144; // API PutEvents
    const Json::Array& entries = *input.with.find("Entries")->items();
    if (entries.empty() || entries.size() > kMostEntries)
        return validation("1 validation error detected: Value at 'entries' failed to satisfy "
                          "constraint: Member must have length " +
                          std::string(entries.empty() ? "greater than or equal to 1"
                                                      : "less than or equal to 10"));
    CallPlan plan;
    PutEvents put;
    std::size_t bytes = 0;
    for (const Json& entry : entries) {
        EventEntry event{textIn(entry, "Source"), textIn(entry, "DetailType"),
                         textIn(entry, "Detail"), textsIn(entry, "Resources")};
        bytes += event.source.size() + event.detailType.size() + event.detail.size();
        auto objection = objectionToBus(entry);
        if (!objection)
            objection = objectionToEntry(entry);
        if (objection)
            plan.failures.push_back(*std::move(objection));
        else
            put.entries.push_back(std::move(event));
    }
    if (bytes > kMostBytes)
        return validation("Total size of the entries in the request is over the limit.");
    if (!put.entries.empty())
        plan.commands.emplace_back(std::move(put));
    return plan;
}

} // namespace stowage::aws
