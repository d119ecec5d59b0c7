// SPDX-License-Identifier: GPL-3.0-or-later
// Where an instant stands on the timeline, and which round instants get a label there.
#pragma once

#include "base/time.h"

#include <QString>

#include <vector>

namespace stowage::ui {

struct Tick {
    Time at = {};
    QString label = {};
};

// Maps the span [begin, end] to [left, right] in pixels; the span is never empty.
class TimeAxis {
public:
    TimeAxis(Time begin, Time end, int left, int right);

    double positionOf(Time at) const;
    Time timeAt(double position) const; // kept within the span
    // Round instants at least `apart` pixels from each other.
    std::vector<Tick> ticks(int apart) const;

private:
    Time begin_;
    Time end_;
    double left_;
    double right_;
};

} // namespace stowage::ui
