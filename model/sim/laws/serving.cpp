// SPDX-License-Identifier: MIT
#include "sim/laws/serving.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/faults.h"
#include "sim/laws/health.h"
#include "sim/laws/machines.h"
#include "sim/laws/meters.h"
#include "sim/laws/processors.h"
#include "sim/laws/roles.h"
#include "sim/laws/serving_faults.h"
#include "sim/laws/targets.h"
#include "sim/laws/traffic.h"
#include "sim/laws/usage.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::serving {

namespace {
constexpr double kUnits = 1'024; // of one processor
constexpr std::uint16_t kServerError = 500, kBadGateway = 502, kGatewayTimeout = 504;

double secondsOf(Duration length)
{
    return static_cast<double>(length.micros) / 1'000'000;
}

const Application& programOf(const World& world, const Target& target)
{
    static const Application none;
    if (!target.container)
        return none;
    return containers::nodeOf(world, target.container).application;
}

Time listensAt(const World& world, const Target& target)
{
    return world.containers[target.container].listensAt;
}

struct Meeting {
    Conduct conduct = Conduct::answers;
    std::uint16_t code = 200;
    std::uint32_t fact = 0; // of the fault or the blocked path that decides; 0: none does
};

bool isThere(const World& world, const Target& target)
{
    return target.container &&
           world.containers[target.container].status == ContainerStatus::running;
}

// What a request meets at the target now.
Meeting meetingAt(const World& world, const Target& target)
{
    if (target.blockFact != 0)
        return {Conduct::silent, kGatewayTimeout, target.blockFact};
    if (!machines::isUp(world, machines::of(world, target)))
        return {Conduct::silent, kGatewayTimeout};
    if (!isThere(world, target) || world.now < listensAt(world, target))
        return {Conduct::refuses, kBadGateway};
    const faults::Hit fault =
        faults::hitting(world, FaultKind::failRequests, targets::taskBehind(world, target));
    if (const std::uint32_t denied = roles::deniedFact(world, target.container);
        !fault && denied != 0)
        return {Conduct::answers, kServerError, denied};
    if (!fault)
        return {Conduct::answers, 200, delayOf(world, target).fact};
    switch (fault.asked->mode) {
    case FaultMode::close:
        return {Conduct::refuses, kBadGateway, fault.fact};
    case FaultMode::hang:
        return {Conduct::hangs, kGatewayTimeout, fault.fact};
    default:
        return {Conduct::answers, static_cast<std::uint16_t>(fault.asked->statusCode), fault.fact};
    }
}

// A machine that is terminated resets its connections; of one that hangs nothing is heard.
void meet(World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    const Meeting meeting = meetingAt(world, target);
    Lane& lane = laneOf(world, at);
    const bool cutOff =
        meeting.conduct == Conduct::refuses ||
        (meeting.conduct == Conduct::silent && target.host && world.hosts[target.host].terminated);
    const bool changed = meeting.conduct != lane.conduct;
    if (changed || meeting.code != lane.code || meeting.fact != 0)
        lane.conductFact = meeting.fact != 0 ? meeting.fact : world.cause;
    lane.conduct = meeting.conduct;
    lane.code = meeting.code;
    lane.delaySeconds = isThere(world, target) ? delayOf(world, target).seconds : 0;
    const Because because(world, lane.conductFact);
    if (changed && cutOff)
        traffic::cut(world, at, kBadGateway);
    if (changed && world.asked.targetGroups[target.group.slot]->balancing ==
                       Balancing::leastOutstandingRequests)
        traffic::bookLook(world, target.group);
}

bool hasCaughtUp(const Lane& lane)
{
    return lane.motion.slope < 0 && lane.level <= lane.motion.restsAt;
}

double demandOf(const Lane& lane, double cpuSeconds)
{
    return lane.conduct == Conduct::answers ? lane.station.perSecond * cpuSeconds * kUnits : 0;
}

// What the lane may use of the instance becomes servers that each take one request at a time.
void equip(Lane& lane, const Application& program, double units)
{
    const double cpuSeconds = static_cast<double>(program.cpuMicrosPerRequest) / 1'000'000;
    const int whole = static_cast<int>(units / kUnits);
    const int needed = whole + (units > whole * kUnits ? 1 : 0);
    lane.station.servers = std::clamp(needed, 1, std::max(1, program.concurrency));
    lane.station.serviceSeconds = cpuSeconds * std::max(1.0, lane.station.servers * kUnits / units);
}

void approach(Lane& lane, double seconds)
{
    lane.motion.restsAt =
        std::min(static_cast<double>(lane.limit), lane.station.perSecond * seconds);
    lane.motion.slope = (lane.motion.restsAt - lane.level) / seconds;
}

void setInMotion(const World& world, const Target& target, Lane& lane)
{
    switch (lane.conduct) {
    case Conduct::answers:
        if (lane.station.serviceSeconds <= 0)
            lane.level = 0;
        lane.motion = queueing::motionOf(lane.station, lane.level, static_cast<double>(lane.limit));
        break;
    case Conduct::refuses:
        lane.level = 0;
        lane.motion = {};
        break;
    case Conduct::hangs:
        approach(lane, idleTimeout(world, target));
        break;
    case Conduct::silent:
        approach(lane, secondsOf(world.timing.connectTimeout));
        break;
    }
}

// The levels at which something else than the level changes.
struct Marks {
    double probes = 0; // health checks time out
    double late = 0;   // answers come after the idle time-out
};

Marks marksOf(const World& world, const Target& target, const Lane& lane)
{
    const auto beyond = static_cast<double>(lane.limit) + 1;
    if (lane.conduct == Conduct::hangs)
        return {static_cast<double>(programOf(world, target).concurrency), beyond};
    if (lane.conduct != Conduct::answers || lane.station.serviceSeconds <= 0)
        return {beyond, beyond};
    const int timeout = world.asked.targetGroups[target.group.slot]->healthCheck.timeoutSeconds;
    return {std::min(lane.station.capacity() * timeout, static_cast<double>(lane.limit)),
            lane.station.capacity() * idleTimeout(world, target)};
}

void bookNext(World& world, Ix<Target> at, Lane& lane, const Marks& marks)
{
    const Target& target = world.targets[at];
    Time next = kNever;
    const auto when = [&](double mark) {
        const double way = mark - lane.level;
        const double rest = lane.motion.restsAt - lane.level;
        if (lane.motion.slope == 0 || way * lane.motion.slope <= 0 || way / rest > 1)
            return;
        const double micros = way / lane.motion.slope * 1'000'000;
        if (micros < 1e15)
            next = std::min(next, world.now + microseconds(static_cast<std::int64_t>(micros) + 2));
    };
    if (lane.conduct == Conduct::answers || lane.conduct == Conduct::hangs)
        for (const double mark : {marks.probes, marks.late, static_cast<double>(lane.limit)})
            when(mark);
    if (lane.strained && lane.motion.slope < 0)
        when(lane.motion.restsAt);
    if (lane.conduct == Conduct::refuses && isThere(world, target) &&
        listensAt(world, target) > world.now)
        next = listensAt(world, target);
    world.cancel(lane.next);
    if (next != kNever)
        lane.next = world.book(next, AppointmentKind::queueChange, at.slot);
}

// From here on the lane moves on its own until what is booked.
void restart(World& world, Ix<Target> at, double units)
{
    const Target target = world.targets[at];
    Lane& lane = laneOf(world, at);
    const Application& program = programOf(world, target);
    lane.limit = program.concurrency + world.timing.acceptQueue;
    const bool wasStrained = lane.strained;
    const bool caughtUp = hasCaughtUp(lane);
    equip(lane, program, units);
    setInMotion(world, target, lane);
    const bool answers = lane.conduct == Conduct::answers;
    const bool keepsUp = lane.station.keepsUp();
    lane.strained = answers && (!keepsUp || (wasStrained && !caughtUp && lane.motion.slope < 0));
    lane.full =
        lane.motion.restsAt >= static_cast<double>(lane.limit) && lane.level >= lane.motion.restsAt;
    const double busy = demandOf(lane, static_cast<double>(program.cpuMicrosPerRequest) / 1e6);
    lane.cpu = static_cast<std::int32_t>(lane.strained ? units : std::min(units, busy));
    const Marks marks = marksOf(world, target, lane);
    lane.late = lane.level >= marks.late || lane.delaySeconds >= idleTimeout(world, target);
    const bool keptWaiting = lane.keepsProbesWaiting;
    lane.keepsProbesWaiting = lane.level >= marks.probes;
    bookNext(world, at, lane, marks);
    if (lane.strained != wasStrained)
        tellOverload(world, target.group, lane.strained ? 1 : -1);
    if (world.lanes[at.slot].keepsProbesWaiting != keptWaiting)
        health::reconsider(world, at);
}

struct Served {
    Ix<Target> target;
    processors::Consumer consumer;
};

processors::Consumer consumerOf(const World& world, const Target& target, const Lane& lane)
{
    processors::Consumer consumer;
    const auto all = static_cast<double>(machines::sizeOf(world, machines::of(world, target)).cpu);
    if (!target.container) {
        consumer.most = all;
        consumer.weight = 2;
        return consumer;
    }
    const ContainerNode& node = containers::nodeOf(world, target.container);
    const Ix<Task> task = targets::taskBehind(world, target);
    const int limit = world.asked.revisions[world.tasks[task].revision.slot]->cpu;
    consumer.most = std::min<double>(all, node.application.concurrency * kUnits);
    if (limit > 0) // at task level CPU units are a hard limit
        consumer.most = std::min<double>(consumer.most, limit);
    consumer.weight = std::max(2, node.cpu); // Docker's least share
    const double wants =
        demandOf(lane, static_cast<double>(node.application.cpuMicrosPerRequest) / 1'000'000);
    const bool flatOut = lane.conduct == Conduct::answers && lane.strained && !hasCaughtUp(lane);
    consumer.wants = flatOut ? consumer.most : std::min(wants, consumer.most);
    return consumer;
}

double idleUnits(const World& world, const machines::Machine& machine)
{
    double units = 0;
    for (const Ix<Task> task : machines::tasksOn(world, machine))
        units += static_cast<double>(usage::background(world, task));
    return units;
}

void bookTellingAround(World& world, const machines::Machine& machine)
{
    for (const Ix<Target> at : machines::targetsOn(world, machine))
        traffic::bookTelling(world, world.targets[at].group);
}
} // namespace

