// SPDX-License-Identifier: GPL-3.0-or-later
// The tree itself: says in words what a drop would do, and paints states as mark and word.
#pragma once

#include "look/theme.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace stowage::ui {

class OutlineModel;

class OutlineTree : public QTreeView {
    Q_OBJECT

public:
    OutlineTree(const Theme& theme, OutlineModel& model, QWidget* parent);

    void setTheme(const Theme& theme);

signals:
    void announced(const QString& words);
    void removeWanted();
    void revealWanted(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    OutlineModel& model_;
};

// The state of a row: its mark and its word in one colour.
class StateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    StateDelegate(const Theme& theme, QObject* parent);
    void setTheme(const Theme& theme) { theme_ = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    Theme theme_;
};

} // namespace stowage::ui
