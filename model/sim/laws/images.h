// SPDX-License-Identifier: MIT
// Images: what their tags name from when on, and what a deployment keeps to.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <string>
#include <string_view>

namespace stowage::sim::images {

// The repository and tag of an image without its registry: "shop/web:latest".
std::string referenceOf(std::string_view image);

Outcome push(World& world, const PushImage& asked);

// The digest of the image that a container of a task is to run, once it is pulled.
NameId digestFor(World& world, Ix<Task> task, const ContainerNode& node);

// All images of a task are on its host, or one could not be pulled.
void pulled(World& world, Ix<Task> task);
void notPulled(World& world, Ix<Task> task);

} // namespace stowage::sim::images
