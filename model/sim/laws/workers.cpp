// SPDX-License-Identifier: MIT
#include "sim/laws/workers.h"

#include "base/random.h"
#include "sim/adopt.h"
#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/fifo_queues.h"
#include "sim/laws/machines.h"
#include "sim/laws/queue_receives.h"
#include "sim/laws/queue_store.h"
#include "sim/laws/roles.h"
#include "sim/laws/stores.h"
#include "sim/laws/worker_polls.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::workers {

namespace {
constexpr std::int64_t kFewMessages = 1'000; // that a short poll may miss
constexpr std::uint64_t kBasisPoints = 10'000;
constexpr Duration kLeastWork = milliseconds(1);

const Application& programOf(const World& world, Ix<Worker> at)
{
    return containers::nodeOf(world, world.workers[at].container).application;
}

Ix<Worker> workerOf(const World& world, Ix<ContainerRun> at)
{
    return at && at.slot < world.workersOf.size() ? world.workersOf[at.slot] : Ix<Worker>{};
}

// It asks for more as long as it was not told to stop and nobody denies it.
bool mayPoll(const World& world, Ix<Worker> at)
{
    const Ix<ContainerRun> container = world.workers[at].container;
    const ContainerRun& run = world.containers[container];
    return run.status == ContainerStatus::running && (!run.signalled || run.ignoresSignal) &&
           roles::deniedFact(world, container) == 0;
}

// How long one of its receives waits; nothing: it is a short poll.
Duration waitOf(const World& world, Ix<Worker> at)
{
    const int own = programOf(world, at).messageWaitSeconds;
    return own > 0 ? seconds(own) : world.queues[world.workers[at].queue].wait;
}

// From one receive that finds nothing to the next.
Duration roundOf(const World& world, Ix<Worker> at)
{
    const Duration wait = waitOf(world, at);
    return wait > Duration{} ? wait : world.timing.shortPoll;
}

void bookStep(World& world, Ix<Worker> at, Time when)
{
    world.cancel(world.workers[at].next);
    world.workers[at].next = world.book(when, AppointmentKind::workerStep, at.slot);
}

void beginToWait(World& world, Ix<Worker> at)
{
    Queue& queue = world.queues[world.workers[at].queue];
    world.workers[at].idleSince = world.now;
    linkLast(world.workers, kIdle, queue.firstIdle, queue.lastIdle, at);
}

// What comes as a receive ends is still its own.
std::int64_t emptyOf(const World& world, Ix<Worker> at)
{
    const Duration waited = world.now - world.workers[at].idleSince - microseconds(1);
    return waited / roundOf(world, at);
}

void endWaiting(World& world, Ix<Worker> at)
{
    if (world.workers[at].idleSince == kNever)
        return;
    Queue& queue = world.queues[world.workers[at].queue];
    queue.counts.emptyReceives += emptyOf(world, at);
    unlink(world.workers, kIdle, queue.firstIdle, queue.lastIdle, at);
    world.workers[at].idleSince = kNever;
}

void work(World& world, Ix<Worker> at)
{
    const Application& program = programOf(world, at);
    std::int64_t has = 0;
    for (auto flight = world.workers[at].firstFlight; flight;
         flight = world.flights[flight].nextOfWorker)
        has += world.flights[flight].part.count();
    world.workers[at].wave =
        static_cast<std::int32_t>(std::min<std::int64_t>(has, program.messagesInParallel));
    bookStep(world, at, world.now + std::max(kLeastWork, milliseconds(program.messageMillis)));
}

// A short poll asks some of the servers, so that it may miss the few messages there are.
bool isMissed(const World& world, Ix<Worker> at)
{
    const Worker& worker = world.workers[at];
    if (waitOf(world, at) > Duration{} || world.queues[worker.queue].visible >= kFewMessages)
        return false;
    const std::uint32_t number = world.containers[worker.container].number;
    return static_cast<std::int64_t>(streamOf(world.seed, number, Purpose::shortPolls)
                                         .below(100, static_cast<std::uint64_t>(worker.polls))) <
           world.timing.shortPollMisses;
}

void poll(World& world, Ix<Worker> at)
{
    if (!mayPoll(world, at))
        return;
    ++world.workers[at].polls;
    const Ix<Queue> queue = world.workers[at].queue;
    queues::settle(world, queue);
    const bool isAny = fifo::isAnyReady(world, queue);
    const std::int64_t got = isAny && isMissed(world, at)
                                 ? 0
                                 : queues::receive(world, queue,
                                                   {at, programOf(world, at).messagesPerReceive,
                                                    world.queues[queue].visibility});
    if (got > 0)
        return work(world, at);
    const bool isShort = waitOf(world, at) == Duration{};
    if (isShort)
        ++world.queues[queue].counts.emptyReceives;
    if (isShort && fifo::isAnyReady(world, queue))
        return bookStep(world, at, world.now + world.timing.shortPoll);
    beginToWait(world, at);
}

void end(World& world, Ix<Worker> at)
{
    const Worker worker = world.workers[at];
    endWaiting(world, at);
    queues::leave(world, at);
    world.cancel(world.workers[at].next);
    world.workersOf[worker.container.slot] = {};
    world.workers.remove(at);
    --world.queues[worker.queue].workers;
    queues::touched(world, worker.queue);
    queues::changed(world, worker.queue);
}

void begin(World& world, Ix<ContainerRun> container)
{
    const Ix<Queue> queue = queueOf(world, container);
    if (!queue)
        return;
    Worker worker;
    worker.container = container;
    worker.queue = queue;
    const Ix<Worker> at = world.workers.add(worker);
    putAt(world.workersOf, container.slot, at);
    ++world.queues[queue].workers;
    queues::touched(world, queue);
    bookStep(world, at, std::max(world.now, world.containers[container].listensAt));
    queues::changed(world, queue);
}

// Whether the program fails at the first message of what was received, each time that it tries.
bool isPoison(const World& world, const Application& program, const MessageRun& part)
{
    const std::uint64_t draw = streamOf(world.seed, part.serial, Purpose::messages)
                                   .below(kBasisPoints, static_cast<std::uint64_t>(part.from));
    return draw < static_cast<std::uint64_t>(program.poisonBasisPoints);
}

std::uint32_t tellFailure(World& world, Ix<Worker> at, const MessageRun& part, OnPoison how)
{
    const Worker& worker = world.workers[at];
    const Because because(world, part.isTold ? part.fact : 0);
    return world.tell({FactKind::messageFailed, idOf(world.queues[worker.queue]),
                       ruleNumber("worker.poison"),
                       idOf(world.tasks[world.containers[worker.container].task])},
                      {static_cast<std::uint64_t>(how), part.receives, part.body});
}

// It goes no further; whether it stops or hangs.
void fail(World& world, Ix<Worker> at, Ix<Flight> flight)
{
    const MessageRun part = world.flights[flight].part;
    const OnPoison how = programOf(world, at).onPoison;
    world.workers[at].wave = 0;
    const std::uint32_t fact = tellFailure(world, at, part, how);
    if (how == OnPoison::hangs) {
        world.workers[at].hangs = true;
        return bookStep(world, at, std::max(world.now, world.flights[flight].deadline));
    }
    const Because because(world, fact);
    containers::fail(world, world.workers[at].container, ruleNumber("worker.poison"));
}

// What the work on one message reads and writes. False: its role does not let it, and it ends.
bool useStores(World& world, Ix<Worker> at, const MessageRun& part)
{
    const Because message(world, part.isTold ? part.fact : 0);
    const Ix<ContainerRun> container = world.workers[at].container;
    const std::uint32_t denied = stores::work(world, world.containers[container].task);
    if (denied == 0)
        return true;
    const Because because(world, denied);
    containers::fail(world, container, ruleNumber("store.role"));
    return false;
}

// Whether its role does not let it delete either: what it received comes back at its time.
bool dropsAllDenied(World& world, Ix<Worker> at)
{
    const std::uint32_t denied = roles::deniedFact(world, world.workers[at].container);
    if (denied == 0)
        return false;
    const Because because(world, denied);
    queues::leave(world, at);
    return true;
}

// The messages of a wave are done with in the order in which they were received. False: it fails
// at one.
bool finishWave(World& world, Ix<Worker> at)
{
    std::int64_t left = world.workers[at].wave;
    const Application& program = programOf(world, at);
    const bool usesStores =
        stores::areUsedBy(world, world.containers[world.workers[at].container].task);
    const bool isOneByOne = program.poisonBasisPoints > 0 || usesStores;
    world.workers[at].wave = 0;
    while (left > 0 && world.workers[at].firstFlight) {
        const Ix<Flight> flight = world.workers[at].firstFlight;
        const MessageRun& part = world.flights[flight].part;
        if (program.poisonBasisPoints > 0 && isPoison(world, program, part)) {
            fail(world, at, flight);
            return false;
        }
        if (usesStores && !useStores(world, at, part))
            return false;
        if (dropsAllDenied(world, at))
            return true;
        const std::int64_t count = isOneByOne ? 1 : std::min(left, part.count());
        left -= count;
        queues::finish(world, flight, count);
    }
    return true;
}

// It gives up what it hung on.
void goOn(World& world, Ix<Worker> at)
{
    world.workers[at].hangs = false;
    queues::settle(world, world.workers[at].queue);
    queues::endTimeouts(world, world.workers[at].queue);
    if (const Ix<Flight> stuck = world.workers[at].firstFlight)
        queues::putAside(world, stuck);
}

bool isAlive(const World& world, Ix<Worker> at)
{
    const Ix<ContainerRun> container = world.workers[at].container;
    return world.containers.holds(container) &&
           world.containers[container].status == ContainerStatus::running &&
           machines::isUp(world, world.containers[container].task);
}
} // namespace

