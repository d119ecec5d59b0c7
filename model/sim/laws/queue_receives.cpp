// SPDX-License-Identifier: MIT
#include "sim/laws/queue_receives.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/queue_store.h"
#include "sim/rules.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace stowage::sim::queues {

namespace {
EntityId taskOf(const World& world, Ix<Worker> worker)
{
    if (!worker)
        return {};
    return idOf(world.tasks[world.containers[world.workers[worker].container].task]);
}

NameId elementOf(World& world, Ix<Worker> worker)
{
    return world.names.intern(containers::nodeOf(world, world.workers[worker].container).id.text);
}

// In the list of the queue, by when it ends; most end last.
void linkInOrder(World& world, Ix<Flight> at)
{
    Queue& queue = world.queues[world.flights[at].queue];
    const Time deadline = world.flights[at].deadline;
    Ix<Flight> before = queue.lastFlight;
    while (before && world.flights[before].deadline > deadline)
        before = world.flights[before].previousOfQueue;
    const Ix<Flight> after = before ? world.flights[before].nextOfQueue : queue.firstFlight;
    world.flights[at].previousOfQueue = before;
    world.flights[at].nextOfQueue = after;
    (before ? world.flights[before].nextOfQueue : queue.firstFlight) = at;
    (after ? world.flights[after].previousOfQueue : queue.lastFlight) = at;
}

void leaveQueue(World& world, Ix<Flight> at)
{
    Queue& queue = world.queues[world.flights[at].queue];
    unlink(world.flights, kOfQueue, queue.firstFlight, queue.lastFlight, at);
}

void removeRow(World& world, Ix<Flight> at)
{
    if (const Ix<Worker> worker = world.flights[at].worker)
        unlink(world.flights, kOfWorker, world.workers[worker].firstFlight,
               world.workers[worker].lastFlight, at);
    world.flights.remove(at);
}

bool isDead(const World& world, Ix<Queue> at, const MessageRun& run)
{
    const Queue& queue = world.queues[at];
    return queue.deadLetters && queue.maxReceives > 0 && run.receives >= queue.maxReceives;
}

// In a FIFO queue it is as if it were sent anew, to the same message group.
void enterInOrder(Queue& grave, MessageRun& run, Time now)
{
    run.start = now;
    run.milliPerSecond = 0;
    run.billionths = 0;
    run.movedAt = kNever;
    run.delay = grave.delay;
    run.arrival = ++grave.arrivals;
}

// Messages that were visible and were received as often as they may be.
void bury(World& world, Ix<Queue> at, MessageRun run)
{
    Queue& queue = world.queues[at];
    const Ix<Queue> grave = queue.deadLetters;
    queue.visible -= run.count();
    queue.counts.wentDead += run.count();
    world.queues[grave].counts.cameDead += run.count();
    world.linkMeters.note(queue.element, world.queues[grave].element, FlowKind::deadLetters,
                          world.now, run.count());
    const Because because(world, run.fact);
    const std::uint32_t fact =
        tellTidings(world, queue.dead, run.count(),
                    {FactKind::messagesDead, idOf(queue),
                     queue.isFifo ? ruleNumber("sqs.fifoDead") : ruleNumber("sqs.dead"),
                     idOf(world.queues[grave])},
                    {run.receives, static_cast<std::uint64_t>(queue.maxReceives)}, run.isTold);
    run.receives = 0;
    run.movedAt = world.now;
    run.delay = {};
    run.handle = 0;
    if (queue.isFifo)
        enterInOrder(world.queues[grave], run, world.now);
    if (fact != 0)
        run.fact = fact;
    put(world, grave, run);
    changed(world, grave);
}

void fly(World& world, Ix<Queue> at, const MessageRun& part, const Receiving& asked)
{
    Flight flight;
    flight.queue = at;
    flight.part = part;
    flight.part.receives =
        static_cast<std::uint16_t>(std::min<std::uint32_t>(part.receives + 1U, UINT16_MAX));
    if (!world.queues[at].isFifo) // else the handle before is known to be outdated
        flight.part.handle = 0;
    flight.receivedAt = world.now;
    flight.deadline = world.now + asked.visibility;
    if (!asked.worker)
        flight.handle = ++world.handles;
    const Ix<Flight> made = world.flights.add(flight);
    linkInOrder(world, made);
    if (asked.worker) {
        world.flights[made].worker = asked.worker;
        linkLast(world.flights, kOfWorker, world.workers[asked.worker].firstFlight,
                 world.workers[asked.worker].lastFlight, made);
    }
    Queue& queue = world.queues[at];
    queue.visible -= part.count();
    queue.inFlight += part.count();
    queue.counts.received += part.count();
    if (!part.isTold)
        return;
    const Because because(world, part.fact);
    world.flights[made].part.fact = world.tell(
        {FactKind::messageReceived, idOf(queue), ruleNumber("sqs.receive"),
         taskOf(world, asked.worker)},
        {static_cast<std::uint64_t>(part.count()), world.flights[made].part.receives, part.body});
}

// Whether it was by a worker that still works on it, that is gone, or by hand.
std::uint64_t holderOf(const Flight& flight)
{
    if (flight.worker)
        return 0;
    return flight.handle == 0 ? 1 : 2;
}

void giveBack(World& world, Ix<Flight> at)
{
    leaveQueue(world, at);
    const Flight flight = world.flights[at];
    Queue& queue = world.queues[flight.queue];
    MessageRun part = flight.part;
    part.handle = flight.handle;
    queue.inFlight -= part.count();
    queue.counts.returned += part.count();
    const Because because(world, flight.fact != 0 ? flight.fact : part.fact);
    const std::uint32_t fact =
        tellTidings(world, queue.returned, part.count(),
                    {FactKind::messagesReturned, idOf(queue), ruleNumber("sqs.visibility"),
                     taskOf(world, flight.worker)},
                    {part.receives, holderOf(flight)}, part.isTold);
    if (fact != 0)
        part.fact = fact;
    if (queue.isFifo)
        fifo::letGo(world, flight.queue, part.group);
    (queue.isFifo ? fifo::putBack : putBack)(world, flight.queue, part);
    if (flight.worker)
        world.flights[at].isLost = true;
    else
        world.flights.remove(at);
}

void tellFull(World& world, Ix<Queue> at)
{
    Queue& queue = world.queues[at];
    if (queue.isFull || queue.inFlight < kMostInFlight)
        return;
    queue.isFull = true;
    world.tell({FactKind::receivesLimited, idOf(queue),
                queue.isFifo ? ruleNumber("sqs.fifoInFlight") : ruleNumber("sqs.inFlight")},
               {static_cast<std::uint64_t>(queue.inFlight)});
}

// One by one, and as many of one message group as there are before those of the next.
std::int64_t receiveInOrder(World& world, Ix<Queue> at, const Receiving& asked, std::int64_t most)
{
    std::vector<std::uint32_t> held;
    std::int64_t got = 0;
    while (got < most) {
        expireFront(world, at);
        const std::optional<MessageRun> part = fifo::take(world, at, held);
        if (!part)
            break;
        if (isDead(world, at, *part)) {
            bury(world, at, *part);
            continue;
        }
        if (held.empty() || held.back() != part->group)
            held.push_back(part->group);
        fifo::hold(world, at, part->group);
        fly(world, at, *part, asked);
        ++got;
    }
    return got;
}

std::int64_t receiveAny(World& world, Ix<Queue> at, const Receiving& asked, std::int64_t most)
{
    std::int64_t left = most;
    MessageRing& visible = world.queueStores[at.slot].visible;
    while (left > 0) {
        expireFront(world, at);
        if (visible.empty())
            break;
        MessageRun part = visible.front();
        if (isDead(world, at, part)) {
            visible.popFront();
            bury(world, at, part);
            continue;
        }
        part.to = std::min(part.to, part.from + (asked.worker ? left : 1));
        visible.front().from = part.to;
        if (visible.front().count() == 0)
            visible.popFront();
        fly(world, at, part, asked);
        left -= part.count();
    }
    return std::max<std::int64_t>(0, most - left);
}
} // namespace

