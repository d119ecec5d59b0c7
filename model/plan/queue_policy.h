// SPDX-License-Identifier: MIT
// The policy of a queue or of a topic: which topics, rules and alarms may send to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// The services whose principals a policy may name: sns.amazonaws.com, events.amazonaws.com and
// cloudwatch.amazonaws.com.
enum class SendingService : std::uint8_t { topics, rules, alarms };

struct QueueSender {
    SendingService service = SendingService::topics;
    std::string source; // aws:SourceArn, which may end with *; empty: any of the service
    bool operator==(const QueueSender&) const = default;
};

std::string_view principalOf(SendingService service);
std::string arnOfSender(SendingService service, std::string_view name);

// Whether a policy of these statements lets the topic, the rule or the alarm of that name send.
bool letsSend(const std::vector<QueueSender>& senders, SendingService service,
              std::string_view name);

} // namespace stowage::sim
