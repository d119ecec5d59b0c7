// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/definition_volumes.h"
#include "support/random_parts.h"

#include <utility>

namespace stowage::tests::random_parts {

void setVolume(const Scene& scene, const doc::Element* definition, bool isOfService, Json& with)
{
    const doc::TaskVolume* needed = definition != nullptr
                                        ? doc::managedVolume(*definition->as<doc::TaskDefinition>())
                                        : nullptr;
    if (needed == nullptr || scene.dice.chance(5))
        return;
    Json own = object({{"sizeInGiB", scene.dice.chance(95) ? 10 : 100'000},
                       {"volumeType", scene.dice.chance(70) ? "gp3" : "gp2"}});
    own.set("roleArn",
            "arn:aws:iam::123456789012:role/" +
                (scene.dice.chance(50) ? nameOf(scene, "role") : std::string("made-elsewhere")));
    if (!isOfService && scene.dice.chance(80))
        own.set("terminationPolicy", object({{"deleteOnTermination", scene.dice.chance(30)}}));
    with.set("volumeConfigurations",
             listOf(object({{"name", needed->name}, {"managedEBSVolume", std::move(own)}})));
}

} // namespace stowage::tests::random_parts
