// SPDX-License-Identifier: MIT
// The volumes of a task definition: what is wrong with them, and which of them containers write
// into.
#pragma once

#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"
#include "kinds/drawn.h"
#include "plan/storage.h"

#include <string>
#include <vector>

namespace stowage::doc {

// What AWS says against the volumes and mount points of a definition; empty: nothing.
std::string volumeObjection(const Drawn& definition);

void checkVolumes(const Drawn& definition, std::vector<Finding>& findings);

// The one of Amazon EBS, which is configured at launch; null: there is none.
const TaskVolume* managedVolume(const TaskDefinition& definition);

std::vector<sim::VolumeNode> volumesOf(const TaskDefinition& definition);

// The volume that the program of a container writes into; -1: into the container itself.
int volumeWritten(const TaskDefinition& definition, const Container& container);

} // namespace stowage::doc
