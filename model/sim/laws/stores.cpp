// SPDX-License-Identifier: MIT
#include "sim/laws/stores.h"

#include "sim/because.h"
#include "sim/laws/buckets.h"
#include "sim/laws/dynamo_tables.h"
#include "sim/laws/fargate_network.h"
#include "sim/laws/roles.h"
#include "sim/rules.h"

#include <algorithm>
#include <string_view>

namespace stowage::sim::stores {

namespace {
struct Store {
    EntityId id;
    std::string_view action;
};

const ElementId& definitionOf(const World& world, Ix<Task> task)
{
    return world.asked.revisions[world.tasks[task].revision.slot]->id;
}

// None: it is gone.
Store storeOf(const World& world, const StoreUseNode& use)
{
    const ElementPlace place = world.placeOf(use.store);
    if (place.kind == EntityKind::bucket)
        return {idOf(world.buckets[{place.slot}]), use.writes ? "s3:PutObject" : "s3:GetObject"};
    if (place.kind == EntityKind::dynamoTable)
        return {idOf(world.dynamoTables[{place.slot}]),
                use.writes ? "dynamodb:PutItem" : "dynamodb:GetItem"};
    return {};
}

// Along the connection from the task's definition.
void noteHop(World& world, const StoreUseNode& use, bool failed)
{
    world.linkMeters.note(world.names.find(use.definition.text), world.names.find(use.store.text),
                          use.writes ? FlowKind::writes : FlowKind::reads, world.now, 1, failed);
}

std::uint32_t deny(World& world, Ix<Task> task, const Store& store, const std::string& lack)
{
    const Because because(world, roles::taskRoleTaken(world, task));
    const std::string role = roles::taskRoleName(world, task);
    return world.tell(
        {FactKind::storeDenied, idOf(world.tasks[task]), ruleNumber("store.role"), store.id},
        {world.names.intern(lack), world.names.intern(store.action),
         role.empty() ? 0 : world.names.intern(role)});
}

// The VPC endpoints of both are gateways.
std::string routeLack(const World& world, Ix<Task> task, const Store& store)
{
    const char* endpoint = store.id.kind == EntityKind::bucket ? "s3" : "dynamodb";
    return fargate::lackOfRoute(world, task, "call " + std::string(store.action), {endpoint});
}

std::uint32_t timeOut(World& world, Ix<Task> task, const Store& store, const std::string& lack)
{
    return world.tell(
        {FactKind::storeUnreachable, idOf(world.tasks[task]), ruleNumber("store.route"), store.id},
        {world.names.intern(lack), world.names.intern(store.action)});
}

void carryOut(World& world, Ix<Task> task, EntityId store, bool writes)
{
    const std::uint32_t slot = world.slotOf(store);
    const bool isBucket = store.kind == EntityKind::bucket;
    if (writes && isBucket)
        return buckets::write(world, {slot}, task);
    if (writes)
        return dynamo_tables::write(world, {slot}, task);
    ++(isBucket ? world.buckets[{slot}].reads : world.dynamoTables[{slot}].reads);
    world.tell({FactKind::storeRead, store, ruleNumber("store.work"), idOf(world.tasks[task])});
}
} // namespace

void adoptUses(World& world, const std::vector<StoreUseNode>& uses)
{
    const auto& kept = world.asked.storeUses;
    if (kept ? *kept != uses : !uses.empty())
        world.asked.storeUses = std::make_shared<const std::vector<StoreUseNode>>(uses);
}

bool areUsedBy(const World& world, Ix<Task> task)
{
    const auto& uses = world.asked.storeUses;
    const ElementId& definition = definitionOf(world, task);
    return uses && std::any_of(uses->begin(), uses->end(), [&](const StoreUseNode& use) {
               return use.definition == definition;
           });
}

std::uint32_t work(World& world, Ix<Task> task)
{
    const auto uses = world.asked.storeUses;
    if (!uses)
        return 0;
    const ElementId definition = definitionOf(world, task);
    for (const bool writes : {false, true}) // what it writes is made of what it read
        for (const StoreUseNode& use : *uses) {
            const Store store = storeOf(world, use);
            if (use.definition != definition || use.writes != writes || !store.id)
                continue;
            const std::string cutOff = routeLack(world, task, store);
            const std::string lack = roles::callsLack(world, task, store.action);
            noteHop(world, use, !cutOff.empty() || !lack.empty());
            if (!cutOff.empty())
                return timeOut(world, task, store, cutOff); // nobody asks for its role
            if (!lack.empty())
                return deny(world, task, store, lack);
            carryOut(world, task, store.id, writes);
        }
    return 0;
}

} // namespace stowage::sim::stores