double idleTimeout(const World& world, const Target& target)
{
    const Ix<Balancer> balancer = world.targetGroups[target.group].balancer;
    return balancer ? world.asked.balancers[balancer.slot]->idleTimeoutSeconds : 60;
}

double levelAt(const Lane& lane, Time now)
{
    const double level = lane.level + lane.motion.slope * secondsOf(now - lane.since);
    if (lane.motion.slope > 0)
        return std::min(level, lane.motion.restsAt);
    return lane.motion.slope < 0 ? std::max(level, lane.motion.restsAt) : lane.level;
}

Lane& laneOf(World& world, Ix<Target> target)
{
    return world.lanes[target.slot];
}

void settle(World& world, Ix<Target> at, std::int64_t arrivals, traffic::Endings& endings)
{
    Lane& lane = laneOf(world, at);
    const double before = lane.level;
    lane.level = levelAt(lane, world.now);
    lane.since = world.now;
    lane.arrived += arrivals;
    const std::int64_t open = lane.open + arrivals;
    lane.open = std::clamp<std::int64_t>(static_cast<std::int64_t>(lane.level + 0.5), 0,
                                         std::min(open, lane.limit));
    const std::int64_t ended = open - lane.open;
    if (lane.conduct != Conduct::answers) {
        endings.add({lane.code, true, {}}, ended);
        return;
    }
    const double capacity = lane.station.serviceSeconds > 0 ? lane.station.capacity() : 0;
    std::int64_t served = ended;
    if (lane.full)
        served = std::min(
            ended, static_cast<std::int64_t>(
                       static_cast<double>(ended) * capacity / lane.station.perSecond + 0.5));
    endings.add({kGatewayTimeout, true, {}}, ended - served);
    if (lane.late) {
        endings.add({kGatewayTimeout, true, {}}, served);
        return;
    }
    latencies::Spread took{lane.station};
    took.delaySeconds = lane.delaySeconds;
    if (lane.strained || !lane.station.keepsUp()) {
        took.fromSeconds = std::min(before, lane.level) / capacity;
        took.toSeconds = std::max(before, lane.level) / capacity + lane.station.serviceSeconds;
    }
    endings.add({lane.code, false, took}, served);
}

