// SPDX-License-Identifier: MIT
// The attributes of a queue as requests give them: texts by name.
#pragma once

#include "aws/call_input.h"
#include "kinds/events/queue.h"

#include <optional>

namespace stowage::aws {

struct QueueAttributes {
    doc::Queue props;
    // Null: it has no dead-letter queue, or none any more where `redrives`.
    const doc::Element* deadLetters = nullptr;
    bool redrives = false; // a redrive policy is stated
};

// What the member Attributes makes of a queue that is as `before`.
Found<QueueAttributes> attributesIn(const CallInput& input, const doc::Queue& before);

// The name of an attribute whose value is not what the request says; empty: it says the same.
std::string_view differenceOf(const doc::Queue& asked, const doc::Queue& there);

} // namespace stowage::aws
