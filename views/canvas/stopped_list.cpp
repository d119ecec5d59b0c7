// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/stopped_list.h"

#include "canvas/paint.h"
#include "look/plain_text.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {
enum Column { when, task, code, reason, exitCode };
} // namespace

StoppedList::StoppedList(const Theme& theme, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("All stopped tasks shown"));
    setWindowTitle(tr("Stopped tasks"));
    auto* words =
        new PlainLabel(tr("What stopped within the last hour, as Amazon ECS keeps it."), this);
    words->setProperty("role", QStringLiteral("muted"));
    table_ = new QTreeWidget(this);
    table_->setObjectName(QStringLiteral("Stopped tasks listed"));
    table_->setAccessibleName(tr("Stopped tasks"));
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAllColumnsShowFocus(true);
    table_->setHeaderLabels(
        {tr("Stopped at"), tr("Task"), tr("Stop code"), tr("Reason"), tr("Exit")});
    table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(Column::reason, QHeaderView::Stretch);
    auto* why = new QPushButton(tr("&Why?"), this);
    why->setObjectName(QStringLiteral("Why did it stop?"));
    why->setAccessibleName(tr("Why did it stop?"));
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(why);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.spacing.medium);
    column->addWidget(words);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    resize(860, 420);
    connect(table_, &QTreeWidget::currentItemChanged, this, [this] {
        if (const EntityId* chosenTask = current())
            emit chosen(*chosenTask);
    });
    const auto ask = [this] {
        if (const EntityId* asked = current())
            emit whyWanted(*asked);
    };
    connect(table_, &QTreeWidget::itemActivated, this, ask);
    connect(why, &QPushButton::clicked, this, ask);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

const EntityId* StoppedList::current() const
{
    const int line = table_->indexOfTopLevelItem(table_->currentItem());
    return line < 0 ? nullptr : &tasks_[static_cast<std::size_t>(line)];
}

void StoppedList::show(const std::vector<const TaskReadout*>& newestFirst)
{
    std::vector<EntityId> tasks;
    for (const TaskReadout* each : newestFirst)
        tasks.push_back(each->task);
    if (tasks == tasks_)
        return;
    const EntityId* at = current();
    const EntityId kept = at != nullptr ? *at : EntityId{};
    const QSignalBlocker blocker(table_);
    tasks_ = std::move(tasks);
    table_->clear();
    for (const TaskReadout* each : newestFirst) {
        auto* line = new QTreeWidgetItem(table_);
        line->setText(Column::when, QString::fromStdString(clockText(each->since)));
        line->setText(Column::task, fromUtf8(each->label));
        line->setText(Column::code, fromUtf8(each->stopCode));
        line->setText(Column::reason, fromUtf8(each->reason));
        line->setText(Column::exitCode, fromUtf8(each->exit));
        if (each->task == kept)
            table_->setCurrentItem(line);
    }
}

} // namespace stowage::ui
