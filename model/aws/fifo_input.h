// SPDX-License-Identifier: MIT
// What requests say about FIFO queues and topics, and what AWS has against it.
#pragma once

#include "aws/call_input.h"
#include "kinds/events/queue.h"
#include "report/command.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

// Whether the member Attributes has such a flag; an exception where it is neither true nor false.
Found<bool> flagAmong(const io::Json& with, std::string_view name);

// The name of a queue that is to be created, with ".fifo" at its end or without.
std::optional<AwsException> objectionToQueueName(std::string_view name, bool isFifo);
bool isTopicName(std::string_view name, bool isFifo);

// The group and the deduplication id of a message to the queue, or what is missing.
std::optional<AwsException> setOrder(const io::Json& with, const doc::Queue& queue,
                                     SendMessages& send);

// FifoQueue, ContentBasedDeduplication and what goes with them. False: it is another attribute.
Found<bool> setFifoAttribute(std::string_view name, const io::Json& value, doc::Queue& props);

} // namespace stowage::aws
