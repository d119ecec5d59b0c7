// SPDX-License-Identifier: MIT
// What is asked of queues and topics and about what goes through them, as calls and faults that a
// recording holds.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

Result<io::Recorded> requestOf(const sim::World& world, const SendMessages& asked);
Result<io::Recorded> requestOf(const sim::World& world, const ReceiveMessages& asked);
Result<io::Recorded> requestOf(const sim::World& world, const DeleteMessage& asked);
Result<io::Recorded> requestOf(const sim::World& world, const ChangeVisibility& asked);
Result<io::Recorded> requestOf(const sim::World& world, const PurgeQueue& asked);
Result<io::Recorded> requestOf(const sim::World& world, const PublishMessage& asked);
Result<io::Recorded> requestOf(const sim::World& world, const ConfirmSubscription& asked);
Result<io::Recorded> requestOf(const sim::World& world, const Follow& asked);

} // namespace stowage::aws
