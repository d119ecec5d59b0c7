// SPDX-License-Identifier: GPL-3.0-or-later
// How the selected thing fares now: its state, its bars, its figures, and what can be asked of it.
#pragma once

#include "canvas/offers.h"
#include "look/theme.h"
#include "report/logs.h"
#include "report/probes.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace stowage::ui {

class GaugeBar;
class LogList;
class PlainLabel;
class ProbeList;
class RolloutView;
class StateMark;

class NowPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit NowPanel(const Theme& theme, QWidget* parent = nullptr);

    // Changes the texts in place, so that a button keeps its focus; rebuilds only where there are
    // other lines, bars or buttons.
    void show(const doc::Document& document, const LiveState& live,
              const std::vector<Subject>& selection, bool editable);
    // The last health checks of what is shown, of as many as there are.
    void showProbes(const std::vector<ProbeHistory>& histories);
    // The newest lines of what is shown, where it can say something.
    void showLog(const LogTail& tail);
    void setTheme(const Theme& theme);

signals:
    void chosen(const stowage::ui::Offer& offer);
    void factChosen(std::uint32_t fact);

private:
    struct Shown {
        std::vector<Subject> selection;
        std::vector<ReadoutLine> lines;
        std::vector<Gauge> gauges;
        std::optional<RolloutReadout> rollout;
        std::vector<QString> offers;
        QString word;
        QString empty; // what is said where there is nothing to tell
        Mood mood = Mood::idle;
        bool operator==(const Shown&) const = default;
        bool isBuiltLike(const Shown& other) const;
    };

    static Shown whatOf(const LiveState& live, const Subject& subject);
    void rebuild(const std::vector<Offer>& offers);
    void addRollout(QVBoxLayout* column);
    void addGauges(QVBoxLayout* column);
    void addLines(QVBoxLayout* column);
    void addOffers(QVBoxLayout* column, const std::vector<Offer>& offers);
    void fill(); // the texts of what is built
    void fillProbes();
    void fillLog();

    Theme theme_;
    Shown shown_;
    bool isBuilt_ = false;
    StateMark* mark_ = nullptr;
    QLabel* word_ = nullptr;
    RolloutView* rollout_ = nullptr;
    QLabel* rolloutWords_ = nullptr;
    std::vector<GaugeBar*> bars_;
    std::vector<QLabel*> barWords_;
    std::vector<PlainLabel*> values_;
    std::vector<ProbeHistory> histories_;
    QVBoxLayout* below_ = nullptr; // the lines, where the histories stand
    QLabel* probesHead_ = nullptr;
    std::vector<ProbeList*> probes_;
    LogTail tail_;
    QLabel* logHead_ = nullptr;
    LogList* log_ = nullptr;
};

} // namespace stowage::ui
