// SPDX-License-Identifier: MIT
#include "sim/laws/definitions.h"

#include "sim/adopt.h"
#include "sim/commands.h"
#include "sim/rules.h"

#include <algorithm>
#include <map>
#include <utility>

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

int drawnNumber(const World& world, Ix<Revision> at)
{
    return world.asked.revisions[at.slot]->revision;
}

// The active row of a family and number; element 0 finds none.
Ix<Revision> activeRow(const World& world, NameId element, int revision)
{
    for (auto at = world.revisions.first(); element != 0 && at; at = world.revisions.after(at)) {
        const Revision& row = world.revisions[at];
        if (row.active && row.element == element &&
            (revision == 0 ? row.newest : drawnNumber(world, at) == revision))
            return at;
    }
    return {};
}

// Rows by element and drawn number, in the order of their slots. A family has as many revisions as
// there have been, and each plan names them all.
using Rows = std::map<std::pair<NameId, int>, std::vector<Ix<Revision>>>;

Rows rowsOf(const World& world)
{
    Rows rows;
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at))
        rows[{world.revisions[at].element, drawnNumber(world, at)}].push_back(at);
    return rows;
}

// The row that is this node already, or that may still become it.
Ix<Revision> rowFor(const World& world, const Rows& rows, const DefinitionNode& node)
{
    const auto known = rows.find({world.names.find(node.id.text), node.revision});
    Ix<Revision> draft;
    if (known == rows.end())
        return draft;
    for (const Ix<Revision> at : known->second) {
        const Revision& row = world.revisions[at];
        if (saysTheSame(node, *world.asked.revisions[at.slot]))
            return at;
        if (row.active && !row.used)
            draft = at;
    }
    return draft;
}

// The node's own number, or where a row besides `self` has taken that, the next one of its element
// and family.
std::int32_t freeNumber(const World& world, const DefinitionNode& node, Ix<Revision> self)
{
    const NameId element = world.names.find(node.id.text);
    const NameId family = world.names.find(node.family);
    bool isTaken = false;
    std::int32_t most = node.revision;
    const auto isThere = [&](std::int32_t number) {
        isTaken = isTaken || number == node.revision;
        most = std::max(most, number);
    };
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        if (at == self)
            continue;
        if (element != 0 && world.revisions[at].element == element)
            isThere(drawnNumber(world, at));
        if (family != 0 && world.revisions[at].family == family)
            isThere(world.revisions[at].revision);
    }
    return isTaken ? most + 1 : node.revision;
}

void deregister(World& world, Ix<Revision> at, RuleNumber rule)
{
    world.revisions[at].active = false;
    world.revisions[at].newest = false;
    world.tell({FactKind::revisionDeregistered, idOf(world.revisions[at]), rule});
}

void tellRegistered(World& world, Ix<Revision> at, RuleNumber rule)
{
    world.tell({FactKind::revisionRegistered, idOf(world.revisions[at]), rule},
               {static_cast<std::uint64_t>(world.revisions[at].revision)});
}

void write(World& world, Ix<Revision> at, const DefinitionNode& node)
{
    Revision& row = world.revisions[at];
    row.family = world.names.intern(node.family);
    row.revision = freeNumber(world, node, at);
    row.cpu = cpuOf(node);
    row.memory = memoryOf(node);
    putAt(world.asked.revisions, at.slot, std::make_shared<const DefinitionNode>(node));
}

Ix<Revision> enroll(World& world, const DefinitionNode& node)
{
    noteEdit(world);
    Revision row;
    row.element = world.names.intern(node.id.text);
    const Ix<Revision> at = world.revisions.add(row);
    world.revisions[at].number = world.nextNumber(EntityKind::revision, at.slot);
    write(world, at, node);
    world.revisions[at].newest = node.newest;
    tellRegistered(world, at, ruleNumber("definition.immutable"));
    return at;
}

Ix<Revision> registered(World& world, Rows& rows, const DefinitionNode& node)
{
    const Ix<Revision> at = rowFor(world, rows, node);
    if (!at) {
        const Ix<Revision> made = enroll(world, node);
        rows[{world.revisions[made].element, node.revision}].push_back(made);
        return made;
    }
    Revision& row = world.revisions[at];
    row.newest = node.newest && row.active;
    if (!saysTheSame(node, *world.asked.revisions[at.slot])) {
        noteEdit(world);
        write(world, at, node);
        tellRegistered(world, at, ruleNumber("definition.draft"));
    } else if (!row.active && !row.dropped) {
        noteEdit(world);
        row.active = true;
        tellRegistered(world, at, ruleNumber("definition.undone"));
    }
    return at;
}

void makeNewest(World& world, Ix<Revision> newest)
{
    const NameId element = world.revisions[newest].element;
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at))
        if (world.revisions[at].element == element)
            world.revisions[at].newest = at == newest && world.revisions[at].active;
    world.placeElement(element, {EntityKind::revision, newest.slot});
}
} // namespace

void adopt(World& world, const std::vector<DefinitionNode>& nodes)
{
    Rows rows = rowsOf(world);
    for (const DefinitionNode& node : nodes) {
        const Ix<Revision> at = registered(world, rows, node);
        if (node.newest)
            makeNewest(world, at);
    }
}

void removeMissing(World& world, const std::vector<DefinitionNode>& nodes)
{
    std::map<ElementId, int> newest;
    std::multimap<std::pair<ElementId, int>, const DefinitionNode*> drawn;
    for (const DefinitionNode& node : nodes) {
        drawn.emplace(std::pair(node.id, node.revision), &node);
        if (node.newest)
            newest[node.id] = node.revision;
    }
    for (auto at = world.revisions.first(); at; at = world.revisions.after(at)) {
        if (!world.revisions[at].active)
            continue;
        const DefinitionNode& asked = *world.asked.revisions[at.slot];
        const auto family = newest.find(asked.id);
        const bool isDrawn = family != newest.end();
        const auto [first, last] = drawn.equal_range(std::pair(asked.id, asked.revision));
        const bool isSaid = std::any_of(
            first, last, [&](const auto& node) { return saysTheSame(asked, *node.second); });
        if (isSaid || (isDrawn && family->second > asked.revision))
            continue;
        noteEdit(world);
        deregister(world, at,
                   isDrawn ? ruleNumber("definition.undone") : ruleNumber("definition.deregister"));
        if (world.placeOf(asked.id).slot == at.slot)
            world.placeElement(world.revisions[at].element, {});
    }
}

Outcome deregister(World& world, const DeregisterRevision& asked)
{
    const Ix<Revision> at = rowOf<Revision>(world, EntityKind::revision, asked.revision);
    if (!at)
        return Error{Fault::notFound, "That revision is not there.", "ClientException"};
    if (!world.revisions[at].active)
        return Done{}; // AWS answers as it did before
    youAsked(world, FactKind::youDeregisteredRevision, idOf(world.revisions[at]));
    world.revisions[at].dropped = true;
    deregister(world, at, ruleNumber("definition.deregister"));
    return Done{};
}

int numberFor(const World& world, const DefinitionNode& node)
{
    return rowFor(world, rowsOf(world), node) ? node.revision : freeNumber(world, node, {});
}

Ix<Revision> find(const World& world, const ElementId& family, int revision)
{
    return activeRow(world, world.names.find(family.text), revision);
}

} // namespace stowage::sim::definitions
