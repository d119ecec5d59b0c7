// SPDX-License-Identifier: MIT
#include "sim/laws/queue_store.h"

#include "sim/laws/fifo_queues.h"
#include "sim/laws/metrics.h"
#include "sim/laws/queue_receives.h"
#include "sim/laws/waiting_receives.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::queues {

namespace {
// Products of a rate and a time need more than 64 bits.
__extension__ using Wide = __int128;
constexpr std::int64_t kBillion = 1'000'000'000;

void showFrom(Queue& queue, QueueStore& store, MessageRun& run, Time now)
{
    MessageRun part = run;
    part.to = std::min(run.to, run.from + leftOf(run, now - run.delay));
    if (part.count() <= 0)
        return;
    store.visible.pushBack(part);
    run.from = part.to;
    queue.delayed -= part.count();
    queue.visible += part.count();
}

void readStream(Queue& queue, MessageRun& stream, Time now)
{
    const std::int64_t sent = stream.milliPerSecond > 0 ? sentBy(stream, now) : stream.to;
    const std::int64_t more = sent - stream.to;
    if (more <= 0)
        return;
    queue.sweepAt = std::min(queue.sweepAt, sentAt(stream, stream.to) + queue.retention);
    stream.to = sent;
    queue.counts.sent += more;
    queue.delayed += more;
    queue.activeAt = now;
    queue.isAsleep = false;
}

std::int64_t dropFrom(MessageRun& run, Time sentUntil)
{
    const std::int64_t dropped = leftOf(run, sentUntil);
    run.from += dropped;
    return dropped;
}

void tellExpired(World& world, Ix<Queue> at, std::int64_t count)
{
    if (count == 0)
        return;
    Queue& queue = world.queues[at];
    queue.counts.expired += count;
    tellTidings(world, queue.expired, count,
                {FactKind::messagesExpired, idOf(queue), ruleNumber("sqs.retention")},
                {static_cast<std::uint64_t>(queue.retention.micros)}, false);
}

// The next message of the stream is visible.
Time nextOfStream(const MessageRun& stream)
{
    return stream.milliPerSecond > 0 ? sentAt(stream, stream.from) + stream.delay : kNever;
}

// Somebody is to have a message as soon as it is visible.
bool isWaitedFor(const Queue& queue)
{
    return queue.firstIdle || queue.waitingReceives > 0;
}

Time nextChange(const World& world, Ix<Queue> at)
{
    const Queue& queue = world.queues[at];
    const QueueStore& store = world.queueStores[at.slot];
    Time next = queue.sweepAt;
    if (store.stream.milliPerSecond > 0)
        next = std::min(next, sentAt(store.stream, store.stream.to) + queue.retention);
    if (queue.firstFlight)
        next = std::min(next, world.flights[queue.firstFlight].deadline);
    if (isWaitedFor(queue))
        next = std::min(next, nextOfStream(store.stream));
    for (const MessageRun& run : store.delayed)
        if (run.milliPerSecond == 0 || isWaitedFor(queue)) // else nobody looks at each of them
            next = std::min(next, sentAt(run, run.from) + run.delay);
    if (!queue.isAsleep && !isInUse(world, at))
        next = std::min(next, queue.activeAt + kAsleepAfter);
    return next == kNever ? next : std::max(next, world.now);
}

// One that is booked too early looks again; that costs less than to move it with each message.
void bookNext(World& world, Ix<Queue> at)
{
    const Time next = nextChange(world, at);
    Queue& queue = world.queues[at];
    if (next >= queue.nextAt)
        return;
    world.cancel(queue.next);
    queue.nextAt = next;
    queue.next = world.book(next, AppointmentKind::queueDue, at.slot);
}

// Each of those that wait now is asked once, the longest first.
void serve(World& world, Ix<Queue> at)
{
    const Ix<Worker> last = world.queues[at].lastIdle;
    bool isLastAsked = !last;
    while (fifo::isAnyReady(world, at) && world.queues[at].inFlight < kMostInFlight) {
        const Ix<WaitingReceive> byHand = waiting_receives::firstOf(world, at);
        const Ix<Worker> worker = isLastAsked ? Ix<Worker>{} : world.queues[at].firstIdle;
        if (!byHand && !worker)
            return;
        if (byHand &&
            (!worker || world.waitingReceives[byHand].since <= world.workers[worker].idleSince)) {
            waiting_receives::serve(world, byHand);
            continue;
        }
        workers::wake(world, worker);
        isLastAsked = worker == last;
    }
}
} // namespace

void settle(World& world, Ix<Queue> at)
{
    Queue& queue = world.queues[at];
    QueueStore& store = world.queueStores[at.slot];
    readStream(queue, store.stream, world.now);
    if (queue.isFifo)
        return fifo::show(queue, store, world.now);
    showFrom(queue, store, store.stream, world.now);
    if (store.delayed.empty())
        return;
    for (MessageRun& run : store.delayed)
        showFrom(queue, store, run, world.now);
    std::erase_if(store.delayed, [](const MessageRun& run) { return run.count() == 0; });
}

