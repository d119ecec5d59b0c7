// SPDX-License-Identifier: MIT
#include "sim/laws/queue_requests.h"

#include "base/text.h"
#include "sim/because.h"
#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/queue_receives.h"
#include "sim/laws/queue_store.h"
#include "sim/laws/queues.h"
#include "sim/laws/waiting_receives.h"
#include "sim/rules.h"

namespace stowage::sim::queues {

namespace {
constexpr std::int64_t kMostTold = 10; // of a sending, each at each hop
constexpr Duration kPurgeLasts = seconds(60);
constexpr Duration kMostInvisible = hours(12); // since the receive

// The payload of youHandledMessages.
enum class Handling : std::uint8_t { receives, deletes, setsVisibility, purges };

Ix<Queue> queueOf(const World& world, const ElementId& id)
{
    return rowOf<Queue>(world, EntityKind::queue, Subject(id));
}

Error noQueue()
{
    return {Fault::notFound, "The specified queue does not exist.", "QueueDoesNotExist"};
}

Error invalid(std::string_view value, std::string_view parameter, std::string_view reason)
{
    return {Fault::refused,
            "Value " + std::string(value) + " for parameter " + std::string(parameter) +
                " is invalid. Reason: " + std::string(reason),
            "InvalidParameterValue"};
}

// What a FIFO queue has against a message; none of a standard one.
Outcome objectionTo(const Queue& queue, const SendMessages& asked)
{
    if (!queue.isFifo)
        return Done{};
    if (asked.group.empty())
        return Error{Fault::refused, "The request must contain the parameter MessageGroupId.",
                     "MissingParameter"};
    if (asked.delay && *asked.delay > Duration{})
        return invalid(numberText(*asked.delay / seconds(1)), "DelaySeconds",
                       "The request include parameter that is not valid for this queue type.");
    return Done{};
}

// A FIFO queue compares the bodies where it is to, and those that are sent by the thousand are
// different ones.
std::uint64_t sentIdOf(const Queue& queue, const SendMessages& asked)
{
    if (!queue.isFifo || asked.count > 1)
        return 0;
    if (!asked.sentId.empty())
        return fifo::sentIdOf(asked.sentId);
    return queue.dedupsByContent ? fifo::sentIdOf(asked.body) : 0;
}

void told(World& world, Ix<Queue> at, Handling handling, std::int64_t count)
{
    youAsked(world, FactKind::youHandledMessages, idOf(world.queues[at]),
             {static_cast<std::uint64_t>(handling), static_cast<std::uint64_t>(count)});
}
} // namespace

Outcome sendByHand(World& world, const SendMessages& asked)
{
    const Ix<Queue> at = queueOf(world, asked.queue);
    if (!at)
        return noQueue();
    if (const Outcome fine = objectionTo(world.queues[at], asked); !fine)
        return fine;
    const bool isFifo = world.queues[at].isFifo;
    Sending sending;
    sending.body = world.names.intern(asked.body);
    sending.count = asked.count;
    sending.delay = isFifo ? world.queues[at].delay : asked.delay.value_or(world.queues[at].delay);
    sending.sentId = sentIdOf(world.queues[at], asked);
    if (isFifo)
        sending.group = fifo::groupNamed(world, asked.group);
    sending.isTold = asked.count <= kMostTold;
    youAsked(world, FactKind::youSentMessages, idOf(world.queues[at]),
             {static_cast<std::uint64_t>(asked.count), sending.body});
    send(world, at, sending);
    return Done{};
}

Outcome receiveByHand(World& world, const ReceiveMessages& asked)
{
    const Ix<Queue> at = queueOf(world, asked.queue);
    if (!at)
        return noQueue();
    settle(world, at);
    if (world.queues[at].inFlight >= kMostInFlight && asked.wait == Duration{} &&
        !world.queues[at].isFifo)
        return Error{Fault::refused, "The maximum number of in flight messages is reached.",
                     "OverLimit"};
    told(world, at, Handling::receives, asked.most);
    const Receiving receiving{
        {}, asked.most, asked.visibility.value_or(world.queues[at].visibility)};
    const std::int64_t got = receive(world, at, receiving);
    if (got == 0 && asked.wait > Duration{})
        waiting_receives::begin(world, at, receiving, asked.wait);
    else if (got == 0)
        ++world.queues[at].counts.emptyReceives;
    changed(world, at);
    return Done{};
}

Outcome deleteByHand(World& world, const DeleteMessage& asked)
{
    const Ix<Queue> at = queueOf(world, asked.queue);
    if (!at)
        return noQueue();
    settle(world, at);
    const bool isFifo = world.queues[at].isFifo;
    const Ix<Flight> flight = byHandle(world, at, asked.handle);
    if (!flight && isFifo && fifo::isOutdated(world, at, asked.handle))
        return invalid(receiptHandleText(world, asked.handle), "ReceiptHandle",
                       "The receipt handle has expired.");
    std::int64_t found = flight ? 1 : 0;
    if (!flight && !isFifo)
        found = takeByHandle(world, at, asked.handle);
    told(world, at, Handling::deletes, found);
    if (flight)
        finish(world, flight, 1);
    else
        world.queues[at].counts.deleted += found;
    touched(world, at);
    changed(world, at);
    return Done{};
}

Outcome changeVisibility(World& world, const ChangeVisibility& asked)
{
    const Ix<Queue> at = queueOf(world, asked.queue);
    if (!at)
        return noQueue();
    const Ix<Flight> flight = byHandle(world, at, asked.handle);
    if (!flight)
        return Error{Fault::refused, "The message referred to is not in flight.",
                     "MessageNotInflight"};
    const Time deadline = world.now + asked.visibility;
    if (deadline > world.flights[flight].receivedAt + kMostInvisible)
        return Error{Fault::refused,
                     "Value " + numberText(asked.visibility / seconds(1)) +
                         " for parameter VisibilityTimeout is invalid. Reason: Total "
                         "VisibilityTimeout for the message is beyond the limit [43200 seconds]",
                     "InvalidParameterValue"};
    told(world, at, Handling::setsVisibility, asked.visibility / seconds(1));
    world.flights[flight].fact = world.cause;
    touched(world, at);
    setDeadline(world, flight, deadline);
    changed(world, at);
    return Done{};
}

bool isBeingPurged(const World& world, Ix<Queue> at)
{
    const Time purged = world.queues[at].purgedAt;
    return purged != kNever && world.now < purged + kPurgeLasts;
}

Outcome purge(World& world, const PurgeQueue& asked)
{
    const Ix<Queue> at = queueOf(world, asked.queue);
    if (!at)
        return noQueue();
    if (isBeingPurged(world, at))
        return Error{Fault::refused,
                     "Only one PurgeQueue operation on " +
                         std::string(world.text(world.queues[at].name)) +
                         " is allowed every 60 seconds.",
                     "PurgeQueueInProgress"};
    world.queues[at].purgedAt = world.now;
    const std::int64_t stored = dropStored(world, at);
    const std::int64_t dropped = stored + dropFlights(world, at);
    world.queues[at].counts.purged += dropped;
    told(world, at, Handling::purges, dropped);
    touched(world, at);
    changed(world, at);
    return Done{};
}

} // namespace stowage::sim::queues
