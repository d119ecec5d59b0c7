// SPDX-License-Identifier: MIT
// Task definition revisions: registered once, never changed, deregistered but still in use.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::definitions {

// Registers what is new, with a fact revisionRegistered for each; a node of the same revision that
// says something else is a revision of its own, for a revision never changes.
void adopt(World& world, const std::vector<DefinitionNode>& nodes);

// Deregisters what is no longer in the plan; rows stay, for tasks name them.
void removeMissing(World& world, const std::vector<DefinitionNode>& nodes);

// revision 0: the newest that is drawn; kNone: there is none, or it is deregistered.
Ix<Revision> find(const World& world, const ElementId& family, int revision);

} // namespace stowage::sim::definitions
