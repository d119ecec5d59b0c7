// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

// Into what is only named, or into what is drawn.
Json withForImages(const Scene& scene, std::string_view operation)
{
    const std::string tag = std::to_string(scene.dice.between(1, 5));
    if (operation == "ecr:CreateRepository")
        return object({{"repositoryName", scene.dice.chance(90)
                                              ? "called/" + std::to_string(scene.dice.below(3))
                                              : std::string("Not A Repository")},
                       {"imageTagMutability", scene.dice.chance(80) ? "MUTABLE" : "IMMUTABLE"}});
    if (operation == "ecr:PutImage")
        return object({{"repositoryName", scene.dice.chance(60) ? std::string("app")
                                                                : nameOf(scene, "imageRepository")},
                       {"imageTag", tag}});
    return object({{"repositoryName", nameOf(scene, "imageRepository")},
                   {"imageIds", listOf(object({{"imageTag", tag}}))}});
}

} // namespace stowage::tests::random_parts
