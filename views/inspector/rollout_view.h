// SPDX-License-Identifier: GPL-3.0-or-later
// A deployment under way, as a bar of older and newer tasks.
#pragma once

#include "look/theme.h"
#include "report/readout.h"

#include <QWidget>

namespace stowage::ui {

class RolloutView : public QWidget {
    Q_OBJECT

public:
    explicit RolloutView(const Theme& theme, QWidget* parent = nullptr);

    void show(const RolloutReadout& rollout);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    RolloutReadout rollout_;
};

} // namespace stowage::ui
