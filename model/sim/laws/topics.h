// SPDX-License-Identifier: MIT
// Amazon SNS: topics, who subscribes to them, and what is published to them.
#pragma once

#include "plan/filter_value.h"
#include "sim/adopt.h"

#include <string>
#include <string_view>

namespace stowage::sim::topics {

std::uint32_t create(World& world, const TopicNode& node);
void change(World& world, std::uint32_t slot, const TopicNode& before);
void remove(World& world, std::uint32_t slot);
inline constexpr NodeLaw<TopicNode> kNodes{EntityKind::topic, &Asked::topics, create, change,
                                           remove};

std::uint32_t createSubscriber(World& world, const SubscriberNode& node);
void changeSubscriber(World& world, std::uint32_t slot, const SubscriberNode& before);
void removeSubscriber(World& world, std::uint32_t slot);
inline constexpr NodeLaw<SubscriberNode> kSubscribers{EntityKind::subscriber, &Asked::subscribers,
                                                      createSubscriber, changeSubscriber,
                                                      removeSubscriber};

// Why the policy of the topic does not let the rule or the alarm of that name publish, in words
// without a full stop; empty: it does.
std::string policyLack(const World& world, Ix<Topic> topic, SendingService service,
                       std::string_view sender);

void resolve(World& world); // after an adoption: who subscribes to what

// Caused by world.cause, without a message group: a FIFO topic takes none.
void publish(World& world, Ix<Topic> topic, std::string_view subject, std::string_view body);

struct Publication {
    std::string_view subject, body;
    FilterValue attributes = {}; // an object
    bool isTold = true;          // at each hop
    std::uint32_t group = 0;     // of a FIFO topic
    std::uint64_t sentId = 0;    // likewise: its deduplication id
};
void publish(World& world, Ix<Topic> topic, const Publication& publication);

Outcome publishByHand(World& world, const PublishMessage& asked);
Outcome confirm(World& world, const ConfirmSubscription& asked);

void whenAlarmChanges(World& world, const Fact& fact); // reaction: it tells its topics

const SubscriptionNode* nodeOf(const World& world, const Subscription& subscription);

} // namespace stowage::sim::topics
