// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

Json withForStorage(const Scene& scene, std::string_view operation)
{
    if (operation == "efs:CreateFileSystem")
        return object({{"CreationToken", "called-" + std::to_string(scene.dice.below(3))}});
    Json with = object({{"FileSystemId", nameOf(scene, "fileSystem")},
                        {"SubnetId", scene.dice.chance(70) ? nameOf(scene, "subnet")
                                                           : std::string("us-east-1b")}});
    if (scene.dice.chance(40))
        with.set("SecurityGroups", listOf(nameOf(scene, "securityGroup")));
    return with;
}

} // namespace stowage::tests::random_parts
