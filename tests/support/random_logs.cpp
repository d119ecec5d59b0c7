// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

Json withForLogs(const Scene& scene, std::string_view operation)
{
    const bool isNew = operation == "logs:CreateLogGroup";
    Json with = object({{"logGroupName", !isNew                  ? nameOf(scene, "logGroup")
                                         : scene.dice.chance(60) ? std::string("/ecs/app")
                                         : scene.dice.chance(80)
                                             ? "/ecs/called-" + std::to_string(scene.dice.below(3))
                                             : std::string("not a group")}});
    if (operation == "logs:PutRetentionPolicy")
        with.set("retentionInDays", std::int64_t{scene.dice.chance(80) ? 7 : 8});
    return with;
}

} // namespace stowage::tests::random_parts
