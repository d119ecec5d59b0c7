// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of log groups.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
LogGroup& groupIn(World& world)
{
    Table<LogGroup>& all = world.logStore.groups;
    return all[all.first()];
}

std::vector<LogLine>& linesIn(World& world)
{
    return world.logStore.lines[world.logStore.groups.first().slot];
}

const Damage kDamages[] = {
    {6, "a log group with another's number", [](World& w) { groupIn(w).number += 1; }},
    {7, "a log group that keeps more than came",
     [](World& w) { groupIn(w).lines = static_cast<std::int64_t>(linesIn(w).size()) - 1; }},
    {90, "a line before the one that it follows",
     [](World& w) {
         linesIn(w).push_back({{}, 1, w.names.intern("Started")});
         linesIn(w).push_back({{}, 1, w.names.intern("Started")});
         groupIn(w).lines += 2;
     }},
    {90, "a line that comes of no fact",
     [](World& w) {
         linesIn(w).push_back({{}, w.facts.count() + 1, w.names.intern("Started")});
         ++groupIn(w).lines;
     }},
};
} // namespace

std::span<const Damage> logDamages()
{
    return kDamages;
}

} // namespace stowage::storm
