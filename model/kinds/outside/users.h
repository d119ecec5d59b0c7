// SPDX-License-Identifier: MIT
// People or programs outside that send requests to a load balancer, or messages to a queue.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

struct Users {
    double requestsPerSecond = 20;
    int port = 80; // of the listener they ask
    int clients = 100;
    double messagesPerSecond = 1;
};

KindInfo describe(Of<Users>);

} // namespace stowage::doc
