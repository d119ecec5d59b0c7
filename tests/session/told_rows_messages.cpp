// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about queues, workers and topics.
#include "session/told.h"
#include "session/told_words.h"

#include <array>

namespace stowage::session {

using namespace told_words;

namespace {
std::string subject(const Told& t)
{
    return t.subject();
}

std::string object(const Told& t)
{
    return t.object();
}

std::string messages(const Told& t)
{
    return many(t.word(0), "message");
}

std::string receiver(const Told& t)
{
    return t.fact.objectKind == EntityKind::none ? "You" : t.object();
}

std::string created(const Told& t)
{
    return t.subject() + " was created.";
}

std::string handled(const Told& t)
{
    switch (t.word(0)) {
    case 0:
        return "You asked " + t.object() + " for " + many(t.word(1), "message") + ".";
    case 1:
        return t.word(1) == 0 ? "You asked to delete a message of " + t.object() +
                                    " that was not there any more."
                              : "You deleted a message of " + t.object() + ".";
    case 2:
        return "You let a message of " + t.object() + " be visible again after " + t.number(1) +
               " s.";
    default:
        return "You purged " + t.object() + " of " + many(t.word(1), "message") + ".";
    }
}

std::string returnedWhy(const Told& t)
{
    if (t.word(2) == 0)
        return t.object() + " works on them longer than the visibility timeout of " + t.subject() +
               ".";
    return t.word(2) == 1 ? "What had received them stopped before it deleted them."
                          : "Nobody deleted them in time.";
}

std::string undelivered(const Told& t)
{
    if (t.word(0) == 4)
        return "AccessDenied: Access to the resource "
               "https://sqs.us-east-1.amazonaws.com/123456789012/" +
               t.object() + " is denied, for its policy does not let " + t.subject() + " send";
    static const std::array<const char*, 4> reasons{
        "its subscription is not confirmed", "its filter policy does not let the message through",
        "it is gone", "its mail server did not answer, tried again 50 times"};
    return reasons.at(static_cast<std::size_t>(t.word(0)));
}

std::string retention(const Told& t)
{
    return durationText(microseconds(t.word(1)));
}

std::string earlier(const Told& t)
{
    return durationText(microseconds(t.word(0)));
}

std::vector<WhyRow> queueRows()
{
    return {
        {.kind = "youSentMessages",
         .words =
             [](const Told& t) { return "You sent " + messages(t) + " to " + t.object() + "."; },
         .question = object},
        {.kind = "youHandledMessages", .words = handled, .question = object},
        {.kind = "queueCreated", .words = created, .question = subject},
        {.kind = "queueChanged",
         .words =
             [](const Told& t) {
                 return t.subject() + " changed: visibility timeout " + t.number(0) + " s, delay " +
                        t.number(1) + " s, retention " + t.number(2) + " s" +
                        (t.word(3) != 0 ? ", another policy." : ".");
             },
         .question = subject},
        {.kind = "queueDeleted",
         .words =
             [](const Told& t) { return t.subject() + " was deleted with " + messages(t) + "."; },
         .question = subject},
        {.kind = "messageRateChanged",
         .words =
             [](const Told& t) {
                 return "What " + t.subject() + " sends to " + t.object() + " changed from " +
                        rate(t.word(0)) + " to " + rate(t.word(1)) + " messages/s.";
             },
         .question = object},
        {.kind = "messageSent",
         .words = [](const Told& t) { return messages(t) + " came to " + t.subject() + "."; },
         .question = subject},
        {.kind = "messageReceived",
         .words =
             [](const Told& t) {
                 return receiver(t) + " received " + messages(t) + " of " + t.subject() + ".";
             },
         .answer =
             [](const Told& t) {
                 return "They were visible, and " + receiver(t) + " asked " + t.subject() +
                        " for messages.";
             },
         .question = subject},
        {.kind = "messageDeleted",
         .words =
             [](const Told& t) {
                 return receiver(t) + " deleted " + messages(t) + " of " + t.subject() + ".";
             },
         .answer = [](const Told& t) { return receiver(t) + " was done with them."; },
         .question = subject},
    };
}

std::vector<WhyRow> fateRows()
{
    return {
        {.kind = "messagesReturned",
         .words =
             [](const Told& t) {
                 return messages(t) + " of " + t.subject() + " became visible again.";
             },
         .answer = returnedWhy,
         .question = subject},
        {.kind = "messagesDead",
         .words =
             [](const Told& t) {
                 return messages(t) + " of " + t.subject() + " went to " + t.object() + " after " +
                        many(t.word(1), "receive") + ".";
             },
         .answer =
             [](const Told& t) {
                 return "They were received as often as " + t.subject() + " allows, " +
                        t.number(2) + " times, and nobody deleted them.";
             },
         .question = object},
        {.kind = "messagesExpired",
         .words =
             [](const Told& t) {
                 return messages(t) + " of " + t.subject() + " were dropped after " + retention(t) +
                        ".";
             },
         .answer =
             [](const Told& t) {
                 return t.subject() + " keeps messages for " + retention(t) + ".";
             },
         .question = subject},
        {.kind = "receivesLimited",
         .words =
             [](const Told& t) {
                 return t.subject() + " has " + t.number(0) +
                        " messages in flight, as many as may be.";
             },
         .answer = [](const Told& t) { return t.number(0) + " of them are in flight."; },
         .question = subject},
        {.kind = "messageFailed",
         .words =
             [](const Told& t) {
                 return t.object() + (t.word(0) == 0 ? " crashes" : " hangs") +
                        " at a message of " + t.subject() + ".";
             },
         .answer =
             [](const Told& t) {
                 return std::string("Its program ") + (t.word(0) == 0 ? "crashes" : "hangs") +
                        " at this message each time.";
             },
         .question = object},
    };
}

std::vector<WhyRow> topicRows()
{
    return {
        {.kind = "youPublished",
         .words = [](const Told& t) { return "You published to " + t.object() + "."; },
         .question = object},
        {.kind = "youConfirmed",
         .words =
             [](const Told& t) {
                 return "You confirmed the subscription of " + t.object() + " to " + t.text(0) +
                        ".";
             },
         .question = object},
        {.kind = "topicCreated", .words = created, .question = subject},
        {.kind = "topicDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "subscriptionChanged",
         .words =
             [](const Told& t) {
                 static const std::array<const char*, 3> states{"PendingConfirmation", "confirmed",
                                                                "deleted"};
                 return "The subscription of " + t.object() + " to " + t.subject() + " is " +
                        states.at(static_cast<std::size_t>(t.word(0))) + ".";
             },
         .question = object},
        {.kind = "messagePublished",
         .words = [](const Told& t) { return "A message was published to " + t.subject() + "."; },
         .question = subject},
        {.kind = "messageDelivered",
         .words =
             [](const Told& t) {
                 return t.subject() + " delivered a message to " + t.object() + ".";
             },
         .question = object},
        {.kind = "messageUndelivered",
         .words =
             [](const Told& t) {
                 return t.subject() + " delivered no message to " + t.object() + ": " +
                        undelivered(t) + ".";
             },
         .answer = [](const Told& t) { return "Because " + undelivered(t) + "."; },
         .question = object},
    };
}
} // namespace

std::vector<WhyRow> fifoRows()
{
    return {
        {.kind = "messageDuplicated",
         .words =
             [](const Told& t) {
                 return t.subject() + " did not take a message that came " + earlier(t) +
                        " before.";
             },
         .answer =
             [](const Told& t) {
                 return "One with the same deduplication id came " + earlier(t) +
                        " before, and within five minutes both are one message.";
             },
         .question = subject},
    };
}

std::vector<WhyRow> messageRows()
{
    std::vector<WhyRow> rows = queueRows();
    for (const std::vector<WhyRow>& more : {fateRows(), topicRows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace stowage::session
