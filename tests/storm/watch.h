// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a run fact by fact with a memory of its own, and says what must not be.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace stowage::storm {

class Watch {
public:
    // After each instant, edit or request: what was told since, and what it touched.
    void look(const sim::World& world);
    // Everything there is, however long it takes.
    void sweep(const sim::World& world);

    const sim::Findings& findings() const { return findings_; }

private:
    struct TaskMemory {
        std::uint32_t cluster = sim::kNone, service = sim::kNone, deployment = sim::kNone,
                      revision = sim::kNone;
        TaskStatus status = TaskStatus::provisioning;
        HealthStatus health = HealthStatus::unknown;
        std::uint32_t host = 0;
        bool stops = false, counted = false;
    };
    struct TargetMemory {
        TargetState state = TargetState::initial;
        Time since;
        const void* asked = nullptr; // of its group, when it turned
    };

    void hear(const sim::World& world, const Fact& fact, std::span<const std::uint64_t> words);
    void hearOfTask(const sim::World& world, const Fact& fact,
                    std::span<const std::uint64_t> words);
    void hearOfRest(const sim::World& world, const Fact& fact,
                    std::span<const std::uint64_t> words);
    void onTaskStatus(const Fact& fact, std::span<const std::uint64_t> words);
    void onStopRequested(const sim::World& world, const Fact& fact,
                         std::span<const std::uint64_t> words);
    void onContainerStarted(const Fact& fact);
    void onSignal(const sim::World& world, const Fact& fact, std::uint64_t signal);
    void onPlaced(const sim::World& world, const Fact& fact);
    void onTasksStarted(const sim::World& world, const Fact& fact);
    void onCompleted(const sim::World& world, const Fact& fact);
    void onTargetHealth(const sim::World& world, const Fact& fact, std::uint64_t state);
    void checkLaunch(const sim::World& world, const Fact& fact);
    void noteNumber(const Fact& fact, EntityKind kind);

    void checkTime(const sim::World& world);
    void checkAgenda(const sim::World& world);
    void checkBelonging(const sim::World& world, sim::Ix<sim::Task> at);
    void checkRevisions(const sim::World& world);
    void checkTouched(const sim::World& world);
    void touch(EntityId id) { touched_.push_back(id); }

    sim::Findings findings_;
    std::uint32_t heard_ = 0; // facts
    Time now_;
    std::map<std::uint32_t, TaskMemory> tasks_;                // living ones by number
    std::map<std::uint32_t, std::set<std::uint32_t>> tasksOf_; // by number of service
    std::map<std::uint32_t, Time> terminated_;                 // SIGTERM, by number of container
    std::set<std::uint32_t> killed_;
    std::map<std::uint32_t, InstanceStatus> hosts_;
    std::map<std::uint32_t, Time> launches_;
    std::map<std::uint32_t, TargetMemory> targets_;
    std::map<std::uint32_t, sim::DefinitionNode> revisions_;
    std::set<std::uint32_t> completed_;
    std::map<EntityKind, std::uint32_t> highest_;
    std::vector<EntityId> touched_;
};

} // namespace stowage::storm
