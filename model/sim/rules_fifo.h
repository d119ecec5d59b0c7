// SPDX-License-Identifier: MIT
// Rules of FIFO queues of Amazon SQS and of FIFO topics of Amazon SNS.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kFifoRules[] = {
    {"sqs.fifoOrder",
     "Messages of a message group are received in the order in which they were sent, and none of "
     "them while another one of the group is in flight, but for what one receive takes together.",
     Fidelity::documented, "FIFO queue delivery logic in Amazon SQS"},
    {"sqs.fifoBatch",
     "A receive takes as many messages of one message group as it can before those of the next.",
     Fidelity::documented, "FIFO queue delivery logic in Amazon SQS"},
    {"sqs.fifoBacklog",
     "A FIFO queue looks through its first 120,000 messages for one whose message group is free.",
     Fidelity::documented, "Avoid large message backlogs with the same message group ID"},
    {"sqs.fifoDuplicates",
     "Sending a message whose deduplication id came within the five minutes before succeeds and "
     "adds none, also where that one is deleted.",
     Fidelity::documented, "Exactly-once processing in Amazon SQS"},
    {"sqs.fifoHandle",
     "Once the visibility timeout is over, the receipt handle deletes nothing of a FIFO queue.",
     Fidelity::documented, "DeleteMessage"},
    {"sqs.fifoDead",
     "A dead letter of a FIFO queue goes to another FIFO queue as if it were sent to it then, with "
     "its message group.",
     Fidelity::documented, "Setting-up dead-letter queue retention in Amazon SQS"},
    {"sqs.fifoDelay", "A new delay of a FIFO queue holds for what is delayed in it already.",
     Fidelity::documented, "Amazon SQS delay queues"},
    {"sqs.fifoInFlight",
     "At most 120,000 messages of a FIFO queue are in flight, once 20,000; a receive beyond that "
     "finds nothing and fails in no way.",
     Fidelity::documented, "Amazon SQS FIFO queue quotas"},
    {"sqs.fifoProducers",
     "Producers deal what they send to a FIFO queue among its message groups in turn, each message "
     "with a deduplication id of its own.",
     Fidelity::invented, ""},
    {"sns.fifo",
     "A FIFO topic takes a message once in five minutes and passes message group, order and "
     "deduplication id on to the queues that subscribe.",
     Fidelity::documented, "Amazon SNS message delivery for FIFO topics"},
};

} // namespace stowage::sim
