// SPDX-License-Identifier: MIT
// Sources send requests to listeners, and target groups deal them to their targets.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::traffic {

std::uint32_t createSource(World& world, const SourceNode& node);
void changeSource(World& world, std::uint32_t slot, const SourceNode& before);
void removeSource(World& world, std::uint32_t slot);

inline constexpr NodeLaw<SourceNode> kSources{EntityKind::source, &Asked::sources, createSource,
                                              changeSource, removeSource};

// After an adoption: where each source sends and how much.
void route(World& world);

// Counts the requests of a group up to now; all that is changed is changed after this.
void settle(World& world, Ix<TargetGroup> group);

void settleSource(World& world, Ix<Source> source);

// All sources send as faults and the weights of their listeners say now.
void reweigh(World& world);

// With which code most requests of a source, or of a part of it, fail; 0: they do not.
void setFailing(World& world, Ix<Source> at, std::uint16_t code, bool byBalancer);

// Sources that send to the group send nowhere.
void turnAwayFrom(World& world, Ix<TargetGroup> group);

// How requests of a source end that reach no group: 503, kRefused, kTimedOut, or as a rule of the
// listener answers them.
std::uint16_t aloneCode(const Source& source);
bool isFailure(std::uint16_t code); // such an ending, or any other

// The group is dealt anew at the end of this instant, and what requests meet at it looked at.
void bookLook(World& world, Ix<TargetGroup> group);
void bookDealing(World& world, Ix<TargetGroup> group); // the same where they meet what they did
void bookTelling(World& world, Ix<TargetGroup> group); // only whose requests fail is looked at
void look(World& world, Ix<TargetGroup> group);        // the appointment

// Whether anybody could tell how the group fares: a source or a metric.
bool isWatched(const World& world, Ix<TargetGroup> group);

// Ends what is open at a target, because its connections are cut.
void cut(World& world, Ix<Target> target, std::uint16_t code);

void leave(World& world, Ix<Target> target);     // before the row of the target goes
void close(World& world, Ix<TargetGroup> group); // before the row of the group goes

// Whether the balancer sends new requests to the target.
bool isAsked(const World& world, const Target& target);

// Reactions.
void whenTargetChanges(World& world, const Fact& fact);
void whenRoutingChanges(World& world, const Fact& fact);
void whenFaultsChange(World& world, const Fact& fact);

} // namespace stowage::sim::traffic
