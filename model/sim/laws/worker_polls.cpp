// SPDX-License-Identifier: MIT
#include "sim/laws/worker_polls.h"

namespace stowage::sim::workers {

const std::vector<PollNode>& pollsOf(const World& world)
{
    static const std::vector<PollNode> kNone;
    return world.asked.polls ? *world.asked.polls : kNone;
}

const PollNode* pollOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const DefinitionNode& node = *world.asked.revisions[world.tasks[run.task].revision.slot];
    for (const PollNode& poll : pollsOf(world))
        if (poll.definition == node.id && poll.container == node.containers[run.index].name)
            return &poll;
    return nullptr;
}

} // namespace stowage::sim::workers
