// SPDX-License-Identifier: MIT
// Puts facts into words for the event log and the timeline.
#pragma once

#include "report/frame.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim {

// Of the facts after `fact`, in order; facts that say nothing to a reader are left out.
std::vector<Notice> noticesSince(const World& world, std::uint32_t fact);

// One fact in words; its text is empty where it says nothing to a reader.
Notice noticeOf(const World& world, std::uint32_t fact);

// Whether a fact of this kind is a service event: one that DescribeServices gives among `events`.
bool isServiceEvent(FactKind kind);

} // namespace stowage::sim
