// SPDX-License-Identifier: MIT
// The place where services run their tasks on the instances that belong to it.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

struct Cluster {};

KindInfo describe(Of<Cluster>);

} // namespace stowage::doc
