// SPDX-License-Identifier: MIT
// Compares a list of plan nodes with what was asked last and calls the law of its mechanism.
#pragma once

#include "base/ensure.h"
#include "sim/world.h"

#include <memory>
#include <string_view>
#include <vector>

namespace stowage::sim {

// How one role of the plan is followed. `create` makes a row and returns its slot; `change` is
// called with what was asked before, the new node being in `asked` already; `remove` with the last
// node still in `asked`.
template <class Node> struct NodeLaw {
    EntityKind kind = EntityKind::none;
    AskedNodes<Node> Asked::*asked = nullptr;
    std::uint32_t (*create)(World&, const Node&) = nullptr;
    void (*change)(World&, std::uint32_t slot, const Node& before) = nullptr;
    void (*remove)(World&, std::uint32_t slot) = nullptr;
};

// Tells, once in an adoption, that the user edited; everything that follows is caused by it.
void noteEdit(World& world);

// True where the values differ or AskAgain named the field.
bool isAsked(const World& world, const ElementId& element, std::string_view field, bool differs);
bool isAskedAgain(const World& world, const ElementId& element);

template <class Node>
std::shared_ptr<const Node> askedOf(const AskedNodes<Node>& asked, std::uint32_t slot)
{
    return slot < asked.size() ? asked[slot] : nullptr;
}

template <class Node>
void adoptNodes(World& world, const NodeLaw<Node>& law, const std::vector<Node>& nodes)
{
    for (const Node& node : nodes) {
        const ElementPlace place = world.placeOf(node.id);
        if (place.kind != law.kind) {
            noteEdit(world);
            const std::uint32_t slot = law.create(world, node);
            putAt(world.asked.*law.asked, slot, std::make_shared<const Node>(node));
            world.placeElement(world.names.intern(node.id.text), {law.kind, slot});
            continue;
        }
        const std::shared_ptr<const Node> before = askedOf(world.asked.*law.asked, place.slot);
        ensure(before != nullptr, "a drawn row was asked for");
        if (*before == node && !isAskedAgain(world, node.id))
            continue;
        noteEdit(world);
        (world.asked.*law.asked)[place.slot] = std::make_shared<const Node>(node);
        law.change(world, place.slot, *before);
    }
}

// Removes what was asked but is no longer in the plan.
template <class Node>
void removeNodes(World& world, const NodeLaw<Node>& law, const std::vector<Node>& nodes)
{
    std::vector<bool> kept((world.asked.*law.asked).size());
    for (const Node& node : nodes)
        if (const ElementPlace place = world.placeOf(node.id); place.kind == law.kind)
            kept[place.slot] = true;
    for (std::uint32_t slot = 0; slot < kept.size(); ++slot) {
        const std::shared_ptr<const Node> last = (world.asked.*law.asked)[slot];
        if (kept[slot] || !last || last->id.text.empty()) // not drawn: an instance of a group
            continue;
        noteEdit(world);
        law.remove(world, slot);
        (world.asked.*law.asked)[slot] = nullptr;
        world.placeElement(world.names.find(last->id.text), {});
    }
}

} // namespace stowage::sim
