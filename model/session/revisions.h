// SPDX-License-Identifier: MIT
// Revisions of what is drawn: an edit in the drawing counts up as RegisterTaskDefinition does.
#pragma once

#include "document/document.h"
#include "sim/world.h"

namespace stowage::session {

// `next` with the next revision number for each task definition whose number stands for something
// else in the World already. What the old number was in `before` is kept, so that services can
// still name it.
doc::Document withNextRevisions(const doc::Document& before, doc::Document next,
                                const sim::World& world);

} // namespace stowage::session
