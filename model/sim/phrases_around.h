// SPDX-License-Identifier: MIT
// What is told of what lies around clusters: messages, events, stores, images, volumes and logs.
#pragma once

#include "report/fact.h"
#include "report/frame.h"

#include <string_view>

namespace stowage::sim::phrases {

using Topic = stowage::Topic; // of a notice, not of Amazon SNS

// The text is filled in with the values of fact_values.h.
struct Phrase {
    FactKind kind = FactKind::none;
    Severity severity = Severity::info;
    Topic topic = Topic::lifecycle;
    bool mark = false;
    std::string_view text;
};

inline constexpr Phrase kPhrasesAround[] = {
    {FactKind::queueCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::queueChanged, Severity::info, Topic::lifecycle, true, "{s} changed: {attributes}."},
    {FactKind::queueDeleted, Severity::info, Topic::lifecycle, true,
     "{s} was deleted with {messages}."},
    {FactKind::messageRateChanged, Severity::info, Topic::traffic, false,
     "What {s} sends to {o} changed from {rates} messages/s."},
    {FactKind::messageSent, Severity::detail, Topic::traffic, false, "{messages} came to {s}."},
    {FactKind::messageReceived, Severity::detail, Topic::traffic, false,
     "{receiver} received {messages} of {s}."},
    {FactKind::messageDeleted, Severity::detail, Topic::traffic, false,
     "{receiver} deleted {messages} of {s}."},
    {FactKind::messagesReturned, Severity::warning, Topic::traffic, true,
     "{messages} of {s} became visible again."},
    {FactKind::messagesDead, Severity::bad, Topic::traffic, true,
     "{messages} of {s} went to {o} after {receives}."},
    {FactKind::messagesExpired, Severity::bad, Topic::traffic, true,
     "{messages} of {s} were dropped after {retention}."},
    {FactKind::receivesLimited, Severity::bad, Topic::traffic, true,
     "{s} has {code} messages in flight, as many as may be."},
    {FactKind::messageFailed, Severity::bad, Topic::lifecycle, true,
     "{o} {fails} at a message of {s}."},
    {FactKind::youPublished, Severity::info, Topic::yours, true, "You published to {o}."},
    {FactKind::youConfirmed, Severity::info, Topic::yours, true,
     "You confirmed the subscription of {o} to {topic}."},
    {FactKind::topicCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::topicDeleted, Severity::info, Topic::lifecycle, true, "{s} was deleted."},
    {FactKind::subscriptionChanged, Severity::info, Topic::lifecycle, true,
     "The subscription of {o} to {s} is {subscription}."},
    {FactKind::messagePublished, Severity::info, Topic::traffic, false,
     "A message was published to {s}."},
    {FactKind::messageDelivered, Severity::detail, Topic::traffic, false,
     "{s} delivered a message to {o}."},
    {FactKind::messageUndelivered, Severity::warning, Topic::traffic, false,
     "{s} delivered no message to {o}: {undelivered}."},
    {FactKind::eventRuleCreated, Severity::info, Topic::lifecycle, false,
     "{s} was created{ruled}."},
    {FactKind::eventRuleChanged, Severity::info, Topic::lifecycle, false, "{s} changed{ruled}."},
    {FactKind::eventRuleDeleted, Severity::info, Topic::lifecycle, false,
     "{s} was deleted{onTheWay}."},
    {FactKind::eventMatched, Severity::detail, Topic::lifecycle, false,
     "{s} matched an event about {about}."},
    {FactKind::scheduleFired, Severity::info, Topic::lifecycle, true, "The schedule of {s} fired."},
    {FactKind::targetInvoked, Severity::info, Topic::lifecycle, true, "{s} invoked {invoked}."},
    {FactKind::invocationFailed, Severity::bad, Topic::lifecycle, true,
     "{s} could not invoke {invoked}: {refusedFor}."},
    {FactKind::youPutEvent, Severity::info, Topic::yours, true, "You put an event: {about}."},
    {FactKind::storeCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::storeDeleted, Severity::info, Topic::lifecycle, false, "{s} was deleted."},
    {FactKind::youPutObject, Severity::info, Topic::yours, true, "You put {objectKey} into {o}."},
    {FactKind::objectCreated, Severity::info, Topic::lifecycle, false,
     "{objectKey} was created in {s}."},
    {FactKind::itemWritten, Severity::info, Topic::lifecycle, false, "{o} wrote an item into {s}."},
    {FactKind::storeRead, Severity::detail, Topic::lifecycle, false, "{o} read from {s}."},
    {FactKind::storeDenied, Severity::bad, Topic::lifecycle, true,
     "{s} may not call {action} of {o}: {lack}."},
    {FactKind::requestsRouted, Severity::info, Topic::traffic, false,
     "Requests of {s} to {o} match {listenerRule}: they are {routed}."},
    {FactKind::fileSystemCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::fileSystemChanged, Severity::info, Topic::lifecycle, false,
     "{s} changed: it has {mountTargets}."},
    {FactKind::fileSystemDeleted, Severity::warning, Topic::lifecycle, false,
     "{s} was deleted, with all that was in it."},
    {FactKind::fileSystemMounted, Severity::detail, Topic::lifecycle, false, "{o} mounted {s}."},
    {FactKind::mountFailed, Severity::bad, Topic::lifecycle, true,
     "{s} cannot mount its volumes: {lack}."},
    {FactKind::diskFilled, Severity::bad, Topic::lifecycle, true,
     "{s} has no space left on {disk}."},
    {FactKind::pullHadNoRoom, Severity::bad, Topic::lifecycle, true,
     "{s} cannot pull {pulledMib}: no space is left on {disk}."},
    {FactKind::taskDataLeft, Severity::info, Topic::lifecycle, false, "What {s} wrote: {left}."},
    {FactKind::instanceDataLost, Severity::warning, Topic::lifecycle, false,
     "{leftThere} that tasks left on {s} are lost."},
    {FactKind::imageRepositoryCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::imageRepositoryDeleted, Severity::info, Topic::lifecycle, true, "{s} was deleted."},
    {FactKind::imageDeleted, Severity::info, Topic::lifecycle, true, "{image} of {s} was deleted."},
    {FactKind::imageRefused, Severity::bad, Topic::lifecycle, true,
     "The image {image} of {s} could not be pulled: {unpulled}."},
    {FactKind::imageFromCache, Severity::warning, Topic::lifecycle, false,
     "{s} runs {image} as {o} holds it, for it could not be pulled: {unpulled}."},
    {FactKind::messageDuplicated, Severity::info, Topic::traffic, true,
     "{s} did not take a message that came {earlier} before."},
    {FactKind::volumeAttached, Severity::detail, Topic::lifecycle, false,
     "{ebsVolume} of {ebsType}, was attached to {s} in {ebsZone}."},
    {FactKind::volumeRefused, Severity::bad, Topic::lifecycle, true,
     "{s} cannot have its volume: {lack}."},
    {FactKind::volumeDeleted, Severity::detail, Topic::lifecycle, false,
     "{ebsVolume}, was deleted with {s}."},
    {FactKind::volumeKept, Severity::warning, Topic::lifecycle, false,
     "{ebsVolume}, outlives {s}."},
    {FactKind::logGroupCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::logGroupChanged, Severity::info, Topic::lifecycle, false,
     "{s} keeps lines {keptLines}."},
    {FactKind::logGroupDeleted, Severity::info, Topic::lifecycle, true,
     "{s} was deleted with {logLines}."},
    {FactKind::logGroupMade, Severity::info, Topic::lifecycle, false,
     "The agent of {s} created the log group {logGroup}."},
    {FactKind::logsRefused, Severity::bad, Topic::lifecycle, true,
     "{o} of {s} cannot write its logs: {lack}."},
    {FactKind::logLinesLost, Severity::warning, Topic::lifecycle, true,
     "What {o} of {s} says is lost: {lack}."},
    {FactKind::storeUnreachable, Severity::bad, Topic::lifecycle, true,
     "{s} could not call {action} of {o}: {lack}."},
    {FactKind::topicChanged, Severity::info, Topic::lifecycle, true,
     "The policy of {s} was changed."},
    {FactKind::alarmActionFailed, Severity::bad, Topic::health, true,
     "{s} could not notify {o}: {alarmLack}."},
    {FactKind::youFollowed, Severity::info, Topic::yours, false, "You followed {followed}."},
};

} // namespace stowage::sim::phrases
