// SPDX-License-Identifier: GPL-3.0-or-later
// How the selected thing fares now: its state, its bars, its figures, and what can be asked of it.
#pragma once

#include "canvas/offers.h"
#include "look/theme.h"

#include <QScrollArea>

namespace stowage::ui {

class NowPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit NowPanel(const Theme& theme, QWidget* parent = nullptr);

    // Rebuilds only where something that is shown differs.
    void show(const doc::Document& document, const LiveState& live,
              const std::vector<Subject>& selection, bool editable);
    void setTheme(const Theme& theme);

signals:
    void commanded(const stowage::Command& command);

private:
    struct Shown {
        std::vector<Subject> selection;
        std::vector<ReadoutLine> lines;
        std::vector<Gauge> gauges;
        std::vector<QString> offers;
        QString word;
        Mood mood = Mood::idle;
        bool operator==(const Shown&) const = default;
    };

    static Shown whatOf(const doc::Document& document, const LiveState& live,
                        const Subject& subject);
    void rebuild(const std::vector<Offer>& offers);

    Theme theme_;
    Shown shown_;
    bool isBuilt_ = false;
};

} // namespace stowage::ui
