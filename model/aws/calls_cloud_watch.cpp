// SPDX-License-Identifier: MIT
#include "aws/calls_cloud_watch.h"

#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/calls_messages.h"
#include "aws/calls_service_scaling.h"
#include "aws/metric_input.h"
#include "base/text.h"
#include "field/check.h"
#include "kinds/observe/alarm.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostName = 255;
constexpr int kMostPeriod = 86'400;

bool isGiven(const Json& with, std::string_view key)
{
    const Json* json = with.find(key);
    return json != nullptr && !json->isNull() &&
           (json->items() == nullptr || !json->items()->empty());
}

constexpr std::string_view kUnsupported[] = {"OKActions",
                                             "InsufficientDataActions",
                                             "ExtendedStatistic",
                                             "Unit",
                                             "ThresholdMetricId",
                                             "Metrics",
                                             "EvaluateLowSampleCountPercentile"};

// The rows that calls set, and their members.
struct Member {
    std::string_view key, row, choices;
};
constexpr Member kChosen[] = {
    {"Statistic", "statistic", "SampleCount, Average, Sum, Minimum, Maximum"},
    {"ComparisonOperator", "comparisonOperator",
     "GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold, "
     "LessThanOrEqualToThreshold"},
    {"TreatMissingData", "treatMissingData", "breaching, notBreaching, ignore, missing"},
};
constexpr Member kOthers[] = {
    {"Namespace", "metricNamespace", ""},
    {"MetricName", "metricName", ""},
    {"Period", "period", ""},
    {"EvaluationPeriods", "evaluationPeriods", ""},
    {"DatapointsToAlarm", "datapointsToAlarm", ""},
    {"ActionsEnabled", "actionsEnabled", ""},
};

std::optional<AwsException> objectionTo(const doc::Alarm& alarm)
{
    constexpr int kLong = 3'600, kMostOfLong = 604'800;
    if (alarm.period % 60 != 0)
        return validationError("Period must be 10, 20, 30 or a multiple of 60");
    if (alarm.datapointsToAlarm > alarm.evaluationPeriods)
        return validationError("DatapointsToAlarm must be less than or equal to EvaluationPeriods");
    const int most = alarm.period >= kLong ? kMostOfLong : kMostPeriod;
    if (alarm.evaluationPeriods > most / alarm.period)
        return validationError(
            "Metrics cannot be checked across more than " +
            std::string(most == kMostPeriod ? "a day" : "seven days") +
            " (EvaluationPeriods * Period must be <= " + numberText(std::int64_t{most}) + ").");
    return std::nullopt;
}

std::optional<AwsException> setRows(const Json& with, doc::Props& props)
{
    for (const std::string_view key : kUnsupported)
        if (isGiven(with, key))
            return unsupported(std::string(key) + " of alarms");
    for (const std::string_view key :
         {"MetricName", "Namespace", "Statistic", "Threshold", "Period"})
        if (!isGiven(with, key))
            return validationError("The parameter " + std::string(key) +
                                   " is required for an alarm based on a metric.");
    for (const Member& member : kChosen)
        if (setRow(props, member.row, with.find(member.key)))
            return notOneOf(member.row, textIn(with, member.key), member.choices);
    const Json* period = with.find("Period");
    if (*period->integer() < 60 &&
        (*period->integer() == 10 || *period->integer() == 20 || *period->integer() == 30))
        return unsupported("alarms on high-resolution metrics");
    for (const Member& member : kOthers)
        if (auto exception = setRow(props, member.row, with.find(member.key)))
            return validationError("The value for parameter " + std::string(member.key) +
                                   " is invalid: " + exception->message);
    if (!amountOf(with.find("Threshold")))
        return validationError("The value for parameter Threshold is too large.");
    std::get<doc::Alarm>(props).threshold = with.find("Threshold")->number();
    return objectionTo(std::get<doc::Alarm>(props));
}

Found<std::vector<const doc::Element*>> alarmsIn(const CallInput& input)
{
    std::vector<const doc::Element*> alarms;
    for (const std::string& name : textsIn(input.with, "AlarmNames")) {
        const doc::Element* alarm = elementNamed(input, "alarm", name);
        if (alarm == nullptr)
            return AwsException{"ResourceNotFound", "Alarm " + plainLine(name) + " does not exist"};
        alarms.push_back(alarm);
    }
    return alarms;
}

Planned setActions(const CallInput& input, bool enabled)
{
    const auto found = alarmsIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    CallDraft draft(input.document);
    for (const doc::Element* alarm : std::get<std::vector<const doc::Element*>>(found))
        if (alarm->as<doc::Alarm>()->actionsEnabled != enabled)
            draft.edit(doc::SetField{{alarm->id}, "actionsEnabled", enabled});
    return std::move(draft).plan();
}

