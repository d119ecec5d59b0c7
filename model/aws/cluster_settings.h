// SPDX-License-Identifier: MIT
// The settings of clusters as CreateCluster and UpdateClusterSettings give them.
#pragma once

#include "aws/call_input.h"
#include "kinds/compute/cluster.h"

#include <optional>

namespace stowage::aws {

// The member `settings`, where there is one.
std::optional<AwsException> setSettings(const io::Json& with, doc::Cluster& cluster);

} // namespace stowage::aws
