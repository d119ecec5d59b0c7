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
};

// Everything that has a place, with a margin.
QRectF boundsOfPicture(const doc::Document& document);

void paintPicture(QPainter& painter, const doc::Document& document, const LiveState& live,
                  const PictureAsked& asked);

// A null image where it would have more than 100 million pixels.
QImage pictureOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked);

} // namespace stowage::ui
