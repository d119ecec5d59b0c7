// SPDX-License-Identifier: MIT
// Queues, topics and inboxes as the Describe calls of Amazon SQS and SNS give them, and a bit more.
#include "aws/queue_policy.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/queue_store.h"
#include "sim/laws/topics.h"

#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

constexpr std::string_view kOwner = "us-east-1:123456789012:";

std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string queueArn(const sim::World& world, Ix<sim::Queue> at)
{
    return "arn:aws:sqs:" + std::string(kOwner) + std::string(world.text(world.queues[at].name));
}

std::string topicArn(const sim::World& world, Ix<sim::Topic> at)
{
    return "arn:aws:sns:" + std::string(kOwner) + std::string(world.text(world.topics[at].name));
}

std::string epoch(const Moment& moment, Time at)
{
    return text((moment.startMicros + at.micros) / seconds(1).micros);
}

Json countsJson(const sim::QueueCounts& counts)
{
    Json json = Json::object();
    json.set("sent", counts.sent);
    json.set("cameDead", counts.cameDead);
    json.set("received", counts.received);
    json.set("deleted", counts.deleted);
    json.set("returned", counts.returned);
    json.set("inVain", counts.inVain);
    json.set("wentDead", counts.wentDead);
    json.set("expired", counts.expired);
    json.set("purged", counts.purged);
    if (counts.duplicates > 0)
        json.set("duplicates", counts.duplicates);
    return json;
}

// Greater for each message than for those of its group before it.
std::string sequenceText(const sim::MessageRun& part)
{
    constexpr std::int64_t kLeast = 10'000'000'000'000'000; // so that all are equally long
    const auto tenDigits = [](std::int64_t number) {
        return text(10'000'000'000 + number).substr(1);
    };
    return text(kLeast + sim::sentAt(part, part.from).micros) + tenDigits(part.arrival) +
           tenDigits(part.from);
}

// Those that were received by hand: only who knows the handle can delete one.
Json inFlightJson(const Moment& moment, Ix<sim::Queue> queue)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.queues[queue].firstFlight; at; at = world.flights[at].nextOfQueue) {
        const sim::Flight& flight = world.flights[at];
        if (flight.handle == 0)
            continue;
        Json message = Json::object();
        message.set("MessageId", sim::messageIdText(world, flight.part.serial, flight.part.from));
        message.set("ReceiptHandle", sim::receiptHandleText(world, flight.handle));
        if (flight.part.body != 0) // else: of many, whose bodies are not kept
            message.set("Body", world.text(flight.part.body));
        if (world.queues[queue].isFifo) {
            message.set("MessageGroupId", sim::fifo::groupText(world, flight.part.group));
            message.set("SequenceNumber", sequenceText(flight.part));
        }
        message.set("ApproximateReceiveCount", std::int64_t{flight.part.receives});
        message.set("SentTimestamp", moment.text(sim::sentAt(flight.part, flight.part.from)));
        message.set("visibleAt", moment.text(flight.deadline));
        list.append(std::move(message));
    }
    return list;
}

Json queueJson(const Moment& moment, Ix<sim::Queue> at)
{
    const sim::World& world = moment.world;
    const sim::Queue& queue = world.queues[at];
    const sim::queues::Depth depth = sim::queues::depthOf(world, at);
    const auto inSeconds = [](Duration length) { return text(length / seconds(1)); };
    Json json = Json::object();
    json.set("QueueArn", queueArn(world, at));
    json.set("ApproximateNumberOfMessages", text(depth.visible));
    json.set("ApproximateNumberOfMessagesNotVisible", text(depth.inFlight));
    json.set("ApproximateNumberOfMessagesDelayed", text(depth.delayed));
    json.set("CreatedTimestamp", epoch(moment, queue.createdAt));
    json.set("LastModifiedTimestamp", epoch(moment, queue.changedAt));
    json.set("VisibilityTimeout", inSeconds(queue.visibility));
    json.set("MaximumMessageSize", "1048576");
    json.set("MessageRetentionPeriod", inSeconds(queue.retention));
    json.set("DelaySeconds", inSeconds(queue.delay));
    json.set("ReceiveMessageWaitTimeSeconds", inSeconds(queue.wait));
    if (const sim::QueueNode& node = *world.asked.queues[at.slot]; !node.letsLinked)
        json.set("Policy", policyText(node.senders, node.name));
    if (queue.deadLetters) {
        Json policy = Json::object();
        policy.set("deadLetterTargetArn", queueArn(world, queue.deadLetters));
        policy.set("maxReceiveCount", std::int64_t{queue.maxReceives});
        json.set("RedrivePolicy", io::compactJson(policy));
    }
    if (queue.isFifo) {
        json.set("FifoQueue", "true");
        json.set("ContentBasedDeduplication", queue.dedupsByContent ? "true" : "false");
        json.set("DeduplicationScope", "queue");
        json.set("FifoThroughputLimit", "perQueue");
        json.set("waitForTheirGroup", sim::fifo::waiting(world, at));
    }
    sim::QueueCounts counts = queue.counts; // what producers sent since then is visible or delayed
    counts.sent += depth.visible + depth.delayed - queue.visible - queue.delayed;
    json.set("counts", countsJson(counts));
    json.set("inFlight", inFlightJson(moment, at));
    return json;
}

