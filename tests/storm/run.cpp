// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/run.h"

#include "io/document_json.h"
#include "session/session.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/daemons.h"
#include "sim/laws/deployment_hooks.h"
#include "sim/laws/warm_pools.h"
#include "storm/again.h"
#include "storm/watch.h"
#include "support/random_drawing.h"

#include <algorithm>
#include <ostream>
#include <vector>

namespace stowage::storm {

using session::Session;

namespace {
constexpr int kInstantsBetweenSweeps = 1'024;

class Run {
public:
    Run(std::uint64_t seed, Tally& tally)
        : seed_(seed), tally_(tally),
          session_(*Session::open(tests::randomDrawing(seed), session::Keep::everything))
    {
    }

    std::string live(const std::vector<Blow>& deeds);
    std::string recording() const { return session_.recording(); }

private:
    bool heals() const { return seed_ % 2 == 0; }
    void reach(Time until);
    void carryOut(const Blow& blow);
    void heal();
    std::string isAtRest() const;
    void look() { watch_.look(session_.world()); }
    bool broken() const { return !watch_.findings().empty(); }

    std::uint64_t seed_;
    Tally& tally_;
    Session session_;
    Watch watch_;
    int instants_ = 0;
    Remembered remembered_;
};

void Run::reach(Time until)
{
    while (!broken() && session_.nextDue() <= until && session_.world().paused.empty()) {
        session_.advance(session_.nextDue());
        if (++instants_ % kInstantsBetweenSweeps == 0)
            watch_.sweep(session_.world());
        else
            look();
    }
    if (!broken())
        session_.advance(until);
}

void Run::carryOut(const Blow& blow)
{
    const Time end = heals() ? Time{} + kStorm : kNever;
    if (const std::string what = tests::carryOut(session_, blow, end); !what.empty())
        tally_.count(what);
}

// Every drawn instance runs, and all are ACTIVE and connected again.
void Run::heal()
{
    const doc::Document document = session_.document();
    for (const auto& element : document.elements())
        if (element->is("instance"))
            (void)session_.command(LaunchAgain{element->id});
    const sim::World& world = session_.world();
    std::vector<EntityId> instances; // those of groups, too
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        instances.push_back(idOf(world.hosts[at]));
    for (const EntityId instance : instances) {
        (void)session_.command(SetInstanceState{instance, false});
        (void)session_.command(SetAgentConnection{instance, true, {}});
    }
    reach(session_.now());
    look();
}

// Nobody completes a launch hook any more, and its time-outs abandon each launch.
bool abandonsForEver(const sim::World& world, sim::Ix<sim::ScalingGroup> at)
{
    const auto& node = world.asked.autoScalingGroups[at.slot];
    return node && std::any_of(node->hooks.begin(), node->hooks.end(),
                               [](const auto& hook) { return hook.launching && !hook.continues; });
}

// A group replaces what its target groups report unhealthy for as long as they do: it has done so
// within the last hour.
bool replacesForEver(const sim::World& world, sim::Ix<sim::ScalingGroup> at)
{
    return abandonsForEver(world, at) ||
           std::any_of(world.activities.begin(), world.activities.end(),
                       [&world, at](const sim::ScalingActivity& activity) {
                           return activity.group == at &&
                                  activity.step == sim::ScalingStep::balancerCheck &&
                                  activity.startedAt + hours(1) >= world.now;
                       });
}

// A policy scaled it a moment ago: its service needs instances again and again, for tasks that
// fail.
bool isBeingScaled(const sim::World& world, sim::Ix<sim::ScalingGroup> at)
{
    bool byPolicy = false;
    for (auto policy = world.scalingPolicies.first(); policy;
         policy = world.scalingPolicies.after(policy))
        byPolicy |= world.scalingPolicies[policy].group == at;
    return byPolicy && std::any_of(world.activities.begin(), world.activities.end(),
                                   [&world, at](const sim::ScalingActivity& activity) {
                                       return activity.group == at &&
                                              activity.startedAt + minutes(5) >= world.now;
                                   });
}

// Each group has as many instances in service as it desires, or more that are protected.
std::string groupsAtRest(const sim::World& world)
{
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at)) {
        if (replacesForEver(world, at) || isBeingScaled(world, at))
            continue;
        const sim::ScalingGroup& group = world.autoScalingGroups[at];
        int inService = 0, others = 0, spared = 0;
        for (auto host = group.firstHost; host; host = world.hosts[host].nextOfGroup) {
            const sim::Membership& member = world.hosts[host].membership;
            // Managed draining waits for the tasks that may not stop, up to 48 hours.
            const bool drains =
                member.state == sim::LifecycleState::terminatingWait && world.hosts[host].firstTask;
            if (member.state == sim::LifecycleState::standby || drains ||
                sim::isInPool(member.state))
                continue;
            (member.state == sim::LifecycleState::inService ? inService : others) += 1;
            spared += member.isProtected ? 1 : 0;
        }
        if (sim::warm_pools::heldBy(world, at) != sim::warm_pools::sizeOf(world, at))
            return "The warm pool of Auto Scaling group " + std::to_string(group.number) +
                   " holds another number of instances two hours after the storm";
        if (others > 0 || inService < group.desired ||
            (inService > group.desired && spared < inService))
            return "Auto Scaling group " + std::to_string(group.number) +
                   " is not at rest two hours after the storm: " + std::to_string(inService) +
                   " of " + std::to_string(group.desired) + " are in service, " +
                   std::to_string(others) + " are on their way";
    }
    return {};
}

