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

// What a tag names as of then: what was pushed last, or the first image of its name.
std::string digestAt(const World& world, const std::string& key, Time at);
// Of the next image that is pushed under it.
std::string nextDigest(const World& world, const std::string& key);

// As of when the tag of a container's image counts for a task, once its deployment knows what it
// names; kNever: as of now.
Time readAt(const World& world, Ix<Task> task, const ContainerNode& node);

// All images of a task are on its host, or one could not be pulled.
void pulled(World& world, Ix<Task> task);
void notPulled(World& world, Ix<Task> task);

} // namespace stowage::sim::images
