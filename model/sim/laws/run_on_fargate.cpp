// SPDX-License-Identifier: MIT
#include "sim/laws/run_on_fargate.h"

#include "plan/provider_split.h"
#include "sim/because.h"
#include "sim/laws/fargate_starts.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

namespace stowage::sim::standalone {

namespace {
void tellFailure(World& world, const fargate::Ask& ask, const fargate::Choice& choice)
{
    const Because because(world, choice.fact != 0 ? choice.fact : world.cause);
    world.tell({FactKind::fargateRunFailed, idOf(world.clusters[ask.cluster]),
                choice.lack == fargate::Lack::vcpus ? ruleNumber("fargate.vcpus")
                                                    : ruleNumber("fargate.capacity"),
                idOf(world.revisions[ask.revision])},
               choice.words);
}
} // namespace

Outcome objectionToRate(World& world, int count)
{
    if (fargate::launchesLeft(world) >= count)
        return Done{};
    return Error{Fault::limit, "Rate exceeded", "ThrottlingException"};
}

void runOnFargate(World& world, const RunTask& asked, const fargate::Ways& ways, fargate::Ask ask)
{
    const std::vector<int> none(ways.strategy.size());
    const std::vector<int> given = splitOf(ways.strategy, none, asked.count);
    if (ways.byStrategy)
        scheduler::tellSplit(world, idOf(world.clusters[ask.cluster]), ways.strategy, none, given);
    tasks::NewTask wanted;
    wanted.byStrategy = ways.byStrategy;
    wanted.startedBy = world.names.intern(asked.startedBy);
    wanted.hasPublicAddress = asked.assignsPublicIp;
    wanted.volume = managed_volumes::asked(world, asked.volume);
    ask.subnets = asked.subnets;
    for (std::size_t item = 0; item < given.size(); ++item) {
        ask.capacity = *capacityOf(ways.strategy[item].provider);
        for (int n = 0; n < given[item]; ++n) {
            const fargate::Choice choice = fargate::choose(world, ask);
            if (choice.lack != fargate::Lack::none) {
                tellFailure(world, ask, choice);
                continue;
            }
            ++world.clusters[ask.cluster].placed;
            fargate::startPlaced(world, ask, choice, wanted, idOf(world.clusters[ask.cluster]));
        }
    }
}

} // namespace stowage::sim::standalone
