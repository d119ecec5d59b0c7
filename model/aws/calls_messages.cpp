// SPDX-License-Identifier: MIT
// The operations of Amazon SQS.
#include "aws/calls_messages.h"

#include "aws/call_draft.h"
#include "aws/fifo_input.h"
#include "aws/queue_attributes.h"
#include "aws/receipt_handles.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/queue_receives.h"
#include "sim/laws/queue_requests.h"
#include "sim/laws/queue_store.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::size_t kMostBytes = 1'048'576;   // of a message
constexpr std::int64_t kMostAlike = 10'000'000; // Count is ours
constexpr std::size_t kMostEntries = 10;
constexpr std::int64_t kMostDelay = 900, kMostVisibility = 43'200;

AwsException noQueue()
{
    return {"QueueDoesNotExist", "The specified queue does not exist."};
}

AwsException outOfRange(std::string_view parameter, std::int64_t value, std::string_view reason)
{
    return {"InvalidParameterValue", "Value " + numberText(value) + " for parameter " +
                                         std::string(parameter) +
                                         " is invalid. Reason: " + std::string(reason)};
}

struct NamedQueue {
    const doc::Element* element = nullptr;
    Ix<sim::Queue> row;
};

Found<NamedQueue> queueIn(const CallInput& input)
{
    const doc::Element* element = queueNamed(input, textIn(input.with, "QueueUrl"));
    const auto row = element == nullptr ? Ix<sim::Queue>{}
                                        : sim::rowOf<sim::Queue>(input.world, EntityKind::queue,
                                                                 Subject(element->id));
    if (!row)
        return noQueue();
    return NamedQueue{element, row};
}

std::int64_t integerIn(const Json& with, std::string_view key, std::int64_t otherwise)
{
    const Json* json = with.find(key);
    return json != nullptr && json->integer() != nullptr ? *json->integer() : otherwise;
}

std::optional<AwsException> objectionToBody(const std::string& body)
{
    if (body.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter MessageBody."};
    if (body.size() > kMostBytes)
        return AwsException{"InvalidParameterValue",
                            "One or more parameters are invalid. Reason: Message must be shorter "
                            "than 1048576 bytes."};
    return std::nullopt;
}

// One message, or an entry of a batch.
Found<SendMessages> messageIn(const Json& with, const doc::Element& queue)
{
    SendMessages send;
    send.queue = queue.id;
    send.body = textIn(with, "MessageBody");
    if (auto exception = objectionToBody(send.body))
        return *std::move(exception);
    if (const Json* delay = with.find("DelaySeconds"); delay != nullptr && !delay->isNull()) {
        const std::int64_t value = *delay->integer();
        if (value < 0 || value > kMostDelay)
            return outOfRange("DelaySeconds", value, "DelaySeconds must be >= 0 and <= 900.");
        send.delay = seconds(value);
    }
    if (auto exception = setOrder(with, *queue.as<doc::Queue>(), send))
        return *std::move(exception);
    return send;
}

std::optional<AwsException> objectionToEntries(const Json::Array& entries)
{
    if (entries.empty())
        return AwsException{
            "EmptyBatchRequest",
            "There should be at least one SendMessageBatchRequestEntry in the request."};
    if (entries.size() > kMostEntries)
        return AwsException{"TooManyEntriesInBatchRequest",
                            "Maximum number of entries per request are 10. You have sent " +
                                numberText(static_cast<std::int64_t>(entries.size())) + "."};
    std::set<std::string> ids;
    for (const Json& entry : entries)
        if (const std::string id = textIn(entry, "Id"); !ids.insert(id).second)
            return AwsException{"BatchEntryIdsNotDistinct", "Id " + plainLine(id) + " repeated."};
    return std::nullopt;
}

// So many that are alike.
Planned sendAlike(const CallInput& input, const ElementId& queue)
{
    SendMessages send;
    send.queue = queue;
    send.count = integerIn(input.with, "Count", 1);
    send.body = textIn(input.with, "MessageBody");
    send.group = textIn(input.with, "MessageGroupId");
    if (send.body.empty())
        send.body = "message";
    const bool isFifo =
        input.document.find(queue)->as<doc::Queue>()->type == doc::MessageOrder::fifo;
    if (isFifo && send.group.empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter MessageGroupId."};
    if (!isFifo && !send.group.empty())
        return unsupported("MessageGroupId of messages to standard queues");
    if (send.count < 1 || send.count > kMostAlike)
        return outOfRange("Count", send.count, "Must be between 1 and 10000000.");
    CallPlan plan;
    plan.commands.emplace_back(std::move(send));
    return plan;
}

void bury(CallDraft& draft, const ElementId& queue, const doc::Element* grave)
{
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(queue))
        if (link->kind == "deadLetters" && (grave == nullptr || link->to != grave->id))
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    if (grave != nullptr && !before.findLink(queue, grave->id, "deadLetters"))
        draft.edit(doc::AddLink{{queue, grave->id, "deadLetters"}});
}

const doc::Element* graveOf(const doc::Document& document, const ElementId& queue)
{
    for (const auto& link : document.linksFrom(queue))
        if (link->kind == "deadLetters")
            return document.find(link->to);
    return nullptr;
}

// A queue of the name is there: the same once more, or another one.
Planned createAgain(const CallInput& input, const doc::Element& known)
{
    const auto found = attributesIn(input, *known.as<doc::Queue>());
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& asked = std::get<QueueAttributes>(found);
    std::string_view other = differenceOf(asked.props, *known.as<doc::Queue>());
    if (other.empty() && asked.redrives && asked.deadLetters != graveOf(input.document, known.id))
        other = "RedrivePolicy";
    if (!other.empty())
        return AwsException{"QueueNameExists", "A queue already exists with the same name and a "
                                               "different value for attribute " +
                                                   std::string(other)};
    return CallPlan{};
}

} // namespace

