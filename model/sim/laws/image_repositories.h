// SPDX-License-Identifier: MIT
// Drawn image repositories: what they hold, and what each answers when an image is asked for.
#pragma once

#include "sim/adopt.h"

#include <string>

namespace stowage::sim::image_repositories {

std::uint32_t create(World& world, const ImageRepositoryNode& node);
void change(World& world, std::uint32_t slot, const ImageRepositoryNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<ImageRepositoryNode> kNodes{
    EntityKind::imageRepository, &Asked::imageRepositories, create, change, remove};

// Under which a tag is kept in World::pushed: as in Amazon ECR "shop/web:1".
std::string keyOf(const ImageRepositoryNode& node, const std::string& tag);
// Of one of its images, now.
std::string digestOf(const World& world, const ImageRepositoryNode& node, const ImageNode& image);
// When it was pushed; with the repository, where it was there from the beginning.
Time pushedAt(const World& world, Ix<ImageRepository> at, const ImageNode& image);

// `version`: what its tag named when the deployment began.
enum class Lack : std::uint8_t { none, repository, image, version, credentials };

// What a registry says to a container's image.
struct Answer {
    std::string digest; // that was asked for; empty: there is no such tag
    std::int64_t mib = 0;
    Ix<ImageRepository> repository; // kNone: it is not drawn
    Registry registry = Registry::ecr;
    Lack lack = Lack::none; // it lets nothing go
    std::uint32_t fact = 0; // that took it away; 0: it was never there
};
// `at`: as of then a tag is to be read; kNever: now.
Answer ask(const World& world, const ContainerNode& container, Time at);
// The digest that would be asked for, whether it is there or not; empty: nobody knows.
std::string wantedBy(const World& world, const ContainerNode& container, Time at);

} // namespace stowage::sim::image_repositories
