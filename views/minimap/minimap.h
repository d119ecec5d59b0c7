// SPDX-License-Identifier: GPL-3.0-or-later
// A small map of the whole drawing over the canvas, coloured by health, to see and change what is
// in view.
#pragma once

#include "document/document.h"
#include "look/theme.h"
#include "report/readout.h"

#include <QFrame>
#include <QPixmap>
#include <QTimer>

#include <optional>

class QPainter;

namespace stowage::ui {

class CanvasView;
class LiveState;

// The worst of an element and of the tasks on it; null mood: it does not live.
std::optional<Mood> healthOf(const doc::Element& element, const LiveState& live);

class Minimap : public QFrame {
    Q_OBJECT

public:
    Minimap(const Theme& theme, CanvasView& canvas, QWidget* covered);

    void setWanted(bool isWanted);
    void followDrawing(); // the drawing has changed
    void followRun();     // the run has gone on; seen a few times a second at most
    void setTheme(const Theme& theme);
    // Of a point of the map in canvas units, and back.
    QPointF toCanvas(const QPointF& point) const;
    QPointF fromCanvas(const QPointF& point) const;
    int pictures() const { return pictures_; } // painted so far

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void followView(); // what is in view has changed
    void paintPicture();
    void paintElement(QPainter& painter, const doc::Element& element) const;
    QRectF inView() const; // of the canvas
    QRectF mapOf(const QRectF& box) const;

    Theme theme_;
    CanvasView& canvas_;
    QWidget* covered_;
    bool isWanted_ = true;
    QRectF bounds_;   // of the drawing, with a margin
    qreal scale_ = 1; // pixels of the map to a canvas unit
    QRectF shown_;    // in view when it was painted last
    QPixmap picture_;
    int pictures_ = 0;
    QPointF held_; // from the middle of the view to the pointer, while it is dragged
    bool isDragged_ = false;
    bool isAsked_ = false; // to look at what is in view
    QTimer again_;
};

} // namespace stowage::ui