AwsException invalidValue(std::string_view member, std::string_view value)
{
    return {"InvalidParameterValue", "The value " + plainLine(value) + " for parameter " +
                                         std::string(member) + " is invalid."};
}

// The samples of one MetricDatum.
Found<PutSamples> samplesIn(const Json& datum, const std::string& path)
{
    PutSamples put;
    const Json* statistics = datum.find("StatisticValues");
    const bool isGathered = isGiven(datum, "StatisticValues");
    if (isGathered == isGiven(datum, "Value"))
        return AwsException{"InvalidParameterCombination",
                            "Exactly one of the parameters " + path + ".Value and " + path +
                                ".StatisticValues must be specified."};
    const auto sum = amountOf(isGathered ? statistics->find("Sum") : datum.find("Value"));
    const auto least = isGathered ? amountOf(statistics->find("Minimum")) : sum;
    const auto most = isGathered ? amountOf(statistics->find("Maximum")) : sum;
    const auto count = isGathered ? amountOf(statistics->find("SampleCount")) : sim::kOne;
    if (!sum || !least || !most || !count)
        return AwsException{"InvalidParameterValue",
                            "The value for parameter " + path + ".Value is too large."};
    put.samples = *count / sim::kOne;
    if (put.samples < 1 || *least > *most)
        return AwsException{"InvalidParameterValue",
                            "The value for parameter " + path + ".StatisticValues is invalid."};
    put.sum = *sum;
    put.minimum = *least;
    put.maximum = *most;
    return put;
}

Found<PutSamples> datumIn(const CallInput& input, const Json& datum, const std::string& path)
{
    for (const std::string_view key : {"Values", "Counts", "StorageResolution"})
        if (isGiven(datum, key))
            return unsupported(std::string(key) + " of PutMetricData");
    auto found = samplesIn(datum, path);
    auto* put = std::get_if<PutSamples>(&found);
    if (put == nullptr)
        return found;
    put->metricNamespace = textIn(input.with, "Namespace");
    put->metricName = textIn(datum, "MetricName");
    put->dimensions = dimensionsIn(datum);
    if (put->metricName.empty() || put->metricName.size() > kMostName ||
        put->metricName.find('\n') != std::string::npos)
        return invalidValue(path + ".MetricName", put->metricName);
    for (const auto& [name, value] : put->dimensions)
        if (name.empty() || value.empty() || name.find('\n') != std::string::npos ||
            value.find('\n') != std::string::npos || name.find('=') != std::string::npos)
            return invalidValue(path + ".Dimensions", name);
    if (isGiven(datum, "Timestamp")) {
        constexpr std::int64_t kAhead = 7'200'000'000; // two hours
        const Result<std::int64_t> at = parseInstant(textIn(datum, "Timestamp"));
        const Result<std::int64_t> start = parseInstant(input.document.start);
        if (!at || !start || *at < *start || *at - *start > input.world.now.micros + kAhead)
            return invalidValue(path + ".Timestamp", textIn(datum, "Timestamp"));
        put->at = microseconds(*at - *start);
    }
    return found;
}
} // namespace

namespace {
// Those of AlarmActions; an action of another kind is not simulated.
Found<std::vector<ElementId>> topicsIn(const CallInput& input)
{
    std::vector<ElementId> ids;
    for (const std::string& arn : textsIn(input.with, "AlarmActions")) {
        if (arn.find(":sns:") == std::string::npos)
            continue;
        const doc::Element* topic = topicNamed(input, arn);
        if (topic == nullptr)
            return validationError("Invalid arn: " + plainLine(arn));
        if (std::find(ids.begin(), ids.end(), topic->id) == ids.end())
            ids.push_back(topic->id);
    }
    return ids;
}

Found<std::vector<ElementId>> policiesIn(const CallInput& input)
{
    std::vector<ElementId> ids;
    for (const std::string& arn : textsIn(input.with, "AlarmActions")) {
        if (arn.find(":sns:") != std::string::npos)
            continue;
        if (arn.find(":scalingPolicy:") == std::string::npos)
            return unsupported("AlarmActions of alarms other than scaling policies and topics");
        const doc::Element* policy = scalingPolicyByArn(input, arn);
        if (const doc::Element* ofGroup = groupPolicyByArn(input, arn);
            ofGroup != nullptr &&
            ofGroup->as<doc::ScalingPolicy>()->policyType != doc::ScalingPolicyType::targetTracking)
            policy = ofGroup;
        if (policy == nullptr)
            return validationError("Invalid arn: " + plainLine(arn));
        if (std::find(ids.begin(), ids.end(), policy->id) == ids.end())
            ids.push_back(policy->id);
    }
    return ids;
}

// The alarm has these actions of a kind and no others.
void act(CallDraft& draft, const ElementId& alarm, const std::vector<ElementId>& actions,
         const std::string& kind)
{
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(alarm))
        if (link->kind == kind &&
            std::find(actions.begin(), actions.end(), link->to) == actions.end())
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    for (const ElementId& action : actions)
        if (!before.findLink(alarm, action, kind))
            draft.edit(doc::AddLink{{alarm, action, kind}});
}

