// SPDX-License-Identifier: MIT
#include "aws/message_requests.h"

#include "plan/filter_value.h"
#include "sim/identity.h"

#include <string>
#include <string_view>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

Error gone(std::string_view noun)
{
    return {Fault::notFound, "The " + std::string(noun) + " is no longer there.", {}};
}

io::Recorded call(std::string_view operation, Json with)
{
    return {{}, io::RecordedCall{std::string(operation), std::move(with)}, {}};
}

Ix<sim::Queue> queueOf(const sim::World& world, const ElementId& id)
{
    return sim::rowOf<sim::Queue>(world, EntityKind::queue, Subject(id));
}

Json naming(const sim::World& world, Ix<sim::Queue> queue)
{
    Json with = Json::object();
    with.set("QueueUrl", world.text(world.queues[queue].name));
    return with;
}

// As Publish takes it: what is no text or number is the list that it holds.
Json attributeOf(const std::string& json)
{
    const auto value = sim::filterValueOf(json);
    Json attribute = Json::object();
    const bool isText = value && value->type == sim::FilterValue::Type::text;
    const bool isNumber = value && value->type == sim::FilterValue::Type::number;
    attribute.set("DataType", isText ? "String" : isNumber ? "Number" : "String.Array");
    attribute.set("StringValue", isText ? value->text : json);
    return attribute;
}
} // namespace

Result<io::Recorded> requestOf(const sim::World& world, const SendMessages& asked)
{
    const Ix<sim::Queue> queue = queueOf(world, asked.queue);
    if (!queue)
        return gone("queue");
    Json with = naming(world, queue);
    with.set("MessageBody", asked.body);
    const sim::Queue& row = world.queues[queue];
    if (!asked.group.empty())
        with.set("MessageGroupId", asked.group);
    if (asked.count > 1 || (row.isFifo && asked.sentId.empty() && !row.dedupsByContent)) {
        with.set("Count", asked.count);
        return call("sqs:SendMessageBatch", std::move(with));
    }
    if (!asked.sentId.empty())
        with.set("MessageDeduplicationId", asked.sentId);
    if (asked.delay)
        with.set("DelaySeconds", *asked.delay / seconds(1));
    return call("sqs:SendMessage", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const ReceiveMessages& asked)
{
    const Ix<sim::Queue> queue = queueOf(world, asked.queue);
    if (!queue)
        return gone("queue");
    Json with = naming(world, queue);
    with.set("MaxNumberOfMessages", asked.most);
    if (asked.visibility)
        with.set("VisibilityTimeout", *asked.visibility / seconds(1));
    with.set("WaitTimeSeconds", asked.wait / seconds(1));
    return call("sqs:ReceiveMessage", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const DeleteMessage& asked)
{
    const Ix<sim::Queue> queue = queueOf(world, asked.queue);
    if (!queue || asked.handle == 0)
        return gone(queue ? "message" : "queue");
    Json with = naming(world, queue);
    with.set("ReceiptHandle", sim::receiptHandleText(world, asked.handle));
    return call("sqs:DeleteMessage", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const ChangeVisibility& asked)
{
    const Ix<sim::Queue> queue = queueOf(world, asked.queue);
    if (!queue || asked.handle == 0)
        return gone(queue ? "message" : "queue");
    Json with = naming(world, queue);
    with.set("ReceiptHandle", sim::receiptHandleText(world, asked.handle));
    with.set("VisibilityTimeout", asked.visibility / seconds(1));
    return call("sqs:ChangeMessageVisibility", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const PurgeQueue& asked)
{
    const Ix<sim::Queue> queue = queueOf(world, asked.queue);
    if (!queue)
        return gone("queue");
    return call("sqs:PurgeQueue", naming(world, queue));
}

Result<io::Recorded> requestOf(const sim::World& world, const PublishMessage& asked)
{
    const auto topic = sim::rowOf<sim::Topic>(world, EntityKind::topic, Subject(asked.topic));
    if (!topic)
        return gone("topic");
    Json with = Json::object();
    with.set("TopicArn", world.text(world.topics[topic].name));
    with.set("Message", asked.body);
    if (!asked.subject.empty())
        with.set("Subject", asked.subject);
    if (!asked.group.empty())
        with.set("MessageGroupId", asked.group);
    if (!asked.sentId.empty())
        with.set("MessageDeduplicationId", asked.sentId);
    if (!asked.attributes.empty()) {
        Json attributes = Json::object();
        for (const auto& [name, json] : asked.attributes)
            attributes.set(name, attributeOf(json));
        with.set("MessageAttributes", std::move(attributes));
    }
    return call("sns:Publish", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const ConfirmSubscription& asked)
{
    const auto topic = sim::rowOf<sim::Topic>(world, EntityKind::topic, Subject(asked.topic));
    const auto subscriber =
        sim::rowOf<sim::Subscriber>(world, EntityKind::subscriber, Subject(asked.subscriber));
    if (!topic || !subscriber)
        return gone(topic ? "subscriber" : "topic");
    Json with = Json::object();
    with.set("TopicArn", world.text(world.topics[topic].name));
    with.set("Token", world.text(world.subscribers[subscriber].name));
    return call("sns:ConfirmSubscription", std::move(with));
}

Result<io::Recorded> requestOf(const sim::World& world, const Follow& asked)
{
    io::RecordedFault fault{asked.what == Followed::nothing ? "stowage:follow-no-longer"
                                                            : "stowage:follow"};
    if (asked.what == Followed::request) {
        if (!sim::rowOf<sim::Source>(world, EntityKind::source, Subject(asked.users)))
            return Error{Fault::notFound, "The users are no longer there.", {}};
        fault.on.set("source", asked.users.text);
    }
    return io::Recorded{{}, std::move(fault), {}};
}

} // namespace stowage::aws
