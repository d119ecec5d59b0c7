// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

#include <utility>

namespace stowage::tests::random_parts {

using io::Json;

std::optional<Json> ofAnotherService(const Scene& scene, std::string_view operation)
{
    if (operation == "autoscaling:PutScalingPolicy" || operation == "autoscaling:DeletePolicy")
        return withForGroupPolicy(scene, operation);
    if (operation.ends_with("CapacityProvider"))
        return withForProvider(scene, operation);
    if (auto identity = withForIdentity(scene, operation))
        return *std::move(identity);
    using Input = Json (*)(const Scene&, std::string_view);
    constexpr std::pair<std::string_view, Input> kServices[] = {
        {"autoscaling:", withForGroup},
        {"application-autoscaling:", withForPolicy},
        {"sqs:", withForMessages},
        {"sns:", withForMessages},
        {"cloudwatch:", withForCloudWatch},
        {"events:", withForEvents},
        {"scheduler:", withForEvents},
        {"s3:", withForEvents},
        {"dynamodb:", withForEvents},
        {"efs:", withForStorage},
        {"ecr:", withForImages},
        {"logs:", withForLogs}};
    for (const auto& [service, input] : kServices)
        if (operation.starts_with(service))
            return input(scene, operation);
    return std::nullopt;
}

} // namespace stowage::tests::random_parts
