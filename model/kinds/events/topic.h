// SPDX-License-Identifier: MIT
// An SNS topic: what is published to it goes to everybody who subscribes to it.
#pragma once

#include "kinds/events/message_order.h"
#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class FilterScope { messageAttributes, messageBody };

// Of the subscription of what is linked and bears this name.
struct SubscriptionFilter {
    std::string endpoint = "";
    std::string filterPolicy = ""; // JSON; empty: every message
    FilterScope scope = FilterScope::messageAttributes;
};

struct SnsTopic {
    std::vector<SubscriptionFilter> filters = {};
    MessageOrder type = MessageOrder::standard;
    bool contentBasedDeduplication = false; // of a FIFO topic
};

KindInfo describe(Of<SnsTopic>);

} // namespace stowage::doc
