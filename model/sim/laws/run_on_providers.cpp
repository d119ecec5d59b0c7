// SPDX-License-Identifier: MIT
#include "sim/laws/run_on_providers.h"

#include "plan/provider_split.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/tasks.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/rules.h"

#include <memory>

namespace stowage::sim::standalone {

namespace {
void startOne(World& world, const std::shared_ptr<const RunTask>& asked,
              Ix<CapacityProvider> provider, const placement::Wanted& wanted)
{
    const PlacementVerdict verdict = placement::decide(world, wanted);
    const bool waits = verdict.winner == 0 && capacity_providers::isManaged(world, provider) &&
                       !waiting_tasks::isFull(world, wanted.cluster);
    if (verdict.winner == 0 && !waits) {
        world.tell({FactKind::runTaskFailed, idOf(world.clusters[wanted.cluster]),
                    ruleNumber("task.alone"), idOf(world.revisions[wanted.revision])},
                   wordsOf(verdict));
        return;
    }
    tasks::NewTask made;
    made.cluster = wanted.cluster;
    made.revision = wanted.revision;
    made.host = {verdict.winner == 0 ? kNone : verdict.winnerSlot};
    made.group = wanted.group;
    made.startedBy = world.names.intern(asked->startedBy);
    made.volume = managed_volumes::asked(world, asked->volume);
    made.provider = world.capacityProviders[provider].name;
    made.byStrategy = true;
    ++world.clusters[wanted.cluster].placed;
    const Ix<Task> at = tasks::create(world, made);
    if (waits) {
        putAt(world.waitingRuns, at.slot, asked);
        return waiting_tasks::join(world, at, verdict);
    }
    world.taskStories[at.slot].placement =
        world.tell({FactKind::taskPlaced, idOf(world.tasks[at]), ruleNumber("placement.rank"),
                    idOf(world.hosts[made.host])},
                   wordsOf(verdict));
}
} // namespace

Outcome objectionToWaiting(const World& world, const ProviderStrategy& providers,
                           Ix<Cluster> cluster)
{
    if (providers.empty() || !waiting_tasks::isFull(world, cluster))
        return Done{};
    return Error{Fault::limit, "Tasks provisioning capacity limit exceeded.", "ClientException"};
}

void runOnProviders(World& world, const RunTask& asked, const ProviderStrategy& strategy,
                    placement::Wanted wanted)
{
    const std::vector<int> none(strategy.size());
    const std::vector<int> given = splitOf(strategy, none, asked.count);
    scheduler::tellSplit(world, idOf(world.clusters[wanted.cluster]), strategy, none, given);
    const auto kept = std::make_shared<const RunTask>(asked);
    for (std::size_t item = 0; item < given.size(); ++item) {
        const auto provider =
            capacity_providers::named(world, wanted.cluster, strategy[item].provider);
        if (!provider || !world.capacityProviders[provider].group)
            continue; // the call was refused where it was not there
        wanted.scalingGroup = world.capacityProviders[provider].group;
        for (int n = 0; n < given[item]; ++n)
            startOne(world, kept, provider, wanted);
    }
}

} // namespace stowage::sim::standalone