// Whether an agent that has no role any more hears nothing of what its tasks are to do.
bool isUnheard(const sim::World& world, sim::Ix<sim::Service> at)
{
    for (auto task = world.tasks.first(); task; task = world.tasks.after(task)) {
        const sim::Task& row = world.tasks[task];
        if (row.service == at && row.host && world.hosts[row.host].lacksRole &&
            row.status < TaskStatus::stopped)
            return true;
    }
    return false;
}

// Whether a policy has just changed how many it is to run.
bool wasJustScaled(const sim::World& world, sim::Ix<sim::Service> at)
{
    const EntityId service = idOf(world.services[at]);
    for (std::uint32_t number = world.facts.count(); number > 0; --number) {
        const Fact& fact = world.facts.fact(number);
        if (fact.at() + minutes(10) < world.now)
            return false;
        if (fact.kind == FactKind::desiredCountChanged && fact.subject() == service)
            return true;
    }
    return false;
}

// What the state says of a service that does not run all that is wanted.
bool isExplained(const sim::World& world, sim::Ix<sim::Service> at)
{
    const sim::Service& service = world.services[at];
    if (service.saidUnplaceable || service.saidBlocked || isUnheard(world, at) ||
        wasJustScaled(world, at))
        return true;
    if (world.deployments[service.lastDeployment].rollout == RolloutState::failed)
        return true; // it starts nothing
    if (sim::deployment_hooks::areOpen(world, service.lastDeployment))
        return true; // functions that are called at its stage have not answered
    const bool bakes = world.deployments[service.lastDeployment].stage == DeploymentStage::bakeTime;
    if (bakes && service.running == service.desired && service.pending == 0)
        return true; // for a day at most
    for (auto group = world.autoScalingGroups.first(); group;
         group = world.autoScalingGroups.after(group))
        if (world.autoScalingGroups[group].cluster == service.cluster &&
            replacesForEver(world, group))
            return true; // its instances come and go
    for (auto task = world.tasks.first(); task; task = world.tasks.after(task)) {
        const sim::Task& row = world.tasks[task];
        if (row.service != at)
            continue;
        if (row.provider != 0 && row.status == TaskStatus::provisioning)
            return true; // it waits for an instance of its capacity provider, which is told
        if (sim::daemons::staysUntilLast(world, row))
            return true; // others do not leave the instance
        if (row.stopCode == StopCode::taskFailedToStart ||
            row.stopCode == StopCode::essentialContainerExited ||
            world.text(world.taskStories[task.slot].stoppedReason).starts_with("Task failed "))
            return true; // within the last hour
        if (sim::container_health::isChecked(world, task) && row.rolledUp != HealthStatus::healthy)
            return true; // one of its essential containers has no check, or fails it
        for (auto run = row.firstContainer; run; run = world.containers[run].nextOfTask)
            if (sim::container_order::waitsFor(world, run) != nullptr)
                return true; // for as long as its start timeout
        for (auto target = row.firstTarget; target; target = world.targets[target].nextOfTask)
            if (world.targets[target].state != TargetState::healthy)
                return true;
        const auto& asked = world.asked.services[at.slot];
        if (asked && !asked->targets.empty() && !row.firstTarget)
            return true; // its container has no such port
    }
    return false;
}

