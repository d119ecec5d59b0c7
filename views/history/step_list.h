// SPDX-License-Identifier: GPL-3.0-or-later
// The steps by which a drawing came about, oldest first; choosing one goes to it.
#pragma once

#include "look/theme.h"

#include <QStringList>
#include <QWidget>

class QListView;

namespace stowage::ui {

class StepModel;

class StepList : public QWidget {
    Q_OBJECT

public:
    explicit StepList(const Theme& theme, QWidget* parent = nullptr);

    // What led to each step, the first of which nothing led to, and the one that stands.
    void show(const QStringList& labels, int at);
    void setTheme(const Theme& theme);

signals:
    void stepWanted(int step);

private:
    StepModel* model_ = nullptr;
    QListView* list_ = nullptr;
};

} // namespace stowage::ui
