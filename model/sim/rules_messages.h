// SPDX-License-Identifier: MIT
// Rules of Amazon SQS, of the programs that work on its messages, and of Amazon SNS.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kMessageRules[] = {
    {"sqs.queue",
     "A new delay or visibility timeout holds for what is sent or received after it; retention and "
     "redrive hold for what is there.",
     Fidelity::simplified, "SetQueueAttributes"},
    {"sqs.send", "A message is visible once its delay is over.", Fidelity::documented,
     "Amazon SQS delay queues"},
    {"sqs.producers", "Producers send evenly, and a queue takes whatever they send.",
     Fidelity::simplified, "Amazon SQS standard queues"},
    {"sqs.receive",
     "A message that is received stays in the queue and is invisible for the visibility timeout.",
     Fidelity::documented, "Amazon SQS visibility timeout"},
    {"sqs.delete",
     "The handle of a message's most recent receive deletes it, also when it is visible again.",
     Fidelity::documented, "DeleteMessage"},
    {"sqs.visibility",
     "A message that is not deleted before its visibility timeout is visible again.",
     Fidelity::documented, "Amazon SQS visibility timeout"},
    {"sqs.order",
     "A message that was received three times without being deleted goes to the back of the queue "
     "and does not count in ApproximateAgeOfOldestMessage.",
     Fidelity::documented, "Available CloudWatch metrics for Amazon SQS"},
    {"sqs.dead",
     "A message that was received maxReceiveCount times goes to the dead-letter queue instead of "
     "being received once more, with the time at which it was sent.",
     Fidelity::simplified, "Using dead-letter queues in Amazon SQS"},
    {"sqs.retention",
     "A message that is not in flight is dropped when its retention period after its sending ends.",
     Fidelity::simplified, "SetQueueAttributes"},
    {"sqs.inFlight", "At most 120,000 messages of a queue are in flight.", Fidelity::documented,
     "Amazon SQS standard queue quotas"},
    {"sqs.shortPoll",
     "A receive that does not wait asks some servers only, so that it may find nothing where there "
     "are few messages.",
     Fidelity::simplified, "Amazon SQS short and long polling"},
    {"sqs.longPoll",
     "A receive that waits gets what becomes visible within its time, who has waited longest "
     "first; "
     "one that gets nothing until then is an empty receive.",
     Fidelity::documented, "Amazon SQS short and long polling"},
    {"sqs.metrics",
     "A queue that was not in use for six hours has no metrics; what counts is 0 in a minute "
     "without.",
     Fidelity::documented, "Available CloudWatch metrics for Amazon SQS"},
    {"sqs.backlog",
     "The backlog per task is what is visible, divided by the RUNNING tasks of the service.",
     Fidelity::documented, "Scaling policy based on Amazon SQS"},
    {"worker.poison",
     "A program fails at some messages, at each of them every time; it crashes, or hangs until "
     "they are visible again.",
     Fidelity::invented, ""},
    {"sqs.policy",
     "A topic or a rule sends to a queue only where the policy of the queue lets its service; what "
     "is denied is not tried again. Here a queue whose policy is not stated lets in what is linked "
     "to it.",
     Fidelity::simplified, "Subscribing an Amazon SQS queue to an Amazon SNS topic"},
    {"sns.topic", "A topic is there as long as it is drawn, with its subscriptions.",
     Fidelity::simplified, "CreateTopic"},
    {"sns.confirm",
     "An e-mail subscription gets nothing before it is confirmed; one of a queue of the same "
     "account is confirmed at once.",
     Fidelity::documented, "Email notifications"},
    {"sns.fanOut", "Each confirmed subscription that lets a message through gets one copy of it.",
     Fidelity::documented, "Fanout to Amazon SQS queues"},
    {"sns.filter",
     "A filter policy wants one of the values of each of its keys; an attribute that is not there "
     "fits exists: false only.",
     Fidelity::documented, "Amazon SNS subscription filter policies"},
    {"sns.delivery", "A message takes a tenth of a second from its topic.", Fidelity::invented, ""},
    {"sns.retries",
     "A mail server that does not answer is tried again 50 times in more than six hours; what is "
     "gone is not tried again.",
     Fidelity::simplified, "Amazon SNS message delivery retries"},
    {"sns.policy",
     "A rule or an alarm publishes to a topic only where the policy of the topic lets its service: "
     "events.amazonaws.com or cloudwatch.amazonaws.com. Here a topic whose policy is not stated "
     "lets in what is linked to it.",
     Fidelity::simplified, "Using resource-based policies for Amazon EventBridge"},
    {"sns.alarmFifo",
     "An alarm cannot notify a FIFO topic: it gives its message no message group, which such a "
     "topic requires.",
     Fidelity::simplified, "Publish"},
    {"sns.alarm", "An alarm notifies its topics when it goes into ALARM, and not while it stays.",
     Fidelity::documented, "Using Amazon CloudWatch alarms"},
};

} // namespace stowage::sim
