// SPDX-License-Identifier: GPL-3.0-or-later
// A bar that shows how much of a total is reserved and how much of it is in use.
#pragma once

#include "look/state_look.h"
#include "look/theme.h"
#include "report/readout.h"

#include <QWidget>

namespace stowage::ui {

class GaugeBar : public QWidget {
    Q_OBJECT

public:
    explicit GaugeBar(const Theme& theme, QWidget* parent = nullptr);

    void show(const Gauge& gauge);
    static QString words(const Gauge& gauge); // "1,024 of 2,048 units reserved, 60 in use"

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Gauge gauge_;
    Theme theme_;
};

// The shape and colour of a state, beside its word.
class StateMark : public QWidget {
    Q_OBJECT

public:
    explicit StateMark(const Theme& theme, QWidget* parent = nullptr);

    void show(Mood mood) { show(stateLook(theme_, mood)); }
    void show(Severity severity) { show(severityLook(theme_, severity)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const StateLook& look);

    Theme theme_;
    StateLook look_;
};

} // namespace stowage::ui