void share(World& world, const machines::Machine& machine)
{
    const std::vector<Ix<Target>> targets = machines::targetsOn(world, machine);
    std::vector<processors::Consumer> consumers;
    for (const Ix<Target> at : targets) {
        traffic::settle(world, world.targets[at].group);
        meet(world, at);
        consumers.push_back(consumerOf(world, world.targets[at], laneOf(world, at)));
    }
    addStress(world, machine, consumers);
    const auto all = static_cast<double>(machines::sizeOf(world, machine).cpu);
    processors::divide(consumers, std::max(1.0, all - idleUnits(world, machine)));
    for (std::size_t n = 0; n < targets.size(); ++n)
        restart(world, targets[n], consumers[n].mayHave);
    for (const Ix<Target> at : targets)
        if (const Ix<Task> task = targets::taskBehind(world, world.targets[at]); task)
            meters::look(world, task);
    if (!targets.empty() && machine.host)
        world.mark(idOf(world.hosts[machine.host]));
}

void shareNothing(World& world, Ix<Target> at)
{
    traffic::settle(world, world.targets[at].group);
    meet(world, at);
    restart(world, at, 1);
}

void tellOverload(World& world, Ix<TargetGroup> at, std::int32_t change)
{
    Dealing& dealing = world.dealings[at.slot];
    const std::int32_t before = dealing.strained;
    dealing.strained += change;
    if ((before > 0) == (dealing.strained > 0))
        return;
    const FactKind kind = before > 0 ? FactKind::overloadEnded : FactKind::overloadBegan;
    const std::uint32_t fact =
        world.tell({kind, idOf(world.targetGroups[at]), ruleNumber("serving.overload")});
    if (kind == FactKind::overloadBegan)
        dealing.overloadFact = fact;
}

void queueDue(World& world, Ix<Target> target)
{
    laneOf(world, target).next = {};
    const machines::Machine machine = machines::of(world, world.targets[target]);
    if (!machine) {
        shareNothing(world, target);
        traffic::bookTelling(world, world.targets[target].group);
        return;
    }
    share(world, machine);
    bookTellingAround(world, machine);
}

void due(World& world, const machines::Machine& machine)
{
    (machine.host ? world.hosts[machine.host].load : world.tasks[machine.task].load) = {};
    share(world, machine);
    bookTellingAround(world, machine);
}

} // namespace stowage::sim::serving
