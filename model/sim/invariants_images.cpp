// SPDX-License-Identifier: MIT
#include "sim/invariants_images.h"

namespace stowage::sim {

Findings brokenByImages(const World& world)
{
    Findings findings;
    const Table<ImageRepository>& all = world.imageStore.repositories;
    for (auto at = all.first(); at; at = all.after(at)) {
        const ImageRepository& row = all[at];
        const auto expect = [&](bool belief, int invariant, const char* otherwise) {
            findings.expect(belief, invariant, "Repository", row.number, otherwise);
        };
        expect(world.slotOf(idOf(row)) == at.slot, 6, "is not found by its number");
        expect(row.pulls >= 0 && row.refused >= 0, 7, "let less than nothing go");
        expect(row.createdAt <= world.now, 1, "was created later");
    }
    for (const PullCount& each : world.imageStore.pulls)
        findings.expect(each.pulls > 0 && each.since <= world.now && each.from != 0, 7, "Address",
                        each.from, "has pulled nothing");
    return findings;
}

} // namespace stowage::sim