const doc::Element* queueNamed(const CallInput& input, std::string_view nameUrlOrArn)
{
    return elementNamed(input, "queue", nameUrlOrArn.substr(nameUrlOrArn.find_last_of(":/") + 1));
}

Planned createQueue(const CallInput& input)
{
    const std::string name = textIn(input.with, "QueueName");
    const auto isFifo = flagAmong(input.with, "FifoQueue");
    if (const auto* exception = std::get_if<AwsException>(&isFifo))
        return *exception;
    if (auto exception = objectionToQueueName(name, std::get<bool>(isFifo)))
        return *std::move(exception);
    if (const doc::Element* known = elementBearing(input.document, "queue", name))
        return createAgain(input, *known);
    doc::Queue props;
    if (std::get<bool>(isFifo))
        props.type = doc::MessageOrder::fifo;
    const auto found = attributesIn(input, props);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& attributes = std::get<QueueAttributes>(found);
    CallDraft draft(input.document);
    const ElementId id = draft.add(name, {}, attributes.props);
    bury(draft, id, attributes.deadLetters);
    return std::move(draft).plan();
}

Planned setQueueAttributes(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const doc::Element& element = *std::get<NamedQueue>(queue).element;
    const auto found = attributesIn(input, *element.as<doc::Queue>());
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const auto& attributes = std::get<QueueAttributes>(found);
    CallDraft draft(input.document);
    for (const doc::Field& field : element.kind().rows)
        if (const doc::Value value = doc::valueOf(attributes.props, field);
            !(value == doc::valueOf(element.props, field)))
            draft.edit(doc::SetField{{element.id}, std::string(field.key), value});
    if (attributes.redrives)
        bury(draft, element.id, attributes.deadLetters);
    return std::move(draft).plan();
}

Planned sendMessage(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    auto message = messageIn(input.with, *std::get<NamedQueue>(queue).element);
    if (const auto* exception = std::get_if<AwsException>(&message))
        return *exception;
    CallPlan plan;
    plan.commands.emplace_back(std::get<SendMessages>(std::move(message)));
    return plan;
}

Planned sendMessageBatch(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const doc::Element& element = *std::get<NamedQueue>(queue).element;
    const Json* entries = input.with.find("Entries");
    if (const Json* count = input.with.find("Count"); count != nullptr && !count->isNull())
        return sendAlike(input, element.id);
    static const Json::Array kNone;
    const Json::Array& list =
        entries != nullptr && entries->items() != nullptr ? *entries->items() : kNone;
    if (auto exception = objectionToEntries(list))
        return *std::move(exception);
    CallPlan plan;
    for (const Json& entry : list) {
        auto message = messageIn(entry, element);
        if (auto* exception = std::get_if<AwsException>(&message))
            plan.failures.push_back(std::move(*exception));
        else
            plan.commands.emplace_back(std::get<SendMessages>(std::move(message)));
    }
    return plan;
}

