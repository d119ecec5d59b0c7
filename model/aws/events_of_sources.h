// SPDX-License-Identifier: MIT
// EventBridge events of Amazon S3 and of EventBridge itself.
#pragma once

#include "aws/event.h"

#include <optional>

namespace stowage::aws {

std::optional<Event> objectEvent(const Telling& telling); // none: its bucket sends no events
std::optional<Event> scheduledEvent(const Telling& telling);
Event ownPutEvent(const Telling& telling);

std::string eventRuleArn(const sim::World& world, sim::Ix<sim::EventRule> at);

} // namespace stowage::aws
