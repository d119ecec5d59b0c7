// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/storage/file_system.h"
#include "support/drawer.h"

namespace stowage::tests {

// A file system with mount targets in some zones, that some definitions mount, and containers that
// write into it, into themselves, and now and then more than there is room for.
void Drawer::drawStorage(std::uint64_t seed)
{
    Dice dice(seed, "storage");
    if (!dice.chance(45))
        return;
    const ElementId system = add(vpc_, doc::FileSystem{.requiresIam = dice.chance(10)});
    for (const ElementId& subnet : subnets_)
        if (dice.chance(80))
            if (Result<doc::Document> next =
                    doc::apply(document_, doc::AddLink{{system, subnet, "subnet"}}))
                document_ = *std::move(next);
    if (dice.chance(20))
        link(system, dice.of(groups_), "securityGroup");
    for (const ElementId& definition : definitions_) {
        const bool mounts = dice.chance(45);
        if (mounts)
            connect(definition, system);
        for (const ElementId& container : document_.childrenOf(definition)) {
            if (!dice.chance(40))
                continue;
            const auto& points = document_.find(container)->as<doc::Container>()->mountPoints;
            if (!points.empty() && dice.chance(60))
                perform(doc::SetField{{container}, "writesInto", points.front().sourceVolume});
            perform(doc::SetField{{container},
                                  "writesMibPerMinute",
                                  std::int64_t{dice.of(std::vector<int>{1, 50, 2'000, 20'000})}});
        }
    }
}

} // namespace stowage::tests