void touched(World& world, Ix<Queue> at)
{
    world.queues[at].activeAt = world.now;
    world.queues[at].isAsleep = false;
}

void put(World& world, Ix<Queue> at, const MessageRun& run)
{
    settle(world, at);
    Queue& queue = world.queues[at];
    QueueStore& store = world.queueStores[at.slot];
    const bool waits = run.delay > Duration{};
    if (waits)
        store.delayed.push_back(run);
    else
        store.visible.pushBack(run);
    (waits ? queue.delayed : queue.visible) += run.count();
    queue.sweepAt = std::min(queue.sweepAt, sentAt(run, run.from) + queue.retention);
    touched(world, at);
}

void putBack(World& world, Ix<Queue> at, const MessageRun& run)
{
    Queue& queue = world.queues[at];
    MessageRing& visible = world.queueStores[at.slot].visible;
    if (run.receives >= kPutBack)
        visible.pushBack(run);
    else
        visible.pushFront(run);
    queue.visible += run.count();
    queue.sweepAt = std::min(queue.sweepAt, sentAt(run, run.from) + queue.retention);
}

void setRate(World& world, Ix<Queue> at, std::int64_t milliPerSecond)
{
    if (world.queues[at].milliPerSecond != milliPerSecond)
        beginStream(world, at, milliPerSecond);
}

// The message that has not quite come comes as much sooner at the new rate.
void beginStream(World& world, Ix<Queue> at, std::int64_t milliPerSecond)
{
    settle(world, at);
    Queue& queue = world.queues[at];
    QueueStore& store = world.queueStores[at.slot];
    MessageRun& stream = store.stream;
    const Wide come =
        Wide{stream.milliPerSecond} * (world.now - stream.start).micros + stream.billionths;
    if (stream.count() > 0)
        store.delayed.push_back(stream);
    stream = {};
    stream.start = world.now;
    stream.milliPerSecond = milliPerSecond;
    stream.billionths = static_cast<std::int32_t>(come % kBillion);
    stream.delay = queue.delay;
    if (queue.isFifo) {
        stream.group = static_cast<std::uint32_t>(queue.messageGroups);
        stream.isDealt = true;
        stream.arrival = ++queue.arrivals;
    }
    stream.serial = ++world.sendings;
    stream.body = world.names.intern("message");
    queue.milliPerSecond = milliPerSecond;
    touched(world, at);
    changed(world, at);
}

bool isDelayedAtARate(const World& world, Ix<Queue> at)
{
    const std::vector<MessageRun>& delayed = world.queueStores[at.slot].delayed;
    return std::any_of(delayed.begin(), delayed.end(),
                       [](const MessageRun& run) { return run.milliPerSecond > 0; });
}

// Each receive raises the count of the receives, so that it tells whose newest receive it was.
std::int64_t takeVisible(World& world, Ix<Queue> at, const MessageRun& wanted)
{
    MessageRing& visible = world.queueStores[at.slot].visible;
    std::int64_t taken = 0;
    MessageRun rest; // behind those that are taken out of the middle of a run
    for (std::size_t n = 0; n < visible.count() && taken < wanted.count(); ++n) {
        MessageRun& run = visible[n];
        const std::int64_t from = std::max(run.from, wanted.from);
        const std::int64_t to = std::min(run.to, wanted.to);
        if (run.serial != wanted.serial || run.receives != wanted.receives ||
            run.movedAt != wanted.movedAt || from >= to)
            continue;
        taken += to - from;
        if (from > run.from && to < run.to) {
            rest = run;
            rest.from = to;
        }
        if (from == run.from)
            run.from = to;
        else
            run.to = from;
    }
    visible.dropEmpty([](const MessageRun& run) { return run.count() == 0; });
    if (rest.count() > 0 && rest.receives >= kPutBack)
        visible.pushBack(rest);
    else if (rest.count() > 0)
        visible.pushFront(rest);
    world.queues[at].visible -= taken;
    return taken;
}

std::int64_t takeByHandle(World& world, Ix<Queue> at, std::uint32_t handle)
{
    const MessageRing& visible = world.queueStores[at.slot].visible;
    for (std::size_t n = 0; handle != 0 && n < visible.count(); ++n)
        if (visible[n].handle == handle)
            return takeVisible(world, at, MessageRun(visible[n]));
    return 0;
}

void expireFront(World& world, Ix<Queue> at)
{
    Queue& queue = world.queues[at];
    MessageRing& visible = world.queueStores[at.slot].visible;
    std::int64_t expired = 0;
    while (!visible.empty()) {
        const std::int64_t dropped = dropFrom(visible.front(), world.now - queue.retention);
        expired += dropped;
        queue.visible -= dropped;
        if (visible.front().count() > 0)
            break;
        visible.popFront();
    }
    tellExpired(world, at, expired);
}

