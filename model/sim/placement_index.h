// SPDX-License-Identifier: MIT
// Places tasks without a look at every instance, with the verdict that place() gives.
#pragma once

#include "sim/candidate_order.h"
#include "sim/placement.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace stowage::sim {

// What changes of an instance as tasks come and go, and the group it is in: instances of a group
// share what they fail beforehand and what they are spread by.
struct IndexedHost {
    std::uint32_t number = 0;
    std::uint32_t group = 0;
    std::int64_t registeredMicros = 0;
    std::int32_t cpuFree = 0;
    std::int32_t memoryFree = 0;
    std::int32_t tasksInAll = 0;
    bool operator==(const IndexedHost&) const = default;
};

// How a group looks to one ask.
struct GroupView {
    std::uint16_t failed = 0; // bits of Need
    std::array<std::uint32_t, kMostPreferences> bucket{};
};

class PlacementIndex {
public:
    void set(std::uint32_t slot, const IndexedHost& host); // adds or changes
    void remove(std::uint32_t slot);
    bool holds(std::uint32_t slot) const;

    // An owner's tasks on an instance become more or fewer, whether it is indexed or not. Owners
    // are numbered densely.
    void addTasks(std::uint32_t owner, std::uint32_t slot, std::int32_t by);

    std::size_t count() const { return count_; }

    // Preferences that it has an order for: not the random one, and one binpack at most. Ports and
    // what tells the instances of a group apart are the scan's.
    static bool serves(const PlacementAsk& ask);

    // groups: by number of group.
    PlacementVerdict place(const PlacementAsk& ask, std::span<const GroupView> groups,
                           std::uint32_t owner);

    // The winner's slot alone, which costs less than the table of how all fared; UINT32_MAX: none.
    std::uint32_t choose(const PlacementAsk& ask, std::span<const GroupView> groups,
                         std::uint32_t owner);

private:
    enum Figure : std::size_t { byTasks, byMemory, byCpu };
    static constexpr std::size_t kFigures = 3;

    struct Row {
        IndexedHost host;
        std::uint32_t age = 0; // rank by registration, then number
        bool there = false;
        bool linked = false;    // it is in the orders and counts
        std::int32_t owned = 0; // tasks of the owner that is being asked for
    };

    struct OwnedHost {
        std::uint32_t slot = 0;
        std::int32_t tasks = 0;
    };
    struct Owner {
        std::vector<OwnedHost> hosts;      // sorted by slot
        std::vector<std::int64_t> byGroup; // tasks on indexed instances
    };

    // How many instances of each group lack what an ask of this size needs.
    struct Lacking {
        std::int32_t cpu = 0;
        std::int32_t memory = 0;
        std::int32_t either = 0;

        void count(bool noCpu, bool noMemory, std::int32_t by)
        {
            cpu += noCpu ? by : 0;
            memory += noMemory ? by : 0;
            either += noCpu || noMemory ? by : 0;
        }
    };
    struct Size {
        std::int64_t cpu = 0;
        std::int64_t memory = 0;
        std::uint64_t used = 0; // when it was asked for last
        std::vector<Lacking> groups;
    };

    struct Found {
        std::uint32_t slot = 0;
        RankedCandidate ranked;
        std::uint64_t tie = 0;
    };
    struct Question;

    OrderedCandidate entryOf(std::uint32_t slot, std::size_t figure) const;
    void link(std::uint32_t slot);
    void unlink(std::uint32_t slot);
    void rankByAge(std::uint32_t slot);
    void rankAllByAge();
    void order(Figure figure); // by it from now on, if it is not yet
    const Size& sizeOf(const PlacementAsk& ask);

    Question question(const PlacementAsk& ask, std::span<const GroupView> groups,
                      std::uint32_t owner);
    void answered(const Question& question);
    void countOwned(std::uint32_t slot, int sign);
    std::uint16_t failedBy(const Question& question, const Row& row) const;
    Found found(const Question& question, std::uint32_t slot) const;
    std::vector<Found> fitting(const Question& question, std::size_t kept) const;
    std::vector<Found> missing(const Question& question) const;
    void addMissing(const Question& question, std::uint32_t group, int lacking,
                    std::vector<Found>& level) const;
    void countFailures(const Question& question, PlacementVerdict& verdict);

    std::vector<Row> rows_;                                    // by slot
    std::vector<std::array<CandidateOrder, kFigures>> orders_; // by group
    std::array<bool, kFigures> ordered_{};
    std::vector<std::uint32_t> members_; // of each group
    std::vector<Owner> owners_;
    std::vector<Size> sizes_;
    std::uint64_t asks_ = 0;
    std::size_t count_ = 0;
    std::uint32_t lastAge_ = 0;
    std::pair<std::int64_t, std::uint32_t> youngest_{INT64_MIN, 0}; // registration, number
};

} // namespace stowage::sim
