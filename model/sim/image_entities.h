// SPDX-License-Identifier: MIT
// The rows of a World that are about image repositories and what is pulled from them.
#pragma once

#include "base/time.h"
#include "plan/images.h"
#include "report/entity.h"
#include "sim/tables.h"

#include <cstdint>
#include <vector>

namespace stowage::sim {

// What it was asked for is World::asked.imageRepositories at the same slot.
struct ImageRepository {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    std::uint32_t fact = 0;    // that it was created
    Time createdAt;
    std::int64_t pulls = 0, refused = 0; // of tasks
};

// A repository, a tag or an image that is not there any more, and the fact that took it away.
struct GoneImage {
    std::uint32_t key = 0; // NameId
    std::uint32_t fact = 0;
};

// Pulls from Docker Hub by one address or with the same credentials, in the six hours from `since`.
struct PullCount {
    std::uint32_t from = 0; // NameId
    Time since;
    std::int64_t pulls = 0;
};

struct ImageStore {
    Table<ImageRepository> repositories;
    std::vector<GoneImage> gone;
    std::vector<PullCount> pulls;
};

inline EntityId idOf(const ImageRepository& row)
{
    return {EntityKind::imageRepository, row.number};
}

} // namespace stowage::sim
