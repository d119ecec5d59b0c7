// SPDX-License-Identifier: GPL-3.0-or-later
// What tidying would do, shown as it goes there: the drawing moves to where it would stand, and is
// kept or dropped.
#pragma once

#include "canvas/gestures/gesture.h"
#include "canvas/link_routes.h"
#include "document/edit.h"

#include <QFrame>
#include <QVariantAnimation>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace stowage::ui {

class TidyPreview : public QFrame {
    Q_OBJECT

public:
    // `inside`: the frame that is tidied; empty: all. Stands above `canvas`, whose viewport it
    // paints anew while things move.
    TidyPreview(Desk& desk, QWidget* canvas, const ElementId& inside);

    bool isWanted() const { return edit_.has_value(); } // false: all is tidy
    int moved() const { return static_cast<int>(to_.size()); }
    void paint(QPainter& painter) const; // instead of the drawing
    bool isStill() const;                // nothing moves any more

    void keep();
    void drop();

signals:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBar(const QString& words);
    void place();
    void showAt(qreal share);

    Desk& desk_;
    QWidget* canvas_;
    std::optional<doc::Edit> edit_;
    doc::Document target_;
    std::map<ElementId, doc::Rect> from_, to_; // of those that move
    doc::Document shown_;
    std::vector<LinkPath> paths_; // once it is still
    QVariantAnimation animation_;
};

} // namespace stowage::ui
