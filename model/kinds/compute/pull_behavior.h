// SPDX-License-Identifier: MIT
// When the agent of an instance asks the registry for an image that the instance holds.
#pragma once

#include <array>
#include <string_view>

namespace stowage::doc {

// ECS_IMAGE_PULL_BEHAVIOR.
enum class ImagePullBehavior { byDefault, always, once, preferCached };

inline constexpr std::array<std::string_view, 4> kPullBehaviors = {"default", "always", "once",
                                                                   "prefer-cached"};

} // namespace stowage::doc
