// SPDX-License-Identifier: GPL-3.0-or-later
// Play, pause, step and speed: the one place that moves simulated time forward.
#pragma once

#include "base/time.h"
#include "look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace stowage::ui {

// Where a run may stop by itself.
enum class Until { nextEvent, serviceStable, firstFailure, time };
QString wordsFor(Until until); // "Service stable"

class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(const Theme& theme, QWidget* parent = nullptr);

    bool isRunning() const { return running_; }
    int speedIndex() const;

public slots:
    void setRunning(bool running);
    void setSpeedIndex(int index); // kept within kSpeeds; emits speedWanted where it changes
    // `note` stands under the clock: the seed, or that the past is being viewed.
    void showClock(Time now, const QString& note);
    // What is reached, where it is less than what was asked for or nothing was; 0: nothing to tell.
    void showReachedSpeed(double factor, bool isBehind);
    void setTheme(const Theme& theme);
    void setCompact(bool compact); // where width is short: the clock alone

signals:
    void runWanted(bool run);
    void stepWanted();
    void stepBackWanted();
    void resetWanted();
    void untilWanted(stowage::ui::Until until);
    void speedWanted(int index);

private:
    QToolButton* addButton(const QString& icon, const char* english, const QString& keys);
    void nameRunButton();
    QToolButton* makeUntil();

    Theme theme_;
    bool running_ = false;
    QToolButton* run_ = nullptr;
    QComboBox* speed_ = nullptr;
    QLabel* reached_ = nullptr;
    QLabel* clock_ = nullptr;
    QLabel* note_ = nullptr;
};

} // namespace stowage::ui
