// SPDX-License-Identifier: MIT
// People or programs outside that send requests to a load balancer, or messages to a queue.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct Users {
    double requestsPerSecond = 20;
    int port = 80; // of the listener they ask
    int clients = 100;
    double messagesPerSecond = 1;
    std::string path = "/";
    std::string host = ""; // empty: the name of the load balancer itself
    std::string method = "GET";
    std::string query = "";
    std::string address = ""; // empty: any
};

KindInfo describe(Of<Users>);

} // namespace stowage::doc
