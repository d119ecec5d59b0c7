// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own drawings in any colour and size: glyphs of element kinds, actions and tiles.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace stowage::ui {

struct Theme;

// A glyph's name is its file below resources/icons without the ending: "service", "actions/play".
bool hasIcon(const QString& name);

// The glyph as a square pixmap of `size` logical pixels; null if there is no such glyph. Kept in
// QPixmapCache, so asking again costs a look-up.
QPixmap icon(const QString& name, int size, const QColor& colour, qreal devicePixelRatio = 1.0);

// The glyph as lines, for pictures that stay sharp at any scale (SVG, PDF, print).
void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour);

// A glyph for a button or a menu. It reads its colours from the application's palette each time it
// is painted, so it follows a change of theme, greys out when disabled and takes the accent when
// on.
QIcon actionIcon(const QString& name);

// A glyph on a filled, rounded square: how parts and elements of a kind are shown.
void paintTile(QPainter& painter, const QRectF& box, const QString& name, const QColor& fill,
               const Theme& theme);
QPixmap tile(const QString& name, int size, const QColor& fill, const Theme& theme,
             qreal devicePixelRatio = 1.0);

} // namespace stowage::ui
