// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the palette: its tile and name, to be dragged, clicked, chosen by Enter, or locked by
// a double click or Ctrl+Enter.
#pragma once

#include "kinds/catalog.h"
#include "look/theme.h"

#include <QAbstractButton>

namespace stowage::ui {

class PartButton : public QAbstractButton {
    Q_OBJECT

public:
    PartButton(const doc::KindInfo& kind, const Theme& theme, bool isNamed, QWidget* parent);

    QSize sizeHint() const override;
    const doc::KindInfo& kind() const { return *kind_; }
    void setTheme(const Theme& theme) { theme_ = theme; }
    // Another one takes its place, among those that were placed last.
    void setKind(const doc::KindInfo& kind, const QString& name);

signals:
    void chosen(); // by key or by a screen reader
    void armed();  // by a click
    void locked();
    void pointedAt(bool isIt); // by the mouse, or by the keys that walk
    void explanationWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPixmap picture() const;

    const doc::KindInfo* kind_; // never null
    Theme theme_;
    QPoint pressed_ = {};
    bool isNamed_; // on its face
    bool isByMouse_ = false;
};

// The colours in which a kind is shown everywhere.
GroupTone toneOf(const doc::KindInfo& kind, const Theme& theme);

} // namespace stowage::ui
