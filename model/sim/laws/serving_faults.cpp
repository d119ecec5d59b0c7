// SPDX-License-Identifier: MIT
#include "sim/laws/serving_faults.h"

#include "sim/laws/faults.h"
#include "sim/laws/targets.h"
#include "sim/laws/usage.h"

#include <algorithm>

namespace stowage::sim::serving {

// Stress contends with the programs of its machine as another container of its task would.
void addStress(const World& world, const machines::Machine& machine,
               std::vector<processors::Consumer>& consumers)
{
    machines::eachTaskOn(world, machine, [&](Ix<Task> task) {
        processors::Consumer stress;
        stress.wants = stress.most = static_cast<double>(usage::stress(world, task));
        stress.weight = std::max(2, world.revisions[world.tasks[task].revision].cpu);
        if (stress.wants > 0)
            consumers.push_back(stress);
    });
}

Delay delayOf(const World& world, const Target& target)
{
    const Ix<Task> task = targets::taskBehind(world, target);
    const faults::Hit hit =
        task ? faults::hitting(world, FaultKind::networkLatency, task) : faults::Hit{};
    if (!hit)
        return {};
    return {static_cast<double>(hit.asked->delayMillis) / 1'000, hit.fact};
}

} // namespace stowage::sim::serving
