// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to the selection, newest first.
#pragma once

#include "events/event_model.h"
#include "look/theme.h"

#include <QWidget>

class QLabel;
class QListView;

namespace stowage::ui {

class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(const Theme& theme, QWidget* parent = nullptr);

    void select(const std::vector<Subject>& selection);
    void add(const std::vector<Notice>& notices) { model_->add(notices); }
    void forgetAfter(Time at) { model_->forgetAfter(at); }
    void setTheme(const Theme& theme);

signals:
    void factChosen(std::uint32_t fact);

private:
    void refresh();

    EventModel* model_ = nullptr;
    QListView* list_ = nullptr;
    QLabel* empty_ = nullptr;
    bool selected_ = false;
};

} // namespace stowage::ui