void adopt(World& world, const Plan& plan)
{
    if (pollsOf(world) != plan.polls)
        world.asked.polls = std::make_shared<const std::vector<PollNode>>(plan.polls);
}

void lookAtAll(World& world)
{
    if (pollsOf(world).empty() && world.workers.count() == 0)
        return;
    for (auto at = world.containers.first(); at; at = world.containers.after(at)) {
        const ContainerRun& run = world.containers[at];
        const bool runs = run.status == ContainerStatus::running && machines::isUp(world, run.task);
        const Ix<Queue> queue = runs ? queueOf(world, at) : Ix<Queue>{};
        const Ix<Worker> worker = workerOf(world, at);
        if (queue == (worker ? world.workers[worker].queue : Ix<Queue>{}))
            continue;
        noteEdit(world);
        if (worker)
            end(world, worker);
        if (queue)
            begin(world, at);
    }
}

bool polls(const World& world, Ix<ContainerRun> at)
{
    return pollOf(world, at) != nullptr;
}

Ix<Queue> queueOf(const World& world, Ix<ContainerRun> at)
{
    const PollNode* poll = pollOf(world, at);
    return poll == nullptr ? Ix<Queue>{} : rowOf<Queue>(world, EntityKind::queue, poll->queue);
}

// One that does not wait for messages asks again at its time.
void wake(World& world, Ix<Worker> at)
{
    if (waitOf(world, at) > Duration{}) {
        endWaiting(world, at);
        return poll(world, at);
    }
    const Duration round = roundOf(world, at);
    const Time since = world.workers[at].idleSince;
    const std::int64_t rounds = ((world.now - since) + round - microseconds(1)) / round;
    endWaiting(world, at);
    bookStep(world, at, since + round * std::max<std::int64_t>(rounds, 1));
}

