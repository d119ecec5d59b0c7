// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of queues, workers and topics to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kMessageProofs[] = {
    {"sns.policy", "session/tst_topic_policies", "saysWhoMayPublish"},
    {"sns.alarmFifo", "session/tst_topic_policies", "anAlarmCannotNotifyAFifoTopic"},
    {"sqs.queue", "session/tst_queues", "delayedMessagesWait"},
    {"sqs.send", "session/tst_queues", "delayedMessagesWait"},
    {"sqs.producers", "session/tst_queues", "producersSendAtTheirRate"},
    {"sqs.receive", "session/tst_queues", "o69_timeoutsCountFromTheReceive"},
    {"sqs.delete", "session/tst_queues", "theNewestHandleDeletes"},
    {"sqs.visibility", "session/tst_queues", "o69_timeoutsCountFromTheReceive"},
    {"sqs.fifoOrder", "session/tst_fifo_work", "workersKeepTheOrderOfEachGroup"},
    {"sqs.fifoBatch", "session/tst_fifo", "aReceiveTakesOneGroupFirst"},
    {"sqs.fifoBacklog", "session/tst_fifo", "aBacklogOfOneGroupHidesTheOthers"},
    {"sqs.fifoDuplicates", "session/tst_fifo", "sameIdsAreOneMessageForFiveMinutes"},
    {"sqs.fifoHandle", "session/tst_fifo", "anOutdatedHandleDeletesNothing"},
    {"sqs.fifoDead", "session/tst_fifo", "deadLettersKeepTheirGroupAndCountAnew"},
    {"sqs.fifoDelay", "session/tst_fifo", "aNewDelayHoldsForWhatIsDelayed"},
    {"sqs.fifoInFlight", "session/tst_fifo", "asManyAsMayBeAreInFlight"},
    {"sqs.fifoProducers", "session/tst_fifo_work", "producersDealAmongTheGroups"},
    {"sns.fifo", "session/tst_fifo_work", "topicsPassOrderAndIdsOn"},
    {"sqs.order", "session/tst_queues", "whatWasReceivedOftenGoesToTheBack"},
    {"sqs.dead", "session/tst_queues", "threeReceivesAreNotFour"},
    {"sqs.retention", "session/tst_queues", "messagesAreDroppedAtTheEndOfRetention"},
    {"sqs.inFlight", "session/tst_queues", "asManyAsMayBeAreInFlight"},
    {"sqs.shortPoll", "session/tst_workers", "fewMessagesMayBeMissedByShortPolls"},
    {"sqs.longPoll", "session/tst_long_polls", "aReceiveWaitsForWhatComes"},
    {"sqs.metrics", "session/tst_queues", "aQueueThatRestsHasNoMetrics"},
    {"sqs.backlog", "session/tst_workers", "o62_tasksFollowTheBacklog"},
    {"worker.poison", "session/tst_workers", "aCrashAtEachTryEndsInDeadLetters"},
    {"sqs.policy", "session/tst_queue_policies", "whatIsNotLetInFails"},
    {"sns.topic", "session/tst_topics", "whatIsGoneIsNotTriedAgain"},
    {"sns.confirm", "session/tst_topics", "mailWaitsForConfirmation"},
    {"sns.fanOut", "session/tst_topics", "o70_eachConfirmedSubscriptionThatMatches"},
    {"sns.filter", "session/tst_topics", "o70_eachConfirmedSubscriptionThatMatches"},
    {"sns.delivery", "session/tst_topics", "o70_eachConfirmedSubscriptionThatMatches"},
    {"sns.retries", "session/tst_topics", "aSilentMailServerIsTriedFiftyTimes"},
    {"sns.alarm", "session/tst_topics", "alarmsNotifyOnTransitionsOnly"},
};

} // namespace stowage::session
