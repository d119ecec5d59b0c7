// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures that a canvas paints again and again, made once for a scale: boxes, words, tiles.
#pragma once

#include "look/state_look.h"
#include "look/theme.h"

#include <QPainter>
#include <QPixmap>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stowage::ui {

// Paints in whole device pixels while it lives.
class InPixels {
public:
    explicit InPixels(QPainter& painter)
        : painter_(painter), world_(painter.worldTransform()), toDevice_(painter.deviceTransform())
    {
        painter.setWorldTransform(toDevice_.inverted() * world_);
    }
    ~InPixels() { painter_.setWorldTransform(world_); }
    InPixels(const InPixels&) = delete;
    InPixels& operator=(const InPixels&) = delete;

    QPainter& painter() const { return painter_; }
    QRect map(const QRectF& box) const; // its edges on whole pixels

private:
    QPainter& painter_;
    QTransform world_;
    QTransform toDevice_;
};

class Sprites {
public:
    explicit Sprites(const Theme& theme) : theme_(theme) {}

    void setTheme(const Theme& theme); // forgets all
    // To be told before each frame; forgets all where the scale is another.
    void begin(const QTransform& toDevice);
    bool isFor(const QTransform& toDevice) const { return toDevice.m11() == scale_; }
    qreal scale() const { return scale_; }
    const StateLook& look(Mood mood);

    // `draw(QPainter&, const QRectF& box)` paints in canvas units; `key` names everything that the
    // picture depends on besides its size. What is large is drawn directly.
    template <class Draw>
    void paint(const InPixels& pixels, const QRectF& box, std::string_view key, const Draw& draw)
    {
        const QRect at = pixels.map(box);
        if (at.isEmpty())
            return;
        const QRectF whole(0, 0, at.width() / scale_, at.height() / scale_);
        if (at.width() * at.height() > kLarge) {
            QPainter& painter = pixels.painter();
            const QTransform before = painter.worldTransform();
            painter.translate(at.topLeft());
            painter.scale(scale_, scale_);
            draw(painter, whole);
            painter.setWorldTransform(before);
            return;
        }
        QPixmap& sprite = find(key, at.size());
        if (sprite.isNull()) {
            QPixmap made = blank(at.size());
            QPainter painter(&made);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                                   QPainter::SmoothPixmapTransform);
            painter.translate(kAround, kAround);
            painter.scale(scale_, scale_);
            draw(painter, whole);
            painter.end();
            sprite = made;
        }
        pixels.painter().drawPixmap(at.topLeft() - QPoint(kAround, kAround), sprite);
    }

    // A filled box with a solid outline of `width` canvas units within its edges, and round
    // corners. However large it is, only its corners are smoothed.
    void paintPanel(const InPixels& pixels, const QRectF& box, const QColor& line, qreal width,
                    const QColor& fill, qreal radius);

private:
    static constexpr int kAround = 2; // pixels: outlines reach beyond their box
    static constexpr int kLarge = 64 * 1024;

    QPixmap& find(std::string_view key, const QSize& size);
    const QPixmap& cornersOf(const QColor& line, int thick, const QColor& fill, int round);
    QPixmap blank(const QSize& size);

    Theme theme_;
    std::array<std::optional<StateLook>, 7> looks_ = {};
    qreal scale_ = 0;
    std::size_t pixels_ = 0;
    std::unordered_map<std::string, QPixmap> sprites_;
    std::string key_; // kept for its memory
};

} // namespace stowage::ui
