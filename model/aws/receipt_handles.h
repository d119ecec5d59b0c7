// SPDX-License-Identifier: MIT
// The receipt handles that requests bring, and which messages they are of.
#pragma once

#include "aws/call_input.h"

#include <optional>

namespace stowage::aws {

// The number in the receipt handle of a message that is in flight; none: it is no such handle.
std::optional<std::uint32_t> handleIn(const CallInput& input, sim::Ix<sim::Queue> queue);
// That of a message that is visible again and was not received since.
std::optional<std::uint32_t> returnedHandleIn(const CallInput& input, sim::Ix<sim::Queue> queue);
bool wasHandle(const CallInput& input); // of a message that was received once
// Of a FIFO queue: that message is visible again, or was received since.
bool isOutdated(const CallInput& input, sim::Ix<sim::Queue> queue);

AwsException noHandle(const CallInput& input);

} // namespace stowage::aws