void run(CallDraft& draft, const ElementId& alarm, const std::vector<ElementId>& policies,
         const std::vector<ElementId>& topics)
{
    act(draft, alarm, policies, "scalingPolicy");
    act(draft, alarm, topics, "topic");
}
} // namespace

Planned putMetricAlarm(const CallInput& input)
{
    const std::string name = textIn(input.with, "AlarmName");
    if (name.empty() || name.size() > kMostName)
        return validationError("The alarm name must be between 1 and 255 characters long.");
    const doc::Element* known = elementBearing(input.document, "alarm", name);
    doc::Element element;
    element.name = name;
    element.props = doc::Alarm{}; // what is not given is as AWS has it, whatever it was before
    if (auto exception = setRows(input.with, element.props))
        return *std::move(exception);
    const auto policies = policiesIn(input);
    if (const auto* exception = std::get_if<AwsException>(&policies))
        return *exception;
    const auto found = topicsIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& topics = std::get<std::vector<ElementId>>(found);
    CallDraft draft(input.document);
    const std::string space = textIn(input.with, "Namespace");
    if (known == nullptr) {
        const ElementId id = draft.add(std::move(element));
        watch(draft, id, space, dimensionsIn(input.with));
        run(draft, id, std::get<std::vector<ElementId>>(policies), topics);
        return std::move(draft).plan();
    }
    for (const doc::Field& field : known->kind().rows)
        if (const doc::Value value = doc::valueOf(element.props, field);
            field.key != "dimensions" && !(value == doc::valueOf(known->props, field)))
            draft.edit(doc::SetField{{known->id}, std::string(field.key), value});
    watch(draft, known->id, space, dimensionsIn(input.with));
    run(draft, known->id, std::get<std::vector<ElementId>>(policies), topics);
    return std::move(draft).plan();
}

Planned deleteAlarms(const CallInput& input)
{
    const auto found = alarmsIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    CallDraft draft(input.document);
    for (const doc::Element* alarm : std::get<std::vector<const doc::Element*>>(found))
        if (draft.document().find(alarm->id) != nullptr)
            draft.edit(doc::RemoveElements{{alarm->id}});
    return std::move(draft).plan();
}

Planned setAlarmState(const CallInput& input)
{
    const std::string name = textIn(input.with, "AlarmName");
    const doc::Element* alarm = elementNamed(input, "alarm", name);
    if (alarm == nullptr)
        return AwsException{"ResourceNotFound", "Alarm " + plainLine(name) + " does not exist"};
    SetAlarmState set{alarm->id, AlarmState::ok, textIn(input.with, "StateReason")};
    const std::string value = textIn(input.with, "StateValue");
    bool isKnown = false;
    for (const AlarmState state : {AlarmState::ok, AlarmState::alarm, AlarmState::insufficientData})
        if (nameOf(state) == value) {
            set.state = state;
            isKnown = true;
        }
    if (!isKnown)
        return notOneOf("stateValue", value, "INSUFFICIENT_DATA, ALARM, OK");
    CallPlan plan;
    plan.commands.emplace_back(std::move(set));
    return plan;
}

Planned enableAlarmActions(const CallInput& input)
{
    return setActions(input, true);
}

Planned disableAlarmActions(const CallInput& input)
{
    return setActions(input, false);
}

Planned putMetricData(const CallInput& input)
{
    const std::string space = textIn(input.with, "Namespace");
    if (space.empty() || space.starts_with("AWS/") || space.size() > kMostName ||
        space.find('\n') != std::string::npos)
        return invalidValue("Namespace", space);
    if (isGiven(input.with, "EntityMetricData"))
        return unsupported("EntityMetricData of PutMetricData");
    if (!isGiven(input.with, "MetricData"))
        return AwsException{"MissingParameter", "The parameter MetricData is required."};
    CallPlan plan;
    std::int64_t number = 0;
    for (const Json& datum : *input.with.find("MetricData")->items()) {
        const std::string path = "MetricData.member." + numberText(++number);
        auto found = datumIn(input, datum, path);
        if (const auto* exception = std::get_if<AwsException>(&found))
            return *exception;
        plan.commands.emplace_back(std::get<PutSamples>(std::move(found)));
    }
    return plan;
}

} // namespace stowage::aws
