// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a drawing, or of a running system: what is exported and what is compared in tests.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "look/theme.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace stowage::ui {

struct PictureAsked {
    Theme theme = Theme::light();
    double scale = 1;       // device pixels per canvas unit; 0.1 to 4
    bool background = true; // false: transparent
    bool legend = false;    // below the drawing, what its marks and lines mean
};

constexpr double kMostPixels = 1e8; // of a QImage that is painted

double scaleOf(const PictureAsked& asked); // within its range

// Everything that has a place, with a margin, and the legend where there is one.
QRectF boundsOfPicture(const doc::Document& document, const PictureAsked& asked = {});

void paintPicture(QPainter& painter, const doc::Document& document, const LiveState& live,
                  const PictureAsked& asked);

// The picture as it is, made smaller to fit into `room`, which is in pixels.
QImage previewOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked,
                 const QSize& room);

// A null image where it would have more than kMostPixels.
QImage pictureOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked);

} // namespace stowage::ui
