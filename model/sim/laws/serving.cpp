// SPDX-License-Identifier: MIT
#include "sim/laws/serving.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/faults.h"
#include "sim/laws/machines.h"
#include "sim/laws/meters.h"
#include "sim/laws/processors.h"
#include "sim/laws/roles.h"
#include "sim/laws/serving_faults.h"
#include "sim/laws/serving_lanes.h"
#include "sim/laws/targets.h"
#include "sim/laws/traffic.h"
#include "sim/laws/usage.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::serving {

namespace {
constexpr double kUnits = 1'024; // of one processor
constexpr std::uint16_t kServerError = 500, kBadGateway = 502, kGatewayTimeout = 504;

double secondsOf(Duration length)
{
    return static_cast<double>(length.micros) / 1'000'000;
}

bool isByOutstanding(const World& world, Ix<TargetGroup> group)
{
    return world.asked.targetGroups[group.slot]->balancing == Balancing::leastOutstandingRequests;
}

struct Meeting {
    Conduct conduct = Conduct::answers;
    std::uint16_t code = 200;
    std::uint32_t fact = 0; // of the fault or the blocked path that decides; 0: none does
};

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

// A machine that is terminated resets its connections; of one that hangs nothing is heard. Whether
// requests meet something else than before.
bool meet(World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    const Meeting meeting = meetingAt(world, target);
    Lane& lane = laneOf(world, at);
    const double delaySeconds = isThere(world, target) ? delayOf(world, target).seconds : 0;
    const bool cutOff =
        meeting.conduct == Conduct::refuses ||
        (meeting.conduct == Conduct::silent && target.host && world.hosts[target.host].terminated);
    const bool changed = meeting.conduct != lane.conduct;
    const bool differs = changed || meeting.code != lane.code || delaySeconds != lane.delaySeconds;
    if (changed || meeting.code != lane.code || meeting.fact != 0)
        lane.conductFact = meeting.fact != 0 ? meeting.fact : world.cause;
    if (changed)
        lane.motion = {}; // it was settled a moment ago
    lane.conduct = meeting.conduct;
    lane.code = meeting.code;
    lane.delaySeconds = delaySeconds;
    const Because because(world, lane.conductFact);
    if (changed && cutOff)
        traffic::cut(world, at, kBadGateway);
    if (changed && isByOutstanding(world, target.group))
        traffic::bookLook(world, target.group);
    return differs;
}

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

// Of what idles no target needs its part of the processors: when requests come, they are divided.
// Only least outstanding requests is decided by what the targets could do.
bool mattersToNobody(const World& world, Ix<Target> at)
{
    return isIdle(world.lanes[at.slot]) && !isByOutstanding(world, world.targets[at].group);
}

// Faults in force may change what is met, and what tasks use, in more ways than are booked.
bool maySkip(const World& world)
{
    return world.skipsIdle && world.faults.count() == 0;
}

double idleUnits(const World& world, const machines::Machine& machine)
{
    double units = 0;
    machines::eachTaskOn(world, machine, [&](Ix<Task> task) {
        units += static_cast<double>(usage::background(world, task));
    });
    return units;
}

void divide(World& world, const machines::Machine& machine, const std::vector<Ix<Target>>& targets)
{
    std::vector<processors::Consumer> consumers;
    consumers.reserve(targets.size());
    for (const Ix<Target> at : targets)
        consumers.push_back(consumerOf(world, world.targets[at], laneOf(world, at)));
    addStress(world, machine, consumers);
    const auto all = static_cast<double>(machines::sizeOf(world, machine).cpu);
    processors::divide(consumers, std::max(1.0, all - idleUnits(world, machine)));
    for (std::size_t n = 0; n < targets.size(); ++n)
        restart(world, targets[n], consumers[n].mayHave);
}

void bookTellingAround(World& world, const machines::Machine& machine)
{
    for (const Ix<Target> at : machines::targetsOn(world, machine))
        if (traffic::isWatched(world, world.targets[at].group))
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

bool isIdle(const Lane& lane)
{
    return lane.level <= 0 && lane.open == 0 && lane.station.perSecond <= 0 && !lane.strained;
}

bool isIdle(const World& world, Ix<TargetGroup> group)
{
    if (!maySkip(world) || isByOutstanding(world, group) ||
        world.asked.targetGroups[group.slot]->slowStartSeconds > 0)
        return false;
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group && world.sources[at].meter.milliPerSecond > 0)
            return false;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        if (!isIdle(world.lanes[at.slot]))
            return false;
    return true;
}

bool rests(const Lane& lane)
{
    return isIdle(lane) && lane.limit > 0 && !lane.next && lane.motion == queueing::Motion{} &&
           lane.cpu == 0 && !lane.full && !lane.late && !lane.keepsProbesWaiting;
}

void share(World& world, const machines::Machine& machine, Ix<Task> only)
{
    const std::vector<Ix<Target>> targets = machines::targetsOn(world, machine);
    for (const Ix<Target> at : targets)
        traffic::settle(world, world.targets[at].group);
    bool idles = maySkip(world);
    for (std::size_t n = 0; n < targets.size() && idles; ++n)
        idles = mattersToNobody(world, targets[n]);
    std::vector<Ix<Target>> stirred;
    for (const Ix<Target> at : targets) {
        const Ix<Task> bearer = world.targets[at].task; // none: one by hand, of whoever listens
        const bool isMet = !idles || !only || !bearer || bearer == only;
        const bool meetsOther = isMet && meet(world, at);
        if (!idles || meetsOther || !rests(laneOf(world, at)))
            stirred.push_back(at);
    }
    if (!idles)
        divide(world, machine, targets);
    const auto all = static_cast<double>(machines::sizeOf(world, machine).cpu);
    for (std::size_t n = 0; n < stirred.size() && idles; ++n)
        restart(world, stirred[n], std::max(1.0, all));
    for (const Ix<Target> at : stirred)
        if (const Ix<Task> task = targets::taskBehind(world, world.targets[at]); task)
            meters::look(world, task);
    if (!stirred.empty() && machine.host)
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
    Ix<Task> only;
    if (machine.host) {
        world.hosts[machine.host].load = {};
        only = std::exchange(world.hosts[machine.host].loadOf, {});
    } else {
        world.tasks[machine.task].load = {};
    }
    share(world, machine, only);
    bookTellingAround(world, machine);
}

} // namespace stowage::sim::serving