void closeQueue(World& world, Ix<Queue> queue)
{
    for (auto at = world.workers.first(); at; at = world.workers.after(at))
        if (world.workers[at].queue == queue)
            end(world, at);
}

void step(World& world, Ix<Worker> at)
{
    world.workers[at].next = {};
    if (!isAlive(world, at))
        return end(world, at);
    const Ix<Queue> queue = world.workers[at].queue;
    if (world.workers[at].hangs)
        goOn(world, at);
    if (!finishWave(world, at))
        return queues::changed(world, queue);
    (world.workers[at].firstFlight ? work : poll)(world, at);
    queues::changed(world, queue);
}

std::int64_t emptyReceives(const World& world, Ix<Queue> at)
{
    std::int64_t empty = 0;
    for (auto worker = world.queues[at].firstIdle; worker; worker = world.workers[worker].nextIdle)
        empty += emptyOf(world, worker);
    return empty;
}

void whenContainerStarts(World& world, const Fact& fact)
{
    const Ix<ContainerRun> at{world.slotOf(fact.subject())};
    if (at && !workerOf(world, at) && world.containers[at].status == ContainerStatus::running)
        begin(world, at);
}

void whenContainerExits(World& world, const Fact& fact)
{
    const Ix<ContainerRun> at{world.slotOf(fact.subject())};
    if (const Ix<Worker> worker = workerOf(world, at)) // started again, it is another one
        end(world, worker);
}

void whenMachineStops(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (host && world.hosts[host].phase != HostPhase::up)
        whenHostIsGone(world, fact);
}

void whenHostIsGone(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    for (auto task = world.hosts[host].firstTask; task; task = world.tasks[task].nextOfHost)
        for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
            if (const Ix<Worker> worker = workerOf(world, at))
                end(world, worker);
}

void whenCallsAreAllowed(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task)
        return;
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        const Ix<Worker> worker = workerOf(world, at);
        if (!worker || world.workers[worker].next || world.workers[worker].idleSince != kNever)
            continue;
        const Ix<Queue> queue = world.workers[worker].queue;
        poll(world, worker);
        queues::changed(world, queue);
    }
}

} // namespace stowage::sim::workers
