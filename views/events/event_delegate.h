// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a line of the event log: a dot for its severity, the time in mono, the name in bold.
#pragma once

#include "look/theme.h"

#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace stowage::ui {

// The text in so many pixels: a long name in it is cut in the middle, so that what happened to it
// stays, and else the end.
QString fitted(const QString& text, const QString& name, const QFontMetrics& metrics, int width);

class EventDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    EventDelegate(const Theme& theme, QObject* parent);

    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme theme_;
};

} // namespace stowage::ui
