// SPDX-License-Identifier: MIT
// Somebody with a mailbox, such as the Administrator, who gets what a topic delivers.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct Subscriber {
    std::string address = "admin@example.com";
    bool isReachable = true;
};

KindInfo describe(Of<Subscriber>);

} // namespace stowage::doc
