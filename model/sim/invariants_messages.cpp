// SPDX-License-Identifier: MIT
#include "sim/invariants_messages.h"

#include "sim/laws/fifo_queues.h"
#include "sim/laws/queue_store.h"

#include <map>
#include <set>

namespace stowage::sim {

namespace {
struct Stored {
    std::int64_t visible = 0, delayed = 0, inFlight = 0;
    Time oldest = kNever; // that is not in flight
};

Stored storedIn(const World& world, Ix<Queue> at)
{
    const QueueStore& store = world.queueStores[at.slot];
    Stored all;
    const auto add = [&](const MessageRun& run, std::int64_t& count) {
        count += run.count();
        if (run.count() > 0)
            all.oldest = std::min(all.oldest, sentAt(run, run.from));
    };
    for (std::size_t n = 0; n < store.visible.count(); ++n)
        add(store.visible[n], all.visible);
    for (const MessageRun& run : store.delayed)
        add(run, all.delayed);
    add(store.stream, all.delayed);
    for (auto flight = world.queues[at].firstFlight; flight;
         flight = world.flights[flight].nextOfQueue)
        all.inFlight += world.flights[flight].part.count();
    return all;
}

void checkFlights(const World& world, Ix<Queue> at, Findings& findings)
{
    const Queue& queue = world.queues[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Queue", queue.number, otherwise);
    };
    Time last = {};
    for (auto flight = queue.firstFlight; flight; flight = world.flights[flight].nextOfQueue) {
        const Flight& row = world.flights[flight];
        expect(row.queue == at && !row.isLost, 68, "has in flight what is not");
        expect(row.part.count() > 0 && row.part.receives > 0, 68, "has nothing in flight");
        expect(row.deadline >= last, 68, "has what is in flight out of order");
        expect(row.deadline >= row.receivedAt && row.deadline <= row.receivedAt + hours(12), 68,
               "hides a message for too long");
        expect(row.deadline >= world.now, 68, "hides a message beyond its timeout");
        last = row.deadline;
    }
}
// What is in flight of a message group.
struct Held {
    std::uint32_t count = 0;
    Time receivedAt; // all of it by one receive
};

void checkGroups(const World& world, Ix<Queue> at, Findings& findings)
{
    const Queue& queue = world.queues[at];
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, 73, "Queue", queue.number, otherwise);
    };
    std::map<std::uint32_t, Held> held;
    for (auto flight = queue.firstFlight; flight; flight = world.flights[flight].nextOfQueue) {
        const Flight& row = world.flights[flight];
        expect(row.part.count() == 1 && row.part.group != 0 && !row.part.isDealt,
               "has a message in flight without its group");
        Held& group = held[row.part.group];
        expect(group.count == 0 || group.receivedAt == row.receivedAt,
               "gave out a message while an earlier one of its group was in flight");
        group.receivedAt = row.receivedAt;
        ++group.count;
    }
    const std::vector<BusyGroup>& busy = world.queueStores[at.slot].busy;
    bool isSame = busy.size() == held.size();
    for (const BusyGroup& each : busy) {
        const auto found = held.find(each.group);
        isSame = isSame && found != held.end() && found->second.count == each.count;
    }
    expect(isSame, "holds other message groups than those that are in flight");
}

void checkOrder(const World& world, Ix<Queue> at, Findings& findings)
{
    const Queue& queue = world.queues[at];
    const QueueStore& store = world.queueStores[at.slot];
    for (std::size_t n = 1; n < store.visible.count(); ++n) {
        const MessageRun &first = store.visible[n - 1], &second = store.visible[n];
        findings.expect(fifo::isBefore(first, first.to - 1, second, second.from), 73, "Queue",
                        queue.number, "has a message before one that was sent before it");
    }
    std::set<std::uint64_t> ids;
    Time last = {};
    for (const SentId& each : store.sentIds) {
        findings.expect(ids.insert(each.id).second && each.at >= last, 74, "Queue", queue.number,
                        "took one message twice");
        last = each.at;
    }
}
} // namespace

void checkQueue(const World& world, Ix<Queue> at, Findings& findings)
{
    const Queue& queue = world.queues[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Queue", queue.number, otherwise);
    };
    expect(world.slotOf(idOf(queue)) == at.slot, 6, "is not found by its number");
    const Stored stored = storedIn(world, at);
    const QueueCounts& counts = queue.counts;
    expect(stored.visible == queue.visible && stored.delayed == queue.delayed &&
               stored.inFlight == queue.inFlight,
           67, "counts other messages than it has");
    expect(counts.sent + counts.cameDead == stored.visible + stored.delayed + stored.inFlight +
                                                counts.deleted + counts.expired + counts.purged +
                                                counts.wentDead,
           67, "has lost or invented messages");
    expect(queue.inFlight <= queues::kMostInFlight, 71, "has too many messages in flight");
    const bool isLate = stored.oldest != kNever &&
                        stored.oldest + queue.retention + world.timing.retentionSweep < world.now;
    expect(!isLate, 70, "keeps a message beyond its retention");
    expect(!queue.isAsleep || !queues::isInUse(world, at), 67, "rests while it is in use");
    checkFlights(world, at, findings);
    if (!queue.isFifo)
        return;
    checkGroups(world, at, findings);
    checkOrder(world, at, findings);
}

void checkWorker(const World& world, Ix<Worker> at, Findings& findings)
{
    const Worker& worker = world.workers[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Worker", at.slot, otherwise);
    };
    expect(world.queues.holds(worker.queue), 69, "polls a queue that is gone");
    const bool runs = world.containers.holds(worker.container) &&
                      world.containers[worker.container].status == ContainerStatus::running;
    expect(runs, 69, "works in a container that does not run");
    expect(worker.idleSince == kNever || (!worker.next && !worker.firstFlight), 69,
           "waits while it works");
    for (auto flight = worker.firstFlight; flight; flight = world.flights[flight].nextOfWorker)
        expect(world.flights[flight].worker == at, 69, "works on the messages of another one");
}

void checkWaiting(const World& world, Findings& findings)
{
    std::int64_t waiting = 0, counted = 0;
    for (auto at = world.waitingReceives.first(); at; at = world.waitingReceives.after(at)) {
        const WaitingReceive& row = world.waitingReceives[at];
        findings.expect(world.queues.holds(row.queue), 69, "Receive", at.slot,
                        "waits at a queue that is gone");
        findings.expect(static_cast<bool>(row.next), 69, "Receive", at.slot, "waits for ever");
        ++waiting;
    }
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        counted += world.queues[at].waitingReceives;
    findings.expect(waiting == counted, 69, "Receive", 0, "waits at another queue");
}

void checkTopic(const World& world, Ix<Topic> at, Findings& findings)
{
    const Topic& topic = world.topics[at];
    std::int64_t onTheirWay = 0;
    for (auto each = world.deliveries.first(); each; each = world.deliveries.after(each)) {
        const Delivery& row = world.deliveries[each];
        onTheirWay += row.topic == at && row.subscription == 0 ? 1 : 0;
    }
    findings.expect(topic.copies == topic.delivered + topic.failed + onTheirWay, 72, "Topic",
                    topic.number, "has lost or doubled a copy");
}

Findings brokenByMessages(const World& world)
{
    Findings findings;
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        checkQueue(world, at, findings);
    for (auto at = world.workers.first(); at; at = world.workers.after(at))
        checkWorker(world, at, findings);
    checkWaiting(world, findings);
    for (auto at = world.topics.first(); at; at = world.topics.after(at))
        checkTopic(world, at, findings);
    return findings;
}

} // namespace stowage::sim
