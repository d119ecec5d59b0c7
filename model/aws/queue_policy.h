// SPDX-License-Identifier: MIT
// The attribute Policy of a queue or of a topic, as JSON.
#pragma once

#include "aws/call_input.h"
#include "kinds/events/queue.h"
#include "kinds/events/topic.h"
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

// Likewise of a topic, which always has a policy.
std::optional<AwsException> takePolicy(const std::string& text, std::string_view name,
                                       doc::SnsTopic& topic);

std::string topicPolicyText(const std::vector<sim::QueueSender>& senders, std::string_view name);
std::string policyText(const std::vector<sim::QueueSender>& senders, std::string_view name);

} // namespace stowage::aws
