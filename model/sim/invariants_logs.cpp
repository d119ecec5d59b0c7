// SPDX-License-Identifier: MIT
#include "sim/invariants_logs.h"

#include <vector>

namespace stowage::sim {

namespace {
bool isInOrder(const World& world, const std::vector<LogLine>& lines)
{
    std::uint32_t before = 0;
    for (const LogLine& line : lines) {
        if (line.fact <= before || line.fact > world.facts.count() || line.text == 0)
            return false;
        before = line.fact;
    }
    return true;
}
} // namespace

Findings brokenByLogs(const World& world)
{
    Findings findings;
    const Table<LogGroup>& all = world.logStore.groups;
    for (auto at = all.first(); at; at = all.after(at)) {
        const LogGroup& row = all[at];
        const std::vector<LogLine>& lines = world.logStore.lines[at.slot];
        const auto expect = [&](bool belief, int invariant, const char* otherwise) {
            findings.expect(belief, invariant, "Log group", row.number, otherwise);
        };
        expect(world.slotOf(idOf(row)) == at.slot, 6, "is not found by its number");
        expect(row.streams >= 0 && static_cast<std::int64_t>(lines.size()) <= row.lines &&
                   lines.size() <= kMostLogLines,
               7, "keeps more lines than came");
        expect(row.createdAt <= world.now, 1, "was created later");
        expect(isInOrder(world, lines), 90, "has a line that comes of no fact, or of an older one");
    }
    return findings;
}

} // namespace stowage::sim
