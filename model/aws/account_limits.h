// SPDX-License-Identifier: MIT
// What an account may have of each thing, and how AWS refuses one more.
#pragma once

#include "aws/call_input.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

enum class Quota {
    clusters,
    servicesOfCluster,
    instancesOfCluster,
    loadBalancers,
    autoScalingGroups,
    scalableTargets,
};

// Where one more would be too many. cluster: of which they are counted, if they are.
std::optional<AwsException> objectionToOneMore(const CallInput& input, Quota quota,
                                               const ElementId& cluster = {});

// The tags that any operation may give to what it makes.
std::optional<AwsException> objectionToTags(std::string_view operation, const io::Json& with);

} // namespace stowage::aws
