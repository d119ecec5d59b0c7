// SPDX-License-Identifier: MIT
#include "sim/laws/waiting_receives.h"

#include "sim/because.h"
#include "sim/laws/queue_store.h"

namespace stowage::sim::waiting_receives {

namespace {
void end(World& world, Ix<WaitingReceive> at)
{
    world.cancel(world.waitingReceives[at].next);
    --world.queues[world.waitingReceives[at].queue].waitingReceives;
    world.waitingReceives.remove(at);
}
} // namespace

void begin(World& world, Ix<Queue> queue, const queues::Receiving& asked, Duration wait)
{
    WaitingReceive made;
    made.queue = queue;
    made.most = asked.most;
    made.visibility = asked.visibility;
    made.since = world.now;
    made.fact = world.cause;
    const Ix<WaitingReceive> at = world.waitingReceives.add(made);
    ++world.queues[queue].waitingReceives;
    world.waitingReceives[at].next =
        world.book(world.now + wait, AppointmentKind::receiveEnds, at.slot);
}

Ix<WaitingReceive> firstOf(const World& world, Ix<Queue> queue)
{
    Ix<WaitingReceive> first;
    if (world.queues[queue].waitingReceives == 0)
        return first;
    for (auto at = world.waitingReceives.first(); at; at = world.waitingReceives.after(at)) {
        const WaitingReceive& row = world.waitingReceives[at];
        if (row.queue == queue && (!first || row.since < world.waitingReceives[first].since))
            first = at;
    }
    return first;
}

void serve(World& world, Ix<WaitingReceive> at)
{
    const WaitingReceive row = world.waitingReceives[at];
    const Because because(world, row.fact);
    if (queues::receive(world, row.queue, {{}, row.most, row.visibility}) > 0)
        end(world, at);
}

void drop(World& world, Ix<Queue> queue)
{
    while (const Ix<WaitingReceive> first = firstOf(world, queue))
        end(world, first);
}

void due(World& world, Ix<WaitingReceive> at)
{
    const Ix<Queue> queue = world.waitingReceives[at].queue;
    world.waitingReceives[at].next = {};
    ++world.queues[queue].counts.emptyReceives;
    end(world, at);
    queues::touched(world, queue);
    queues::changed(world, queue);
}

} // namespace stowage::sim::waiting_receives