void sweep(World& world, Ix<Queue> at)
{
    settle(world, at);
    Queue& queue = world.queues[at];
    QueueStore& store = world.queueStores[at.slot];
    const Time until = world.now - queue.retention;
    std::int64_t visible = 0, delayed = 0;
    Time oldest = kNever;
    const auto look = [&](MessageRun& run, std::int64_t& dropped) {
        dropped += dropFrom(run, until);
        if (run.count() > 0)
            oldest = std::min(oldest, sentAt(run, run.from));
    };
    for (std::size_t n = 0; n < store.visible.count(); ++n)
        look(store.visible[n], visible);
    for (MessageRun& run : store.delayed)
        look(run, delayed);
    look(store.stream, delayed);
    store.visible.dropEmpty([](const MessageRun& run) { return run.count() == 0; });
    std::erase_if(store.delayed, [](const MessageRun& run) { return run.count() == 0; });
    queue.visible -= visible;
    queue.delayed -= delayed;
    queue.sweepAt = oldest == kNever ? kNever
                                     : std::max(oldest + queue.retention,
                                                world.now + world.timing.retentionSweep);
    tellExpired(world, at, visible + delayed);
}

std::int64_t dropStored(World& world, Ix<Queue> at)
{
    settle(world, at);
    Queue& queue = world.queues[at];
    QueueStore& store = world.queueStores[at.slot];
    store.visible.clear();
    store.delayed.clear();
    store.stream.from = store.stream.to;
    return std::exchange(queue.visible, 0) + std::exchange(queue.delayed, 0);
}

void changed(World& world, Ix<Queue> at)
{
    serve(world, at);
    Queue& queue = world.queues[at];
    if (queue.inFlight < kMostInFlight - kMostInFlight / 100) // else each delete would tell it
        queue.isFull = false;
    world.mark(idOf(queue));
    metrics::queueChanges(world, at);
    bookNext(world, at);
}

Depth depthOf(const World& world, Ix<Queue> at)
{
    const Queue& queue = world.queues[at];
    const MessageRun& stream = world.queueStores[at.slot].stream;
    Depth depth{queue.visible, queue.inFlight, queue.delayed};
    for (const MessageRun& run : world.queueStores[at.slot].delayed) {
        const std::int64_t shown = leftOf(run, world.now - run.delay);
        depth.visible += shown;
        depth.delayed -= shown;
    }
    if (stream.milliPerSecond == 0)
        return depth;
    const std::int64_t sent = std::max(stream.to, sentBy(stream, world.now));
    const std::int64_t shown =
        std::clamp(sentBy(stream, world.now - stream.delay), stream.from, sent);
    depth.visible += shown - stream.from;
    depth.delayed += sent - stream.to - (shown - stream.from);
    return depth;
}

Time oldestOf(const World& world, Ix<Queue> at)
{
    Time oldest = kNever;
    const bool isFifo = world.queues[at].isFifo;
    const auto look = [&](const MessageRun& run) {
        if (run.count() > 0 && (isFifo || run.receives < kPutBack))
            oldest = std::min(oldest, run.movedAt == kNever ? sentAt(run, run.from) : run.movedAt);
    };
    const QueueStore& store = world.queueStores[at.slot];
    for (std::size_t n = 0; n < store.visible.count(); ++n)
        look(store.visible[n]);
    for (const MessageRun& run : store.delayed)
        look(run);
    MessageRun stream = store.stream;
    if (stream.milliPerSecond > 0)
        stream.to = std::max(stream.to, sentBy(stream, world.now));
    look(stream);
    for (auto flight = world.queues[at].firstFlight; flight;
         flight = world.flights[flight].nextOfQueue)
        look(world.flights[flight].part);
    return oldest;
}

bool isInUse(const World& world, Ix<Queue> at)
{
    const Queue& queue = world.queues[at];
    return queue.visible + queue.inFlight + queue.delayed > 0 || queue.milliPerSecond > 0 ||
           queue.workers > 0 || queue.waitingReceives > 0;
}

std::uint32_t tellTidings(World& world, Tidings& tidings, std::int64_t count,
                          const Telling& telling, std::initializer_list<std::uint64_t> more,
                          bool atOnce)
{
    tidings.count += count;
    const bool isSaid = tidings.toldAt != kNever && world.now < tidings.toldAt + minutes(1);
    if (isSaid && !atOnce)
        return 0;
    tidings.toldAt = world.now;
    std::vector<std::uint64_t> words = {
        static_cast<std::uint64_t>(std::exchange(tidings.count, 0))};
    words.insert(words.end(), more.begin(), more.end());
    return world.tell(telling, words);
}

} // namespace stowage::sim::queues
