// SPDX-License-Identifier: MIT
// Events of Auto Scaling groups and of what EC2 does to their instances.
#pragma once

#include "aws/event.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

std::optional<Event> scalingEvent(const Telling& telling, std::string_view detailType);
std::optional<Event> lifecycleEvent(const Telling& telling);
std::optional<Event> moveEvent(const Telling& telling);
std::optional<Event> poolEvent(const Telling& telling);
Event spotEvent(const Telling& telling);

} // namespace stowage::aws
