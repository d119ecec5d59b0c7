// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/key_list.h"

#include "commands/other_keys.h"
#include "look/plain_text.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kWidth = 620, kHeight = 600; // pixels

std::vector<std::pair<QString, QString>> rowsOf(std::span<const OtherKey> keys)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const OtherKey& each : keys)
        rows.emplace_back(wordsOfKey(each.what), wordsOfKey(each.keys));
    return rows;
}

bool has(const QTreeWidgetItem& row, const QString& text)
{
    return row.text(0).contains(text, Qt::CaseInsensitive) ||
           row.text(1).contains(text, Qt::CaseInsensitive);
}
} // namespace

KeyList::KeyList(const Theme& theme, const std::vector<MenuCommand>& commands, QWidget* parent)
    : QDialog(parent), theme_(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("Keys"));
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("Keys search"));
    field_->setAccessibleName(tr("Search keys"));
    field_->setPlaceholderText(tr("Search what it does, or a key"));
    field_->setClearButtonEnabled(true);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("Keys table"));
    list_->setAccessibleName(tr("Keys"));
    list_->setHeaderLabels({tr("What"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setUniformRowHeights(true);
    column->addWidget(field_);
    column->addWidget(list_, 1);
    std::vector<QString> menus;
    for (const MenuCommand& command : commands)
        if (std::find(menus.begin(), menus.end(), command.menu) == menus.end())
            menus.push_back(command.menu);
    for (const QString& menu : menus) {
        std::vector<std::pair<QString, QString>> rows;
        for (const MenuCommand& command : commands)
            if (command.menu == menu && !command.action->shortcuts().isEmpty())
                rows.emplace_back(forOneLine(nameOfCommand(*command.action)),
                                  keysOfCommand(*command.action));
        addGroup(menu, rows);
    }
    addGroup(tr("On the canvas"), rowsOf(canvasKeys()));
    addGroup(tr("On the timeline"), rowsOf(timelineKeys()));
    list_->resizeColumnToContents(0);
    list_->header()->setStretchLastSection(true);
    connect(field_, &QLineEdit::textChanged, this, &KeyList::filter);
    resize(kWidth, kHeight);
    field_->setFocus();
}

void KeyList::addGroup(const QString& name, const std::vector<std::pair<QString, QString>>& rows)
{
    if (rows.empty())
        return;
    auto* head = new QTreeWidgetItem(list_, {name});
    head->setFont(0, theme_.font(TextRole::emphasis));
    head->setFirstColumnSpanned(true);
    head->setFlags(Qt::ItemIsEnabled);
    for (const auto& [what, keys] : rows) {
        auto* row = new QTreeWidgetItem(head, {what, keys});
        row->setFont(1, theme_.font(TextRole::monoSecondary));
    }
    head->setExpanded(true);
}

void KeyList::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    for (int n = 0; n < list_->topLevelItemCount(); ++n) {
        QTreeWidgetItem* head = list_->topLevelItem(n);
        bool isAnyShown = false;
        for (int row = 0; row < head->childCount(); ++row) {
            const bool isShown = wanted.isEmpty() || has(*head->child(row), wanted);
            head->child(row)->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        head->setHidden(!isAnyShown);
    }
}

} // namespace stowage::ui
