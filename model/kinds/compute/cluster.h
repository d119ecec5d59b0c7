// SPDX-License-Identifier: MIT
// The place where services run their tasks, on the instances that belong to it or on Fargate.
#pragma once

#include "kinds/arrangement.h"
#include "kinds/compute/provider_item.h"
#include "kinds/of.h"

#include <vector>

namespace stowage::doc {

// In the order of sim::Insights.
enum class ContainerInsights { disabled, enabled, enhanced };

struct Cluster {
    ContainerInsights containerInsights = ContainerInsights::disabled;
    std::vector<ProviderItem> defaultCapacityProviderStrategy = {};
    Arrangement arrangement = Arrangement::free;
    bool collapsed = false;
};

KindInfo describe(Of<Cluster>);

} // namespace stowage::doc
