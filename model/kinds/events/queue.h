// SPDX-License-Identifier: MIT
// An SQS queue: it keeps messages until somebody receives and deletes them.
#pragma once

#include "kinds/events/message_order.h"
#include "kinds/of.h"
#include "plan/queue_policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

struct Drawn;
struct Finding;

enum class QueuePolicy { linked, stated };
enum class SendingPrincipal { topics, rules }; // sns.amazonaws.com, events.amazonaws.com

// A statement of a queue's policy that allows sqs:SendMessage.
struct QueueStatement {
    SendingPrincipal principal = SendingPrincipal::topics;
    std::string source = ""; // aws:SourceArn; empty: any of the principal
};

struct Queue {
    int visibilityTimeout = 30;          // seconds
    int delaySeconds = 0;                // seconds
    int messageRetentionPeriod = 345600; // seconds
    int receiveMessageWaitTimeSeconds = 0;
    int maxReceiveCount = 10; // where it has a dead-letter queue
    MessageOrder type = MessageOrder::standard;
    bool contentBasedDeduplication = false; // of a FIFO queue, as what follows
    int messageGroups = 10;                 // among which it deals what producers send
    QueuePolicy policy = QueuePolicy::linked;
    std::vector<QueueStatement> senders = {}; // where its policy is stated
};

// Whether the policy of the queue lets the topic or the rule of that name send, where one is drawn
// to the other.
bool letsIn(const Queue& queue, sim::SendingService service, std::string_view name);
std::vector<sim::QueueSender> sendersOf(const Queue& queue);

// What a topic or a rule says of a queue that does not let it send.
void checkPolicy(const Drawn& sender, const Drawn& queue, sim::SendingService service,
                 std::vector<Finding>& findings);

KindInfo describe(Of<Queue>);

} // namespace stowage::doc
