// SPDX-License-Identifier: MIT
#include "sim/laws/serving.h"

namespace stowage::sim::serving {

namespace {
constexpr std::uint16_t kGatewayTimeout = 504;
}

std::uint32_t reasonOf(const World& world, Ix<Target> target)
{
    const Lane& lane = world.lanes[target.slot];
    return lane.conduct != Conduct::answers || lane.code >= 400 || lane.delaySeconds > 0
               ? lane.conductFact
               : world.dealings[world.targets[target].group.slot].overloadFact;
}

Failing failingOf(const Lane& lane)
{
    const double rate = lane.station.perSecond;
    const std::uint16_t code = rate > 0 ? lane.code : std::uint16_t{0};
    if (lane.conduct != Conduct::answers)
        return {rate, code};
    if (lane.late)
        return {rate, kGatewayTimeout};
    if (lane.code >= 400)
        return {rate, code, false};
    if (lane.full && rate > lane.station.capacity())
        return {rate - lane.station.capacity(), kGatewayTimeout};
    return {};
}

} // namespace stowage::sim::serving
