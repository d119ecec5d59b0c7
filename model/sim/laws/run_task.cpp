// SPDX-License-Identifier: MIT
#include "sim/laws/run_task.h"

#include "base/text.h"
#include "sim/commands.h"
#include "sim/laws/definitions.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/placement_board.h"
#include "sim/laws/run_on_fargate.h"
#include "sim/laws/run_on_providers.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <string>
#include <utility>

namespace stowage::sim::standalone {

namespace {
constexpr int kMostTasks = 10; // RunTask, count

Outcome refusal(const World& world, const RunTask& asked, Ix<Cluster> cluster,
                Ix<Revision> revision)
{
    if (!cluster)
        return Error{Fault::notFound, "The cluster '" + asked.cluster.text + "' is not there.",
                     "ClusterNotFoundException"};
    if (!revision)
        return Error{Fault::notFound,
                     "The task definition '" + asked.definition.text + "' is not registered.",
                     "ClientException"};
    if (asked.count < 1 || asked.count > kMostTasks)
        return Error{Fault::limit,
                     "RunTask starts 1 to 10 tasks at once; " +
                         numberText(std::int64_t{asked.count}) + " were asked for.",
                     "InvalidParameterException"};
    if (asked.group.starts_with("service:"))
        return Error{Fault::invalid, "A group of standalone tasks may not begin with 'service:'.",
                     "InvalidParameterException"};
    if (std::string words = managed_volumes::objectionTo(world, revision, asked.volume.name);
        !words.empty())
        return Error{Fault::invalid, std::move(words), "InvalidParameterException"};
    return Done{};
}
} // namespace

placement::Wanted wantedBy(World& world, const RunTask& asked, Ix<Cluster> cluster,
                           Ix<Revision> revision)
{
    placement::Wanted wanted;
    wanted.cluster = cluster;
    wanted.revision = revision;
    const std::string family(world.text(world.revisions[revision].family));
    wanted.group = world.names.intern(asked.group.empty() ? "family:" + family : asked.group);
    for (const auto& [type, field] : asked.strategies)
        wanted.strategies.push_back({type == "spread"    ? StrategyType::spread
                                     : type == "binpack" ? StrategyType::binpack
                                                         : StrategyType::random,
                                     field});
    placement::nameFields(world, wanted.strategies);
    for (const auto& [type, expression] : asked.constraints)
        wanted.constraints.push_back(
            {type == "memberOf" ? ConstraintType::memberOf : ConstraintType::distinctInstance,
             expression});
    wanted.subnetZones = asked.subnetZones;
    return wanted;
}

namespace {
// What is asked for, found in the World.
struct Found {
    Ix<Cluster> cluster;
    Ix<Revision> revision;
    ProviderStrategy providers;
    fargate::Ways ways;
};

Found foundIn(const World& world, const RunTask& asked)
{
    Found found;
    found.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(asked.cluster));
    found.revision = definitions::find(world, asked.definition, asked.revision);
    for (const ProviderItem& item : asked.providers)
        found.providers.push_back({item.provider, item.base, item.weight});
    found.ways = fargate::waysOf(asked.fargate, found.providers);
    return found;
}
} // namespace

Outcome objectionTo(World& world, const RunTask& asked)
{
    const Found found = foundIn(world, asked);
    if (Outcome fine = refusal(world, asked, found.cluster, found.revision); !fine)
        return fine;
    if (found.ways)
        return objectionToRate(world, asked.count);
    return objectionToWaiting(world, found.providers, found.cluster);
}

Outcome run(World& world, const RunTask& asked)
{
    if (Outcome fine = objectionTo(world, asked); !fine)
        return fine;
    const Found found = foundIn(world, asked);
    youAsked(world, FactKind::youRanTask, idOf(world.clusters[found.cluster]),
             {world.revisions[found.revision].number, static_cast<std::uint64_t>(asked.count)});
    start(world, asked);
    return Done{};
}

void start(World& world, const RunTask& asked)
{
    const auto [cluster, revision, providers, ways] = foundIn(world, asked);
    world.revisions[revision].used = true;
    placement::Wanted wanted = wantedBy(world, asked, cluster, revision);
    if (ways) {
        runOnFargate(world, asked, ways, {cluster, {}, revision, wanted.group, {}, {}});
        return;
    }
    if (!providers.empty()) {
        runOnProviders(world, asked, providers, wanted);
        return;
    }
    const int count =
        asked.instances.empty() ? asked.count : static_cast<int>(asked.instances.size());
    for (int n = 0; n < count; ++n) {
        if (!asked.instances.empty())
            wanted.only = {world.slotOf(asked.instances[static_cast<std::size_t>(n)])};
        const PlacementVerdict verdict = wanted.only ? placement::decide(world, wanted)
                                                     : placement::decideQuickly(world, wanted);
        const std::vector<std::uint64_t> words = wordsOf(verdict);
        if (verdict.winner == 0) {
            world.tell({FactKind::runTaskFailed, idOf(world.clusters[cluster]),
                        ruleNumber("task.alone"), idOf(world.revisions[revision])},
                       words);
            continue;
        }
        tasks::NewTask made;
        made.cluster = cluster;
        made.revision = revision;
        made.host = {verdict.winnerSlot};
        made.group = wanted.group;
        made.startedBy = world.names.intern(asked.startedBy);
        made.volume = managed_volumes::asked(world, asked.volume);
        ++world.clusters[cluster].placed;
        const Ix<Task> at = tasks::create(world, made);
        world.taskStories[at.slot].placement =
            world.tell({FactKind::taskPlaced, idOf(world.tasks[at]), ruleNumber("placement.rank"),
                        idOf(world.hosts[made.host])},
                       words);
    }
}

} // namespace stowage::sim::standalone
