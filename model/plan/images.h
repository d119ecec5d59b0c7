// SPDX-License-Identifier: MIT
// Image repositories, and what the name of an image says of where it comes from.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

enum class Registry : std::uint8_t { ecr, dockerHub };

struct ImageNode {
    std::string tag;    // empty: none, it is known by its digest alone
    int mib = 0;        // compressed
    std::string digest; // empty: what its tag was pushed as
    bool operator==(const ImageNode&) const = default;
};

struct ImageRepositoryNode {
    ElementId id;
    std::string name;
    Registry registry = Registry::ecr;
    std::vector<ImageNode> images; // all that there are
    bool isImmutable = false;      // Amazon ECR: no tag goes on to another image
    bool isPrivate = false;        // Docker Hub: asks for credentials
    int pullLimit = 100;           // Docker Hub: from one address in six hours; 0: no limit
    bool operator==(const ImageRepositoryNode&) const = default;
};

// ECS_IMAGE_PULL_BEHAVIOR.
enum class PullBehavior : std::uint8_t { byDefault, always, once, preferCached };

struct ImageName {
    std::string registry;   // a host; empty: Docker Hub
    std::string repository; // "shop/web"
    std::string tag;        // "latest" where there is neither
    std::string digest;     // empty: it is named by its tag
};
ImageName imageNameOf(std::string_view image);

bool isIn(const ImageName& image, Registry registry, std::string_view repository);

// What the name of an image in it begins with.
std::string uriOf(Registry registry, std::string_view repository);

} // namespace stowage::sim
