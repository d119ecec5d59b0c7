// SPDX-License-Identifier: MIT
#include "aws/queue_attributes.h"

#include "aws/calls_messages.h"
#include "aws/fifo_input.h"
#include "aws/queue_policy.h"
#include "base/text.h"

#include <algorithm>

namespace stowage::aws {

namespace {
using io::Json;

struct Attribute {
    std::string_view name;
    int doc::Queue::*member;
    std::int64_t least, most;
};
constexpr Attribute kAttributes[] = {
    {"VisibilityTimeout", &doc::Queue::visibilityTimeout, 0, 43'200},
    {"DelaySeconds", &doc::Queue::delaySeconds, 0, 900},
    {"MessageRetentionPeriod", &doc::Queue::messageRetentionPeriod, 60, 1'209'600},
    {"ReceiveMessageWaitTimeSeconds", &doc::Queue::receiveMessageWaitTimeSeconds, 0, 20},
};
constexpr std::string_view kUnsupported[] = {"KmsMasterKeyId", "MaximumMessageSize",
                                             "KmsDataKeyReusePeriodSeconds"};
// They change nothing that is simulated.
constexpr std::string_view kHeeded[] = {"RedriveAllowPolicy", "SqsManagedSseEnabled"};

template <std::size_t count>
bool isAmong(const std::string_view (&names)[count], std::string_view name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

AwsException invalidValue(std::string_view attribute)
{
    return {"InvalidAttributeValue",
            "Invalid value for the parameter " + std::string(attribute) + "."};
}

// AWS takes the number as a number or as a text.
std::optional<std::int64_t> countIn(const Json& policy)
{
    const Json* count = policy.find("maxReceiveCount");
    if (count == nullptr)
        return std::nullopt;
    if (count->text() != nullptr)
        return parseInteger(*count->text());
    return count->integer() != nullptr ? std::optional(*count->integer()) : std::nullopt;
}

std::optional<AwsException> redrive(const CallInput& input, const std::string& text,
                                    QueueAttributes& attributes)
{
    constexpr std::int64_t kMostReceives = 1'000;
    attributes.redrives = true;
    attributes.deadLetters = nullptr;
    if (text.empty()) // it is taken away
        return std::nullopt;
    const Result<Json> policy = io::parseJson(text, "RedrivePolicy");
    if (!policy || policy->members() == nullptr)
        return AwsException{"InvalidParameterValue", "Value " + plainLine(text) +
                                                         " for parameter RedrivePolicy is invalid. "
                                                         "Reason: Redrive policy is not a valid "
                                                         "JSON map."};
    const std::string arn = textIn(*policy, "deadLetterTargetArn");
    if (arn.empty() || policy->find("maxReceiveCount") == nullptr)
        return AwsException{"InvalidParameterValue",
                            "Value " + plainLine(text) +
                                " for parameter RedrivePolicy is invalid. Reason: Redrive policy "
                                "does not contain mandatory attribute: " +
                                (arn.empty() ? "deadLetterTargetArn." : "maxReceiveCount.")};
    const std::optional<std::int64_t> count = countIn(*policy);
    if (!count || *count < 1 || *count > kMostReceives)
        return AwsException{"InvalidParameterValue",
                            "Value " + plainLine(text) +
                                " for parameter RedrivePolicy is invalid. Reason: Invalid value "
                                "for maxReceiveCount: " +
                                plainLine(io::compactJson(*policy->find("maxReceiveCount"))) +
                                ", valid values are from 1 to 1000 both inclusive."};
    attributes.deadLetters = queueNamed(input, arn);
    if (attributes.deadLetters == nullptr)
        return AwsException{"InvalidParameterValue", "Value " + plainLine(text) +
                                                         " for parameter RedrivePolicy is invalid. "
                                                         "Reason: Dead letter target does not "
                                                         "exist."};
    if (attributes.deadLetters->as<doc::Queue>()->type != attributes.props.type)
        return AwsException{"InvalidParameterValue",
                            "Value " + plainLine(text) +
                                " for parameter RedrivePolicy is invalid. Reason: Dead-letter "
                                "queue must be same type of queue as the source."};
    attributes.props.maxReceiveCount = static_cast<int>(*count);
    return std::nullopt;
}

// The one that is made or the one that is changed.
std::string queueNameIn(const CallInput& input)
{
    const std::string made = textIn(input.with, "QueueName");
    const doc::Element* known =
        made.empty() ? queueNamed(input, textIn(input.with, "QueueUrl")) : nullptr;
    return known != nullptr ? known->name : made;
}

std::optional<AwsException> set(const CallInput& input, std::string_view name, const Json& value,
                                QueueAttributes& attributes)
{
    if (isAmong(kUnsupported, name))
        return unsupported(std::string(name) + " of queues");
    if (isAmong(kHeeded, name))
        return std::nullopt;
    const auto isOfFifo = setFifoAttribute(name, value, attributes.props);
    if (const auto* exception = std::get_if<AwsException>(&isOfFifo))
        return *exception;
    if (std::get<bool>(isOfFifo))
        return std::nullopt;
    if (value.text() == nullptr)
        return invalidValue(name);
    if (name == "RedrivePolicy")
        return redrive(input, *value.text(), attributes);
    if (name == "Policy")
        return takePolicy(*value.text(), queueNameIn(input), attributes.props);
    for (const Attribute& attribute : kAttributes) {
        if (attribute.name != name)
            continue;
        const std::optional<std::int64_t> number = parseInteger(*value.text());
        if (!number || *number < attribute.least || *number > attribute.most)
            return invalidValue(name);
        attributes.props.*attribute.member = static_cast<int>(*number);
        return std::nullopt;
    }
    return AwsException{"InvalidAttributeName", "Unknown Attribute " + plainLine(name) + "."};
}
} // namespace

Found<QueueAttributes> attributesIn(const CallInput& input, const doc::Queue& before)
{
    QueueAttributes attributes;
    attributes.props = before;
    const Json* given = input.with.find("Attributes");
    if (given == nullptr || given->members() == nullptr)
        return attributes;
    for (const Json::Member& each : *given->members())
        if (auto exception = set(input, each.first, each.second, attributes))
            return *std::move(exception);
    return attributes;
}

std::string_view differenceOf(const doc::Queue& asked, const doc::Queue& there)
{
    for (const Attribute& attribute : kAttributes)
        if (asked.*attribute.member != there.*attribute.member)
            return attribute.name;
    if (asked.contentBasedDeduplication != there.contentBasedDeduplication)
        return "ContentBasedDeduplication";
    if (asked.policy != there.policy || doc::sendersOf(asked) != doc::sendersOf(there))
        return "Policy";
    return asked.maxReceiveCount != there.maxReceiveCount ? "RedrivePolicy" : "";
}

} // namespace stowage::aws
