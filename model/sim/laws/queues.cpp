// SPDX-License-Identifier: MIT
#include "sim/laws/queues.h"

#include "sim/because.h"
#include "sim/laws/faults.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/metrics.h"
#include "sim/laws/queue_receives.h"
#include "sim/laws/queue_store.h"
#include "sim/laws/waiting_receives.h"
#include "sim/laws/workers.h"
#include "sim/rules.h"

#include <algorithm>
#include <vector>

namespace stowage::sim::queues {

namespace {
constexpr std::int64_t kHopsAMinute = 10; // that are told of what AWS sends

void take(Queue& queue, const QueueNode& node)
{
    queue.visibility = seconds(node.visibilitySeconds);
    queue.delay = seconds(node.delaySeconds);
    queue.retention = seconds(node.retentionSeconds);
    queue.wait = seconds(node.waitSeconds);
    queue.maxReceives = node.maxReceiveCount;
    queue.isFifo = node.isFifo;
    queue.dedupsByContent = node.dedupsByContent;
    queue.messageGroups = std::clamp(node.messageGroups, 1, fifo::kMostGroups);
}

// AWS makes another queue of it, so that nothing is left of what was in it.
void empty(World& world, Ix<Queue> at)
{
    const std::int64_t stored = dropStored(world, at);
    world.queues[at].counts.purged += stored + dropFlights(world, at);
    world.queueStores[at.slot].sentIds.clear();
}

// Whether it was sent already, so that this one is not taken.
bool isDuplicate(World& world, Ix<Queue> at, const Sending& sending)
{
    Queue& queue = world.queues[at];
    if (!queue.isFifo || sending.sentId == 0)
        return false;
    const Time first = fifo::firstOf(world.queueStores[at.slot].sentIds, sending.sentId, world.now);
    if (first == kNever)
        return false;
    ++queue.counts.duplicates;
    touched(world, at);
    if (sending.isTold)
        world.tell({FactKind::messageDuplicated, idOf(queue), ruleNumber("sqs.fifoDuplicates"),
                    sending.by},
                   {static_cast<std::uint64_t>((world.now - first).micros), sending.body});
    return true;
}

// Of what a source sends: the fault in force says how many requests or, without a load balancer,
// how many messages.
std::int64_t rateOf(const World& world, Ix<Source> at)
{
    const SourceNode& node = *world.asked.sources[at.slot];
    const InjectFault* fault =
        node.balancer.text.empty() ? faults::hittingSource(world, at) : nullptr;
    return fault != nullptr ? fault->milliRequestsPerSecond : node.milliMessagesPerSecond;
}

void turnTo(World& world, Ix<Source> at)
{
    Source& source = world.sources[at];
    const SourceNode& node = *world.asked.sources[at.slot];
    const Ix<Queue> queue = rowOf<Queue>(world, EntityKind::queue, node.queue);
    const std::int64_t before = source.queue ? source.milliMessagesPerSecond : 0;
    const std::int64_t rate = queue ? rateOf(world, at) : 0;
    const bool turns = queue != source.queue;
    source.queue = queue;
    source.milliMessagesPerSecond = rate;
    if (before == rate && !turns)
        return;
    world.mark(idOf(source));
    if (queue && before != rate)
        world.tell({FactKind::messageRateChanged, idOf(source), ruleNumber("sqs.producers"),
                    idOf(world.queues[queue])},
                   {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(rate)});
}

void routeProducers(World& world)
{
    std::vector<std::int64_t> rates;
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].isOther)
            continue;
        turnTo(world, at);
        const Source& source = world.sources[at];
        if (!source.queue)
            continue;
        if (rates.size() <= source.queue.slot)
            rates.resize(source.queue.slot + 1);
        rates[source.queue.slot] += source.milliMessagesPerSecond;
    }
    for (auto at = world.queues.first(); at; at = world.queues.after(at))
        setRate(world, at, at.slot < rates.size() ? rates[at.slot] : 0);
}

// What AWS sends at a high rate is not told one by one.
bool isHopTold(World& world, Queue& queue)
{
    if (queue.hopsSince == kNever || world.now >= queue.hopsSince + minutes(1)) {
        queue.hopsSince = world.now;
        queue.hops = 0;
    }
    return queue.hops++ < kHopsAMinute;
}
} // namespace

