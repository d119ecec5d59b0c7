// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a line of the event log: a dot for its severity, the time in mono, the name in bold.
#pragma once

#include "look/theme.h"

#include <QStyledItemDelegate>

namespace stowage::ui {

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
