// SPDX-License-Identifier: MIT
// The rows of a World that hold messages: queues, what is received of them, workers, topics, mail.
#pragma once

#include "base/time.h"
#include "sim/agenda.h"
#include "sim/entities.h"
#include "sim/message_ring.h"

#include <cstdint>
#include <vector>

namespace stowage::sim {

struct Flight;
struct Worker;

// Of all messages of a queue so far.
struct QueueCounts {
    std::int64_t sent = 0;
    std::int64_t cameDead = 0; // from queues whose dead-letter queue it is
    std::int64_t received = 0; // each as often as it was
    std::int64_t deleted = 0;
    std::int64_t wentDead = 0;
    std::int64_t expired = 0;
    std::int64_t purged = 0;
    std::int64_t emptyReceives = 0;
    std::int64_t returned = 0;   // visible again
    std::int64_t inVain = 0;     // worked on to the end after they were visible again
    std::int64_t duplicates = 0; // sent once more, and not taken
};

// A deduplication id, by its digest, that is not forgotten yet.
struct SentId {
    std::uint64_t id = 0;
    Time at;
};

// What is told once a minute at most, with how often it was since.
struct Tidings {
    std::int64_t count = 0; // that was not told yet
    Time toldAt = kNever;
};

// What is stored of it is World::queueStores at the same slot.
struct Queue {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    Duration visibility;
    Duration delay;
    Duration retention;
    Duration wait;
    Ix<Queue> deadLetters;        // kNone: it has no such queue
    std::int32_t maxReceives = 0; // where it has one
    std::int64_t visible = 0, delayed = 0, inFlight = 0;
    QueueCounts counts;
    Ix<Flight> firstFlight, lastFlight; // by when they are visible again
    Ix<Worker> firstIdle, lastIdle;     // workers that wait for messages, the longest first
    std::int32_t workers = 0;
    std::int32_t waitingReceives = 0; // by hand
    std::int64_t milliPerSecond = 0;  // that producers send
    Time nextAt = kNever;
    Booking next;
    Time sweepAt = kNever; // not before then the oldest message ends its retention
    Time activeAt;         // something was sent to it or asked of it
    Time purgedAt = kNever;
    Time createdAt;
    Time changedAt;
    std::uint32_t policyFact = 0; // that its policy became another
    Tidings returned, dead, expired;
    std::uint32_t arrivals = 0;     // of a FIFO queue, so far
    std::int32_t messageGroups = 0; // among which it deals what producers send
    std::int64_t hops = 0;          // told since `hopsSince`, of those that AWS sends
    Time hopsSince = kNever;
    bool isFull = false;   // as many were in flight as may be, and hardly fewer are
    bool isAsleep = false; // six hours without anything; it has no metrics
    bool isFifo = false;
    bool dedupsByContent = false; // ContentBasedDeduplication
};

// A message group of which so many messages are in flight.
struct BusyGroup {
    std::uint32_t group = 0;
    std::uint32_t count = 0;
};

// What is stored in a queue and can be received or will be.
struct QueueStore {
    MessageRing visible;             // in the order of their delivery
    std::vector<MessageRun> delayed; // not visible yet
    MessageRun stream;               // what producers send; its `to` were sent until now
    std::vector<BusyGroup> busy;     // of a FIFO queue, by group
    std::vector<SentId> sentIds;     // likewise, in the order of sending
};

// Messages that were received together and are alike. Those of a worker outlive their visibility
// timeout until it is done with them.
struct Flight {
    Ix<Queue> queue;
    Ix<Worker> worker; // kNone: received by hand, or by one that is gone
    Ix<Flight> nextOfQueue, previousOfQueue;
    Ix<Flight> nextOfWorker, previousOfWorker;
    MessageRun part;
    Time receivedAt;
    Time deadline;            // they are visible again
    std::uint32_t handle = 0; // of one that was received by hand, counted from 1
    std::uint32_t fact = 0;   // that ended its worker
    bool isLost = false;      // they are visible again, and the queue knows nothing of it
};

// A container that receives messages from a queue and works on them.
struct Worker {
    Ix<ContainerRun> container;
    Ix<Queue> queue;
    Ix<Worker> nextIdle, previousIdle;
    Ix<Flight> firstFlight, lastFlight; // what it received and is not done with
    Booking next;                       // it begins, it is done with some, or it asks again
    Time idleSince = kNever;            // kNever: it does not wait
    std::int64_t polls = 0;             // so far; the next one's draw
    std::int32_t wave = 0;              // messages that it works on now
    bool hangs = false;                 // until they are visible again
};

// By hand, until something is visible or its time is over.
struct WaitingReceive {
    Ix<Queue> queue;
    std::int64_t most = 1;
    Duration visibility;
    Time since;
    std::uint32_t fact = 0; // who asked
    Booking next;           // it ends
};

struct Topic {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    std::int64_t published = 0;
    std::int64_t copies = 0; // that subscriptions let through
    std::int64_t delivered = 0;
    std::int64_t filteredOut = 0; // also those whose subscription is not confirmed
    std::int64_t failed = 0;
    std::int64_t duplicates = 0; // published once more, and not taken
    std::int64_t hops = 0;       // as of a queue
    Time hopsSince = kNever;
    bool isFifo = false;
    bool dedupsByContent = false;
    std::uint32_t policyFact = 0; // that its policy was changed; 0: it is as it was drawn
};

// Of a topic; what it says is in World::asked.topics.
struct Subscription {
    std::uint32_t number = 0; // counted from 1
    Ix<Topic> topic;
    NameId endpoint = 0; // element
    Time askedAt;        // to be confirmed
    EntityId to;         // a queue or a subscriber; none: it is not there
    bool isEmail = false;
    bool isConfirmed = false;
};

// On its way from a topic.
struct Delivery {
    Ix<Topic> topic;
    EntityId to;
    NameId subject = 0;
    NameId body = 0;
    std::uint32_t fact = 0; // that it was published
    std::int32_t attempts = 0;
    std::uint32_t subscription = 0; // that it asks to confirm; 0: none
    bool isTold = false;
    std::uint32_t group = 0;  // of a FIFO topic
    std::uint64_t sentId = 0; // likewise: its deduplication id
    Booking next;
};

struct Mail {
    Time at;
    NameId from = 0; // the topic
    NameId subject = 0;
    NameId body = 0;
    std::uint32_t subscription = 0; // that it asks to confirm; 0: none
    bool operator==(const Mail&) const = default;
};

// Somebody who gets mail.
struct Subscriber {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    std::int64_t mails = 0; // so far; the newest are World::inboxes at the same slot
    bool isReachable = true;
};
constexpr std::size_t kMostMails = 100; // that an inbox keeps

} // namespace stowage::sim
