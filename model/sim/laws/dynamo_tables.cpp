// SPDX-License-Identifier: MIT
#include "sim/laws/dynamo_tables.h"

#include "sim/rules.h"

namespace stowage::sim::dynamo_tables {

std::uint32_t create(World& world, const DynamoTableNode& node)
{
    DynamoTable made;
    made.element = world.names.intern(node.id.text);
    made.name = world.names.intern(node.name);
    const Ix<DynamoTable> at = world.dynamoTables.add(made);
    DynamoTable& table = world.dynamoTables[at];
    table.number = world.nextNumber(EntityKind::dynamoTable, at.slot);
    table.fact = world.tell({FactKind::storeCreated, idOf(table), ruleNumber("store.work")});
    return at.slot;
}

void change(World& world, std::uint32_t slot, const DynamoTableNode& /*before*/)
{
    DynamoTable& table = world.dynamoTables[{slot}];
    table.name = world.names.intern(world.asked.dynamoTables[slot]->name);
    world.mark(idOf(table));
}

void remove(World& world, std::uint32_t slot)
{
    const DynamoTable table = world.dynamoTables[{slot}];
    world.tell({FactKind::storeDeleted, idOf(table), ruleNumber("store.work")});
    world.gone(EntityKind::dynamoTable, table.number, table.name);
    world.dynamoTables.remove({slot});
}

void write(World& world, Ix<DynamoTable> at, Ix<Task> task)
{
    DynamoTable& table = world.dynamoTables[at];
    ++table.items;
    ++table.writes;
    world.tell(
        {FactKind::itemWritten, idOf(table), ruleNumber("store.work"), idOf(world.tasks[task])},
        {static_cast<std::uint64_t>(table.items)});
}

} // namespace stowage::sim::dynamo_tables
