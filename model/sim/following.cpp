// SPDX-License-Identifier: MIT
#include "sim/following.h"

#include "sim/commands.h"
#include "sim/request_trail.h"
#include "sim/trails.h"

#include <memory>
#include <utility>

namespace stowage::sim::following {

namespace {
void tell(World& world, Followed what, EntityId object)
{
    youAsked(world, FactKind::youFollowed, object, {static_cast<std::uint64_t>(what)});
}

// All its steps are known at once: requests flow, so that nothing later would tell of it.
Outcome followRequest(World& world, const ElementId& users)
{
    const Ix<Source> source = rowOf<Source>(world, EntityKind::source, Subject(users));
    if (!source)
        return Error{Fault::notFound, "The users are no longer there.", {}};
    Trail trail = requestTrail(world, source);
    if (trail.steps.empty())
        return Error{Fault::refused,
                     std::string(world.text(world.sources[source].name)) +
                         " send no requests; connect them to a load balancer.",
                     {}};
    tell(world, Followed::request, idOf(world.sources[source]));
    trail.begins = world.cause;
    if (trail.steps.front().fact == 0)
        trail.steps.front().fact = world.cause;
    world.followed = std::make_shared<const Trail>(std::move(trail));
    return Done{};
}

Outcome followLastSent(World& world)
{
    Trail trail;
    trail.begins = lastSentByHand(world);
    if (trail.begins == 0)
        return Error{Fault::refused,
                     "Nothing was sent by hand yet. Send a message or an event, or upload an "
                     "object, and follow it then.",
                     {}};
    tell(world, Followed::lastSent, world.facts.fact(trail.begins).object());
    world.followed = std::make_shared<const Trail>(std::move(trail));
    return Done{};
}
} // namespace

Outcome follow(World& world, const Follow& asked)
{
    switch (asked.what) {
    case Followed::request:
        return followRequest(world, asked.users);
    case Followed::lastSent:
        return followLastSent(world);
    case Followed::nothing:
        break;
    }
    tell(world, Followed::nothing, kSimulation);
    world.followed = nullptr;
    return Done{};
}

} // namespace stowage::sim::following
