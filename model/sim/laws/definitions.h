// SPDX-License-Identifier: MIT
// Task definition revisions: registered once, never changed, deregistered but still in use.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::definitions {

// Registers what is new, with a fact revisionRegistered for each. What nothing has run yet is still
// a draft that the drawing changes; of what something has run, the same number with other contents
// is a revision of its own.
void adopt(World& world, const std::vector<DefinitionNode>& nodes);

// Deregisters families that are no longer in the plan, and numbers above the one that is drawn,
// which an undo took back; rows stay, for tasks name them.
void removeMissing(World& world, const std::vector<DefinitionNode>& nodes);

Outcome deregister(World& world, const DeregisterRevision& asked);

// The number under which the node can be registered: its own, or where that stands for something
// else already, the next one of its element and family.
int numberFor(const World& world, const DefinitionNode& node);

// revision 0: the newest that is drawn; kNone: there is none, or it is deregistered.
Ix<Revision> find(const World& world, const ElementId& family, int revision);

} // namespace stowage::sim::definitions
