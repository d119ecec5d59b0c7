// SPDX-License-Identifier: GPL-3.0-or-later
// The yardsticks of the canvas: the least that such a picture costs, and what a first version does.
#pragma once

#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsView>
#include <QPainter>
#include <QPixmap>

#include <array>
#include <vector>

namespace stowage::benchmarks {

inline const std::array<QColor, 4>& stateColours()
{
    static const std::array<QColor, 4> kColours{QColor(0x10, 0x6B, 0xFF), QColor(0xB4, 0x6A, 0x00),
                                                QColor(0x60, 0x60, 0x60), QColor(0xC0, 0x20, 0x20)};
    return kColours;
}

// Flat arrays of places and states; every frame blits a rounded sprite for each, and a label where
// labels can be read.
class BareLayer : public QGraphicsItem {
public:
    BareLayer(std::vector<QRectF> cards, std::vector<QRectF> chips, qreal zoom)
        : states(chips.size()), cards_(std::move(cards)), chips_(std::move(chips)), zoom_(zoom)
    {
        for (const QRectF& card : cards_)
            bounds_ |= card;
        const QSize size = (chips_.front().size() * zoom).toSize().expandedTo({1, 1});
        for (std::size_t n = 0; n < sprites_.size(); ++n) {
            sprites_[n] = QPixmap(size);
            sprites_[n].fill(Qt::transparent);
            QPainter painter(&sprites_[n]);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(zoom, zoom);
            painter.setPen(Qt::NoPen);
            painter.setBrush(stateColours()[n]);
            painter.drawRoundedRect(QRectF(QPointF(), chips_.front().size()), 6, 6);
        }
        label_ = QPixmap((QSizeF(70, 16) * zoom).toSize().expandedTo({1, 1}));
        label_.fill(Qt::transparent);
        QPainter painter(&label_);
        painter.scale(zoom, zoom);
        painter.setPen(Qt::white);
        painter.drawText(QRectF(0, 0, 70, 16), QStringLiteral("web 1234"));
    }

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget) override
    {
        const QTransform toDevice = painter->worldTransform();
        const QRectF seen = widget->rect();
        painter->resetTransform();
        for (const QRectF& card : cards_)
            if (const QRectF at = toDevice.mapRect(card); at.intersects(seen)) {
                painter->fillRect(at.toRect(), Qt::gray);
                painter->fillRect(at.toRect().adjusted(1, 1, -1, -1), Qt::white);
            }
        for (std::size_t n = 0; n < chips_.size(); ++n) {
            const QRectF at = toDevice.mapRect(chips_[n]);
            if (!at.intersects(seen))
                continue;
            painter->drawPixmap(at.topLeft().toPoint(), sprites_[states[n]]);
            if (zoom_ > 0.6)
                painter->drawPixmap(at.topLeft().toPoint() + QPoint(7, 3), label_);
        }
        painter->setWorldTransform(toDevice);
    }

    std::vector<unsigned char> states;

private:
    std::vector<QRectF> cards_, chips_;
    qreal zoom_;
    QRectF bounds_;
    std::array<QPixmap, 4> sprites_;
    QPixmap label_;
};

// An item with a text item for each task.
inline std::vector<QGraphicsRectItem*> naiveItems(QGraphicsScene& scene,
                                                  const std::vector<QRectF>& cards,
                                                  const std::vector<QRectF>& chips)
{
    for (const QRectF& card : cards)
        scene.addRect(card, QPen(Qt::gray), Qt::white);
    std::vector<QGraphicsRectItem*> items;
    for (const QRectF& chip : chips) {
        items.push_back(scene.addRect(chip, QPen(Qt::black), stateColours()[0]));
        auto* label = new QGraphicsSimpleTextItem(QStringLiteral("web 1234"), items.back());
        label->setPos(chip.topLeft() + QPointF(7, 3));
    }
    return items;
}

} // namespace stowage::benchmarks