std::int64_t receive(World& world, Ix<Queue> at, const Receiving& asked)
{
    settle(world, at);
    endTimeouts(world, at);
    const std::int64_t room = kMostInFlight - world.queues[at].inFlight;
    const std::int64_t most = std::min(asked.most, room);
    const std::int64_t got =
        (world.queues[at].isFifo ? receiveInOrder : receiveAny)(world, at, asked, most);
    touched(world, at);
    if (asked.worker && got > 0)
        world.linkMeters.note(world.queues[at].element, elementOf(world, asked.worker),
                              FlowKind::messages, world.now, got);
    tellFull(world, at);
    return got;
}

void finish(World& world, Ix<Flight> at, std::int64_t count)
{
    Flight& flight = world.flights[at];
    Queue& queue = world.queues[flight.queue];
    MessageRun done = flight.part;
    done.to = done.from + count;
    flight.part.from = done.to;
    // Whose timeout is over are deleted all the same, where nobody received them since; not those
    // of a FIFO queue, whose handle is outdated.
    const bool isInVain = flight.isLost && queue.isFifo;
    const std::int64_t found = isInVain        ? 0
                               : flight.isLost ? takeVisible(world, flight.queue, done)
                                               : count;
    if (queue.isFifo && !flight.isLost)
        fifo::letGo(world, flight.queue, done.group);
    queue.inFlight -= flight.isLost ? 0 : count;
    queue.counts.deleted += found;
    queue.counts.inVain += count - found;
    touched(world, flight.queue);
    if (flight.part.isTold && found > 0) {
        const Because because(world, flight.part.fact);
        world.tell({FactKind::messageDeleted, idOf(queue), ruleNumber("sqs.delete"),
                    taskOf(world, flight.worker)},
                   {static_cast<std::uint64_t>(found)});
    }
    if (world.flights[at].part.count() > 0)
        return;
    if (!world.flights[at].isLost)
        leaveQueue(world, at);
    removeRow(world, at);
}

