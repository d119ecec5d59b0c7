// SPDX-License-Identifier: MIT
// The operations of Amazon SQS and Amazon SNS.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned createQueue(const CallInput& input);
Planned setQueueAttributes(const CallInput& input);
Planned sendMessage(const CallInput& input);
Planned sendMessageBatch(const CallInput& input);
Planned receiveMessage(const CallInput& input);
Planned deleteMessage(const CallInput& input);
Planned changeMessageVisibility(const CallInput& input);
Planned purgeQueue(const CallInput& input);

Planned createTopic(const CallInput& input);
Planned setTopicAttributes(const CallInput& input);
Planned subscribe(const CallInput& input);
Planned confirmSubscription(const CallInput& input);
Planned publish(const CallInput& input);

// By its name, URL or ARN; null: there is none.
const doc::Element* queueNamed(const CallInput& input, std::string_view nameUrlOrArn);
const doc::Element* topicNamed(const CallInput& input, std::string_view nameOrArn);

} // namespace stowage::aws
