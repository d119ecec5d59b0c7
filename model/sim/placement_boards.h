// SPDX-License-Identifier: MIT
// What placement has indexed of the clusters of a World; follows from the rest of it.
#pragma once

#include "report/states.h"
#include "sim/entities.h"
#include "sim/placement_index.h"

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stowage::sim {

using Attributes = std::vector<std::pair<std::string, std::string>>; // name, value; sorted by name

// Whose tasks count together: those of a service, or of a group of standalone tasks.
struct TaskOwner {
    std::uint32_t service = kNone; // its slot
    NameId group = 0;              // of standalone ones
    auto operator<=>(const TaskOwner&) const = default;
};

// What an instance shares with all that fail the same needs beforehand and are spread alike.
struct HostGroup {
    bool active = false;
    bool agent = false;
    bool interfaceLeft = false;   // for another awsvpc task
    bool attachesVolumes = false; // of Amazon EBS
    NameId zone = 0;
    std::optional<std::string> operatingSystem, processor, zoneAttribute;
    bool operator==(const HostGroup&) const = default;
};

struct PlacementBoard {
    PlacementIndex index;
    std::vector<HostGroup> groups;             // by their number in the index
    std::map<TaskOwner, std::uint32_t> owners; // and by theirs
    std::vector<std::uint32_t> changed;        // slots of hosts to be read anew
};

struct BoardedHost {
    std::int32_t tasks = 0; // that are to run
    bool changed = false;   // it is in the list of its board
    std::uint32_t group = 0;
    HostGroup traits; // of what follows
    std::shared_ptr<const Attributes> attributes;
};

// A copy has none and makes its own when it first places: a checkpoint need not carry them.
struct PlacementBoards {
    std::vector<std::unique_ptr<PlacementBoard>> clusters; // by slot; null: not made yet
    std::vector<BoardedHost> hosts;                        // by slot

    PlacementBoards() = default;
    PlacementBoards(const PlacementBoards&) {}
    PlacementBoards(PlacementBoards&&) = default;
    PlacementBoards& operator=(PlacementBoards&&) = default;
    PlacementBoards& operator=(const PlacementBoards& other)
    {
        if (this != &other)
            *this = PlacementBoards();
        return *this;
    }
    ~PlacementBoards() = default;

    PlacementBoard* of(Ix<Cluster> cluster)
    {
        return cluster.slot < clusters.size() ? clusters[cluster.slot].get() : nullptr;
    }

    void hostChanged(Ix<Cluster> cluster, std::uint32_t host)
    {
        PlacementBoard* const board = of(cluster);
        if (!board)
            return;
        if (hosts.size() <= host)
            hosts.resize(host + 1);
        if (!std::exchange(hosts[host].changed, true))
            board->changed.push_back(host);
    }
};

} // namespace stowage::sim
