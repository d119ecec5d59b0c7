// SPDX-License-Identifier: MIT
// A network of its own: what lies in it reaches each other by private addresses.
#pragma once

#include "kinds/arrangement.h"
#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct Vpc {
    std::string cidrBlock = "10.0.0.0/16";
    Arrangement arrangement = Arrangement::free;
    bool collapsed = false;
};

KindInfo describe(Of<Vpc>);

} // namespace stowage::doc
