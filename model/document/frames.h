// SPDX-License-Identifier: MIT
// The distances between a frame and what it holds.
#pragma once

#include "document/element.h"

namespace stowage::doc {

constexpr int kFrameMargin = 20; // left, right and below
constexpr int kFrameTitle = 60;  // above: the frame's name, and a lane's below it
constexpr int kLaneTitle = 30;   // above a lane's instances
constexpr int kLanePad = 10;     // beside and below them

} // namespace stowage::doc
