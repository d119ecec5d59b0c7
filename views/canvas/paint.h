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
};

QString fromUtf8(std::string_view text);
QRectF boxOf(const doc::Element& element); // empty where it has no place

// One line that is cut with an ellipsis where there is no room.
void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace stowage::ui