void putAside(World& world, Ix<Flight> at)
{
    if (world.flights[at].isLost)
        return removeRow(world, at);
    unlink(world.flights, kOfWorker, world.workers[world.flights[at].worker].firstFlight,
           world.workers[world.flights[at].worker].lastFlight, at);
    world.flights[at].worker = {};
}

void setDeadline(World& world, Ix<Flight> at, Time deadline)
{
    leaveQueue(world, at);
    world.flights[at].deadline = deadline;
    linkInOrder(world, at);
    endTimeouts(world, world.flights[at].queue);
}

void endTimeouts(World& world, Ix<Queue> at)
{
    for (auto first = world.queues[at].firstFlight;
         first && world.flights[first].deadline <= world.now; first = world.queues[at].firstFlight)
        giveBack(world, first);
}

void leave(World& world, Ix<Worker> worker)
{
    while (const Ix<Flight> first = world.workers[worker].firstFlight) {
        const bool isLost = world.flights[first].isLost;
        if (!isLost)
            world.flights[first].fact = world.cause;
        putAside(world, first);
    }
}

std::int64_t dropFlights(World& world, Ix<Queue> at)
{
    std::int64_t dropped = 0;
    while (const Ix<Flight> first = world.queues[at].firstFlight) {
        leaveQueue(world, first);
        dropped += world.flights[first].part.count();
        if (world.flights[first].worker)
            world.flights[first].isLost = true;
        else
            world.flights.remove(first);
    }
    world.queues[at].inFlight = 0;
    world.queueStores[at.slot].busy.clear();
    return dropped;
}

Ix<Flight> byHandle(const World& world, Ix<Queue> at, std::uint32_t handle)
{
    for (auto flight = world.queues[at].firstFlight; flight;
         flight = world.flights[flight].nextOfQueue)
        if (handle != 0 && world.flights[flight].handle == handle)
            return flight;
    return {};
}

} // namespace stowage::sim::queues
