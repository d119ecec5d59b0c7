// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline for screen readers and robots: a slider over the run whose marks are its children.
#pragma once

namespace stowage::ui {

// Any number of times; the first one counts.
void makeTimelinesAccessible();

} // namespace stowage::ui
