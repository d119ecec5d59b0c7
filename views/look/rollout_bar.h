// SPDX-License-Identifier: GPL-3.0-or-later
// A deployment under way as a bar: older tasks are hatched, newer ones filled, missing ones empty;
// and below it, where traffic shifts, whose part is how large.
#pragma once

#include "report/readout.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace stowage::ui {

struct Theme;

constexpr double kTrafficStrip = 5; // with its distance, of the height where traffic shifts

// `own` is the colour of the service, with 3:1 on the panel.
void paintRollout(QPainter& painter, const QRectF& whole, const RolloutReadout& rollout,
                  const Theme& theme, const QColor& own);

// What is of an older deployment is hatched.
void paintStripes(QPainter& painter, const QRectF& box, const QColor& colour);

// Of the words beside it: those of a failure where tasks failed.
QColor rolloutInk(const RolloutReadout& rollout, const Theme& theme);

} // namespace stowage::ui
