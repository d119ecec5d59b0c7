// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/watch.h"

#include "sim/adopt.h"
#include "sim/invariants_alarms.h"
#include "sim/invariants_capacity.h"
#include "sim/invariants_events.h"
#include "sim/invariants_images.h"
#include "sim/invariants_logs.h"
#include "sim/invariants_messages.h"
#include "sim/invariants_scaling.h"
#include "sim/invariants_services.h"
#include "sim/invariants_storage.h"
#include "sim/invariants_tasks.h"
#include "sim/invariants_traffic.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
bool saysTheSame(DefinitionNode one, const DefinitionNode& other)
{
    one.newest = other.newest;
    return one == other;
}
} // namespace

void Watch::look(const World& world)
{
    checkTime(world);
    for (; heard_ < world.facts.count(); ++heard_)
        hear(world, world.facts.fact(heard_ + 1), world.facts.payload(heard_ + 1));
    checkTouched(world);
    checkSources(world, findings_);
    checkSince(world);
}

void Watch::sweep(const World& world)
{
    look(world);
    for (const Findings& more :
         {brokenByTasks(world), brokenByServices(world), brokenByTraffic(world),
          brokenByScaling(world), brokenByAlarms(world), brokenByCapacity(world),
          brokenByMessages(world), brokenByEvents(world), brokenByStorage(world),
          brokenByImages(world), brokenByLogs(world)})
        findings_.found.insert(findings_.found.end(), more.found.begin(), more.found.end());
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        checkBelonging(world, at);
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
        checkTurns(world, at);
    for (auto at = world.services.first(); at; at = world.services.after(at))
        checkDaemon(world, at);
    checkAgenda(world);
    checkRevisions(world);
    checkCosts(world);
}

void Watch::checkTime(const World& world)
{
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings_.expect(belief, invariant, "Fact", heard_, otherwise);
    };
    expect(world.now >= now_, 1, "was followed by an earlier instant");
    now_ = world.now;
    expect(world.paused.empty(), 3, "began an instant that has no end");
    for (std::uint32_t n = heard_ + 1; n <= world.facts.count(); ++n) {
        const Fact& fact = world.facts.fact(n);
        const std::int64_t before = n > 1 ? world.facts.fact(n - 1).atMicros : 0;
        expect(fact.atMicros >= before && fact.at() <= world.now, 1,
               "is followed by an earlier one");
    }
}

Watch::Belonging Watch::belongingOf(const World& world, Ix<Task> at)
{
    const auto numberOf = [](const auto& table, auto row) { return row ? table[row].number : 0; };
    const Task& task = world.tasks[at];
    return {numberOf(world.clusters, task.cluster), numberOf(world.services, task.service),
            numberOf(world.deployments, task.deployment), numberOf(world.revisions, task.revision)};
}

void Watch::checkBelonging(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const auto known = tasks_.find(task.number);
    if (known == tasks_.end())
        return;
    const TaskMemory& memory = known->second;
    findings_.expect(memory.home == belongingOf(world, at), 18, "Task", task.number,
                     "belongs to something else than before");
    findings_.expect(memory.status == task.status, 9, "Task", task.number,
                     "has another status than was told");
    findings_.expect(memory.stops == (task.desired == TaskStatus::stopped), 10, "Task", task.number,
                     "is desired otherwise than was told");
}

// What nothing has run is a draft of the drawing still.
void Watch::checkRevisions(const World& world)
{
    std::set<std::pair<NameId, int>> given;
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        const Revision& row = world.revisions[at];
        const bool isNew = given.insert({row.family, row.revision}).second;
        findings_.expect(isNew, 19, "Revision", row.number, "has a number that is another's");
        if (!row.used)
            continue;
        const DefinitionNode& node = *world.asked.revisions[at.slot];
        const auto [known, isFirst] = revisions_.try_emplace(row.number, node);
        findings_.expect(isFirst || saysTheSame(known->second, node), 19, "Revision", row.number,
                         "has changed");
    }
}

void Watch::checkTouched(const World& world)
{
    std::sort(touched_.begin(), touched_.end());
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    for (const EntityId id : touched_) {
        const std::uint32_t slot = world.slotOf(id);
        if (slot == kNone)
            continue;
        switch (id.kind) {
        case EntityKind::task:
            checkTask(world, {slot}, findings_);
            checkBelonging(world, {slot});
            if (const Ix<Host> host = world.tasks[Ix<Task>{slot}].host)
                checkHost(world, host, findings_);
            break;
        case EntityKind::instance:
            checkHost(world, {slot}, findings_);
            break;
        case EntityKind::service:
            checkService(world, {slot}, findings_);
            checkDaemon(world, {slot});
            break;
        case EntityKind::cluster:
            checkCluster(world, {slot}, findings_);
            checkWaiting(world, {slot}, findings_);
            break;
        case EntityKind::target:
            checkGroup(world, world.targets[Ix<Target>{slot}].group, findings_);
            checkTurns(world, world.targets[Ix<Target>{slot}].group);
            break;
        case EntityKind::targetGroup:
            checkGroup(world, {slot}, findings_);
            checkTurns(world, {slot});
            break;
        default:
            break;
        }
    }
    touched_.clear();
}

} // namespace stowage::storm
