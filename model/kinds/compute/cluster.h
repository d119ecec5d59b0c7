// SPDX-License-Identifier: MIT
// The place where services run their tasks on the instances that belong to it.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

// In the order of sim::Insights.
enum class ContainerInsights { disabled, enabled, enhanced };

struct Cluster {
    ContainerInsights containerInsights = ContainerInsights::disabled;
};

KindInfo describe(Of<Cluster>);

} // namespace stowage::doc