// For the one who looks for the reason.
std::string standingOf(const sim::World& world, sim::Ix<sim::Service> at)
{
    const sim::Service& service = world.services[at];
    std::string words = service.steady ? "it said that it is steady" : "it is not steady";
    words += service.pass ? ", looks again soon" : ", looks no more";
    for (auto each = service.firstDeployment; each; each = world.deployments[each].nextOfService) {
        const sim::Deployment& row = world.deployments[each];
        words += ", deployment " + std::to_string(row.number) + ": rollout " +
                 std::to_string(static_cast<int>(row.rollout)) + ", " +
                 std::to_string(row.running) + " run";
    }
    for (auto task = world.tasks.first(); task; task = world.tasks.after(task))
        if (world.tasks[task].service == at)
            words += ", task " + std::to_string(world.tasks[task].number) + " in status " +
                     std::to_string(static_cast<int>(world.tasks[task].status));
    return words;
}

// Two hours after the last fault each service runs what is wanted, or the state says why not.
std::string Run::isAtRest() const
{
    const sim::World& world = session_.world();
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        const std::string name = "Service " + std::to_string(service.number);
        if (service.status == ServiceStatus::draining && !isUnheard(world, at))
            return name + " was deleted and has not ended two hours after the storm";
        if (service.status != ServiceStatus::active || !service.lastDeployment)
            continue;
        const bool settled = service.steady && service.running == service.desired &&
                             service.pending == 0 &&
                             world.deployments[service.lastDeployment].running == service.desired;
        // A task may have ended a moment ago; the next pass sees to it.
        const bool isContent = service.steady && !service.pass;
        if (!settled && (isContent || !isExplained(world, at)))
            return name + " is not steady two hours after the storm, and nothing says why: " +
                   std::to_string(service.running) + " of " + std::to_string(service.desired) +
                   " run, " + std::to_string(service.pending) + " are pending; " +
                   standingOf(world, at);
    }
    return groupsAtRest(world);
}

std::string Run::live(const std::vector<Blow>& deeds)
{
    look();
    for (const Blow& blow : deeds) {
        reach(Time{} + milliseconds(blow.atMillis));
        if (broken())
            break;
        carryOut(blow);
        reach(session_.now()); // what it does in its own instant belongs to it
        look();
        if (remembered_.at.micros < 0 && blow.atMillis > 3'600'000 * static_cast<int>(seed_ % 4)) {
            reach(session_.now());
            remembered_ = rememberedOf(session_);
        }
    }
    reach(Time{} + kStorm);
    if (heals())
        heal();
    reach(Time{} + kWhole);
    watch_.sweep(session_.world());
    tally_.countFacts(session_.world());
    tally_.countErrors(session_.world());
    tally_.count("instants", instants_);
    if (broken()) {
        const sim::Finding& first = watch_.findings().found.front();
        return std::to_string(first.invariant) + ": " + first.sentence + " (at " +
               clockText(session_.now()) + ")";
    }
    if (remembered_.at.micros >= 0)
        if (std::string other = otherwiseWhenGoneBack(session_, remembered_); !other.empty())
            return other;
    if (std::string other = otherwiseWhenRepeated(session_); !other.empty())
        return other;
    return heals() ? isAtRest() : std::string();
}

void sort(std::vector<Blow>& deeds)
{
    std::stable_sort(deeds.begin(), deeds.end(),
                     [](const Blow& a, const Blow& b) { return a.atMillis < b.atMillis; });
}
} // namespace

std::string brokenBy(std::uint64_t seed, std::vector<Blow> deeds, Tally& tally)
{
    sort(deeds);
    return Run(seed, tally).live(deeds);
}

Retelling retold(std::uint64_t seed, std::vector<Blow> deeds)
{
    sort(deeds);
    Tally unused;
    Run run(seed, unused);
    (void)run.live(deeds);
    return {io::writeDocument(tests::randomDrawing(seed)), run.recording()};
}

} // namespace stowage::storm
