// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/sprites.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr std::size_t kMostPixels = 16U << 20U; // of four bytes each
} // namespace

QRect InPixels::map(const QRectF& box) const
{
    const QRectF mapped = toDevice_.mapRect(box);
    const QPoint corner(static_cast<int>(std::lround(mapped.left())),
                        static_cast<int>(std::lround(mapped.top())));
    return {corner, QPoint(static_cast<int>(std::lround(mapped.right())) - 1,
                           static_cast<int>(std::lround(mapped.bottom())) - 1)};
}

void Sprites::setTheme(const Theme& theme)
{
    theme_ = theme;
    looks_ = {};
    sprites_.clear();
    pixels_ = 0;
}

void Sprites::begin(const QTransform& toDevice)
{
    if (isFor(toDevice) && pixels_ <= kMostPixels)
        return;
    scale_ = toDevice.m11();
    sprites_.clear();
    pixels_ = 0;
}

const StateLook& Sprites::look(Mood mood)
{
    std::optional<StateLook>& kept = looks_.at(static_cast<std::size_t>(mood));
    if (!kept)
        kept = stateLook(theme_, mood);
    return *kept;
}

void Sprites::paintPanel(const InPixels& pixels, const QRectF& box, const QColor& line, qreal width,
                         const QColor& fill, qreal radius)
{
    const QRect at = pixels.map(box);
    const int thick = std::max(1, static_cast<int>(std::lround(width * scale_)));
    const int round = std::max(thick, static_cast<int>(std::ceil(radius * scale_)));
    QPainter& painter = pixels.painter();
    if (at.width() <= 2 * round || at.height() <= 2 * round) {
        painter.fillRect(at, line);
        painter.fillRect(at.adjusted(thick, thick, -thick, -thick), fill);
        return;
    }
    const QRect across = at.adjusted(round, 0, -round, 0), down = at.adjusted(0, round, 0, -round);
    painter.fillRect(across.adjusted(0, thick, 0, -thick), fill);
    painter.fillRect(QRect(down.left() + thick, down.top(), round - thick, down.height()), fill);
    painter.fillRect(QRect(across.right() + 1, down.top(), round - thick, down.height()), fill);
    painter.fillRect(QRect(across.left(), at.top(), across.width(), thick), line);
    painter.fillRect(QRect(across.left(), at.bottom() + 1 - thick, across.width(), thick), line);
    painter.fillRect(QRect(at.left(), down.top(), thick, down.height()), line);
    painter.fillRect(QRect(at.right() + 1 - thick, down.top(), thick, down.height()), line);
    const QPixmap& corners = cornersOf(line, thick, fill, round);
    const int right = at.right() + 1 - round, bottom = at.bottom() + 1 - round;
    painter.drawPixmap(at.left(), at.top(), corners, 0, 0, round, round);
    painter.drawPixmap(right, at.top(), corners, round, 0, round, round);
    painter.drawPixmap(at.left(), bottom, corners, 0, round, round, round);
    painter.drawPixmap(right, bottom, corners, round, round, round, round);
}

// The four of a box that consists of nothing else.
const QPixmap& Sprites::cornersOf(const QColor& line, int thick, const QColor& fill, int round)
{
    std::string key("P");
    for (const QRgb colour : {line.rgba(), fill.rgba()})
        key.append(reinterpret_cast<const char*>(&colour), sizeof colour);
    key += static_cast<char>(thick);
    QPixmap& sprite = find(key, {round, round});
    if (!sprite.isNull())
        return sprite;
    sprite = QPixmap(2 * round, 2 * round);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = thick / 2.0;
    painter.setPen(QPen(line, thick));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(sprite.rect()).adjusted(half, half, -half, -half), round - half,
                            round - half);
    return sprite;
}

QPixmap& Sprites::find(std::string_view key, const QSize& size)
{
    key_.assign(key);
    for (const int side : {size.width(), size.height()}) {
        key_ += static_cast<char>(side & 0xFF);
        key_ += static_cast<char>(side >> 8);
    }
    return sprites_[key_];
}

QPixmap Sprites::blank(const QSize& size)
{
    QPixmap pixmap(size + QSize(2 * kAround, 2 * kAround));
    pixmap.fill(Qt::transparent);
    pixels_ += static_cast<std::size_t>(pixmap.width()) * static_cast<std::size_t>(pixmap.height());
    return pixmap;
}

} // namespace stowage::ui
