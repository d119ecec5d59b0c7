// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of queues, workers and topics.
#include "storm/damages.h"

#include <utility>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
Queue& queueIn(World& world)
{
    return world.queues[world.queues.first()];
}

QueueStore& fifoIn(World& world)
{
    return world.queueStores[world.queues.after(world.queues.first()).slot];
}

Flight& ofFifo(World& world)
{
    return world.flights[world.queues[world.queues.after(world.queues.first())].firstFlight];
}

const Damage kDamages[] = {
    {67, "a message from nowhere", [](World& w) { queueIn(w).counts.sent -= 1; }},
    {67, "a message that is counted twice", [](World& w) { queueIn(w).visible += 1; }},
    {67, "a queue that rests while it is in use", [](World& w) { queueIn(w).isAsleep = true; }},
    {68, "a message that is hidden for days",
     [](World& w) {
         Flight& flight = w.flights[queueIn(w).firstFlight];
         flight.deadline = flight.receivedAt + hours(48);
     }},
    {68, "a message of two receivers",
     [](World& w) { w.flights[queueIn(w).firstFlight].isLost = true; }},
    {69, "a worker without a container",
     [](World& w) { w.workers[w.workers.first()].container = {}; }},
    {69, "a worker that waits while it works",
     [](World& w) { w.workers[w.workers.first()].idleSince = w.now; }},
    {69, "a receive that waits at no queue",
     [](World& w) { w.waitingReceives.add(WaitingReceive{}); }},
    {70, "a message of last week", [](World& w) { queueIn(w).retention = seconds(1); }},
    {71, "more in flight than may be", [](World& w) { queueIn(w).inFlight = 200'000; }},
    {72, "a copy that is lost", [](World& w) { w.topics[w.topics.first()].copies += 1; }},
    {73, "a message that overtakes another",
     [](World& w) { std::swap(fifoIn(w).visible[0], fifoIn(w).visible[1]); }},
    {73, "a message that did not wait for its group",
     [](World& w) { ofFifo(w).receivedAt = ofFifo(w).receivedAt + microseconds(1); }},
    {73, "a group that is held for nothing",
     [](World& w) {
         fifoIn(w).busy.push_back({9'999, 1});
     }},
    {74, "a message that was taken twice",
     [](World& w) { fifoIn(w).sentIds.push_back(fifoIn(w).sentIds.front()); }},
};
} // namespace

std::span<const Damage> messageDamages()
{
    return kDamages;
}

} // namespace stowage::storm
