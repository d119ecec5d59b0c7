// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace stowage::ui {

namespace {
QString withoutSign(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1Char('&')); at >= 0;
         at = text.indexOf(QLatin1Char('&'), at + 1)) // a doubled one stands for itself
        text.remove(at, 1);
    return text;
}

void gather(const QList<QAction*>& from, const QString& menu, std::vector<MenuCommand>& commands)
{
    for (QAction* action : from) {
        if (action->menu() != nullptr) {
            const QString name = withoutSign(action->text());
            gather(action->menu()->actions(),
                   menu.isEmpty() ? name : menu + QStringLiteral(" ▸ ") + name, commands);
        } else if (!action->isSeparator()) {
            commands.push_back({action, menu});
        }
    }
}
} // namespace

std::vector<MenuCommand> menuCommandsOf(const QMenuBar& menus)
{
    std::vector<MenuCommand> commands;
    gather(menus.actions(), {}, commands);
    return commands;
}

std::vector<QAction*> commandsOf(const QMenuBar& menus)
{
    std::vector<QAction*> actions;
    for (const MenuCommand& command : menuCommandsOf(menus))
        actions.push_back(command.action);
    return actions;
}

QString nameOfCommand(const QAction& command)
{
    return withoutSign(command.text());
}

QString keysOfCommand(const QAction& command)
{
    QStringList keys;
    for (const QKeySequence& each : command.shortcuts())
        keys += each.toString(QKeySequence::NativeText);
    return keys.join(QCoreApplication::translate("Commands", " or "));
}

} // namespace stowage::ui
