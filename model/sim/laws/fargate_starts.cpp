// SPDX-License-Identifier: MIT
#include "sim/laws/fargate_starts.h"

#include "sim/rules.h"

namespace stowage::sim::fargate {

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
