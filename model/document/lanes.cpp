// SPDX-License-Identifier: MIT
#include "document/lanes.h"

#include <algorithm>
#include <map>

namespace stowage::doc {

std::vector<Lane> lanesOf(const Document& document, const ElementId& cluster)
{
    std::map<std::string, Lane> byZone;
    Lane elsewhere;
    for (const ElementId& id : document.childrenOf(cluster)) {
        const Element* member = document.find(id);
        const bool isInstance = member->as<Instance>() != nullptr;
        bool linked = false;
        for (const auto& link : document.linksFrom(id)) {
            const Element* to = document.find(link->to);
            const Subnet* subnet = to ? to->as<Subnet>() : nullptr;
            if (!subnet)
                continue;
            Lane& lane = byZone[subnet->availabilityZone];
            lane.zone = subnet->availabilityZone;
            if (std::find(lane.subnets.begin(), lane.subnets.end(), to->id) == lane.subnets.end())
                lane.subnets.push_back(to->id);
            if (isInstance)
                lane.members.push_back(id);
            linked = true;
        }
        if (isInstance && !linked)
            elsewhere.members.push_back(id);
    }
    std::vector<Lane> lanes;
    for (auto& [zone, lane] : byZone) {
        std::sort(lane.subnets.begin(), lane.subnets.end());
        lanes.push_back(std::move(lane));
    }
    if (!elsewhere.members.empty())
        lanes.push_back(std::move(elsewhere));
    return lanes;
}

} // namespace stowage::doc
