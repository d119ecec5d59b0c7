// SPDX-License-Identifier: MIT
// Rules of image repositories, and of what is pulled from them.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kImageRules[] = {
    {"image.repository",
     "What a drawn repository does not hold cannot be pulled, nor what one held that was deleted; "
     "of repositories that were never drawn all is there.",
     Fidelity::simplified, "CannotPullContainer task errors in Amazon ECS"},
    {"image.push",
     "A tag that is pushed goes on to the new image; the one before stays, without a tag.",
     Fidelity::documented, "PutImage"},
    {"image.delete",
     "An image goes with its last tag, or by its digest with all its tags; what runs, and what an "
     "instance holds, stays.",
     Fidelity::documented, "BatchDeleteImage"},
    {"image.behavior",
     "By default an agent asks the registry and takes what it holds only where that fails; with "
     "always it asks and takes no other, with once and prefer-cached it asks only for what it does "
     "not hold.",
     Fidelity::documented, "Amazon ECS container agent configuration"},
    {"image.rateLimit",
     "From one public address Docker Hub lets 100 images be pulled in 6 hours, and with "
     "credentials twice as many; all that is behind a NAT gateway shares its address.",
     Fidelity::simplified, "CannotPullContainer task errors in Amazon ECS"},
    {"image.private", "A private repository of Docker Hub asks for credentials.",
     Fidelity::documented, "Using non-AWS container images in Amazon ECS"},
};

} // namespace stowage::sim
