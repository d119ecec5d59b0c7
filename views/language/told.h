// SPDX-License-Identifier: GPL-3.0-or-later
// What the model tells, said in the language of the window before views are told it; names and
// AWS's own words stay as they are.
#pragma once

#include "report/frame.h"
#include "report/probes.h"
#include "report/trail.h"
#include "report/why.h"

namespace stowage::ui {

// Notices are left: what shows them says them, for hardly any of them are ever seen.
Frame told(Frame frame);
WhyCard told(WhyCard card);
Trail told(Trail trail);
std::vector<ProbeHistory> told(std::vector<ProbeHistory> histories);

} // namespace stowage::ui
