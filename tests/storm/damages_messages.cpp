// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of queues, workers and topics.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
Queue& queueIn(World& world)
{
    return world.queues[world.queues.first()];
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
};
} // namespace

std::span<const Damage> messageDamages()
{
    return kDamages;
}

} // namespace stowage::storm
