// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a run fact by fact with a memory of its own, and says what must not be.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
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
    struct Belonging { // numbers
        std::uint32_t cluster = 0, service = 0, deployment = 0, revision = 0;
        bool operator==(const Belonging&) const = default;
    };
    struct TaskMemory {
        Belonging home; // for life
        std::uint32_t host = 0;
        TaskStatus status = TaskStatus::provisioning;
        HealthStatus health = HealthStatus::unknown;
        bool counted = false; // as healthy
        bool stops = false;
        TaskStatus stoppedIn = TaskStatus::provisioning; // the status when it was asked to stop
        Time stopAsked = kNever;
        StopCode stopCode = StopCode::none;
        Time protectedUntil; // from scale-in
        Time createdAt;
        bool ran = false; // it was RUNNING
    };
    struct ContainerMemory {
        bool hasStarted = false, isOver = false;
        std::uint64_t code = 0; // of its exit
        HealthStatus health = HealthStatus::unknown;
    };
    struct ThrottleMemory {
        int failures = 0; // tasks of the newest deployment in a row that were never RUNNING
        Time newest;      // of those, when it was created
        std::int64_t attempts = 0; // that the last delay counted
        Duration delay;            // the last one, from start to start
        Time until;                // nothing is started before
    };
    struct HostMemory {
        InstanceStatus status = InstanceStatus::registering;
        bool connected = false;
    };
    struct ServiceMemory {
        int desired = 0;
        std::uint32_t primary = 0;     // number of the newest deployment
        std::uint64_t revision = 0;    // number of what that runs
        std::uint32_t completed = 0;   // number of the last one that is COMPLETED; 0: none is
        bool standsBeside = false;     // it has two sets of tasks
        std::set<std::uint32_t> tasks; // numbers, until they are STOPPED
        ThrottleMemory throttle;
    };
    struct BreakerMemory {
        std::uint64_t failures = 0; // that were counted last
        bool isDue = false;         // so that it has to fail
    };
    struct SourceMemory {
        std::int64_t sent = 0;
        std::vector<sim::Ended> ended;
    };
    struct TargetMemory {
        TargetState state = TargetState::initial;
        Time since;
        std::shared_ptr<const sim::TargetGroupNode> asked; // of its group, when it turned
    };
    struct PriceMemory {          // of an instance, or of a task on Fargate
        std::int64_t perHour = 0; // thousandths of a millionth of a dollar
        Time from = kNever;
        Time until = kNever;
    };
    struct TurnMemory {
        // Those that are asked, in turn. Where all turn unhealthy and are asked as before, they
        // were other sets in between.
        std::vector<std::pair<std::uint32_t, TargetState>> targets;
        std::vector<std::int64_t> arrived;
        std::int64_t turn = 0; // whose it was when the set became this one
        bool even = false;
    };

    void hear(const sim::World& world, const Fact& fact, std::span<const std::uint64_t> words);
    void hearOfTask(const sim::World& world, const Fact& fact,
                    std::span<const std::uint64_t> words);
    void hearOfRest(const sim::World& world, const Fact& fact,
                    std::span<const std::uint64_t> words);
    void onTaskStatus(const Fact& fact, std::span<const std::uint64_t> words);
    void onStopRequested(const sim::World& world, const Fact& fact,
                         std::span<const std::uint64_t> words);
    void onTaskCreated(const sim::World& world, const Fact& fact);
    void onContainerStarted(const sim::World& world, const Fact& fact);
    bool isMet(const sim::World& world, sim::Ix<sim::Task> task,
               const sim::Dependency& dependency) const;
    void noteStart(const TaskMemory& task); // whether it came to be RUNNING
    void onStartsDelayed(const sim::World& world, const Fact& fact,
                         std::span<const std::uint64_t> words);
    void onDeployment(const sim::World& world, const Fact& fact, std::uint64_t revision);
    void onNewest(const sim::World& world, const Fact& fact, std::uint64_t revision);
    void hearOfBreaker(const sim::World& world, const Fact& fact,
                       std::span<const std::uint64_t> words);
    void onFailureCounted(const sim::World& world, const Fact& fact,
                          std::span<const std::uint64_t> words);
    void onFailed(const Fact& fact, std::span<const std::uint64_t> words);
    void onRolledBack(const sim::World& world, const Fact& fact, std::uint64_t revision);
    void onSignal(const sim::World& world, const Fact& fact, std::uint64_t signal);
    void onPlaced(const sim::World& world, const Fact& fact);
    void hearOfService(const sim::World& world, const Fact& fact,
                       std::span<const std::uint64_t> words);
    bool leaves(const TaskMemory& task) const;
    bool isGoverned(const sim::World& world, const ServiceMemory& service, int graceSeconds) const;
    void onStartedBeside(const Fact& fact, const ServiceMemory& service, int maximumPercent);
    void onTasksStarted(const sim::World& world, const Fact& fact);
    void onTasksStopped(const sim::World& world, const Fact& fact,
                        std::span<const std::uint64_t> words);
    void onMoved(const sim::World& world, const Fact& fact);
    void onCompleted(const sim::World& world, const Fact& fact);
    void hearOfFargate(const sim::World& world, const Fact& fact,
                       std::span<const std::uint64_t> words);
    void onSplit(const Fact& fact, std::span<const std::uint64_t> words);
    void onSleep(const Fact& fact, std::uint32_t instance);
    void onWake(const Fact& fact);
    void onFargatePlaced(const sim::World& world, const Fact& fact, std::uint64_t capacity);
    void onTaskEnds(const Fact& fact, TaskStatus status);
    void checkCosts(const sim::World& world);
    void onTargetHealth(const sim::World& world, const Fact& fact, std::uint64_t state);
    void onScaling(const sim::World& world, const Fact& fact, std::span<const std::uint64_t> words);
    void hearOfRule(const sim::World& world, const Fact& fact,
                    std::span<const std::uint64_t> words);
    void onScalableTarget(const Fact& fact, std::span<const std::uint64_t> words);
    void onServiceScaled(const sim::World& world, const Fact& fact,
                         std::span<const std::uint64_t> words);
    void onGroupScaled(const sim::World& world, const Fact& fact,
                       std::span<const std::uint64_t> words);
    void checkLaunch(const sim::World& world, const Fact& fact);
    void noteNumber(const Fact& fact, EntityKind kind);

    void checkTime(const sim::World& world);
    void checkAgenda(const sim::World& world);
    static Belonging belongingOf(const sim::World& world, sim::Ix<sim::Task> at);
    void checkBelonging(const sim::World& world, sim::Ix<sim::Task> at);
    void checkRevisions(const sim::World& world);
    void checkSince(const sim::World& world);
    void checkDaemon(const sim::World& world, sim::Ix<sim::Service> at);
    void checkTurns(const sim::World& world, sim::Ix<sim::TargetGroup> at);
    void checkTouched(const sim::World& world);
    void touch(EntityId id) { touched_.push_back(id); }

    sim::Findings findings_;
    std::uint32_t heard_ = 0; // facts
    Time now_;
    std::map<std::uint32_t, TaskMemory> tasks_; // by number, as are all the following
    std::map<std::uint32_t, ServiceMemory> services_;
    std::map<std::uint32_t, Time> terminated_; // SIGTERM, by container
    std::set<std::uint32_t> killed_;
    std::map<std::uint32_t, ContainerMemory> containers_;
    std::map<std::uint32_t, HostMemory> hosts_;
    std::map<std::uint32_t, Time> launches_;
    std::map<std::uint32_t, Time> noScaleInBefore_;                         // by service
    std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> bounds_; // of scalable targets
    std::map<std::uint32_t, Time> groupScaledOut_; // by Auto Scaling group, by a policy
    std::map<std::uint32_t, TargetMemory> targets_;
    std::map<std::uint32_t, TurnMemory> turns_; // by target group
    std::map<std::uint32_t, SourceMemory> sources_, otherParts_;
    std::map<std::uint32_t, std::int64_t> draining_; // what had arrived, by target; -1: not known
    std::map<std::uint32_t, sim::DefinitionNode> revisions_;
    std::set<std::uint32_t> completed_;
    std::set<std::uint32_t> failed_;
    std::map<std::uint32_t, BreakerMemory> breakers_;              // by deployment
    std::map<std::uint32_t, PriceMemory> fargate_, ec2_, volumes_; // by task, by instance, by task
    std::set<std::uint32_t> asleep_;                               // instances, in warm pools
    std::int64_t paidBefore_ = 0; // for what ran before it was stopped there and started again
    std::map<std::uint32_t, std::int64_t> fired_; // the minute of its last firing, by rule
    std::map<EntityKind, std::uint32_t> highest_;
    std::vector<EntityId> touched_;
};

} // namespace stowage::storm
