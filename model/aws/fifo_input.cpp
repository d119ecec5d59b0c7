// SPDX-License-Identifier: MIT
#include "aws/fifo_input.h"

#include "base/text.h"

#include <string>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::string_view kSuffix = ".fifo";
constexpr std::size_t kMostOfId = 128; // characters

AwsException invalidValue(std::string_view attribute, std::string_view reason = {})
{
    return {"InvalidAttributeValue", "Invalid value for the parameter " + std::string(attribute) +
                                         "." + (reason.empty() ? "" : " Reason: ") +
                                         std::string(reason)};
}

AwsException unknown(std::string_view attribute)
{
    return {"InvalidAttributeName", "Unknown Attribute " + plainLine(attribute) + "."};
}

bool consistsOfSigns(std::string_view name, std::size_t most)
{
    constexpr std::string_view kSigns =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !name.empty() && name.size() <= most &&
           name.find_first_not_of(kSigns) == std::string_view::npos;
}

bool isFlag(const Json& value)
{
    return value.text() != nullptr && (*value.text() == "true" || *value.text() == "false");
}

std::optional<AwsException> objectionToId(std::string_view parameter, std::string_view id)
{
    const bool isPlain =
        id.size() <= kMostOfId &&
        std::string_view::npos ==
            id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\""
                                 "#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    if (isPlain)
        return std::nullopt;
    return AwsException{"InvalidParameterValue",
                        "Value " + plainLine(id) + " for parameter " + std::string(parameter) +
                            " is invalid. Reason: " + std::string(parameter) +
                            " can only include alphanumeric and punctuation characters. 1 to 128 "
                            "in length."};
}
} // namespace

Found<bool> flagAmong(const Json& with, std::string_view name)
{
    const Json* attributes = with.find("Attributes");
    const Json* value = attributes == nullptr ? nullptr : attributes->find(name);
    if (value == nullptr)
        return false;
    if (!isFlag(*value))
        return invalidValue(name);
    return *value->text() == "true";
}

std::optional<AwsException> objectionToQueueName(std::string_view name, bool isFifo)
{
    constexpr std::size_t kMost = 80;
    if (!isFifo && !consistsOfSigns(name, kMost))
        return AwsException{"InvalidParameterValue",
                            "Can only include alphanumeric characters, hyphens, or underscores. 1 "
                            "to 80 in length"};
    const std::size_t before = name.size() - (name.ends_with(kSuffix) ? kSuffix.size() : 0);
    const bool isRight = name.ends_with(kSuffix) && name.size() <= kMost &&
                         consistsOfSigns(name.substr(0, before), kMost);
    if (isFifo && !isRight)
        return AwsException{"InvalidParameterValue",
                            "The name of a FIFO queue can only include alphanumeric characters, "
                            "hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in "
                            "length."};
    return std::nullopt;
}

bool isTopicName(std::string_view name, bool isFifo)
{
    constexpr std::size_t kMost = 256;
    if (!isFifo)
        return consistsOfSigns(name, kMost);
    return name.ends_with(kSuffix) && name.size() <= kMost &&
           consistsOfSigns(name.substr(0, name.size() - kSuffix.size()), kMost);
}

std::optional<AwsException> setOrder(const Json& with, const doc::Queue& queue, SendMessages& send)
{
    send.group = textIn(with, "MessageGroupId");
    send.sentId = textIn(with, "MessageDeduplicationId");
    if (queue.type == doc::MessageOrder::standard) {
        if (!send.group.empty())
            return unsupported("MessageGroupId of messages to standard queues");
        if (!send.sentId.empty())
            return AwsException{"InvalidParameterValue",
                                "Value " + plainLine(send.sentId) +
                                    " for parameter MessageDeduplicationId is invalid. Reason: The "
                                    "request include parameter that is not valid for this queue "
                                    "type."};
        return std::nullopt;
    }
    if (send.group.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter MessageGroupId."};
    if (auto exception = objectionToId("MessageGroupId", send.group))
        return exception;
    if (auto exception = objectionToId("MessageDeduplicationId", send.sentId))
        return exception;
    if (send.sentId.empty() && !queue.contentBasedDeduplication)
        return AwsException{"InvalidParameterValue",
                            "The queue should either have ContentBasedDeduplication enabled or "
                            "MessageDeduplicationId provided explicitly"};
    if (send.delay && *send.delay > Duration{})
        return AwsException{"InvalidParameterValue",
                            "Value " + numberText(*send.delay / seconds(1)) +
                                " for parameter DelaySeconds is invalid. Reason: The request "
                                "include parameter that is not valid for this queue type."};
    return std::nullopt;
}

Found<bool> setFifoAttribute(std::string_view name, const Json& value, doc::Queue& props)
{
    const bool isFifo = props.type == doc::MessageOrder::fifo;
    if (name == "FifoQueue") {
        const bool isTrue = value.text() != nullptr && *value.text() == "true";
        if (isFifo && !isTrue)
            return isFlag(value) ? invalidValue(name, "Modifying queue type is not supported.")
                                 : invalidValue(name);
        if (!isFifo)
            return unknown(name); // AWS knows it of FIFO queues only, even where it is false
        return true;
    }
    if (name == "DeduplicationScope" || name == "FifoThroughputLimit") {
        const std::string_view usual = name == "DeduplicationScope" ? "queue" : "perQueue";
        if (!isFifo)
            return unknown(name);
        if (value.text() == nullptr || *value.text() != usual)
            return unsupported(std::string(name) + " of queues");
        return true;
    }
    if (name != "ContentBasedDeduplication")
        return false;
    if (!isFifo)
        return unknown(name);
    if (!isFlag(value))
        return invalidValue(name);
    props.contentBasedDeduplication = *value.text() == "true";
    return true;
}

} // namespace stowage::aws
