// SPDX-License-Identifier: MIT
// An SQS queue: it keeps messages until somebody receives and deletes them.
#pragma once

#include "kinds/events/message_order.h"
#include "kinds/of.h"

namespace stowage::doc {

struct Queue {
    int visibilityTimeout = 30;          // seconds
    int delaySeconds = 0;                // seconds
    int messageRetentionPeriod = 345600; // seconds
    int receiveMessageWaitTimeSeconds = 0;
    int maxReceiveCount = 10; // where it has a dead-letter queue
    MessageOrder type = MessageOrder::standard;
    bool contentBasedDeduplication = false; // of a FIFO queue, as what follows
    int messageGroups = 10;                 // among which it deals what producers send
};

KindInfo describe(Of<Queue>);

} // namespace stowage::doc
