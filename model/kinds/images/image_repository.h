// SPDX-License-Identifier: MIT
// A repository of Amazon ECR or of Docker Hub: which images there are to pull.
#pragma once

#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class ImageRegistry { ecr, dockerHub };

// API CreateRepository, imageTagMutability.
enum class TagMutability { isMutable, isImmutable };

struct RepositoryImage {
    std::string tag = "latest"; // empty: it has none
    int sizeMib = 60;           // compressed
    std::string digest = "";    // empty: what its tag was pushed as
};

struct ImageRepository {
    ImageRegistry registry = ImageRegistry::ecr;
    std::vector<RepositoryImage> images = {RepositoryImage{}};
    TagMutability tagMutability = TagMutability::isMutable; // Amazon ECR
    bool isPrivate = false;                                 // Docker Hub
    int pullLimit = 100;                                    // Docker Hub; 0: none
};

KindInfo describe(Of<ImageRepository>);

} // namespace stowage::doc
