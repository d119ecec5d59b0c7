// SPDX-License-Identifier: GPL-3.0-or-later
// Stories in which what the examples never show happens.
#pragma once

#include "session/story.h"

namespace stowage::session {

Story failingDeployments();
Story rebalanced();
Story onFargate();
Story shiftedTraffic();
Story hookedDeployments();
Story rulesAndStores();
Story routedRequests();
Story managedScaling();
Story stickyShop();
Story heldByRate();
Story queued();
Story repositories();
Story loggedTasks();
Story published();
Story stored();
Story deduplicated();
Story managedVolumes();
Story warmPools();
sim::World fullQueue();

} // namespace stowage::session
