// SPDX-License-Identifier: MIT
#include "sim/laws/fargate_starts.h"

#include "sim/rules.h"

namespace stowage::sim::fargate {

void tellSplit(World& world, EntityId subject, const ProviderStrategy& strategy,
               const std::vector<int>& before, const std::vector<int>& given)
{
    std::vector<std::uint64_t> words;
    for (std::size_t n = 0; n < strategy.size(); ++n) {
        words.push_back(world.names.intern(strategy[n].provider));
        for (const int number : {strategy[n].base, strategy[n].weight, before[n], given[n]})
            words.push_back(static_cast<std::uint64_t>(std::int64_t{number}));
    }
    world.tell({FactKind::strategySplit, subject, ruleNumber("provider.split")}, words);
}

Ix<Task> startPlaced(World& world, const Ask& ask, const Choice& choice, tasks::NewTask wanted,
                     EntityId owner)
{
    wanted.cluster = ask.cluster;
    wanted.service = ask.service;
    wanted.revision = ask.revision;
    wanted.group = ask.group;
    wanted.capacity = ask.capacity;
    wanted.zone = choice.zone;
    wanted.subnet = choice.subnet;
    launch(world);
    const Ix<Task> made = tasks::create(world, wanted);
    world.taskStories[made.slot].placement = world.tell(
        {FactKind::fargatePlaced, idOf(world.tasks[made]), ruleNumber("fargate.zones"), owner},
        choice.words);
    return made;
}

} // namespace stowage::sim::fargate
