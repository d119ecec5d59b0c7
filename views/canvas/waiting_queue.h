// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks that wait for an instance, in a queue at the top of their cluster, the oldest first.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

// Where a waiting task is shown, from left to right; without room for all the last place counts the
// rest, and from afar the only one counts all.
struct WaitingChip {
    QRectF box;
    const WaitingTask& task; // of the live state, until its next frame
    std::size_t andMore = 0; // not 0: "+3" stands there instead
};
std::vector<WaitingChip> waitingChipsOn(const LiveState& live, const doc::Element& cluster,
                                        qreal legible = 1);

// The left end of the queue; the right edge of the cluster where nothing waits.
qreal paintWaiting(const Paint& paint, const doc::Element& cluster);

// "CPU" of "RESOURCE:CPU".
QString reasonWord(const WaitingTask& task);

} // namespace stowage::ui
