// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a line of the command palette: the name, below it where it stands or why it cannot be
// done, and its keys at the right.
#pragma once

#include "look/theme.h"

#include <QStyledItemDelegate>

namespace stowage::ui {

// What a line brings beside its text.
enum CommandRole : int {
    kKeysRole = Qt::UserRole,
    kMoreRole,      // the line below
    kAvailableRole, // whether it can be carried out
    kNumberRole,    // of the command
    kGoesToRole,    // id of an element
};

class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    CommandDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme theme_;
};

} // namespace stowage::ui
