// SPDX-License-Identifier: MIT
// Looks at the instances of a cluster as placement does.
#pragma once

#include "sim/placement.h"
#include "sim/world.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim::placement {

// What is to be placed, for a service or for a group of standalone tasks.
struct Wanted {
    Ix<Cluster> cluster;
    Ix<Revision> revision;
    Ix<Service> service; // kNone: standalone
    NameId group = 0;
    std::vector<Strategy> strategies;
    std::vector<Constraint> constraints;  // beside those of the definition
    std::vector<std::string> subnetZones; // awsvpc: where it may land; empty: anywhere
    NameId zone = 0;                      // the one zone in which it may land; 0: any
    Ix<Host> only;                        // the one instance that may take it; kNone: any
    Ix<ScalingGroup> scalingGroup;        // of its capacity provider; kNone: any instance
};

Wanted wantedBy(const World& world, Ix<Service> service, Ix<Revision> revision);

constexpr std::string_view kAttributeOf = "attribute:"; // begins fields that name an attribute

// LOCATION: awsvpc, the instance is in a zone of one of the subnets.
bool isLocated(const Wanted& wanted, const DefinitionNode& node, std::string_view zone);

// ATTRIBUTE: borne by what attaches volumes of Amazon EBS that tasks need.
constexpr std::string_view kAttachesVolumes = "ecs.capability.storage.ebs-task-attach";

// ATTRIBUTE: what an instance bears of both; null: it bears none.
bool platformFits(const DefinitionNode& node, const std::string* operatingSystem,
                  const std::string* processor);

// Gives what these spread over a name, so that a verdict can say it.
void nameFields(World& world, const std::vector<Strategy>& strategies);

PlacementAsk askFor(const World& world, const Wanted& wanted);
std::vector<Candidate> candidatesFor(const World& world, const Wanted& wanted);

// The same World gives the same verdict; `kept` as for place().
PlacementVerdict decide(const World& world, const Wanted& wanted,
                        std::size_t kept = PlacementVerdict::kKept);

// The victim among tasks of a service, by its strategies; `first` tells which go before all others.
Ix<Task> victimAmong(const World& world, Ix<Service> service, const std::vector<Ix<Task>>& tasks,
                     const std::vector<bool>& first);

} // namespace stowage::sim::placement