Json subscriptionJson(const sim::World& world, const sim::Subscription& row)
{
    const sim::SubscriptionNode* node = sim::topics::nodeOf(world, row);
    Json json = Json::object();
    json.set("SubscriptionArn", row.isConfirmed ? topicArn(world, row.topic) + ":" +
                                                      sim::subscriptionIdText(world, row.number)
                                                : std::string("PendingConfirmation"));
    json.set("Protocol", row.isEmail ? "email" : "sqs");
    const std::uint32_t slot = world.slotOf(row.to);
    if (slot != sim::kNone)
        json.set("Endpoint",
                 row.isEmail ? world.asked.subscribers[slot]->address : queueArn(world, {slot}));
    if (node != nullptr && !node->filterPolicy.empty()) {
        json.set("FilterPolicy", node->filterPolicy);
        json.set("FilterPolicyScope", node->filtersBody ? "MessageBody" : "MessageAttributes");
    }
    return json;
}

Json mailJson(const Moment& moment, const sim::Mail& mail)
{
    const sim::World& world = moment.world;
    Json json = Json::object();
    json.set("at", moment.text(mail.at));
    json.set("from", world.text(mail.from));
    json.set("subject", world.text(mail.subject));
    if (mail.body != 0)
        json.set("body", world.text(mail.body));
    if (mail.subscription != 0)
        json.set("token", sim::subscriptionTokenText(world, mail.subscription));
    return json;
}
} // namespace

Json queuesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json queues = Json::object();
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        queues.set(world.text(world.queues[at].name), queueJson(moment, at));
    return queues;
}

Json topicsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json topics = Json::object();
    for (auto at = world.topics.first(); at; at = world.topics.after(at)) {
        const sim::Topic& topic = world.topics[at];
        std::int64_t confirmed = 0, pending = 0;
        Json subscriptions = Json::array();
        for (auto each = world.subscriptions.first(); each;
             each = world.subscriptions.after(each)) {
            if (world.subscriptions[each].topic != at)
                continue;
            ++(world.subscriptions[each].isConfirmed ? confirmed : pending);
            subscriptions.append(subscriptionJson(world, world.subscriptions[each]));
        }
        Json json = Json::object();
        json.set("TopicArn", topicArn(world, at));
        if (const sim::TopicNode& node = *world.asked.topics[at.slot]; !node.letsLinked)
            json.set("Policy", topicPolicyText(node.senders, node.name));
        if (topic.isFifo) {
            json.set("FifoTopic", "true");
            json.set("ContentBasedDeduplication", topic.dedupsByContent ? "true" : "false");
            json.set("duplicates", topic.duplicates);
        }
        json.set("SubscriptionsConfirmed", text(confirmed));
        json.set("SubscriptionsPending", text(pending));
        json.set("Subscriptions", std::move(subscriptions));
        json.set("published", topic.published);
        json.set("delivered", topic.delivered);
        json.set("notLetThrough", topic.filteredOut);
        json.set("failed", topic.failed);
        topics.set(world.text(topic.name), std::move(json));
    }
    return topics;
}

Json subscribersJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json subscribers = Json::object();
    for (auto at = world.subscribers.first(); at; at = world.subscribers.after(at)) {
        Json inbox = Json::array();
        for (const sim::Mail& mail : world.inboxes[at.slot])
            inbox.append(mailJson(moment, mail));
        Json json = Json::object();
        json.set("address", world.asked.subscribers[at.slot]->address);
        json.set("mails", world.subscribers[at].mails);
        json.set("inbox", std::move(inbox));
        subscribers.set(world.text(world.subscribers[at].name), std::move(json));
    }
    return subscribers;
}

} // namespace stowage::aws
