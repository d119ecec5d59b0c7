// SPDX-License-Identifier: MIT
// An SNS topic: what is published to it goes to everybody who subscribes to it.
#pragma once

#include "kinds/events/message_order.h"
#include "kinds/of.h"
#include "plan/queue_policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

struct Drawn;
struct Finding;

enum class FilterScope { messageAttributes, messageBody };

// Of the subscription of what is linked and bears this name.
struct SubscriptionFilter {
    std::string endpoint = "";
    std::string filterPolicy = ""; // JSON; empty: every message
    FilterScope scope = FilterScope::messageAttributes;
};

enum class TopicPolicy { linked, stated };
enum class PublishingPrincipal { rules, alarms }; // events.amazonaws.com, cloudwatch.amazonaws.com

// A statement of a topic's policy that allows sns:Publish.
struct TopicStatement {
    PublishingPrincipal principal = PublishingPrincipal::rules;
    std::string source = ""; // aws:SourceArn; empty: any of the principal
};

struct SnsTopic {
    std::vector<SubscriptionFilter> filters = {};
    MessageOrder type = MessageOrder::standard;
    bool contentBasedDeduplication = false; // of a FIFO topic
    TopicPolicy policy = TopicPolicy::linked;
    std::vector<TopicStatement> publishers = {}; // where its policy is stated
};

// Whether the policy of the topic lets the rule or the alarm of that name publish, where one is
// drawn to the other.
bool letsIn(const SnsTopic& topic, sim::SendingService service, std::string_view name);
std::vector<sim::QueueSender> sendersOf(const SnsTopic& topic);

// What a rule or an alarm says of a topic that does not let it publish.
void checkPublishing(const Drawn& sender, const Drawn& topic, sim::SendingService service,
                     std::vector<Finding>& findings);

KindInfo describe(Of<SnsTopic>);

} // namespace stowage::doc
