// SPDX-License-Identifier: MIT
#include "sim/laws/log_groups.h"

#include "sim/rules.h"

namespace stowage::sim::log_groups {

namespace {
void noteThere(World& world, NameId name)
{
    std::erase_if(world.logStore.gone,
                  [name](const GoneLogGroup& each) { return each.name == name; });
}

void noteGone(World& world, NameId name, std::uint32_t fact)
{
    noteThere(world, name);
    world.logStore.gone.push_back({name, fact});
}
} // namespace

std::uint32_t create(World& world, const LogGroupNode& node)
{
    LogGroup made;
    made.element = world.names.intern(node.id.text);
    made.name = world.names.intern(node.name);
    made.createdAt = world.now;
    const Ix<LogGroup> at = world.logStore.groups.add(made);
    LogGroup& row = world.logStore.groups[at];
    row.number = world.nextNumber(EntityKind::logGroup, at.slot);
    row.fact = world.tell({FactKind::logGroupCreated, idOf(row), ruleNumber("logs.group")});
    putAt(world.logStore.lines, at.slot, {});
    noteThere(world, made.name);
    return at.slot;
}

// One that is renamed is another one for whoever names it.
void change(World& world, std::uint32_t slot, const LogGroupNode& before)
{
    const LogGroupNode& now = *world.asked.logGroups[slot];
    LogGroup& row = world.logStore.groups[{slot}];
    if (now.retentionDays != before.retentionDays)
        world.tell({FactKind::logGroupChanged, idOf(row), ruleNumber("logs.retention")},
                   {static_cast<std::uint64_t>(now.retentionDays)});
    if (now.name != before.name) {
        noteGone(world, row.name, world.cause);
        row.name = world.names.intern(now.name);
        noteThere(world, row.name);
    }
    world.mark(idOf(row));
}

void remove(World& world, std::uint32_t slot)
{
    const LogGroup row = world.logStore.groups[{slot}];
    const std::uint32_t fact =
        world.tell({FactKind::logGroupDeleted, idOf(row), ruleNumber("logs.group")},
                   {static_cast<std::uint64_t>(row.lines)});
    noteGone(world, row.name, fact);
    world.logStore.lines[slot].clear();
    world.gone(EntityKind::logGroup, row.number, row.name);
    world.logStore.groups.remove({slot});
}

Ix<LogGroup> named(const World& world, const std::string& name)
{
    const Table<LogGroup>& all = world.logStore.groups;
    for (auto at = all.first(); at; at = all.after(at))
        if (world.text(all[at].name) == name)
            return at;
    return {};
}

std::uint32_t goneFact(const World& world, const std::string& name)
{
    const NameId known = world.names.find(name);
    for (const GoneLogGroup& each : world.logStore.gone)
        if (known != 0 && each.name == known && !named(world, name))
            return each.fact;
    return 0;
}

void make(World& world, Ix<Task> task, const std::string& name)
{
    const NameId known = world.names.intern(name);
    noteThere(world, known);
    world.tell({FactKind::logGroupMade, idOf(world.tasks[task]), ruleNumber("logs.createGroup")},
               {known});
}

} // namespace stowage::sim::log_groups
