// SPDX-License-Identifier: MIT
#include "sim/laws/definitions.h"

#include "sim/adopt.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::definitions {

namespace {
// Task definition parameters: a task reserves its own CPU and memory where they are set, else the
// sum of its containers', of which memoryReservation counts before memory.
std::int32_t cpuOf(const DefinitionNode& node)
{
    std::int32_t sum = 0;
    for (const ContainerNode& container : node.containers)
        sum += container.cpu;
    return node.cpu > 0 ? node.cpu : sum;
}

std::int32_t memoryOf(const DefinitionNode& node)
{
    std::int32_t sum = 0;
    for (const ContainerNode& container : node.containers)
        sum += container.memoryReservation > 0 ? container.memoryReservation : container.memory;
    return node.memory > 0 ? node.memory : sum;
}

bool saysTheSame(DefinitionNode one, const DefinitionNode& other)
{
    one.newest = other.newest;
    return one == other;
}

// The active row of a family and number; element 0 finds none.
Ix<Revision> activeRow(const World& world, NameId element, int revision)
{
    for (auto at = world.revisions.first(); element != 0 && at; at = world.revisions.after(at)) {
        const Revision& row = world.revisions[at];
        if (row.active && row.element == element &&
            (revision == 0 ? row.newest : row.revision == revision))
            return at;
    }
    return {};
}

void deregister(World& world, Ix<Revision> at)
{
    world.revisions[at].active = false;
    world.revisions[at].newest = false;
    world.tell({FactKind::revisionDeregistered, idOf(world.revisions[at]),
                ruleNumber("definition.immutable")});
}

void enroll(World& world, const DefinitionNode& node)
{
    noteEdit(world);
    Revision row;
    row.element = world.names.intern(node.id.text);
    row.family = world.names.intern(node.family);
    row.revision = node.revision;
    row.cpu = cpuOf(node);
    row.memory = memoryOf(node);
    row.newest = node.newest;
    const Ix<Revision> at = world.revisions.add(row);
    world.revisions[at].number = world.nextNumber(EntityKind::revision, at.slot);
    putAt(world.asked.revisions, at.slot, std::make_shared<const DefinitionNode>(node));
    world.tell({FactKind::revisionRegistered, idOf(world.revisions[at]),
                ruleNumber("definition.immutable")},
               {static_cast<std::uint64_t>(node.revision)});
}
} // namespace

void adopt(World& world, const std::vector<DefinitionNode>& nodes)
{
    for (const DefinitionNode& node : nodes) {
        const NameId element = world.names.find(node.id.text);
        const Ix<Revision> at = activeRow(world, element, node.revision);
        const bool same = at && saysTheSame(node, *world.asked.revisions[at.slot]);
        if (same) {
            world.revisions[at].newest = node.newest;
        } else {
            if (at)
                world.revisions[at].active = world.revisions[at].newest = false;
            enroll(world, node);
        }
        if (node.newest)
            if (const auto newest = activeRow(world, world.names.find(node.id.text), node.revision))
                world.placeElement(world.names.find(node.id.text),
                                   {EntityKind::revision, newest.slot});
    }
}

void removeMissing(World& world, const std::vector<DefinitionNode>& nodes)
{
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        if (!world.revisions[at].active)
            continue;
        const DefinitionNode& asked = *world.asked.revisions[at.slot];
        const bool kept = std::any_of(nodes.begin(), nodes.end(), [&](const DefinitionNode& node) {
            return node.id == asked.id && node.revision == asked.revision;
        });
        if (kept)
            continue;
        noteEdit(world);
        deregister(world, at);
        if (world.placeOf(asked.id).slot == at.slot)
            world.placeElement(world.revisions[at].element, {});
    }
}

Ix<Revision> find(const World& world, const ElementId& family, int revision)
{
    return activeRow(world, world.names.find(family.text), revision);
}

} // namespace stowage::sim::definitions
