// SPDX-License-Identifier: MIT
// The rows of a World that are about requests at targets and how target groups deal them.
#pragma once

#include "base/time.h"
#include "report/entity.h"
#include "sim/agenda.h"
#include "sim/queueing.h"
#include "sim/tables.h"

#include <cstdint>
#include <iterator>

namespace stowage::sim {

struct Source;
struct Target;

// What a request meets at a target.
enum class Conduct : std::uint8_t { answers, refuses, hangs, silent };

// What a load balancer counted of one target group, or beside all of them.
struct RequestCounts {
    std::int64_t requests = 0; // for which there was a target
    std::int64_t target5xx = 0, balancer5xx = 0;
    std::int64_t answered = 0;   // by targets
    std::int64_t tookMicros = 0; // all those together
    std::int64_t balancer3xx = 0, balancer4xx = 0;
    std::int64_t redirects = 0, fixedResponses = 0; // actions of listeners and of their rules

    RequestCounts& operator+=(const RequestCounts& more);
};
inline constexpr std::int64_t RequestCounts::*kRequestCounts[] = {
    &RequestCounts::requests,    &RequestCounts::target5xx,  &RequestCounts::balancer5xx,
    &RequestCounts::answered,    &RequestCounts::tookMicros, &RequestCounts::balancer3xx,
    &RequestCounts::balancer4xx, &RequestCounts::redirects,  &RequestCounts::fixedResponses};
static_assert(sizeof(RequestCounts) == sizeof(std::int64_t) * std::size(kRequestCounts));

inline RequestCounts& RequestCounts::operator+=(const RequestCounts& more)
{
    for (const auto count : kRequestCounts)
        this->*count += more.*count;
    return *this;
}

// The requests at one target, at the slot of its Target.
struct Lane {
    queueing::Station station; // what comes and how fast it is served
    queueing::Motion motion;   // of `level` since `since`
    double level = 0;          // requests there, as a flow
    std::int64_t limit = 0;    // the most that are served and wait
    std::int64_t arrived = 0;
    std::int64_t open = 0; // that have come and not ended
    Time since;
    std::int64_t share = 0;  // of a million requests to the group
    std::int64_t owed = 0;   // millionths of a request, where shares differ
    Time slowSince = kNever; // its share grows from here on; kNever: it has all of it
    std::int32_t place = -1; // whose turn it is in the group; -1: it gets no new requests
    double delaySeconds = 0; // of its answers on their way
    std::int32_t cpu = 0;    // units in use for requests
    std::uint16_t code = 200;
    std::uint32_t conductFact = 0; // why it behaves so
    Conduct conduct = Conduct::answers;
    bool strained = false; // more came than it could serve, and it has not caught up
    bool full = false;
    bool late = false; // answers come after the idle time-out
    bool keepsProbesWaiting = false;
    bool passedOver = false;      // it is asked, and all clients stick to others
    std::uint32_t healthFact = 0; // that it is healthy
    Booking next;
    Time nextAt = kNever; // when that is
};

// How a target group deals, at the slot of its TargetGroup.
struct Dealing {
    Time settledAt;
    RequestCounts counts;
    std::int64_t turn = 0;       // the place that the next request falls to
    std::int64_t nextClient = 0; // the place that the next client falls to that is dealt anew
    std::int32_t asked = 0;
    std::int32_t strained = 0;      // lanes
    std::uint32_t overloadFact = 0; // that told of it
    Booking look;
    Booking growth;     // of the shares of targets in slow start
    bool even = true;   // all shares are equal: they take turns
    bool anew = false;  // that look deals anew; else it only tells who fails
    bool meets = false; // and looks at what requests meet at each target
    bool quiet = false; // no source is there, nothing is at any target, and none has looked since
};

// Clients of a source that stick to a target of the group that it sends to; those of one source are
// all that it has.
struct Binding {
    Ix<Source> source;
    Ix<Target> target; // kNone: that is gone, and they have sent nothing since
    std::int64_t clients = 0;
    EntityId left;              // whose target is gone
    std::uint32_t leftFact = 0; // why, or why it is not healthy; 0: nobody knows better
};

} // namespace stowage::sim
