// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry of the menus that does something, menus within menus included, in their order.
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace stowage::ui {

struct MenuCommand {
    QAction* action = nullptr;
    QString menu = {}; // where it stands: "Simulate", "File ▸ Examples"
};
std::vector<MenuCommand> menuCommandsOf(const QMenuBar& menus);
std::vector<QAction*> commandsOf(const QMenuBar& menus);

// Without the sign that underlines a letter: "Save as…".
QString nameOfCommand(const QAction& command);
// As keyboards name them, "Ctrl+Shift+Z or Ctrl+Y"; empty: it has none.
QString keysOfCommand(const QAction& command);

} // namespace stowage::ui
