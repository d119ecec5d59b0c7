// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/auto_scaling_group.h"
#include "support/drawer.h"

#include <algorithm>

namespace stowage::tests {

namespace {
// Amazon ECS takes no instances that come back from a warm pool.
bool hasProvider(const doc::Document& document, const ElementId& group)
{
    const auto& links = document.links();
    return std::any_of(links.begin(), links.end(), [&](const auto& link) {
        return link->to == group && document.find(link->from)->is("capacityProvider");
    });
}
} // namespace

// Most groups of On-Demand instances of one type have a warm pool.
void Drawer::drawPools(std::uint64_t seed)
{
    Dice dice(seed, "warm pools");
    const doc::Document before = document_;
    for (const auto& element : before.elements()) {
        const auto* group = element->as<doc::AutoScalingGroup>();
        if (group == nullptr || !dice.chance(60) || group->spot || !group->overrides.empty())
            continue;
        const auto set = [&](const char* key, const doc::Value& value) {
            perform(doc::SetField{{element->id}, key, value});
        };
        set("warmPool", doc::Choice{dice.between(1, 3)});
        set("warmPoolMinSize", std::int64_t{dice.between(0, 2)});
        set("maxGroupPreparedCapacity", std::int64_t{dice.between(-1, 4)});
        set("warmPoolsCheck", dice.chance(60));
        set("reuseOnScaleIn", dice.chance(60) && !hasProvider(before, element->id));
    }
}

} // namespace stowage::tests
