// SPDX-License-Identifier: GPL-3.0-or-later
// The list of steps of what was sent by hand and is followed, over a corner of the canvas; each of
// them can be asked why.
#pragma once

#include "look/theme.h"
#include "report/trail.h"

#include <QFrame>

class QListWidget;
class QToolButton;

namespace stowage::ui {

class PlainLabel;

class TrailPanel : public QFrame {
    Q_OBJECT

public:
    TrailPanel(const Theme& theme, QWidget* covered);

    void show(const Trail& trail); // hidden where there is none
    void setTheme(const Theme& theme);

signals:
    void factChosen(std::uint32_t fact);
    void closed(); // it is followed no longer

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addStep(std::size_t step);
    void place();

    Theme theme_;
    QWidget* covered_;
    PlainLabel* title_ = nullptr;
    QToolButton* close_ = nullptr;
    QListWidget* list_ = nullptr;
    Trail trail_;
};

} // namespace stowage::ui
