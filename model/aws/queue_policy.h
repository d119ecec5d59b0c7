// SPDX-License-Identifier: MIT
// The attribute Policy of a queue, as JSON.
#pragma once

#include "aws/call_input.h"
#include "kinds/events/queue.h"
#include "plan/queue_policy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::aws {

// What the policy of the queue of that name says goes into `queue`; an empty text takes the policy
// away, and then nobody may send.
std::optional<AwsException> takePolicy(const std::string& text, std::string_view name,
                                       doc::Queue& queue);

std::string policyText(const std::vector<sim::QueueSender>& senders, std::string_view name);

} // namespace stowage::aws