std::uint32_t create(World& world, const QueueNode& node)
{
    Queue queue;
    queue.element = world.names.intern(node.id.text);
    queue.name = world.names.intern(node.name);
    queue.createdAt = queue.changedAt = queue.activeAt = world.now;
    take(queue, node);
    const Ix<Queue> at = world.queues.add(queue);
    putAt(world.queueStores, at.slot, QueueStore{});
    world.queues[at].number = world.nextNumber(EntityKind::queue, at.slot);
    world.tell({FactKind::queueCreated, idOf(world.queues[at]), ruleNumber("sqs.queue")});
    changed(world, at);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const QueueNode& before)
{
    const Ix<Queue> at{slot};
    settle(world, at);
    const QueueNode node = *world.asked.queues[slot];
    if (node.isFifo != before.isFifo)
        empty(world, at);
    Queue& queue = world.queues[at];
    queue.name = world.names.intern(node.name);
    take(queue, node);
    if (queue.isFifo)
        fifo::setDelay(world, at);
    QueueNode named = before;
    named.name = node.name;
    if (named == node)
        return world.mark(idOf(queue));
    queue.changedAt = world.now;
    touched(world, at);
    queue.sweepAt = world.now; // what is there may have outlived its retention
    const bool hasOtherPolicy =
        node.letsLinked != before.letsLinked || node.senders != before.senders;
    const std::uint32_t changedFact =
        world.tell({FactKind::queueChanged, idOf(queue), ruleNumber("sqs.queue")},
                   {static_cast<std::uint64_t>(node.visibilitySeconds),
                    static_cast<std::uint64_t>(node.delaySeconds),
                    static_cast<std::uint64_t>(node.retentionSeconds), hasOtherPolicy ? 1U : 0U});
    if (hasOtherPolicy)
        world.queues[at].policyFact = changedFact;
    const bool isDealtAnew =
        node.isFifo != before.isFifo || (node.isFifo && node.messageGroups != before.messageGroups);
    const bool keepsDelay = !node.isFifo && node.delaySeconds != before.delaySeconds;
    if ((isDealtAnew || keepsDelay) && queue.milliPerSecond > 0)
        return beginStream(world, at, queue.milliPerSecond); // what was sent stays as it is
    changed(world, at);
}

std::string policyLack(const World& world, Ix<Queue> at, SendingService service,
                       std::string_view sender)
{
    const QueueNode& node = *world.asked.queues[at.slot];
    if (node.letsLinked || letsSend(node.senders, service, sender))
        return {};
    return "AccessDenied: Access to the resource https://sqs.us-east-1.amazonaws.com/"
           "123456789012/" +
           node.name + " is denied, for its policy does not let " + std::string(sender) + " send";
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<Queue> at{slot};
    settle(world, at);
    workers::closeQueue(world, at);
    waiting_receives::drop(world, at);
    const std::int64_t flown = dropFlights(world, at);
    const Queue queue = world.queues[at];
    world.tell({FactKind::queueDeleted, idOf(queue), ruleNumber("sqs.queue")},
               {static_cast<std::uint64_t>(queue.visible + queue.delayed + flown)});
    world.cancel(world.queues[at].next);
    world.gone(EntityKind::queue, queue.number, queue.name);
    world.queueStores[slot] = {};
    for (auto other = world.queues.first(); other; other = world.queues.after(other))
        if (world.queues[other].deadLetters == at)
            world.queues[other].deadLetters = {};
    for (auto source = world.sources.first(); source; source = world.sources.after(source))
        if (world.sources[source].queue == at)
            world.sources[source].queue = {};
    world.queues.remove(at);
}

void resolve(World& world)
{
    for (auto at = world.queues.first(); at; at = world.queues.after(at)) {
        const QueueNode& node = *world.asked.queues[at.slot];
        const Ix<Queue> grave = rowOf<Queue>(world, EntityKind::queue, node.deadLetters);
        const bool isOne =
            grave && grave != at && world.queues[grave].isFifo == world.queues[at].isFifo;
        world.queues[at].deadLetters = isOne ? grave : Ix<Queue>{};
    }
    routeProducers(world);
}

bool send(World& world, Ix<Queue> queue, std::string_view body)
{
    if (!queue || !world.queues.holds(queue) || world.queues[queue].isFifo)
        return false;
    Sending sending;
    sending.delay = world.queues[queue].delay;
    sending.isTold = isHopTold(world, world.queues[queue]);
    if (sending.isTold) // the bodies of many would never be let go of
        sending.body = world.names.intern(body);
    send(world, queue, sending);
    return true;
}

void send(World& world, Ix<Queue> at, const Sending& sending)
{
    if (isDuplicate(world, at, sending))
        return changed(world, at);
    Queue& queue = world.queues[at];
    queue.counts.sent += sending.count;
    MessageRun run;
    run.start = world.now;
    run.to = sending.count;
    run.delay = sending.delay;
    run.serial = ++world.sendings;
    run.body = sending.body;
    run.isTold = sending.isTold;
    run.fact = world.cause;
    if (queue.isFifo) {
        run.group = sending.group;
        run.arrival = ++queue.arrivals;
    }
    if (sending.isTold)
        run.fact =
            world.tell({FactKind::messageSent, idOf(queue), ruleNumber("sqs.send"), sending.by},
                       {static_cast<std::uint64_t>(sending.count), sending.body});
    put(world, at, run);
    changed(world, at);
}

void due(World& world, Ix<Queue> at)
{
    Queue& queue = world.queues[at];
    queue.next = {};
    queue.nextAt = kNever;
    settle(world, at);
    endTimeouts(world, at);
    if (queue.sweepAt <= world.now)
        sweep(world, at);
    if (!isInUse(world, at) && world.now >= queue.activeAt + kAsleepAfter)
        queue.isAsleep = true;
    changed(world, at);
}

void whenFaultsChange(World& world, const Fact& fact)
{
    if (static_cast<FaultKind>(world.facts.payload(fact.number).front()) == FaultKind::traffic)
        routeProducers(world);
}

} // namespace stowage::sim::queues
