// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over the canvas while the past is viewed, with the instant in words and the two ways out.
#pragma once

#include "base/time.h"
#include "look/theme.h"

#include <QWidget>

class QFrame;

namespace stowage::ui {
class PlainLabel;
}

namespace stowage::app {

class PastOverlay : public QObject {
    Q_OBJECT

public:
    PastOverlay(QWidget* covered, const ui::Theme& theme);

    void show(Time at);
    void hide();
    bool isShown() const;
    int height() const; // pixels of the canvas's lower edge; 0 while hidden
    void setTheme(const ui::Theme& theme);

signals:
    void liveWanted();
    void discardWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* covered_ = nullptr;
    QWidget* frame_ = nullptr;
    QFrame* bar_ = nullptr;
    ui::PlainLabel* words_ = nullptr;
    ui::PlainLabel* more_ = nullptr;
    ui::Theme theme_;
};

} // namespace stowage::app
