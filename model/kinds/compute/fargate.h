// SPDX-License-Identifier: MIT
// Capacity of Fargate in a cluster: the place where a drawing shows tasks that have no instance.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

enum class FargateProvider { onDemand, spot };

struct Fargate {
    FargateProvider capacityProvider = FargateProvider::onDemand;
};

KindInfo describe(Of<Fargate>);

} // namespace stowage::doc
