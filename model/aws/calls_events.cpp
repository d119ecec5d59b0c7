// SPDX-License-Identifier: MIT
#include "aws/calls_events.h"

#include "aws/event_target_input.h"
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
using namespace event_input;

constexpr std::size_t kMostTargets = 5, kMostRules = 300; // Amazon EventBridge quotas
constexpr std::size_t kMostOfCall = 10; // API PutTargets and RemoveTargets, entries per request

AwsException tooMany()
{
    return {"LimitExceededException", "The requested resource exceeds the maximum number allowed."};
}

std::optional<AwsException> objectionToBus(const Json& with)
{
    const std::string bus = textIn(with, "EventBusName");
    if (bus.empty() || lastOfArn(bus) == "default")
        return std::nullopt;
    return AwsException{"ResourceNotFoundException",
                        "Event bus " + plainLine(lastOfArn(bus)) + " does not exist."};
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
    if (state == "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")
        return unsupported("events of AWS CloudTrail");
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
std::optional<AwsException> objectionToCount(std::size_t count, std::string_view member)
{
    if (count == 0)
        return constraint("[]", member, "Member must have length greater than or equal to 1");
    if (count <= kMostOfCall)
        return std::nullopt;
    return validation("1 validation error detected: Value at '" + std::string(member) +
                      "' failed to satisfy constraint: Member must have length less than or equal "
                      "to 10");
}

AwsException noRule(const std::string& name)
{
    return {"ResourceNotFoundException",
            "Rule " + plainLine(name) + " does not exist on EventBus default."};
}

bool isTarget(const doc::Link& link)
{
    return link.kind == "task" || link.kind == "queue" || link.kind == "topic";
}

std::size_t targetsOf(const doc::Document& document, const ElementId& rule)
{
    std::size_t count = 0;
    for (const auto& link : document.linksFrom(rule))
        count += isTarget(*link) ? 1 : 0;
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
        return noRule(name);
    const Json::Array& targets = *input.with.find("Targets")->items();
    if (auto exception = objectionToCount(targets.size(), "targets"))
        return *std::move(exception);
    CallDraft draft(input.document);
    doc::Props props = rule->props;
    const auto& known = rule->as<doc::EventRule>()->targetIds;
    const auto fresh = std::count_if(targets.begin(), targets.end(), [&](const Json& target) {
        const std::string id = textIn(target, "Id");
        return std::none_of(known.begin(), known.end(),
                            [&id](const auto& each) { return each.name == id; });
    });
    if (targetsOf(input.document, rule->id) + static_cast<std::size_t>(fresh) > kMostTargets)
        return tooMany();
    for (const Json& target : targets)
        if (auto exception = addTarget({input, draft, rule->id, props}, target))
            return *std::move(exception);
    setFields(draft, rule->id, props);
    return std::move(draft).plan();
}

// What was drawn by hand has the element that it stands for as its Id. AWS documents that an entry
// may fail, but no words for an Id that the rule does not have.
Planned removeTargets(const CallInput& input)
{
    if (auto exception = objectionToBus(input.with))
        return *std::move(exception);
    const std::string name = textIn(input.with, "Rule");
    const doc::Element* rule = elementNamed(input, "eventRule", name);
    if (rule == nullptr)
        return noRule(name);
    const std::vector<std::string> ids = textsIn(input.with, "Ids");
    if (auto exception = objectionToCount(ids.size(), "ids"))
        return *std::move(exception);
    CallDraft draft(input.document);
    doc::Pairs known = rule->as<doc::EventRule>()->targetIds;
    std::vector<AwsException> failures;
    for (const std::string& id : ids) {
        const auto named = std::find_if(known.begin(), known.end(),
                                        [&id](const auto& each) { return each.name == id; });
        const std::string element = named != known.end() ? named->value : id;
        const doc::Document drawn = draft.document();
        bool isThere = false;
        for (const auto& link : drawn.linksFrom(rule->id))
            if (isTarget(*link) && link->to.text == element) {
                draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
                isThere = true;
            }
        if (!isThere)
            failures.push_back({"ResourceNotFoundException",
                                "Rule '" + rule->name + "' does not have a target with the Id '" +
                                    plainLine(id) + "'."});
        std::erase_if(known, [&](const auto& each) {
            return each.name == id || (isThere && each.value == element);
        });
    }
    doc::Props props = rule->props;
    std::get<doc::EventRule>(props).targetIds = known;
    setFields(draft, rule->id, props);
    Planned planned = std::move(draft).plan();
    if (auto* plan = std::get_if<CallPlan>(&planned))
        plan->failures = std::move(failures);
    return planned;
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
        if (const Json* time = entry.find("Time"); time != nullptr && !time->isNull())
            return unsupported("Time of events");
        bytes += event.source.size() + event.detailType.size() + event.detail.size();
        for (const std::string& resource : event.resources)
            bytes += resource.size();
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
