// SPDX-License-Identifier: MIT
// What makes the dealing of a target group look again, and who asks how it fares.
#include "sim/laws/metrics.h"
#include "sim/laws/traffic.h"

namespace stowage::sim::traffic {

namespace {
constexpr std::uint16_t kUnavailable = 503;
}

std::uint16_t aloneCode(const Source& source)
{
    if (source.blockFact != 0)
        return kTimedOut;
    if (!source.listens)
        return kRefused;
    return source.answer != 0 ? source.answer : kUnavailable;
}

bool isFailure(std::uint16_t code)
{
    return code >= 400 || code == kRefused || code == kTimedOut;
}

bool isWatched(const World& world, Ix<TargetGroup> group)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group)
            return true;
    return !world.skipsIdle || metrics::areOf(world, group);
}

// Where no target is healthy, all those that are unhealthy are asked; one that is being checked for
// the first time never is.
bool isAsked(const World& world, const Target& target)
{
    return target.state == TargetState::healthy ||
           (target.state == TargetState::unhealthy && world.targetGroups[target.group].failOpen);
}

void whenTargetChanges(World& world, const Fact& fact)
{
    if (const Ix<Target> at{world.slotOf(fact.subject())}; at)
        bookDealing(world, world.targets[at].group);
}

void whenRoutingChanges(World& world, const Fact& fact)
{
    if (const Ix<TargetGroup> at{world.slotOf(fact.subject())}; at)
        bookLook(world, at);
}

} // namespace stowage::sim::traffic
