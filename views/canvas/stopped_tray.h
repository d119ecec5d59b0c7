// SPDX-License-Identifier: GPL-3.0-or-later
// The tray on the canvas for tasks that have stopped, where their reason can still be asked: on
// their instance they are no more.
#pragma once

#include "canvas/live_state.h"
#include "look/theme.h"

#include <QFrame>

#include <functional>
#include <optional>

class QToolButton;
class QVBoxLayout;

namespace stowage::ui {

class StoppedList;

class StoppedTray : public QFrame {
    Q_OBJECT

public:
    // `isFree` tells whether nothing worth seeing would lie under that part of `covered`.
    using IsFree = std::function<bool(const QRect&)>;
    StoppedTray(const Theme& theme, QWidget* covered, IsFree isFree);

    void show(const LiveState& live); // hidden where no task has stopped
    void keepClear(int pixels);       // what else lies over the canvas, from its lower edge
    void setTheme(const Theme& theme);

signals:
    void chosen(const stowage::Subject& task);
    void whyWanted(const stowage::Subject& task);
    void listOpened(); // it waits to be shown what there is

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        EntityId task;
        QString name = {};
        QString code = {};
        QString reason = {};
        QString when = {}; // and with which exit code
        bool operator==(const Row&) const = default;
    };

    bool isOpen() const;
    int openWidth() const;
    QRect openPlace() const;
    void rebuild();
    QWidget* makeRow(const Row& row);
    void openList();
    void place();

    Theme theme_;
    QWidget* covered_;
    IsFree isFree_;
    QToolButton* head_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    QWidget* list_ = nullptr;
    std::vector<Row> rows_;
    StoppedList* all_ = nullptr; // once it was asked for
    std::size_t count_ = 0;      // of all that have stopped
    int taken_ = 0;              // pixels at the lower edge
    bool hasRoom_ = false;
    std::optional<bool> isOpen_; // until somebody has chosen, by the room there is
};

} // namespace stowage::ui
