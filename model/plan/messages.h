// SPDX-License-Identifier: MIT
// What the simulation needs to know of queues, topics and those who get mail.
#pragma once

#include "base/ids.h"
#include "plan/queue_policy.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage::sim {

// API SetQueueAttributes.
struct QueueNode {
    ElementId id;
    std::string name;
    int visibilitySeconds = 30;
    int delaySeconds = 0;
    int retentionSeconds = 345'600;
    int waitSeconds = 0;   // ReceiveMessageWaitTimeSeconds
    ElementId deadLetters; // its dead-letter queue; empty: it has none
    int maxReceiveCount = 10;
    bool isFifo = false;
    bool dedupsByContent = false;     // ContentBasedDeduplication
    int messageGroups = 10;           // among which a FIFO queue deals what producers send
    bool letsLinked = true;           // its policy is not stated: what is linked to it may send
    std::vector<QueueSender> senders; // else these
    bool operator==(const QueueNode&) const = default;
};

enum class SubscriptionProtocol : std::uint8_t { sqs, email };

// API Subscribe.
struct SubscriptionNode {
    ElementId endpoint; // a queue, or somebody with an address
    SubscriptionProtocol protocol = SubscriptionProtocol::sqs;
    std::string filterPolicy; // JSON; empty: every message
    bool filtersBody = false; // FilterPolicyScope: MessageBody, else MessageAttributes
    bool operator==(const SubscriptionNode&) const = default;
};

struct TopicNode {
    ElementId id;
    std::string name;
    std::vector<SubscriptionNode> subscriptions;
    bool isFifo = false;
    bool dedupsByContent = false; // ContentBasedDeduplication
    bool letsLinked = true;       // its policy is not stated: what is linked to it may publish
    std::vector<QueueSender> senders = {}; // else these
    bool operator==(const TopicNode&) const = default;
};

struct SubscriberNode {
    ElementId id;
    std::string name;
    std::string address;
    bool isReachable = true; // its mail server answers
    bool operator==(const SubscriberNode&) const = default;
};

// The queue that a container of a family receives messages from.
struct PollNode {
    ElementId definition;
    std::string container;
    ElementId queue;
    bool operator==(const PollNode&) const = default;
};

} // namespace stowage::sim
