// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the right of the status bar: failed requests, seed, zoom and simulated time.
#pragma once

#include "base/time.h"

#include <QWidget>

#include <cstdint>

class QStatusBar;
class QToolButton;

namespace stowage::ui {
class PlainLabel;
}

namespace stowage::app {

class Status : public QObject {
    Q_OBJECT

public:
    explicit Status(QStatusBar* bar);

    void setVisible(bool visible); // hidden while nothing is open
    void showTime(Time now, Time newest);
    void showSeed(std::uint64_t seed);
    void showZoom(double factor);
    void showFailed(std::int64_t requests);

signals:
    void failuresWanted(); // the counter was chosen
    void fitWanted();      // the zoom was chosen

private:
    QToolButton* failed_ = nullptr;
    QToolButton* zoom_ = nullptr;
    ui::PlainLabel* seed_ = nullptr;
    ui::PlainLabel* time_ = nullptr;
};

} // namespace stowage::app
