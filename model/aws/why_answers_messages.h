// SPDX-License-Identifier: MIT
// What is asked and answered about queues, their workers and topics.
#pragma once

#include "aws/why_answers.h"

namespace stowage::aws {

inline constexpr Answer kMessageAnswers[] = {
    {.kind = FactKind::youSentMessages, .question = "Why did {messages} come to {o}?"},
    {.kind = FactKind::youHandledMessages, .question = "Why did something happen in {o}?"},
    {.kind = FactKind::queueCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::queueChanged, .question = "Why did {s} change?"},
    {.kind = FactKind::queueDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::messageRateChanged, .question = "Why does {s} send more or less to {o}?"},
    {.kind = FactKind::messageSent, .question = "Why did {messages} come to {s}?"},
    {.kind = FactKind::messageReceived,
     .question = "Why were {messages} of {s} received?",
     .sentence = "They were visible, and {receiver} asked {s} for messages."},
    {.kind = FactKind::messageDeleted,
     .question = "Why were {messages} of {s} deleted?",
     .sentence = "{receiver} was done with them."},
    {.kind = FactKind::messagesReturned,
     .question = "Why did {messages} of {s} become visible again?",
     .sentence = "{holder}.",
     .decision = true},
    {.kind = FactKind::messagesDead,
     .question = "Why did {messages} of {s} go to {o}?",
     .sentence = "They were received as often as {s} allows, {last} times, and nobody deleted "
                 "them.",
     .decision = true},
    {.kind = FactKind::messagesExpired,
     .question = "Why were {messages} of {s} dropped?",
     .sentence = "{s} keeps messages for {retention}.",
     .decision = true},
    {.kind = FactKind::receivesLimited,
     .question = "Why does nobody receive messages of {s}?",
     .sentence = "{code} of them are in flight.",
     .decision = true},
    {.kind = FactKind::messageFailed,
     .question = "Why did {o} fail at a message of {s}?",
     .sentence = "Its program {fails} at this message each time.",
     .decision = true},
    {.kind = FactKind::youPublished, .question = "Why was a message published to {o}?"},
    {.kind = FactKind::youConfirmed,
     .question = "Why is the subscription of {o} to {topic} confirmed?"},
    {.kind = FactKind::topicCreated, .question = "Why was {s} created?"},
    {.kind = FactKind::topicDeleted, .question = "Why was {s} deleted?"},
    {.kind = FactKind::subscriptionChanged,
     .question = "Why is the subscription of {o} to {s} {subscription}?",
     .decision = true},
    {.kind = FactKind::messagePublished, .question = "Why was a message published to {s}?"},
    {.kind = FactKind::messageDelivered, .question = "Why did {o} get a message of {s}?"},
    {.kind = FactKind::messageUndelivered,
     .question = "Why did {o} get no message of {s}?",
     .sentence = "Because {undelivered}.",
     .decision = true},
    {.kind = FactKind::topicChanged, .question = "Why did the policy of {s} change?"},
    {.kind = FactKind::alarmActionFailed,
     .question = "Why did {s} not notify {o}?",
     .sentence = "Failed to execute its action: {alarmLack}.",
     .decision = true},
    {.kind = FactKind::messageDuplicated,
     .question = "Why did {s} not take a message?",
     .sentence =
         "One with the same deduplication id came {earlier} before, and within five minutes "
         "both are one message.",
     .decision = true},
};

} // namespace stowage::aws
