// SPDX-License-Identifier: MIT
// Amazon SQS: queues as they are drawn, what is sent to them, and when something in them changes.
#pragma once

#include "sim/adopt.h"

#include <string>
#include <string_view>

namespace stowage::sim::queues {

std::uint32_t create(World& world, const QueueNode& node);
void change(World& world, std::uint32_t slot, const QueueNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<QueueNode> kNodes{EntityKind::queue, &Asked::queues, create, change,
                                           remove};

// After an adoption: which queue takes the dead letters of which, and what producers send.
void resolve(World& world);

// One message without a message group, caused by world.cause; false: the queue is not there, or is
// a FIFO queue.
bool send(World& world, Ix<Queue> queue, std::string_view body);

// Why the policy of the queue denies it to the topic or the rule of that name, in words without a
// full stop; empty: it does not.
std::string policyLack(const World& world, Ix<Queue> queue, SendingService service,
                       std::string_view sender);

// Many that are alike, each of which is told of at each hop where it `isTold`.
struct Sending {
    NameId body = 0;
    std::int64_t count = 1;
    Duration delay;
    bool isTold = false;
    EntityId by;              // none: you
    std::uint32_t group = 0;  // of a FIFO queue
    std::uint64_t sentId = 0; // likewise: its deduplication id; 0: each has one of its own
};
void send(World& world, Ix<Queue> queue, const Sending& sending);

void due(World& world, Ix<Queue> at); // appointment

void whenFaultsChange(World& world, const Fact& fact); // reaction: producers send more or less

} // namespace stowage::sim::queues
