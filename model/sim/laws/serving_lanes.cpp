// SPDX-License-Identifier: MIT
#include "sim/laws/serving_lanes.h"

#include "sim/laws/containers.h"
#include "sim/laws/health.h"
#include "sim/laws/serving.h"

#include <algorithm>

namespace stowage::sim::serving {

namespace {
constexpr double kUnits = 1'024; // of one processor

double secondsOf(Duration length)
{
    return static_cast<double>(length.micros) / 1'000'000;
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

// On its way there already it goes on, however often it is looked at.
void approach(Lane& lane, double seconds)
{
    const double restsAt =
        std::min(static_cast<double>(lane.limit), lane.station.perSecond * seconds);
    if (lane.motion.slope != 0 && lane.motion.restsAt == restsAt && lane.level != restsAt)
        return;
    lane.motion.restsAt = restsAt;
    lane.motion.slope = (restsAt - lane.level) / seconds;
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
    // What comes when it would have come anyway follows from what it followed from.
    if (lane.next && lane.nextAt == next)
        return;
    world.cancel(lane.next);
    lane.nextAt = next;
    if (next != kNever)
        lane.next = world.book(next, AppointmentKind::queueChange, at.slot);
}
} // namespace

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

bool isThere(const World& world, const Target& target)
{
    return target.container &&
           world.containers[target.container].status == ContainerStatus::running;
}

bool hasCaughtUp(const Lane& lane)
{
    return lane.motion.slope < 0 && lane.level <= lane.motion.restsAt;
}

double demandOf(const Lane& lane, double cpuSeconds)
{
    return lane.conduct == Conduct::answers ? lane.station.perSecond * cpuSeconds * kUnits : 0;
}

void restart(World& world, Ix<Target> at, double units)
{
    const Target target = world.targets[at];
    Lane& lane = laneOf(world, at);
    const Application& program = programOf(world, target);
    lane.limit = program.concurrency + world.timing.acceptQueue;
    const bool wasStrained = lane.strained;
    const bool caughtUp = hasCaughtUp(lane);
    equip(lane, program, units);
    lane.since = world.now;
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

} // namespace stowage::sim::serving