Planned receiveMessage(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const auto& [element, row] = std::get<NamedQueue>(queue);
    ReceiveMessages receive;
    receive.queue = element->id;
    const std::int64_t most = integerIn(input.with, "MaxNumberOfMessages", 1);
    if (most < 1 || most > 10)
        return outOfRange("MaxNumberOfMessages", most, "Must be between 1 and 10, if provided.");
    receive.most = static_cast<int>(most);
    const std::int64_t visibility = integerIn(input.with, "VisibilityTimeout", -1);
    const Json* given = input.with.find("VisibilityTimeout");
    const bool isGiven = given != nullptr && !given->isNull();
    if (isGiven && (visibility < 0 || visibility > kMostVisibility))
        return outOfRange("VisibilityTimeout", visibility,
                          "Must be between 0 and 43200, if provided.");
    if (isGiven)
        receive.visibility = seconds(visibility);
    const std::int64_t wait =
        integerIn(input.with, "WaitTimeSeconds", input.world.queues[row].wait / seconds(1));
    if (wait < 0 || wait > 20)
        return outOfRange("WaitTimeSeconds", wait, "Must be >= 0 and <= 20, if provided.");
    receive.wait = seconds(wait);
    if (wait == 0 && !input.world.queues[row].isFifo &&
        input.world.queues[row].inFlight >= sim::queues::kMostInFlight)
        return AwsException{"OverLimit", "The maximum number of in flight messages is reached."};
    CallPlan plan;
    plan.commands.emplace_back(std::move(receive));
    return plan;
}

// One that was received again or deleted already is not deleted by it, and AWS says nothing.
Planned deleteMessage(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const auto& [element, row] = std::get<NamedQueue>(queue);
    std::optional<std::uint32_t> handle = handleIn(input, row);
    const bool isFifo = input.world.queues[row].isFifo;
    if (!handle && !isFifo)
        handle = returnedHandleIn(input, row);
    if (!handle && !wasHandle(input))
        return noHandle(input);
    if (!handle && isFifo && isOutdated(input, row))
        return AwsException{"InvalidParameterValue",
                            "Value " + plainLine(textIn(input.with, "ReceiptHandle")) +
                                " for parameter ReceiptHandle is invalid. Reason: The receipt "
                                "handle has expired."};
    CallPlan plan;
    plan.commands.emplace_back(DeleteMessage{element->id, handle.value_or(0)});
    return plan;
}

Planned changeMessageVisibility(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const auto& [element, row] = std::get<NamedQueue>(queue);
    const std::int64_t visibility = integerIn(input.with, "VisibilityTimeout", 0);
    if (visibility < 0 || visibility > kMostVisibility)
        return outOfRange("VisibilityTimeout", visibility,
                          "VisibilityTimeout must be >= 0 and <= 43200.");
    const std::optional<std::uint32_t> handle = handleIn(input, row);
    if (!handle && !wasHandle(input))
        return noHandle(input);
    if (!handle)
        return AwsException{"InvalidParameterValue",
                            "Value " + plainLine(textIn(input.with, "ReceiptHandle")) +
                                " for parameter ReceiptHandle is invalid. Reason: Message does not "
                                "exist or is not available for visibility timeout change."};
    CallPlan plan;
    plan.commands.emplace_back(ChangeVisibility{element->id, *handle, seconds(visibility)});
    return plan;
}

Planned purgeQueue(const CallInput& input)
{
    const auto queue = queueIn(input);
    if (const auto* exception = std::get_if<AwsException>(&queue))
        return *exception;
    const auto& [element, row] = std::get<NamedQueue>(queue);
    if (sim::queues::isBeingPurged(input.world, row))
        return AwsException{"PurgeQueueInProgress", "Only one PurgeQueue operation on " +
                                                        element->name +
                                                        " is allowed every 60 seconds."};
    CallPlan plan;
    plan.commands.emplace_back(PurgeQueue{element->id});
    return plan;
}

} // namespace stowage::aws
