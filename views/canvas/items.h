// SPDX-License-Identifier: GPL-3.0-or-later
// The items of the canvas: each paints itself from the scene's drawing and newest frame.
#pragma once

#include "canvas/scene.h"

#include <QGraphicsItem>

namespace stowage::ui {

class ElementItem : public QGraphicsItem {
public:
    ElementItem(const CanvasScene& scene, ElementId element);

    void follow(); // the drawing's place and depth
    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& scene_;
    ElementId element_;
    const doc::Element* drawn_ = nullptr; // in the scene's drawing, until the next one
    ElementId cluster_;                   // that it is or is in
    QRectF bounds_;
};

class LinkItem : public QGraphicsItem {
public:
    LinkItem(const CanvasScene& scene, std::size_t path);

    void follow(); // the way of its line
    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& scene_;
    std::size_t path_;
    bool isInCluster_ = false; // both ends are in one
    QRectF bounds_;
};

} // namespace stowage::ui
