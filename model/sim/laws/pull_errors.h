// SPDX-License-Identifier: MIT
// What a task stops for whose image cannot be pulled, in AWS's words: of Docker on an instance, of
// containerd on Fargate.
#pragma once

#include "sim/laws/image_repositories.h"

#include <string>

namespace stowage::sim::pull_errors {

struct Asked {
    std::string image;
    std::string digest; // where its deployment keeps to one
    Registry registry = Registry::ecr;
    bool onFargate = false;
};

std::string lackOf(image_repositories::Lack lack, const Asked& asked); // ours, no full stop
std::string reasonOf(image_repositories::Lack lack, const Asked& asked);
std::string limitReason(const Asked& asked); // Docker Hub lets no more go

} // namespace stowage::sim::pull_errors
