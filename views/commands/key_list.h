// SPDX-License-Identifier: GPL-3.0-or-later
// The overlay that lists every key, read from the actions themselves, so that it is true by making.
#pragma once

#include "commands/commands.h"
#include "look/theme.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace stowage::ui {

class KeyList : public QDialog {
    Q_OBJECT

public:
    KeyList(const Theme& theme, const std::vector<MenuCommand>& commands, QWidget* parent);

private:
    void addGroup(const QString& name, const std::vector<std::pair<QString, QString>>& rows);
    void filter(const QString& text);

    Theme theme_;
    QLineEdit* field_ = nullptr;
    QTreeWidget* list_ = nullptr;
};

} // namespace stowage::ui
