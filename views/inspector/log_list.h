// SPDX-License-Identifier: GPL-3.0-or-later
// The newest lines of a log group, a container or a task; choosing one leads to the fact that it
// came of.
#pragma once

#include "look/theme.h"
#include "report/logs.h"

#include <QTreeWidget>

namespace stowage::ui {

class LogList : public QTreeWidget {
    Q_OBJECT

public:
    explicit LogList(const Theme& theme, QWidget* parent = nullptr);

    void show(const LogTail& tail); // the line that is chosen stays so while others come

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void factChosen(std::uint32_t fact);

private:
    void fill();

    Theme theme_;
    LogTail tail_;
    bool isFilled_ = false;
};

} // namespace stowage::ui
