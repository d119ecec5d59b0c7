// SPDX-License-Identifier: GPL-3.0-or-later
// All tasks that stopped within the last hour, with AWS's code and reason, each to be asked of.
#pragma once

#include "look/theme.h"
#include "report/readout.h"

#include <QDialog>

#include <vector>

class QTreeWidget;

namespace stowage::ui {

class StoppedList : public QDialog {
    Q_OBJECT

public:
    StoppedList(const Theme& theme, QWidget* parent);

    void show(const std::vector<const TaskReadout*>& newestFirst);

signals:
    void chosen(const stowage::Subject& task);
    void whyWanted(const stowage::Subject& task);

private:
    const EntityId* current() const; // null: none

    QTreeWidget* table_ = nullptr;
    std::vector<EntityId> tasks_; // in the order of the lines
};

} // namespace stowage::ui
