// SPDX-License-Identifier: GPL-3.0-or-later
// What painters of the canvas share: the drawing, what lives in it, and how everything looks.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "look/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace stowage::ui {

struct Paint {
    QPainter& painter;
    const Theme& theme;
    const doc::Document& document;
    const LiveState& live;
    qreal zoom = 1; // pixels to a canvas unit: what is small is shown with less and larger words
};

// By how much words grow so that they can be read from this far; 1 near by.
qreal legible(const Paint& paint);

QString fromUtf8(std::string_view text);
QRectF boxOf(const doc::Element& element); // empty where it has no place

// One line that is cut with an ellipsis where there is no room.
void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter,
               qreal scale = 1);

} // namespace stowage::ui
